// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simschedule.h"

#include <utility>

namespace domcero {

quint64 SimSchedule::in(Clock::Duration delay, std::function<void()> call)
{
    const quint64 id = ++m_lastId;
    Entry &entry = m_pending[id];
    entry.call = std::move(call);
    if (delay > Clock::Duration{0})
        entry.timer = m_clock.after(delay, [this, id] { fire(id); });
    else
        QMetaObject::invokeMethod(
            &m_context, [this, id] { fire(id); }, Qt::QueuedConnection);
    return id;
}

void SimSchedule::fire(quint64 id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    const Entry entry = std::move(found->second); // the call may schedule, cancel, or destroy this
    m_pending.erase(found);
    entry.call();
}

} // namespace domcero
