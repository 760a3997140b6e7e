// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simbackups.h"

#include "base/sha256.h"
#include "formats/host/sections.h"
#include "sim/filetools.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace domcero {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

SimReply failed(const QByteArray &words)
{
    return SimReply::done(1, {}, words + '\n');
}

QByteArray percent(int done)
{
    return QByteArray::number(done) + ".00%\n";
}

// The files right in a folder, or in those of it.
QByteArrayList filesBelow(const SimulatedHost &host, const QByteArray &folder)
{
    QByteArrayList files;
    const QByteArray prefix = folder + '/';
    for (auto it = host.files().lowerBound(prefix); it != host.files().end() && it.key().startsWith(prefix);
         ++it)
        files += it.key();
    return files;
}

// A device, an image, or what a network block device shows.
SimPlace placeOf(SimulatedHost &host, const QByteArray &path)
{
    return simPlaceAt(host.machine(), host.machine().nbds.value(path, path));
}

SimReply pack(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray from = arguments.value(1);
    const QByteArray file = arguments.value(3);
    const SimPlace place = placeOf(host, from);
    if (place.path.isEmpty())
        return failed(from + " has less than " + arguments.value(2) + " bytes, or cannot be read");
    return simOverTime(host, percent, [&host, place, from, file] {
        // A snapshot that was removed, or has overflowed.
        const SimVolume *volume = simVolume(host.machineToChange(), place.path);
        if (placeOf(host, from).path.isEmpty() ||
            (volume && !volume->origin.isEmpty() && volume->fill >= 100))
            return failed("piece 1 of " + from + " could not be packed (read)");
        host.addFile(file, "packed\n" + place.fileSystem + '\n' + place.label + '\n');
        host.addFile(file + ".index", QByteArray::number(place.mebibytes * mebibyte / 3) + '\n');
        return SimReply::done(0);
    });
}

SimReply unpack(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray target = arguments.value(1);
    const QByteArrayList packed = host.contentOf(arguments.value(0)).split('\n');
    if (packed.value(0) != "packed")
        return failed("no packed file: " + arguments.value(0));
    const qint64 bytes = arguments.value(2).toLongLong();
    return simOverTime(host, percent, [&host, target, packed, bytes] {
        SimMachine &machine = host.machineToChange();
        if (!host.isDevice(target)) {
            host.removeFile(target);
            host.addFile(target, "");
            SimImage image;
            image.path = target;
            image.mebibytes = bytes / mebibyte;
            image.onDiskMiB = image.mebibytes / 3;
            machine.images += image;
        }
        simSetContent(machine, target, packed.value(1), packed.value(2));
        return SimReply::done(0);
    });
}

SimReply matches(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArrayList packed = host.contentOf(arguments.value(0)).split('\n');
    const QByteArray target = arguments.value(1);
    const SimPlace place = placeOf(host, target);
    if (place.path.isEmpty() || place.fileSystem != packed.value(1))
        return failed(target + " is another than was packed, behind 0 (differs)");
    return simOverTime(host, percent, [] { return SimReply::done(0); });
}

SimReply seal(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray folder = arguments.value(0);
    if (!host.isFolder(folder))
        return failed("cd: can't cd to " + folder);
    return simOverTime(
        host, [](int) { return QByteArray(); },
        [&host, folder] {
            QByteArray sums;
            for (const QByteArray &file : filesBelow(host, folder))
                sums += sha256Hex(host.contentOf(file)) + "  ." + file.mid(folder.size()) + '\n';
            host.addFile(folder + "/SHA256SUMS", sums);
            return SimReply::done(0);
        });
}

SimReply check(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray folder = arguments.value(0);
    if (!host.files().contains(folder + "/manifest.json") || !host.files().contains(folder + "/SHA256SUMS"))
        return failed(folder + " is no whole backup");
    return simOverTime(host, percent, [&host, folder] {
        for (const QByteArray &file : filesBelow(host, folder)) {
            const bool isPacked = file.endsWith(".zst") || file.endsWith(".gz");
            if (isPacked && !host.contentOf(file).startsWith("packed\n"))
                return failed('.' + file.mid(folder.size()) + ": FAILED");
        }
        return SimReply::done(0);
    });
}

SimReply drop(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray folder = arguments.value(0);
    for (const QByteArray &file : filesBelow(host, folder))
        host.removeFile(file);
    host.removeFolder(folder);
    return SimReply::done(0);
}

SimReply prune(SimulatedHost &host, const QByteArrayList &arguments)
{
    QByteArrayList older;
    for (const QByteArray &file : filesBelow(host, arguments.value(0))) {
        if (file.endsWith("Z/SHA256SUMS") && !file.endsWith('/' + arguments.value(2) + "/SHA256SUMS"))
            older += file.chopped(11);
    }
    while (older.size() >= arguments.value(1).toLongLong())
        drop(host, {older.takeFirst()});
    return SimReply::done(0);
}

// note PATH ... | same SUM PATH ...
SimReply still(SimulatedHost &host, const QByteArrayList &arguments)
{
    const bool notes = arguments.value(0) == "note";
    QByteArray sum;
    for (const QByteArray &path : arguments.mid(notes ? 1 : 2)) {
        const SimPlace place = simPlaceAt(host.machine(), path);
        if (!host.exists(path) && place.path.isEmpty())
            return failed(path + " is not there, or cannot be read");
        sum += place.fileSystem + place.label + QByteArray::number(host.writtenAt(path)) + '.';
    }
    if (notes)
        return SimReply::done(0, sum + '\n');
    return sum == arguments.value(1)
               ? SimReply::done(0)
               : SimReply::done(4, {}, "somebody wrote to " + arguments.mid(2).join(' ') + '\n');
}

