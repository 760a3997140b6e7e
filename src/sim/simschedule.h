// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace domcero {

// Calls to be made later, on an injected clock; all of them go when this goes. A delay of zero is the next
// turn of the event loop, whatever the clock says, so that nothing of the simulator ever answers before it is
// asked. One thread.
class SimSchedule
{
public:
    explicit SimSchedule(Clock &clock) : m_clock(clock) {}

    quint64 in(Clock::Duration delay, std::function<void()> call);
    void cancel(quint64 id) { m_pending.erase(id); }
    Clock &clock() const { return m_clock; }

private:
    void fire(quint64 id);

    struct Entry
    {
        std::function<void()> call;
        std::unique_ptr<Clock::Timer> timer; // none when the delay was zero
    };
    Clock &m_clock;
    quint64 m_lastId = 0;
    std::map<quint64, Entry> m_pending;
    QObject m_context;
};

} // namespace domcero
