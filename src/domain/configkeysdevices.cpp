// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeyrows.h"

namespace domcero::configkeyrows {

namespace {

// Devices of the host, and what the guest may and may not.
constexpr Row rows[]{
    Row{"pci", Group::Devices, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "PCI devices of the host that the guest gets, a text each: [DOMAIN:]BUS:SLOT.FUNCTION in "
            "hexadecimal, as 01:00.0, then options as permissive=1."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"pci_permissive", Group::Devices, N, All,
        QT_TRANSLATE_NOOP("messages", "Default of permissive in pci: 1 lets the guest write to all of a "
                                      "device's configuration, which is a risk for the host."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"pci_msitranslate", Group::Devices, N, All,
        QT_TRANSLATE_NOOP("messages", "Default of msitranslate in pci: 1 gives a device message signalled "
                                      "interrupts where the guest uses the old ones."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"pci_seize", Group::Devices, N, All,
        QT_TRANSLATE_NOOP("messages",
                          "Default of seize in pci: 1 takes a device from its driver in dom0 by itself."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"pci_power_mgmt", Group::Devices, N, Hvm,
        QT_TRANSLATE_NOOP(
            "messages",
            "Default of power_mgmt in pci: 1 lets the guest switch the power states of a device."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"passthrough", Group::Devices, T, All,
        QT_TRANSLATE_NOOP("messages",
                          "Whether and how the IOMMU serves devices that are passed through. It must be "
                          "enabled here for devices that are added while the guest runs."),
        QT_TRANSLATE_NOOP("messages", "default: enabled where there is pci or dtdev."),
        "default disabled enabled sync_pt share_pt"},
    Row{"usbctrl", Group::Devices, L, All,
        QT_TRANSLATE_NOOP("messages", "USB controllers, a text each: type=auto, pv, qusb or devicemodel, "
                                      "version=1 to 3, ports=1 to 31."),
        QT_TRANSLATE_NOOP("messages", "One is made where usbdev needs it.")},
    Row{"usbdev", Group::Devices, L, All,
        QT_TRANSLATE_NOOP(
            "messages", "USB devices of the host that the guest gets, a text each: "
                        "hostbus=NUMBER,hostaddr=NUMBER, as lsusb has them, perhaps controller= and port=."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"channel", Group::Devices, L, All,
        QT_TRANSLATE_NOOP("messages", "Byte streams between guest and host, for agents, a text each: "
                                      "name=NAME,connection=pty, or connection=socket,path=FILE."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"p9", Group::Devices, L, All,
        QT_TRANSLATE_NOOP("messages", "Directories of the host that the guest can mount (9pfs), a text each: "
                                      "tag=NAME,path=DIRECTORY,security_model=none."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"virtio", Group::Devices, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Arm: virtio devices, a text each: type=virtio,device22 and transport=mmio. Xen 4.18 and later."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"vtpm", Group::Devices, L, All,
        QT_TRANSLATE_NOOP("messages", "Virtual TPMs, a text each: backend=DOMAIN and perhaps uuid=."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"dtdev", Group::Devices, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Arm: devices of the host that the guest gets, a text each with the path in the device tree."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"ioports", Group::Devices, L, All,
        QT_TRANSLATE_NOOP("messages", "I/O ports of the host that the guest may use, in hexadecimal, each a "
                                      "port or a range: “2f8-2ff”. For guests that are trusted."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"iomem", Group::Devices, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Memory of devices that the guest may use, a text each in hexadecimal: first page, comma, number "
            "of pages, perhaps @ and the guest's page: “a0000,20”. For guests that are trusted."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"irqs", Group::Devices, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Interrupts of the host that the guest may use, decimal numbers. For guests that are trusted."),
        QT_TRANSLATE_NOOP("messages", "None.")},
    Row{"xen_platform_pci", Group::Devices, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Shows an HVM guest the device by which its drivers find Xen. Without "
                                      "it disks and network stay emulated and slow."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"xen_platform_pci_bar_uc", Group::Devices, B, Hvm,
        QT_TRANSLATE_NOOP(
            "messages", "Keeps the memory of the Xen platform device out of the caches. Xen 4.21 and later."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"vendor_device", Group::Devices, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "Another device for drivers: xenserver for those of XenServer."),
        QT_TRANSLATE_NOOP("messages", "none."), "none xenserver"},
    Row{"seclabel", Group::Security, T, All,
        QT_TRANSLATE_NOOP("messages", "Label of the guest for the policy of Xen's security module (XSM).")},
    Row{"init_seclabel", Group::Security, T, All,
        QT_TRANSLATE_NOOP("messages",
                          "XSM label that the guest has while it is built; then it gets seclabel.")},
    Row{"dm_restrict", Group::Security, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Takes rights from the device model once it runs, so that a hole in "
                                      "QEMU does not open the host."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"device_model_user", Group::Security, T, Hvm,
        QT_TRANSLATE_NOOP(
            "messages",
            "Account of the host for the device model with dm_restrict. No two guests may share one.")},
    Row{"tee", Group::Security, T, All,
        QT_TRANSLATE_NOOP("messages",
                          "Arm: lets the guest use the trusted execution environment of the host."),
        QT_TRANSLATE_NOOP("messages", "none."), "none optee"},
    Row{"arm_sci", Group::Security, T, All,
        QT_TRANSLATE_NOOP("messages",
                          "Arm: access to the system firmware, as type=scmi_smc. Xen 4.21 and later."),
        QT_TRANSLATE_NOOP("messages", "type=none.")},
    Row{"device_model_stubdomain_seclabel", Group::Security, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "XSM label of the domain that runs the device model.")},
    Row{"msr_relaxed", Group::Security, B, All | Old,
        QT_TRANSLATE_NOOP("messages", "Lets reads of processor registers that Xen does not know pass without "
                                      "an error, as before Xen 4.15."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"max_grant_frames", Group::Security, N, All,
        QT_TRANSLATE_NOOP("messages", "Most pages for the table of memory that the guest lends to others; "
                                      "many disks and cards need more."),
        QT_TRANSLATE_NOOP("messages", "As /etc/xen/xl.conf or Xen says.")},
    Row{"max_maptrack_frames", Group::Security, N, All,
        QT_TRANSLATE_NOOP("messages",
                          "Most pages for the list of memory that the guest borrows from others."),
        QT_TRANSLATE_NOOP("messages", "As /etc/xen/xl.conf or Xen says.")},
    Row{"max_grant_version", Group::Security, N, All,
        QT_TRANSLATE_NOOP("messages", "Newest version of the grant tables that the guest may use, 1 or 2."),
        QT_TRANSLATE_NOOP("messages", "As /etc/xen/xl.conf or Xen says.")},
    Row{"max_event_channels", Group::Security, N, All,
        QT_TRANSLATE_NOOP("messages", "Most event channels, Xen's interrupts, that the guest may have."),
        QT_TRANSLATE_NOOP("messages", "1023.")},
    Row{"xenstore_feature_mask", Group::Security, N, All,
        QT_TRANSLATE_NOOP(
            "messages", "Features of Xenstore that the guest may see, bits of a number. Xen 4.21 and later."),
        QT_TRANSLATE_NOOP("messages", "0xffffffff: all.")},
    Row{"xenstore_quota", Group::Security, L, All,
        QT_TRANSLATE_NOOP("messages", "Limits of the guest in Xenstore, a text each: NAME=NUMBER. Only for "
                                      "versions of Xen after 4.21."),
        QT_TRANSLATE_NOOP("messages", "Those of Xenstore.")},
};

} // namespace

std::span<const Row> ofDevices()
{
    return rows;
}

} // namespace domcero::configkeyrows
