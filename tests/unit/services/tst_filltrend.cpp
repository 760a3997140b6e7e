// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filltrend.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

namespace {

QList<FillReading> steady(double from, double aMinute, int count)
{
    QList<FillReading> readings;
    for (int i = 0; i < count; ++i)
        readings.append({1min * i, from + aMinute * i});
    return readings;
}

} // namespace

class TestFillTrend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSteadyOne()
    {
        QCOMPARE(fullIn(steady(10, 2, 6)), std::optional(40min)); // 20 % now
        QCOMPARE(fullIn(steady(99.5, 0.125, 5)), std::optional(0min));
    }

    void tooLittleToJudgeBy()
    {
        QVERIFY(!fullIn({}));
        QVERIFY(!fullIn(steady(10, 2, 2)));
        QVERIFY(!fullIn({{0s, 1}, {20s, 2}, {40s, 3}})); // less than a minute
        QVERIFY(!fullIn({{0s, 1}, {0s, 2}, {0s, 3}}));
    }

    void thatDoesNotFill()
    {
        QVERIFY(!fullIn(steady(10, 0, 9)));
        QVERIFY(!fullIn(steady(90, -1, 9)));
        QVERIFY(!fullIn(steady(1, 0.0001, 9))); // months
    }

    void moreRoomBeginsAnew()
    {
        QList<FillReading> readings = steady(80, 2, 6);
        for (const FillReading &after : steady(45, 1, 6))
            readings.append({after.at + 6min, after.percent});
        QCOMPARE(fullIn(readings), std::optional(50min));
    }

    void aFullOne() { QCOMPARE(fullIn(steady(98, 1, 3)), std::optional(0min)); }
};

QTEST_GUILESS_MAIN(TestFillTrend)
#include "tst_filltrend.moc"
