// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requirements.h"

#include "services/bootoptions.h"

namespace domcero {

namespace {

// Below this a new guest hardly finds room.
constexpr ByteSize littleMemory = ByteSize::fromMiB(256);

struct Judgement
{
    Verdict verdict = Verdict::Unknown;
    Message finding;
    Message remedy;
};

Judgement unknown()
{
    return {Verdict::Unknown,
            Message(QT_TRANSLATE_NOOP("messages", "This could not be read from the host.")),
            {}};
}

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

Judgement bridge(const HostFacts &facts)
{
    if (!facts.bridges)
        return unknown();
    if (facts.bridges->isEmpty()) {
        return {
            Verdict::Bad,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "There is no network bridge: guests have no way to the network.")),
            Message(QT_TRANSLATE_NOOP(
                "messages",
                "Make a bridge br0 that takes over the network card, from the host's own console, since "
                "a mistake cuts the line. Debian: package bridge-utils and a \"br0\" with "
                "\"bridge_ports\" in /etc/network/interfaces. Enterprise Linux: nmcli connection add type "
                "bridge ifname br0. Then name it in every guest's vif."))};
    }
    return {Verdict::Good,
            Message(QT_TRANSLATE_NOOP("messages", "Network bridges: %1."),
                    {facts.bridges->join(QLatin1String(", "))}),
            {}};
}

Judgement lvm(const HostFacts &facts)
{
    if (!facts.tools)
        return unknown();
    if (!facts.tools->contains(QLatin1String("lvs"))) {
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "The tools of LVM are missing: guests can use image files only.")),
                Message(QT_TRANSLATE_NOOP("messages",
                                          "Install the package lvm2 (apt install lvm2, dnf install lvm2)."))};
    }
    if (!facts.volumeGroups) {
        return {Verdict::Unknown,
                Message(QT_TRANSLATE_NOOP("messages", "The volume groups could not be read.")),
                Message(QT_TRANSLATE_NOOP("messages",
                                          "Run \"vgs\" on the host as root: what it prints says why."))};
    }
    if (facts.volumeGroups->isEmpty()) {
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages", "There is no volume group for guests' disks.")),
                Message(QT_TRANSLATE_NOOP("messages",
                                          "Make one from a disk that nothing else uses: vgcreate NAME "
                                          "/dev/disk/by-id/DISK. Everything on that disk is lost."))};
    }
    return {Verdict::Good,
            Message(QT_TRANSLATE_NOOP("messages", "Volume groups: %1."),
                    {facts.volumeGroups->join(QLatin1String(", "))}),
            {}};
}

Judgement qemuImg(const HostFacts &facts)
{
    if (!facts.tools)
        return unknown();
    if (facts.tools->contains(QLatin1String("qemu-img")))
        return {Verdict::Good, Message(QT_TRANSLATE_NOOP("messages", "The command qemu-img is there.")), {}};
    return {Verdict::Warning,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The command qemu-img is missing: image files cannot be made, resized "
                                      "or checked.")),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Install it (Debian: apt install qemu-utils; Enterprise Linux: dnf "
                                      "install qemu-img)."))};
}

Judgement iscsi(const HostFacts &facts)
{
    if (!facts.tools)
        return unknown();
    if (!facts.tools->contains(QLatin1String("iscsiadm"))) {
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "The iSCSI tools are missing: disks of a storage server cannot be "
                                          "used.")),
                Message(QT_TRANSLATE_NOOP(
                    "messages", "Only if this host shall use iSCSI, install them (Debian: apt install "
                                "open-iscsi; Enterprise Linux: dnf install "
                                "iscsi-initiator-utils)."))};
    }
    if (facts.initiatorName.isEmpty()) {
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP(
                    "messages", "The iSCSI tools are there, but the host has no initiator name that "
                                "could be read.")),
                Message(QT_TRANSLATE_NOOP(
                    "messages", "Write InitiatorName= and the output of the command iscsi-iname into "
                                "/etc/iscsi/initiatorname.iscsi."))};
    }
    return {Verdict::Good,
            Message(QT_TRANSLATE_NOOP("messages", "The iSCSI tools are there; this host is %1."),
                    {facts.initiatorName}),
            {}};
}

