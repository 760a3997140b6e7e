// SPDX-License-Identifier: GPL-3.0-or-later
// Plans on the simulated host, and the random fault sweep there: DOMCERO_SWEEP=N for N triples of (plan,
// moment, fault), DOMCERO_SEED to replay one.
#include "plan/detachedrunner.h"
#include "plan/jobfollower.h"
#include "plan/jobs.h"
#include "sim/simjobs.h"
#include "support/await.h"
#include "support/sim/simsite.h"

#include <QRandomGenerator>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

// The tools of tests/plans, here: `mark N`, `late N` (a second first), `early N` (a second after), `bad S N`
// until /good.
SimReply mark(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &)
{
    const QByteArray &number = arguments.last();
    host.addFile("/marks", host.contentOf("/marks") + number + ' ');
    host.addFile("/did-" + number, "");
    return SimReply::done(0, "out-" + number + '\n', "err-" + number + '\n');
}

SimReply late(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    return SimReply::later(1s, [&host, arguments, input] { return mark(host, arguments, input); });
}

SimReply early(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    SimReply reply = mark(host, arguments, input);
    reply.exitStatus.reset();
    reply.delay = 1s;
    reply.next = [] { return SimReply::done(0); };
    return reply;
}

SimReply bad(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    if (host.exists("/good"))
        return mark(host, arguments, input);
    return SimReply::done(arguments.first().toInt(), {}, "it is bad\n");
}

SimReply takes(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &)
{
    host.addFile("/marks", host.contentOf("/marks") + '-' + arguments.last() + ' ');
    host.removeFile("/did-" + arguments.last());
    return SimReply::done(0);
}

Step stepOf(const QString &tool, int number)
{
    const QString did = QStringLiteral("/did-%1").arg(number);
    Step step;
    step.command = Command{tool, {QString::number(number)}};
    if (tool == QLatin1String("bad"))
        step.command.arguments.prepend(QStringLiteral("7"));
    step.guards = {{Condition::Kind::PathAbsent, did}};
    step.verifies = {{Condition::Kind::FileExists, did}};
    step.verifyWithin = 0s;
    step.undo = Undo{Command{QStringLiteral("takes"), {QString::number(number)}},
                     {},
                     {{Condition::Kind::FileExists, did}},
                     {{Condition::Kind::PathAbsent, did}}};
    return step;
}

struct World
{
    ManualClock clock;
    std::shared_ptr<SimulatedHost> host;
    std::unique_ptr<SimTransport> transport;

    World()
    {
        host = std::make_shared<SimulatedHost>(clock, SimMachine(), SimPace::instant(), 1);
        host->addProgram(QStringLiteral("mark"), mark);
        host->addProgram(QStringLiteral("late"), late);
        host->addProgram(QStringLiteral("early"), early);
        host->addProgram(QStringLiteral("bad"), bad);
        host->addProgram(QStringLiteral("takes"), takes);
        transport = std::make_unique<SimTransport>(host);
        transport->connectToHost();
        settle(clock);
    }
    Jobs jobs() const { return Jobs(*transport, QStringLiteral("ana@desk")); }
    Plan plan(const QStringList &tools) const
    {
        Plan plan;
        plan.id = QUuid::createUuid();
        plan.title = Message("Marks");
        for (int i = 0; i < tools.size(); ++i)
            plan.steps += stepOf(tools[i], i + 1);
        return plan;
    }
    QByteArray marks() const { return host->contentOf("/marks").trimmed(); }
    JobDetail detail(const Plan &plan)
    {
        const auto job = jobs().detail(plan.id);
        if (!await(clock, job) || !job.result())
            qFatal("no detail");
        return *job.result();
    }
    QByteArray events(const Plan &plan)
    {
        QByteArrayList events;
        const JobDetail job = detail(plan);
        for (const JournalRecord &record : job.journal.records()) {
            if (record.event == "locked" || record.event == "ended")
                continue;
            QByteArrayList words{record.event};
            words += record.event == "opened" || record.event == "begin" || record.event == "undo-begin"
                         ? record.fields.mid(0, 1)
                         : record.fields;
            events += words.join(' ');
        }
        return events.join(", ");
    }
};

} // namespace

class TestSimJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAPlan()
    {
        World world;
        DetachedRunner runner(world.clock, QStringLiteral("ana@desk"));
        const Plan plan =
            world.plan({QStringLiteral("mark"), QStringLiteral("late"), QStringLiteral("early")});
        QByteArrayList heard;
        const auto result = runner.run(plan, *world.transport, {}, [&](const PlanEvent &event) {
            if (event.kind == PlanEvent::Kind::StepOutput)
                heard += event.output.trimmed();
        });
        QVERIFY(await(world.clock, result));
        QVERIFY(result.result().ok());
        QCOMPARE(world.marks(), QByteArray("1 2 3"));
        QCOMPARE(heard, (QByteArrayList{"out-1", "err-1", "out-2", "err-2", "out-3", "err-3"}));
        QCOMPARE(world.events(plan),
                 QByteArray("opened run, begin 1, done 1 run, begin 2, done 2 run, begin 3, "
                            "done 3 run, finished"));
        const auto list = world.jobs().list();
        QVERIFY(await(world.clock, list));
        QCOMPARE(list.result()->first().state(), JobState::Done);
        QCOMPARE(list.result()->first().stepCount, 3);
        QCOMPARE(list.result()->first().title, plan.title);
        QList<JobSummary> known = list.result().value();
        known.first().who = QStringLiteral("from here");
        const auto again = world.jobs().list(known);
        QVERIFY(await(world.clock, again));
        QCOMPARE(again.result()->first().who, QStringLiteral("from here"));
        QCOMPARE(again.result()->first().state(), JobState::Done);
        known.first().journalSize = 1;
        const auto anew = world.jobs().list(known);
        QVERIFY(await(world.clock, anew));
        QCOMPARE(anew.result()->first().who, list.result()->first().who);
    }

    // The link stays, but the host is too busy to say in time how it ended: it is asked again.
    void noAnswerToHowItEnded()
    {
        World world;
        world.host->faults().hangNext({QStringLiteral("planjobs")}, 2);
        DetachedRunner runner(world.clock, QStringLiteral("ana@desk"));
        const Plan plan = world.plan({QStringLiteral("mark")});
        const auto result = runner.run(plan, *world.transport);
        QVERIFY(await(world.clock, result));
        QVERIFY(result.result().ok());
        QCOMPARE(world.marks(), QByteArray("1"));
    }

    void failsAndIsRolledBack()
    {
        World world;
        const Plan plan = world.plan({QStringLiteral("mark"), QStringLiteral("mark"), QStringLiteral("bad")});
        DetachedRunner runner(world.clock, QStringLiteral("ana@desk"));
        const auto result = runner.run(plan, *world.transport);
        QVERIFY(await(world.clock, result));
        QCOMPARE(result.result().error().detail, QStringLiteral("it is bad"));
        const auto back = world.jobs().resume(plan.id, ResumeHow::RollBack);
        QVERIFY(await(world.clock, back) && back.result());
        settle(world.clock, 5s);
        QCOMPARE(world.detail(plan).state(), JobState::RolledBack);
        QCOMPARE(world.marks(), QByteArray("1 2 -2 -1"));
    }

    void whoHoldsTheLock()
    {
        World world;
        Plan first = world.plan({QStringLiteral("late")});
        first.locks = {{QStringLiteral("guest:web"), false}};
        Plan second = world.plan({QStringLiteral("mark")});
        second.locks = first.locks;
        const auto started = world.jobs().start(first);
        QVERIFY(await(world.clock, started, 100ms) && started.result());
        const auto refused = world.jobs().start(second);
        QVERIFY(await(world.clock, refused, 100ms));
        QCOMPARE(refused.result().error().code, ErrorCode::Conflict);
        QCOMPARE(std::get<QString>(refused.result().error().what.arguments().at(1)),
                 QStringLiteral("ana@desk"));
    }

    // Whatever happens at whatever moment: each step is done once, in order, and the follower hears it all.
    void randomSweep()
    {
        const int count = qMax(1, qEnvironmentVariableIntValue("DOMCERO_SWEEP"));
        const int tries = qEnvironmentVariableIsSet("DOMCERO_SWEEP") ? count : 1500;
        const quint32 seed = qEnvironmentVariableIsSet("DOMCERO_SEED")
                                 ? static_cast<quint32>(qEnvironmentVariableIntValue("DOMCERO_SEED"))
                                 : QRandomGenerator::global()->generate() % 1000000;
        qInfo("seed %u, %d triples on the simulator", seed, tries);
        std::map<QString, int> tried;
        for (int i = 0; i < tries; ++i) {
            QRandomGenerator random(seed + static_cast<quint32>(i));
            const QString fault = once(random);
            QVERIFY2(!fault.isEmpty() && !QTest::currentTestFailed(),
                     qPrintable(QStringLiteral("seed %1").arg(seed + static_cast<quint32>(i))));
            ++tried[fault];
        }
        for (const auto &[fault, number] : tried)
            qInfo("%-14s %d tried, %d survived", qPrintable(fault), number, number);
    }

