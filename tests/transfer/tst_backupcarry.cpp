// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that are carried: from a guest of the simulated host to this machine and to another host, and back;
// through lost links, stopped, refused.
#include "formats/host/backups.h"
#include "services/backups/backupcarry.h"
#include "services/backups/localbackup.h"
#include "services/hostsession.h"
#include "sim/simfaults.h"
#include "sim/simtransport.h"
#include "support/await.h"
#include "support/sim/simsite.h"
#include "transferfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

class TestBackupCarry : public QObject
{
    Q_OBJECT

    std::unique_ptr<SimSite> m_site;
    std::unique_ptr<HostSession> m_session;
    std::unique_ptr<QTemporaryDir> m_desk;

    SimulatedHost &host() { return *m_site->host; }
    bool until(const std::function<bool()> &done) { return runUntil(m_site->clock, done); }
    bool ready(HostSession &session)
    {
        session.connectToHost();
        if (!until([&] { return session.state().readAt.count() > 0; }))
            return false;
        session.readStorage();
        return until([&] { return !session.isReadingStorage() && session.storageAge().has_value(); });
    }
    BackupRequest request() const
    {
        BackupRequest request;
        request.guest = u"web"_s;
        return request;
    }
    QStringList snapshots()
    {
        QStringList names;
        for (const SimVolumeGroup &group : host().machine().volumeGroups) {
            for (const SimVolume &volume : group.volumes) {
                if (volume.tags.contains(backupSnapshotTag))
                    names += QString::fromUtf8(volume.name);
            }
        }
        return names;
    }
    bool good(const QFuture<Result<void>> &future)
    {
        return until([&] { return future.isFinished(); }) && future.result();
    }
    static Backup backupOf(const QString &guest)
    {
        Backup backup;
        backup.guest = guest;
        backup.takenAt = std::chrono::seconds(1'790'000'000);
        return backup;
    }
    QStringList here() const
    {
        QStringList files;
        QDirIterator all(m_desk->path(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files += QFileInfo(all.next()).fileName();
        files.sort();
        return files;
    }
    bool run(BackupCarry *carry)
    {
        return until([&] { return !carry->isRunning(); });
    }

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<SimSite>();
        m_desk = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<HostSession>(HostEntry{}, std::make_unique<SimTransport>(m_site->host),
                                                  m_site->clock);
        QVERIFY(ready(*m_session));
    }
    void cleanup()
    {
        m_session.reset();
        m_site.reset();
    }

    void toThisMachineAndBack()
    {
        const auto begun = m_session->carryBackup(request(), {nullptr, m_desk->path()});
        QVERIFY2(begun.ok(), begun ? "" : begun.error().what.id());
        BackupCarry *const carry = *begun;
        QVERIFY(until([&] { return carry->stage() == BackupCarry::Stage::Carrying; }));
        QVERIFY(!snapshots().isEmpty());
        QVERIFY(run(carry));
        QVERIFY2(carry->stage() == BackupCarry::Stage::Done, carry->error() ? carry->error()->what.id() : "");
        QCOMPARE(carry->bytesDone(), carry->bytesTotal());
        QVERIFY(snapshots().isEmpty());
        const QList<Backup> found = localBackups(m_desk->path());
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].whole);
        QCOMPARE(found[0].folder, carry->place());
        QCOMPARE(found[0].guest, u"web"_s);
        QVERIFY(here().contains(u"SHA256SUMS"_s) && here().contains(u"config.cfg"_s));
        m_session->dropCarry(carry);
        QVERIFY(m_session->carries().isEmpty());

        BackupCarry *const back = m_session->bringBackup(found[0].folder, u"/srv/backups"_s);
        QVERIFY(run(back));
        QVERIFY2(back->stage() == BackupCarry::Stage::Done, back->error() ? back->error()->what.id() : "");
        const auto list = m_session->readBackups(u"/srv/backups"_s);
        QVERIFY(until([&] { return list.isFinished(); }));
        QCOMPARE(list.result()->backups.size(), 1);
        QVERIFY(list.result()->backups[0].whole);
        // Twice: there is one already.
        BackupCarry *const again = m_session->bringBackup(found[0].folder, u"/srv/backups"_s);
        QVERIFY(run(again));
        QCOMPARE(again->stage(), BackupCarry::Stage::Failed);
        QDir(m_desk->path()).mkdir(u"x"_s);
        BackupCarry *const fetched =
            m_session->carryBackup(list.result()->backups[0], {nullptr, m_desk->path() + u"/x"_s});
        QVERIFY(run(fetched));
        QCOMPARE(fetched->stage(), BackupCarry::Stage::Done);
        QCOMPARE(localBackups(m_desk->path() + u"/x"_s).size(), 1);
    }

