// SPDX-License-Identifier: GPL-3.0-or-later
// What the runner writes into its journal and does to the host, fault by fault.
#include "runnertest.h"

#include "base/hosttext.h"

#include <QFile>

#include <csignal>

using namespace domcero;
using namespace domcero::test;

using Events = QByteArrayList;

class TestRunner : public RunnerTest
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

    void finishes()
    {
        Plan plan = three();
        plan.locks = {{QStringLiteral("guest:web"), false}};
        runs(plan);
        QCOMPARE(m_world->events(plan), (Events{"opened run", "begin 1", "done 1 run", "begin 2",
                                                "done 2 run", "begin 3", "done 3 run", "finished"}));
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
        QCOMPARE(detail(plan).state(), JobState::Done);
        QCOMPARE(detail(plan).who, QStringLiteral("ana@desk"));
        QVERIFY(!m_world->has(QStringLiteral("root/locks/guest:web")));
        QCOMPARE(QFile::permissions(m_world->root() + QStringLiteral("/jobs")) & QFile::Permissions(0x0077),
                 QFile::Permissions());
        // The answer was lost, and it is given again.
        QVERIFY(start(plan).ok());
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
        const auto refused = resume(plan);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        const auto list = m_world->jobs().list();
        QVERIFY(await(list) && list.result());
        QCOMPARE(list.result()->size(), 1);
        QCOMPARE(list.result()->first().title, plan.title);
        QCOMPARE(list.result()->first().stepCount, 3);
        QCOMPARE(list.result()->first().state(), JobState::Done);
    }

    void wordsArriveAsTheyAre()
    {
        QByteArray bytes;
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        Step step;
        step.command = Command{QStringLiteral("printf"),
                               {QStringLiteral("%s,"), QString(QLatin1String("")), fromHostBytes(bytes),
                                QStringLiteral("*"), QStringLiteral("$(id)"), QStringLiteral(" a  b ")}};
        Step input;
        input.command = Command{QStringLiteral("cat")};
        input.command.standardInput = bytes + "\n\n";
        const Plan plan = m_world->plan({step, input});
        runs(plan);
        const QString job = QLatin1String("root/jobs/") + plan.id.toString(QUuid::WithoutBraces);
        QCOMPARE(m_world->read(job + QLatin1String("/001.out")), ',' + bytes + ",*,$(id), a  b ,");
        QCOMPARE(m_world->read(job + QLatin1String("/002.out")), bytes + "\n\n");
    }

    void guardRefuses()
    {
        const Plan plan = three();
        m_world->write(QStringLiteral("did-2"), "");
        runs(plan);
        QCOMPARE(m_world->events(plan),
                 (Events{"opened run", "begin 1", "done 1 run", "failed 2 guard 1 1"}));
        const JobDetail job = detail(plan);
        QCOMPARE(job.state(), JobState::Failed);
        const auto outcome = jobOutcome(job, {});
        QCOMPARE(outcome.error().code, ErrorCode::GuardFailed);
        QCOMPARE(outcome.error().what.id(), QByteArray("There is a file %1 on the host already."));
        m_world->remove(QStringLiteral("did-2"));
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
    }

    void toolFails()
    {
        Plan plan = three("mark", "bad");
        plan.steps[1].command.arguments = {QStringLiteral("7"), QStringLiteral("2")};
        runs(plan);
        QCOMPARE(m_world->events(plan),
                 (Events{"opened run", "begin 1", "done 1 run", "begin 2", "failed 2 status 7"}));
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        m_world->write(QStringLiteral("good"), "");
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::Done);
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
    }

    // 1 of e2fsck: it has repaired. What is above is none of its words, and a signal never is.
    void statusesThatAreAccepted()
    {
        Plan plan = three("bad", "bad");
        for (int i = 0; i < 2; ++i) {
            plan.steps[i].command.arguments = {QString::number(i + 1), QString::number(i + 1)};
            plan.steps[i].accepts = 1;
            plan.steps[i].verifies.clear();
        }
        runs(plan);
        QCOMPARE(m_world->events(plan),
                 (Events{"opened run", "begin 1", "done 1 run", "begin 2", "failed 2 status 2"}));
        plan = three("dies");
        plan.steps[0].accepts = 125;
        runs(plan);
        QVERIFY(detail(plan).state() != JobState::Done);
    }

    void toolIsKilled()
    {
        const Plan plan = three("mark", "dies");
        runs(plan);
        QCOMPARE(m_world->events(plan).last(), QByteArray("failed 2 status 137"));
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan).last(), QByteArray("unknown 2"));
        QCOMPARE(detail(plan).openStep(), 2);
        m_world->write(QStringLiteral("did-2"), ""); // a person did it by hand
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->marks(), QByteArray("1 3"));
    }

    void toolIsNotThere()
    {
        Plan plan = three();
        plan.steps[0].command.program = QStringLiteral("no-such-tool");
        runs(plan);
        QCOMPARE(m_world->events(plan).last(), QByteArray("failed 1 status 127"));
        QVERIFY(detail(plan).state() == JobState::Failed);
    }

    void proofDoesNotCome()
    {
        Plan plan = three();
        plan.steps[0].command.program = QStringLiteral("true");
        plan.steps[0].verifyWithin = std::chrono::seconds(1);
        runs(plan);
        QCOMPARE(m_world->events(plan), (Events{"opened run", "begin 1", "failed 1 proof 1 1"}));
        QCOMPARE(jobOutcome(detail(plan), {}).error().code, ErrorCode::VerifyFailed);
    }

    // The client judges the very answer that the runner read.
    void proofDoesNotComeFromXl()
    {
        m_world->tool(QStringLiteral("xl"),
                      "cat <<'E'\n"
                      "Name                                        ID   Mem VCPUs\tState\tTime(s)\n"
                      "Domain-0                                     0  1024     1     r-----     180.2\n"
                      "web                                          7   128     1     -b----      54.9\n"
                      "E\n");
        Plan plan = three();
        plan.steps[0].verifies = {{Condition::Kind::DomainVcpus, QStringLiteral("web"), QStringLiteral("2")}};
        runs(plan);
        QCOMPARE(m_world->events(plan), (Events{"opened run", "begin 1", "failed 1 proof 1 1"}));
        const auto outcome = jobOutcome(detail(plan), {});
        QCOMPARE(outcome.error().what.id(), QByteArray("In the guest %1 %2 vCPUs are online, not %3."));
    }

    void cancelBetweenSteps()
    {
        const Plan plan = three("late");
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-1")));
        QCOMPARE(detail(plan).state(), JobState::Running);
        QVERIFY(finish(m_world->jobs().cancel(plan.id)).ok());
        const auto busy = resume(plan);
        QVERIFY(!busy.ok() && busy.error().code == ErrorCode::Conflict);
        m_world->write(QStringLiteral("open-1"), "");
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan), (Events{"opened run", "begin 1", "done 1 run", "cancelled 2"}));
        QCOMPARE(detail(plan).state(), JobState::Cancelled);
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
    }

    // The runner is killed, its command goes on: the next one waits for it.
    void runnerKilledCommandGoesOn()
    {
        const Plan plan = three("mark", "late");
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-2")));
        m_world->killRunner(plan);
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::Interrupted);
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEvent(plan, "adopted 2"));
        QCOMPARE(m_world->marks(), QByteArray("1"));
        m_world->write(QStringLiteral("open-2"), "");
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan).mid(4), (Events{"opened resume", "adopted 2", "done 2 proved",
                                                       "begin 3", "done 3 run", "finished"}));
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
    }

    void bothKilled_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<bool>("idempotent");
        QTest::addColumn<bool>("reboot");
        for (const char *tool : {"late", "early"}) {
            for (const bool idempotent : {false, true}) {
                for (const bool reboot : {false, true})
                    QTest::addRow("%s idempotent=%d reboot=%d", tool, idempotent, reboot)
                        << QString::fromLatin1(tool) << idempotent << reboot;
            }
        }
    }
    void bothKilled()
    {
        QFETCH(QString, tool);
        QFETCH(bool, idempotent);
        QFETCH(bool, reboot);
        Plan plan = three("mark", tool.toLatin1().constData());
        plan.steps[1].idempotent = idempotent;
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-2")));
        if (reboot) {
            m_world->reboot(plan);
        } else {
            m_world->killRunner(plan);
            m_world->killTool(plan, QStringLiteral("002"));
        }
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::Interrupted);
        m_world->write(QStringLiteral("open-2"), "");
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        const bool proved = tool == QLatin1String("early");
        if (!proved && !idempotent) {
            QCOMPARE(m_world->events(plan).last(), QByteArray("unknown 2"));
            QCOMPARE(detail(plan).state(), JobState::Unknown);
            const auto wrong = resume(plan, ResumeHow::StepAgain, 3);
            QVERIFY(!wrong.ok());
            QVERIFY(resume(plan, ResumeHow::StepAgain, 2).ok());
            QVERIFY(m_world->waitForEnd(plan));
        } else {
            QVERIFY(m_world->events(plan).contains(proved ? "done 2 proved" : "done 2 run"));
        }
        QCOMPARE(detail(plan).state(), JobState::Done);
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
    }

    void personSaysItIsDone()
    {
        const Plan plan = three("mark", "dies");
        runs(plan);
        QVERIFY(resume(plan, ResumeHow::StepIsDone, 2).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan).mid(5),
                 (Events{"opened done", "done 2 told", "begin 3", "done 3 run", "finished"}));
    }

    // Its effect had not reached the disk.
    void lastDoneStepLostInAReboot()
    {
        Plan plan = three("mark", "late");
        plan.steps[0].idempotent = true;
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-2")));
        QVERIFY(finish(m_world->jobs().cancel(plan.id)).ok());
        m_world->write(QStringLiteral("open-2"), "");
        QVERIFY(m_world->waitForEnd(plan));
        m_world->reboot(plan);
        m_world->remove(QStringLiteral("did-2"));
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan).mid(6), (Events{"opened resume", "reopened 2", "unknown 2"}));
    }

    // A loop device is gone with the boot; what was done with it is not done again.
    void doneStepsThatARebootTakes()
    {
        for (const int until : {3, 2}) {
            Plan plan = three("mark", "mark", "late");
            plan.steps[0].idempotent = true;
            plan.steps[0].neededUntil = until;
            QVERIFY(start(plan).ok());
            QVERIFY(m_world->waitFor(QStringLiteral("waiting-3")));
            m_world->reboot(plan);
            QVERIFY(m_world->waitForEnd(plan));
            m_world->remove(QStringLiteral("did-1"));
            m_world->write(QStringLiteral("open-3"), "");
            QVERIFY(resume(plan).ok());
            QVERIFY(m_world->waitForEnd(plan));
            const Events events = m_world->events(plan);
            QCOMPARE(events.contains("reopened 1"), until == 3);
            QCOMPARE(events.count("done 1 run"), until == 3 ? 2 : 1);
            QCOMPARE(events.count("begin 2"), 1);
            for (const char *left : {"did-1", "did-2", "did-3", "open-3", "waiting-3", "marks"})
                m_world->remove(QString::fromLatin1(left));
        }
    }

    void signalledBetweenSteps()
    {
        const Plan plan = three("late");
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-1")));
        m_world->killRunner(plan, SIGTERM);
        m_world->write(QStringLiteral("open-1"), "");
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan), (Events{"opened run", "begin 1", "done 1 run", "stopped 2 signal"}));
        QCOMPARE(detail(plan).state(), JobState::Interrupted);
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->marks(), QByteArray("1 2 3"));
    }

    void rollsBack()
    {
        Plan plan = three("mark", "mark", "bad");
        plan.steps[2].command.arguments = {QStringLiteral("3")};
        for (int i = 0; i < 2; ++i) {
            const QString number = QString::number(i + 1);
            const QString did = m_world->path(QLatin1String("did-") + number);
            plan.steps[i].undo = Undo{Command{QStringLiteral("takes"), {number}},
                                      {},
                                      {{Condition::Kind::FileExists, did}},
                                      {{Condition::Kind::PathAbsent, did}}};
            plan.steps[i].undo->verifyWithin = std::chrono::seconds(0);
        }
        runs(plan);
        QVERIFY(detail(plan).canRollBack());
        QVERIFY(resume(plan, ResumeHow::RollBack).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan).mid(7),
                 (Events{"opened rollback", "undone 3 nothing", "undo-begin 2", "undone 2 run",
                         "undo-begin 1", "undone 1 run", "rolledback"}));
        QCOMPARE(m_world->marks(), QByteArray("1 2 -2 -1"));
        QCOMPARE(detail(plan).state(), JobState::RolledBack);
    }

    void cannotRollBack()
    {
        Plan plan = three("mark", "bad");
        runs(plan);
        QVERIFY(!detail(plan).canRollBack());
        QVERIFY(resume(plan, ResumeHow::RollBack).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->events(plan).last(), QByteArray("refused undo 1"));
        m_world->write(QStringLiteral("did-2"), "");
        QVERIFY(resume(plan).ok()); // forward still goes
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::Done);
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
