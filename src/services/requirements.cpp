// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requirements.h"

#include "services/judgement.h"

namespace domcero {

QList<Requirement> requirements(const std::optional<HostFacts> &facts,
                                const std::optional<HypervisorInfo> &hypervisor, const Dom0Info &dom0)
{
    using namespace judgement;
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