// put FILE KEEP SUM | copy FILE KEEP FROM | back FILE KEEP
SimReply replace(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    const QByteArray file = arguments.value(1);
    const QByteArray keep = arguments.value(2);
    if (arguments.value(0) == "back") {
        if (host.exists(keep))
            host.addFile(file, host.contentOf(keep));
        else if (host.exists(keep + ".none"))
            host.removeFile(file);
        return SimReply::done(0);
    }
    const bool copies = arguments.value(0) == "copy";
    if (copies && !host.exists(arguments.value(3)))
        return failed("cannot open " + arguments.value(3) + ": No such file");
    if (!host.exists(keep) && !host.exists(keep + ".none"))
        host.addFile(host.exists(file) ? keep : keep + ".none", host.contentOf(file));
    host.addFile(file, copies ? host.contentOf(arguments.value(3)) : input);
    return SimReply::done(0);
}

// off UNIT KEEP | again UNIT FILE
SimReply timer(SimulatedHost &host, const QByteArrayList &arguments)
{
    const bool ends = arguments.value(0) == "off";
    if (!host.exists(arguments.value(2) + (ends ? ".none" : "")))
        return SimReply::done(0);
    return simSystemctl(host, {ends ? "disable" : "enable", "--now", arguments.value(1)}, {});
}

// note|same CONFIG FILE, of the statement "disk" alone.
SimReply disks(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray config = host.contentOf(arguments.value(1));
    const QByteArray file = arguments.value(2);
    if (!host.exists(arguments.value(1)))
        return failed("cannot open " + arguments.value(1) + ": No such file");
    const qsizetype begin = std::max<qsizetype>(0, config.indexOf("disk"));
    const QByteArray now = config.mid(begin, config.indexOf(']', begin) - begin) + '\n';
    if (arguments.value(0) == "note")
        host.addFile(file, now);
    else if (host.contentOf(file) != now)
        return SimReply::done(
            4, {}, "the disks in " + arguments.value(1) + " were changed since this backup was set up\n");
    return SimReply::done(0);
}

const QHash<QByteArray, SimReply (*)(SimulatedHost &, const QByteArrayList &)> &tools()
{
    static const QHash<QByteArray, SimReply (*)(SimulatedHost &, const QByteArrayList &)> all{
        {"pack", pack}, {"unpack", unpack}, {"matches", matches}, {"seal", seal},   {"check", check},
        {"drop", drop}, {"prune", prune},   {"disks", disks},     {"still", still}, {"timer", timer}};
    return all;
}

// What its files take on the host: of what was packed a third, as a rule.
qint64 storedIn(const SimulatedHost &host, const QByteArray &folder)
{
    qint64 bytes = 0;
    for (const QByteArray &file : filesBelow(host, folder)) {
        bytes += 4096;
        if (file.endsWith(".index"))
            bytes += host.contentOf(file).trimmed().split('\n').last().toLongLong();
    }
    return bytes;
}

} // namespace

bool isSimTool(const QByteArray &name)
{
    return name == "replace" || tools().contains(name);
}

SimReply simTool(SimulatedHost &host, const QByteArray &name, const QByteArrayList &arguments,
                 const QByteArray &input)
{
    if (name == "replace")
        return replace(host, arguments, input);
    return tools().value(name)(host, arguments);
}

SimReply simSystemctl(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray units = "/etc/systemd/system/";
    const QByteArray unit = arguments.value(2);
    if (arguments.value(0) == "enable") {
        if (!host.exists(units + unit))
            return failed("Failed to enable unit: Unit file " + unit + " does not exist.");
        host.addLink(units + "timers.target.wants/" + unit, units + unit);
    } else if (arguments.value(0) == "disable") {
        host.removeLink(units + "timers.target.wants/" + unit);
    }
    return SimReply::done(0);
}

SimReply simSchedules(SimulatedHost &host, const QByteArrayList &arguments)
{
    QByteArray text;
    for (const QByteArray &file : filesBelow(host, arguments.value(0))) {
        if (!file.endsWith("/schedule.json"))
            continue;
        const QByteArray one = file.chopped(14);
        const QByteArray timer = "/etc/systemd/system/timers.target.wants/domcero-backup-" +
                                 one.mid(one.lastIndexOf('/') + 1) + ".timer";
        const QByteArray last = host.files().value(one + "/last", "-").trimmed();
        text += sectionText({one, 0,
                             QByteArray("timer ") + (host.links().contains(timer) ? "active " : "inactive ") +
                                 last + '\n' + host.contentOf(file).trimmed()});
    }
    return SimReply::done(0, text);
}

SimReply simBackups(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray folder = arguments.value(0);
    if (!folder.startsWith('/'))
        return failed("no whole path: " + folder);
    QByteArrayList found;
    for (const QByteArray &file : filesBelow(host, folder)) {
        const QByteArrayList below = file.mid(folder.size() + 1).split('/');
        const QByteArray one = folder + '/' + below.value(0) + '/' + below.value(1);
        if (below.size() == 3 && !found.contains(one))
            found += one;
    }
    QByteArray text;
    for (const QByteArray &one : std::as_const(found)) {
        const bool whole = !one.endsWith(".part") && host.files().contains(one + "/SHA256SUMS");
        text += sectionText({one, whole ? 0 : 1,
                             QByteArray::number(storedIn(host, one)) + '\n' +
                                 host.files().value(one + "/manifest.json").trimmed()});
    }
    return SimReply::done(0, text + sectionText({"free", 0, simDf(host, {"/"}, {}).output.trimmed()}));
}

} // namespace domcero
