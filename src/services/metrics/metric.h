// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/usage.h"

#include <QList>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

namespace domcero {

// What is kept of a domain over time. The order is that of the file format (metricsfile.h): append only.
enum class Metric { Cpu, Memory, NetReceived, NetSent, DiskRead, DiskWritten };

inline constexpr std::size_t metricCount = 6;

// No later time is believed: what a damaged file says must not overflow.
inline constexpr qint64 latestTime = qint64{1} << 52;

// One value a metric: percent of one CPU, bytes, bytes a second.
using MetricValues = std::array<double, metricCount>;

inline MetricValues valuesOf(const Usage &usage)
{
    return {usage.cpuPercent,           static_cast<double>(usage.memory.bytes()),
            usage.netReceivedPerSecond, usage.netSentPerSecond,
            usage.diskReadPerSecond,    usage.diskWrittenPerSecond};
}

// What is known of a metric at a moment: a reading (all three the same) or what a slot of time holds. A gap
// has no values: nothing is known between the sample before it and the one after it.
struct MetricSample
{
    qint64 at = 0; // ms since 1970, UTC; the middle of a slot
    double low = 0;
    double high = 0;
    double mean = 0;

    static MetricSample gap(qint64 at)
    {
        constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
        return {at, nothing, nothing, nothing};
    }
    bool isGap() const { return mean != mean; }
};

// The sum of two metrics of one moment or slot. Of a slot it is not known whether the two peaks met: low and
// high are what was reached for certain, never more.
inline MetricSample sumOf(const MetricSample &a, const MetricSample &b)
{
    MetricSample sum{a.at, 0, 0, a.mean + b.mean};
    sum.low = std::min({a.low + b.high, a.high + b.low, sum.mean});
    sum.high = std::max({a.low + b.high, a.high + b.low, sum.mean});
    return sum;
}

// The sample that says what was at a moment: the nearest one, unless a gap or more than 150 s lie between.
const MetricSample *sampleNear(const QList<MetricSample> &samples, qint64 at);

} // namespace domcero
