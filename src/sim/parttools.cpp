// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/parttools.h"

#include "formats/host/sections.h"
#include "sim/extfilesystem.h"
#include "sim/otherfilesystems.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"
#include "sim/simvolumes.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 sectorsOfMiB = 2048;
constexpr qint64 kept = 34; // sectors of gpt at each end

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

// The image that a /dev/nbdN shows, else the path as it is.
QByteArray behind(const SimMachine &machine, const QByteArray &path)
{
    return machine.nbds.value(path, path);
}

qint64 mebibytesOf(const SimMachine &machine, const QByteArray &path)
{
    return simPlaceAt(machine, behind(machine, path)).mebibytes;
}

QByteArray dumpOf(const QByteArray &path, const QList<SimPart> &parts, qint64 mebibytes)
{
    QByteArray text =
        "label: gpt\nlabel-id: 8F5F417E-7C6A-B849-B2DD-E64BC86DD5C3\ndevice: " + path +
        "\nunit: sectors\nfirst-lba: 2048\nlast-lba: " + number(mebibytes * sectorsOfMiB - kept) +
        "\nsector-size: 512\n\n";
    const bool endsInDigit = path.back() >= '0' && path.back() <= '9';
    for (const SimPart &part : parts) {
        text += path + (endsInDigit ? "p" : "") + number(part.number) +
                " : start= " + number(part.startMiB * sectorsOfMiB) +
                ", size= " + number(part.mebibytes * sectorsOfMiB) +
                ", type=0FC63DAF-8483-4772-8E79-3D69D8477DE4\n";
    }
    return text;
}

SimReply sfdisk(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    const SimWords given = simWords(arguments, {"-N", "--relocate"});
    const QByteArray path = given.words.value(0);
    QList<SimPart> *parts = simPartsOf(host.machineToChange(), path);
    if (!parts)
        return SimReply::done(1, {}, "sfdisk: cannot open " + path + ": No such file or directory\n");
    if (parts->isEmpty())
        return SimReply::done(1, {}, "sfdisk: " + path + ": does not contain a recognized partition table\n");
    const qint64 mebibytes = mebibytesOf(host.machine(), path);
    if (given.has("-d"))
        return SimReply::done(0, dumpOf(path, *parts, mebibytes));
    if (given.values.contains("-N")) {
        const auto part = std::find_if(parts->begin(), parts->end(), [&](const SimPart &one) {
            return one.number == given.value("-N").toInt();
        });
        const qint64 wanted = input.trimmed().mid(1).toLongLong() / sectorsOfMiB;
        if (part == parts->end() ||
            (part->startMiB + wanted) * sectorsOfMiB > mebibytes * sectorsOfMiB - kept)
            return SimReply::done(
                1, {}, "Failed to add #" + given.value("-N") + " partition: Numerical result out of range\n");
        part->mebibytes = wanted;
    }
    return SimReply::done(0, "\nThe partition table has been altered.\nSyncing disks.\n");
}

SimReply losetup(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-j", "-d", "-o", "--sizelimit"});
    SimMachine &machine = host.machineToChange();
    if (given.values.contains("-j")) {
        QByteArray text;
        for (const SimLoop &loop : std::as_const(machine.loops)) {
            if (loop.disk == given.value("-j"))
                text += loop.name + ": []: (" + loop.disk + "), offset " + number(loop.start) +
                        ", sizelimit " + number(loop.bytes) + '\n';
        }
        return SimReply::done(0, text);
    }
    if (given.values.contains("-d")) {
        const qsizetype gone =
            machine.loops.removeIf([&](const SimLoop &loop) { return loop.name == given.value("-d"); });
        return gone > 0 ? SimReply::done(0)
                        : SimReply::done(1, {},
                                         "losetup: " + given.value("-d") +
                                             ": detach failed: No such device or address\n");
    }
    const SimLoop loop{given.words.value(0), given.words.value(1), given.value("-o").toLongLong(),
                       given.value("--sizelimit").toLongLong()};
    if (!simPartsOf(machine, loop.disk))
        return SimReply::done(
            1, {}, "losetup: " + loop.disk + ": failed to set up loop device: No such file or directory\n");
    machine.loops += loop;
    return SimReply::done(0);
}

SimReply modprobe(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    if (arguments.value(0) == "nbd") {
        host.machineToChange().hasNbd = true;
        host.addFile("/sys/module/nbd/parameters/max_part", "0\n");
    }
    return SimReply::done(0);
}

