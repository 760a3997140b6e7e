// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and restores on a folder that stands for a host, by every shell: of a guest that is stopped, whose
// disk is a file; cut short in the middle, cancelled, and made by the host itself.
#include "formats/host/backups.h"
#include "formats/host/schedules.h"
#include "plan/backup/backupplans.h"
#include "plan/backup/scheduleplans.h"
#include "plan/plantext.h"
#include "runnertest.h"
#include "services/backupreader.h"
#include "support/storageplans.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QtEndian>

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray disk()
{
    static const QByteArray made = [] {
        QByteArray data(qsizetype{40} * 1024 * 1024, '\0');
        QRandomGenerator generator(7);
        for (qsizetype i = 0; i < data.size(); i += 1000)
            qToLittleEndian(generator.generate(), data.data() + i);
        return data;
    }();
    return made;
}
const QByteArray xlList =
    "echo 'Name                                        ID   Mem VCPUs\tState\tTime(s)'\n"
    "echo 'Domain-0                                     0   512     1     r-----       4.5'\n";

} // namespace

class TestBackupJobs : public RunnerTest
{
    Q_OBJECT

    QString at(const QString &name) const { return m_world->path(name); }
    QString image() const { return at(u"images/it's a disk.img"_s); }
    QString config() const { return at(u"xen/web server.cfg"_s); }
    QByteArray configText() const
    {
        return "name = 'web server'\nmemory = 256\ndisk = [\"file:" + image().toUtf8() + ",xvda,w\"]\n";
    }
    HostState host() const
    {
        Guest guest;
        guest.name = u"web server"_s;
        guest.configPath = config();
        guest.configuredDisks = guest.disks = {{image(), u"raw"_s, u"xvda"_s, false, false}};
        HostState state;
        state.guests = {guest};
        return state;
    }
    StorageState storage() const
    {
        StorageState state;
        ImageFile file;
        file.path = image();
        file.format = ImageFormat::Raw;
        file.virtualSize = ByteSize::fromBytes(disk().size());
        state.images = {file};
        return state;
    }
    BackupMaking making(qint64 now = 1795995326) const
    {
        return {u"dom0-a"_s, std::chrono::seconds(now), true};
    }
    BackupRequest request() const
    {
        BackupRequest request;
        request.guest = u"web server"_s;
        request.folder = at(u"backups"_s);
        return request;
    }
    Plan backup(qint64 now = 1795995326) const
    {
        const auto plan = planBackup(request(), host(), storage(), making(now));
        if (!plan)
            qFatal("no plan: %s", plan.error().what.id().constData());
        return *plan;
    }
    QString folder(qint64 now = 1795995326) const
    {
        return at(u"backups/web%20server/"_s) + backupFolderName(std::chrono::seconds(now));
    }
    QStringList folders() const
    {
        return QDir(at(u"backups/web%20server"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QList<Backup> list() const
    {
        const auto read = readBackups(m_world->transport(), at(u"backups"_s));
        if (!await(read) || !read.result())
            qFatal("no list");
        return read.result()->backups;
    }
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
    // The packer stops at its second piece until `go` is there.
    void hold()
    {
        const QByteArray here = at({}).toUtf8();
        m_world->tool(u"zstd"_s, "case \"$*\" in *-q\\ -c*) n=$(cat " + here +
                                     "n 2>/dev/null || echo 0); n=$((n + 1)); echo $n >" + here +
                                     "n; if [ $n = 2 ]; then : >" + here + "waiting; until [ -e " + here +
                                     "go ]; do sleep 0.05; done; fi;; esac\nexec /usr/bin/zstd \"$@\"\n");
    }

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_world = std::make_unique<PlanWorld>(shell);
        for (const char *name : {"xen", "images", "units", "cron"})
            QDir().mkpath(at(QLatin1String(name)));
        m_world->write(u"images/it's a disk.img"_s, disk());
        m_world->write(u"xen/web server.cfg"_s, configText());
        m_world->tool(u"xl"_s, "[ \"$1\" != list ] || {\n" + xlList + "}\nexit 0\n");
    }
    void cleanup() { m_world.reset(); }

    void madeAndListed()
    {
        const Plan plan = backup();
        runs(plan);
        QCOMPARE(detail(plan).state(), JobState::Done);
        QCOMPARE(folders(), QStringList{backupFolderName(std::chrono::seconds(1795995326))});
        const QList<Backup> all = list();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].folder, folder());
        QVERIFY(all[0].whole);
        QCOMPARE(all[0].guest, u"web server"_s);
        QCOMPARE(all[0].moment, BackupMoment::Stopped);
        QVERIFY(all[0].stored.bytes() > 0);
        QCOMPARE(QFile::permissions(folder()) & QFile::Permissions(0x0077), QFile::Permissions());
        QVERIFY(m_world->read(u"images/it's a disk.img"_s) == disk());
        // sha256sum alone proves it, and zstd alone unpacks it.
        QProcess sums;
        sums.setWorkingDirectory(folder());
        sums.start(u"sha256sum"_s, {u"-c"_s, u"SHA256SUMS"_s});
        QVERIFY(sums.waitForFinished() && sums.exitCode() == 0);
        const Plan check = *planCheckBackup(all[0]);
        runs(check);
        QCOMPARE(detail(check).state(), JobState::Done);
        // Restored as another guest.
        RestoreRequest asked = usualRestore(all[0], configText(), host(), storage(), u"copy"_s);
        asked.as.path = at(u"xen/copy.cfg"_s);
        const auto text = restoredConfig(asked, configText(), storage());
        QVERIFY(text.ok());
        const auto restore = planRestore(asked, *text, host(), storage(), {}, at(u"kept"_s));
        QVERIFY2(restore.ok(), restore ? "" : restore.error().what.id());
        runs(*restore);
        QCOMPARE(detail(*restore).state(), JobState::Done);
        QFile restored(asked.as.disks[0].target);
        QVERIFY2(restored.open(QIODevice::ReadOnly), qPrintable(restored.fileName()));
        QVERIFY(restored.readAll() == disk());
        QCOMPARE(QDir(at(u"images"_s)).entryList(QDir::Files).size(), 2);
        QCOMPARE(m_world->read(u"xen/copy.cfg"_s), *text);
        // And removed.
        const Plan drop = *planDropBackups(all);
        runs(drop);
        QVERIFY(list().isEmpty() && folders().isEmpty());
    }

