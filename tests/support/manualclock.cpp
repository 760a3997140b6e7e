// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"

#include <algorithm>

namespace domcero::test {

class ManualClock::Handle final : public Clock::Timer
{
public:
    Handle(ManualClock &clock, quint64 id) : m_clock(clock), m_id(id) {}
    ~Handle() override { m_clock.m_entries.erase(m_id); }

private:
    ManualClock &m_clock;
    quint64 m_id;
};

std::unique_ptr<Clock::Timer> ManualClock::after(Duration delay, std::function<void()> call)
{
    return schedule(delay, Duration{0}, std::move(call));
}

std::unique_ptr<Clock::Timer> ManualClock::every(Duration period, std::function<void()> call)
{
    return schedule(period, period, std::move(call));
}

std::unique_ptr<Clock::Timer> ManualClock::schedule(Duration delay, Duration period,
                                                    std::function<void()> call)
{
    const quint64 id = ++m_lastId;
    m_entries[id] = Entry{m_now + delay, period, std::move(call)};
    return std::make_unique<Handle>(*this, id);
}

void ManualClock::advance(Duration by)
{
    const Duration target = m_now + by;
    for (;;) {
        const auto next =
            std::min_element(m_entries.begin(), m_entries.end(), [](const auto &a, const auto &b) {
                return std::tie(a.second.due, a.first) < std::tie(b.second.due, b.first);
            });
        if (next == m_entries.end() || next->second.due > target)
            break;
        m_now = std::max(m_now, next->second.due);
        const auto call = next->second.call;
        if (next->second.period > Duration{0})
            next->second.due += next->second.period;
        else
            m_entries.erase(next);
        call();
    }
    m_now = target;
}

} // namespace domcero::test