Judgement xendomains(const HostFacts &facts)
{
    const Message remedy(QT_TRANSLATE_NOOP("messages",
                                           "Turn the service on: systemctl enable xendomains, or on older "
                                           "hosts: chkconfig xendomains on."));
    switch (facts.xendomains) {
    case HostFacts::Service::Enabled:
        return {Verdict::Good,
                Message(QT_TRANSLATE_NOOP(
                    "messages", "The service xendomains starts the guests of /etc/xen/auto with the "
                                "host.")),
                {}};
    case HostFacts::Service::Disabled:
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP("messages",
                                          "The service xendomains is off: no guest starts with the host.")),
                remedy};
    case HostFacts::Service::Absent:
        return {Verdict::Warning,
                Message(QT_TRANSLATE_NOOP(
                    "messages", "The service xendomains is missing: no guest starts with the host.")),
                Message(QT_TRANSLATE_NOOP(
                    "messages", "It comes with the tools of Xen (Debian: xen-utils-common; Enterprise "
                                "Linux: xen-runtime). Install them, then turn it on: systemctl "
                                "enable xendomains."))};
    case HostFacts::Service::Unknown:
        break;
    }
    return unknown();
}

} // namespace

QList<Requirement> requirements(const std::optional<HostFacts> &facts,
                                const std::optional<HypervisorInfo> &hypervisor, const Dom0Info &dom0)
{
    QList<Requirement> list;
    const auto add = [&](const char *id, const char *title, const Judgement &judgement) {
        list.append(Requirement{id, judgement.verdict, Message(title), judgement.finding, judgement.remedy});
    };
    const HostFacts host = facts.value_or(HostFacts());
    const HypervisorInfo xen = hypervisor.value_or(HypervisorInfo());
    const bool answers = hypervisor.has_value();
    const auto known = [](bool wasRead, auto judge) { return wasRead ? judge() : unknown(); };
    const bool read = facts.has_value();

    add("booted-under-xen", QT_TRANSLATE_NOOP("messages", "Booted under Xen"),
        known(read || answers, [&] { return bootedUnderXen(host, answers, xen); }));
    add("xl", QT_TRANSLATE_NOOP("messages", "The xl command"),
        known(read || answers, [&] { return xl(host, answers); }));
    add("xl-version", QT_TRANSLATE_NOOP("messages", "Version of Xen"),
        known(answers, [&] { return xlVersion(xen); }));
    add("hvm", QT_TRANSLATE_NOOP("messages", "Full virtualization"),
        known(answers, [&] { return hvm(xen); }));
    add("dom0-memory", QT_TRANSLATE_NOOP("messages", "Memory of dom0"),
        known(answers, [&] { return dom0Memory(host, xen); }));
    add("dom0-vcpus", QT_TRANSLATE_NOOP("messages", "Processors of dom0"),
        known(answers, [&] { return dom0Vcpus(xen, dom0); }));
    add("free-memory", QT_TRANSLATE_NOOP("messages", "Free memory"),
        known(answers, [&] { return freeMemory(xen); }));
    add("bridge", QT_TRANSLATE_NOOP("messages", "Network bridge"), known(read, [&] { return bridge(host); }));
    add("lvm", QT_TRANSLATE_NOOP("messages", "LVM"), known(read, [&] { return lvm(host); }));
    add("qemu-img", QT_TRANSLATE_NOOP("messages", "Image files"), known(read, [&] { return qemuImg(host); }));
    add("iscsi", QT_TRANSLATE_NOOP("messages", "iSCSI"), known(read, [&] { return iscsi(host); }));
    add("xendomains", QT_TRANSLATE_NOOP("messages", "Start with the host"),
        known(read, [&] { return xendomains(host); }));
    return list;
}

} // namespace domcero
