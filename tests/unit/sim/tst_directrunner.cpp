// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/directrunner.h"
#include "plan/guestplans.h"
#include "support/sim/simsite.h"

#include <QTest>

#include <optional>

using namespace domcero;
using namespace std::chrono_literals;
using test::SimSite;

namespace {

using Planner = Result<Plan> (*)(const Guest &);
struct Action
{
    const char *name;
    Planner planner;
    const char *verb; // of xl
    const char *guest;
    GuestState before;
};

const Action actions[] = {
    {"start", planStart, "create", "spare", GuestState::Stopped},
    {"shut down", planShutDown, "shutdown", "mail", GuestState::Idle},
    {"reboot", planReboot, "reboot", "web", GuestState::Idle},
    {"force off", planForceOff, "destroy", "web", GuestState::Idle},
    {"pause", planPause, "pause", "web", GuestState::Idle},
    {"resume", planResume, "unpause", "web", GuestState::Paused},
};

// What a plan went through, one word an event, and how it ended.
struct Story
{
    QStringList events;
    std::optional<Result<void>> end;
    QByteArray code() const { return !end ? "none" : end->ok() ? "ok" : errorCodeName(end->error().code); }
};

} // namespace

class TestDirectRunner : public QObject
{
    Q_OBJECT

    // A site in which the action can be done, and its plan.
    static std::unique_ptr<SimSite> siteFor(const Action &action)
    {
        auto site = std::make_unique<SimSite>();
        if (action.before == GuestState::Paused)
            site->host->setPaused(site->idOf(action.guest), true);
        return site;
    }
    static Plan planOf(const Action &action, SimSite &site)
    {
        Guest guest;
        guest.name = QString::fromLatin1(action.guest);
        guest.state = action.before;
        guest.configPath = QStringLiteral("/etc/xen/%1.cfg").arg(guest.name);
        if (isAlive(guest.state))
            guest.domainId = site.idOf(action.guest);
        return *action.planner(guest);
    }
    static std::function<void(const PlanEvent &)> recorder(Story &story)
    {
        return [&story](const PlanEvent &event) {
            static const char *const names[] = {"started", "output", "verifying", "done"};
            const QString name = QString::fromLatin1(names[static_cast<int>(event.kind)]);
            if (story.events.isEmpty() || story.events.last() != name)
                story.events += name;
        };
    }
    static Story carryOut(const Plan &plan, SimSite &site)
    {
        Story story;
        DirectRunner runner(site.clock);
        const auto future = runner.run(plan, *site.transport, {}, recorder(story));
        if (test::await(site.clock, future, 20min))
            story.end = future.result();
        return story;
    }
    // Whether the host is as the action leaves it.
    static bool isDone(const Action &action, SimSite &site, int idBefore)
    {
        test::settle(site.clock, 20s);
        const SimDomain *domain = site.host->domainByName(action.guest);
        const QByteArray name = action.name;
        if (name == "shut down" || name == "force off")
            return domain == nullptr;
        if (!domain)
            return false;
        if (name == "reboot")
            return domain->id != idBefore;
        return name == "pause" ? domain->isPaused() : !domain->isPaused();
    }
    static void eachAction()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(actions); ++i)
            QTest::newRow(actions[i].name) << static_cast<int>(i);
    }

