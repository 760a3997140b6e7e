// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeyrows.h"

namespace domcero::configkeyrows {

namespace {

// How it starts, and what follows when it ends.
constexpr Row rows[]{
    Row{"kernel", Group::Boot, T, All | Form,
        QT_TRANSLATE_NOOP("messages", "Path on the host of the kernel that is loaded straight away. An HVM "
                                      "guest may have one too, with SeaBIOS."),
        QT_TRANSLATE_NOOP("messages", "The bootloader or the firmware finds one on the disk.")},
    Row{"ramdisk", Group::Boot, T, All | Form,
        QT_TRANSLATE_NOOP("messages",
                          "Path on the host of the initial RAM disk (initrd) that goes with the kernel."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"root", Group::Boot, T, All | Form,
        QT_TRANSLATE_NOOP("messages", "Device with the root file system, as /dev/xvda1: the kernel's command "
                                      "line gets root= and this text. Ignored where there is a cmdline.")},
    Row{"extra", Group::Boot, T, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "More words for the kernel's command line, behind root. Ignored where there is a cmdline.")},
    Row{"cmdline", Group::Boot, T, All | Form,
        QT_TRANSLATE_NOOP("messages", "The whole command line of the kernel, in place of root and extra."),
        QT_TRANSLATE_NOOP("messages", "It is made of root and extra.")},
    Row{"bootloader", Group::Boot, T, Pv | Pvh | Form | Others,
        QT_TRANSLATE_NOOP("messages", "Program of the host that finds kernel and initrd on the guest's first "
                                      "disk; pygrub reads the menus of GRUB."),
        QT_TRANSLATE_NOOP("messages", "None: kernel must be there."), "pygrub"},
    Row{"bootloader_args", Group::Boot, T | L, Pv | Pvh | Form,
        QT_TRANSLATE_NOOP("messages", "Arguments for the bootloader, a list with one text each. A single "
                                      "text is cut at its blanks, which is outdated."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"bootloader_restrict", Group::Boot, B, Pv | Pvh,
        QT_TRANSLATE_NOOP("messages", "Runs the bootloader with few rights, for it reads a disk that the "
                                      "guest has written. Xen 4.18 and later."),
        QT_TRANSLATE_NOOP("messages", "On where bootloader_user is set.")},
    Row{"bootloader_user", Group::Boot, T, Pv | Pvh,
        QT_TRANSLATE_NOOP("messages",
                          "Account of the host that the restricted bootloader runs as. Xen 4.18 and later.")},
    Row{"boot", Group::Boot, T, Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Devices to start from, in order, a letter each: c disk, d CD-ROM, n "
                                      "network, a floppy. “dc” tries the CD-ROM first."),
        QT_TRANSLATE_NOOP("messages", "cda: the disk, then the CD-ROM, then the floppy.")},
    Row{"bios", Group::Boot, T, Hvm | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "Firmware of the virtual machine: seabios, ovmf (UEFI), or rombios for the old device model."),
        QT_TRANSLATE_NOOP("messages", "seabios; rombios with qemu-xen-traditional."), "seabios ovmf rombios"},
    Row{"firmware", Group::Boot, T, All | Form | Others,
        QT_TRANSLATE_NOOP("messages",
                          "What the guest starts with. HVM: bios, uefi, seabios, ovmf, rombios or the path "
                          "of a file; PV: pvgrub32 or pvgrub64, and no kernel beside it."),
        nullptr, "bios uefi seabios ovmf rombios pvgrub32 pvgrub64"},
    Row{"bios_path_override", Group::Boot, T, Hvm,
        QT_TRANSLATE_NOOP(
            "messages",
            "Path on the host of another file for the firmware that bios names. Without effect for rombios."),
        QT_TRANSLATE_NOOP("messages", "The file that came with Xen.")},
    Row{"firmware_override", Group::Boot, T, Hvm,
        QT_TRANSLATE_NOOP(
            "messages",
            "Path on the host of another program than hvmloader, which prepares the guest's firmware."),
        QT_TRANSLATE_NOOP("messages", "The hvmloader that came with Xen.")},
    Row{"pvshim", Group::Boot, B, Pvh,
        QT_TRANSLATE_NOOP(
            "messages",
            "Runs a PV guest inside a PVH one, by a small Xen of its own, which shuts out Meltdown."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"pvshim_path", Group::Boot, T, Pvh,
        QT_TRANSLATE_NOOP("messages", "Path on the host of the shim. Ignored without pvshim."),
        QT_TRANSLATE_NOOP("messages", "The shim that came with Xen.")},
    Row{"pvshim_cmdline", Group::Boot, T, Pvh,
        QT_TRANSLATE_NOOP("messages", "Command line of the shim. Ignored without pvshim."),
        QT_TRANSLATE_NOOP("messages", "pv-shim console=xen,pv")},
    Row{"pvshim_extra", Group::Boot, T, Pvh,
        QT_TRANSLATE_NOOP("messages", "More words behind pvshim_cmdline. Ignored without pvshim.")},
    Row{"device_tree", Group::Boot, T, All,
        QT_TRANSLATE_NOOP("messages", "Arm: path on the host of a compiled partial device tree, whose "
                                      "/passthrough node goes into that of the guest.")},
    Row{"on_poweroff", Group::Events, T, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "When the guest shuts down: destroy removes it, restart starts it anew, rename-restart keeps the "
            "old one beside it, preserve keeps it, coredump- writes its memory to /var/lib/xen/dump first."),
        QT_TRANSLATE_NOOP("messages", "destroy."),
        "destroy restart rename-restart preserve coredump-destroy coredump-restart soft-reset"},
    Row{"on_reboot", Group::Events, T, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "When the guest reboots: destroy removes it, restart starts it anew, rename-restart keeps the "
            "old one beside it, preserve keeps it, coredump- writes its memory to /var/lib/xen/dump first."),
        QT_TRANSLATE_NOOP("messages", "restart."),
        "destroy restart rename-restart preserve coredump-destroy coredump-restart soft-reset"},
    Row{"on_crash", Group::Events, T, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "When the guest crashes: destroy removes it, restart starts it anew, rename-restart keeps the "
            "old one beside it, preserve keeps it, coredump- writes its memory to /var/lib/xen/dump first."),
        QT_TRANSLATE_NOOP("messages", "destroy."),
        "destroy restart rename-restart preserve coredump-destroy coredump-restart soft-reset"},
    Row{"on_watchdog", Group::Events, T, All | Form,
        QT_TRANSLATE_NOOP("messages",
                          "When the guest does not feed Xen's watchdog: destroy removes it, restart starts "
                          "it anew, rename-restart keeps the old one beside it, preserve keeps it, coredump- "
                          "writes its memory to /var/lib/xen/dump first."),
        QT_TRANSLATE_NOOP("messages", "destroy."),
        "destroy restart rename-restart preserve coredump-destroy coredump-restart soft-reset"},
    Row{"on_soft_reset", Group::Events, T, All | Form,
        QT_TRANSLATE_NOOP("messages",
                          "When the guest resets itself softly, as for kexec: soft-reset lets it go on with "
                          "fresh interfaces of Xen, the others are as in on_poweroff."),
        QT_TRANSLATE_NOOP("messages", "soft-reset."),
        "destroy restart rename-restart preserve coredump-destroy coredump-restart soft-reset"},
};

} // namespace

std::span<const Row> ofBoot()
{
    return rows;
}

} // namespace domcero::configkeyrows
