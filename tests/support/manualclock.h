// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <map>

namespace domcero::test {

// A clock that stands still until a test advances it; timers that fall due are called in order, inside
// advance(). One thread.
class ManualClock final : public Clock
{
public:
    Duration monotonic() const override { return m_now; }
    QDateTime now() const override { return m_start.addMSecs((m_now + m_slept).count()); }
    std::unique_ptr<Timer> after(Duration delay, std::function<void()> call) override;
    std::unique_ptr<Timer> every(Duration period, std::function<void()> call) override;

    void advance(Duration by);
    // As Linux does it: the monotonic clock and the timers stand still meanwhile.
    void sleep(Duration time) { m_slept += time; }
    std::size_t pendingTimers() const { return m_entries.size(); }

private:
    struct Entry
    {
        Duration due{0};
        Duration period{0}; // zero: once
        std::function<void()> call;
    };
    class Handle;
    std::unique_ptr<Timer> schedule(Duration delay, Duration period, std::function<void()> call);

    Duration m_now{1000};
    Duration m_slept{0};
    QDateTime m_start = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    quint64 m_lastId = 0;
    std::map<quint64, Entry> m_entries;
};

} // namespace domcero::test