SimReply qemuNbd(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-f", "-c", "-d"});
    SimMachine &machine = host.machineToChange();
    if (given.values.contains("-d")) {
        machine.nbds.remove(given.value("-d"));
        return SimReply::done(0, given.value("-d") + " disconnected\n");
    }
    if (!machine.hasNbd)
        return SimReply::done(
            1, {}, "qemu-nbd: Failed to open " + given.value("-c") + ": No such file or directory\n");
    if (host.isOpen(given.words.value(0)))
        return SimReply::done(1, {}, "qemu-nbd: Failed to get \"write\" lock\n");
    machine.nbds[given.value("-c")] = given.words.value(0);
    return SimReply::done(0);
}

// pgrep -a -x qemu-nbd
SimReply pgrep(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    QByteArray text;
    const SimMachine &machine = host.machine();
    if (arguments.contains("qemu-nbd")) {
        for (auto it = machine.nbds.begin(); it != machine.nbds.end(); ++it)
            text += "812 qemu-nbd -f qcow2 -c " + it.key() + ' ' + it.value() + '\n';
    }
    return SimReply::done(text.isEmpty() ? 1 : 0, text);
}

} // namespace

QList<SimPart> *simPartsOf(SimMachine &machine, const QByteArray &path)
{
    const QByteArray disk = behind(machine, path);
    if (SimVolume *volume = simVolume(machine, disk))
        return &volume->parts;
    SimImage *image = simImage(machine, disk);
    return image ? &image->parts : nullptr;
}

SimPart *simPartAt(SimMachine &machine, const QByteArray &path)
{
    QByteArray disk;
    qint64 start = 0;
    if (const qsizetype at = path.indexOf("?offset="); at >= 0) {
        disk = path.first(at);
        start = path.mid(at + 8).toLongLong();
    }
    for (const SimLoop &one : std::as_const(machine.loops)) {
        if (one.name == path) {
            disk = one.disk;
            start = one.start;
        }
    }
    QList<SimPart> *parts = disk.isEmpty() ? nullptr : simPartsOf(machine, disk);
    if (!parts)
        return nullptr;
    const auto shown = std::find_if(parts->begin(), parts->end(), [&](const SimPart &part) {
        return part.startMiB * sectorsOfMiB * 512 == start;
    });
    return shown == parts->end() ? nullptr : &*shown;
}

QHash<QString, SimProgram> simPartTools()
{
    return {
        {QStringLiteral("sfdisk"), sfdisk},     {QStringLiteral("losetup"), losetup},
        {QStringLiteral("modprobe"), modprobe}, {QStringLiteral("qemu-nbd"), qemuNbd},
        {QStringLiteral("pgrep"), pgrep},
    };
}

SimReply simPartitions(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray path = arguments.value(0);
    const bool isRaw = arguments.value(1) == "raw";
    const QList<SimPart> *parts = simPartsOf(host.machineToChange(), path);
    QByteArray text;
    if (!isRaw)
        text += sectionText(Section{"blkid 0", parts && !parts->isEmpty() ? 0 : 2,
                                    parts && !parts->isEmpty() ? path + ": PTTYPE=\"gpt\"" : QByteArray()});
    if (!parts || parts->isEmpty())
        return SimReply::done(0, text + sectionText(Section{"sfdisk", 1, "sfdisk: no partition table"}));
    text +=
        sectionText(Section{"sfdisk", 0, dumpOf(path, *parts, mebibytesOf(host.machine(), path)).chopped(1)});
    for (const SimPart &part : *parts) {
        const QByteArray behindName = ' ' + number(part.number);
        if (part.fileSystem.isEmpty()) {
            text += sectionText(Section{"blkid" + behindName, 2, {}});
            continue;
        }
        text += sectionText(
            Section{"blkid" + behindName, 0,
                    path + ": UUID=\"" + simUuid(path + behindName) + "\" TYPE=\"" + part.fileSystem + '"'});
        const SimExt ext = simExtOf(part);
        if (part.fileSystem == "ntfs" && isRaw && arguments.value(2) == "idle")
            text += sectionText(Section{"ntfsresize" + behindName, 0, simNtfsText(ext).chopped(1)});
        if (!part.fileSystem.startsWith("ext"))
            continue;
        text += sectionText(
            Section{"dumpe2fs" + behindName, 0, simDumpe2fsText(ext, host.isOpen(path)).chopped(1)});
        if (isRaw && arguments.value(2) == "idle")
            text += sectionText(
                Section{"resize2fs" + behindName, 0,
                        "Estimated minimum size of the filesystem: " + number(ext.leastKiB() / 4)});
    }
    return SimReply::done(0, text);
}

} // namespace domcero
