// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and restores on a folder that stands for a host, by every shell: of a guest that is stopped, whose
// disk is a file; cut short in the middle, cancelled, taken back.
#include "backupjobstest.h"

#include <QProcess>

using namespace domcero;
using namespace domcero::test;

class TestBackupJobs : public BackupJobsTest
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestBackupJobs)
#include "tst_backupjobs.moc"
