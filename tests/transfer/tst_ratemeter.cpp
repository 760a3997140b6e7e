// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/ratemeter.h"
#include "support/manualclock.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

class TestRateMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWhile()
    {
        test::ManualClock clock;
        RateMeter meter(clock);
        QCOMPARE(meter.perSecond(), 0);
        meter.start(1000);
        QVERIFY(!meter.timeFor(100));
        for (int second = 1; second <= 60; ++second) {
            clock.advance(1s);
            meter.reach(1000 + second * (second <= 30 ? 100 : 100)); // steady
        }
        QCOMPARE(meter.perSecond(), 100);
        QCOMPARE(meter.timeFor(550), std::chrono::seconds(6));
        // Faster from here on: after the window nothing of before is left in it.
        for (int second = 1; second <= 25; ++second) {
            clock.advance(1s);
            meter.reach(7000 + second * 1000);
        }
        QCOMPARE(meter.perSecond(), 1000);
        // And then nothing.
        clock.advance(21s);
        QCOMPARE(meter.perSecond(), 0);
        QVERIFY(!meter.timeFor(1));
    }

    void tooLittleToJudgeBy()
    {
        test::ManualClock clock;
        RateMeter meter(clock);
        meter.start(0);
        clock.advance(1s);
        meter.reach(100);
        QVERIFY(!meter.timeFor(1000000));
        QCOMPARE(meter.timeFor(10000), 100s);
        clock.advance(1s);
        meter.reach(20000);
        QCOMPARE(meter.timeFor(1000000), 100s);
        // A slow line is one all the same.
        meter.start(0);
        for (int second = 1; second <= 10; ++second) {
            clock.advance(1s);
            meter.reach(second * 100);
        }
        QCOMPARE(meter.timeFor(1000000), 10000s);
    }
};

QTEST_APPLESS_MAIN(TestRateMeter)
#include "tst_ratemeter.moc"
