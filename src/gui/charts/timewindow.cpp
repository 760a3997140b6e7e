// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/timewindow.h"

#include <algorithm>

namespace domcero {

void TimeWindow::choose(qint64 span, qint64 now)
{
    m_chosen = m_span = std::clamp(span, shortest, longest);
    m_until = now;
    m_follows = true;
}

bool TimeWindow::advance(qint64 now, qint64 step)
{
    // A clock that was set back is followed, too.
    if (!m_follows || (now >= m_until && now - m_until < step))
        return false;
    m_until = now;
    return true;
}

void TimeWindow::zoom(double factor, qint64 at, qint64 now)
{
    const qint64 span =
        std::clamp(static_cast<qint64>(static_cast<double>(m_span) * factor), shortest, longest);
    const double share = static_cast<double>(m_until - at) / static_cast<double>(m_span);
    const bool atEnd = m_follows && share <= 0.02;
    m_until = at + static_cast<qint64>(share * static_cast<double>(span));
    m_span = span;
    m_follows = atEnd;
    keepInside(now);
}

void TimeWindow::move(qint64 by, qint64 now)
{
    m_until += by;
    m_follows = false;
    keepInside(now);
}

void TimeWindow::keepInside(qint64 now)
{
    m_until = std::min(std::max(m_until, now - longest + m_span), now);
}

} // namespace domcero
