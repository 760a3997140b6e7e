// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace domcero {

// What part of time the charts of a page show. It follows the present until somebody zooms or moves it, and
// never leaves what can be kept: the last 25 hours. Times in ms since 1970.
class TimeWindow
{
public:
    static constexpr qint64 shortest = qint64{60} * 1000;
    static constexpr qint64 longest = qint64{25} * 3600 * 1000;

    qint64 from() const { return m_until - m_span; }
    qint64 until() const { return m_until; }
    qint64 span() const { return m_span; }
    bool follows() const { return m_follows; }
    qint64 chosenSpan() const { return m_chosen; }

    void choose(qint64 span, qint64 now); // follows from now on
    void reset(qint64 now) { choose(m_chosen, now); }
    // While it follows: false when that would move it by less than `step`, and then it stays.
    bool advance(qint64 now, qint64 step);
    // The moment `at` keeps its place; factor > 1 shows more.
    void zoom(double factor, qint64 at, qint64 now);
    void move(qint64 by, qint64 now);

private:
    void keepInside(qint64 now);

    qint64 m_chosen = qint64{3600} * 1000;
    qint64 m_span = m_chosen;
    qint64 m_until = 0;
    bool m_follows = true;
};

} // namespace domcero
