// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace domcero {

// Time comes in through this, so that a test advances it (tests/support/manualclock.h) and never sleeps.
class Clock
{
public:
    using Duration = std::chrono::milliseconds;

    // Destroying (or resetting) the handle cancels the call. Same thread as the one that made it.
    class Timer
    {
    public:
        virtual ~Timer() = default;
    };

    virtual ~Clock() = default;
    // Time since an unspecified start; never goes back. Any thread.
    virtual Duration monotonic() const = 0;
    // UTC, for people and files. Any thread.
    virtual QDateTime now() const = 0;
    // Calls `call` once after `delay` in the calling thread's event loop, unless the handle has gone by then.
    [[nodiscard]] virtual std::unique_ptr<Timer> after(Duration delay, std::function<void()> call) = 0;
    // The same, again and again.
    [[nodiscard]] virtual std::unique_ptr<Timer> every(Duration period, std::function<void()> call) = 0;
};

// The machine's clock and Qt's timers. One for the whole program; stateless, any thread.
Clock &systemClock();

} // namespace domcero
