// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/vdev.h"
#include "plan/guestplans.h"
#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

namespace {

// The drive that is meant: the one named, or the only one.
Result<GuestDisk> driveOf(const Guest &guest, const QString &device)
{
    QList<GuestDisk> drives = guest.disks;
    drives.removeIf([](const GuestDisk &disk) { return !disk.cdrom; });
    if (drives.isEmpty()) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no disc drive."), {guest.name}),
            Message(QT_TRANSLATE_NOOP("messages", "Only an HVM guest has one, when its config gives it a "
                                                  "disk with devtype=cdrom.")));
    }
    if (!device.isEmpty())
        drives.removeIf([&](const GuestDisk &disk) { return disk.vdev != device; });
    if (drives.size() == 1)
        return drives.first();
    return drives.isEmpty()
               ? badParameter(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no disc drive “%2”."),
                                      {guest.name, device}))
               : badParameter(
                     Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has several disc drives: name one."),
                             {guest.name}));
}

// What the device model was told last: xl succeeds when QEMU has taken the command.
Condition discIs(const Guest &guest, const GuestDisk &drive, const QString &params)
{
    return Condition{Condition::Kind::XenstoreHolds,
                     QStringLiteral("/local/domain/0/backend/qdisk/%1/%2/params")
                         .arg(idOf(guest))
                         .arg(virtualDeviceNumber(toHostBytes(drive.vdev)).value_or(0)),
                     params};
}

Step discStep(const Guest &guest, const GuestDisk &drive, const QStringList &words)
{
    Step step;
    step.command = Command{QStringLiteral("xl"), words};
    step.guards = {sameDomain(Condition::Kind::DomainAlive, guest)};
    step.timeout = 60s;
    step.verifyWithin = 20s;
    step.unprovenRemedy = Message(
        QT_TRANSLATE_NOOP("messages", "The guest may hold the drive %1 locked: eject the disc in the guest "
                                      "first."),
        {drive.vdev});
    return step;
}

} // namespace

Result<Plan> planInsertDisc(const Guest &guest, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    const Result<GuestDisk> drive = driveOf(guest, with.device);
    if (!drive)
        return drive.error();
    if (auto refused = refuseBadPath(with.target))
        return *refused;
    Step step = discStep(guest, *drive, {QStringLiteral("cd-insert"), idOf(guest), drive->vdev, with.target});
    step.guards.append(Condition{with.target.startsWith(QLatin1String("/dev/"))
                                     ? Condition::Kind::DeviceExists
                                     : Condition::Kind::FileExists,
                                 with.target});
    step.verifies = {discIs(guest, *drive, QStringLiteral("aio:") + with.target)};
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Insert %1 in the drive %2 of %3"),
                                {with.target, drive->vdev, guest.name}),
                        drive->target.isEmpty() ? Risk::Routine : Risk::Disruptive, step);
    if (!drive->target.isEmpty()) {
        plan.losses = {
            Message(QT_TRANSLATE_NOOP("messages", "The disc %1 is taken out, whatever the guest reads "
                                                  "from it now."),
                    {drive->target})};
    }
    return plan;
}

Result<Plan> planEjectDisc(const Guest &guest, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    const Result<GuestDisk> drive = driveOf(guest, with.device);
    if (!drive)
        return drive.error();
    if (drive->target.isEmpty()) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "There is no disc in the drive %1 of %2."),
                               {drive->vdev, guest.name}));
    }
    Step step = discStep(guest, *drive, {QStringLiteral("cd-eject"), idOf(guest), drive->vdev});
    step.verifies = {discIs(guest, *drive, QString())};
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Eject the disc of %1 from the drive %2"),
                                {guest.name, drive->vdev}),
                        Risk::Disruptive, step);
    plan.losses = {Message(
        QT_TRANSLATE_NOOP("messages", "The disc %1 is taken out, whatever the guest reads from it now."),
        {drive->target})};
    return plan;
}

} // namespace domcero
