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
constexpr qint64 metadataExtents = 16;

SimReply failed(const QByteArray &text)
{
    return SimReply::done(5, {}, "  " + text + '\n');
}

SimReply noGroup(const QByteArray &name)
{
    return failed("Volume group \"" + name + "\" not found\n  Cannot process volume group " + name);
}

SimReply noVolume(const QByteArray &name)
{
    return failed("Failed to find logical volume \"" + name + '"');
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

// "-l 100", "-l +100", or "-L 400m": extents in all.
qint64 extentsOf(const SimWords &given, qint64 now)
{
    QByteArray text = given.value("-l", given.value("-L", given.value("-V")));
    if (text.isEmpty())
        return now;
    const bool more = text.startsWith('+');
    if (more)
        text.remove(0, 1);
    qint64 extents = 0;
    if (given.values.contains("-l")) {
        extents = text.toLongLong();
    } else {
        const char unit = text.back();
        qint64 value = (unit >= '0' && unit <= '9' ? text : text.chopped(1)).toLongLong();
        value = unit == 'b'                  ? value / (qint64{1024} * 1024)
                : unit == 'g' || unit == 'G' ? value * 1024
                                             : value;
        extents = (value + extentMiB - 1) / extentMiB;
    }
    return more ? now + extents : extents;
}

bool isOpen(const SimulatedHost &host, const SimVolumeGroup &group, const SimVolume &volume)
{
    return host.isOpen("/dev/" + group.name + '/' + volume.name);
}

void join(QList<SimExtents> &pieces, const QList<SimExtents> &more)
{
    for (const SimExtents &piece : more) {
        if (!pieces.isEmpty() && pieces.last().on == piece.on &&
            pieces.last().first + pieces.last().count == piece.first)
            pieces.last().count += piece.count;
        else
            pieces.append(piece);
    }
}

SimReply tooFew(const SimVolumeGroup &group, qint64 wanted)
{
    return failed("Volume group \"" + group.name + "\" has insufficient free space (" +
                  number(simFreeExtents(group)) + " extents): " + number(wanted) + " required.");
}

SimReply resize(SimulatedHost &host, const QByteArrayList &arguments, bool grows)
{
    const SimWords given = simWords(arguments, {"-l", "-L", "--fs"});
    SimVolumeGroup *group = nullptr;
    SimVolume *volume = simVolume(host.machineToChange(), given.words.value(0), &group);
    if (!volume)
        return noVolume(given.words.value(0));
    const qint64 now = volume->mebibytes / extentMiB;
    const qint64 wanted = extentsOf(given, now);
    if (wanted == now || (wanted > now) != grows)
        return failed("New size given (" + number(wanted) + " extents) not " + (grows ? "larger" : "less") +
                      " than existing size (" + number(now) + " extents)");
    if (volume->pool.isEmpty() && grows) {
        const QList<SimExtents> more = simTake(*group, wanted - now);
        if (more.isEmpty())
            return failed("Insufficient free space: " + number(wanted - now) + " extents needed, but only " +
                          number(simFreeExtents(*group)) + " available");
        join(volume->extents, more);
    }
    for (qint64 less = grows ? 0 : now - wanted; less > 0 && !volume->extents.isEmpty();) {
        SimExtents &last = volume->extents.last();
        const qint64 here = std::min(less, last.count);
        last.count -= here;
        less -= here;
        if (last.count == 0)
            volume->extents.removeLast();
    }
    volume->fill *= static_cast<double>(now) / static_cast<double>(wanted);
    if (volume->fileSystemKiB == 0 && !volume->fileSystem.isEmpty()) // it knows nothing of this
        volume->fileSystemKiB = volume->mebibytes * 1024;
    volume->mebibytes = wanted * extentMiB;
    const QByteArray name = group->name + '/' + volume->name;
    return SimReply::done(0, "  Size of logical volume " + name + " changed from " + number(now) +
                                 " extents to " + number(wanted) + " extents.\n  Logical volume " + name +
                                 " successfully resized.\n");
}

void remove(SimVolumeGroup &group, const QByteArray &name)
{
    group.volumes.removeIf(
        [&](const SimVolume &one) { return one.name == name || one.origin == name || one.pool == name; });
    if (std::none_of(group.volumes.begin(), group.volumes.end(), [](const auto &one) { return one.isPool; }))
        group.spare.clear();
}

} // namespace

