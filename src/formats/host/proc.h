// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/result.h"

#include <QByteArrayView>

#include <chrono>

namespace domcero {

// Files of Linux's /proc (man 5 proc): what dom0 says of itself.

struct MemoryInfo
{
    ByteSize total;
    ByteSize available; // MemAvailable; before Linux 3.14 there is none: free + buffers + cached
    ByteSize free;
    ByteSize swapTotal;
    ByteSize swapFree;

    friend bool operator==(const MemoryInfo &, const MemoryInfo &) = default;
};

// /proc/meminfo. A last line without its end is not read: it may be cut.
Result<MemoryInfo> parseMemoryInfo(QByteArrayView text);

struct LoadAverage
{
    double oneMinute = 0;
    double fiveMinutes = 0;
    double fifteenMinutes = 0;
    int runnable = 0;
    int tasks = 0;

    friend bool operator==(const LoadAverage &, const LoadAverage &) = default;
};

// /proc/loadavg: "0.20 0.18 0.12 1/80 11206"; the line may lack its end.
Result<LoadAverage> parseLoadAverage(QByteArrayView text);

// /proc/uptime: "350735.47 234388.90", the first of the two; whole seconds.
Result<std::chrono::seconds> parseProcUptime(QByteArrayView text);

// The sum of all CPUs since boot, in clock ticks (1/100 s nearly everywhere: compare differences only).
struct CpuTimes
{
    qint64 user = 0;   // with nice
    qint64 system = 0; // with interrupts
    qint64 idle = 0;
    qint64 waiting = 0; // idle, with I/O outstanding
    qint64 stolen = 0;  // wanted to run, while Xen ran something else
    int cpus = 0;
    std::chrono::seconds bootTime{0}; // since 1970, UTC, by the host's clock

    qint64 total() const { return user + system + idle + waiting + stolen; }

    friend bool operator==(const CpuTimes &, const CpuTimes &) = default;
};

// /proc/stat.
Result<CpuTimes> parseProcStat(QByteArrayView text);

} // namespace domcero
