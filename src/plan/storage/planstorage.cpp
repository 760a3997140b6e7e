// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/storageplans.h"
#include "plan/storage/storagerequest.h"

namespace domcero {

namespace {

Result<Plan> planFor(StorageAction action, const StorageRequest &r)
{
    switch (action) {
    case StorageAction::CreatePhysicalVolume:
        return planCreatePhysicalVolume(r);
    case StorageAction::ResizePhysicalVolume:
        return planResizePhysicalVolume(r);
    case StorageAction::EmptyPhysicalVolume:
        return planEmptyPhysicalVolume(r);
    case StorageAction::RemovePhysicalVolume:
        return planRemovePhysicalVolume(r);
    case StorageAction::CreateGroup:
        return planCreateGroup(r);
    case StorageAction::ExtendGroup:
        return planExtendGroup(r);
    case StorageAction::ReduceGroup:
        return planReduceGroup(r);
    case StorageAction::RemoveGroup:
        return planRemoveGroup(r);
    case StorageAction::CreateVolume:
        return planCreateVolume(r);
    case StorageAction::ExtendVolume:
        return planExtendVolume(r);
    case StorageAction::Resize:
        return planResizeDisk(r);
    case StorageAction::RenameVolume:
        return planRenameVolume(r);
    case StorageAction::RemoveVolume:
        return planRemoveVolume(r);
    case StorageAction::CreateSnapshot:
        return planCreateSnapshot(r);
    case StorageAction::MergeSnapshot:
        return planMergeSnapshot(r);
    case StorageAction::CreateThinPool:
        return planCreateThinPool(r);
    case StorageAction::CreateThinVolume:
        return planCreateThinVolume(r);
    case StorageAction::CreateImage:
        return planCreateImage(r);
    case StorageAction::GrowImage:
        return planGrowImage(r);
    case StorageAction::Convert:
        return planConvert(r);
    case StorageAction::SnapshotImage:
        return planSnapshotImage(r);
    case StorageAction::RevertImage:
        return planRevertImage(r);
    case StorageAction::DropImageSnapshot:
        return planDropImageSnapshot(r);
    case StorageAction::RebaseImage:
        return planRebaseImage(r);
    case StorageAction::CommitImage:
        return planCommitImage(r);
    case StorageAction::CheckImage:
        return planCheckImage(r);
    case StorageAction::MakeFileSystem:
        return planMakeFileSystem(r);
    case StorageAction::MakeSwap:
        return planMakeSwap(r);
    case StorageAction::CheckFileSystem:
        return planCheckFileSystem(r, false);
    case StorageAction::RepairFileSystem:
        return planCheckFileSystem(r, true);
    case StorageAction::LabelFileSystem:
        return planLabelFileSystem(r);
    case StorageAction::Wipe:
        return planWipe(r);
    case StorageAction::DiscoverTargets:
        return planDiscoverTargets(r);
    case StorageAction::SetTargetLogin:
        return planSetTargetLogin(r);
    case StorageAction::LogIn:
        return planLogIn(r);
    case StorageAction::LogOut:
        return planLogOut(r);
    case StorageAction::SetTargetStartup:
        return planSetTargetStartup(r);
    }
    return Error{};
}

QString lockKey(const StorageId &id)
{
    switch (id.kind) {
    case StorageId::Kind::Device:
        return QStringLiteral("device:") + id.name;
    case StorageId::Kind::Group:
        return QStringLiteral("group:") + id.name;
    case StorageId::Kind::Volume:
        return QStringLiteral("volume:") + id.name;
    case StorageId::Kind::Image:
        return QStringLiteral("image:") + id.name;
    }
    return {};
}

// The thing, and what else is about to be written; the guests behind it may not be started meanwhile by
// another Domcero.
QList<PlanLock> locksFor(const StorageRequest &r, bool keep)
{
    QStringList keys;
    if (!r.with.target.isEmpty() || !r.with.portal.isEmpty())
        keys.append(QStringLiteral("target:") + (r.with.target.isEmpty() ? r.with.portal : r.with.target));
    else
        keys.append(lockKey(r.what));
    if (!r.with.file.isEmpty())
        keys.append(QStringLiteral("image:") + r.with.file);
    if (!r.with.group.isEmpty())
        keys.append(QStringLiteral("group:") + r.with.group);
    for (const QString &guest : r.uses.guestsBehind(r.what))
        keys.append(QStringLiteral("guest:") + guest);
    keys.removeDuplicates();
    QList<PlanLock> locks;
    for (const QString &key : keys)
        locks.append(PlanLock{key, keep});
    return locks;
}

} // namespace

Result<Plan> planStorage(StorageAction action, const StorageId &what, const StorageState &state,
                         const QList<Guest> &guests, const StorageParameters &with)
{
    const StorageIndex index(state);
    const StorageUses uses(index, guests);
    return planStorage(action, what, state, index, uses, with);
}

Result<Plan> planStorage(StorageAction action, const StorageId &what, const StorageState &state,
                         const StorageIndex &index, const StorageUses &uses, const StorageParameters &with)
{
    const bool isResize = action == StorageAction::Resize;
    StorageParameters asked = with;
    asked.stopGuests = with.stopGuests && isResize; // of all others a running guest stands in the way
    const StorageRequest request{state, index, uses, what, asked};
    Result<Plan> plan = planFor(action, request);
    if (plan)
        plan->locks = locksFor(request, isResize); // what is cut short is half done
    return plan;
}

std::optional<Error> whyNotStorage(StorageAction action, const StorageId &what, const StorageState &state,
                                   const StorageIndex &index, const StorageUses &uses,
                                   const StorageParameters &with)
{
    const Result<Plan> plan = planStorage(action, what, state, index, uses, with);
    if (plan || plan.error().code == ErrorCode::InvalidInput)
        return std::nullopt;
    return plan.error();
}

} // namespace domcero
