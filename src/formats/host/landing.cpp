// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/landing.h"

#include "base/hosttext.h"
#include "formats/host/sections.h"
#include "formats/unreadable.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr const char *landingTool = "landing";
constexpr const char *rangesTool = "ranges";
constexpr qsizetype sumDigits = 64;

// Words of digits; -1 where one is none.
QList<qint64> numbersOf(const QByteArray &line)
{
    QList<qint64> numbers;
    const QList<QByteArray> words = line.simplified().split(' ');
    for (const QByteArray &word : words) {
        bool isNumber = false;
        const qint64 number = word.toLongLong(&isNumber);
        numbers += isNumber && number >= 0 ? number : -1;
    }
    return numbers;
}

bool areNumbers(const QList<qint64> &numbers, qsizetype count)
{
    return numbers.size() == count && !numbers.contains(-1);
}

// `qemu-img map`: a heading, then OFFSET LENGTH MAPPED-TO FILE, hexadecimal but for a bare 0. Nothing where
// a line is another one.
std::optional<QList<Piece>> dataOf(const QByteArray &map)
{
    QList<Piece> data;
    const QList<QByteArray> lines = map.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> words = lines.at(i).simplified().split(' ');
        if (words.size() < 4)
            return std::nullopt;
        bool isOffset = false;
        bool isLength = false;
        const Piece piece{words.at(0).toLongLong(&isOffset, 0), words.at(1).toLongLong(&isLength, 0)};
        if (!isOffset || !isLength || piece.offset < 0 || piece.length < 0)
            return std::nullopt;
        data += piece;
    }
    return data;
}

Error unusable(const Section &source, const QString &path)
{
    const QString shown = displayText(path);
    switch (source.exitStatus) {
    case 1:
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "There is no %1 on the host."), {shown}),
                         Message(QT_TRANSLATE_NOOP("messages", "Look whether it was renamed or moved.")));
    case 3:
        return makeError(
            ErrorCode::InvalidInput,
            Message(QT_TRANSLATE_NOOP("messages", "%1 is neither a file nor a disk."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "Name a single file: folders are not carried.")));
    default:
        return makeError(
            ErrorCode::PermissionDenied,
            Message(QT_TRANSLATE_NOOP("messages", "%1 cannot be read on the host."), {shown}),
            Message(QT_TRANSLATE_NOOP("messages", "Connect as root, or let this account read the file.")),
            fromHostBytes(source.content).trimmed());
    }
}

} // namespace

Result<Landing> parseLanding(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    const Section *path = findSection(*sections, "path");
    const Section *target = findSection(*sections, "target");
    const Section *part = findSection(*sections, "part");
    const Section *folder = findSection(*sections, "folder");
    if (!path || !target || !part || !folder)
        return outputTooShort(landingTool);
    Landing landing;
    landing.path = fromHostBytes(path->content);
    if (target->exitStatus == 0) {
        const auto numbers = numbersOf(target->content);
        if (!areNumbers(numbers, 2))
            return lineNotUnderstood(landingTool, 1, target->content);
        landing.there = Landing::There::File;
        landing.bytes = numbers.at(0);
        landing.writtenAt = numbers.at(1);
    } else if (target->exitStatus == 2) {
        landing.there = target->content == "folder" ? Landing::There::Folder : Landing::There::Other;
    }
    if (part->exitStatus == 0) {
        const auto numbers = numbersOf(part->content);
        if (!areNumbers(numbers, 1))
            return lineNotUnderstood(landingTool, 1, part->content);
        landing.part = numbers.at(0);
    }
    landing.partIsOdd = part->exitStatus == 2;
    if (folder->exitStatus == 0) {
        const auto numbers = numbersOf(folder->content);
        if (!areNumbers(numbers, 2))
            return lineNotUnderstood(landingTool, 1, folder->content);
        landing.available = numbers.at(0) * numbers.at(1);
    } else {
        landing.folder = folder->exitStatus == 1 ? Landing::Folder::Missing : Landing::Folder::ReadOnly;
    }
    return landing;
}

Result<HostSource> parseHostSource(QByteArrayView output, const QString &path)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    const Section *real = findSection(*sections, "path");
    const Section *source = findSection(*sections, "source");
    if (!real || !source)
        return outputTooShort(rangesTool);
    if (source->exitStatus != 0)
        return unusable(*source, path);
    const QList<QByteArray> words = source->content.split(' ');
    bool isNumber = false;
    HostSource found;
    found.path = fromHostBytes(real->content);
    found.isDevice = words.first() == "device";
    found.bytes = words.value(1).toLongLong(&isNumber);
    if (!isNumber || found.bytes < 0 || words.size() < 4)
        return lineNotUnderstood(rangesTool, 1, source->content);
    // Without the blocks: those of a file that nobody writes to may still change.
    found.stamp = words.mid(4).join(' ');
    found.written = words.value(1) + ' ' + found.stamp;
    if (const Section *written = findSection(*sections, "written"))
        found.written += ' ' + written->content;
    found.data = {Piece{0, found.bytes}};
    if (const Section *map = findSection(*sections, "data"); map && map->exitStatus == 0) {
        if (const auto data = dataOf(map->content))
            found.data = *data;
    }
    return found;
}

Result<QList<QByteArray>> parseSums(QByteArrayView output, qsizetype count)
{
    QList<QByteArray> sums = output.toByteArray().split('\n');
    if (sums.takeLast() != QByteArray() || sums.size() != count)
        return outputTooShort(rangesTool);
    for (const QByteArray &sum : std::as_const(sums)) {
        if (sum.size() != sumDigits)
            return lineNotUnderstood(rangesTool, 1, sum);
    }
    return sums;
}

} // namespace domcero
