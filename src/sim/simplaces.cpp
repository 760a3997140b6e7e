// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simplaces.h"

#include "sim/simvolumes.h"

#include <algorithm>

namespace domcero {

namespace {

bool leadsTo(const SimBlockDevice &device, const QByteArray &path)
{
    return path == "/dev/" + device.name ||
           (!device.byPath.isEmpty() && path == "/dev/disk/by-path/" + device.byPath) ||
           (device.wwn.startsWith("naa.") && path == "/dev/disk/by-id/wwn-0x" + device.wwn.mid(4));
}

bool leadsTo(const SimVolumeGroup &group, const SimVolume &volume, const QByteArray &path)
{
    return path == "/dev/" + group.name + '/' + volume.name || path == simMapperPath(group.name, volume.name);
}

QByteArray branch(const QByteArray &type, const QByteArray &mountedAt)
{
    return mountedAt.isEmpty() ? type : type + ' ' + mountedAt;
}

// The volumes of the group that lie on this physical volume.
void addVolumes(const SimMachine &machine, const QByteArray &path, SimPlace &place)
{
    for (const SimVolumeGroup &group : machine.volumeGroups) {
        if (!group.physicalVolumes.contains(path))
            continue;
        if (path == place.path)
            place.group = group.name;
        for (const SimVolume &volume : group.volumes) {
            const QList<SimExtents> pieces = volume.extents + volume.metadata;
            if (volume.active && std::any_of(pieces.begin(), pieces.end(),
                                             [&](const SimExtents &piece) { return piece.on == path; }))
                place.tree += "lvm";
        }
    }
}

SimPlace placeOf(const SimMachine &machine, const SimBlockDevice &device)
{
    SimPlace place;
    place.path = "/dev/" + device.name;
    place.isDevice = true;
    place.mebibytes = device.mebibytes;
    place.fileSystem = device.fileSystem;
    place.label = device.label;
    place.uuid = simUuid(place.path);
    place.tree = {branch(device.disk.isEmpty() ? "disk" : "part", device.mountedAt)};
    addVolumes(machine, place.path, place);
    for (const SimBlockDevice &part : machine.blockDevices) {
        if (part.disk != device.name)
            continue;
        place.hasParts = true;
        place.tree += branch("part", part.mountedAt);
        addVolumes(machine, "/dev/" + part.name, place);
    }
    return place;
}

} // namespace

QByteArray simMapperPath(const QByteArray &group, const QByteArray &volume)
{
    const auto doubled = [](QByteArray name) { return name.replace('-', "--"); };
    return "/dev/mapper/" + doubled(group) + '-' + doubled(volume);
}

SimPlace simPlaceAt(const SimMachine &machine, const QByteArray &path)
{
    for (const SimBlockDevice &device : machine.blockDevices) {
        if (leadsTo(device, path))
            return placeOf(machine, device);
    }
    SimPlace place;
    for (const SimVolumeGroup &group : machine.volumeGroups) {
        for (const SimVolume &volume : group.volumes) {
            if (!volume.active || !leadsTo(group, volume, path))
                continue;
            place.path = "/dev/" + group.name + '/' + volume.name;
            place.isDevice = true;
            place.mebibytes = volume.mebibytes;
            place.fileSystem = volume.fileSystem;
            place.label = volume.label;
            place.uuid = simUuid(simMapperPath(group.name, volume.name));
            place.tree = {"lvm"};
        }
    }
    for (const SimImage &image : machine.images) {
        if (image.path != path)
            continue;
        place.path = path;
        place.mebibytes = image.mebibytes;
        place.fileSystem = image.fileSystem;
        place.label = image.label;
        place.uuid = simUuid(path);
    }
    return place;
}

void simSetContent(SimMachine &machine, const QByteArray &path, const QByteArray &fileSystem,
                   const QByteArray &label)
{
    const auto set = [&](auto &thing) {
        thing.fileSystem = fileSystem;
        thing.label = label;
    };
    for (SimBlockDevice &device : machine.blockDevices) {
        if (leadsTo(device, path))
            set(device);
    }
    for (SimVolumeGroup &group : machine.volumeGroups) {
        for (SimVolume &volume : group.volumes) {
            if (!leadsTo(group, volume, path))
                continue;
            set(volume);
            volume.fileSystemKiB = 0;
            if (!volume.isPool && volume.origin.isEmpty())
                volume.fill = fileSystem.isEmpty() ? 0 : 2; // what is in a new file system
        }
    }
    if (SimImage *image = simImage(machine, path))
        set(*image);
}

SimVolumeGroup *simGroup(SimMachine &machine, const QByteArray &name)
{
    const auto found = std::find_if(machine.volumeGroups.begin(), machine.volumeGroups.end(),
                                    [&](const SimVolumeGroup &group) { return group.name == name; });
    return found == machine.volumeGroups.end() ? nullptr : &*found;
}

SimVolume *simVolume(SimMachine &machine, const QByteArray &path, SimVolumeGroup **group)
{
    const QByteArrayList words = (path.startsWith("/dev/") ? path.mid(5) : path).split('/');
    SimVolumeGroup *found = words.size() == 2 ? simGroup(machine, words.first()) : nullptr;
    if (!found)
        return nullptr;
    if (group)
        *group = found;
    const auto volume = std::find_if(found->volumes.begin(), found->volumes.end(),
                                     [&](const SimVolume &one) { return one.name == words.at(1); });
    return volume == found->volumes.end() ? nullptr : &*volume;
}

SimImage *simImage(SimMachine &machine, const QByteArray &path)
{
    const auto found = std::find_if(machine.images.begin(), machine.images.end(),
                                    [&](const SimImage &image) { return image.path == path; });
    return found == machine.images.end() ? nullptr : &*found;
}

} // namespace domcero