    void toAnotherHost()
    {
        SimSite other;
        HostSession there(HostEntry{}, std::make_unique<SimTransport>(other.host), m_site->clock);
        there.connectToHost();
        QVERIFY(until([&] {
            other.clock.advance(std::chrono::milliseconds(50));
            return there.state().readAt.count() > 0;
        }));
        const auto begun = m_session->carryBackup(request(), {&there, u"/srv/b"_s});
        QVERIFY(begun.ok());
        QVERIFY(until([&] {
            other.clock.advance(std::chrono::milliseconds(50));
            return (*begun)->bytesDone() > 0;
        }));
        // Both know of it.
        QCOMPARE(there.carries(), m_session->carries());
        QCOMPARE(there.arrivingBackups(), QStringList{(*begun)->place()});
        QVERIFY(m_session->arrivingBackups().isEmpty());
        QVERIFY(m_session->sends(**begun) && !there.sends(**begun));
        QVERIFY(until([&] {
            other.clock.advance(std::chrono::milliseconds(50));
            return !(*begun)->isRunning();
        }));
        QVERIFY2((*begun)->stage() == BackupCarry::Stage::Done,
                 (*begun)->error() ? (*begun)->error()->what.id() : "");
        QVERIFY(snapshots().isEmpty());
        QVERIFY(other.host->files().contains((*begun)->place().toUtf8() + "/SHA256SUMS"));
        m_session->dropCarry(*begun);
        QVERIFY(m_session->carries().isEmpty() && there.carries().isEmpty());
        // The one that it goes to is taken off the list.
        auto gone = std::make_unique<HostSession>(HostEntry{}, std::make_unique<SimTransport>(other.host),
                                                  m_site->clock);
        QVERIFY(m_session->carryBackup(request(), {gone.get(), u"/srv/c"_s}).ok());
        gone.reset();
        QVERIFY(m_session->carries().isEmpty());
    }

    void throughLostLinks()
    {
        const auto begun = m_session->carryBackup(request(), {nullptr, m_desk->path()});
        BackupCarry *const carry = *begun;
        for (int loss = 1; loss <= 3; ++loss) {
            const qint64 at = carry->bytesDone();
            QVERIFY(until([&] { return carry->bytesDone() > at || !carry->isRunning(); }));
            host().faults().dropLinkAfter(1, SimFaults::Loss::BeforeCommand);
            QVERIFY(until(
                [&] { return m_session->link().stage != LinkStage::Connected || !carry->isRunning(); }));
            QVERIFY(until([&] { return m_session->link().stage == LinkStage::Connected; }));
        }
        QVERIFY(run(carry));
        QVERIFY2(carry->stage() == BackupCarry::Stage::Done, carry->error() ? carry->error()->what.id() : "");
        QVERIFY(snapshots().isEmpty());
        QVERIFY(localBackups(m_desk->path()).first().whole);
    }

