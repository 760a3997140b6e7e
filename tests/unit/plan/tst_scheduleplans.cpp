// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of backups that a host makes by itself: whatever the guest does when they are set up, it will run.
#include "formats/host/backups.h"
#include "plan/backup/scheduleplans.h"
#include "support/backupguests.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace domcero::tests::backups;
using namespace Qt::StringLiterals;
using Kind = Condition::Kind;

namespace {

Result<Plan> scheduled(const HostState &host, const BackupRequest &asked = request())
{
    BackupSchedule schedule;
    schedule.request = asked;
    return planSchedule(schedule, host, manyThings(), making);
}

// The plan that is kept on the host.
Result<Plan> keptBy(const Result<Plan> &plan)
{
    if (!plan)
        return plan.error();
    for (const Step &step : plan->steps) {
        if (step.command.standardInput.startsWith("domcero-plan "))
            return parsePlanText(step.command.standardInput);
    }
    return makeError(ErrorCode::NotFound, Message("none is kept"));
}

} // namespace

class TestSchedulePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAGuestThatRuns_data()
    {
        QTest::addColumn<GuestState>("state");
        QTest::newRow("running") << GuestState::Running;
        QTest::newRow("idle") << GuestState::Idle;
        QTest::newRow("paused") << GuestState::Paused;
        QTest::newRow("stopped") << GuestState::Stopped;
    }
    void ofAGuestThatRuns()
    {
        QFETCH(GuestState, state);
        const auto plan = scheduled(oneGuest(state));
        QVERIFY2(plan.ok(), idOf(plan));
        const auto kept = keptBy(plan);
        QVERIFY2(kept.ok(), idOf(kept));
        std::optional<Backup> manifest;
        for (const Step &step : kept->steps) {
            if (step.command.standardInput.contains("domcero-backup"))
                manifest = parseBackupManifest(step.command.standardInput).valueOr({});
            for (const Condition &guard : step.guards)
                QVERIFY(guard.kind != Kind::DomainAbsent && guard.kind != Kind::DomainPaused);
        }
        QVERIFY(manifest.has_value());
        QCOMPARE(manifest->moment, BackupMoment::Running);
        QVERIFY(lossesOf(plan).join().contains("power cut"));
        // What can have no snapshot is never read while the guest runs.
        const auto still = scheduled(oneGuest(state, {image}));
        QVERIFY2(idOf(still).contains("no snapshot of the disk"), idOf(still));
        QCOMPARE(still.error().remedy.id(), QByteArray("Leave that disk out."));
        const auto open = scheduled(oneGuest(state, {qcow2}));
        QVERIFY2(!open.ok(), idOf(open));
        BackupRequest without = request();
        without.without = {u"xvdb"_s};
        QVERIFY(scheduled(oneGuest(state, {image}), without).ok());
    }

    // A disk that is added later would be in no backup.
    void onlyWhileItsConfigSaysTheSameDisks()
    {
        const auto plan = scheduled(oneGuest(GuestState::Running));
        const auto kept = keptBy(plan);
        QVERIFY(kept.ok());
        const QString file = kept->steps.first().command.arguments.value(2);
        QCOMPARE(kept->steps.first().command,
                 Command::script(u"disks"_s, {u"same"_s, u"/etc/xen/db.cfg"_s, file}));
        QVERIFY(commandsOf(plan).contains(u"domcero:disks note /etc/xen/db.cfg "_s + file));
        QVERIFY(lossesOf(plan).join().contains("gets or loses one"));
        QVERIFY(!lossesOf(plan).join().contains("other disks now"));
        // Before anything is done.
        QVERIFY(kept->steps.first().nothingToUndo);
        HostState host = oneGuest(GuestState::Running, {thin});
        host.guests[0].configuredDisks.removeLast();
        QVERIFY(lossesOf(scheduled(host)).join().contains("other disks now"));
        host.guests[0].configPath.clear();
        const auto none = keptBy(scheduled(host));
        QVERIFY(none.ok());
        QVERIFY(!commandsOf(none).join(u'\n').contains(u"domcero:disks"));
    }
};

QTEST_GUILESS_MAIN(TestSchedulePlans)
#include "tst_scheduleplans.moc"
