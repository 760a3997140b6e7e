// SPDX-License-Identifier: GPL-3.0-or-later
// What the runner holds and lets go: locks, secrets, captured values, a torn journal, a full disk.
#include "runnertest.h"

#include "plan/captured.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <sys/mount.h>
#include <unistd.h>

using namespace domcero;
using namespace domcero::test;

using Events = QByteArrayList;

class TestRunnerLimits : public RunnerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_world = std::make_unique<PlanWorld>(shell);
    }
    void cleanup() { m_world.reset(); }

    void foreignLock()
    {
        Plan first = three("late");
        first.locks = {{QStringLiteral("guest:web server"), false}};
        Plan second = m_world->plan({m_world->step(QStringLiteral("mark"), QStringLiteral("9"))});
        second.locks = first.locks;
        QVERIFY(start(first).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-1")));
        const auto refused = start(second);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(std::get<QString>(refused.error().what.arguments().at(1)), QStringLiteral("ana@desk"));
        QCOMPARE(detail(second).state(), JobState::Failed);
        QVERIFY(!m_world->has(QStringLiteral("did-9")));
        m_world->write(QStringLiteral("open-1"), "");
        QVERIFY(m_world->waitForEnd(first));
        QVERIFY(resume(second).ok());
        QVERIFY(m_world->waitForEnd(second));
        QCOMPARE(detail(second).state(), JobState::Done);
    }

    void staleLock_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::addRow("plain") << false;
        QTest::addRow("kept") << true;
    }
    void staleLock()
    {
        QFETCH(bool, keep);
        Plan first = three("mark", "late");
        first.locks = {{QStringLiteral("volume:vg0/x"), keep}};
        Plan second = m_world->plan({m_world->step(QStringLiteral("mark"), QStringLiteral("9"))});
        second.locks = first.locks;
        QVERIFY(start(first).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-2")));
        m_world->reboot(first);
        QVERIFY(m_world->waitForEnd(first));
        const auto started = start(second);
        QCOMPARE(started.ok(), !keep);
        if (keep) {
            QCOMPARE(started.error().code, ErrorCode::Conflict);
            QVERIFY(finish(m_world->jobs().settle(first.id)).ok());
            QCOMPARE(detail(first).state(), JobState::Settled);
            QVERIFY(resume(second).ok());
        }
        QVERIFY(m_world->waitForEnd(second));
        QCOMPARE(detail(second).state(), JobState::Done);
    }

    void secrets()
    {
        Step step;
        step.command = Command{QStringLiteral("sha1sum")};
        step.input = {{true, "PASS"}};
        Plan plan = m_world->plan({m_world->step(QStringLiteral("late"), QStringLiteral("1")), step});
        plan.secretSlots = {QStringLiteral("PASS")};
        QVERIFY(!start(plan).ok());
        PlanSecrets secrets;
        secrets.emplace(QStringLiteral("PASS"), Secret(QByteArray("can ary\\\n")));
        QVERIFY(start(plan, secrets).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-1")));
        m_world->killRunner(plan);
        QVERIFY(m_world->waitForEnd(plan));
        m_world->write(QStringLiteral("open-1"), "");
        const auto refused = resume(plan);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(finish(m_world->jobs().resume(plan.id, ResumeHow::ByProof, 0, secrets)).ok());
        QVERIFY(m_world->waitForEnd(plan));
        const QString job = QLatin1String("root/jobs/") + plan.id.toString(QUuid::WithoutBraces);
        QVERIFY(m_world->read(job + QLatin1String("/002.out"))
                    .startsWith(QCryptographicHash::hash("can ary\\\n", QCryptographicHash::Sha1).toHex()));
        QDirIterator files(m_world->root(), QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("ary"), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 10);
    }

    void capturedValues()
    {
        Step first = m_world->step(QStringLiteral("mark"), QStringLiteral("1"));
        first.capture = Capture{QStringLiteral("LINE"), Capture::Kind::OutputLine, {}};
        Step second;
        second.command =
            Command{QStringLiteral("mark"), {captured(QStringLiteral("LINE")) + QStringLiteral("x")}};
        second.verifies = {
            {Condition::Kind::FileExists,
             m_world->path(QStringLiteral("did-")) + captured(QStringLiteral("LINE")) + QStringLiteral("x")}};
        const Plan plan = m_world->plan({first, second});
        runs(plan);
        QCOMPARE(m_world->marks(), QByteArray("1 out-1x"));
        QVERIFY(m_world->events(plan).contains("value LINE out-1"));
        QCOMPARE(detail(plan).state(), JobState::Done);
    }

    void tornJournal()
    {
        const Plan plan = three("mark", "late");
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-2")));
        m_world->reboot(plan);
        QVERIFY(m_world->waitForEnd(plan));
        QFile journal(m_world->path(QLatin1String("root/jobs/") + plan.id.toString(QUuid::WithoutBraces) +
                                    QLatin1String("/journal")));
        QVERIFY(journal.open(QIODevice::Append));
        journal.write(QByteArray("77 1.00 done 2 run\n78 1.00 done 2\0\0\0", 37));
        journal.close();
        m_world->write(QStringLiteral("did-2"), "");
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan).mid(3),
                 (Events{"begin 2", "opened resume", "done 2 proved", "begin 3", "done 3 run", "finished"}));
    }

    void fullDisk()
    {
        QFETCH_GLOBAL(QStringList, shell);
        if (::geteuid() != 0)
            QSKIP("needs root, for a small file system");
        const QByteArray root = m_world->root().toUtf8();
        if (::mount("none", root.constData(), "tmpfs", 0, "size=400k,mode=700") != 0)
            QSKIP("no file system can be mounted here");
        Plan plan = three("late", "mark", "mark");
        const auto started = start(plan);
        bool waits = m_world->waitFor(QStringLiteral("waiting-1"));
        QFile filler(m_world->root() + QStringLiteral("/filler"));
        bool filled = filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        while (filler.write(QByteArray(1024, 'x')) == 1024) {
        }
        filler.close();
        m_world->write(QStringLiteral("open-1"), "");
        const bool ended = m_world->waitForEnd(plan);
        const Events full = m_world->events(plan);
        const auto refused = resume(plan);
        filler.remove();
        const auto resumed = resume(plan);
        const bool endedAgain = m_world->waitForEnd(plan);
        const Events all = m_world->events(plan);
        const QByteArray marks = m_world->marks();
        ::umount2(root.constData(), MNT_DETACH);
        QVERIFY(started.ok() && waits && filled && ended);
        // The outcome of what was done is written; nothing more begins.
        QCOMPARE(full, (Events{"opened run", "begin 1", "done 1 run", "stopped 2 no-space"}));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::NoSpace);
        QVERIFY(resumed.ok() && endedAgain);
        QCOMPARE(all.last(), QByteArray("finished"));
        QCOMPARE(marks, QByteArray("1 2 3"));
    }

    void tooFullToBegin()
    {
        if (::geteuid() != 0)
            QSKIP("needs root, for a small file system");
        const QByteArray root = m_world->root().toUtf8();
        if (::mount("none", root.constData(), "tmpfs", 0, "size=64k,mode=700") != 0)
            QSKIP("no file system can be mounted here");
        const auto started = start(three());
        ::umount2(root.constData(), MNT_DETACH);
        QVERIFY(!started.ok());
        QCOMPARE(started.error().code, ErrorCode::NoSpace);
        QCOMPARE(m_world->marks(), QByteArray());
    }

    void oldJobsAreForgotten()
    {
        const Plan open = three("mark", "dies"); // came to no end
        runs(open);
        QList<QUuid> others;
        for (int i = 0; i < PlanWorld::keptJobs + 2; ++i) {
            const Plan plan = m_world->plan({m_world->step(QStringLiteral("mark"), QString::number(10 + i))});
            runs(plan);
            others += plan.id;
        }
        const auto list = m_world->jobs().list();
        QVERIFY(await(list) && list.result());
        const QList<JobSummary> jobs = list.result().value();
        QSet<QUuid> left;
        for (const JobSummary &job : jobs)
            left += job.id;
        QCOMPARE(left.size(), PlanWorld::keptJobs + 1);
        QVERIFY(left.contains(open.id) && left.contains(others.last()) && !left.contains(others.first()));
    }

    // A list that is read again and again costs the host little: what is known already is not told anew.
    void onlyWhatIsNewIsTold()
    {
        const Plan open = three("mark", "dies");
        runs(open);
        const auto one = [this](const char *mark) {
            return m_world->plan({m_world->step(QStringLiteral("mark"), QLatin1String(mark))});
        };
        const Plan done = one("10");
        runs(done);
        const auto listed = [this](const QList<JobSummary> &known) {
            const auto list = m_world->jobs().list(known);
            return await(list) && list.result() ? list.result().value() : QList<JobSummary>();
        };
        QList<JobSummary> known = listed({});
        QCOMPARE(known.size(), 2);
        for (JobSummary &job : known)
            job.who = QStringLiteral("from here");
        runs(one("11"));
        QList<JobSummary> jobs = listed(known);
        QCOMPARE(jobs.size(), 3);
        for (const JobSummary &job : std::as_const(jobs)) {
            const bool wasKnown = job.id == open.id || job.id == done.id;
            QCOMPARE(job.who == QLatin1String("from here"), wasKnown);
            QCOMPARE(job.stepCount, job.id == open.id ? 3 : 1);
            QCOMPARE(job.state() == JobState::Done, job.id != open.id);
        }
        QVERIFY(resume(open, ResumeHow::RollBack).ok());
        jobs = listed(known);
        for (const JobSummary &job : std::as_const(jobs))
            QCOMPARE(job.who == QLatin1String("from here"), job.id == done.id);
    }

    void noSuchJob()
    {
        const Plan plan = three();
        const auto refused = resume(plan);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        const auto job = m_world->jobs().detail(plan.id);
        QVERIFY(await(job));
        QCOMPARE(job.result().error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRunnerLimits)
#include "tst_runnerlimits.moc"
