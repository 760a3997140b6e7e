// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/extfilesystem.h"

#include "sim/parttools.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 blockKiB = 4;

QByteArray blocks(qint64 kib)
{
    return QByteArray::number(kib / blockKiB);
}

SimReply badMagic(const char *tool, int status, const QByteArray &path)
{
    return SimReply::done(status, {},
                          QByteArray(tool) + ": Bad magic number in super-block while trying to open " +
                              path + '\n');
}

} // namespace

SimExt simExtOf(const SimPart &part)
{
    const qint64 device = part.mebibytes * 1024;
    return {part.fileSystem, part.fileSystemKiB > 0 ? part.fileSystemKiB : device, part.usedMiB * 1024,
            device};
}

std::optional<SimExt> simExtAt(SimulatedHost &host, const QByteArray &path)
{
    const auto found = simSizedAt(host, path);
    return found && found->type.startsWith("ext") ? found : std::nullopt;
}

void simSetSize(SimulatedHost &host, const QByteArray &path, qint64 kib)
{
    if (SimPart *part = simPartAt(host.machineToChange(), path))
        part->fileSystemKiB = kib;
    else if (SimVolume *volume = simVolume(host.machineToChange(), path))
        volume->fileSystemKiB = kib;
}

std::optional<SimExt> simSizedAt(SimulatedHost &host, const QByteArray &path)
{
    if (const SimPart *part = simPartAt(host.machineToChange(), path))
        return part->fileSystem.isEmpty() ? std::nullopt : std::optional(simExtOf(*part));
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (place.fileSystem.isEmpty())
        return std::nullopt;
    SimExt found;
    found.type = place.fileSystem;
    found.deviceKiB = place.mebibytes * 1024;
    found.kib = found.deviceKiB;
    found.usedKiB = found.kib * 35 / 100; // of an image, and of a disk of dom0
    for (const SimVolumeGroup &group : host.machine().volumeGroups) {
        for (const SimVolume &volume : group.volumes) {
            if (place.path != "/dev/" + group.name + '/' + volume.name)
                continue;
            const SimVolume *shown = &volume;
            for (const SimVolume &origin : group.volumes) { // a snapshot shows its origin's
                if (origin.name == volume.origin)
                    shown = &origin;
            }
            const qint64 kib = shown->mebibytes * 1024;
            found.kib = shown->fileSystemKiB > 0 ? shown->fileSystemKiB : kib;
            found.usedKiB = static_cast<qint64>(static_cast<double>(kib) * shown->fill / 100);
        }
    }
    return found;
}

QByteArray simDumpe2fsText(const SimExt &found, bool mounted)
{
    return "Filesystem volume name:   <none>\nLast mounted on:          /\n"
           "Filesystem features:      has_journal ext_attr resize_inode dir_index filetype " +
           QByteArray(mounted ? "needs_recovery " : "") +
           "extent 64bit flex_bg sparse_super large_file huge_file dir_nlink extra_isize metadata_csum\n"
           "Filesystem state:         clean\nLast write time:          " +
           QByteArray(simExtWritten) + "\nBlock count:              " + blocks(found.kib) +
           "\nFree blocks:              " + blocks(found.kib - found.usedKiB) +
           "\nBlock size:               4096\n";
}

SimReply simDumpe2fs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {}).words.value(0);
    const auto found = simExtAt(host, path);
    return found ? SimReply::done(0, simDumpe2fsText(*found, host.isOpen(path)))
                 : badMagic("dumpe2fs", 1, path);
}

SimReply simE2fsck(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {}).words.value(0);
    const auto found = simExtAt(host, path);
    if (!found)
        return badMagic("e2fsck", 8, path);
    if (found->kib > found->deviceKiB) {
        return SimReply::done(4,
                              "The filesystem size (according to the superblock) is " + blocks(found->kib) +
                                  " blocks\nThe physical size of the device is " + blocks(found->deviceKiB) +
                                  " blocks\nEither the superblock or the partition table is likely to be "
                                  "corrupt!\n",
                              {});
    }
    return simOverTime(
        host,
        [](int percent) {
            return "Pass " + QByteArray::number(std::min(percent / 20 + 1, 5)) + ": Checking\n";
        },
        [path] { return SimReply::done(0, path + ": clean\n"); });
}

// resize2fs [-p] [-z FILE] DEVICE [SIZE]
SimReply simResize2fs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-z"});
    const QByteArray path = given.words.value(0);
    const auto found = simExtAt(host, path);
    if (!found)
        return badMagic("resize2fs", 1, path);
    const QByteArray size = given.words.value(1);
    qint64 kib = size.endsWith('K') ? size.chopped(1).toLongLong() : found->deviceKiB;
    kib -= kib % blockKiB;
    if (kib > found->deviceKiB) {
        return SimReply::done(1, {},
                              "The containing partition (or device) is only " + blocks(found->deviceKiB) +
                                  " (4k) blocks.\nYou requested a new size of " + blocks(kib) + " blocks.\n");
    }
    if (kib < found->usedKiB)
        return SimReply::done(1, {},
                              "resize2fs: New size smaller than minimum (" + blocks(found->usedKiB) + ")\n");
    if (const QByteArray undo = given.value("-z"); !undo.isEmpty())
        host.addFile(undo, "E2UNDO02");
    return simOverTime(
        host, [](int percent) { return "Relocating blocks " + QByteArray(percent / 3, 'X') + '\n'; },
        [&host, path, kib] {
            simSetSize(host, path, kib);
            return SimReply::done(0, "The filesystem on " + path + " is now " + blocks(kib) +
                                         " (4k) blocks long.\n");
        });
}

} // namespace domcero
