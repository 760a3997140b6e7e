// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"
#include "plan/storage/storageplans.h"
#include "services/hostsession.h"
#include "sim/demosite.h"
#include "sim/simplaces.h"
#include "sim/simtransport.h"
#include "support/await.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Action = StorageAction;

// What is done to the storage of the demo host, as a page does it: planned from what was read, carried out as
// a job, and seen in the next reading.
class TestSimStorageJobs : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ManualClock> m_clock;
    std::shared_ptr<SimulatedHost> m_host;
    std::unique_ptr<HostSession> m_session;

    const StorageState &state() const { return m_session->storage(); }
    StorageIndex index() const { return StorageIndex(state()); }

    Result<void> perform(Action action, const StorageId &what, const StorageParameters &with = {}) const
    {
        const auto future = m_session->perform(action, what, with);
        if (!test::await(*m_clock, future, 10min))
            qFatal("it never ends");
        test::settle(*m_clock, 10s);
        return future.result();
    }
    // Fails with what it says.
    void done(Action action, const StorageId &what, const StorageParameters &with = {}) const
    {
        const Result<void> result = perform(action, what, with);
        QVERIFY2(result, result ? "" : result.error().what.id() + '\n' + result.error().detail.toUtf8());
    }
    static StorageParameters named(const QString &name, qint64 mebibytes = 0)
    {
        StorageParameters with;
        with.name = name;
        with.size = ByteSize::fromMiB(mebibytes);
        return with;
    }
    static StorageParameters typed(const QString &name)
    {
        StorageParameters with;
        with.typedName = name;
        return with;
    }
    static StorageId volume(const QString &name) { return StorageId::volume(u"vg0"_s, name); }
    const LogicalVolume *seen(const QString &name) const
    {
        const StorageIndex index(state());
        return index.volume(u"vg0"_s, name);
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<GuestAction>(); }
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        m_host = makeDemoHost(*m_clock);
        HostEntry entry;
        entry.name = u"demo"_s;
        m_session = std::make_unique<HostSession>(entry, std::make_unique<SimTransport>(m_host), *m_clock);
        m_session->connectToHost();
        test::settle(*m_clock, 10s);
        m_session->readStorage();
        test::settle(*m_clock, 5s);
        QVERIFY(!state().groups.isEmpty());
    }
    void cleanup()
    {
        m_session.reset();
        m_host.reset();
        m_clock.reset();
    }

    void aVolumeFromItsBirthToItsEnd()
    {
        const StorageId group = StorageId::group(u"vg0"_s);
        const qint64 free = state().groups[0].freeExtents;
        done(Action::CreateVolume, group, named(u"new"_s, 1000));
        QVERIFY(seen(u"new"_s));
        QCOMPARE(seen(u"new"_s)->size, ByteSize::fromMiB(1000));
        QCOMPARE(state().groups[0].freeExtents, free - 250);
        done(Action::ExtendVolume, volume(u"new"_s), named({}, 2000));
        QCOMPARE(seen(u"new"_s)->size, ByteSize::fromMiB(2000));
        StorageParameters with = named(u"data"_s);
        with.format = u"ext4"_s;
        done(Action::MakeFileSystem, volume(u"new"_s), with);
        QCOMPARE(index().contentOf(volume(u"new"_s))->type, u"ext4"_s);
        QCOMPARE(index().contentOf(volume(u"new"_s))->label, u"data"_s);
        done(Action::LabelFileSystem, volume(u"new"_s), named(u"other"_s));
        QCOMPARE(index().contentOf(volume(u"new"_s))->label, u"other"_s);
        done(Action::CheckFileSystem, volume(u"new"_s));
        const QString uuid = seen(u"new"_s)->uuid;
        done(Action::RenameVolume, volume(u"new"_s), named(u"newer"_s));
        QVERIFY(!seen(u"new"_s));
        QCOMPARE(seen(u"newer"_s)->uuid, uuid);
        done(Action::RemoveVolume, volume(u"newer"_s), typed(u"vg0/newer"_s));
        QVERIFY(!seen(u"newer"_s));
        QCOMPARE(state().groups[0].freeExtents, free);
    }

    void snapshots()
    {
        done(Action::CreateSnapshot, volume(u"pruebas-sql"_s), named(u"before"_s, 400));
        QCOMPARE(seen(u"before"_s)->origin, u"pruebas-sql"_s);
        QVERIFY(seen(u"pruebas-sql"_s)->isOrigin);
        done(Action::ExtendVolume, volume(u"before"_s), named({}, 800));
        QCOMPARE(seen(u"before"_s)->size, ByteSize::fromMiB(800));
        QVERIFY(!perform(Action::RemoveVolume, volume(u"pruebas-sql"_s))); // the origin
        done(Action::MergeSnapshot, volume(u"before"_s));
        QVERIFY(!seen(u"before"_s) && !seen(u"pruebas-sql"_s)->isOrigin);
        // Of a running guest's: it waits until the origin is activated anew.
        done(Action::CreateSnapshot, volume(u"web-srv"_s), named(u"live"_s, 400));
        done(Action::MergeSnapshot, volume(u"live"_s));
        QVERIFY(seen(u"live"_s));
    }

    void thinVolumes()
    {
        done(Action::CreateThinVolume, volume(u"pruebas"_s), named(u"thin"_s, 4000));
        QCOMPARE(seen(u"thin"_s)->pool, u"pruebas"_s);
        done(Action::CreateSnapshot, volume(u"thin"_s), named(u"thin-2"_s));
        QCOMPARE(seen(u"thin-2"_s)->pool, u"pruebas"_s);
        done(Action::CreateThinPool, StorageId::group(u"vg0"_s), named(u"pool-2"_s, 4000));
        QCOMPARE(seen(u"pool-2"_s)->kind, VolumeKind::ThinPool);
    }

    void aDiskIntoAGroupAndOutAgain()
    {
        const StorageId disk = StorageId::device(u"sdb"_s);
        StorageParameters with;
        with.group = u"vg1"_s;
        done(Action::CreateGroup, disk, with);
        QVERIFY(index().group(u"vg1"_s));
        done(Action::CreateVolume, StorageId::group(u"vg1"_s), named(u"a"_s, 400));
        QVERIFY(index().volume(u"vg1"_s, u"a"_s));
        QVERIFY(!perform(Action::RemoveGroup, StorageId::group(u"vg1"_s)));
        done(Action::RemoveVolume, StorageId::volume(u"vg1"_s, u"a"_s), typed(u"vg1/a"_s));
        done(Action::RemoveGroup, StorageId::group(u"vg1"_s));
        QVERIFY(!index().group(u"vg1"_s));
        with.group = u"vg0"_s;
        done(Action::ExtendGroup, disk, with);
        QCOMPARE(index().physicalVolumesOf(u"vg0"_s).size(), 2);
        done(Action::ReduceGroup, disk);
        QCOMPARE(index().physicalVolumesOf(u"vg0"_s).size(), 1);
        done(Action::RemovePhysicalVolume, disk);
        QVERIFY(!index().contentOf(disk));
    }

    void allThatLiesOnADiskMoves()
    {
        StorageParameters with;
        with.group = u"vg0"_s;
        done(Action::ExtendGroup, StorageId::device(u"sdb"_s), with);
        done(Action::EmptyPhysicalVolume, StorageId::device(u"sda3"_s));
        QCOMPARE(index().physicalVolumeOn(u"sda3"_s)->allocatedExtents, 0);
        QVERIFY(index().physicalVolumeOn(u"sdb"_s)->allocatedExtents > 0);
    }

    void images()
    {
        const QString file = u"/var/lib/xen/images/new.qcow2"_s;
        StorageParameters with;
        with.file = file;
        with.format = u"qcow2"_s;
        with.size = ByteSize::fromMiB(1000);
        done(Action::CreateImage, StorageId::image(file), with);
        QVERIFY(index().image(file));
        QCOMPARE(index().image(file)->virtualSize, ByteSize::fromMiB(1000));
        QVERIFY(!perform(Action::CreateImage, StorageId::image(file), with)); // never onto another
        with.size = ByteSize::fromMiB(2000);
        done(Action::GrowImage, StorageId::image(file), with);
        QCOMPARE(index().image(file)->virtualSize, ByteSize::fromMiB(2000));
        done(Action::SnapshotImage, StorageId::image(file), named(u"before"_s));
        done(Action::DropImageSnapshot, StorageId::image(file), named(u"before"_s));
        done(Action::CheckImage, StorageId::image(file));
        StorageParameters copy;
        copy.file = u"/var/lib/xen/images/copy.img"_s;
        copy.format = u"raw"_s;
        done(Action::Convert, volume(u"pruebas-sql"_s), copy);
        QCOMPARE(index().image(copy.file)->format, ImageFormat::Raw);
        QCOMPARE(index().contentOf(StorageId::image(copy.file))->type, u"ext4"_s);
    }

    void targets()
    {
        m_host->machineToChange().targets[0].user = "xen1";
        m_host->machineToChange().targets[0].password = "Zx9-secreto";
        StorageParameters with;
        with.portal = u"10.0.0.20:3260"_s;
        done(Action::DiscoverTargets, {}, with);
        QCOMPARE(state().iscsi.nodes.size(), 1);
        with.target = state().iscsi.nodes[0].target;
        const Result<void> refused = perform(Action::LogIn, {}, with); // without CHAP: 24
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AuthenticationFailed);
        with.user = u"xen1"_s;
        PlanSecrets secrets;
        secrets.emplace(QString::fromLatin1(chapSecretSlot), Secret(QByteArray("Zx9-secreto")));
        const auto set = m_session->perform(Action::SetTargetLogin, {}, with, secrets);
        QVERIFY(test::await(*m_clock, set, 10min));
        QVERIFY2(set.result(), set.result() ? "" : set.result().error().what.id());
        test::settle(*m_clock, 10s);
        QVERIFY(state().iscsi.nodes[0].chap);
        done(Action::LogIn, {}, with);
        QCOMPARE(state().iscsi.sessions.size(), 1);
        QCOMPARE(state().iscsi.sessions[0].devices, QStringList{u"sdc"_s});
        StorageParameters group;
        group.group = u"nas"_s;
        done(Action::CreateGroup, StorageId::device(u"sdc"_s), group);
        done(Action::CreateVolume, StorageId::group(u"nas"_s), named(u"a"_s, 400));
        done(Action::LogOut, {}, with); // deactivates the group first
        QVERIFY(state().iscsi.sessions.isEmpty() && !index().group(u"nas"_s));
        with.automatic = true;
        done(Action::SetTargetStartup, {}, with);
        QCOMPARE(state().iscsi.nodes[0].startup, IscsiNode::Startup::Automatic);
        done(Action::LogIn, {}, with);
        QVERIFY(index().volume(u"nas"_s, u"a"_s));
    }

    // A plan that was made before somebody else's lvextend.
    void whatSomebodyElseDidIsSeen()
    {
        simVolume(m_host->machineToChange(), "vg0/pruebas-sql")->mebibytes += 400;
        const Result<void> result = perform(Action::ExtendVolume, volume(u"pruebas-sql"_s), named({}, 50000));
        QVERIFY(!result);
        QCOMPARE(result.error().what.id(),
                 QByteArray("The volume %1 has %2 now, not %3: somebody has changed its size."));
        QCOMPARE(seen(u"pruebas-sql"_s)->size, ByteSize::fromMiB(40960 + 400)); // and it was read anew
    }

    void whatIsInUseIsRefused()
    {
        QVERIFY(!perform(Action::RemoveVolume, volume(u"zimbra-root"_s)));
        QVERIFY(seen(u"zimbra-root"_s));
        const Result<void> full =
            perform(Action::CreateVolume, StorageId::group(u"vg0"_s), named(u"huge"_s, qint64{1024} * 1024));
        QVERIFY(!full && !full.error().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSimStorageJobs)
#include "tst_simstoragejobs.moc"
