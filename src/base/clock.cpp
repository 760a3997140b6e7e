// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTimer>

namespace domcero {

namespace {

class QtTimer final : public Clock::Timer
{
public:
    QtTimer(Clock::Duration delay, bool once, std::function<void()> call) : m_call(std::move(call))
    {
        m_timer.setSingleShot(once);
        m_timer.setTimerType(delay < std::chrono::seconds(2) ? Qt::PreciseTimer : Qt::CoarseTimer);
        // The call may destroy this timer: a copy of it outlives the object.
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const auto kept = m_call;
            kept();
        });
        m_timer.start(delay);
    }

private:
    std::function<void()> m_call;
    QTimer m_timer;
};

class SystemClock final : public Clock
{
public:
    Duration monotonic() const override
    {
        return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
    }
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    std::unique_ptr<Timer> after(Duration delay, std::function<void()> call) override
    {
        return std::make_unique<QtTimer>(delay, true, std::move(call));
    }
    std::unique_ptr<Timer> every(Duration period, std::function<void()> call) override
    {
        return std::make_unique<QtTimer>(period, false, std::move(call));
    }
};

} // namespace

Clock &systemClock()
{
    static SystemClock clock;
    return clock;
}

} // namespace domcero
