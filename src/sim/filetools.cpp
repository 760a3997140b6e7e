// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/filetools.h"

#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>
#include <optional>

namespace domcero {

namespace {

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

QByteArray nameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

} // namespace

// As a whole line: `install -m 600 /dev/null FILE`, which empties a file that is there.
SimReply simInstall(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = arguments.isEmpty() ? QByteArray() : arguments.last();
    if (!host.isFolder(folderOf(path))) {
        return SimReply::done(
            1, {}, "install: cannot create regular file '" + path + "': No such file or directory\n");
    }
    host.addFile(path, {});
    return SimReply::done(0);
}

SimReply simTouch(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    for (const QByteArray &path : arguments) {
        if (!host.isFolder(folderOf(path)))
            return SimReply::done(1, {}, "touch: cannot touch '" + path + "': No such file or directory\n");
        if (!host.exists(path))
            host.addFile(path, {});
    }
    return SimReply::done(0);
}

SimReply simMkdir(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords options = simWords(arguments, {"-m"});
    for (const QByteArray &path : options.words) {
        if (host.exists(path) && !options.has("-p"))
            return SimReply::done(1, {}, "mkdir: cannot create directory '" + path + "': File exists\n");
        host.addFolder(path);
    }
    return SimReply::done(0);
}

SimReply simLn(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimOptions options = simOptions(arguments, "s");
    const QByteArrayList &words = options.words;
    const QByteArray text = words.value(0);
    const QByteArray path = words.value(1);
    if (host.exists(path))
        return SimReply::done(1, {}, "ln: failed to create symbolic link '" + path + "': File exists\n");
    if (!host.isFolder(folderOf(path))) {
        return SimReply::done(
            1, {}, "ln: failed to create symbolic link '" + path + "': No such file or directory\n");
    }
    if (!options.has('s')) { // another name of the same file
        if (!host.files().contains(text))
            return SimReply::done(1, {}, "ln: failed to access '" + text + "': No such file or directory\n");
        host.addFile(path, host.contentOf(text));
        if (const SimImage *image = simImage(host.machineToChange(), text)) {
            SimImage other = *image;
            other.path = path;
            host.machineToChange().images += other;
        }
        return SimReply::done(0);
    }
    host.addLink(path, text.startsWith('/') ? text : folderOf(folderOf(path)) + '/' + nameOf(text), text);
    return SimReply::done(0);
}

// mv -f FROM TO, of a file or a folder
SimReply simMv(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArrayList words = simOptions(arguments, "f").words;
    const QByteArray from = words.value(0);
    const QByteArray to = words.value(1);
    if (host.isFolder(from) && !host.exists(to)) {
        const QByteArrayList files = host.files().keys();
        for (const QByteArray &file : files) {
            if (!file.startsWith(from + '/'))
                continue;
            host.addFile(to + file.mid(from.size()), host.contentOf(file));
            host.removeFile(file);
        }
        host.removeFolder(from);
        host.addFolder(to);
        return SimReply::done(0);
    }
    if (!host.files().contains(from))
        return SimReply::done(1, {}, "mv: cannot stat '" + from + "': No such file or directory\n");
    const QByteArray text = host.contentOf(from);
    const qint64 writtenAt = host.writtenAt(from);
    const SimImage *image = simImage(host.machineToChange(), from);
    const std::optional<SimImage> moved = image ? std::optional(*image) : std::nullopt;
    host.removeFile(to);
    host.removeFile(from);
    host.addFile(to, text);
    host.setWrittenAt(to, writtenAt);
    if (moved) {
        host.machineToChange().images += *moved;
        host.machineToChange().images.last().path = to;
    }
    return SimReply::done(0);
}

SimReply simRm(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    QByteArray errors;
    for (const QByteArray &path : simOptions(arguments, "f").words) {
        if (host.links().contains(path))
            host.removeLink(path);
        else if (host.files().contains(path))
            host.removeFile(path);
        else if (!arguments.contains("-f"))
            errors += "rm: cannot remove '" + path + "': No such file or directory\n";
    }
    return SimReply::done(errors.isEmpty() ? 0 : 1, {}, errors);
}

SimReply simDf(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simOptions(arguments, "Pk").words.value(0);
    if (!host.exists(path) && path != "/")
        return SimReply::done(1, {}, "df: " + path + ": No such file or directory\n");
    const qint64 free = host.machine().freeDiskKiB;
    const qint64 size = free + 692568; // what a small Debian takes, with the blocks kept for root
    return SimReply::done(0, "Filesystem     1024-blocks   Used Available Capacity Mounted on\n"
                             "/dev/vda       " +
                                 padLeft(size, 11) + ' ' + padLeft(size - free, 6) + ' ' + padLeft(free, 9) +
                                 ' ' + padLeft(QByteArray::number((size - free) * 100 / size) + '%', 8) +
                                 " /\n");
}

// The one thing that is looked for in files here: the first line that holds the pattern's text.
SimReply simGrep(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = arguments.isEmpty() ? QByteArray() : arguments.last();
    if (!host.exists(path))
        return SimReply::done(2, {}, "grep: " + path + ": No such file or directory\n");
    QByteArray pattern = arguments.value(arguments.size() - 2);
    if (pattern.startsWith("^ *"))
        pattern.remove(0, 3);
    const QList<QByteArray> lines = host.contentOf(path).split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().startsWith(pattern))
            return SimReply::done(0, line + '\n');
    }
    return SimReply::done(1);
}

SimReply simTail(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = arguments.isEmpty() ? QByteArray() : arguments.last();
    if (!host.exists(path))
        return SimReply::done(1, {},
                              "tail: cannot open '" + path + "' for reading: No such file or directory\n");
    const qsizetype count = arguments.value(arguments.indexOf("-c") + 1).toLongLong();
    return SimReply::done(0, host.contentOf(path).right(count));
}

// What is asked of xenstore: what the programs of this host leave there for a guest.
SimReply simXenstoreRead(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = arguments.value(0);
    const QByteArrayList parts = path.split('/'); // "", "local", "domain", ID, ...
    const auto found = [](const QByteArray &value) { return SimReply::done(0, value + '\n'); };
    if (path.startsWith("/local/domain/0/device-model/") && path.endsWith("/state")) {
        const SimDomain *domain = host.domainById(parts.value(5).toInt());
        if (domain && (domain->isDom0() || domain->hasDeviceModel))
            return found("running");
    } else if (path.startsWith("/local/domain/0/backend/qdisk/") && path.endsWith("/params")) {
        if (const SimDomain *domain = host.domainById(parts.value(6).toInt())) {
            for (const SimDisk &disk : domain->config.disks) {
                if (simVdevNumber(disk.vdev) == parts.value(7).toInt() &&
                    (disk.cdrom || disk.format != "raw"))
                    return found(disk.target.isEmpty()
                                     ? QByteArray()
                                     : (disk.cdrom ? "aio:" : disk.format + ':') + disk.target);
            }
        }
    } else if (const SimDomain *domain = host.domainById(parts.value(3).toInt());
               domain && !domain->isDom0()) {
        if (path.endsWith("/control/sysrq"))
            return found(domain->sysrq);
        if (path.endsWith("/memory/static-max"))
            return found(QByteArray::number(domain->config.maxMemoryKiB));
    }
    return SimReply::done(1, {}, "xenstore-read: couldn't read path " + path + '\n');
}

} // namespace domcero
