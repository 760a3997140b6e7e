// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/lvm/lvmrow.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/lvm/lvmreports.h"

#include <algorithm>
#include <limits>

namespace domcero {

LvmRow::LvmRow(QByteArrayView line)
{
    QByteArrayView rest = trimmed(line);
    for (qsizetype at = rest.indexOf(lvmSeparator); at >= 0; at = rest.indexOf(lvmSeparator)) {
        m_cells.append(trimmed(rest.first(at)));
        rest = rest.sliced(at + 1);
    }
    m_cells.append(trimmed(rest));
}

QByteArrayView LvmRow::text()
{
    return m_next < m_cells.size() ? m_cells.at(m_next++) : QByteArrayView();
}

ByteSize LvmRow::size(const char *column)
{
    return ByteSize::fromBytes(number(column));
}

qint64 LvmRow::number(const char *column)
{
    const QByteArrayView cell = text();
    if (cell.isEmpty() || cell == QByteArrayView("-1") || cell == QByteArrayView("unknown"))
        return 0;
    const auto value = wholeNumber(cell);
    if (!value && !m_wrong)
        m_wrong = column;
    return value.value_or(0);
}

std::optional<double> LvmRow::percent(const char *column)
{
    const QByteArrayView cell = text();
    if (cell.isEmpty() || cell == QByteArrayView("-1") || cell == QByteArrayView("unknown"))
        return std::nullopt;
    const auto value = decimalNumber(cell);
    if (!value && !m_wrong)
        m_wrong = column;
    return value;
}

QStringList LvmRow::list()
{
    const QByteArrayView cell = text();
    return cell.isEmpty() ? QStringList() : fromHostBytes(cell).split(u',', Qt::SkipEmptyParts);
}

namespace {

QString withoutBrackets(QByteArrayView name)
{
    if (name.startsWith('[') && name.endsWith(']'))
        name = name.sliced(1).chopped(1);
    return fromHostBytes(name);
}

// "/dev/sda:0-63 /dev/sdb:0-63", "pool0_tdata:0-255".
QList<ExtentRange> placesFrom(QByteArrayView cell)
{
    QList<ExtentRange> places;
    while (!cell.isEmpty()) {
        const qsizetype end = cell.indexOf(' ');
        const QByteArrayView word = end < 0 ? cell : cell.first(end);
        cell = end < 0 ? QByteArrayView() : trimmed(cell.sliced(end + 1));
        const qsizetype colon = word.lastIndexOf(':');
        const qsizetype dash = word.lastIndexOf('-');
        if (colon < 0 || dash < colon)
            continue; // "unknown device:0-3" comes in two words
        const auto first = wholeNumber(word.sliced(colon + 1, dash - colon - 1));
        const auto last = wholeNumber(word.sliced(dash + 1));
        if (first && last && *last >= *first && *last < std::numeric_limits<qint64>::max())
            places.append({fromHostBytes(word.first(colon)), *first, *last - *first + 1});
    }
    return places;
}

void readAttributes(QByteArrayView attributes, LogicalVolume &volume)
{
    const auto letter = [&](qsizetype n) { return n < attributes.size() ? attributes[n] : '-'; };
    const char type = letter(0);
    volume.isOrigin = type == 'o' || type == 'O';
    volume.merging = type == 'O' || type == 'S';
    if (type == 's' || type == 'S')
        volume.kind = VolumeKind::Snapshot;
    volume.readOnly = letter(1) == 'r' || letter(1) == 'R';
    volume.locked = letter(2) >= 'A' && letter(2) <= 'Z';
    const char state = letter(4);
    volume.active = state != '-' && state != 'h' && state != 'X';
    volume.suspended = state == 's' || state == 'S' || state == 'M' || state == 'C';
    volume.invalid = state == 'I' || state == 'S';
    volume.open = letter(5) == 'o';
    if (letter(8) != '-')
        volume.health = QString(QLatin1Char(letter(8)));
    volume.partial = letter(8) == 'p';
    volume.skipActivation = letter(9) == 'k';
}

} // namespace

LogicalVolume logicalVolumeFrom(LvmRow &row)
{
    LogicalVolume volume;
    volume.group = fromHostBytes(row.text());
    const QByteArrayView name = row.text();
    volume.name = withoutBrackets(name);
    volume.inner = name.startsWith('[');
    if (volume.inner)
        volume.owner = ownerOfInnerVolume(volume.name);
    volume.uuid = fromHostBytes(row.text());
    readAttributes(row.text(), volume);
    volume.size = row.size("lv_size");
    const ByteSize extent = row.size("vg_extent_size");
    volume.origin = withoutBrackets(row.text());
    volume.originSize = row.size("origin_size");
    volume.pool = withoutBrackets(row.text());
    volume.metadataVolume = withoutBrackets(row.text());
    volume.dataPercent = row.percent("data_percent");
    volume.metadataPercent = row.percent("metadata_percent");
    volume.syncPercent = row.percent("copy_percent");
    const auto major = smallNumber(row.text());
    const auto minor = smallNumber(row.text());
    if (major && minor)
        volume.number = DeviceNumber{static_cast<unsigned>(*major), static_cast<unsigned>(*minor)};
    volume.tags = row.list();

    VolumeSegment segment;
    segment.type = fromHostBytes(row.text());
    segment.stripes = static_cast<int>(row.number("stripes"));
    segment.first = row.number("seg_start_pe");
    const ByteSize size = row.size("seg_size");
    if (!extent.isZero())
        segment.count = (size.bytes() + extent.bytes() - 1) / extent.bytes();
    segment.places = placesFrom(row.text());
    volume.segments.append(segment);
    return volume;
}

void decideKind(LogicalVolume &volume)
{
    if (volume.kind == VolumeKind::Snapshot)
        return;
    const auto any = [&](auto &&test) {
        return std::any_of(volume.segments.begin(), volume.segments.end(), test);
    };
    const auto is = [](const char *type) {
        return [type](const VolumeSegment &segment) { return segment.type == QLatin1String(type); };
    };
    const auto isPlain = [](const VolumeSegment &segment) {
        return segment.type == QLatin1String("linear") || segment.type == QLatin1String("striped");
    };
    if (any(is("thin-pool")))
        volume.kind = VolumeKind::ThinPool;
    else if (any(is("thin")))
        volume.kind = VolumeKind::Thin;
    else if (any(is("mirror")))
        volume.kind = VolumeKind::Mirror;
    else if (any([](const VolumeSegment &segment) { return segment.type.startsWith(u"raid"); }))
        volume.kind = VolumeKind::Raid;
    else if (any(is("cache-pool")))
        volume.kind = VolumeKind::CachePool;
    else if (any(is("cache")) || any(is("writecache")))
        volume.kind = VolumeKind::Cached;
    else if (!std::all_of(volume.segments.begin(), volume.segments.end(), isPlain))
        volume.kind = VolumeKind::Other;
    else if (any([](const VolumeSegment &segment) { return segment.stripes > 1; }))
        volume.kind = VolumeKind::Striped;
    else
        volume.kind = VolumeKind::Linear;
}

QString ownerOfInnerVolume(const QString &name)
{
    static const char *const endings[] = {"_tdata", "_tmeta", "_cdata",  "_cmeta", "_corig",
                                          "_cpool", "_cvol",  "_wcorig", "_vdata", "_vorigin",
                                          "_iorig", "_imeta", "_mlog"};
    for (const char *ending : endings) {
        if (name.endsWith(QLatin1String(ending)) && name.size() > QLatin1String(ending).size())
            return name.chopped(QLatin1String(ending).size());
    }
    // x_rimage_0, x_rmeta_0, x_mimage_1, and x_mimagetmp_2, x_mlogtmp_0 while they are made. A word of the
    // owner's may be the same: the last counts.
    static const char *const numbered[] = {"_rimage_", "_rmeta_", "_mimage_", "_mimagetmp_", "_mlogtmp_"};
    qsizetype at = -1;
    for (const char *word : numbered)
        at = std::max(at, name.lastIndexOf(QLatin1String(word)));
    return at > 0 ? name.first(at) : QString();
}

} // namespace domcero
