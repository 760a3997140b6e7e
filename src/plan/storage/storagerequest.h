// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/storageparameters.h"
#include "domain/storageuse.h"
#include "plan/plan.h"

#include <optional>

namespace domcero {

// What a storage planner is asked, for the time of the call.
struct StorageRequest
{
    const StorageState &state;
    const StorageIndex &index;
    const StorageUses &uses;
    const StorageId &what;
    const StorageParameters &with;

    QString path() const { return index.pathOf(what); }
    const LogicalVolume *volume() const
    {
        return what.kind == StorageId::Kind::Volume ? index.volume(what.name) : nullptr;
    }
    const VolumeGroup *group() const
    {
        return what.kind == StorageId::Kind::Group ? index.group(what.name) : nullptr;
    }
    const ImageFile *image() const
    {
        return what.kind == StorageId::Kind::Image ? index.image(what.name) : nullptr;
    }
    bool isQcow2() const { return image() && image()->format == ImageFormat::Qcow2; }
};

// The planners, by what they are about.
// physicalvolumeplans.cpp
Result<Plan> planCreatePhysicalVolume(const StorageRequest &r);
Result<Plan> planResizePhysicalVolume(const StorageRequest &r);
Result<Plan> planEmptyPhysicalVolume(const StorageRequest &r);
Result<Plan> planRemovePhysicalVolume(const StorageRequest &r);
// groupplans.cpp
Result<Plan> planCreateGroup(const StorageRequest &r);
Result<Plan> planExtendGroup(const StorageRequest &r);
Result<Plan> planReduceGroup(const StorageRequest &r);
Result<Plan> planRemoveGroup(const StorageRequest &r);
// volumeplans.cpp
Result<Plan> planCreateVolume(const StorageRequest &r);
Result<Plan> planExtendVolume(const StorageRequest &r);
Result<Plan> planRenameVolume(const StorageRequest &r);
Result<Plan> planRemoveVolume(const StorageRequest &r);
// resizeplans.cpp
Result<Plan> planResizeDisk(const StorageRequest &r);
// snapshotplans.cpp
Result<Plan> planCreateSnapshot(const StorageRequest &r);
Result<Plan> planMergeSnapshot(const StorageRequest &r);
// thinplans.cpp
Result<Plan> planCreateThinPool(const StorageRequest &r);
Result<Plan> planCreateThinVolume(const StorageRequest &r);
// imageplans.cpp
Result<Plan> planCreateImage(const StorageRequest &r);
Result<Plan> planGrowImage(const StorageRequest &r);
Result<Plan> planCheckImage(const StorageRequest &r);
// convertdisk.cpp
Result<Plan> planConvert(const StorageRequest &r);
// imagechainplans.cpp
Result<Plan> planSnapshotImage(const StorageRequest &r);
Result<Plan> planRevertImage(const StorageRequest &r);
Result<Plan> planDropImageSnapshot(const StorageRequest &r);
Result<Plan> planRebaseImage(const StorageRequest &r);
Result<Plan> planCommitImage(const StorageRequest &r);
// filesystemplans.cpp
Result<Plan> planMakeFileSystem(const StorageRequest &r);
Result<Plan> planMakeSwap(const StorageRequest &r);
Result<Plan> planCheckFileSystem(const StorageRequest &r, bool repair);
Result<Plan> planLabelFileSystem(const StorageRequest &r);
Result<Plan> planWipe(const StorageRequest &r);
// targetplans.cpp
Result<Plan> planDiscoverTargets(const StorageRequest &r);
Result<Plan> planSetTargetLogin(const StorageRequest &r);
Result<Plan> planLogIn(const StorageRequest &r);
Result<Plan> planLogOut(const StorageRequest &r);
Result<Plan> planSetTargetStartup(const StorageRequest &r);

} // namespace domcero