    // Its removal was: what is left of it is shown, and can go.
    void cutShortInItsRemoval()
    {
        runs(backup());
        QVERIFY(QFile::remove(folder() + u"/SHA256SUMS"_s) && QFile::remove(folder() + u"/manifest.json"_s));
        const QList<Backup> all = list();
        QCOMPARE(all.size(), 1);
        QVERIFY(!all[0].whole);
        runs(*planDropBackups(all));
        QVERIFY(list().isEmpty() && folders().isEmpty());
    }

    // A later step fails when the copy is in its place already.
    void putInPlaceAndTakenBack()
    {
        runs(backup());
        QByteArray since = disk();
        since[0] = 'x';
        m_world->write(u"images/it's a disk.img"_s, since);
        RestoreRequest asked;
        asked.backup = list().first();
        asked.inPlace = true;
        auto restore = planRestore(asked, {}, host(), storage());
        QVERIFY2(restore.ok(), restore ? "" : restore.error().what.id());
        restore->steps += m_world->step(u"bad"_s, u"7"_s);
        QVERIFY(start(*restore).ok());
        QVERIFY(m_world->waitForEnd(*restore));
        QCOMPARE(detail(*restore).state(), JobState::Failed);
        QVERIFY(m_world->read(u"images/it's a disk.img"_s) == disk());
        QVERIFY(resume(*restore, ResumeHow::RollBack).ok());
        QVERIFY(m_world->waitForEnd(*restore));
        QCOMPARE(detail(*restore).state(), JobState::RolledBack);
        QVERIFY(m_world->read(u"images/it's a disk.img"_s) == since);
        QCOMPARE(QDir(at(u"images"_s)).entryList(QDir::Files), QStringList{u"it's a disk.img"_s});
    }

