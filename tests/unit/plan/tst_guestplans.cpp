// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guestaction.h"
#include "plan/guestplans.h"

#include <QTest>

using namespace domcero;

namespace {

Guest livingGuest(GuestState state = GuestState::Idle)
{
    Guest guest;
    guest.name = QStringLiteral("web");
    guest.domainId = 7;
    guest.state = state;
    guest.configPath = QStringLiteral("/etc/xen/web.cfg");
    guest.disks = {{QStringLiteral("/dev/vg0/web"), QStringLiteral("raw"), QStringLiteral("xvda")},
                   {{}, QStringLiteral("empty"), QStringLiteral("hdc"), true, true}};
    guest.nics = {{QStringLiteral("00:16:3e:00:00:01"), QStringLiteral("br0"), {}}};
    guest.vcpus = 1;
    guest.maxVcpus = 2;
    return guest;
}

Guest stoppedGuest()
{
    Guest guest = livingGuest(GuestState::Stopped);
    guest.domainId.reset();
    return guest;
}

HostState hostOf(const Guest &guest)
{
    HostState host;
    host.guests = {guest};
    return host;
}

} // namespace

class TestGuestPlans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachActionHasItsStates_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArrayList>("possible");
        const auto row = [](const char *name, GuestState state, const QByteArrayList &possible) {
            QTest::newRow(name) << static_cast<int>(state) << possible;
        };
        const QByteArrayList listening{"save",       "autostart-on",     "rename",      "set-vcpus",
                                       "set-memory", "set-memory-limit", "attach-disk", "detach-disk",
                                       "attach-nic", "detach-nic",       "insert-disc", "sysrq"};
        const QByteArrayList alive{"autostart-on", "rename", "set-memory-limit"};
        row("stopped", GuestState::Stopped, {"start", "restore", "autostart-on"});
        row("running", GuestState::Running,
            QByteArrayList{"shutdown", "reboot", "forceoff", "pause"} + listening);
        row("idle", GuestState::Idle, QByteArrayList{"shutdown", "reboot", "forceoff", "pause"} + listening);
        row("paused", GuestState::Paused, QByteArrayList{"forceoff", "resume"} + alive);
        row("shutting down", GuestState::ShuttingDown, QByteArrayList{"forceoff"} + alive);
        row("crashed", GuestState::Crashed, QByteArrayList{"forceoff"} + alive);
        row("dying", GuestState::Dying, alive);
    }
    void eachActionHasItsStates()
    {
        QFETCH(int, state);
        QFETCH(QByteArrayList, possible);
        Guest guest = livingGuest(static_cast<GuestState>(state));
        if (guest.state == GuestState::Stopped)
            guest.domainId.reset();
        QByteArrayList found;
        for (const GuestAction action : allGuestActions) {
            const auto why = whyNot(action, hostOf(guest), guest.name);
            if (!why)
                found += guestActionName(action);
            else
                QVERIFY2(!why->what.isEmpty(), guestActionName(action) + " is refused without a reason");
        }
        QCOMPARE(found, possible);
    }
    void everyPlanIsGuardedAndProved()
    {
        for (const GuestAction action : allGuestActions) {
            if (wantsParameters(action) || action == GuestAction::AutostartOff)
                continue; // tst_actionplans
            const Guest guest = action == GuestAction::Start    ? stoppedGuest()
                                : action == GuestAction::Resume ? livingGuest(GuestState::Paused)
                                                                : livingGuest();
            const auto plan = planAction(action, hostOf(guest), guest.name);
            QVERIFY(plan.ok());
            if (action == GuestAction::AutostartOn)
                continue;
            QVERIFY(!plan->id.isNull());
            QCOMPARE(plan->steps.size(), 1);
            const Step &step = plan->steps.first();
            QVERIFY(!step.guards.isEmpty() && !step.verifies.isEmpty());
            QVERIFY(!plan->title.isEmpty() && step.title == plan->title);
            QCOMPARE(step.command.program, QStringLiteral("xl"));
            QCOMPARE(plan->risk == Risk::Routine, plan->losses.isEmpty());
        }
    }
    void aStartWantsAConfigThatXlUnderstands()
    {
        Guest guest = stoppedGuest();
        QCOMPARE(planStart(guest)->steps.first().command.displayText(),
                 QStringLiteral("xl create /etc/xen/web.cfg"));
        guest.configProblem = Error{ErrorCode::ParseFailed, {}, {}, QStringLiteral("line 2"), {}, {}};
        const auto refused = planStart(guest);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().detail, QStringLiteral("line 2"));
        guest = stoppedGuest();
        guest.configPath.clear();
        QVERIFY(!planStart(guest));
    }
    void forceOffIsDestructiveAndMeansThisVeryDomain()
    {
        const auto plan = planForceOff(livingGuest());
        QCOMPARE(plan->risk, Risk::Destructive);
        QCOMPARE(plan->losses.size(), 3);
        QCOMPARE(
            plan->steps.first().guards,
            (QList<Condition>{{Condition::Kind::DomainPresent, QStringLiteral("web"), QStringLiteral("7")}}));
    }
    void aRebootIsProvedByAnotherId()
    {
        QCOMPARE(planReboot(livingGuest())->steps.first().verifies,
                 (QList<Condition>{
                     {Condition::Kind::DomainRestarted, QStringLiteral("web"), QStringLiteral("7")}}));
    }
    void namesThatXlWouldMisread()
    {
        Guest guest = livingGuest();
        guest.name = QStringLiteral("-F");
        QCOMPARE(planShutDown(guest)->steps.first().command.arguments,
                 (QStringList{QStringLiteral("shutdown"), QStringLiteral("--"), QStringLiteral("-F")}));
        guest.name = QStringLiteral("2012"); // xl would take it for a domain id
        QCOMPARE(planForceOff(guest)->steps.first().command.arguments,
                 (QStringList{QStringLiteral("destroy"), QStringLiteral("7")}));
        guest.name = QStringLiteral("web server");
        QCOMPARE(planPause(guest)->steps.first().command.displayText(),
                 QStringLiteral("xl pause 'web server'"));
        guest.name.clear(); // "(null)": coming or going
        for (const GuestAction action : {GuestAction::ShutDown, GuestAction::Reboot, GuestAction::ForceOff})
            QVERIFY(!planAction(action, hostOf(guest), guest.name));
    }
};

QTEST_APPLESS_MAIN(TestGuestPlans)
#include "tst_guestplans.moc"