private:
    QString once(QRandomGenerator &random)
    {
        static const QStringList tools{QStringLiteral("mark"), QStringLiteral("late"),
                                       QStringLiteral("early"), QStringLiteral("bad")};
        static const QStringList faults{QStringLiteral("none"),   QStringLiteral("link"),
                                        QStringLiteral("runner"), QStringLiteral("tool"),
                                        QStringLiteral("both"),   QStringLiteral("reboot"),
                                        QStringLiteral("cancel"), QStringLiteral("effect lost")};
        World world;
        Plan plan =
            world.plan({tools[random.bounded(4)], tools[random.bounded(4)], tools[random.bounded(4)]});
        for (Step &step : plan.steps)
            step.idempotent = random.bounded(2) == 1;
        const QByteArray id = plan.id.toByteArray(QUuid::WithoutBraces);
        const QString &fault = faults[random.bounded(static_cast<int>(faults.size()))];
        const auto moment = std::chrono::milliseconds(random.bounded(4000));
        const auto started = world.jobs().start(plan);
        JobFollower follower(world.clock, *world.transport, plan.id, Jobs::defaultRoot());
        QByteArray heard;
        QObject::connect(&follower, &JobFollower::recordRead, &follower,
                         [&](const JournalRecord &record) { heard += record.text() + '\n'; });
        if (!await(world.clock, started, 100ms) || !started.result())
            return {};
        follower.start();
        settle(world.clock, moment);
        SimJobs &jobs = world.host->jobs();
        if (fault == QLatin1String("link"))
            world.transport->loseLink();
        else if (fault == QLatin1String("runner"))
            jobs.killRunner(id);
        else if (fault == QLatin1String("tool"))
            jobs.killTool(id);
        else if (fault == QLatin1String("cancel"))
            (void)world.jobs().cancel(plan.id);
        else if (fault == QLatin1String("both") || fault == QLatin1String("reboot") ||
                 fault == QLatin1String("effect lost")) {
            jobs.killRunner(id);
            jobs.killTool(id);
        }
        if (fault == QLatin1String("reboot") || fault == QLatin1String("effect lost"))
            jobs.reboot();
        if (fault == QLatin1String("effect lost")) {
            // What the last step did had not reached the disk, unless another was begun behind it.
            const Journal journal = world.detail(plan).journal;
            const int last = journal.currentStep();
            if (last > 0 && journal.state(false) != JobState::Done) {
                world.host->removeFile("/did-" + QByteArray::number(last));
                QByteArray marks = world.host->contentOf("/marks");
                world.host->addFile("/marks", marks.replace(QByteArray::number(last) + ' ', ""));
            }
        }
        settle(world.clock, 6s);
        world.host->addFile("/good", "");
        for (int attempt = 0; attempt < 4 && world.detail(plan).state() != JobState::Done; ++attempt) {
            const JobDetail job = world.detail(plan);
            const bool open = job.state() == JobState::Unknown;
            const auto resumed = world.jobs().resume(
                plan.id, open ? ResumeHow::StepAgain : ResumeHow::ByProof, open ? job.openStep() : 0);
            if (!await(world.clock, resumed, 1s))
                return {};
            follower.start();
            settle(world.clock, 8s);
        }
        const QByteArray journal = [&] {
            QByteArray text;
            const JobDetail job = world.detail(plan);
            for (const JournalRecord &record : job.journal.records())
                text += record.text() + '\n';
            return text;
        }();
        if (world.detail(plan).state() != JobState::Done || world.marks() != "1 2 3" || heard != journal) {
            qWarning("%s at %lld ms, tools %s: marks '%s'\n%s--- heard\n%s", qPrintable(fault),
                     static_cast<long long>(moment.count()),
                     qPrintable(plan.steps[0].command.program + u' ' + plan.steps[1].command.program + u' ' +
                                plan.steps[2].command.program),
                     world.marks().constData(), journal.constData(), heard.constData());
            return {};
        }
        return fault;
    }
};

QTEST_GUILESS_MAIN(TestSimJobs)
#include "tst_simjobs.moc"