    void cutShort()
    {
        hold();
        const Plan plan = backup();
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(u"waiting"_s));
        m_world->killRunner(plan);
        m_world->killTool(plan, u"005"_s);
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(folders(), QStringList{backupFolderName(std::chrono::seconds(1795995326)) + u".part"_s});
        QVERIFY(!list().first().whole);
        m_world->write(u"go"_s, {});
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::Done);
        QVERIFY(list().first().whole);
        runs(*planCheckBackup(list().first()));
        QVERIFY2(m_world->read(u"n"_s).trimmed() == "4",
                 m_world->journalText(plan)); // the first piece was not packed again
    }

    // Half of it was read, then the guest ran for a while: what is read now is of another time.
    void cutShortAndWrittenTo()
    {
        hold();
        const Plan plan = backup();
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(u"waiting"_s));
        QVERIFY(finish(m_world->jobs().cancel(plan.id)).ok());
        m_world->write(u"go"_s, {});
        QVERIFY(m_world->waitForEnd(plan));
        QByteArray changed = disk();
        changed[changed.size() - 1] = 'x';
        m_world->write(u"images/it's a disk.img"_s, changed);
        QVERIFY(resume(plan).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::Failed);
        QCOMPARE(m_world->read(u"n"_s).trimmed(), QByteArray("2")); // nothing more of it was packed
        QVERIFY(!list().first().whole);
        QVERIFY(resume(plan, ResumeHow::RollBack).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QVERIFY(folders().isEmpty());
    }

    // It ran while its disk was read, and is off again.
    void writtenToMeanwhile()
    {
        hold();
        const Plan plan = backup();
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(u"waiting"_s));
        QByteArray changed = disk();
        changed[0] = 'x';
        m_world->write(u"images/it's a disk.img"_s, changed);
        m_world->write(u"go"_s, {});
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::Failed);
        for (int times = 0; times < 2; ++times) {
            QVERIFY(!list().first().whole);
            QVERIFY(resume(plan).ok());
            QVERIFY(m_world->waitForEnd(plan));
            QCOMPARE(detail(plan).state(), JobState::Failed);
        }
    }

    void cutShortAndTakenBack()
    {
        hold();
        const Plan plan = backup();
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(u"waiting"_s));
        m_world->reboot(plan);
        m_world->write(u"go"_s, {});
        QVERIFY(resume(plan, ResumeHow::RollBack).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(detail(plan).state(), JobState::RolledBack);
        QVERIFY(folders().isEmpty());
    }

    // In the middle of a step that would take long.
    void cancelled()
    {
        hold();
        const Plan plan = backup();
        QVERIFY(start(plan).ok());
        QVERIFY(m_world->waitFor(u"waiting"_s));
        QVERIFY(finish(m_world->jobs().cancel(plan.id)).ok());
        m_world->write(u"go"_s, {});
        QVERIFY(m_world->waitForEnd(plan));
        QCOMPARE(m_world->read(u"n"_s).trimmed(), QByteArray("2"));
        QVERIFY(detail(plan).state() != JobState::Done);
        QVERIFY(resume(plan, ResumeHow::RollBack).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QVERIFY(folders().isEmpty());
    }

    void targetFull()
    {
        const QByteArray here = at({}).toUtf8();
        m_world->tool(u"zstd"_s, "echo 'zstd: error 70 : Write error : cannot write block : No space left on "
                                 "device' >&2\nexit 70\n");
        const Plan plan = backup();
        runs(plan);
        QCOMPARE(detail(plan).state(), JobState::Failed);
        QVERIFY(!list().first().whole);
        QVERIFY(resume(plan, ResumeHow::RollBack).ok());
        QVERIFY(m_world->waitForEnd(plan));
        QVERIFY(folders().isEmpty());
    }

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

QTEST_GUILESS_MAIN(TestBackupJobs)
#include "tst_backupjobs.moc"
