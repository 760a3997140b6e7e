// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <functional>

namespace domcero {

// Notices that the machine has slept: a look every few seconds comes too late by the wall's clock or by the
// monotonic one, which stands still in a sleep on Linux and goes on on Windows. A wall clock that is set
// forward looks the same, which does no harm. Main thread.
class WakeWatch
{
public:
    WakeWatch(Clock &clock, std::function<void()> hasSlept);

private:
    void look();

    Clock &m_clock;
    std::function<void()> m_hasSlept;
    Clock::Duration m_monotonic;
    QDateTime m_wall;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace domcero
