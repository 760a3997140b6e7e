// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/block/partitiondump.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 mostSectors = qint64{1} << 53; // of 512 bytes: 4 EiB

Error unreadable(const QByteArray &line)
{
    Error error = makeError(
        ErrorCode::ParseFailed,
        Message(QT_TRANSLATE_NOOP("messages", "What sfdisk says of a partition table was not understood.")));
    error.detail = QString::fromUtf8(line.left(200));
    return error;
}

// The number at the end of "/dev/vg0/web2", "disk.raw12".
int numberOf(QByteArrayView name)
{
    qsizetype first = name.size();
    while (first > 0 && name[first - 1] >= '0' && name[first - 1] <= '9')
        --first;
    return name.sliced(first).toInt();
}

std::optional<qint64> fieldOf(const QByteArrayList &fields, const QByteArray &name)
{
    for (const QByteArray &field : fields) {
        const QByteArray text = field.trimmed();
        if (!text.startsWith(name + '='))
            continue;
        bool isNumber = false;
        const qint64 value = text.mid(name.size() + 1).trimmed().toLongLong(&isNumber);
        if (isNumber && value >= 0 && value < mostSectors)
            return value;
    }
    return std::nullopt;
}

QString typeOf(const QByteArrayList &fields)
{
    for (const QByteArray &field : fields) {
        const QByteArray text = field.trimmed();
        if (text.startsWith("type="))
            return QString::fromUtf8(text.mid(5)).trimmed();
        if (text.startsWith("Id="))
            return QString::fromUtf8(text.mid(3)).trimmed();
    }
    return {};
}

} // namespace

Result<PartitionDump> parsePartitionDump(QByteArrayView output)
{
    qint64 sector = 512;
    QList<Partition> partitions;
    for (const QByteArray &line : output.toByteArray().split('\n')) {
        if (line.startsWith("sector-size:"))
            sector = line.mid(12).trimmed().toLongLong();
        // A guest may have named its partition anything; what comes first is sfdisk's own.
        const qsizetype colon = line.indexOf(" : start=");
        if (line.startsWith('#') || colon < 0)
            continue;
        const QByteArrayList fields = line.mid(colon + 3).split(',');
        const auto start = fieldOf(fields, "start");
        const auto size = fieldOf(fields, "size");
        const int number = numberOf(QByteArrayView(line).first(colon).trimmed());
        if (!start || !size || number < 1 || (sector != 512 && sector != 4096))
            return unreadable(line);
        if (*size > 0)
            partitions.append({number,
                               ByteSize::fromBytes(*start * sector),
                               ByteSize::fromBytes(*size * sector),
                               typeOf(fields),
                               {}});
    }
    std::sort(partitions.begin(), partitions.end(),
              [](const Partition &a, const Partition &b) { return a.start < b.start; });
    return PartitionDump{ByteSize::fromBytes(sector), partitions};
}

} // namespace domcero
