// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"

#include <QSet>

#include <algorithm>

namespace domcero {

namespace {

bool forbids(const StorageId &id, StorageDeed deed, const StorageUse &use)
{
    switch (deed) {
    case StorageDeed::Destroy:
    case StorageDeed::Shrink:
        switch (use.kind) {
        case UseKind::ConfiguredGuest:
        case UseKind::PhysicalVolume:
        case UseKind::Partition: // what stands in the way is what the partitions are used for
            return false;
        default:
            return true;
        }
    case StorageDeed::Rename:
        if (id.kind == StorageId::Kind::Volume)
            return use.kind == UseKind::PartOf;
        if (id.kind == StorageId::Kind::Group)
            return false;
        return use.kind != UseKind::ConfiguredGuest;
    case StorageDeed::Detach:
        switch (use.kind) {
        case UseKind::RunningGuest:
        case UseKind::Mounted:
        case UseKind::Swap:
        case UseKind::Locked:
        case UseKind::Open:
            return true;
        case UseKind::Holder: // an opened LUKS device or a mapping keeps it open by itself
        case UseKind::Loop:
            return true;
        case UseKind::PartOf:
            return id.kind == StorageId::Kind::Volume;
        default:
            return false;
        }
    }
    return true;
}

bool saidBefore(const QList<StorageUse> &list, const StorageUse &use)
{
    return list.contains(use);
}

} // namespace

QList<Guest> StorageUses::guestsRunningFrom(const StorageId &id) const
{
    QList<Guest> running;
    const QList<StorageUse> uses = of(id);
    for (const Guest &guest : m_guests) {
        if (std::any_of(uses.begin(), uses.end(), [&](const StorageUse &use) {
                return use.kind == UseKind::RunningGuest && use.name == guest.name;
            }))
            running.append(guest);
    }
    return running;
}

QString StorageUses::readAsOther(const ImageFile &image) const
{
    const StorageId id = StorageId::image(image.path);
    for (const GuestDiskUse &use : m_guestDisks) {
        if (use.what == id && !use.disk.format.isEmpty() && use.disk.format != qemuName(image.format))
            return use.guest;
    }
    return {};
}

QStringList StorageUses::guestsBehind(const StorageId &id) const
{
    QStringList guests;
    QList<StorageId> all = everythingAbove(id);
    all.prepend(id);
    for (const StorageId &one : all) {
        for (const StorageUse &use : of(one)) {
            const bool guest = use.kind == UseKind::RunningGuest || use.kind == UseKind::ConfiguredGuest;
            if (guest && !guests.contains(use.name))
                guests.append(use.name);
        }
    }
    return guests;
}

QList<StorageUse> StorageUses::obstacles(const StorageId &id, StorageDeed deed) const
{
    QList<StorageId> concerned{id};
    if (deed == StorageDeed::Detach) {
        concerned += everythingAbove(id);
    } else if (id.kind == StorageId::Kind::Device) {
        for (const StorageId &one : above(id)) {
            const BlockDevice *device = m_index.deviceOf(one);
            if (device && device->kind == DeviceKind::Partition)
                concerned.append(one);
        }
    }
    QList<StorageUse> found;
    for (const StorageId &one : concerned) {
        for (const StorageUse &use : of(one)) {
            if (forbids(one, deed, use) && !saidBefore(found, use))
                found.append(use);
        }
        // A group with volumes that are active holds its disks open.
        if (deed != StorageDeed::Detach || one.kind != StorageId::Kind::Volume || one == id)
            continue;
        const LogicalVolume *volume = m_index.volume(one.name);
        const StorageUse active{UseKind::Volume, one.name, {}, false};
        if (volume && volume->active && !volume->inner && !saidBefore(found, active))
            found.append(active);
    }
    return found;
}

QList<StorageUse> StorageUses::remaining(const StorageId &id, StorageDeed deed) const
{
    const QList<StorageUse> forbidding = obstacles(id, deed);
    QList<StorageUse> rest;
    for (const StorageUse &use : of(id)) {
        if (!saidBefore(forbidding, use))
            rest.append(use);
    }
    return rest;
}

QList<StorageId> StorageUses::everythingAbove(const StorageId &id) const
{
    QList<StorageId> found;
    QSet<StorageId> seen{id}; // backing files that go in circles
    QList<StorageId> open{id};
    while (!open.isEmpty()) {
        for (const StorageId &one : above(open.takeFirst())) {
            if (seen.contains(one))
                continue;
            seen.insert(one);
            found.append(one);
            open.append(one);
        }
    }
    return found;
}

} // namespace domcero
