// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QString>

#include <chrono>
#include <optional>

namespace domcero {

// What one domain used over one interval. Rates come from differences of counters, so the first reading of a
// domain has none.
struct Usage
{
    std::chrono::milliseconds at{0}; // monotonic time of the reading on this machine (Clock::monotonic)
    double cpuPercent = 0;           // 100 = one whole CPU
    ByteSize memory;
    double netReceivedPerSecond = 0; // bytes, as the guest sees it
    double netSentPerSecond = 0;     // bytes, as the guest sees it
    double diskReadPerSecond = 0;    // bytes
    double diskWrittenPerSecond = 0; // bytes

    friend bool operator==(const Usage &, const Usage &) = default;
};

// The same with the domain's name, of a time that has passed.
struct PastUsage
{
    QString domain;
    Usage usage;
};

} // namespace domcero
