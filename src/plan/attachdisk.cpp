// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/vdev.h"
#include "plan/diskplans.h"
#include "plan/guestplans.h"
#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

namespace {

// Another living guest that writes to it, or this one: two systems on one file system destroy it.
const Guest *userOf(const QString &target, const HostState &host)
{
    const auto uses = [&](const Guest &guest) {
        return isAlive(guest.state) &&
               std::any_of(guest.disks.begin(), guest.disks.end(),
                           [&](const GuestDisk &disk) { return disk.target == target && !disk.readOnly; });
    };
    const auto found = std::find_if(host.guests.begin(), host.guests.end(), uses);
    return found == host.guests.end() ? nullptr : &*found;
}

std::optional<Error> refuseDisk(const Guest &guest, const HostState &host, const ActionParameters &with,
                                std::optional<int> number)
{
    if (!number || with.device.contains(QLatin1Char(','))) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "“%1” is no name for a disk."), {with.device}),
            Message(QT_TRANSLATE_NOOP("messages", "Xen's disks are xvda, xvdb and so on.")));
    }
    const auto same = [&](const GuestDisk &disk) {
        return virtualDeviceNumber(toHostBytes(disk.vdev)) == number;
    };
    if (std::any_of(guest.disks.begin(), guest.disks.end(), same)) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has a disk %2 already."),
                                    {guest.name, with.device}));
    }
    if (auto refused = refuseBadPath(with.target))
        return refused;
    if (const Guest *user = userOf(with.target, host)) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The running guest %1 has %2 as a disk."),
                                    {user->name, with.target}),
                            Message(QT_TRANSLATE_NOOP(
                                "messages", "Two systems that write to one disk destroy what is on it.")));
    }
    const QStringList formats{QStringLiteral("raw"), QStringLiteral("qcow2"), QStringLiteral("vhd"),
                              QStringLiteral("qed")};
    if (!with.format.isEmpty() && !formats.contains(with.format)) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "A disk's format is raw, qcow2, vhd or qed, not "
                                                  "“%1”."),
                    {with.format}));
    }
    return std::nullopt;
}

} // namespace

// The whole specification is one word, with target= last: what follows it is the path, commas and all. xl
// succeeds before the guest has connected, and for a format that wants a QEMU it succeeds although a guest
// without one never will; the disk then hangs in state 1, cannot be detached, and makes the guest's kernel
// fail at the next save. So the QEMU is looked for before, and state 4 is waited for after.
Result<Plan> planAttachDisk(const Guest &guest, const HostState &host, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    const auto number = virtualDeviceNumber(toHostBytes(with.device));
    if (auto refused = refuseDisk(guest, host, with, number))
        return *refused;
    const QString format = with.format.isEmpty() ? formatOf(with.target) : with.format;
    const QString id = idOf(guest);
    const Condition::Kind kind = with.target.startsWith(QLatin1String("/dev/"))
                                     ? Condition::Kind::DeviceExists
                                     : Condition::Kind::FileExists;

    Step step;
    step.command = Command{
        QStringLiteral("xl"),
        {QStringLiteral("block-attach"), id,
         QStringLiteral("format=%1,vdev=%2,access=%3,target=")
                 .arg(format, with.device, with.readOnly ? QStringLiteral("ro") : QStringLiteral("rw")) +
             with.target}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest), Condition{kind, with.target},
                   Condition{Condition::Kind::DiskAbsent, id, QString::number(*number)}};
    if (format != QLatin1String("raw"))
        step.guards.append(Condition{Condition::Kind::DeviceModelRuns, id});
    step.verifies = {Condition{Condition::Kind::DiskConnected, id, QString::number(*number)}};
    step.timeout = 120s;
    step.verifyWithin = 30s;
    step.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages",
        "The disk is of no use to the guest so. Detach it again before the guest is saved or migrated; "
        "if that fails, shut the guest down."));
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Attach %1 to %2 as %3"),
                           {with.target, guest.name, with.device}),
                   Risk::Routine, step);
}

// A disk that is mounted in the guest is taken away without a question, and nothing that dom0 can read tells
// whether it is.
Result<Plan> planDetachDisk(const Guest &guest, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    const auto disk = std::find_if(guest.disks.begin(), guest.disks.end(),
                                   [&](const GuestDisk &d) { return !d.cdrom && d.vdev == with.device; });
    if (std::all_of(guest.disks.begin(), guest.disks.end(), [](const GuestDisk &d) { return d.cdrom; }))
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no disk."), {guest.name}));
    const auto number = virtualDeviceNumber(toHostBytes(with.device));
    if (disk == guest.disks.end() || !number) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no disk “%2”."),
                                    {guest.name, with.device}));
    }
    const QString id = idOf(guest);
    Step step;
    step.command = Command{QStringLiteral("xl"), {QStringLiteral("block-detach"), id, with.device}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {Condition{Condition::Kind::DiskAbsent, id, QString::number(*number)}};
    step.timeout = 90s;
    step.verifyWithin = 30s;
    step.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages", "The guest does not let it go. Unmount it in the guest, or shut the guest down."));
    Plan plan = oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Detach the disk %1 from %2"), {with.device, guest.name}),
        Risk::Destructive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages",
                                  "The host cannot see whether %1 has %2 mounted. If it has, what is not "
                                  "yet written to it is lost, and its programs fail."),
                {guest.name, with.device}),
        Message(
            QT_TRANSLATE_NOOP("messages", "Unmount it in the guest first. Nothing on %1 itself is deleted."),
            {disk->target})};
    if (disk == guest.disks.begin()) {
        plan.losses.prepend(
            Message(QT_TRANSLATE_NOOP(
                        "messages", "%1 is the first disk of %2, most likely the one its system runs from."),
                    {with.device, guest.name}));
    }
    return plan;
}

} // namespace domcero
