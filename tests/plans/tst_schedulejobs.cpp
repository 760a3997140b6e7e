// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that the host makes by itself, on a folder that stands for it, by every shell.
#include "backupjobstest.h"
#include "formats/host/schedules.h"
#include "plan/backup/scheduleplans.h"
#include "plan/plantext.h"
#include "support/storageplans.h"

#include <QDateTime>
#include <QDirIterator>
#include <QMap>
#include <QProcess>

using namespace domcero;
using namespace domcero::test;

class TestScheduleJobs : public BackupJobsTest
{
    Q_OBJECT

    SchedulePlaces schedulePlaces() const
    {
        return {m_world->root(), at(u"schedules"_s), at(u"units"_s), at(u"cron"_s)};
    }
    HostState hostWithVolume(bool systemd) const
    {
        HostState with = host();
        with.tools = systemd ? QStringList{u"systemd-run"_s} : QStringList{};
        with.guests[0].disks =
            with.guests[0].configuredDisks = {{u"/dev/vg0/mail"_s, u"raw"_s, u"xvda"_s, false, false}};
        return with;
    }
    void systemctl(const QByteArray &atEnable = {})
    {
        const QByteArray units = at(u"units"_s).toUtf8();
        m_world->tool(u"systemctl"_s, "case $1 in enable) " + atEnable + "\nmkdir -p " + units +
                                          "/timers.target.wants && ln -sf " + units + "/\"$3\" " + units +
                                          "/timers.target.wants/\"$3\" ;; disable) rm -f " + units +
                                          "/timers.target.wants/\"$3\" ;; esac\n");
    }
    // All files of schedules, by their paths.
    QMap<QString, QByteArray> scheduleFiles() const
    {
        QMap<QString, QByteArray> files;
        for (const char *below : {"schedules", "units", "cron"}) {
            QDirIterator all(at(QLatin1String(below)), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
            while (all.hasNext()) {
                QFile file(all.next());
                if (file.open(QIODevice::ReadOnly))
                    files[file.fileName()] = file.readAll();
            }
        }
        return files;
    }

private Q_SLOTS:
    void byTheHostItself_data()
    {
        QTest::addColumn<bool>("systemd");
        QTest::newRow("systemd") << true;
        QTest::newRow("cron") << false;
    }
    void byTheHostItself()
    {
        QFETCH(bool, systemd);
        const SchedulePlaces places = schedulePlaces();
        systemctl();
        // What is kept is then the plan of one with a file, for there is no LVM here.
        const HostState with = hostWithVolume(systemd);
        BackupSchedule schedule;
        schedule.request = request();
        schedule.request.keep = 2;
        schedule.hour = 3;
        schedule.minute = 5;
        schedule.days = {1, 4};
        QVERIFY(!planSchedule(schedule, host(), storage(), making(), places).ok()); // no snapshot
        const auto plan = planSchedule(schedule, with, tests::manyThings(), making(), places);
        QVERIFY2(plan.ok(), plan ? "" : plan.error().what.id());
        runs(*plan);
        QCOMPARE(detail(*plan).state(), JobState::Done);
        const auto known = [&] {
            const auto read = m_world->transport().run(
                Command::script(u"schedules"_s, {places.schedules, places.units, places.cron}));
            if (!await(read) || !read.result())
                qFatal("no schedules");
            return parseSchedules(read.result()->standardOutput).valueOr({});
        };
        QCOMPARE(known().size(), 1);
        QCOMPARE(known()[0].schedule, schedule);
        QCOMPARE(known()[0].byTimer, systemd);
        QVERIFY(known()[0].active && known()[0].lastJob.isNull());
        const QString kept = known()[0].folder;
        QVERIFY(m_world->read(u"root/jobs/%1/runner"_s.arg(plan->id.toString(QUuid::WithoutBraces))).size() >
                1000);

        Plan whole = *planBackup(schedule.request, host(), storage(), making(scheduledTime.count()));
        QFile file(kept + u"/plan"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        whole.steps.prepend(parsePlanText(file.readAll())->steps.first());
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(planText(whole));
        file.close();
        QFETCH_GLOBAL(QStringList, shell);
        const auto begin = [&](QProcess &process) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"PATH"_s, at(u"bin"_s) + u":/usr/sbin:/usr/bin:/sbin:/bin"_s);
            environment.insert(u"DOMCERO_PLAN_SHELL"_s, shell.join(u' '));
            environment.insert(u"DOMCERO_PLAN_INIT"_s, u"/nonexistent"_s);
            process.setProcessEnvironment(environment);
            process.start(shell.first(), shell.mid(1) + QStringList{kept + u"/runner"_s, u"again"_s,
                                                                    places.jobs, kept, u"schedule"_s});
        };
        const auto again = [&] {
            QProcess process;
            begin(process);
            process.waitForFinished(120000);
            return process.exitCode();
        };
        m_world->write(u"xen/web server.cfg"_s, configText().replace("256", "512")); // of no account
        QCOMPARE(again(), 0);
        QVERIFY(!known()[0].lastJob.isNull());
        QCOMPARE(list().size(), 1);
        QVERIFY(list()[0].whole && list()[0].takenAt < scheduledTime);
        QCOMPARE(QFileInfo(list()[0].folder).fileName(), backupFolderName(list()[0].takenAt));
        Plan last;
        last.id = known()[0].lastJob;
        QCOMPARE(detail(last).state(), JobState::Done);
        QCOMPARE(detail(last).who, u"schedule"_s);
        // A disk that was added since would be in none.
        m_world->write(u"xen/web server.cfg"_s, configText().replace("\"]", "\",\n 'file:/b.img,xvdb,w']"));
        QCOMPARE(again(), 1);
        last.id = known()[0].lastJob;
        QVERIFY(m_world->read(u"root/jobs/%1/001.err"_s.arg(last.id.toString(QUuid::WithoutBraces)))
                    .contains("set it up again"));
        QCOMPARE(list().size(), 1);
        m_world->write(u"xen/web server.cfg"_s, configText());
        // One that the end of the host cuts short is taken back by the next.
        hold();
        QProcess cut;
        begin(cut);
        QVERIFY(m_world->waitFor(u"waiting"_s));
        last.id = known()[0].lastJob;
        cut.kill();
        QVERIFY(cut.waitForFinished());
        m_world->reboot(detail(last).plan);
        QVERIFY(folders().last().endsWith(u".part"_s));
        m_world->write(u"go"_s, {});
        const qint64 second = QDateTime::currentSecsSinceEpoch(); // of its name
        QVERIFY(QTest::qWaitFor([&] { return QDateTime::currentSecsSinceEpoch() > second; }));
        QCOMPARE(again(), 0);
        QCOMPARE(detail(last).state(), JobState::RolledBack);
        QCOMPARE(list().size(), 2);
        QVERIFY(list()[0].whole && list()[1].whole);
        // One that fails leaves nothing.
        m_world->tool(u"zstd"_s, "exit 70\n");
        QCOMPARE(again(), 1);
        last.id = known()[0].lastJob;
        QCOMPARE(detail(last).state(), JobState::RolledBack);
        QCOMPARE(list().size(), 2);

        const auto gone = planUnschedule(known()[0], places);
        QVERIFY(gone.ok());
        runs(*gone);
        QCOMPARE(detail(*gone).state(), JobState::Done);
        QVERIFY(known().isEmpty());
        QVERIFY(QDir(places.schedules).isEmpty() && QDir(places.cron).isEmpty());
        QVERIFY(QDir(places.units).entryList(QDir::Files).isEmpty());
    }

