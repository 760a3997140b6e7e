// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xlinfo.h"

#include "base/hosttext.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

#include <QHash>

namespace domcero {

namespace {

constexpr const char *tool = "xl info";

QStringList words(QByteArrayView text)
{
    return fromHostBytes(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// "17" of "17-rc1", "4.17" and the like: the digits that a text begins with.
int leadingNumber(QByteArrayView text)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] >= '0' && text[length] <= '9')
        ++length;
    return smallNumber(text.first(length)).value_or(0);
}

} // namespace

Result<HypervisorInfo> parseXlInfo(QByteArrayView output)
{
    QHash<QByteArray, QByteArray> values;
    Lines lines(output);
    while (const auto line = lines.next()) {
        const qsizetype colon = line->indexOf(':');
        if (colon < 0 || !lines.wasEnded())
            continue;
        values.insert(trimmed(line->first(colon)).toByteArray(),
                      trimmed(line->sliced(colon + 1)).toByteArray());
    }
    const auto text = [&](const char *key) { return fromHostBytes(values.value(key)); };

    HypervisorInfo info;
    info.xenVersion = text("xen_version");
    if (info.xenVersion.isEmpty())
        return fieldMissing(tool, "xen_version");
    const QList<QByteArray> versionParts = values.value("xen_version").split('.');
    info.xenMajor = smallNumber(values.value("xen_major")).value_or(leadingNumber(versionParts.value(0)));
    info.xenMinor = smallNumber(values.value("xen_minor")).value_or(leadingNumber(versionParts.value(1)));
    const auto total = smallNumber(values.value("total_memory"));
    if (!total)
        return fieldMissing(tool, "total_memory");
    info.totalMemory = ByteSize::fromMiB(*total);
    const auto free = smallNumber(values.value("free_memory"));
    if (!free)
        return fieldMissing(tool, "free_memory");
    info.freeMemory = ByteSize::fromMiB(*free);

    info.hostName = text("host");
    info.kernel = text("release");
    info.machine = text("machine");
    info.cpus = smallNumber(values.value("nr_cpus")).value_or(0);
    info.cpuMhz = leadingNumber(values.value("cpu_mhz"));
    info.virtCaps = words(values.value("virt_caps"));
    info.xenCaps = words(values.value("xen_caps"));
    info.scheduler = text("xen_scheduler");
    info.commandLine = text("xen_commandline");
    return info;
}

} // namespace domcero