    // A disk that can have no snapshot: read as it is, while its guest is stopped and nothing writes to it.
    void readAsItIs_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::newRow("nothing") << QString();
        QTest::newRow("started") << u"started"_s;
        QTest::newRow("written to") << u"written"_s;
    }
    void readAsItIs()
    {
        QFETCH(QString, meanwhile);
        SimImage image;
        image.path = "/srv/spare.img";
        image.mebibytes = image.onDiskMiB = 96;
        host().machineToChange().images += image;
        host().addFile(image.path, "image");
        host().addFile("/etc/xen/spare.cfg",
                       host().contentOf("/etc/xen/spare.cfg").replace("/dev/vg0/spare", image.path));
        m_session->refresh();
        QVERIFY(until([&] {
            const Guest *const guest = m_session->state().guest(u"spare"_s);
            return guest && guest->configuredDisks.value(0).target == u"/srv/spare.img";
        }));
        m_session->readStorage();
        QVERIFY(until([&] { return !m_session->isReadingStorage(); }));
        BackupRequest asked = request();
        asked.guest = u"spare"_s;
        const auto begun = m_session->carryBackup(asked, {nullptr, m_desk->path()});
        QVERIFY2(begun.ok(), begun ? "" : begun.error().what.id());
        BackupCarry *const carry = *begun;
        QVERIFY(until([&] { return carry->bytesDone() > 0 || !carry->isRunning(); }));
        QVERIFY(carry->isRunning());
        if (meanwhile == u"started")
            host().boot("/etc/xen/spare.cfg", std::chrono::minutes(1));
        else if (meanwhile == u"written")
            host().setWrittenAt(image.path, host().writtenAt(image.path) + 1);
        QVERIFY(run(carry));
        if (meanwhile.isEmpty()) {
            QVERIFY2(carry->stage() == BackupCarry::Stage::Done,
                     carry->error() ? carry->error()->what.id() : "");
            return;
        }
        QCOMPARE(carry->stage(), BackupCarry::Stage::Failed);
        QCOMPARE(carry->error()->code, ErrorCode::Conflict);
        QCOMPARE(here(), QStringList());
    }

    void stopped()
    {
        const auto begun = m_session->carryBackup(request(), {nullptr, m_desk->path()});
        BackupCarry *const carry = *begun;
        QVERIFY(until([&] { return carry->bytesDone() > 0; }));
        carry->stop();
        QVERIFY(run(carry));
        QCOMPARE(carry->stage(), BackupCarry::Stage::Stopped);
        QVERIFY(snapshots().isEmpty());
        QVERIFY(QDir(m_desk->path()).isEmpty());
        QVERIFY(!carry->leftovers());
    }

    // Somebody has put something into what is to go.
    void whatCannotGo()
    {
        const auto begun = m_session->carryBackup(request(), {nullptr, m_desk->path()});
        BackupCarry *const carry = *begun;
        QVERIFY(until([&] { return carry->bytesDone() > 0; }));
        const QString half = carry->place() + QLatin1String(halfBackupEnding);
        QVERIFY(QDir(half).mkpath(u"notes/mine"_s));
        carry->stop();
        QVERIFY(run(carry));
        QCOMPARE(carry->stage(), BackupCarry::Stage::Stopped);
        QCOMPARE(here(), QStringList());
        QVERIFY(QDir(half).exists(u"notes/mine"_s));
        QVERIFY(carry->leftovers());
        QCOMPARE(carry->leftovers()->what.arguments(), QList<MessageArgument>{half});
    }

    // A second one of the same finds the first, and leaves it alone.
    void theSameTwice()
    {
        LocalBackupTarget first(m_desk->path());
        LocalBackupTarget second(m_desk->path());
        QVERIFY(good(first.open(backupOf(u"web"_s), {})));
        QVERIFY(good(first.write(u"manifest.json"_s, "{}")));
        const auto refused = second.open(backupOf(u"web"_s), {});
        QVERIFY(until([&] { return refused.isFinished(); }));
        QVERIFY(!refused.result());
        QCOMPARE(refused.result().error().code, ErrorCode::Conflict);
        QCOMPARE(here(), QStringList{u"manifest.json"_s});
        QVERIFY(good(first.drop()));
        QCOMPARE(here(), QStringList());
    }

    // What is whole and proved is kept, though something has its name by now.
    void itsNameIsTaken()
    {
        LocalBackupTarget target(m_desk->path());
        QVERIFY(good(target.open(backupOf(u"web"_s), {})));
        QVERIFY(good(target.write(u"manifest.json"_s, "{}")));
        QVERIFY(QDir(target.place()).mkpath(u"theirs"_s));
        const auto finished = target.finish(false);
        QVERIFY(until([&] { return finished.isFinished(); }));
        QVERIFY(!finished.result());
        QVERIFY(good(target.drop()));
        QCOMPARE(here(), (QStringList{u"SHA256SUMS"_s, u"manifest.json"_s}));
        QVERIFY(QDir(target.place()).exists(u"theirs"_s));
    }

    // The snapshot overflows in the middle.
    void snapshotFull()
    {
        const auto begun = m_session->carryBackup(request(), {nullptr, m_desk->path()});
        BackupCarry *const carry = *begun;
        QVERIFY(until([&] { return carry->bytesDone() > 0; }));
        host().faults().failNext({u"piece"_s},
                                 CommandResult{1, {}, "head: error reading: Input/output error\n", {}});
        QVERIFY(run(carry));
        QCOMPARE(carry->stage(), BackupCarry::Stage::Failed);
        QVERIFY(snapshots().isEmpty());
        QCOMPARE(here(), QStringList());
    }

    void thisProgramGoes()
    {
        const auto begun = m_session->carryBackup(request(), {nullptr, m_desk->path()});
        QVERIFY(until([&] { return (*begun)->bytesDone() > 0; }));
        m_session.reset();
        QVERIFY(!snapshots().isEmpty()); // which the next connection says
        QVERIFY(localBackups(m_desk->path()).isEmpty() || !localBackups(m_desk->path()).first().whole);
    }

    void damagedHere()
    {
        const auto begun = m_session->carryBackup(request(), {nullptr, m_desk->path()});
        QVERIFY(run(*begun));
        const QString folder = (*begun)->place();
        QVERIFY(readLocalBackup(folder).ok() && readLocalBackup(folder)->whole);
        QVERIFY(!readLocalBackup(m_desk->path()).ok());
        QFile::remove(folder + u"/SHA256SUMS"_s);
        QVERIFY(!readLocalBackup(folder)->whole);
        BackupCarry *const back = m_session->bringBackup(folder, u"/srv/b"_s);
        QVERIFY(run(back));
        QCOMPARE(back->stage(), BackupCarry::Stage::Failed);
    }
};

QTEST_GUILESS_MAIN(TestBackupCarry)
#include "tst_backupcarry.moc"
