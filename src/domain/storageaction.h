// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace domcero {

// What can be done to a host's storage. Each is of one thing (a StorageId), those of iSCSI of a target or a
// portal; what else it is told is StorageParameters, whose fields say who has a use for them.
enum class StorageAction {
    CreatePhysicalVolume, // of a device
    ResizePhysicalVolume, // takes in what its device has grown
    EmptyPhysicalVolume,  // pvmove: all of it to the others of its group
    RemovePhysicalVolume, // of no group
    CreateGroup,          // of a device or a physical volume of no group
    ExtendGroup,          // likewise
    ReduceGroup,          // of a physical volume that is empty
    RemoveGroup,          // without volumes

    CreateVolume, // of a group
    ExtendVolume, // of a volume, a snapshot or a thin pool: the volume alone
    Resize,       // of a volume with what is on it, either way
    RenameVolume,
    RemoveVolume,     // a snapshot too
    CreateSnapshot,   // of a volume; of a thin one it is thin
    MergeSnapshot,    // back into its origin
    CreateThinPool,   // of a group
    CreateThinVolume, // of a pool

    CreateImage, // of an image that is not there yet
    GrowImage,
    Convert, // of a volume or an image, into a new image or a new volume
    SnapshotImage,
    RevertImage,
    DropImageSnapshot,
    RebaseImage,
    CommitImage,
    CheckImage,

    MakeFileSystem, // of a volume, a device or a raw image
    MakeSwap,
    CheckFileSystem,
    RepairFileSystem,
    LabelFileSystem,
    Wipe,

    DiscoverTargets, // of a portal
    SetTargetLogin,  // of a target: CHAP
    LogIn,
    LogOut,
    SetTargetStartup,
};

inline constexpr std::array allStorageActions{StorageAction::CreatePhysicalVolume,
                                              StorageAction::ResizePhysicalVolume,
                                              StorageAction::EmptyPhysicalVolume,
                                              StorageAction::RemovePhysicalVolume,
                                              StorageAction::CreateGroup,
                                              StorageAction::ExtendGroup,
                                              StorageAction::ReduceGroup,
                                              StorageAction::RemoveGroup,
                                              StorageAction::CreateVolume,
                                              StorageAction::ExtendVolume,
                                              StorageAction::Resize,
                                              StorageAction::RenameVolume,
                                              StorageAction::RemoveVolume,
                                              StorageAction::CreateSnapshot,
                                              StorageAction::MergeSnapshot,
                                              StorageAction::CreateThinPool,
                                              StorageAction::CreateThinVolume,
                                              StorageAction::CreateImage,
                                              StorageAction::GrowImage,
                                              StorageAction::Convert,
                                              StorageAction::SnapshotImage,
                                              StorageAction::RevertImage,
                                              StorageAction::DropImageSnapshot,
                                              StorageAction::RebaseImage,
                                              StorageAction::CommitImage,
                                              StorageAction::CheckImage,
                                              StorageAction::MakeFileSystem,
                                              StorageAction::MakeSwap,
                                              StorageAction::CheckFileSystem,
                                              StorageAction::RepairFileSystem,
                                              StorageAction::LabelFileSystem,
                                              StorageAction::Wipe,
                                              StorageAction::DiscoverTargets,
                                              StorageAction::SetTargetLogin,
                                              StorageAction::LogIn,
                                              StorageAction::LogOut,
                                              StorageAction::SetTargetStartup};

// "create-volume", "merge-snapshot", "log-in" ...: as the command line and JSON say it.
QByteArray storageActionName(StorageAction action);
std::optional<StorageAction> storageActionFromName(const QByteArray &name);

} // namespace domcero
