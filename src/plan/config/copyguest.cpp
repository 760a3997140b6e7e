// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/guestfromconfig.h"
#include "plan/config/configsecrets.h"
#include "plan/config/configsteps.h"
#include "plan/config/guestfileplans.h"
#include "plan/config/newdisks.h"
#include "plan/config/newguest.h"
#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

Error said(const Message &what)
{
    return badParameter(what);
}

const GuestDisk *diskOf(const Guest &guest, const QString &vdev)
{
    const auto found = std::find_if(guest.configuredDisks.begin(), guest.configuredDisks.end(),
                                    [&](const GuestDisk &disk) { return disk.vdev == vdev; });
    return found == guest.configuredDisks.end() ? nullptr : &*found;
}

CopiedDisk choiceOf(const GuestCopy &copy, const QString &vdev)
{
    const auto found = std::find_if(copy.disks.begin(), copy.disks.end(),
                                    [&](const CopiedDisk &one) { return one.vdev == vdev; });
    return found == copy.disks.end() ? CopiedDisk{vdev, CopiedDisk::Kind::Same, {}} : *found;
}

std::optional<Error> refuseDisks(const GuestCopy &copy, const Guest &old, const Guest &made)
{
    QStringList targets;
    for (const CopiedDisk &one : copy.disks) {
        if (!diskOf(old, one.vdev)) {
            return said(
                Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no disk %2."), {old.name, one.vdev}));
        }
        const bool isNew = one.kind == CopiedDisk::Kind::Clone || one.kind == CopiedDisk::Kind::Empty;
        if (one.kind == CopiedDisk::Kind::Same || (!isNew && one.target.isEmpty()))
            continue;
        if (auto refused = refuseBadPath(one.target))
            return refused;
        if (targets.contains(one.target)) {
            return said(Message(QT_TRANSLATE_NOOP("messages", "Two disks cannot be both %1."), {one.target}));
        }
        targets.append(one.target);
        const auto has = [&](const GuestDisk &disk) { return disk.target == one.target; };
        if (std::none_of(made.disks.begin(), made.disks.end(), has)) {
            return said(Message(QT_TRANSLATE_NOOP("messages", "The text has no disk %1."), {one.target}));
        }
    }
    return std::nullopt;
}

} // namespace

Result<Plan> planCopyGuest(const GuestCopy &copy, const QByteArray &text, const HostState &host,
                           const StorageState &storage, const QString &kept)
{
    const Guest *const old = host.guest(copy.from);
    if (!old) {
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "There is no guest %1."), {copy.from}));
    }
    if (auto refused = refuseGuestName(copy.name))
        return *refused;
    const ConfigChange change{copy.path, {}, text};
    if (auto refused = refuseChange(change))
        return *refused;
    const Guest made = guestFromConfig(text, copy.path);
    if (auto refused = refuseNewGuest(copy.name, made, host))
        return *refused;
    if (auto refused = refuseDisks(copy, *old, made))
        return *refused;

    NewDisks disks(storage, host.guests);
    QList<Message> losses;
    QList<Condition> theirs; // what others have made, and must be there
    for (const GuestDisk &disk : old->configuredDisks) {
        const CopiedDisk choice = choiceOf(copy, disk.vdev);
        switch (choice.kind) {
        case CopiedDisk::Kind::Same:
            if (!disk.readOnly && !disk.cdrom && !disk.target.isEmpty()) {
                losses.append(Message(
                    QT_TRANSLATE_NOOP("messages", "%1 and %2 have the disk %3 both: only one of them may "
                                                  "run at a time."),
                    {old->name, copy.name, disk.target}));
            }
            break;
        case CopiedDisk::Kind::Other:
            if (!choice.target.isEmpty())
                theirs.append(
                    Condition{choice.target.startsWith(u"/dev/") ? Kind::DeviceExists : Kind::FileExists,
                              choice.target});
            break;
        case CopiedDisk::Kind::Restored: // of a backup alone
            return said(Message(QT_TRANSLATE_NOOP("messages", "A copy of a guest has no disk of a backup.")));
        case CopiedDisk::Kind::Clone:
        case CopiedDisk::Kind::Empty:
            if (auto refused = disks.add(disk, choice))
                return *refused;
            break;
        }
    }
    QList<Step> steps = createSteps(change, keptFolderOf(copy.path, kept));
    steps.first().guards += theirs;
    Plan plan =
        planOf(Message(QT_TRANSLATE_NOOP("messages", "Make the guest %1 from %2"), {copy.name, copy.from}),
               Risk::Routine, disks.steps() + steps);
    plan.losses = disks.losses() + losses;
    plan.locks = disks.locks();
    for (const QString &guest : {copy.from, copy.name}) {
        const PlanLock lock{u"guest:"_s + guest};
        if (!plan.locks.contains(lock))
            plan.locks.append(lock);
    }
    plan.locks.append(configLock(copy.path));
    plan.secretSlots = configInput(text).slots_;
    return plan;
}

} // namespace domcero
