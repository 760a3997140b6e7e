// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageaction.h"

#include <algorithm>

namespace domcero {

QByteArray storageActionName(StorageAction action)
{
    switch (action) {
    case StorageAction::CreatePhysicalVolume:
        return "create-physical-volume";
    case StorageAction::ResizePhysicalVolume:
        return "resize-physical-volume";
    case StorageAction::EmptyPhysicalVolume:
        return "empty-physical-volume";
    case StorageAction::RemovePhysicalVolume:
        return "remove-physical-volume";
    case StorageAction::CreateGroup:
        return "create-group";
    case StorageAction::ExtendGroup:
        return "extend-group";
    case StorageAction::ReduceGroup:
        return "reduce-group";
    case StorageAction::RemoveGroup:
        return "remove-group";
    case StorageAction::CreateVolume:
        return "create-volume";
    case StorageAction::ExtendVolume:
        return "extend-volume";
    case StorageAction::Resize:
        return "resize";
    case StorageAction::RenameVolume:
        return "rename-volume";
    case StorageAction::RemoveVolume:
        return "remove-volume";
    case StorageAction::CreateSnapshot:
        return "create-snapshot";
    case StorageAction::MergeSnapshot:
        return "merge-snapshot";
    case StorageAction::CreateThinPool:
        return "create-thin-pool";
    case StorageAction::CreateThinVolume:
        return "create-thin-volume";
    case StorageAction::CreateImage:
        return "create-image";
    case StorageAction::GrowImage:
        return "grow-image";
    case StorageAction::Convert:
        return "convert";
    case StorageAction::SnapshotImage:
        return "snapshot-image";
    case StorageAction::RevertImage:
        return "revert-image";
    case StorageAction::DropImageSnapshot:
        return "drop-image-snapshot";
    case StorageAction::RebaseImage:
        return "rebase-image";
    case StorageAction::CommitImage:
        return "commit-image";
    case StorageAction::CheckImage:
        return "check-image";
    case StorageAction::MakeFileSystem:
        return "make-file-system";
    case StorageAction::MakeSwap:
        return "make-swap";
    case StorageAction::CheckFileSystem:
        return "check-file-system";
    case StorageAction::RepairFileSystem:
        return "repair-file-system";
    case StorageAction::LabelFileSystem:
        return "label-file-system";
    case StorageAction::Wipe:
        return "wipe";
    case StorageAction::DiscoverTargets:
        return "discover-targets";
    case StorageAction::SetTargetLogin:
        return "set-target-login";
    case StorageAction::LogIn:
        return "log-in";
    case StorageAction::LogOut:
        return "log-out";
    case StorageAction::SetTargetStartup:
        return "set-target-startup";
    }
    return {};
}

std::optional<StorageAction> storageActionFromName(const QByteArray &name)
{
    const auto found = std::find_if(allStorageActions.begin(), allStorageActions.end(),
                                    [&](StorageAction action) { return storageActionName(action) == name; });
    return found == allStorageActions.end() ? std::nullopt : std::optional(*found);
}

} // namespace domcero
