// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/lvm/lvmreports.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/lvm/lvmrow.h"
#include "formats/unreadable.h"

#include <QHash>

namespace domcero {

namespace {

bool isMissingName(QByteArrayView name)
{
    return name == QByteArrayView("unknown device") || name == QByteArrayView("[unknown]");
}

// The n-th letter of an attribute word; '-' beyond the end: old versions have fewer.
char letter(QByteArrayView attributes, qsizetype n)
{
    return n < attributes.size() ? attributes[n] : '-';
}

PhysicalVolume physicalVolumeFrom(LvmRow &row)
{
    PhysicalVolume physical;
    const QByteArrayView name = row.text();
    const QByteArrayView uuid = row.text();
    physical.uuid = fromHostBytes(uuid);
    physical.group = fromHostBytes(row.text());
    const QByteArrayView attributes = row.text();
    physical.allocatable = letter(attributes, 0) == 'a';
    physical.duplicate = letter(attributes, 0) == 'd';
    physical.exported = letter(attributes, 1) == 'x';
    physical.missing = letter(attributes, 2) == 'm' || isMissingName(name);
    if (!physical.missing || !isMissingName(name))
        physical.device = fromHostBytes(name);
    physical.size = row.size("pv_size");
    physical.free = row.size("pv_free");
    physical.deviceSize = row.size("dev_size");
    physical.dataStart = row.size("pe_start");
    physical.extents = row.number("pv_pe_count");
    physical.allocatedExtents = row.number("pv_pe_alloc_count");
    physical.tags = row.list();
    return physical;
}

VolumeGroup volumeGroupFrom(LvmRow &row)
{
    VolumeGroup group;
    group.name = fromHostBytes(row.text());
    group.uuid = fromHostBytes(row.text());
    const QByteArrayView attributes = row.text();
    group.readOnly = letter(attributes, 0) == 'r';
    group.resizable = letter(attributes, 1) == 'z';
    group.exported = letter(attributes, 2) == 'x';
    group.partial = letter(attributes, 3) == 'p';
    group.allocation = QString(QLatin1Char(letter(attributes, 4)));
    group.clustered = letter(attributes, 5) == 'c' || letter(attributes, 5) == 's';
    group.size = row.size("vg_size");
    group.free = row.size("vg_free");
    group.extentSize = row.size("vg_extent_size");
    group.extents = row.number("vg_extent_count");
    group.freeExtents = row.number("vg_free_count");
    group.physicalVolumes = static_cast<int>(row.number("pv_count"));
    group.tags = row.list();
    return group;
}

template <typename T, typename F>
Result<QList<T>> rows(const char *tool, QByteArrayView output, qsizetype cells, F &&make)
{
    QList<T> all;
    Lines lines(output);
    while (const auto line = lines.next()) {
        if (trimmed(*line).isEmpty())
            continue;
        LvmRow row(*line);
        if (row.cells() != cells)
            return lineNotUnderstood(tool, lines.number(), *line);
        all.append(make(row));
        if (row.wrongColumn())
            return fieldMissing(tool, row.wrongColumn());
    }
    return all;
}

constexpr qsizetype columnCount(QByteArrayView columns)
{
    qsizetype count = 1;
    for (const char c : columns)
        count += c == ',' ? 1 : 0;
    return count;
}

} // namespace

Result<QList<PhysicalVolume>> parsePvs(QByteArrayView output)
{
    return rows<PhysicalVolume>("pvs", output, columnCount(pvsColumns), physicalVolumeFrom);
}

Result<QList<VolumeGroup>> parseVgs(QByteArrayView output)
{
    return rows<VolumeGroup>("vgs", output, columnCount(vgsColumns), volumeGroupFrom);
}

Result<QList<LogicalVolume>> parseLvs(QByteArrayView output)
{
    const auto segments = rows<LogicalVolume>("lvs", output, columnCount(lvsColumns), logicalVolumeFrom);
    if (!segments)
        return segments.error();
    QList<LogicalVolume> volumes;
    QHash<QString, qsizetype> known;
    for (const LogicalVolume &one : *segments) {
        const auto found = known.constFind(one.uuid + one.fullName());
        if (found == known.constEnd()) {
            known.insert(one.uuid + one.fullName(), volumes.size());
            volumes.append(one);
        } else {
            volumes[*found].segments += one.segments;
        }
    }
    for (LogicalVolume &volume : volumes)
        decideKind(volume);
    return volumes;
}

} // namespace domcero
