// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simpieces.h"

#include "formats/host/configtext.h"
#include "formats/host/sections.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>
#include <optional>

namespace domcero {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 bytesPerMs = 48 * 1024; // of a host that takes its time
constexpr qint64 blockBytes = 4096;

SimReply failed(int status, const QByteArray &words)
{
    return SimReply::done(status, {}, words + '\n');
}

SimReply after(SimulatedHost &host, qint64 bytes, const SimReply &reply)
{
    if (host.pace().command.count() == 0)
        return reply;
    return SimReply::later(std::chrono::milliseconds(bytes / bytesPerMs), [reply] { return reply; });
}

QByteArray realPath(const SimulatedHost &host, const QByteArray &path)
{
    return host.links().value(path, path);
}

QByteArray folderOf(const QByteArray &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf('/'), 0));
}

// Of a file or a device that is there.
std::optional<qint64> sizeOf(SimulatedHost &host, const QByteArray &path)
{
    const QByteArray real = realPath(host, path);
    if (const SimImage *image = simImage(host.machineToChange(), real))
        return (image->isQcow2 ? image->onDiskMiB : image->mebibytes) * mebibyte;
    if (host.files().contains(real))
        return host.contentOf(real).size();
    // A snapshot shows as much as its origin has.
    SimVolumeGroup *group = nullptr;
    const SimVolume *const volume = simVolume(host.machineToChange(), path, &group);
    if (volume && !volume->origin.isEmpty() && volume->pool.isEmpty())
        return simVolume(host.machineToChange(), group->name + '/' + volume->origin)->mebibytes * mebibyte;
    if (const SimPlace place = simPlaceAt(host.machine(), path); place.isDevice)
        return place.mebibytes * mebibyte;
    return std::nullopt;
}

// What is behind the end of the content is zeros.
QByteArray bytesAt(const SimulatedHost &host, const QByteArray &path, qint64 offset, qint64 length)
{
    QByteArray bytes = host.contentOf(path).mid(offset, length);
    bytes.append(length - bytes.size(), '\0');
    return bytes;
}

SimReply get(SimulatedHost &host, const QByteArray &path, const QByteArrayList &words)
{
    const qint64 offset = words.value(0).toLongLong();
    const qint64 length = words.value(1).toLongLong();
    const auto size = sizeOf(host, path);
    if (!size)
        return failed(2, "sh: 1: cannot open " + path + ": No such file");
    if (offset + length > *size)
        return failed(3, "it ends at " + QByteArray::number(*size));
    if (words.size() > 2) { // as the tool `pack` leaves it here: what is on the disk, at the beginning
        const SimPlace place = simPlaceAt(host.machine(), path);
        return after(host, length / 8,
                     SimReply::done(0, offset > 0
                                           ? QByteArray("+")
                                           : "packed\n" + place.fileSystem + '\n' + place.label + '\n'));
    }
    return after(host, length, SimReply::done(0, bytesAt(host, path, offset, length)));
}

SimReply put(SimulatedHost &host, const QByteArray &path, const QByteArrayList &words,
             const QByteArray &input)
{
    QByteArray *file = host.fileToChange(path);
    if (!file)
        return failed(4, "it is not there");
    qint64 taken = 0;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const qint64 offset = words.at(i).toLongLong();
        const qint64 length = words.at(i + 1).toLongLong();
        const bool isLast = i + 3 >= words.size();
        const QByteArray bytes = isLast ? input.mid(taken) : input.mid(taken, length);
        const qint64 more = std::max<qint64>(offset + bytes.size() - file->size(), 0);
        qint64 &free = host.machineToChange().freeDiskKiB;
        if (bytes.size() / 1024 > free)
            return failed(1, "cat: write error: No space left on device");
        free -= bytes.size() / 1024;
        file->append(more, '\0');
        std::copy(bytes.begin(), bytes.end(), file->begin() + offset);
        if (bytes.size() != length)
            return failed(3, "it was written up to " + QByteArray::number(offset + bytes.size()));
        taken += length;
    }
    return after(host, input.size(), SimReply::done(0));
}

SimReply look(const SimulatedHost &host, const QByteArray &target, const QByteArray &partName)
{
    const QByteArray real = realPath(host, target);
    const QByteArray folder = folderOf(real);
    const QByteArray part = folder + '/' + partName;
    const auto sizeAt = [&](const QByteArray &path) {
        return QByteArray::number(host.contentOf(path).size());
    };
    QByteArray answer = sectionText({"path", 0, real});
    if (host.files().contains(real))
        answer += sectionText({"target", 0, sizeAt(real) + ' ' + QByteArray::number(host.writtenAt(real))});
    else if (host.isFolder(real))
        answer += sectionText({"target", 2, "folder"});
    else if (host.exists(real) || host.links().contains(target))
        answer += sectionText({"target", 2, "other"});
    else
        answer += sectionText({"target", 1, {}});
    answer +=
        host.files().contains(part) ? sectionText({"part", 0, sizeAt(part)}) : sectionText({"part", 1, {}});
    answer += host.isFolder(folder)
                  ? sectionText({"folder", 0,
                                 QByteArray::number(host.machine().freeDiskKiB * 1024 / blockBytes) + ' ' +
                                     QByteArray::number(blockBytes)})
                  : sectionText({"folder", 1, {}});
    return SimReply::done(0, answer);
}

