// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/proc.h"

#include "formats/lines.h"
#include "formats/unreadable.h"

#include <QHash>

namespace domcero {

namespace {

QList<QByteArray> words(QByteArrayView line)
{
    return line.toByteArray().simplified().split(' ');
}

} // namespace

Result<MemoryInfo> parseMemoryInfo(QByteArrayView text)
{
    QHash<QByteArray, ByteSize> sizes;
    Lines lines(text);
    while (const auto line = lines.next()) {
        const QList<QByteArray> parts = words(*line); // "MemTotal:  1015540 kB"
        if (parts.size() != 3 || parts[2] != "kB" || !lines.wasEnded())
            continue;
        if (const auto size = sizeFrom(parts[1], 1024))
            sizes.insert(parts[0], *size);
    }
    for (const char *key : {"MemTotal:", "MemFree:"}) {
        if (!sizes.contains(key))
            return fieldMissing("/proc/meminfo", key);
    }
    MemoryInfo info;
    info.total = sizes.value("MemTotal:");
    info.free = sizes.value("MemFree:");
    info.available = sizes.contains("MemAvailable:")
                         ? sizes.value("MemAvailable:")
                         : info.free + sizes.value("Buffers:") + sizes.value("Cached:");
    info.swapTotal = sizes.value("SwapTotal:");
    info.swapFree = sizes.value("SwapFree:");
    return info;
}

Result<LoadAverage> parseLoadAverage(QByteArrayView text)
{
    const QList<QByteArray> parts = words(text);
    const QList<QByteArray> tasks = parts.value(3).split('/');
    const auto one = decimalNumber(parts.value(0));
    const auto five = decimalNumber(parts.value(1));
    const auto fifteen = decimalNumber(parts.value(2));
    const auto runnable = smallNumber(tasks.value(0));
    const auto all = smallNumber(tasks.value(1));
    if (parts.size() != 5 || !one || !five || !fifteen || !runnable || !all)
        return lineNotUnderstood("/proc/loadavg", 1, text);
    return LoadAverage{*one, *five, *fifteen, *runnable, *all};
}

Result<std::chrono::seconds> parseProcUptime(QByteArrayView text)
{
    const QList<QByteArray> parts = words(text);
    const auto seconds = decimalNumber(parts.value(0));
    if (parts.size() != 2 || !seconds || *seconds > 1e11 || !decimalNumber(parts[1]))
        return lineNotUnderstood("/proc/uptime", 1, text);
    return std::chrono::seconds(static_cast<qint64>(*seconds));
}

Result<CpuTimes> parseProcStat(QByteArrayView text)
{
    constexpr const char *file = "/proc/stat";
    CpuTimes times;
    bool found = false;
    Lines lines(text);
    while (const auto line = lines.next()) {
        if (!lines.wasEnded())
            break;
        if (line->startsWith("cpu ")) {
            // cpu user nice system idle iowait irq softirq steal guest guest_nice; old kernels have fewer
            QList<qint64> ticks;
            const QList<QByteArray> parts = words(*line);
            for (qsizetype i = 1; i < parts.size(); ++i) {
                const auto count = wholeNumber(parts[i]);
                if (!count || *count > (qint64{1} << 56))
                    return lineNotUnderstood(file, lines.number(), *line);
                ticks.append(*count);
            }
            if (ticks.size() < 4)
                return lineNotUnderstood(file, lines.number(), *line);
            times.user = ticks[0] + ticks[1];
            times.system = ticks[2] + ticks.value(5) + ticks.value(6);
            times.idle = ticks[3];
            times.waiting = ticks.value(4);
            times.stolen = ticks.value(7);
            found = true;
        } else if (line->startsWith("cpu")) {
            ++times.cpus;
        } else if (line->startsWith("btime ")) {
            times.bootTime = std::chrono::seconds(smallNumber(trimmed(line->sliced(6))).value_or(0));
        }
    }
    if (!found)
        return fieldMissing(file, "cpu");
    return times;
}

} // namespace domcero
