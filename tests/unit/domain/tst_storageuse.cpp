// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"

#include "support/storagestates.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;

namespace {

const StorageId sda = StorageId::device(u"sda"_s);
const StorageId vg0 = StorageId::group(u"vg0"_s);
const StorageId web = StorageId::volume(u"vg0"_s, u"web"_s);
const StorageId mail = StorageId::volume(u"vg0"_s, u"mail"_s);

QList<UseKind> kinds(const QList<StorageUse> &uses)
{
    QList<UseKind> list;
    for (const StorageUse &use : uses)
        list.append(use.kind);
    return list;
}

QList<UseKind> obstaclesOf(const StorageState &state, const StorageId &id, StorageDeed deed,
                           const QList<Guest> &guests = {})
{
    const StorageIndex index(state);
    return kinds(StorageUses(index, guests).obstacles(id, deed));
}

ImageFile image(const QString &path, const QString &backing = {})
{
    ImageFile file;
    file.path = path;
    file.backingFile = backing;
    return file;
}

} // namespace

class TestStorageUse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVolumeThatNobodyUsesMayGo()
    {
        QCOMPARE(obstaclesOf(twoVolumes(), web, StorageDeed::Destroy), QList<UseKind>());
    }

    void aRunningGuestKeepsItsVolume()
    {
        const StorageState state = twoVolumes();
        const QList<Guest> guests{guestWith(u"web"_s, u"/dev/mapper/vg0-web"_s, GuestState::Paused)};
        const StorageIndex index(state);
        const StorageUses uses(index, guests);
        const StorageUse use{UseKind::RunningGuest, u"web"_s, u"xvda"_s, false};
        QCOMPARE(uses.obstacles(web, StorageDeed::Destroy), QList<StorageUse>{use});
        QCOMPARE(uses.obstacles(web, StorageDeed::Shrink), QList<StorageUse>{use});
        QVERIFY(uses.obstacles(web, StorageDeed::Rename).isEmpty());
        QCOMPARE(uses.remaining(web, StorageDeed::Rename), QList<StorageUse>{use});
        QCOMPARE(uses.guestsBehind(sda), QStringList{u"web"_s});
        QCOMPARE(uses.guestDisks().size(), 1);
        QVERIFY(uses.guestDisks().first().configured);
    }

    void aConfigIsSaidButForbidsNothing()
    {
        const StorageState state = twoVolumes();
        const QList<Guest> guests{guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Stopped)};
        const StorageIndex index(state);
        const StorageUses uses(index, guests);
        QVERIFY(uses.obstacles(web, StorageDeed::Destroy).isEmpty());
        QCOMPARE(kinds(uses.remaining(web, StorageDeed::Destroy)), QList{UseKind::ConfiguredGuest});
    }

    void aDiskThatIsOnlyInTheConfigOfARunningGuestIsConfigured()
    {
        const StorageState state = twoVolumes();
        Guest guest = guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Running);
        guest.configuredDisks.append({u"/dev/vg0/mail"_s, u"raw"_s, u"xvdb"_s, true, false});
        const StorageIndex index(state);
        const StorageUses uses(index, {guest});
        const StorageUse use{UseKind::ConfiguredGuest, u"web"_s, u"xvdb"_s, true};
        QCOMPARE(uses.of(mail), QList<StorageUse>{use});
    }

    void whatDom0MountsOrSwapsToStays()
    {
        StorageState state = twoVolumes();
        state.mounts.append({{253, 0}, u"/dev/mapper/vg0-web"_s, u"/mnt"_s, u"ext4"_s, true, true, {}, {}});
        state.swaps.append({u"/dev/dm-1"_s, false, {}, {}});
        QCOMPARE(obstaclesOf(state, web, StorageDeed::Destroy), QList{UseKind::Mounted});
        QCOMPARE(obstaclesOf(state, mail, StorageDeed::Shrink), QList{UseKind::Swap});
    }

    void eachDeviceOfABtrfsIsMounted()
    {
        StorageState state = twoVolumes();
        Content content;
        content.type = u"btrfs"_s;
        content.uuid = u"1234"_s;
        for (qsizetype i = 1; i < 3; ++i)
            state.devices[i].content = content;
        state.mounts.append({{0, 45}, u"/dev/mapper/vg0-web"_s, u"/data"_s, u"btrfs"_s, false, true, {}, {}});
        QCOMPARE(obstaclesOf(state, mail, StorageDeed::Destroy), QList{UseKind::Mounted});
    }

    void aMemberOfAGroupStays()
    {
        QCOMPARE(obstaclesOf(twoVolumes(), sda, StorageDeed::Destroy), QList{UseKind::GroupMember});
    }

    void aGroupWithVolumesStaysAndAnEmptyOneMayGo()
    {
        StorageState state = twoVolumes();
        QCOMPARE(obstaclesOf(state, vg0, StorageDeed::Destroy), (QList{UseKind::Volume, UseKind::Volume}));
        state.volumes.clear();
        QCOMPARE(obstaclesOf(state, vg0, StorageDeed::Destroy), QList<UseKind>());
    }

    void anOriginStaysWhileItHasSnapshots()
    {
        StorageState state = twoVolumes();
        LogicalVolume &snapshot = addVolume(state, u"vg0"_s, u"web-snap"_s, 9, {{u"/dev/sda"_s, 500, 8}});
        snapshot.kind = VolumeKind::Snapshot;
        snapshot.origin = u"web"_s;
        const StorageId id = StorageId::volume(snapshot);
        QCOMPARE(obstaclesOf(state, web, StorageDeed::Destroy), QList{UseKind::Snapshot});
        QCOMPARE(obstaclesOf(state, id, StorageDeed::Destroy), QList<UseKind>());
    }

    void aPoolStaysWhileItHasVolumesAndAThinOriginMayGo()
    {
        StorageState state = twoVolumes();
        addVolume(state, u"vg0"_s, u"pool0"_s, 5, {}).kind = VolumeKind::ThinPool;
        for (const auto &[name, origin] : {std::pair(u"t1"_s, QString()), std::pair(u"t2"_s, u"t1"_s)}) {
            LogicalVolume &thin = addVolume(state, u"vg0"_s, name, name == u"t1" ? 6 : 7, {});
            thin.kind = VolumeKind::Thin;
            thin.pool = u"pool0"_s;
            thin.origin = origin;
        }
        const StorageId pool = StorageId::volume(u"vg0"_s, u"pool0"_s);
        QCOMPARE(obstaclesOf(state, pool, StorageDeed::Destroy),
                 (QList{UseKind::ThinVolume, UseKind::ThinVolume}));
        QCOMPARE(obstaclesOf(state, StorageId::volume(u"vg0"_s, u"t1"_s), StorageDeed::Destroy),
                 QList<UseKind>());
    }

    void anExternalOriginStays()
    {
        StorageState state = twoVolumes();
        LogicalVolume &thin = addVolume(state, u"vg0"_s, u"t1"_s, 6, {});
        thin.kind = VolumeKind::Thin;
        thin.pool = u"pool0"_s;
        thin.origin = u"web"_s;
        QCOMPARE(obstaclesOf(state, web, StorageDeed::Destroy), QList{UseKind::ThinVolume});
    }

    void anInnerVolumeIsNobodysBusiness()
    {
        StorageState state = twoVolumes();
        LogicalVolume &inner = addVolume(state, u"vg0"_s, u"pool0_tdata"_s, 6, {});
        inner.inner = true;
        inner.owner = u"pool0"_s;
        const StorageId id = StorageId::volume(inner);
        for (const StorageDeed deed :
             {StorageDeed::Destroy, StorageDeed::Shrink, StorageDeed::Rename, StorageDeed::Detach})
            QCOMPARE(obstaclesOf(state, id, deed), QList{UseKind::PartOf});
    }

    void aVolumeThatSomethingUnknownHasOpenStays()
    {
        StorageState state = twoVolumes();
        state.volumes[1].open = true;
        QCOMPARE(obstaclesOf(state, web, StorageDeed::Destroy), QList{UseKind::Open});
        // The guest explains it.
        const QList<Guest> guests{guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Running)};
        QCOMPARE(obstaclesOf(state, web, StorageDeed::Destroy, guests), QList{UseKind::RunningGuest});
        // A config does not.
        const QList<Guest> stopped{guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Stopped)};
        QCOMPARE(obstaclesOf(state, web, StorageDeed::Destroy, stopped), QList{UseKind::Open});
    }

    void aDiskStaysForWhatItsPartitionsAreUsedFor()
    {
        StorageState state;
        state.devices.append(blockDevice(u"sdb"_s, {8, 16}, ByteSize::fromGiB(1)));
        BlockDevice part = blockDevice(u"sdb1"_s, {8, 17}, ByteSize::fromMiB(500), DeviceKind::Partition);
        part.parents = {u"sdb"_s};
        state.devices.append(part);
        const StorageId sdb = StorageId::device(u"sdb"_s);
        QCOMPARE(obstaclesOf(state, sdb, StorageDeed::Destroy), QList<UseKind>());
        state.mounts.append({{8, 17}, u"/dev/sdb1"_s, u"/srv"_s, u"ext4"_s, false, true, {}, {}});
        QCOMPARE(obstaclesOf(state, sdb, StorageDeed::Destroy), QList{UseKind::Mounted});
    }

    void anOpenedContainerKeepsWhatItLiesOn()
    {
        StorageState state = twoVolumes();
        BlockDevice crypt = blockDevice(u"dm-9"_s, {253, 9}, ByteSize::fromMiB(100), DeviceKind::Crypt);
        crypt.parents = {u"dm-0"_s};
        state.devices.append(crypt);
        QCOMPARE(obstaclesOf(state, web, StorageDeed::Destroy), QList{UseKind::Holder});
    }

    void aBaseImageAndABoundOneStay()
    {
        StorageState state;
        state.images = {image(u"/images/base.qcow2"_s),
                        image(u"/images/web.qcow2"_s, u"/images/base.qcow2"_s), image(u"/images/raw.img"_s)};
        BlockDevice loop = blockDevice(u"loop0"_s, {7, 0}, ByteSize::fromMiB(64), DeviceKind::Loop);
        loop.backingFile = u"/images/raw.img"_s;
        state.devices.append(loop);
        QCOMPARE(obstaclesOf(state, StorageId::image(u"/images/base.qcow2"_s), StorageDeed::Destroy),
                 QList{UseKind::BackingFile});
        QCOMPARE(obstaclesOf(state, StorageId::image(u"/images/base.qcow2"_s), StorageDeed::Rename),
                 QList{UseKind::BackingFile});
        QCOMPARE(obstaclesOf(state, StorageId::image(u"/images/web.qcow2"_s), StorageDeed::Destroy),
                 QList<UseKind>());
        QCOMPARE(obstaclesOf(state, StorageId::image(u"/images/raw.img"_s), StorageDeed::Destroy),
                 QList{UseKind::Loop});
    }

    void aLockedImageThatNoGuestExplainsStays()
    {
        StorageState state;
        state.images = {image(u"/images/web.qcow2"_s)};
        state.images.first().locked = true;
        const StorageId id = StorageId::image(u"/images/web.qcow2"_s);
        QCOMPARE(obstaclesOf(state, id, StorageDeed::Destroy), QList{UseKind::Locked});
        const QList<Guest> guests{guestWith(u"web"_s, u"/images/web.qcow2"_s, GuestState::Running)};
        QCOMPARE(obstaclesOf(state, id, StorageDeed::Destroy, guests), QList{UseKind::RunningGuest});
    }

    void backingFilesThatGoInCirclesEnd()
    {
        StorageState state;
        state.images = {image(u"/a"_s, u"/b"_s), image(u"/b"_s, u"/a"_s)};
        const StorageIndex index(state);
        const StorageUses uses(index, {guestWith(u"web"_s, u"/a"_s, GuestState::Running)});
        QCOMPARE(uses.guestsBehind(StorageId::image(u"/b"_s)), QStringList{u"web"_s});
    }

    // Trap 33 and the lab: iscsiadm logs out under an active group.
    void aDiskCannotBeDetachedUnderAnActiveGroup()
    {
        StorageState state = twoVolumes();
        QCOMPARE(obstaclesOf(state, sda, StorageDeed::Detach), (QList{UseKind::Volume, UseKind::Volume}));
        for (LogicalVolume &volume : state.volumes)
            volume.active = false;
        QCOMPARE(obstaclesOf(state, sda, StorageDeed::Detach), QList<UseKind>());
        const QList<Guest> guests{guestWith(u"web"_s, u"/dev/vg0/web"_s, GuestState::Running)};
        QCOMPARE(obstaclesOf(state, sda, StorageDeed::Detach, guests), QList{UseKind::RunningGuest});
    }

    void aDiskCannotBeDetachedUnderTheImagesOfAGuest()
    {
        StorageState state;
        state.devices.append(blockDevice(u"sdb"_s, {8, 16}, ByteSize::fromGiB(1)));
        state.mounts.append({{8, 16}, u"/dev/sdb"_s, u"/srv"_s, u"ext4"_s, false, true, {}, {}});
        state.mounts.append({{8, 0}, u"/dev/sda"_s, u"/"_s, u"ext4"_s, false, true, {}, {}});
        state.images = {image(u"/srv/web.img"_s), image(u"/srvother.img"_s)};
        const QList<Guest> guests{guestWith(u"web"_s, u"/srv/web.img"_s, GuestState::Running),
                                  guestWith(u"no"_s, u"/srvother.img"_s, GuestState::Running)};
        const StorageIndex index(state);
        const StorageUses uses(index, guests);
        QCOMPARE(uses.guestsBehind(StorageId::device(u"sdb"_s)), QStringList{u"web"_s});
        QCOMPARE(kinds(uses.obstacles(StorageId::device(u"sdb"_s), StorageDeed::Detach)),
                 (QList{UseKind::Mounted, UseKind::RunningGuest}));
    }

    void manyVolumesTakeLittleTime()
    {
        StorageState state = twoVolumes();
        for (unsigned i = 0; i < 5000; ++i)
            addVolume(state, u"vg0"_s, u"v%1"_s.arg(i), 100 + i, {{u"/dev/sda"_s, 200, 1}});
        QList<Guest> guests;
        for (int i = 0; i < 2500; ++i)
            guests.append(guestWith(u"g%1"_s.arg(i), u"/dev/vg0/v%1"_s.arg(i), GuestState::Running));
        const StorageIndex index(state);
        const StorageUses uses(index, guests);
        QCOMPARE(uses.guestsBehind(sda).size(), 2500);
    }
};

QTEST_GUILESS_MAIN(TestStorageUse)
#include "tst_storageuse.moc"
