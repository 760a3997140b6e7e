// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>
#include <utility>

namespace domcero {

// How fast something goes: what came in the last 20 seconds. A pause without any is a rate of zero after
// that long.
class RateMeter
{
public:
    explicit RateMeter(Clock &clock) : m_clock(clock) {}
    void start(qint64 total);
    void reach(qint64 total); // so far
    double perSecond() const;
    // Empty while nothing moves, and before there is anything to judge by.
    std::optional<std::chrono::seconds> timeFor(qint64 rest) const;

private:
    Clock &m_clock;
    std::deque<std::pair<Clock::Duration, qint64>> m_samples; // the oldest first
};

} // namespace domcero
