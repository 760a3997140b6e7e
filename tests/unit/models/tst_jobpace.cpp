// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobpace.h"

#include "support/manualclock.h"

#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 gibibyte = qint64{1} << 30;

Step tool(const char *name, const QStringList &arguments = {})
{
    Step step;
    step.command = Command::script(QLatin1String(name), arguments);
    return step;
}

Step pack(qint64 bytes)
{
    return tool("pack", {QStringLiteral("zstd"), QStringLiteral("/dev/vg0/web"), QString::number(bytes),
                         QStringLiteral("/b/xvda.zst")});
}

JobDetail jobOf(const QList<Step> &steps, const QByteArray &journal)
{
    JobDetail job;
    job.plan.steps = steps;
    job.journal.addText("1 100.00 opened run 1 1764500000 boot 7 9 ana@desk .\n" + journal);
    job.alive = true;
    return job;
}

} // namespace

// How far a job is that moves much data, how fast, and for how long still.
class TestJobPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLastPercentageCounts_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<double>("part"); // below 0: none
        QTest::newRow("none") << QByteArray("zstd: ok\n") << -1.0;
        QTest::newRow("a tool of plans") << QByteArray("0.00%\n12.50%\n") << 0.125;
        QTest::newRow("LVM") << QByteArray("  vg0/web: Merged: 99.00%\n  vg0/web: Merged: 7.25%\n") << 0.0725;
        QTest::newRow("qemu-img") << QByteArray("    (1.00/100%)\r    (50.25/100%)\r") << 0.5025;
        QTest::newRow("no number before the last") << QByteArray("40.00%\n%\n") << 0.4;
        QTest::newRow("too much") << QByteArray("140.00%\n") << 1.0;
        QTest::newRow("at the beginning") << QByteArray("%") << -1.0;
    }
    void theLastPercentageCounts()
    {
        QFETCH(QByteArray, output);
        QFETCH(double, part);
        QCOMPARE(lastPercentage(output).value_or(-1), part);
    }

    void bytesOfAllStepsAndThePaceOfTheLastOnes()
    {
        ManualClock clock;
        JobPacer pacer(clock);
        const QList<Step> steps{tool("drop"), pack(2 * gibibyte), pack(6 * gibibyte), tool("seal")};
        const QByteArray begun = "2 101.00 begin 1 0 .\n3 102.00 done 1 run .\n4 102.00 begin 2 0 .\n";
        JobPace pace = pacer.look(jobOf(steps, begun), "0.00%\n", true);
        QCOMPARE(pace.step, 2);
        QCOMPARE(pace.steps, 4);
        QCOMPARE(pace.done, 0.0);
        QVERIFY(!pace.bytesPerSecond);
        clock.advance(3s);
        pacer.look(jobOf(steps, begun), "0.00%\n", true);
        clock.advance(10s);
        pace = pacer.look(jobOf(steps, begun), "0.00%\n50.00%\n", true);
        QCOMPARE(pace.bytesPerSecond.value_or(0), gibibyte / 10.0);
        // 1 of 8 GiB is packed; reading it again counts as a quarter of that.
        QCOMPARE(pace.done, 0.1);
        QCOMPARE(pace.left.value_or(0s), 90s);
        const QByteArray next = begun + "5 112.00 done 2 run .\n6 112.00 begin 3 0 .\n";
        pace = pacer.look(jobOf(steps, next), {}, true);
        QCOMPARE(pace.done, 0.2);
        QVERIFY(!pace.bytesPerSecond); // of another disk
        const QByteArray sealing = next + "7 150.00 done 3 run .\n8 150.00 begin 4 0 .\n";
        clock.advance(30s);
        pace = pacer.look(jobOf(steps, sealing), {}, true);
        QCOMPARE(pace.done, 0.8);
        QVERIFY(!pace.left);
    }

    // What came before it was looked at comes all at once, and so does what was missed without a link.
    void whatComesAtOnceTellsNoPace()
    {
        ManualClock clock;
        JobPacer pacer(clock);
        const QList<Step> steps{pack(gibibyte)};
        const QByteArray begun = "2 101.00 begin 1 0 .\n";
        QVERIFY(!pacer.look(jobOf(steps, begun), "0.00%\n", true).bytesPerSecond);
        clock.advance(1s);
        QVERIFY(!pacer.look(jobOf(steps, begun), "50.00%\n", true).bytesPerSecond);
        clock.advance(5s);
        pacer.look(jobOf(steps, begun), "50.00%\n", true);
        clock.advance(10s);
        const JobPace pace = pacer.look(jobOf(steps, begun), "60.00%\n", true);
        QCOMPARE(pace.bytesPerSecond.value_or(0), 0.1 * gibibyte / 10.0);
        clock.advance(100s);
        QVERIFY(!pacer.look(jobOf(steps, begun), "60.00%\n", false).bytesPerSecond);
        clock.advance(1s);
        QVERIFY(!pacer.look(jobOf(steps, begun), "90.00%\n", true).bytesPerSecond);
    }

    void aCheckHasNoBytesButATime()
    {
        ManualClock clock;
        JobPacer pacer(clock);
        const JobDetail job = jobOf({tool("check", {QStringLiteral("/b")})}, "2 101.00 begin 1 0 .\n");
        clock.advance(3s);
        pacer.look(job, "0.00%\n", true);
        clock.advance(30s);
        const JobPace pace = pacer.look(job, "50.00%\n", true);
        QCOMPARE(pace.done, 0.5);
        QVERIFY(!pace.bytesPerSecond);
        QCOMPARE(pace.left.value_or(0s), 30s);
    }
};

QTEST_GUILESS_MAIN(TestJobPace)
#include "tst_jobpace.moc"
