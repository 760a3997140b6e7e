// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/wakewatch.h"
#include "support/manualclock.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

class TestWakeWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_watch.reset(); // before its clock
        m_clock = std::make_unique<test::ManualClock>();
        m_slept = 0;
        m_watch = std::make_unique<WakeWatch>(*m_clock, [this] { ++m_slept; });
    }
    void anAwakeMachineIsLeftAlone()
    {
        m_clock->advance(1h);
        QCOMPARE(m_slept, 0);
    }
    void aSleepIsNoticedOnce()
    {
        m_clock->advance(5s);
        m_clock->sleep(8h);
        m_clock->advance(3s);
        QCOMPARE(m_slept, 1);
        m_clock->advance(1h);
        QCOMPARE(m_slept, 1);
    }
    void someSecondsAreNoSleep()
    {
        m_clock->sleep(5s);
        m_clock->advance(30s);
        QCOMPARE(m_slept, 0);
    }
    // The wall clock is set back, as after a wrong time zone: nothing slept.
    void aClockThatIsSetBackIsNoSleep()
    {
        m_clock->sleep(-1h);
        m_clock->advance(30s);
        QCOMPARE(m_slept, 0);
    }

private:
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<WakeWatch> m_watch;
    int m_slept = 0;
};

QTEST_GUILESS_MAIN(TestWakeWatch)
#include "tst_wakewatch.moc"
