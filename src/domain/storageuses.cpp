// SPDX-License-Identifier: GPL-3.0-or-later
// What is gathered when a StorageUses is made.
#include "domain/storageuse.h"

#include <algorithm>

namespace domcero {

StorageUses::StorageUses(const StorageIndex &index, const QList<Guest> &guests)
    : m_index(index), m_guests(guests)
{
    readGuests(guests);
    readMounts();
    readDevices();
    readImages();
    readLvm(); // last: it asks what the others have found
}

void StorageUses::add(const StorageId &id, StorageUse use)
{
    QList<StorageUse> &uses = m_uses[id];
    if (!uses.contains(use))
        uses.append(std::move(use));
}

void StorageUses::putOn(const StorageId &below, const StorageId &above)
{
    QList<StorageId> &list = m_above[below];
    if (below != above && !list.contains(above))
        list.append(above);
}

void StorageUses::readGuests(const QList<Guest> &guests)
{
    for (const Guest &guest : guests) {
        QList<GuestDiskUse> disks;
        if (isAlive(guest.state)) {
            for (const GuestDisk &disk : guest.disks)
                disks.append({guest.name, disk, true, false, m_index.find(disk.target)});
        }
        for (const GuestDisk &disk : guest.configuredDisks) {
            const auto what = m_index.find(disk.target);
            // The hypervisor may name it by another path.
            const auto same = std::find_if(disks.begin(), disks.end(), [&](const GuestDiskUse &use) {
                return use.disk.vdev == disk.vdev &&
                       (use.disk.target == disk.target || (what && use.what == what));
            });
            if (same != disks.end())
                same->configured = true;
            else
                disks.append({guest.name, disk, false, true, what});
        }
        for (const GuestDiskUse &use : disks) {
            if (use.what)
                add(*use.what, {use.running ? UseKind::RunningGuest : UseKind::ConfiguredGuest, guest.name,
                                use.disk.vdev, use.disk.readOnly || use.disk.cdrom});
        }
        m_guestDisks += disks;
    }
}

void StorageUses::readMounts()
{
    const StorageState &state = m_index.state();
    for (const Mount &mount : state.mounts) {
        auto what = m_index.idOf(mount.device);
        if (!what)
            what = m_index.find(mount.source);
        if (!what)
            continue;
        const StorageUse use{UseKind::Mounted, mount.target, {}, mount.readOnly};
        add(*what, use);
        // btrfs names one of its devices only.
        const Content *content = m_index.contentOf(*what);
        if (!content || content->type != QLatin1String("btrfs") || content->uuid.isEmpty())
            continue;
        for (const BlockDevice &device : state.devices) {
            if (device.content && device.content->type == content->type &&
                device.content->uuid == content->uuid)
                add(m_index.idOf(device), use);
        }
    }
    for (const SwapSpace &swap : state.swaps) {
        if (const auto what = m_index.find(swap.path))
            add(*what, {UseKind::Swap, {}, {}, false});
    }
}

void StorageUses::readDevices()
{
    const StorageState &state = m_index.state();
    for (const BlockDevice &device : state.devices) {
        const StorageId id = m_index.idOf(device);
        if (!device.backingFile.isEmpty()) {
            if (const auto file = m_index.find(device.backingFile)) {
                add(*file, {UseKind::Loop, device.path, {}, device.readOnly});
                putOn(*file, id);
            }
        }
        if (device.kind == DeviceKind::LogicalVolume)
            continue; // LVM tells better what it lies on
        for (const QString &parent : device.parents) {
            const BlockDevice *below = m_index.device(parent);
            if (!below)
                continue;
            const StorageId on = m_index.idOf(*below);
            const bool part = device.kind == DeviceKind::Partition;
            add(on, {part ? UseKind::Partition : UseKind::Holder, device.path, {}, device.readOnly});
            putOn(on, id);
        }
    }
}

void StorageUses::readImages()
{
    const StorageState &state = m_index.state();
    for (const ImageFile &image : state.images) {
        const StorageId id = StorageId::image(image.path);
        if (!image.backingFile.isEmpty()) {
            const StorageId base =
                m_index.find(image.backingFile).value_or(StorageId::image(image.backingFile));
            add(base, {UseKind::BackingFile, image.path, {}, true});
            putOn(base, id);
        }
        // The file system that it lies in: the mount with the longest matching name.
        const Mount *nearest = nullptr;
        for (const Mount &mount : state.mounts) {
            const bool within = mount.target == u'/' || image.path.startsWith(mount.target + u'/');
            if (within && (!nearest || mount.target.size() >= nearest->target.size()))
                nearest = &mount;
        }
        if (nearest) {
            auto on = m_index.idOf(nearest->device);
            if (!on)
                on = m_index.find(nearest->source);
            if (on)
                putOn(*on, id);
        }
        const QList<StorageUse> known = of(id);
        const bool explained = std::any_of(known.begin(), known.end(), [](const StorageUse &use) {
            return use.kind == UseKind::RunningGuest;
        });
        if (image.locked && !explained)
            add(id, {UseKind::Locked, {}, {}, false});
    }
}

void StorageUses::readLvm()
{
    const StorageState &state = m_index.state();
    for (const PhysicalVolume &physical : state.physicalVolumes) {
        if (physical.group.isEmpty())
            continue;
        const StorageId group = StorageId::group(physical.group);
        add(group, {UseKind::PhysicalVolume,
                    physical.device.isEmpty() ? physical.uuid : physical.device,
                    {},
                    false});
        if (const auto on = m_index.find(physical.device)) {
            add(*on, {UseKind::GroupMember, physical.group, {}, false});
            putOn(*on, group);
        }
    }
    for (const LogicalVolume &volume : state.volumes) {
        const StorageId id = StorageId::volume(volume);
        const StorageId group = StorageId::group(volume.group);
        if (volume.inner) {
            add(id, {UseKind::PartOf, volume.owner.isEmpty() ? volume.group : volume.fullOwner(), {}, false});
            continue;
        }
        // Named once each, so not searched for: a group may have thousands.
        m_uses[group].append({UseKind::Volume, volume.fullName(), {}, volume.readOnly});
        m_above[group].append(id);
        if (volume.kind == VolumeKind::Snapshot && !volume.origin.isEmpty()) {
            const StorageId origin = StorageId::volume(volume.group, volume.origin);
            add(origin, {UseKind::Snapshot, volume.fullName(), {}, false});
            putOn(origin, id);
        }
        if (volume.kind == VolumeKind::Thin) {
            const StorageId pool = StorageId::volume(volume.group, volume.pool);
            m_uses[pool].append({UseKind::ThinVolume, volume.fullName(), {}, false});
            m_above[pool].append(id);
            const LogicalVolume *origin =
                volume.origin.isEmpty() ? nullptr : m_index.volume(volume.group, volume.origin);
            if (origin && origin->pool != volume.pool) { // an external origin is read by it for ever
                add(StorageId::volume(*origin), {UseKind::ThinVolume, volume.fullName(), {}, true});
                putOn(StorageId::volume(*origin), id);
            }
        }
    }
    for (const LogicalVolume &volume : state.volumes) {
        if (!volume.open || volume.inner)
            continue;
        const StorageId id = StorageId::volume(volume);
        const QList<StorageUse> known = of(id);
        const bool explained = std::any_of(known.begin(), known.end(), [](const StorageUse &use) {
            return use.kind != UseKind::ConfiguredGuest && use.kind != UseKind::Snapshot;
        });
        if (!explained)
            add(id, {UseKind::Open, {}, {}, false});
    }
}

} // namespace domcero
