// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lvmtools.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"
#include "sim/simvolumes.h"

#include <algorithm>
#include <iterator>

namespace domcero {

namespace {

constexpr qint64 extentMiB = 4;
constexpr const char *member = "LVM2_member";

SimReply failed(const QByteArray &text)
{
    return SimReply::done(5, {}, "  " + text + '\n');
}

SimReply noGroup(const QByteArray &name)
{
    return failed("Volume group \"" + name + "\" not found\n  Cannot process volume group " + name);
}

QByteArray quoted(const QByteArray &name)
{
    return '"' + name + '"';
}

// What of it is whole extents, behind the first one.
qint64 roomOf(const SimPlace &place)
{
    return (place.mebibytes - 1) / extentMiB * extentMiB;
}

void join(SimVolumeGroup &group, const SimPlace &place)
{
    for (const QByteArray &path : group.physicalVolumes)
        group.sizes[path] = simExtentsOf(group, path) * extentMiB;
    group.physicalVolumes += place.path;
    group.sizes[place.path] = roomOf(place);
    group.mebibytes += roomOf(place);
}

SimReply mayJoin(const SimPlace &place, const QByteArray &path)
{
    if (place.path.isEmpty())
        return failed("No device found for " + path + '.');
    if (!place.group.isEmpty()) {
        return failed("Physical volume " + quoted(path) + " is already in volume group " +
                      quoted(place.group));
    }
    return SimReply::done(0);
}

} // namespace

SimReply simPvcreate(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {}).words.value(0);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (!place.isDevice)
        return failed("No device found for " + path + '.');
    if (!place.group.isEmpty())
        return failed("Cannot initialize physical volume " + quoted(path) + " of volume group " +
                      quoted(place.group) + " without -ff.");
    if (place.tree.size() > 1 || place.tree.first().contains(' '))
        return failed("Cannot use " + path + ": device is in use.");
    simSetContent(host.machineToChange(), path, member);
    return SimReply::done(0, "  Physical volume " + quoted(path) + " successfully created.\n");
}

SimReply simPvremove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {}).words.value(0);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (place.fileSystem != member)
        return failed("No PV found on device " + path + '.');
    if (!place.group.isEmpty())
        return failed("PV " + path + " is used by VG " + place.group + " so please use vgreduce first.");
    simSetContent(host.machineToChange(), path, {});
    return SimReply::done(0, "  Labels on physical volume " + quoted(path) + " successfully wiped.\n");
}

SimReply simPvresize(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {}).words.value(0);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (place.fileSystem != member)
        return failed("Failed to find physical volume " + quoted(path) + '.');
    if (SimVolumeGroup *group = simGroup(host.machineToChange(), place.group)) {
        const qint64 now = simExtentsOf(*group, place.path) * extentMiB;
        for (const QByteArray &each : group->physicalVolumes)
            group->sizes[each] = simExtentsOf(*group, each) * extentMiB;
        group->sizes[place.path] = std::max(now, roomOf(place));
        group->mebibytes += group->sizes[place.path] - now;
    }
    return SimReply::done(0, "  Physical volume " + quoted(path) + " changed\n");
}

SimReply simPvmove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {"-i"}).words.value(0);
    const SimPlace place = simPlaceAt(host.machine(), path);
    const SimVolumeGroup *group = simGroup(host.machineToChange(), place.group);
    if (!group)
        return failed("Failed to find physical volume " + quoted(path) + '.');
    const qint64 used = simExtentsOf(*group, place.path) - simFreeExtentsOf(*group, place.path);
    if (used == 0)
        return failed("No data to move for " + place.group + '.');
    if (simTake(*group, used, place.path).isEmpty())
        return failed("Insufficient suitable allocatable extents for logical volume : " +
                      QByteArray::number(used) + " more required");
    return simOverTime(
        host,
        [path](int percent) { return "  " + path + ": Moved: " + QByteArray::number(percent) + ".00%\n"; },
        [&host, place] {
            SimVolumeGroup *of = simGroup(host.machineToChange(), place.group);
            const auto move = [&](QList<SimExtents> &pieces) {
                QList<SimExtents> moved;
                for (const SimExtents &piece : std::as_const(pieces)) {
                    if (piece.on != place.path) {
                        moved += piece;
                        continue;
                    }
                    moved += simTake(*of, piece.count, place.path);
                }
                pieces = moved;
            };
            for (qsizetype i = 0; of && i < of->volumes.size(); ++i) {
                move(of->volumes[i].extents);
                move(of->volumes[i].metadata);
            }
            if (of)
                move(of->spare);
            return SimReply::done(0);
        });
}

