// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simvolumes.h"

#include "sim/simulatedhost.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>
#include <utility>

namespace domcero {

namespace {

constexpr qint64 extentMiB = 4;

QByteArray percent(double value)
{
    return QByteArray::number(value, 'f', 2);
}

constexpr qint64 metadataExtents = 16;

// What is taken of one physical volume, in order.
QList<SimExtents> takenOf(const SimVolumeGroup &group, const QByteArray &physicalVolume)
{
    QList<SimExtents> taken;
    const auto add = [&](const QList<SimExtents> &pieces) {
        std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(taken),
                     [&](const SimExtents &piece) { return piece.on == physicalVolume; });
    };
    add(group.spare);
    for (const SimVolume &volume : group.volumes) {
        add(volume.extents);
        add(volume.metadata);
    }
    std::sort(taken.begin(), taken.end(),
              [](const SimExtents &a, const SimExtents &b) { return a.first < b.first; });
    return taken;
}

SimPlacedVolume innerVolume(const QByteArray &name, const QByteArray &attributes,
                            const QList<SimExtents> &pieces)
{
    SimPlacedVolume inner;
    inner.name = name;
    inner.inner = true;
    inner.attributes = attributes;
    for (const SimExtents &piece : pieces)
        inner.mebibytes += piece.count * extentMiB;
    inner.pieces = pieces;
    return inner;
}

void layOut(SimVolumeGroup &group)
{
    for (SimVolume &volume : group.volumes) {
        if (!volume.extents.isEmpty() || !volume.pool.isEmpty())
            continue;
        if (volume.isPool && group.spare.isEmpty())
            group.spare = simTake(group, metadataExtents);
        volume.extents = simTake(group, volume.mebibytes / extentMiB);
        if (volume.isPool)
            volume.metadata = simTake(group, metadataExtents);
    }
}

} // namespace

qint64 simExtentsOf(const SimVolumeGroup &group, const QByteArray &physicalVolume)
{
    if (group.sizes.contains(physicalVolume))
        return group.sizes.value(physicalVolume) / extentMiB;
    qint64 rest = group.mebibytes;
    for (const qint64 size : group.sizes)
        rest -= size;
    return rest / extentMiB / std::max<qint64>(1, group.physicalVolumes.size() - group.sizes.size());
}

qint64 simFreeExtentsOf(const SimVolumeGroup &group, const QByteArray &physicalVolume)
{
    qint64 free = simExtentsOf(group, physicalVolume);
    for (const SimExtents &piece : takenOf(group, physicalVolume))
        free -= piece.count;
    return free;
}

qint64 simFreeExtents(const SimVolumeGroup &group)
{
    qint64 free = 0;
    for (const QByteArray &path : group.physicalVolumes)
        free += simFreeExtentsOf(group, path);
    return free;
}

QList<SimExtents> simTake(const SimVolumeGroup &group, qint64 count, const QByteArray &butNotOn)
{
    QList<SimExtents> pieces;
    for (const QByteArray &path : group.physicalVolumes) {
        if (path == butNotOn)
            continue;
        QList<SimExtents> taken = takenOf(group, path);
        taken.append({path, simExtentsOf(group, path), 0});
        qint64 next = 0;
        for (const SimExtents &piece : taken) {
            const qint64 here = std::min(count, piece.first - next);
            if (here > 0)
                pieces.append({path, next, here});
            count -= std::max<qint64>(0, here);
            next = piece.first + piece.count;
        }
    }
    return count > 0 ? QList<SimExtents>() : pieces;
}

void simLayOut(SimMachine &machine)
{
    for (SimVolumeGroup &group : machine.volumeGroups) {
        layOut(group);
        for (const QByteArray &path : group.physicalVolumes) {
            const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
            const auto known = std::find_if(machine.blockDevices.begin(), machine.blockDevices.end(),
                                            [&](const SimBlockDevice &d) { return d.name == name; });
            if (known != machine.blockDevices.end()) {
                known->fileSystem = "LVM2_member";
                continue;
            }
            SimBlockDevice disk;
            disk.name = name;
            disk.mebibytes = (simExtentsOf(group, path) + 1) * extentMiB;
            disk.fileSystem = "LVM2_member";
            machine.blockDevices.append(disk);
        }
    }
}

QByteArray simUuid(const QByteArray &name)
{
    QByteArray digits = QCryptographicHash::hash(name, QCryptographicHash::Md5).toHex();
    for (const int at : {6, 11, 16, 21, 26, 31})
        digits.insert(at, '-');
    return digits.first(38);
}

QList<SimPlacedVolume> simPlaced(const SimulatedHost &host, const SimVolumeGroup &group)
{
    QList<SimPlacedVolume> placed;
    bool hasSpare = false;
    for (const SimVolume &volume : group.volumes) {
        const bool open = host.isOpen("/dev/" + group.name + '/' + volume.name);
        const auto snapshot =
            std::find_if(group.volumes.begin(), group.volumes.end(),
                         [&](const SimVolume &other) { return other.origin == volume.name; });
        const bool isOrigin = snapshot != group.volumes.end() && volume.pool.isEmpty();
        const bool merging = isOrigin && snapshot->merging;
        SimPlacedVolume one;
        one.name = volume.name;
        one.uuid = volume.uuid;
        one.active = volume.active;
        one.tags = volume.tags;
        one.mebibytes = volume.mebibytes;
        one.attributes = QByteArray(merging    ? "O"
                                    : isOrigin ? "o"
                                               : "-") +
                         "wi-a" + (open ? 'o' : '-') + (isOrigin ? 's' : '-') + "---";
        if (isOrigin)
            one.originMiB = volume.mebibytes;
        if (volume.isPool) {
            one.attributes = "twi-aotz--";
            one.segmentType = "thin-pool";
            one.metadata = '[' + volume.name + "_tmeta]";
            one.dataPercent = percent(volume.fill);
            one.metadataPercent = percent(10 + volume.fill / 8);
            one.pieces = {{volume.name + "_tdata", 0, volume.mebibytes / extentMiB}};
            if (!std::exchange(hasSpare, true)) {
                placed += innerVolume("lvol0_pmspare", "ewi-------", group.spare);
                placed.last().active = false;
            }
            placed += innerVolume(volume.name + "_tdata", "Twi-ao----", volume.extents);
            placed += innerVolume(volume.name + "_tmeta", "ewi-ao----", volume.metadata);
        } else if (!volume.pool.isEmpty()) {
            one.attributes = QByteArray("Vwi-a") + (open ? 'o' : '-') + "tz--";
            one.segmentType = "thin";
            one.pool = volume.pool;
            one.origin = volume.origin;
            one.dataPercent = percent(volume.fill);
        } else if (!volume.origin.isEmpty()) {
            const auto origin =
                std::find_if(group.volumes.begin(), group.volumes.end(),
                             [&](const SimVolume &other) { return other.name == volume.origin; });
            one.attributes = QByteArray(volume.merging ? "Swi-a" : "swi-a") + (open ? 'o' : '-') + "s---";
            one.origin = volume.origin;
            one.originMiB = origin == group.volumes.end() ? 0 : origin->mebibytes;
            one.dataPercent = percent(volume.fill);
            one.pieces = volume.extents;
        } else {
            one.pieces = volume.extents;
        }
        if (!volume.active)
            one.attributes.replace(4, 2, "--");
        placed += one;
    }
    return placed;
}

} // namespace domcero