SimReply simLvcreate(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given =
        simWords(arguments, {"-n", "-l", "-L", "-V", "-Z", "--type", "--thinpool", "--addtag"});
    SimMachine &machine = host.machineToChange();
    const bool snapshot = given.has("-s");
    const QByteArray of = given.value("--thinpool", given.words.value(0));
    SimVolumeGroup *group = nullptr;
    const SimVolume *base = simVolume(machine, of, &group);
    if (!group)
        group = simGroup(machine, of);
    if (!group)
        return noGroup(of.split('/').first());
    if ((snapshot || of.contains('/')) && !base)
        return noVolume(of);
    SimVolume made;
    made.name = given.value("-n");
    const QByteArray name = group->name + '/' + made.name;
    if (simVolume(machine, name))
        return failed("Logical Volume \"" + made.name + "\" already exists in volume group \"" + group->name +
                      '"');
    made.uuid = simUuid(name + number(host.uptime().count()));
    if (given.values.contains("--addtag"))
        made.tags = {given.value("--addtag")};
    made.isPool = given.value("--type") == "thin-pool";
    qint64 extents = extentsOf(given, 0);
    if (snapshot) {
        made.origin = base->name;
        made.fileSystem = base->fileSystem;
        made.label = base->label;
        made.pool = base->pool;
        if (!made.pool.isEmpty())
            extents = base->mebibytes / extentMiB;
    } else if (base) {
        made.pool = base->name;
    }
    made.mebibytes = extents * extentMiB;
    if (made.isPool && group->spare.isEmpty()) {
        group->spare = simTake(*group, metadataExtents);
        if (group->spare.isEmpty())
            return tooFew(*group, metadataExtents);
    }
    if (made.pool.isEmpty()) {
        made.extents = simTake(*group, extents);
        if (made.extents.isEmpty())
            return tooFew(*group, extents);
    }
    group->volumes += made;
    if (made.isPool)
        group->volumes.last().metadata = simTake(*group, metadataExtents);
    return SimReply::done(0, "  Logical volume \"" + made.name + "\" created.\n");
}

SimReply simLvextend(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    return resize(host, arguments, true);
}

SimReply simLvreduce(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    return resize(host, arguments, false);
}

// lvchange --addtag | --deltag TAG GROUP/VOLUME
SimReply simLvchange(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"--addtag", "--deltag"});
    SimVolume *volume = simVolume(host.machineToChange(), given.words.value(0));
    if (!volume)
        return failed("Failed to find logical volume \"" + given.words.value(0) + '"');
    volume->tags.removeAll(given.value("--deltag", given.value("--addtag")));
    if (given.values.contains("--addtag"))
        volume->tags += given.value("--addtag");
    return SimReply::done(0, "  Logical volume " + given.words.value(0) + " changed.\n");
}

SimReply simLvrename(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray name = arguments.value(0) + '/' + arguments.value(1);
    SimVolumeGroup *group = nullptr;
    SimVolume *volume = simVolume(host.machineToChange(), name, &group);
    if (!volume)
        return failed("Existing logical volume \"" + arguments.value(1) + "\" not found in volume group \"" +
                      arguments.value(0) + '"');
    const QByteArray old = volume->name;
    const QByteArray to = arguments.value(2);
    if (simVolume(host.machineToChange(), group->name + '/' + to))
        return failed("Logical Volume \"" + to + "\" already exists in volume group \"" + group->name + '"');
    if (volume->uuid.isEmpty())
        volume->uuid = simUuid(name);
    volume->name = to;
    for (SimVolume &other : group->volumes) {
        if (other.origin == old)
            other.origin = to;
        if (other.pool == old)
            other.pool = to;
    }
    return SimReply::done(0, "  Renamed \"" + old + "\" to \"" + to + "\" in volume group \"" + group->name +
                                 "\"\n");
}

SimReply simLvremove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray name = simWords(arguments, {}).words.value(0);
    SimVolumeGroup *group = nullptr;
    const SimVolume *volume = simVolume(host.machineToChange(), name, &group);
    if (!volume)
        return noVolume(name);
    if (isOpen(host, *group, *volume))
        return failed("Logical volume " + group->name + '/' + volume->name + " in use.");
    const QByteArray removed = volume->name;
    remove(*group, removed);
    return SimReply::done(0, "  Logical volume \"" + removed + "\" successfully removed.\n");
}

// --merge of a snapshot.
SimReply simLvconvert(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray name = simWords(arguments, {}).words.value(0);
    SimVolumeGroup *group = nullptr;
    SimVolume *volume = simVolume(host.machineToChange(), name, &group);
    if (!volume || volume->origin.isEmpty())
        return volume ? failed("\"" + name + "\" is not a mergeable logical volume.") : noVolume(name);
    const QByteArray origin = group->name + '/' + volume->origin;
    const SimVolume *below = simVolume(host.machineToChange(), origin);
    if (below && isOpen(host, *group, *below)) {
        volume->merging = true;
        return SimReply::done(0, "  Delaying merge since origin is open.\n  Merging of snapshot " + name +
                                     " will occur on next activation of " + origin + ".\n");
    }
    volume->merging = true;
    return simOverTime(
        host, [origin](int percent) { return "  " + origin + ": Merged: " + number(percent) + ".00%\n"; },
        [&host, name] {
            SimVolumeGroup *of = nullptr;
            if (const SimVolume *merged = simVolume(host.machineToChange(), name, &of))
                remove(*of, QByteArray(merged->name));
            return SimReply::done(0);
        });
}

} // namespace domcero