SimReply simVgcreate(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray name = arguments.value(0);
    const QByteArray path = arguments.value(1);
    if (simGroup(host.machineToChange(), name))
        return failed("A volume group called " + name + " already exists.");
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (SimReply refused = mayJoin(place, path); refused.exitStatus != 0)
        return refused;
    simSetContent(host.machineToChange(), path, member);
    SimVolumeGroup group;
    group.name = name;
    join(group, place);
    host.machineToChange().volumeGroups += group;
    return SimReply::done(0, "  Volume group " + quoted(name) + " successfully created\n");
}

SimReply simVgextend(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray name = arguments.value(0);
    const QByteArray path = arguments.value(1);
    SimVolumeGroup *group = simGroup(host.machineToChange(), name);
    if (!group)
        return noGroup(name);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (SimReply refused = mayJoin(place, path); refused.exitStatus != 0)
        return refused;
    simSetContent(host.machineToChange(), path, member);
    join(*group, place);
    return SimReply::done(0, "  Volume group " + quoted(name) + " successfully extended\n");
}

SimReply simVgreduce(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray name = arguments.value(0);
    const QByteArray path = arguments.value(1);
    SimVolumeGroup *group = simGroup(host.machineToChange(), name);
    if (!group)
        return noGroup(name);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (place.group != name)
        return failed("Failed to find physical volume " + quoted(path) + '.');
    if (simFreeExtentsOf(*group, place.path) < simExtentsOf(*group, place.path))
        return failed("Physical volume " + quoted(path) + " still in use");
    if (group->physicalVolumes.size() == 1)
        return failed("Can't remove final physical volume " + quoted(path) + " from volume group " +
                      quoted(name));
    for (const QByteArray &each : group->physicalVolumes)
        group->sizes[each] = simExtentsOf(*group, each) * extentMiB;
    group->mebibytes -= group->sizes.take(place.path);
    group->physicalVolumes.removeAll(place.path);
    return SimReply::done(0, "  Removed " + quoted(path) + " from volume group " + quoted(name) + '\n');
}

SimReply simVgremove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray name = arguments.value(0);
    const SimVolumeGroup *group = simGroup(host.machineToChange(), name);
    if (!group)
        return noGroup(name);
    if (!group->volumes.isEmpty())
        return failed("Volume group " + quoted(name) + " not removed");
    host.machineToChange().volumeGroups.removeIf([&](const SimVolumeGroup &one) { return one.name == name; });
    return SimReply::done(0, "  Volume group " + quoted(name) + " successfully removed\n");
}

// -a y, -a n. A snapshot that waits for it goes back.
SimReply simVgchange(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-a"});
    SimVolumeGroup *group = simGroup(host.machineToChange(), given.words.value(0));
    if (!group)
        return noGroup(given.words.value(0));
    const bool activates = given.value("-a") != "n";
    const auto isOpen = [&](const SimVolume &volume) {
        return host.isOpen("/dev/" + group->name + '/' + volume.name);
    };
    if (!activates && std::any_of(group->volumes.begin(), group->volumes.end(), isOpen))
        return failed("Logical volume " + group->name + " contains a filesystem in use.");
    for (SimVolume &volume : group->volumes)
        volume.active = activates;
    if (activates)
        group->volumes.removeIf([](const SimVolume &volume) { return volume.merging; });
    return SimReply::done(0, "  " + QByteArray::number(activates ? group->volumes.size() : 0) +
                                 " logical volume(s) in volume group " + quoted(group->name) +
                                 " now active\n");
}

SimReply simVgcfgbackup(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-f"});
    const QByteArray name = given.words.value(0);
    if (!simGroup(host.machineToChange(), name))
        return noGroup(name);
    host.addFile(given.value("-f"), name + " {\n}\n");
    return SimReply::done(0, "  Volume group " + quoted(name) + " successfully backed up.\n");
}

} // namespace domcero
