// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageindex.h"

#include "support/storagestates.h"

#include <QTest>

using namespace domcero;
using namespace domcero::tests;
using namespace Qt::StringLiterals;

class TestStorageIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAVolumeByEachOfItsPaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("LVM's") << u"/dev/vg-0/web-root"_s;
        QTest::newRow("the mapper's") << u"/dev/mapper/vg--0-web--root"_s;
        QTest::newRow("the kernel's") << u"/dev/dm-4"_s;
        QTest::newRow("xend's") << u"vg-0/web-root"_s;
        QTest::newRow("with blemishes") << u"/dev//vg-0/./web-root"_s;
        QTest::newRow("by-id") << u"/dev/disk/by-id/dm-uuid-LVM-abc"_s;
        QTest::newRow("what the host resolved") << u"/srv/links/web"_s;
    }

    void findsAVolumeByEachOfItsPaths()
    {
        QFETCH(QString, path);
        StorageState state;
        addVolume(state, u"vg-0"_s, u"web-root"_s, 4, {{u"/dev/sda"_s, 0, 10}});
        state.devices.last().dmName = u"vg--0-web--root"_s;
        state.devices.last().stableNames = {u"/dev/disk/by-id/dm-uuid-LVM-abc"_s};
        state.paths.append({u"/srv/links/web"_s, StorageId::volume(u"vg-0"_s, u"web-root"_s)});
        const StorageIndex index(state);
        const auto id = index.find(path);
        QVERIFY(id);
        QCOMPARE(*id, StorageId::volume(u"vg-0"_s, u"web-root"_s));
        QCOMPARE(index.pathOf(*id), u"/dev/vg-0/web-root"_s);
        QCOMPARE(index.sizeOf(*id), ByteSize::fromMiB(40));
    }

    void findsAVolumeThatIsNotActive()
    {
        StorageState state;
        LogicalVolume volume;
        volume.group = u"vg0"_s;
        volume.name = u"old"_s;
        state.volumes.append(volume);
        const StorageIndex index(state);
        QCOMPARE(index.find(u"/dev/mapper/vg0-old"_s), std::optional(StorageId::volume(volume)));
        QVERIFY(!index.deviceOf(StorageId::volume(volume)));
    }

    void knowsNothingOfOtherPaths()
    {
        const StorageState state = twoVolumes();
        const StorageIndex index(state);
        QVERIFY(!index.find(u"/dev/vg0/nosuch"_s));
        QVERIFY(!index.find({}));
        QVERIFY(!index.exists(StorageId::volume(u"vg0"_s, u"nosuch"_s)));
        QVERIFY(index.sizeOf(StorageId::image(u"/nosuch"_s)).isZero());
    }

    void namesADiskByWhatLasts()
    {
        StorageState state = twoVolumes();
        state.devices.first().stableNames = {u"/dev/disk/by-id/wwn-0x5000"_s, u"/dev/disk/by-path/pci-0"_s};
        const StorageIndex index(state);
        QCOMPARE(index.pathOf(StorageId::device(u"sda"_s)), u"/dev/disk/by-id/wwn-0x5000"_s);
        QCOMPARE(index.find(u"/dev/disk/by-path/pci-0"_s), std::optional(StorageId::device(u"sda"_s)));
    }

    void findsThePhysicalVolumeOnADisk()
    {
        StorageState state = twoVolumes();
        // LVM may call it by another of its names.
        state.devices.first().stableNames = {u"/dev/disk/by-id/wwn-0x5000"_s};
        state.physicalVolumes.first().device = u"/dev/disk/by-id/wwn-0x5000"_s;
        const StorageIndex index(state);
        QVERIFY(index.physicalVolumeOn(u"sda"_s));
        QCOMPARE(index.physicalVolumesOf(u"vg0"_s).size(), 1);
        QCOMPARE(index.volumesOf(u"vg0"_s).size(), 2);
    }

    void aSnapshotIsAsLargeAsItsOrigin()
    {
        StorageState state = twoVolumes();
        LogicalVolume &snapshot = addVolume(state, u"vg0"_s, u"web-snap"_s, 9, {{u"/dev/sda"_s, 500, 8}});
        snapshot.kind = VolumeKind::Snapshot;
        snapshot.originSize = ByteSize::fromMiB(400);
        const StorageId id = StorageId::volume(snapshot);
        const StorageIndex index(state);
        QCOMPARE(index.sizeOf(id), ByteSize::fromMiB(400));
    }
};

QTEST_GUILESS_MAIN(TestStorageIndex)
#include "tst_storageindex.moc"
