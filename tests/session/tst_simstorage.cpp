// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/extentmap.h"
#include "domain/storageuse.h"
#include "services/hostsession.h"
#include "services/storagefindings.h"
#include "sim/demosite.h"
#include "sim/simtransport.h"
#include "support/await.h"

#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The storage of the demo host, from the scripts' answers to what a page shows.
class TestSimStorage : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ManualClock> m_clock;
    std::shared_ptr<SimulatedHost> m_host;
    std::unique_ptr<HostSession> m_session;

    void settle(Clock::Duration time) const { test::settle(*m_clock, time); }
    void readStorage() const
    {
        m_session->readStorage();
        settle(5s);
        QVERIFY(!m_session->isReadingStorage());
        QVERIFY(m_session->storageAge());
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
        settle(10s);
        QVERIFY(m_session->state().readAt > 0ms);
    }
    void cleanup()
    {
        m_session.reset();
        m_host.reset();
        m_clock.reset();
    }

    void nothingIsReadBeforeSomebodyLooks()
    {
        settle(180s);
        QVERIFY(!m_session->storageAge());
        QVERIFY(m_session->storage().devices.isEmpty());
    }

    void whatTheHostHasIsThere()
    {
        QSignalSpy changed(m_session.get(), &HostSession::storageChanged);
        readStorage();
        QVERIFY(changed.count() >= 2);
        const StorageState &state = m_session->storage();
        QVERIFY(!state.problem && state.problems.isEmpty());
        const StorageIndex index(state);
        const StorageUses uses(index, m_session->state().guests);
        const StorageId root = StorageId::volume(u"vg0"_s, u"zimbra-root"_s);
        QVERIFY(index.exists(root));
        QCOMPARE(index.contentOf(root)->type, u"ext4"_s);
        QCOMPARE(uses.obstacles(root, StorageDeed::Destroy).value(0).kind, UseKind::RunningGuest);
        QVERIFY(
            uses.obstacles(StorageId::volume(u"vg0"_s, u"pruebas-sql"_s), StorageDeed::Destroy).isEmpty());
        QCOMPARE(uses.obstacles(StorageId::device(u"sda2"_s), StorageDeed::Destroy).value(0).kind,
                 UseKind::Mounted);
        QCOMPARE(uses.obstacles(StorageId::device(u"sda3"_s), StorageDeed::Destroy).value(0).kind,
                 UseKind::GroupMember);
        QVERIFY(uses.obstacles(StorageId::device(u"sdb"_s), StorageDeed::Destroy).isEmpty());
        const ImageFile *base = index.image(u"/var/lib/xen/images/debian-12.qcow2"_s);
        QVERIFY(base && base->format == ImageFormat::Qcow2);
        QCOMPARE(base->virtualSize, ByteSize::fromGiB(10));
        QCOMPARE(uses.of(StorageId::image(base->path)).size(), 2); // two build on it
    }

    void theExtentsOfTheGroupAddUp()
    {
        readStorage();
        const StorageState &state = m_session->storage();
        const StorageIndex index(state);
        for (const VolumeGroup &group : state.groups) {
            qint64 taken = 0;
            for (const VolumeShare &share : volumeShares(index, group.name))
                taken += share.extents;
            QCOMPARE(taken + group.freeExtents, group.extents);
            qint64 free = 0;
            for (const PhysicalVolume *physical : index.physicalVolumesOf(group.name)) {
                for (const ExtentRun &run : extentMap(index, *physical))
                    free += run.isFree() ? run.count : 0;
            }
            QCOMPARE(free, group.freeExtents);
        }
    }

    void whatIsWrongIsFound()
    {
        readStorage();
        const auto findings =
            storageFindings({{u"demo"_s, u"demo"_s, m_session->storage(), m_session->state().guests}});
        QSet<StorageFinding::Kind> kinds;
        for (const StorageFinding &finding : findings)
            kinds.insert(finding.kind);
        QCOMPARE(kinds, (QSet<StorageFinding::Kind>{StorageFinding::Kind::SnapshotFull,
                                                    StorageFinding::Kind::DiskMissing}));
    }

    void aFileSystemTellsHowFullItIs()
    {
        readStorage();
        const StorageId idle = StorageId::volume(u"vg0"_s, u"pruebas-sql"_s);
        const auto read = m_session->readFileSystem(idle);
        QVERIFY(test::await(*m_clock, read));
        QVERIFY(read.result());
        QVERIFY(read.result()->used && read.result()->minimum);
        QCOMPARE(read.result()->size, std::optional(ByteSize::fromMiB(40960)));
        QCOMPARE(StorageIndex(m_session->storage()).contentOf(idle)->used, read.result()->used);
        const auto busy = m_session->readFileSystem(StorageId::volume(u"vg0"_s, u"zimbra-root"_s));
        QVERIFY(test::await(*m_clock, busy));
        QVERIFY(busy.result() && !busy.result()->minimum); // a running guest has it
        const auto none = m_session->readFileSystem(StorageId::device(u"sdb"_s));
        QVERIFY(!none.result());
        QCOMPARE(none.result().error().code, ErrorCode::NotFound);
    }

    void afterAnActionItIsReadAgain()
    {
        readStorage();
        settle(60s);
        const auto age = m_session->storageAge();
        QVERIFY(age && *age >= 60s);
        const auto paused = m_session->perform(GuestAction::Pause, u"zimbra"_s);
        QVERIFY(test::await(*m_clock, paused));
        QVERIFY(paused.result());
        settle(5s);
        QVERIFY(*m_session->storageAge() < 60s);
    }

    void aLostLinkKeepsWhatIsKnown()
    {
        readStorage();
        m_session->readStorage();
        m_session->disconnectFromHost();
        settle(1s);
        QVERIFY(!m_session->isReadingStorage());
        QVERIFY(!m_session->storage().groups.isEmpty());
        m_session->readStorage(); // without a connection nothing comes of it
        settle(1s);
        QVERIFY(!m_session->isReadingStorage());
        QVERIFY(!m_session->storage().groups.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSimStorage)
#include "tst_simstorage.moc"