SimReply begin(SimulatedHost &host, const QByteArray &part)
{
    if (!host.isFolder(folderOf(part)))
        return failed(1, "sh: 1: cannot create " + part + ": Directory nonexistent");
    if (!host.files().contains(part))
        host.addFile(part, {});
    return SimReply::done(0);
}

SimReply finish(SimulatedHost &host, const QByteArrayList &words)
{
    const QByteArray part = words.value(0);
    const QByteArray target = words.value(1);
    const bool over = words.value(3) == "over";
    QByteArray *file = host.fileToChange(part);
    if (!file)
        return failed(4, "the part is not there");
    if (host.isFolder(target))
        return failed(5, "a folder has that name");
    const qint64 size = words.value(2).toLongLong();
    if (size < file->size())
        file->truncate(size);
    else
        file->append(size - file->size(), '\0');
    if (!over && host.exists(target))
        return failed(3, "there is a file of that name");
    const QByteArray content = *file;
    host.removeFile(target);
    host.removeFile(part);
    host.addFile(target, content);
    return SimReply::done(0);
}

SimReply about(SimulatedHost &host, const QByteArray &path)
{
    const QByteArray real = realPath(host, path);
    QByteArray answer = sectionText({"path", 0, real});
    const auto size = sizeOf(host, real);
    if (!size && host.exists(real))
        return SimReply::done(0, answer + sectionText({"source", 3, {}}));
    if (!size)
        return SimReply::done(0, answer + sectionText({"source", 1, {}}));
    const qint64 present = host.contentOf(real).size();
    if (!host.files().contains(real))
        return SimReply::done(
            0, answer + sectionText({"source", 0, "device " + QByteArray::number(*size) + " 0 0 fd:0"}));
    answer +=
        sectionText({"source", 0,
                     "file " + QByteArray::number(*size) + ' ' + QByteArray::number((present + 511) / 512) +
                         " 512 65024:" + QByteArray::number(qHash(real) % 100000 + 2000) + ' ' +
                         QByteArray::number(host.writtenAt(real))});
    if (present < *size) {
        const QByteArray line =
            "0               0x" + QByteArray::number(present, 16) + "       0       " + real + '\n';
        answer += sectionText(
            {"data", 0,
             "Offset          Length          Mapped to       File\n" + (present > 0 ? line : QByteArray())});
    }
    return SimReply::done(0, answer);
}

SimReply sums(SimulatedHost &host, const QByteArray &path, const QByteArrayList &words)
{
    const auto size = sizeOf(host, path);
    if (!size)
        return failed(2, "sh: 1: cannot open " + path + ": No such file");
    QByteArray answer;
    QByteArray group;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        if (words.at(i) == "/") {
            answer += configSum(std::exchange(group, {})) + '\n';
            --i;
            continue;
        }
        const qint64 offset = words.at(i).toLongLong();
        const qint64 length = std::min(words.at(i + 1).toLongLong(), std::max<qint64>(0, *size - offset));
        group += bytesAt(host, path, offset, length);
    }
    return SimReply::done(0, answer + configSum(group) + '\n');
}

bool isPart(const QByteArray &path)
{
    return path.startsWith('/') && path.endsWith(".domcero-part");
}

} // namespace

SimReply simPiece(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    const QByteArray path = arguments.value(1);
    if (!path.startsWith('/'))
        return failed(2, "no whole path: " + path);
    const QByteArrayList words = arguments.mid(2);
    return arguments.value(0) == "get" ? get(host, path, words) : put(host, path, words, input);
}

SimReply simLanding(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray what = arguments.value(0);
    const QByteArray path = arguments.value(1);
    if (what == "look" && path.startsWith('/'))
        return look(host, path, arguments.value(2));
    if (!isPart(path))
        return failed(2, "no part: " + path);
    if (what == "begin")
        return begin(host, path);
    if (what == "finish")
        return finish(host, arguments.mid(1));
    host.removeFile(path); // drop
    return SimReply::done(0);
}

SimReply simRanges(SimulatedHost &host, const QByteArrayList &arguments)
{
    const QByteArray path = arguments.value(1);
    if (!path.startsWith('/'))
        return failed(2, "no whole path: " + path);
    return arguments.value(0) == "about" ? about(host, path)
                                         : sums(host, realPath(host, path), arguments.mid(2));
}

} // namespace domcero
