// SPDX-License-Identifier: GPL-3.0-or-later
// A plan followed from its start to its end, through lost links, over the real scripts.
#include "plan/detachedrunner.h"
#include "plan/jobfollower.h"
#include "planworld.h"
#include "support/await.h"
#include "support/shells.h"

using namespace domcero;
using namespace domcero::test;

class TestDetachedRunner : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlanWorld> m_world;
    QByteArrayList m_events;

    std::function<void(const PlanEvent &)> listener()
    {
        m_events.clear();
        return [this](const PlanEvent &event) {
            static const char *const names[] = {"started", "output", "verifying", "done"};
            if (event.kind == PlanEvent::Kind::StepOutput)
                m_events += "output " + QByteArray::number(event.step) + ' ' + event.output.trimmed();
            else
                m_events +=
                    QByteArray(names[static_cast<int>(event.kind)]) + ' ' + QByteArray::number(event.step);
        };
    }
    Plan two(const char *first, const char *second) const
    {
        return m_world->plan({m_world->step(QLatin1String(first), QStringLiteral("1")),
                              m_world->step(QLatin1String(second), QStringLiteral("2"))});
    }
    // Output of its two streams may come in either order.
    void sawEverythingOnce() const
    {
        QByteArrayList wanted{"started 0", "output 0 out-1", "output 0 err-1", "verifying 0", "done 0",
                              "started 1", "output 1 out-2", "output 1 err-2", "verifying 1", "done 1"};
        QByteArrayList seen = m_events;
        for (const int pair : {1, 6}) {
            if (seen.size() > pair + 1 && seen.at(pair).contains("err") && seen.at(pair + 1).contains("out"))
                seen.swapItemsAt(pair, pair + 1);
        }
        QCOMPARE(seen, wanted);
    }

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_world = std::make_unique<PlanWorld>(shell);
    }
    void cleanup() { m_world.reset(); }

    void finishes_data()
    {
        QTest::addColumn<bool>("streams");
        QTest::addRow("stream") << true;
        QTest::addRow("polling") << false;
    }
    void finishes()
    {
        QFETCH(bool, streams);
        m_world->transport().refusesStreams = !streams;
        QByteArrayList log;
        connect(&m_world->transport(), &Transport::commandChanged, this, [&](const CommandRecord &record) {
            if (record.duration && record.text.startsWith(QLatin1String("mark")))
                log += record.text.toUtf8() + ' ' + QByteArray::number(record.exitStatus.value_or(-1)) + ' ' +
                       record.standardOutput.trimmed() + ' ' + record.standardError.trimmed();
        });
        DetachedRunner runner(systemClock(), QStringLiteral("ana@desk"), m_world->root());
        const auto result = runner.run(two("mark", "mark"), m_world->transport(), {}, listener());
        QVERIFY(await(result));
        QVERIFY2(result.result().ok(), result.result() ? "" : result.result().error().what.id().constData());
        sawEverythingOnce();
        QCOMPARE(log, (QByteArrayList{"mark 1 0 out-1 err-1", "mark 2 0 out-2 err-2"}));
    }

    void linkIsLost_data()
    {
        QTest::addColumn<bool>("streams");
        QTest::addRow("stream") << true;
        QTest::addRow("polling") << false;
    }
    void linkIsLost()
    {
        QFETCH(bool, streams);
        m_world->transport().refusesStreams = !streams;
        DetachedRunner runner(systemClock(), QStringLiteral("ana@desk"), m_world->root());
        const Plan plan = two("early", "late");
        const auto result = runner.run(plan, m_world->transport(), {}, listener());
        // While the start is under way.
        m_world->transport().loseLink();
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-1")));
        m_world->transport().connectToHost();
        QVERIFY(QTest::qWaitFor([&] { return m_events.size() >= 3; }, 20000));
        m_world->transport().loseLink();
        m_world->write(QStringLiteral("open-1"), "");
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-2")));
        m_world->transport().connectToHost();
        QVERIFY(QTest::qWaitFor([&] { return m_events.contains("started 1"); }, 20000));
        m_world->transport().loseLink();
        m_world->write(QStringLiteral("open-2"), "");
        QVERIFY(m_world->waitForEvent(plan, "finished"));
        QVERIFY(!result.isFinished());
        m_world->transport().connectToHost();
        QVERIFY(await(result));
        QVERIFY(result.result().ok());
        sawEverythingOnce();
        QCOMPARE(m_world->marks(), QByteArray("1 2"));
    }

    void stopAsksTheHost()
    {
        DetachedRunner runner(systemClock(), QStringLiteral("ana@desk"), m_world->root());
        std::stop_source stop;
        const Plan plan = two("late", "mark");
        const auto result = runner.run(plan, m_world->transport(), stop.get_token(), listener());
        QVERIFY(m_world->waitFor(QStringLiteral("waiting-1")));
        stop.request_stop();
        QVERIFY(m_world->waitFor(m_world->jobPath(plan, QStringLiteral("cancel"))));
        QVERIFY(!result.isFinished());
        m_world->write(QStringLiteral("open-1"), "");
        QVERIFY(await(result));
        QCOMPARE(result.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(m_world->marks(), QByteArray("1"));
    }

    void toolFails()
    {
        DetachedRunner runner(systemClock(), QStringLiteral("ana@desk"), m_world->root());
        Plan plan = two("mark", "bad");
        plan.steps[1].command.arguments = {QStringLiteral("7")};
        const auto result = runner.run(plan, m_world->transport(), {}, listener());
        QVERIFY(await(result));
        QCOMPARE(result.result().error().code, ErrorCode::CommandFailed);
        QCOMPARE(result.result().error().detail, QStringLiteral("it is bad"));
    }

    void withoutALink()
    {
        DetachedRunner runner(systemClock(), QStringLiteral("ana@desk"), m_world->root());
        m_world->transport().loseLink();
        const auto result = runner.run(two("mark", "mark"), m_world->transport(), {}, listener());
        QVERIFY(await(result));
        QCOMPARE(result.result().error().code, ErrorCode::Unreachable);
    }

    // Seen by somebody else, from its first record on, and longer than one line of a stream.
    void followedByAnother()
    {
        Step step;
        step.command = Command{QStringLiteral("seq"), {QStringLiteral("30000")}};
        const Plan plan = m_world->plan({step, m_world->step(QStringLiteral("mark"), QStringLiteral("1"))});
        Jobs jobs = m_world->jobs();
        const auto started = jobs.start(plan);
        QVERIFY(await(started) && started.result());
        JobFollower follower(systemClock(), m_world->transport(), plan.id, m_world->root());
        QByteArray output;
        bool over = false;
        connect(&follower, &JobFollower::outputRead, this,
                [&](int number, bool, OutputStream stream, const QByteArray &bytes) {
                    if (number == 1 && stream == OutputStream::Standard)
                        output += bytes;
                });
        connect(&follower, &JobFollower::over, this, [&] { over = true; });
        follower.start();
        QVERIFY(QTest::qWaitFor([&] { return over; }, 20000));
        QVERIFY(m_world->waitForEnd(plan));
        QByteArray wanted;
        for (int i = 1; i <= 30000; ++i)
            wanted += QByteArray::number(i) + '\n';
        QVERIFY(output == wanted);
        QCOMPARE(follower.journalBytes(), m_world->journalText(plan).size());
        QCOMPARE(follower.journal().state(false), JobState::Done);
    }
};

QTEST_GUILESS_MAIN(TestDetachedRunner)
#include "tst_detachedrunner.moc"
