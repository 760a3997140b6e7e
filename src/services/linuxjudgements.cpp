// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/judgement.h"

namespace domcero::judgement {

Judgement unknown()
{
    return {Verdict::Unknown,
            Message(QT_TRANSLATE_NOOP("messages", "This could not be read from the host.")),
            {}};
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

} // namespace domcero::judgement
