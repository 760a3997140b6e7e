// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/configkeyrows.h"

namespace domcero::configkeyrows {

namespace {

// Name, processors, memory, disks and network.
constexpr Row rows[]{
    Row{"name", Group::General, T, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "Name of the guest, by which xl and Domcero know it. No two guests of a host may have the same."),
        QT_TRANSLATE_NOOP("messages", "xl refuses the file.")},
    Row{"uuid", Group::General, T, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "Identity of the guest: 32 hexadecimal digits, as in 6ba7b810-9dad-11d1-80b4-00c04fd430c8. "
            "Licences and tools in the guest may hang on it."),
        QT_TRANSLATE_NOOP("messages", "A new one at each start.")},
    Row{"type", Group::General, T, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "How the guest is virtualized: pv for a kernel that was made for Xen, pvh for such a kernel with "
            "the help of the processor, hvm for a whole machine with firmware and emulated devices."),
        QT_TRANSLATE_NOOP("messages", "pv; on Arm pvh."), "pv pvh hvm"},
    Row{"builder", Group::General, T, All | Form | Old,
        QT_TRANSLATE_NOOP(
            "messages", "The older form of type: generic is pv, hvm is hvm. Only Xen before 4.10 needs it."),
        nullptr, "generic hvm", "type"},
    Row{"localtime", Group::General, B, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "Sets the guest's clock to the local time of the host, as Windows expects it, and not to UTC."),
        QT_TRANSLATE_NOOP("messages", "Off (0): the clock shows UTC.")},
    Row{"rtc_timeoffset", Group::General, N, All | Form,
        QT_TRANSLATE_NOOP("messages", "Seconds by which the guest's clock differs from that of the host."),
        QT_TRANSLATE_NOOP("messages", "0 seconds.")},
    Row{"nomigrate", Group::General, B, All,
        QT_TRANSLATE_NOOP("messages", "Forbids to migrate or save the guest. In return it may be shown "
                                      "processor features that bar a migration, as an invariant TSC."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"vcpus", Group::Cpu, N, All | Form,
        QT_TRANSLATE_NOOP("messages", "Number of virtual processors that are online when the guest starts."),
        QT_TRANSLATE_NOOP("messages", "1.")},
    Row{"maxvcpus", Group::Cpu, N, All | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "Number of virtual processors that the guest may ever have online; more need a new start."),
        QT_TRANSLATE_NOOP("messages", "As many as vcpus.")},
    Row{"cpus", Group::Cpu, T | L, All | Form,
        QT_TRANSLATE_NOOP("messages", "Processors of the host on which the guest may run: “0-3,^1” (0, 2 and "
                                      "3), “all”, “node:0”. A list gives each virtual processor its own."),
        QT_TRANSLATE_NOOP("messages", "All of them.")},
    Row{"cpus_soft", Group::Cpu, T | L, All | Form,
        QT_TRANSLATE_NOOP(
            "messages", "Processors of the host on which the guest runs by preference, written as in cpus."),
        QT_TRANSLATE_NOOP("messages", "xl chooses nodes by itself, unless cpus is there.")},
    Row{"cpu_weight", Group::Cpu, N, All | Form,
        QT_TRANSLATE_NOOP("messages", "Share of the processors when they are scarce, 1 to 65535: a guest "
                                      "with 512 gets twice what one with 256 gets."),
        QT_TRANSLATE_NOOP("messages", "256.")},
    Row{"cap", Group::Cpu, N, All | Form,
        QT_TRANSLATE_NOOP("messages", "Most that the guest may use of the processors, in percent of one: 50 "
                                      "is half of one, 400 is four. 0 sets no limit."),
        QT_TRANSLATE_NOOP("messages", "0: no limit.")},
    Row{"pool", Group::Cpu, T, All,
        QT_TRANSLATE_NOOP("messages",
                          "Name of the pool of processors (xl cpupool-list) in which the guest runs."),
        QT_TRANSLATE_NOOP("messages", "Pool-0.")},
    Row{"period", Group::Cpu, N, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Microseconds of a period in which the guest gets its time; for the RTDS scheduler.")},
    Row{"slice", Group::Cpu, N, All | Old,
        QT_TRANSLATE_NOOP("messages",
                          "Time of each period, for the SEDF scheduler, which Xen no longer has.")},
    Row{"latency", Group::Cpu, N, All | Old,
        QT_TRANSLATE_NOOP("messages", "Latency for the SEDF scheduler, which Xen no longer has.")},
    Row{"extratime", Group::Cpu, N, All | Old,
        QT_TRANSLATE_NOOP(
            "messages",
            "Whether the guest gets time left over, for the SEDF scheduler, which Xen no longer has.")},
    Row{"cpuid", Group::Cpu, T | L, All,
        QT_TRANSLATE_NOOP("messages",
                          "Features of the processor that the guest is shown or not: “host,name=0”, or a "
                          "list as “1:ecx=xx...” with 32 signs for the bits of a register."),
        QT_TRANSLATE_NOOP("messages", "What Xen finds safe.")},
    Row{"nestedhvm", Group::Cpu, B, Pvh | Hvm | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "Gives the guest VT-x or SVM, so that it can run a hypervisor of its own. Experimental in Xen."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"pae", Group::Cpu, B, Hvm | Form,
        QT_TRANSLATE_NOOP(
            "messages",
            "Shows the guest PAE, without which it has neither more than 4 GiB of memory nor 64 bits."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"nx", Group::Cpu, B, Hvm,
        QT_TRANSLATE_NOOP("messages", "Lets the guest mark memory as not executable. Needs pae."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"apic", Group::Cpu, B, Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Describes the interrupt controller (APIC) in the firmware tables of a "
                                      "guest with one processor; with several it is always there."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"mca_caps", Group::Cpu, L, Hvm,
        QT_TRANSLATE_NOOP(
            "messages",
            "Additional machine check features for the guest; Xen has lmce, local machine checks of Intel."),
        QT_TRANSLATE_NOOP("messages", "None."), "lmce"},
    Row{"vpmu", Group::Cpu, B, All,
        QT_TRANSLATE_NOOP("messages", "Arm: lets the guest reach the registers of the performance counters, "
                                      "which tell of the whole host. Experimental."),
        QT_TRANSLATE_NOOP("messages", "Off (0).")},
    Row{"sve", Group::Cpu, T, All,
        QT_TRANSLATE_NOOP("messages", "Arm: longest vector in bits that SVE may use, 128 to 2048, hw for "
                                      "what the host has. Xen 4.18 and later."),
        QT_TRANSLATE_NOOP("messages", "disabled."),
        "disabled 128 256 384 512 640 768 896 1024 1152 1280 1408 1536 1664 1792 1920 2048 hw"},
    Row{"vnuma", Group::Cpu, L, Pvh | Hvm,
        QT_TRANSLATE_NOOP(
            "messages",
            "Nodes of memory and processors (NUMA) that the guest sees: a list of lists with pnode=, size= "
            "in MiB, vcpus= and vdistances=. Such a guest can be neither saved nor migrated."),
        QT_TRANSLATE_NOOP("messages", "A single node.")},
    Row{"llc_colors", Group::Cpu, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Arm: parts of the last level cache that the guest uses, as “0-4” or “7”. Xen 4.20 and later.")},
    Row{"memory", Group::Memory, N, All | Form,
        QT_TRANSLATE_NOOP("messages", "Memory in MiB that the guest starts with."),
        QT_TRANSLATE_NOOP("messages", "maxmem, or 32 MiB.")},
    Row{"maxmem", Group::Memory, N, All | Form,
        QT_TRANSLATE_NOOP("messages", "Memory in MiB that the guest can be given while it runs. Where it is "
                                      "more than memory, an HVM guest without a balloon driver crashes."),
        QT_TRANSLATE_NOOP("messages", "As much as memory.")},
    Row{"hap", Group::Memory, B, Pvh | Hvm | Form,
        QT_TRANSLATE_NOOP("messages", "Lets the processor translate the guest's addresses (EPT, NPT). "
                                      "Without it Xen does so itself, which is slower."),
        QT_TRANSLATE_NOOP("messages", "On (1), where the processor can.")},
    Row{"oos", Group::Memory, B, Pvh | Hvm,
        QT_TRANSLATE_NOOP("messages", "Lets the page tables of the guest be out of step with Xen's for a "
                                      "while. Only of use without hap."),
        QT_TRANSLATE_NOOP("messages", "On (1).")},
    Row{"shadow_memory", Group::Memory, N, All,
        QT_TRANSLATE_NOOP("messages",
                          "Memory in MiB that Xen sets aside for the translation of the guest's addresses."),
        QT_TRANSLATE_NOOP("messages", "1 MiB for each virtual processor and 8 KiB for each MiB of memory.")},
    Row{"mmio_hole", Group::Memory, N, Hvm,
        QT_TRANSLATE_NOOP("messages", "Room in MiB below 4 GiB that is kept for devices, 256 to 3840. Large "
                                      "passed through devices need more."),
        QT_TRANSLATE_NOOP("messages", "256, which the firmware widens where the devices need more.")},
    Row{"e820_host", Group::Memory, B, Pv,
        QT_TRANSLATE_NOOP("messages", "Gives the guest the memory map of the host with its gaps, where "
                                      "passed through PCI devices have room."),
        QT_TRANSLATE_NOOP("messages", "On where there is pci, else off.")},
    Row{"rdm", Group::Memory, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "Memory of the host that its devices have reserved, kept free in the "
                                      "guest too: “strategy=host,policy=strict” or relaxed."),
        QT_TRANSLATE_NOOP("messages", "Only that of the devices in pci.")},
    Row{"rdm_mem_boundary", Group::Memory, N, Hvm,
        QT_TRANSLATE_NOOP("messages", "Border in MiB for reserved memory of devices: above it room is made, "
                                      "below it the policy of rdm decides."),
        QT_TRANSLATE_NOOP("messages", "2048.")},
    Row{"altp2m", Group::Memory, N | T, Pvh | Hvm,
        QT_TRANSLATE_NOOP("messages", "Several views of the guest's memory, for tools that watch it: "
                                      "external for those in dom0, mixed and limited for the guest too."),
        QT_TRANSLATE_NOOP("messages", "disabled."), "disabled mixed external limited"},
    Row{"altp2m_count", Group::Memory, N, Pvh | Hvm,
        QT_TRANSLATE_NOOP("messages", "Number of views for altp2m. Xen 4.20 and later."),
        QT_TRANSLATE_NOOP("messages", "10.")},
    Row{"altp2mhvm", Group::Memory, B, Hvm | Old,
        QT_TRANSLATE_NOOP("messages", "The older form of altp2m; 1 is mixed."),
        QT_TRANSLATE_NOOP("messages", "Off (0)."), nullptr, "altp2m"},
    Row{"hdtype", Group::Disks, T, Hvm,
        QT_TRANSLATE_NOOP("messages", "Controller of the emulated disks: ide, which all systems know, or "
                                      "ahci, which is faster and too new for Windows XP."),
        QT_TRANSLATE_NOOP("messages", "ide."), "ide ahci"},
    Row{"disk", Group::Disks, L, All | Form,
        QT_TRANSLATE_NOOP("messages",
                          "The disks, a text each: target,format,vdev,access, as in "
                          "/dev/vg0/web,raw,xvda,rw. What else a disk can have follows as key=value."),
        QT_TRANSLATE_NOOP("messages", "No disks.")},
    Row{"vif", Group::Network, L, All | Form,
        QT_TRANSLATE_NOOP("messages",
                          "The network cards, a text each with key=value: mac, bridge, model, type, rate, "
                          "script, ip. An empty text is a card as the host makes it."),
        QT_TRANSLATE_NOOP("messages", "No network cards.")},
    Row{"vif2", Group::Network, L, All | Old,
        QT_TRANSLATE_NOOP("messages", "Network cards of an experiment that xl does not support."), nullptr,
        nullptr, "vif"},
    Row{"pvcalls", Group::Network, L, All,
        QT_TRANSLATE_NOOP(
            "messages",
            "Lends the guest the network sockets of another domain, a text each: backend=DOMAIN.")},
};

} // namespace

std::span<const Row> ofMachine()
{
    return rows;
}

} // namespace domcero::configkeyrows
