// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/vdev.h"
#include "plan/guestplans.h"
#include "plan/guestwords.h"
#include "plan/savefile.h"

namespace domcero {

using namespace std::chrono_literals;

namespace {

// A save that failed lets the guest run on; then its file is half of one, or empty, and stands in the way of
// the next.
Plan removeFile(const Guest &guest, const QString &file)
{
    Step step;
    step.command = Command{QStringLiteral("rm"), {file}};
    step.guards = {sameDomain(Condition::Kind::DomainAlive, guest),
                   Condition{Condition::Kind::FileExists, file}};
    step.verifies = {Condition{Condition::Kind::PathAbsent, file}};
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Remove the file %1"), {file}), Risk::Routine, step);
}

} // namespace

// Without a lock: the attempt has let its own go just now, and what it left shall not wait for another's.
// Only after an attempt whose guards held: then what is there under that name is what the attempt left.
std::optional<Plan> planTakeBack(GuestAction action, const Guest &guest, const ActionParameters &with)
{
    if (action == GuestAction::Save)
        return removeFile(guest, saveFileOf(guest, with));
    const bool isDisk = action == GuestAction::AttachDisk;
    if (!isDisk && action != GuestAction::AttachNic)
        return std::nullopt;
    const QString id = idOf(guest);
    const QString name = isDisk ? with.device : with.device.toLower();
    Step step;
    step.command =
        Command{QStringLiteral("xl"),
                {isDisk ? QStringLiteral("block-detach") : QStringLiteral("network-detach"), id, name}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {isDisk ? Condition{Condition::Kind::DiskAbsent, id,
                                        QString::number(virtualDeviceNumber(toHostBytes(name)).value_or(0))}
                            : Condition{Condition::Kind::NicAbsent, id, name}};
    step.timeout = 90s;
    step.verifyWithin = 30s;
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Take %1 away from %2 again"), {name, guest.name}),
                   Risk::Routine, step);
}

} // namespace domcero
