// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wakewatch.h"

#include <algorithm>

namespace domcero {

namespace {
using namespace std::chrono_literals;
constexpr Clock::Duration period = 3s;
constexpr Clock::Duration tooLate = 10s; // a busy machine is late, too
} // namespace

WakeWatch::WakeWatch(Clock &clock, std::function<void()> hasSlept)
    : m_clock(clock), m_hasSlept(std::move(hasSlept)), m_monotonic(clock.monotonic()), m_wall(clock.now()),
      m_timer(clock.every(period, [this] { look(); }))
{
}

void WakeWatch::look()
{
    const Clock::Duration monotonic = m_clock.monotonic();
    const QDateTime wall = m_clock.now();
    const Clock::Duration passed = std::max(monotonic - m_monotonic, Clock::Duration(m_wall.msecsTo(wall)));
    m_monotonic = monotonic;
    m_wall = wall;
    if (passed >= period + tooLate)
        m_hasSlept();
}

} // namespace domcero
