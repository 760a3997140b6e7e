// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace domcero {

// How much may be on its way to a program on the host before it has read any of it. The window that OpenSSH
// offers is 2 MiB, and what lies in it unread is copied anew with every packet that comes: 25 ms of the
// host's time for each channel (measured, OpenSSH 9.2), more than the program takes for its 8 MiB. A near
// host needs less to be kept busy: what comes in the time that the opening of the channel took, 128 KiB for
// each of its milliseconds. That is 128 MiB/s at least, and the whole window from 16 ms on.
class WritePace
{
public:
    using Time = std::chrono::milliseconds;

    void openingTook(Time time)
    {
        m_first = std::max<qint64>(least, time.count() * perMillisecond);
        begin();
    }
    // For another program on the same channel: what held the one before up is over.
    void begin()
    {
        m_limit = m_first;
        m_seen = -1;
    }
    // How many bytes may be written at this time, where the host's window has room for so many.
    qint64 room(qint64 window, Time now)
    {
        m_whole = std::max(m_whole, window);
        const qint64 room = std::max<qint64>(0, m_limit - (m_whole - window));
        if (room > 0 || window == 0 || window != m_seen) {
            m_seen = window;
            m_since = now;
            return std::min(room, window);
        }
        if (now - m_since < patience)
            return 0;
        // A server that gives the window back in large portions only.
        m_limit = std::min(m_limit * 2, m_whole);
        m_since = now;
        return std::max<qint64>(0, std::min(window, m_limit - (m_whole - window)));
    }

private:
    static constexpr qint64 least = qint64{256} * 1024;
    static constexpr qint64 perMillisecond = qint64{128} * 1024;
    static constexpr Time patience{100};
    qint64 m_first = least;
    qint64 m_limit = least;
    qint64 m_whole = 0; // the window of a program that has read everything
    qint64 m_seen = -1;
    Time m_since{};
};

} // namespace domcero
