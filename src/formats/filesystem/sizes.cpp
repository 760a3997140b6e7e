// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/filesystem/sizes.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

#include <QHash>

namespace domcero {

namespace {

// "Block count:              262144": the name up to the separator, the rest without blanks around it.
QHash<QByteArray, QByteArrayView> fieldsOf(QByteArrayView output, char separator)
{
    QHash<QByteArray, QByteArrayView> fields;
    Lines lines(output);
    while (const auto line = lines.next()) {
        const qsizetype at = line->indexOf(separator);
        const QByteArray name = trimmed(line->first(std::max<qsizetype>(at, 0))).toByteArray();
        // The last of a name counts: labels come first, and a guest may have put a newline into its own.
        if (at > 0)
            fields.insert(name, trimmed(line->sliced(at + 1)));
    }
    return fields;
}

// The digits that a value begins with.
std::optional<qint64> leadingNumber(QByteArrayView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return wholeNumber(text.first(end));
}

std::optional<ByteSize> product(std::optional<qint64> count, qint64 unit)
{
    return count && unit > 0 ? sizeFrom(QByteArray::number(*count), unit) : std::nullopt;
}

} // namespace

Result<void> readDumpe2fs(QByteArrayView output, Content &content)
{
    const auto fields = fieldsOf(output, ':');
    const qint64 block = wholeNumber(fields.value("Block size")).value_or(0);
    const auto size = product(wholeNumber(fields.value("Block count")), block);
    const auto free = product(wholeNumber(fields.value("Free blocks")), block);
    if (!size)
        return fieldMissing("dumpe2fs", "Block count");
    if (!free)
        return fieldMissing("dumpe2fs", "Free blocks");
    content.blockSize = ByteSize::fromBytes(block);
    content.size = size;
    content.used = *size - *free;
    content.features = fromHostBytes(fields.value("Filesystem features")).split(u' ', Qt::SkipEmptyParts);
    const QByteArrayView state = fields.value("Filesystem state");
    if (state.contains("error"))
        content.state = Content::State::Errors;
    else if (state.startsWith("not clean") || content.features.contains(QLatin1String("needs_recovery")))
        content.state = Content::State::NotClean;
    else if (state.startsWith("clean"))
        content.state = Content::State::Clean;
    const QByteArrayView mounted = fields.value("Last mounted on");
    content.lastMountedOn = mounted == QByteArrayView("<not available>") ? QString() : fromHostBytes(mounted);
    return {};
}

Result<void> readXfsSuperblock(QByteArrayView output, Content &content)
{
    const auto fields = fieldsOf(output, '=');
    const qint64 block = wholeNumber(fields.value("blocksize")).value_or(0);
    const auto size = product(wholeNumber(fields.value("dblocks")), block);
    const auto free = product(wholeNumber(fields.value("fdblocks")), block);
    if (!size || !free)
        return fieldMissing("xfs_db", "dblocks");
    content.blockSize = ByteSize::fromBytes(block);
    content.size = size;
    content.used = *size - *free;
    return {};
}

Result<void> readBtrfsSuper(QByteArrayView output, Content &content)
{
    const auto fields = fieldsOf(output, '\t');
    const auto number = [&](const char *name) { return wholeNumber(fields.value(name)); };
    const auto bytes = [&](const char *name) { return product(number(name), 1); };
    const auto size = bytes("dev_item.total_bytes");
    const auto used = bytes("bytes_used");
    const auto chunks = bytes("dev_item.bytes_used");
    const auto devices = number("num_devices");
    if (!size || !used || !chunks || !devices)
        return fieldMissing("btrfs inspect-internal dump-super", "dev_item.total_bytes");
    content.blockSize = ByteSize::fromBytes(number("sectorsize").value_or(0));
    content.size = *size;
    content.used = *used;
    content.onlyDevice.reset();
    if (*devices != 1)
        return {};
    content.onlyDevice = static_cast<int>(number("dev_item.devid").value_or(1));
    // By chunks: what is given back is moved out of them first. And the kernel makes no device smaller than
    // 256 MiB.
    content.minimum = std::max(*chunks, ByteSize::fromMiB(256));
    return {};
}

Result<void> readNtfsResize(QByteArrayView output, Content &content)
{
    const auto fields = fieldsOf(output, ':');
    const auto size = product(leadingNumber(fields.value("Current volume size")), 1);
    if (!size)
        return fieldMissing("ntfsresize", "Current volume size");
    content.size = size;
    content.blockSize = ByteSize::fromBytes(leadingNumber(fields.value("Cluster size")).value_or(0));
    const qsizetype at = output.indexOf("You might resize at ");
    if (at < 0)
        return {};
    // It takes what is in use, and says so twice; this is the exact one.
    content.minimum = product(leadingNumber(output.sliced(at + 20)), 1);
    content.used = content.minimum;
    return {};
}

Result<ByteSize> parseResize2fsMinimum(QByteArrayView output, ByteSize blockSize)
{
    Lines lines(output);
    while (const auto line = lines.next()) {
        const qsizetype colon = line->lastIndexOf(':');
        if (colon < 0 || !line->contains("minimum size of the filesystem"))
            continue;
        const auto minimum = product(wholeNumber(trimmed(line->sliced(colon + 1))), blockSize.bytes());
        if (minimum)
            return *minimum;
    }
    return fieldMissing("resize2fs -P", "Estimated minimum size of the filesystem");
}

} // namespace domcero
