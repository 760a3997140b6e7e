// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What our parsers read, written as xlu_oracle writes what Xen's library reads.
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/vifspec.h"

namespace domcero {

inline QByteArray dumpValue(const XlcfgValue &value)
{
    if (!value.isList)
        return "s" + QByteArray::number(value.text.size()) + ":" + value.text;
    QByteArray dump = "[";
    for (const XlcfgValue &item : value.items)
        dump += dumpValue(item) + ",";
    return dump + "]";
}

inline QByteArray ourConfig(const XlcfgFile &file, const QList<QByteArray> &names)
{
    if (file.problem)
        return "refused";
    QByteArray dump = "read";
    for (const QByteArray &name : names) {
        const XlcfgValue *value = file.value(name);
        const XlcfgLong number = file.number(name);
        dump += "\n" + name + "=" + (value ? dumpValue(*value) : QByteArray()) +
                (number.state == XlcfgLookup::Found ? " n" + QByteArray::number(number.value)
                                                    : QByteArray(" n-"));
    }
    return dump;
}

inline QByteArray ourDisk(const QByteArray &text)
{
    const auto spec = parseDiskSpec(text);
    if (!spec)
        return "refused";
    const auto orNull = [](const QByteArray &value) {
        return value.isEmpty() ? QByteArray("-") : "'" + value + "'";
    };
    return (spec->hasTarget ? "'" + spec->target + "'" : QByteArray("-")) + " " +
           diskFormatName(spec->format) + " '" + spec->vdev + "'" + (spec->readOnly ? " ro" : " rw") +
           (spec->cdrom ? " cdrom" : "") + " " + orNull(spec->script) + " " + orNull(spec->backendDomain) +
           " " + (spec->backendType.isEmpty() ? QByteArray("unknown") : spec->backendType) +
           (spec->directIoSafe ? " direct" : "") +
           " discard=" + (spec->discard ? QByteArray::number(int{*spec->discard}) : QByteArray("-"));
}

inline QByteArray ourDiskJson(const QByteArray &text)
{
    const auto reading = readDisk(text.split('\0'), DiskDialect::Xen417);
    return reading ? diskDeviceJson(reading->device) : QByteArray("refused");
}

inline QByteArray ourRate(const QByteArray &text)
{
    const auto rate = parseVifRate(text);
    if (!rate)
        return "refused";
    return QByteArray::number(rate->bytesPerSecond * rate->intervalMicroseconds / 1000000) + " per " +
           QByteArray::number(rate->intervalMicroseconds);
}

// An empty string is no string to the library's C interface in some fields: "''" and "-" are the same to us.
inline QByteArray normalized(QByteArray disk)
{
    const qsizetype tail = disk.indexOf(disk.contains(" ro") ? " ro" : " rw");
    return disk.left(tail) + disk.mid(tail).replace(" ''", " -");
}

} // namespace domcero
