// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bootoptions.h"
#include "services/judgement.h"

namespace domcero::judgement {

namespace {

// Below this a new guest hardly finds room.
constexpr ByteSize littleMemory = ByteSize::fromMiB(256);

} // namespace

Judgement bootedUnderXen(const HostFacts &facts, bool xlAnswers, const HypervisorInfo &xen)
{
    if (xlAnswers) {
        return {Verdict::Good,
                Message(QT_TRANSLATE_NOOP("messages", "The host runs under Xen %1."), {xen.xenVersion}),
                {}};
    }
    if (facts.controlDomain.value_or(false))
        return {Verdict::Good, Message(QT_TRANSLATE_NOOP("messages", "The host runs under Xen.")), {}};
    if (facts.hypervisorType == QLatin1String("xen")) {
        return {Verdict::Bad,
                Message(QT_TRANSLATE_NOOP("messages", "This machine is itself a guest of Xen, not a dom0.")),
                Message(QT_TRANSLATE_NOOP("messages", "Add the host that this machine runs on instead."))};
    }
    return {
        Verdict::Bad, Message(QT_TRANSLATE_NOOP("messages", "The host booted without Xen.")),
        Message(QT_TRANSLATE_NOOP(
            "messages", "Install the hypervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf "
                        "install xen), choose its entry in the boot menu and reboot the host."))};
}

Judgement xl(const HostFacts &facts, bool xlAnswers)
{
    if (xlAnswers)
        return {Verdict::Good,
                Message(QT_TRANSLATE_NOOP("messages", "The command xl is there and answers.")),
                {}};
    if (!facts.tools)
        return unknown();
    if (facts.tools->contains(QLatin1String("xl"))) {
        return {Verdict::Bad,
                Message(QT_TRANSLATE_NOOP("messages", "The command xl is there but does not answer.")),
                Message(QT_TRANSLATE_NOOP(
                    "messages",
                    "Run \"xl info\" on the host as root: what it prints says why. It needs a host that "
                    "booted under Xen, and the service xenstored (systemctl status xenstored)."))};
    }
    return {Verdict::Bad, Message(QT_TRANSLATE_NOOP("messages", "The command xl is missing.")),
            Message(QT_TRANSLATE_NOOP("messages", "Install the tools of Xen (Debian: apt install xen-utils; "
                                                  "Enterprise Linux: dnf install xen)."))};
}

Judgement xlVersion(const HypervisorInfo &xen)
{
    if (xen.xenMajor > 4 || (xen.xenMajor == 4 && xen.xenMinor >= 4)) {
        return {Verdict::Good,
                Message(QT_TRANSLATE_NOOP("messages", "Xen %1 is recent enough."), {xen.xenVersion}),
                {}};
    }
    return {
        Verdict::Warning,
        Message(QT_TRANSLATE_NOOP("messages", "Xen %1 is older than 4.4, the oldest version that Domcero is "
                                              "written for."),
                {xen.xenVersion}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Plan an upgrade of the host. Until then, compare what Domcero shows "
                                  "with \"xl list\" on the host."))};
}

Judgement hvm(const HypervisorInfo &xen)
{
    if (xen.canRunHvm()) {
        return {
            Verdict::Good,
            Message(QT_TRANSLATE_NOOP("messages", "The processor can run fully virtualized guests (HVM).")),
            {}};
    }
    return {Verdict::Warning,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Xen finds no VT-x or SVM in the processor: only paravirtual guests "
                                      "(PV) can run.")),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "If the processor has it, turn on VT-x (Intel) or SVM (AMD) in the "
                                      "firmware settings of the host and switch it off and on."))};
}

