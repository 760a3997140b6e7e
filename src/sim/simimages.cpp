// SPDX-License-Identifier: GPL-3.0-or-later
// Image files of the simulated host, and what file systems say of themselves.
#include "sim/simstorage.h"

#include "formats/host/sections.h"
#include "sim/extfilesystem.h"
#include "sim/otherfilesystems.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"
#include "sim/simvolumes.h"

#include <QtEndian>

#include <algorithm>
#include <set>

namespace domcero {

namespace {

constexpr qint64 mebibyte = qint64{1024} * 1024;
constexpr qsizetype headBytes = 128;

// As qemu-img 7.2 begins a qcow2 of version 3.
QByteArray qcow2Head(const SimImage &image)
{
    QByteArray head("QFI\xfb", 4);
    const auto put = [&](qsizetype at, auto value) {
        head.resize(std::max<qsizetype>(head.size(), at + qsizetype{sizeof(value)}), '\0');
        qToBigEndian(value, head.data() + at);
    };
    const QByteArray format = image.backingFile.endsWith(".qcow2") ? "qcow2" : "raw";
    put(4, quint32{3});
    put(20, quint32{16});
    put(24, static_cast<quint64>(image.mebibytes * mebibyte));
    put(100, quint32{104});
    put(104, image.backingFile.isEmpty() ? quint32{0} : quint32{0xE2792ACA});
    put(108, static_cast<quint32>(image.backingFile.isEmpty() ? 0 : format.size()));
    put(112, quint64{0});
    put(120, quint64{0});
    if (!image.backingFile.isEmpty()) {
        std::copy(format.begin(), format.end(), head.begin() + 112);
        put(8, static_cast<quint64>(head.size()));
        put(16, static_cast<quint32>(image.backingFile.size()));
        head += image.backingFile;
    }
    return head;
}

QByteArray factsOf(const SimImage &image, qsizetype place)
{
    const qint64 length = image.isQcow2 ? image.onDiskMiB * mebibyte : image.mebibytes * mebibyte;
    return "65024:" + QByteArray::number(1000 + place) + ' ' + QByteArray::number(length) + ' ' +
           QByteArray::number(image.onDiskMiB * 2048) + " 512 0:0 1733000000\n";
}

QByteArray imageSection(const SimulatedHost &host, const QByteArray &path)
{
    const QList<SimImage> &images = host.machine().images;
    const auto found =
        std::find_if(images.begin(), images.end(), [&](const SimImage &image) { return image.path == path; });
    if (found == images.end()) { // a file that nobody told about
        const QByteArray content = host.contentOf(path);
        return sectionText(Section{
            path, 0,
            "65024:" + QByteArray::number(qHash(path) % 100000 + 2000) + ' ' +
                QByteArray::number(content.size()) + ' ' + QByteArray::number(content.size() / 512 + 1) +
                " 512 0:0 1733000000\n " + content.first(std::min(headBytes, content.size())).toHex(' ')});
    }
    const QByteArray head = found->isQcow2 ? qcow2Head(*found) : QByteArray(headBytes, '\0');
    return sectionText(Section{path, 0, factsOf(*found, found - images.begin()) + ' ' + head.toHex(' ')});
}

QByteArray blkidOf(const SimulatedHost &host, const std::set<QByteArray> &paths)
{
    QByteArray text;
    for (const SimImage &image : host.machine().images) {
        if (!image.isQcow2 && !image.parts.isEmpty() && paths.contains(image.path))
            text += image.path + ": PTTYPE=\"gpt\"\n";
        else if (!image.fileSystem.isEmpty() && paths.contains(image.path))
            text += image.path + ": LABEL=\"" + image.label + "\" UUID=\"" + simUuid(image.path) +
                    "\" TYPE=\"" + image.fileSystem + "\"\n";
    }
    return text.isEmpty() ? text : text.chopped(1);
}

constexpr const char *usualFolder = "/var/lib/xen/images";

} // namespace

SimReply simImages(SimulatedHost &host, const QByteArrayList &arguments)
{
    const bool looks = arguments.value(1, "500") != "0";
    QByteArray text;
    std::set<QByteArray> seen;
    for (const QByteArray &path : arguments.mid(2)) {
        if (host.isDevice(path) || host.isFolder(path) || !seen.insert(path).second)
            continue;
        text += host.exists(path) ? imageSection(host, path) : sectionText(Section{path, 2, {}});
    }
    if (looks) {
        const QByteArray prefix = QByteArray(usualFolder) + '/';
        for (auto it = host.files().lowerBound(prefix);
             it != host.files().end() && it.key().startsWith(prefix); ++it) {
            if (seen.insert(it.key()).second)
                text += imageSection(host, it.key());
        }
        text += sectionText(
            Section{"folders", 0, host.isFolder(usualFolder) ? QByteArray(usualFolder) : QByteArray()});
    }
    return SimReply::done(0, text + sectionText(Section{"content", 0, blkidOf(host, seen)}) +
                                 sectionText(Section{"locks", 0, {}}));
}

SimReply simFileSystem(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray path = arguments.value(0);
    const QByteArray type = arguments.value(1);
    const auto found = simSizedAt(host, path);
    const bool isIdle = arguments.value(2) == "idle";
    if (found && type == "ntfs")
        return SimReply::done(
            0, isIdle ? sectionText(Section{"ntfsresize", 0, simNtfsText(*found).chopped(1)}) : QByteArray());
    if (found && type == "btrfs")
        return SimReply::done(0, sectionText(Section{"btrfs", 0, simBtrfsText(*found).chopped(1)}));
    if (!type.startsWith("ext"))
        return SimReply::done(0, type == "xfs" ? sectionText(Section{"xfs_db", 127, {}}) : QByteArray());
    if (!found)
        return SimReply::done(
            0,
            sectionText(Section{"dumpe2fs", 19,
                                "dumpe2fs: Bad magic number in super-block while trying to open " + path}));
    QByteArray text =
        sectionText(Section{"dumpe2fs", 0, simDumpe2fsText(*found, host.isOpen(path)).chopped(1)});
    if (isIdle)
        text += sectionText(Section{"resize2fs", 0,
                                    "Estimated minimum size of the filesystem: " +
                                        QByteArray::number(found->leastKiB() / 4)});
    return SimReply::done(0, text);
}

} // namespace domcero
