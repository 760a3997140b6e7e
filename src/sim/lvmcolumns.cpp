// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lvmtools.h"
#include "sim/simplaces.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"
#include "sim/simvolumes.h"

namespace domcero {

namespace {

using Row = QMap<QByteArray, QByteArray>; // by column

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray bytes(qint64 mebibytes)
{
    return number(mebibytes * 1024 * 1024);
}

QList<Row> groupRows(const SimulatedHost &host)
{
    QList<Row> rows;
    for (const SimVolumeGroup &group : host.machine().volumeGroups) {
        rows += Row{{"vg_name", group.name},
                    {"vg_uuid", simUuid(group.name)},
                    {"vg_size", bytes(group.mebibytes)},
                    {"vg_free_count", number(simFreeExtents(group))}};
    }
    return rows;
}

QList<Row> volumeRows(const SimulatedHost &host)
{
    QList<Row> rows;
    for (const SimVolumeGroup &group : host.machine().volumeGroups) {
        for (const SimPlacedVolume &volume : simPlaced(host, group)) {
            const QByteArray uuid =
                volume.uuid.isEmpty() ? simUuid(group.name + '/' + volume.name) : volume.uuid;
            rows += Row{{"vg_name", group.name},
                        {"lv_name", volume.inner ? '[' + volume.name + ']' : volume.name},
                        {"lv_uuid", uuid},
                        {"lv_attr", volume.attributes},
                        {"lv_size", bytes(volume.mebibytes)}};
        }
    }
    return rows;
}

QList<Row> physicalRows(const SimulatedHost &host)
{
    QList<Row> rows;
    for (const SimBlockDevice &device : host.machine().blockDevices) {
        if (device.fileSystem != "LVM2_member")
            continue;
        const QByteArray path = "/dev/" + device.name;
        qint64 used = 0;
        QByteArray name;
        for (const SimVolumeGroup &group : host.machine().volumeGroups) {
            if (group.physicalVolumes.contains(path)) {
                name = group.name;
                used = simExtentsOf(group, path) - simFreeExtentsOf(group, path);
            }
        }
        rows += Row{{"pv_name", path},
                    {"pv_uuid", simUuid(path)},
                    {"pv_pe_alloc_count", number(used)},
                    {"vg_name", name}};
    }
    return rows;
}

} // namespace

SimReply simLvmColumns(SimulatedHost &host, SimLvmReport report, const QByteArrayList &arguments)
{
    const SimWords given = simWords(arguments, {"-o", "--units", "--separator"});
    const QByteArray wanted = given.words.value(0);
    if (!wanted.isEmpty() && report == SimLvmReport::Volumes && !simGroup(host.machineToChange(), wanted)) {
        return SimReply::done(5, {},
                              "  Volume group \"" + wanted + "\" not found\n  Cannot process volume group " +
                                  wanted + '\n');
    }
    const QList<Row> rows = report == SimLvmReport::Groups    ? groupRows(host)
                            : report == SimLvmReport::Volumes ? volumeRows(host)
                                                              : physicalRows(host);
    const char *key = report == SimLvmReport::PhysicalVolumes ? "pv_name" : "vg_name";
    const QByteArray place = simPlaceAt(host.machine(), wanted).path;
    const QByteArrayList columns = given.value("-o").split(',');
    QByteArray text;
    for (const Row &row : rows) {
        const QByteArray name = row.value(key);
        if (!wanted.isEmpty() && name != wanted && name != place)
            continue;
        QByteArrayList cells;
        for (const QByteArray &column : columns)
            cells += row.value(column);
        text += "  " + cells.join(given.value("--separator", " ")) + '\n';
    }
    if (text.isEmpty() && report == SimLvmReport::PhysicalVolumes && !wanted.isEmpty())
        return SimReply::done(5, {}, "  Failed to find physical volume \"" + wanted + "\".\n");
    return SimReply::done(0, text);
}

} // namespace domcero