Judgement dom0Memory(const HostFacts &facts, const HypervisorInfo &xen)
{
    const Dom0BootOptions options = dom0BootOptions(xen.commandLine);
    if (!options.memory) {
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "The memory of dom0 is not fixed: Xen's command line has no "
                                          "dom0_mem, so dom0 gives memory away with every guest.")),
                Message(QT_TRANSLATE_NOOP(
                    "messages",
                    "Put GRUB_CMDLINE_XEN=\"dom0_mem=2048M,max:2048M\" into /etc/default/grub, with an "
                    "amount that fits this host; run update-grub (Debian) or grub2-mkconfig -o "
                    "/boot/grub2/grub.cfg (Enterprise Linux); set autoballoon=\"off\" in "
                    "/etc/xen/xl.conf; reboot."))};
    }
    if (!options.memoryHasMax) {
        const QString amount =
            options.memoryAmount.isEmpty() ? QStringLiteral("2048M") : options.memoryAmount;
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "dom0_mem=%1 sets only where dom0 starts: without max: its memory "
                                          "can still change."),
                        {*options.memory}),
                Message(QT_TRANSLATE_NOOP("messages",
                                          "Write dom0_mem=%1,max:%1 in /etc/default/grub instead, make the "
                                          "boot menu anew (update-grub or grub2-mkconfig) and reboot."),
                        {amount})};
    }
    const QString autoballoon = facts.autoballoon.value_or(QString());
    if (autoballoon == QLatin1String("on") || autoballoon == QLatin1String("1")) {
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "dom0_mem=%1 is set, but autoballoon=\"%2\" in /etc/xen/xl.conf "
                                          "lets xl take memory from dom0."),
                        {*options.memory, autoballoon}),
                Message(QT_TRANSLATE_NOOP("messages", "Set autoballoon=\"off\" in /etc/xen/xl.conf."))};
    }
    return {Verdict::Good,
            Message(QT_TRANSLATE_NOOP("messages", "The memory of dom0 is fixed: dom0_mem=%1."),
                    {*options.memory}),
            {}};
}

Judgement dom0Vcpus(const HypervisorInfo &xen, const Dom0Info &dom0)
{
    const Dom0BootOptions options = dom0BootOptions(xen.commandLine);
    const Message remedy(QT_TRANSLATE_NOOP(
        "messages",
        "Add dom0_max_vcpus=1 (or 2 on a large host) and dom0_vcpus_pin to GRUB_CMDLINE_XEN in "
        "/etc/default/grub, make the boot menu anew (update-grub or grub2-mkconfig) and reboot."));
    if (options.maxVcpus == QLatin1String("0")) {
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages", "dom0_max_vcpus=0 is no value that Xen documents.")),
                remedy};
    }
    if (xen.cpus <= 1)
        return {
            Verdict::Good, Message(QT_TRANSLATE_NOOP("messages", "The host has a single processor.")), {}};
    if (!options.maxVcpus && dom0.vcpus >= xen.cpus) {
        return {Verdict::Warning,
                Message::counted(
                    QT_TRANSLATE_N_NOOP("messages", "dom0 shares all %n processor(s) with the guests."),
                    xen.cpus),
                remedy};
    }
    if (!options.pinned) {
        return {Verdict::Warning,
                Message::counted(QT_TRANSLATE_N_NOOP("messages",
                                                     "dom0 has %n virtual CPU(s), which are not pinned to "
                                                     "processors."),
                                 dom0.vcpus),
                remedy};
    }
    return {Verdict::Good,
            Message::counted(
                QT_TRANSLATE_N_NOOP("messages", "dom0 has %n virtual CPU(s), each pinned to its processor."),
                dom0.vcpus),
            {}};
}

Judgement freeMemory(const HypervisorInfo &xen)
{
    const std::initializer_list<MessageArgument> amounts{xen.freeMemory, xen.totalMemory};
    if (xen.freeMemory >= littleMemory) {
        return {Verdict::Good,
                Message(QT_TRANSLATE_NOOP("messages", "%1 of %2 are free for guests."), amounts),
                {}};
    }
    return {
        Verdict::Warning,
        Message(QT_TRANSLATE_NOOP("messages", "Only %1 of %2 are free: a further guest will hardly start."),
                amounts),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Give a guest less memory (xl mem-set), shut one down, or lower "
                                  "dom0_mem if dom0 has more than it needs."))};
}

} // namespace domcero::judgement
