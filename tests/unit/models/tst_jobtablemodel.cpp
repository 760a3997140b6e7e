// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobtablemodel.h"

#include "models/stepprogress.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

JobSummary summary(const char *title, const QByteArray &journal = {}, bool alive = false)
{
    JobSummary job;
    job.id = QUuid::createUuidV5(QUuid(), QByteArray(title));
    job.title = Message(title);
    job.alive = alive;
    job.journal.addText(journal);
    return job;
}

QByteArray opened(qint64 wall)
{
    return "1 100.00 opened run 1 " + QByteArray::number(wall) + " boot 7 9 ana@desk .\n";
}

} // namespace

// The list of jobs, and how far a step is.
class TestJobTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isNeverReset()
    {
        ManualClock clock;
        JobTableModel model(clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const auto titles = [&model] {
            QStringList rows;
            for (int row = 0; row < model.rowCount(); ++row)
                rows += model.index(row, JobTableModel::TitleColumn).data().toString();
            return rows.join(u' ');
        };
        model.setJobs({summary("b"), summary("a")});
        const QPersistentModelIndex kept = model.index(0, 0);
        model.setJobs({summary("d"), summary("c"), summary("a"), summary("b")});
        QCOMPARE(titles(), QStringLiteral("d c a b"));
        QCOMPARE(kept.row(), 3);
        model.setJobs({summary("b"), summary("d")});
        QCOMPARE(titles(), QStringLiteral("b d"));
        QCOMPARE(kept.row(), 0);
        QCOMPARE(model.rowOf(summary("d").id), 1);
        QCOMPARE(model.rowOf(summary("a").id), -1);
        model.setJobs({});
        QVERIFY(!kept.isValid());
        QVERIFY(resets.isEmpty());
    }

    void theDurationGoesOnWhileItRuns()
    {
        ManualClock clock;
        JobTableModel model(clock);
        const qint64 now = clock.now().toSecsSinceEpoch();
        const QByteArray ended = opened(now - 50) + "2 130.00 finished .\n";
        model.setJobs({summary("runs", opened(now - 5), true), summary("ended", ended),
                       summary("the host's clock is ahead", opened(now + 500), true)});
        const auto duration = [&model](int row) {
            return model.index(row, JobTableModel::DurationColumn).data().toString();
        };
        QCOMPARE(duration(0), QStringLiteral("5 s"));
        QCOMPARE(duration(1), QStringLiteral("30 s"));
        QCOMPARE(duration(2), QStringLiteral("0 s"));
        clock.advance(10s);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.tick();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(duration(0), QStringLiteral("15 s"));
        QCOMPARE(duration(1), QStringLiteral("30 s"));
    }

    void howFarAStepIs_data()
    {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<bool>("alive");
        QTest::addColumn<int>("phase");
        using Phase = StepProgress::Phase;
        const auto row = [](const char *records, bool alive, Phase phase) {
            QTest::newRow(records) << QByteArray(records) << alive << static_cast<int>(phase);
        };
        row("", true, Phase::NotBegun);
        row("begin 1 0", true, Phase::Running);
        row("begin 1 0|ended 1 0", true, Phase::Proving);
        row("begin 1 0|ended 1 0|done 1 run", true, Phase::Done);
        row("begin 1 0", false, Phase::Open);
        row("failed 1 guard 1 1", false, Phase::Refused);
        row("begin 1 0|ended 1 7|failed 1 status 7", false, Phase::Failed);
        row("begin 1 0|ended 1 0|failed 1 proof 1 1", false, Phase::Unproven);
        row("begin 1 0|ended 1 0|done 1 run|undo-begin 1 0", true, Phase::TakingBack);
        row("begin 1 0|ended 1 0|done 1 run|undo-begin 1 0|undo-ended 1 0|undone 1 run", true,
            Phase::TakenBack);
    }
    void howFarAStepIs()
    {
        QFETCH(QByteArray, records);
        QFETCH(bool, alive);
        QFETCH(int, phase);
        JobDetail job;
        job.plan.steps.resize(1);
        job.alive = alive;
        QByteArray text = opened(1000);
        int number = 1;
        for (const QByteArray &record : records.split('|')) {
            if (record.isEmpty())
                continue;
            const QByteArray sequence = QByteArray::number(++number);
            text += sequence + " 10" + sequence + ".00 " + record + " .\n";
        }
        job.journal.addText(text);
        const StepProgress progress = stepProgress(job, 1);
        QCOMPARE(static_cast<int>(progress.phase), phase);
        if (progress.phase == StepProgress::Phase::Done)
            QCOMPARE(progress.took, std::optional(2s));
    }
};

QTEST_GUILESS_MAIN(TestJobTableModel)
#include "tst_jobtablemodel.moc"
