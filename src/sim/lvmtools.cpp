// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lvmtools.h"

#include "sim/simprograms.h"
#include "sim/simulatedhost.h"
#include "sim/simvolumes.h"

#include <algorithm>

namespace domcero {

namespace {

QByteArray sizeText(qint64 mebibytes)
{
    if (mebibytes >= 1024) {
        // Two digits, and "<" where they say more than there is.
        const qint64 hundredths = (mebibytes * 100 + 512) / 1024;
        const QByteArray digits = QByteArray::number(static_cast<double>(hundredths) / 100, 'f', 2) + 'g';
        return hundredths * 1024 > mebibytes * 100 ? '<' + digits : digits;
    }
    return QByteArray::number(static_cast<double>(mebibytes), 'f', 2) + 'm';
}

// LVM's report: two blanks, each column as wide as its widest cell, numbers to the right.
QByteArray table(const QList<QByteArrayList> &rows, const QByteArray &rightAligned)
{
    QList<int> widths;
    for (const QByteArrayList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], static_cast<int>(row[i].size()));
    }
    QByteArray text;
    for (const QByteArrayList &row : rows) {
        QByteArrayList cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells += rightAligned[i] == 'r' ? padLeft(row[i], widths[i]) : padRight(row[i], widths[i]);
        text += "  " + cells.join(' ') + '\n';
    }
    return text;
}

QByteArray notFound(const char *what, const QByteArray &name)
{
    return "  " + QByteArray(what) + " \"" + name + "\" not found\n  Cannot process volume group " + name +
           '\n';
}

} // namespace

SimReply simVgs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    if (arguments.contains("-o"))
        return simLvmColumns(host, SimLvmReport::Groups, arguments);
    const QByteArrayList wanted = simOptions(arguments, "").words;
    QList<QByteArrayList> rows{{"VG", "#PV", "#LV", "#SN", "Attr", "VSize", "VFree"}};
    for (const SimVolumeGroup &group : host.machine().volumeGroups) {
        if (!wanted.isEmpty() && !wanted.contains(group.name))
            continue;
        rows += {group.name,
                 QByteArray::number(group.physicalVolumes.size()),
                 QByteArray::number(group.volumes.size()),
                 "0",
                 "wz--n-",
                 sizeText(group.mebibytes),
                 sizeText(simFreeExtents(group) * 4)};
    }
    if (!wanted.isEmpty() && rows.size() == 1)
        return SimReply::done(5, {}, notFound("Volume group", wanted.first()));
    return SimReply::done(0, rows.size() == 1 ? QByteArray() : table(rows, "lrrrlrr"));
}

SimReply simLvs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    if (arguments.contains("-o"))
        return simLvmColumns(host, SimLvmReport::Volumes, arguments);
    const QByteArrayList wanted = simOptions(arguments, "a").words;
    QList<QByteArrayList> rows{{"LV", "VG", "Attr", "LSize", "Pool", "Origin", "Data%", "Meta%", "Move",
                                "Log", "Cpy%Sync", "Convert"}};
    bool known = wanted.isEmpty();
    for (const SimVolumeGroup &group : host.machine().volumeGroups) {
        if (!wanted.isEmpty() && !wanted.contains(group.name))
            continue;
        known = true;
        for (const SimVolume &volume : group.volumes) {
            const bool open = host.isOpen("/dev/" + group.name + '/' + volume.name);
            rows += {volume.name,
                     group.name,
                     open ? "-wi-ao----" : "-wi-a-----",
                     sizeText(volume.mebibytes),
                     "",
                     "",
                     "",
                     "",
                     "",
                     "",
                     "",
                     ""};
        }
    }
    if (!known)
        return SimReply::done(5, {}, notFound("Volume group", wanted.first()));
    return SimReply::done(0, rows.size() == 1 ? QByteArray() : table(rows, "lllrllrrllrl"));
}

SimReply simPvs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    if (arguments.contains("-o"))
        return simLvmColumns(host, SimLvmReport::PhysicalVolumes, arguments);
    QList<QByteArrayList> rows{{"PV", "VG", "Fmt", "Attr", "PSize", "PFree"}};
    for (const SimVolumeGroup &group : host.machine().volumeGroups) {
        for (const QByteArray &path : group.physicalVolumes) {
            rows += {path,
                     group.name,
                     "lvm2",
                     "a--",
                     sizeText(simExtentsOf(group, path) * 4),
                     sizeText(simFreeExtentsOf(group, path) * 4)};
        }
    }
    return SimReply::done(0, rows.size() == 1 ? QByteArray() : table(rows, "llllrr"));
}

} // namespace domcero
