// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeyrows.h"

namespace domcero::configkeyrows {

namespace {

// What is seldom set.
constexpr Row rows[]{
    Row{"acpi", Group::Advanced, B, Pvh | Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Gives the guest ACPI tables, without which modern systems neither "
                                      "start well nor hear of a shutdown."),
        QT_TRANSLATE_NOOP("messages", "On (1); off on Arm.")},
    Row{"acpi_s3", Group::Advanced, B, Hvm, QT_TRANSLATE_NOOP("messages", "Offers the guest sleep (S3)."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"acpi_s4", Group::Advanced, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Offers the guest hibernation (S4)."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"acpi_laptop_slate", Group::Advanced, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Shows Windows the switch between laptop and tablet."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"acpi_firmware", Group::Advanced, T, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "Path on the host of a file with more ACPI tables, one behind the other.")},
    Row{"smbios_firmware", Group::Advanced, T, Hvm,
        QT_TRANSLATE_NOOP(
            "messages",
            "Path on the host of a file with SMBIOS structures, each behind its length in 32 bits.")},
    Row{"smbios", Group::Advanced, L, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "What the machine says of itself, a text each: system_manufacturer=NAME, "
                          "system_serial_number=TEXT and so on. Xen 4.18 and later.")},
    Row{"ms_vm_genid", Group::Advanced, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "generate gives Windows a number by which it sees that it was restored "
                                      "or copied; domain controllers need it."),
        QT_TRANSLATE_NOOP("messages", "none."), "generate none"},
    Row{"viridian", Group::Advanced, B | L, Hvm,
        QT_TRANSLATE_NOOP("messages", "Shows Windows parts of Hyper-V, which makes it faster: 1 or a list of "
                                      "groups, one behind ! is left out."),
        QT_TRANSLATE_NOOP("messages", "Off (0)."),
        "defaults all base freq time_ref_count reference_tsc hcall_remote_tlb_flush apic_assist crash_ctl "
        "stimer hcall_ipi ex_processor_masks no_vp_limit cpu_hotplug"},
    Row{"hpet", Group::Advanced, B, Hvm, QT_TRANSLATE_NOOP("messages", "Gives the guest an HPET timer."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"tsc_mode", Group::Advanced, N | T, All,
        QT_TRANSLATE_NOOP("messages",
                          "How the guest reads the processor's time stamp counter. A number is outdated."),
        QT_TRANSLATE_NOOP("messages", "default: native where that is safe, else emulated."),
        "default always_emulate native native_paravirt"},
    Row{"timer_mode", Group::Advanced, N | T, Pvh | Hvm,
        QT_TRANSLATE_NOOP("messages", "What becomes of timer interrupts that the guest missed while it was "
                                      "not running. A number is outdated."),
        QT_TRANSLATE_NOOP("messages", "no_delay_for_missed_ticks."),
        "delay_for_missed_ticks no_delay_for_missed_ticks no_missed_ticks_pending one_missed_tick_pending"},
    Row{"vpt_align", Group::Advanced, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Lets the timers of the guest ring together, which saves power."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"hvm_pirq", Group::Advanced, B, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "Lets the guest have interrupts of devices as event channels. Xen 4.19 and later."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"driver_domain", Group::Advanced, B, All,
        QT_TRANSLATE_NOOP("messages",
                          "Makes the guest a driver domain, which serves disks or networks to others."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"device_model_version", Group::Advanced, T, All,
        QT_TRANSLATE_NOOP("messages",
                          "Program that emulates the devices: QEMU as it is today, or the old one of Xen."),
        QT_TRANSLATE_NOOP("messages", "qemu-xen."), "qemu-xen qemu-xen-traditional"},
    Row{"device_model_override", Group::Advanced, T, All,
        QT_TRANSLATE_NOOP(
            "messages", "Path on the host of another program for it, which must suit device_model_version.")},
    Row{"device_model_stubdomain_override", Group::Advanced, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Runs the device model in a small domain of its own, apart from dom0."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"device_model_args", Group::Advanced, L, All,
        QT_TRANSLATE_NOOP("messages",
                          "More arguments for the device model, a text each. xl does not look at them.")},
    Row{"device_model_args_pv", Group::Advanced, L, Pv,
        QT_TRANSLATE_NOOP("messages", "More arguments for the device model of a PV guest, a text each.")},
    Row{"device_model_args_hvm", Group::Advanced, L, Hvm,
        QT_TRANSLATE_NOOP("messages", "More arguments for the device model of an HVM guest, a text each.")},
    Row{"device_model", Group::Advanced, T, All | Old,
        QT_TRANSLATE_NOOP("messages", "xl ignores it: xm named the device model so."), nullptr, nullptr,
        "device_model_override"},
    Row{"stubdomain_kernel", Group::Advanced, T, Hvm,
        QT_TRANSLATE_NOOP("messages",
                          "Path on the host of the kernel of the domain that runs the device model.")},
    Row{"stubdomain_ramdisk", Group::Advanced, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "Path on the host of the initial RAM disk of that domain.")},
    Row{"stubdomain_cmdline", Group::Advanced, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "Command line of the kernel of that domain.")},
    Row{"stubdomain_memory", Group::Advanced, N, Hvm,
        QT_TRANSLATE_NOOP("messages", "Memory in MiB of that domain."),
        QT_TRANSLATE_NOOP("messages", "128.")},
    Row{"xend_suspend_evtchn_compat", Group::Advanced, B, All,
        QT_TRANSLATE_NOOP("messages", "Lets the guest write all of its devices' part of Xenstore, as with "
                                      "xend; old drivers for Windows want it."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"vmtrace_buf_kb", Group::Advanced, N, All,
        QT_TRANSLATE_NOOP("messages", "Size in KiB of the buffer for a trace of each virtual processor. For "
                                      "Intel a power of 2 from 4 to 16384."),
        QT_TRANSLATE_NOOP("messages", "0: no trace.")},
    Row{"gic_version", Group::Advanced, T, All,
        QT_TRANSLATE_NOOP("messages", "Arm: version of the interrupt controller that the guest sees."),
        QT_TRANSLATE_NOOP("messages", "default: as that of the host."), "default v2 v3"},
    Row{"nr_spis", Group::Advanced, N, All,
        QT_TRANSLATE_NOOP("messages",
                          "Arm: number of shared interrupts for the guest, 960 at most. Xen 4.20 and later."),
        QT_TRANSLATE_NOOP("messages", "As many as its devices need.")},
    Row{"trap_unmapped_accesses", Group::Advanced, B, All,
        QT_TRANSLATE_NOOP("messages", "Arm: whether access to addresses without memory is an error in the "
                                      "guest, or reads ones. Xen 4.21 and later."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
};

} // namespace

std::span<const Row> ofAdvanced()
{
    return rows;
}

} // namespace domcero::configkeyrows
