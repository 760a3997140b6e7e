// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storageoffer.h"

#include "domain/iscsilookup.h"

namespace domcero {

namespace {

using Action = StorageAction;
using Offers = QList<StorageAction>;

// What is done to the blocks of a thing, whatever it is. A file system first, if there is none.
Offers surface(const StoragePicture &picture, const StorageId &id)
{
    const Content *content = picture.index().contentOf(id);
    Offers offers;
    if (content && content->kind == ContentKind::FileSystem)
        offers += {Action::CheckFileSystem, Action::RepairFileSystem, Action::LabelFileSystem};
    offers += {Action::MakeFileSystem, Action::MakeSwap};
    if (content)
        offers.append(Action::Wipe);
    return offers;
}

Offers ofDevice(const StoragePicture &picture, const StorageId &id)
{
    if (const PhysicalVolume *physical = picture.index().physicalVolumeOn(id.name)) {
        if (physical->group.isEmpty())
            return {Action::CreateGroup, Action::ExtendGroup, Action::RemovePhysicalVolume,
                    Action::ResizePhysicalVolume};
        return {Action::EmptyPhysicalVolume, Action::ReduceGroup, Action::ResizePhysicalVolume};
    }
    return Offers{Action::CreateGroup, Action::ExtendGroup} + surface(picture, id) +
           Offers{Action::CreatePhysicalVolume, Action::Convert};
}

Offers ofVolume(const StoragePicture &picture, const StorageId &id)
{
    const LogicalVolume *volume = picture.index().volume(id.name);
    if (!volume)
        return {};
    switch (volume->kind) {
    case VolumeKind::Snapshot:
        return {Action::ExtendVolume, Action::MergeSnapshot, Action::RemoveVolume, Action::RenameVolume,
                Action::Convert};
    case VolumeKind::ThinPool:
        return {Action::CreateThinVolume, Action::ExtendVolume, Action::RenameVolume, Action::RemoveVolume};
    default:
        break;
    }
    Offers offers{Action::Resize, Action::CreateSnapshot, Action::RenameVolume, Action::ExtendVolume};
    if (!volume->origin.isEmpty())
        offers.append(Action::MergeSnapshot);
    return offers + surface(picture, id) + Offers{Action::Convert, Action::RemoveVolume};
}

Offers ofImage(const StoragePicture &picture, const StorageId &id)
{
    const ImageFile *image = picture.index().image(id.name);
    if (!image)
        return {};
    if (image->format == ImageFormat::Iso)
        return {Action::Convert};
    if (image->format == ImageFormat::Raw)
        return Offers{Action::Resize, Action::Convert, Action::GrowImage} + surface(picture, id);
    Offers offers{Action::CheckImage, Action::GrowImage, Action::Convert};
    if (image->format != ImageFormat::Qcow2)
        return offers;
    offers.prepend(Action::Resize);
    offers.append(Action::SnapshotImage);
    if (image->internalSnapshots > 0)
        offers += {Action::RevertImage, Action::DropImageSnapshot};
    offers.append(Action::RebaseImage);
    if (!image->backingFile.isEmpty())
        offers.append(Action::CommitImage);
    return offers;
}

} // namespace

QList<StorageAction> storageOffer(const StoragePicture &picture, const StorageThing &thing)
{
    if (thing.isTarget()) {
        if (ofTarget(picture.state().iscsi.sessions, thing.target, thing.portal))
            return {Action::LogOut, Action::SetTargetStartup, Action::SetTargetLogin};
        return {Action::LogIn, Action::SetTargetLogin, Action::SetTargetStartup};
    }
    if (!thing.id)
        return {};
    switch (thing.id->kind) {
    case StorageId::Kind::Device:
        return ofDevice(picture, *thing.id);
    case StorageId::Kind::Group:
        return {Action::CreateVolume, Action::CreateThinPool, Action::RemoveGroup};
    case StorageId::Kind::Volume:
        return ofVolume(picture, *thing.id);
    case StorageId::Kind::Image:
        return ofImage(picture, *thing.id);
    }
    return {};
}

} // namespace domcero
