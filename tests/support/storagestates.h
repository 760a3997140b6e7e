// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storage.h"

namespace domcero::tests {

inline BlockDevice blockDevice(const QString &name, DeviceNumber number, ByteSize size,
                               DeviceKind kind = DeviceKind::Disk)
{
    BlockDevice device;
    device.name = name;
    device.path = QStringLiteral("/dev/") + name;
    device.number = number;
    device.size = size;
    device.kind = kind;
    return device;
}

inline PhysicalVolume physicalVolume(const QString &device, const QString &group, qint64 extents)
{
    PhysicalVolume physical;
    physical.device = device;
    physical.uuid = device + QStringLiteral("-uuid");
    physical.group = group;
    physical.extents = extents;
    physical.size = ByteSize::fromMiB(4 * extents);
    physical.allocatable = true;
    return physical;
}

// An active linear volume of one piece, device-mapper's number 253:minor, with its device in the state.
inline LogicalVolume &addVolume(StorageState &state, const QString &group, const QString &name,
                                unsigned minor, const QList<ExtentRange> &places)
{
    LogicalVolume volume;
    volume.group = group;
    volume.name = name;
    volume.active = true;
    volume.number = DeviceNumber{253, minor};
    qint64 first = 0;
    for (const ExtentRange &place : places) {
        volume.segments.append({QStringLiteral("linear"), 1, first, place.count, {place}});
        first += place.count;
    }
    volume.size = ByteSize::fromMiB(4 * first);
    BlockDevice device =
        blockDevice(QStringLiteral("dm-%1").arg(minor), {253, minor}, volume.size, DeviceKind::LogicalVolume);
    device.dmName = group + u'-' + QString(name).replace(u'-', QStringLiteral("--"));
    device.path = QStringLiteral("/dev/mapper/") + device.dmName;
    state.devices.append(device);
    state.volumes.append(volume);
    return state.volumes.last();
}

// vg0 on sda (1000 extents of 4 MiB) with the volumes web (0-99) and mail (100-149).
inline StorageState twoVolumes()
{
    StorageState state;
    state.devices.append(blockDevice(QStringLiteral("sda"), {8, 0}, ByteSize::fromMiB(4001)));
    state.physicalVolumes.append(physicalVolume(QStringLiteral("/dev/sda"), QStringLiteral("vg0"), 1000));
    VolumeGroup group;
    group.name = QStringLiteral("vg0");
    group.extents = 1000;
    group.freeExtents = 850;
    group.extentSize = ByteSize::fromMiB(4);
    group.size = ByteSize::fromMiB(4000);
    state.groups.append(group);
    addVolume(state, QStringLiteral("vg0"), QStringLiteral("mail"), 1,
              {{QStringLiteral("/dev/sda"), 100, 50}});
    addVolume(state, QStringLiteral("vg0"), QStringLiteral("web"), 0, {{QStringLiteral("/dev/sda"), 0, 100}});
    return state;
}

inline Guest guestWith(const QString &name, const QString &target, GuestState guestState)
{
    Guest guest;
    guest.name = name;
    guest.state = guestState;
    guest.configuredDisks.append({target, QStringLiteral("raw"), QStringLiteral("xvda"), false, false});
    guest.disks = guest.configuredDisks;
    return guest;
}

} // namespace domcero::tests