private Q_SLOTS:
    void goesWell_data() { eachAction(); }
    void goesWell()
    {
        QFETCH(int, index);
        const Action &action = actions[index];
        const auto site = siteFor(action);
        const int before = site->idOf(action.guest);
        const Story story = carryOut(planOf(action, *site), *site);
        QCOMPARE(story.code(), QByteArray("ok"));
        QStringList expected{QStringLiteral("started"), QStringLiteral("verifying"), QStringLiteral("done")};
        if (QByteArrayList{"create", "shutdown", "reboot"}.contains(action.verb))
            expected.insert(1, QStringLiteral("output"));
        QCOMPARE(story.events, expected);
        QVERIFY(isDone(action, *site, before));
    }

    // The link goes with the n-th command, for every n: the plan never ends as if it knew, and what it says
    // of the change is true.
    void linkLostAtEachPoint_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("carriedOut");
        for (std::size_t i = 0; i < std::size(actions); ++i) {
            QTest::addRow("%s, before the host heard it", actions[i].name) << static_cast<int>(i) << false;
            QTest::addRow("%s, before the answer came", actions[i].name) << static_cast<int>(i) << true;
        }
    }
    void linkLostAtEachPoint()
    {
        QFETCH(int, index);
        QFETCH(bool, carriedOut);
        const Action &action = actions[index];
        int losses = 0;
        for (int at = 1; at < 40; ++at) {
            const auto site = siteFor(action);
            const int before = site->idOf(action.guest);
            const Plan plan = planOf(action, *site);
            site->host->faults().dropLinkAfter(at, carriedOut ? SimFaults::Loss::AfterCommand
                                                              : SimFaults::Loss::BeforeCommand);
            const Story story = carryOut(plan, *site);
            if (story.code() == "ok")
                break; // it needed fewer commands than that
            ++losses;
            QCOMPARE(story.code(), QByteArray("connection-lost"));
            const QByteArray said = story.end->error().what.id();
            const bool done = isDone(action, *site, before);
            if (said.contains("before anything was changed"))
                QVERIFY2(!done, "it was changed all the same");
            else if (said.contains("after the command had succeeded"))
                QVERIFY2(done, "it had not");
            else
                QVERIFY(said.contains("is not known"));
            QCOMPARE(said.contains("is not known") && done, said.contains("is not known") && carriedOut);
        }
        QVERIFY2(losses >= 3, "guard, command and proof are three commands at least");
    }

    // Each command in turn answers with a failure; nothing but the true end is called success.
    void failsAtEachCommand_data() { eachAction(); }
    void failsAtEachCommand()
    {
        QFETCH(int, index);
        const Action &action = actions[index];
        const QString verb = QString::fromLatin1(action.verb);
        const CommandResult failure{1, {}, "libxl: error: something is wrong\n", {}};
        {
            const auto site = siteFor(action);
            const int before = site->idOf(action.guest);
            site->host->faults().failNext({QStringLiteral("xl"), QStringLiteral("list")}, failure);
            const Story story = carryOut(planOf(action, *site), *site);
            QVERIFY(story.end && !story.end->ok());
            QCOMPARE(story.events, QStringList{QStringLiteral("started")});
            QVERIFY(!isDone(action, *site, before));
        }
        {
            const auto site = siteFor(action);
            const int before = site->idOf(action.guest);
            site->host->faults().failNext({QStringLiteral("xl"), verb}, failure);
            const Story story = carryOut(planOf(action, *site), *site);
            QVERIFY(story.end && !story.end->ok());
            QVERIFY(story.end->error().detail.contains(QStringLiteral("something is wrong")));
            QCOMPARE(story.end->error().host, QStringLiteral("site"));
            QVERIFY(!isDone(action, *site, before));
        }
        {
            // It says yes and does nothing: the proof finds out.
            const auto site = siteFor(action);
            site->host->faults().failNext({QStringLiteral("xl"), verb}, CommandResult{});
            const Story story = carryOut(planOf(action, *site), *site);
            QCOMPARE(story.code(), QByteArray("verify-failed"));
            QCOMPARE(story.events.last(), QStringLiteral("verifying"));
        }
    }
    void aProofThatFailsAtFirstIsReadAgain()
    {
        const Action &action = actions[1];
        const auto site = siteFor(action);
        Story story;
        DirectRunner runner(site->clock);
        bool disturbed = false;
        const auto record = recorder(story);
        const auto future =
            runner.run(planOf(action, *site), *site->transport, {}, [&](const PlanEvent &event) {
                record(event);
                if (event.kind == PlanEvent::Kind::StepVerifying && !std::exchange(disturbed, true))
                    site->host->faults().failNext({QStringLiteral("xl"), QStringLiteral("list")},
                                                  CommandResult{1, {}, "xl: busy\n", {}}, 3);
            });
        QVERIFY(test::await(site->clock, future));
        QVERIFY(future.result().ok());
    }
    void aCommandThatHangsEndsWithItsTime_data() { eachAction(); }
    void aCommandThatHangsEndsWithItsTime()
    {
        QFETCH(int, index);
        const auto site = siteFor(actions[index]);
        site->host->faults().hangNext({QStringLiteral("xl"), QString::fromLatin1(actions[index].verb)});
        const Story story = carryOut(planOf(actions[index], *site), *site);
        QCOMPARE(story.code(), QByteArray("timeout"));
        QVERIFY(story.end->error().what.id().contains("will be read again"));
    }

    void guardsHoldWhatHasChanged()
    {
        // Started by somebody else meanwhile.
        auto site = siteFor(actions[0]);
        const Plan start = planOf(actions[0], *site);
        QCOMPARE(site->xl({QStringLiteral("create"), QStringLiteral("/etc/xen/spare.cfg")}).exitStatus, 0);
        QCOMPARE(carryOut(start, *site).code(), QByteArray("guard-failed"));
        // Its config was taken away.
        site = siteFor(actions[0]);
        site->host->removeFile("/etc/xen/spare.cfg");
        QCOMPARE(carryOut(planOf(actions[0], *site), *site).code(), QByteArray("guard-failed"));
        // Rebooted since: not the domain that was meant.
        site = siteFor(actions[3]);
        const Plan off = planOf(actions[3], *site);
        QCOMPARE(site->xl({QStringLiteral("reboot"), QStringLiteral("web")}).exitStatus, 0);
        test::settle(site->clock, 10s);
        const Story story = carryOut(off, *site);
        QCOMPARE(story.code(), QByteArray("guard-failed"));
        QVERIFY(story.end->error().what.id().contains("was restarted in the meantime"));
        QVERIFY(site->idOf("web") > 0);
    }
    void aGuestThatCrashesAtBootIsNoSuccess()
    {
        const auto site = siteFor(actions[0]);
        SimBehaviour crashing;
        crashing.crashesAtBoot = true;
        site->host->setBehaviour("spare", crashing);
        site->host->addFile("/etc/xen/spare.cfg",
                            site->host->contentOf("/etc/xen/spare.cfg") + "on_crash = 'preserve'\n");
        SimPace pace = SimSite::somePace();
        pace.create = 0ms;
        site->host->setPace(pace);
        const Story story = carryOut(planOf(actions[0], *site), *site);
        QCOMPARE(story.code(), QByteArray("verify-failed"));
        QVERIFY(story.end->error().what.id().contains("crashed"));
        QVERIFY(!story.end->error().remedy.isEmpty());
    }
    void aGuestThatStaysIsSaidToBeThere()
    {
        const auto site = siteFor(actions[1]);
        SimBehaviour stubborn;
        stubborn.ignoresShutDown = true;
        site->host->setBehaviour("mail", stubborn);
        site->host->remove(site->idOf("mail"));
        site->host->boot("/etc/xen/mail.cfg", 1min);
        const Story story = carryOut(planOf(actions[1], *site), *site);
        QCOMPARE(story.code(), QByteArray("verify-failed"));
        QVERIFY(story.end->error().what.id().contains("still there"));
    }
    void aGuestWithoutDriversCannotBeAsked()
    {
        const auto site = std::make_unique<SimSite>();
        Guest windows;
        windows.name = QStringLiteral("w2012");
        windows.state = GuestState::Running;
        windows.domainId = site->idOf("w2012");
        for (const Planner planner : {planShutDown, planReboot}) {
            const Story story = carryOut(*planner(windows), *site);
            QCOMPARE(story.code(), QByteArray("not-supported"));
            QVERIFY(!story.end->error().remedy.isEmpty());
        }
        QVERIFY(site->idOf("w2012") > 0);
    }

    // At every moment of the plan's life.
    void cancelledAtEachMoment_data() { eachAction(); }
    void cancelledAtEachMoment()
    {
        QFETCH(int, index);
        const Action &action = actions[index];
        int cancelled = 0;
        for (auto after = 0ms; after < 20s; after += 70ms) {
            const auto site = siteFor(action);
            const int before = site->idOf(action.guest);
            std::stop_source stop;
            Story story;
            DirectRunner runner(site->clock);
            const auto future =
                runner.run(planOf(action, *site), *site->transport, stop.get_token(), recorder(story));
            test::settle(site->clock, after);
            if (future.isFinished())
                break;
            stop.request_stop();
            QVERIFY(test::await(site->clock, future, 1s, 10ms));
            QVERIFY(!future.result().ok());
            QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
            const QByteArray said = future.result().error().what.id();
            const bool done = isDone(action, *site, before);
            if (said.contains("before anything was changed"))
                QVERIFY(!done);
            else if (said.contains("not waited for any longer"))
                QVERIFY(done);
            ++cancelled;
        }
        QVERIFY(cancelled > 0);
    }
    void aStopFromTheStartChangesNothing()
    {
        const auto site = siteFor(actions[3]);
        std::stop_source stop;
        stop.request_stop();
        DirectRunner runner(site->clock);
        const auto future = runner.run(planOf(actions[3], *site), *site->transport, stop.get_token());
        QVERIFY(test::await(site->clock, future));
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
        QVERIFY(site->idOf("web") > 0);
    }
    void theFutureEndsWhateverGoesFirst()
    {
        for (auto after = 0ms; after < 6s; after += 90ms) {
            {
                const auto site = siteFor(actions[1]);
                auto runner = std::make_unique<DirectRunner>(site->clock);
                const auto future = runner->run(planOf(actions[1], *site), *site->transport);
                test::settle(site->clock, after);
                runner.reset();
                QVERIFY(test::await(site->clock, future, 1s));
                QVERIFY(future.result().ok() || future.result().error().code == ErrorCode::Cancelled);
            }
            {
                const auto site = siteFor(actions[1]);
                DirectRunner runner(site->clock);
                const auto future = runner.run(planOf(actions[1], *site), *site->transport);
                test::settle(site->clock, after);
                site->transport.reset();
                QVERIFY(test::await(site->clock, future, 10s));
                QVERIFY(future.result().ok() || future.result().error().code == ErrorCode::ConnectionLost);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDirectRunner)
#include "tst_directrunner.moc"