    void setUpAgain_data() { byTheHostItself_data(); }
    void setUpAgain()
    {
        QFETCH(bool, systemd);
        const HostState with = hostWithVolume(systemd);
        BackupSchedule schedule;
        schedule.request = request();
        const auto planned = [&](int hour) {
            schedule.hour = hour;
            return *planSchedule(schedule, with, tests::manyThings(), making(), schedulePlaces());
        };
        // Near its end it fails: the second time the disk is full, as it were.
        const QByteArray flag = at(u"flag"_s).toUtf8();
        const auto failing = [&](bool fails) {
            QFile::remove(at(u"flag"_s));
            systemctl(fails ? "[ -e " + flag + " ] || { : >" + flag + "; exit 1; }" : QByteArray());
            m_world->tool(u"sync"_s, !systemd && fails
                                         ? "case \"$*\" in *cron*) : >" + flag +
                                               "; exit 1 ;; esac\n[ $# != 0 ] || [ ! -e " + flag + " ]\n"
                                         : QByteArray("exit 0\n"));
        };
        const auto takenBack = [&](const Plan &plan) {
            runs(plan);
            QCOMPARE(detail(plan).state(), JobState::Failed);
            failing(false);
            QVERIFY(resume(plan, ResumeHow::RollBack).ok());
            QVERIFY(m_world->waitForEnd(plan));
            QCOMPARE(detail(plan).state(), JobState::RolledBack);
        };
        failing(true);
        takenBack(planned(1));
        QVERIFY(scheduleFiles().isEmpty());
        const Plan first = planned(2);
        runs(first);
        QCOMPARE(detail(first).state(), JobState::Done);
        const auto before = scheduleFiles();
        QCOMPARE(before.size(), systemd ? 7 : 5); // the timer's link is one
        m_world->write(u"xen/web server.cfg"_s, configText().replace("\"]", "\",\n 'file:/b.img,xvdb,w']"));
        failing(true);
        takenBack(planned(3));
        QCOMPARE(scheduleFiles(), before);
        const Plan third = planned(4);
        runs(third);
        QCOMPARE(detail(third).state(), JobState::Done);
        const auto after = scheduleFiles();
        QCOMPARE(after.keys(), before.keys());
        int others = 0;
        for (auto it = after.begin(); it != after.end(); ++it)
            others += it.value() != before[it.key()] ? 1 : 0;
        QCOMPARE(others,
                 systemd ? 5 : 4); // the plan, the disks, the time; the timer as itself and by its link
        QCOMPARE(int(QFileInfo::exists(at(u"units/timers.target.wants"_s))), int(systemd));
    }
};

QTEST_GUILESS_MAIN(TestScheduleJobs)
#include "tst_schedulejobs.moc"
