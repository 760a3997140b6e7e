// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/contenttools.h"

#include "sim/extfilesystem.h"
#include "sim/parttools.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

namespace domcero {

namespace {

SimReply noSuchFile(const char *tool, const QByteArray &path)
{
    return SimReply::done(1, {}, QByteArray(tool) + ": " + path + ": No such file or directory\n");
}

// As mke2fs and mkswap find it: mounted, or open with O_EXCL.
bool isTaken(const SimulatedHost &host, const SimPlace &place)
{
    return host.isOpen(place.path) || (place.isDevice && place.tree.size() > 1) ||
           (place.isDevice && place.tree.first().contains(' '));
}

SimReply wipefs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {});
    const QByteArray path = given.words.value(0);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (place.path.isEmpty())
        return SimReply::done(1, {},
                              "wipefs: error: " + path +
                                  ": probing initialization failed: "
                                  "No such file or directory\n");
    const QByteArray type = place.hasParts ? QByteArray("gpt") : place.fileSystem;
    if (type.isEmpty())
        return SimReply::done(0);
    if (!given.has("-a")) {
        return SimReply::done(0, "DEVICE OFFSET TYPE UUID LABEL\n" + path.mid(path.lastIndexOf('/') + 1) +
                                     " 0x438 " + type + ' ' + place.uuid + ' ' + place.label + '\n');
    }
    if (isTaken(host, place))
        return SimReply::done(1, {},
                              "wipefs: error: " + path +
                                  ": probing initialization failed: "
                                  "Device or resource busy\n");
    simSetContent(host.machineToChange(), path, {});
    return SimReply::done(0, path + ": 2 bytes were erased at offset 0x00000438 (" + type + "): 53 ef\n");
}

SimReply blkid(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-s", "-o"});
    SimPlace place = simPlaceAt(host.machine(), given.words.value(0));
    if (const SimPart *part = simPartAt(host.machineToChange(), given.words.value(0)))
        place.fileSystem = part->fileSystem;
    const QByteArray tag = given.value("-s");
    if (tag == "PTTYPE") {
        const QList<SimPart> *parts = simPartsOf(host.machineToChange(), given.words.value(0));
        return parts && !parts->isEmpty() ? SimReply::done(0, "gpt\n") : SimReply::done(2);
    }
    const QByteArray value = place.fileSystem.isEmpty() ? QByteArray()
                             : tag == "TYPE"            ? place.fileSystem
                             : tag == "LABEL"           ? place.label
                             : tag == "UUID"            ? place.uuid
                                                        : QByteArray();
    return value.isEmpty() ? SimReply::done(2) : SimReply::done(0, value + '\n');
}

SimReply lsblk(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {"-o"}).words.value(0);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (!place.isDevice)
        return SimReply::done(32, {}, "lsblk: " + path + ": not a block device\n");
    return SimReply::done(0, place.tree.join('\n') + '\n');
}

SimReply make(SimulatedHost &host, const QByteArrayList &arguments, const char *tool, const QByteArray &type)
{
    const SimWords given = simWords(arguments, {"-L", "-O", "-U", "-t"});
    const QByteArray path = given.words.value(0);
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (place.path.isEmpty())
        return noSuchFile(tool, path);
    if (isTaken(host, place))
        return SimReply::done(1, {},
                              path + " is apparently in use by the system; will not make a "
                                     "filesystem here!\n");
    simSetContent(host.machineToChange(), path, type, given.value("-L"));
    return SimReply::done(0, type == "swap" ? "Setting up swapspace version 1\n"
                                            : "Writing superblocks: done\n");
}

template <const char *tool, const char *type>
SimReply makeOf(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    return make(host, arguments, tool, type);
}

SimReply setLabel(SimulatedHost &host, const QByteArray &path, const QByteArray &label)
{
    const SimPlace place = simPlaceAt(host.machine(), path);
    if (place.fileSystem.isEmpty())
        return SimReply::done(1, {}, "Bad magic number in super-block while trying to open " + path + '\n');
    SimMachine &machine = host.machineToChange();
    if (SimImage *image = simImage(machine, path))
        image->label = label;
    else if (SimVolume *volume = simVolume(machine, path))
        volume->label = label;
    else
        simSetContent(machine, path, place.fileSystem, label);
    return SimReply::done(0);
}

SimReply e2label(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    return setLabel(host, arguments.value(0), arguments.value(1));
}

// xfs_admin, swaplabel: -L LABEL DEVICE
SimReply labelOption(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-L"});
    return setLabel(host, given.words.value(0), given.value("-L"));
}

constexpr char mkfsExt2[] = "mkfs.ext2";
constexpr char mkfsExt3[] = "mkfs.ext3";
constexpr char mkfsExt4[] = "mkfs.ext4";
constexpr char mkfsXfs[] = "mkfs.xfs";
constexpr char mkswap[] = "mkswap";
constexpr char ext2[] = "ext2";
constexpr char ext3[] = "ext3";
constexpr char ext4[] = "ext4";
constexpr char xfs[] = "xfs";
constexpr char swapArea[] = "swap";

} // namespace

QHash<QString, SimProgram> simContentTools()
{
    return {
        {QStringLiteral("wipefs"), wipefs},
        {QStringLiteral("blkid"), blkid},
        {QStringLiteral("lsblk"), lsblk},
        {QStringLiteral("mkfs.ext2"), makeOf<mkfsExt2, ext2>},
        {QStringLiteral("mkfs.ext3"), makeOf<mkfsExt3, ext3>},
        {QStringLiteral("mkfs.ext4"), makeOf<mkfsExt4, ext4>},
        {QStringLiteral("mkfs.xfs"), makeOf<mkfsXfs, xfs>},
        {QStringLiteral("mkswap"), makeOf<mkswap, swapArea>},
        {QStringLiteral("e2fsck"), simE2fsck},
        {QStringLiteral("dumpe2fs"), simDumpe2fs},
        {QStringLiteral("resize2fs"), simResize2fs},
        {QStringLiteral("e2label"), e2label},
        {QStringLiteral("xfs_admin"), labelOption},
        {QStringLiteral("swaplabel"), labelOption},
        {QStringLiteral("qemu-img"), simQemuImg},
    };
}

} // namespace domcero
