// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/manualclock.h"

#include <QCoreApplication>
#include <QFuture>
#include <QTest>

#include <chrono>

namespace domcero::test {

// Runs the event loop until the future has ended. False: it did not, in 30 s of real time.
template <typename T>
bool await(const QFuture<T> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 30000);
}

// The same under a manual clock, which is advanced in steps until the future has ended or `limit` of its time
// has passed. No real time is waited for.
template <typename T>
bool await(ManualClock &clock, const QFuture<T> &future, Clock::Duration limit = std::chrono::minutes(10),
           Clock::Duration step = std::chrono::milliseconds(50))
{
    const auto end = clock.monotonic() + limit;
    for (;;) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (future.isFinished())
            return true;
        if (clock.monotonic() >= end)
            return false;
        clock.advance(step);
    }
}

// Lets everything happen that is due now and in `time`.
inline void settle(ManualClock &clock, Clock::Duration time = Clock::Duration{0})
{
    const auto end = clock.monotonic() + time;
    for (int quiet = 0; quiet < 8;) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (clock.monotonic() < end)
            clock.advance(std::min<Clock::Duration>(std::chrono::milliseconds(50), end - clock.monotonic()));
        else
            ++quiet;
    }
}

} // namespace domcero::test
