// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/block/attributelines.h"
#include "formats/block/mounts.h"
#include "formats/block/partitiondump.h"
#include "formats/block/sysblock.h"

#include "base/hosttext.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

const QByteArray links =
    "total 0\n"
    "lrwxrwxrwx 1 0 0 0 Nov 23 00:41 dm-0 -> ../../devices/virtual/block/dm-0\n"
    "lrwxrwxrwx 1 0 0 0 Nov 23 00:41 loop0 -> ../../devices/virtual/block/loop0\n"
    "lrwxrwxrwx 1 0 0 0 Nov 23 00:41 sda -> "
    "../../devices/pci0000:00/0000:00:03.0/virtio1/host0/target0:0:1/0:0:1:0/block/sda\n"
    "lrwxrwxrwx 1 0 0 0 Nov 23 00:41 sda1 -> "
    "../../devices/pci0000:00/0000:00:03.0/virtio1/host0/target0:0:1/0:0:1:0/block/sda/sda1\n"
    "lrwxrwxrwx 1 0 0 0 Nov 23 00:41 sde -> "
    "../../devices/platform/host2/session3/target2:0:0/2:0:0:1/block/sde\n";

const QByteArray attributes =
    "dm-0/size:655360\nloop0/size:131072\nloop1/size:0\nsda/size:8388608\nsda1/size:202752\n"
    "sda10/size:8\nsda2/size:8\nsr0/size:0\n"
    "dm-0/dev:253:0\nloop0/dev:7:0\nsda/dev:8:0\nsda1/dev:8:1\nsda2/dev:8:2\nsda10/dev:8:10\n"
    "sda/ro:0\nloop0/ro:1\nsda/removable:1\nsda1/partition:1\nsda2/partition:2\nsda10/partition:10\n"
    "sda1/start:2048\ndm-0/dm/name:vg0-pv1--root\ndm-0/dm/uuid:LVM-WmgUf1\n"
    "loop0/loop/backing_file:/images/a\nloop0/loop/backing_file:b.img\n"
    "sda/queue/logical_block_size:512\nsda/device/vendor:QEMU    \n"
    "sda/device/model:QEMU HARDDISK   \nsda/device/wwid:naa.5000c500a\n";

const QByteArray slaves = "dm-0/slaves/sda\ndm-0/slaves/nosuch\nsr0/slaves/*\n";

// `ls -ln by-id by-path` in the lab.
const QByteArray diskLinks =
    "by-id:\n"
    "total 0\n"
    "lrwxrwxrwx 1 0 0  9 Nov 23 00:56 lvm-pv-uuid-Aw8rAj-K6Zs -> ../../sda\n"
    "lrwxrwxrwx 1 0 0  9 Nov 23 00:56 scsi-0QEMU_QEMU_HARDDISK_LAB-DISK1 -> ../../sda\n"
    "lrwxrwxrwx 1 0 0  9 Nov 23 00:57 scsi-360000000000000000e00000000010001 -> ../../sde\n"
    "lrwxrwxrwx 1 0 0  9 Nov 23 00:57 wwn-0x60000000000000000e00000000010001 -> ../../sde\n"
    "\n"
    "by-path:\n"
    "total 0\n"
    "lrwxrwxrwx 1 0 0 9 Nov 23 00:57 ip-127.0.0.1:3260-iscsi-iqn.2024-01.lab.dom0:disk1-lun-1 -> ../../sde\n"
    "lrwxrwxrwx 1 0 0 9 Nov 23 00:56 pci-0000:00:03.0-scsi-0:0:1:0 -> ../../sda\n";

const BlockDevice *named(const QList<BlockDevice> &devices, const QString &name)
{
    for (const BlockDevice &device : devices) {
        if (device.name == name)
            return &device;
    }
    return nullptr;
}

} // namespace

class TestBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDisks()
    {
        const auto devices = parseSysBlock(links, attributes, slaves);
        QVERIFY(devices);
        const BlockDevice *sda = named(*devices, u"sda"_s);
        QVERIFY(sda);
        QCOMPARE(sda->kind, DeviceKind::Disk);
        QCOMPARE(sda->path, u"/dev/sda"_s);
        QCOMPARE(sda->size, ByteSize::fromGiB(4));
        QCOMPARE(sda->number, (DeviceNumber{8, 0}));
        QCOMPARE(sda->vendor, u"QEMU"_s);
        QCOMPARE(sda->model, u"QEMU HARDDISK"_s);
        QCOMPARE(sda->wwn, u"naa.5000c500a"_s);
        QCOMPARE(sda->logicalSectorSize, ByteSize::fromBytes(512));
        QVERIFY(sda->removable && !sda->readOnly);
        QCOMPARE(sda->children, (QStringList{u"dm-0"_s, u"sda1"_s}));
    }

    void readsWhatLiesOnThem()
    {
        const auto devices = parseSysBlock(links, attributes, slaves);
        QVERIFY(devices);
        const BlockDevice *part = named(*devices, u"sda1"_s);
        QVERIFY(part && part->kind == DeviceKind::Partition);
        QCOMPARE(part->parents, QStringList{u"sda"_s});
        QCOMPARE(part->start, ByteSize::fromMiB(1));
        QCOMPARE(part->partition, 1);
        const BlockDevice *volume = named(*devices, u"dm-0"_s);
        QVERIFY(volume && volume->kind == DeviceKind::LogicalVolume);
        QCOMPARE(volume->path, u"/dev/mapper/vg0-pv1--root"_s);
        QCOMPARE(volume->parents, QStringList{u"sda"_s});
    }

    void aBackingFileMayHaveANewline()
    {
        const auto devices = parseSysBlock(links, attributes, slaves);
        QVERIFY(devices);
        const BlockDevice *loop = named(*devices, u"loop0"_s);
        QVERIFY(loop && loop->kind == DeviceKind::Loop && loop->readOnly);
        QCOMPARE(loop->backingFile, u"/images/a\nb.img"_s);
    }

    void leavesOutWhatIsEmptyAndSortsAsPeopleDo()
    {
        const auto devices = parseSysBlock(links, attributes, slaves);
        QVERIFY(devices);
        QStringList names;
        for (const BlockDevice &device : *devices)
            names.append(device.name);
        QCOMPARE(names, (QStringList{u"dm-0"_s, u"loop0"_s, u"sda"_s, u"sda1"_s, u"sda2"_s, u"sda10"_s}));
    }

    void tellsKindsByNameAndMapper_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("uuid");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *uuid, DeviceKind kind) {
            QTest::addRow("%s %s", name, uuid)
                << QByteArray(name) << QByteArray(uuid) << static_cast<int>(kind);
        };
        row("dm-1", "mpath-360000", DeviceKind::Multipath);
        row("dm-1", "CRYPT-LUKS2-1234-x", DeviceKind::Crypt);
        row("dm-1", "part1-mpath-360000", DeviceKind::Partition);
        row("dm-1", "", DeviceKind::DeviceMapper);
        row("md127", "", DeviceKind::Raid);
        row("nbd0", "", DeviceKind::NetworkBlock);
        row("sr0", "", DeviceKind::Optical);
        row("srv", "", DeviceKind::Disk);
        row("nvme0n1", "", DeviceKind::Disk);
        row("xvda", "", DeviceKind::Disk);
        row("ram0", "", DeviceKind::Other);
    }

    void tellsKindsByNameAndMapper()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, uuid);
        QFETCH(int, kind);
        const auto devices = parseSysBlock({}, name + "/size:8\n" + name + "/dm/uuid:" + uuid + '\n', {});
        QVERIFY(devices);
        QCOMPARE(static_cast<int>(devices->first().kind), kind);
    }

    void aSlashOfANameIsGivenBack()
    {
        const auto devices = parseSysBlock({}, "cciss!c0d0/size:8\n", {});
        QVERIFY(devices);
        QCOMPARE(devices->first().path, u"/dev/cciss/c0d0"_s);
    }

    void withoutDevicesIsAnError() { QVERIFY(!parseSysBlock({}, {}, {})); }

    void namesThatLastAreTheBestFirst()
    {
        const auto names = parseStableNames(diskLinks);
        QCOMPARE(
            names.value(u"sde"_s),
            (QStringList{u"/dev/disk/by-id/wwn-0x60000000000000000e00000000010001"_s,
                         u"/dev/disk/by-id/scsi-360000000000000000e00000000010001"_s,
                         u"/dev/disk/by-path/ip-127.0.0.1:3260-iscsi-iqn.2024-01.lab.dom0:disk1-lun-1"_s}));
        QCOMPARE(names.value(u"sda"_s).size(), 2); // not lvm-pv-uuid
    }

    void readsThePathOfAnIscsiDisk_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("portal");
        QTest::addColumn<int>("lun");
        QTest::newRow("lab") << u"/dev/disk/by-path/ip-127.0.0.1:3260-iscsi-iqn.a:disk-lun-9-lun-1"_s
                             << u"127.0.0.1:3260"_s << 1;
        QTest::newRow("IPv6") << u"ip-[fd00::5]:3260-iscsi-iqn.a:disk-lun-9-lun-0"_s << u"[fd00::5]:3260"_s
                              << 0;
        QTest::newRow("partition") << u"ip-10.0.0.1:3260-iscsi-iqn.a:disk-lun-9-lun-12-part3"_s
                                   << u"10.0.0.1:3260"_s << 12;
        QTest::newRow("on a card") << u"pci-0000:03:00.0-ip-10.0.0.1:3260-iscsi-iqn.a:disk-lun-9-lun-2"_s
                                   << u"10.0.0.1:3260"_s << 2;
        QTest::newRow("none") << u"pci-0000:00:03.0-scsi-0:0:1:0"_s << QString() << 0;
        QTest::newRow("no number") << u"ip-10.0.0.1:3260-iscsi-iqn.a:x-lun-y"_s << QString() << 0;
    }

    void readsThePathOfAnIscsiDisk()
    {
        QFETCH(QString, name);
        QFETCH(QString, portal);
        QFETCH(int, lun);
        const auto path = iscsiPathFrom(name);
        QCOMPARE(path.has_value(), !portal.isEmpty());
        if (path)
            QCOMPARE(*path, (IscsiPath{portal, u"iqn.a:disk-lun-9"_s, lun}));
    }

    void readsMounts()
    {
        const auto mounts = parseMountInfo(
            "22 1 254:0 / / rw,noatime shared:1 - ext4 /dev/vda rw\n"
            "23 22 0:21 / /proc rw - proc proc rw\n"
            "30 22 253:9 / /srv/my\\040disk\\012\\134x ro,relatime - ext4 /dev/mapper/vg0-x ro\n"
            "31 22 253:9 /sub /bind rw - ext4 /dev/mapper/vg0-x rw\n"
            "32 22 0:45 / /nfs rw - nfs4 10.0.0.1:/export rw\n");
        QVERIFY(mounts);
        QCOMPARE(mounts->size(), 4);
        QCOMPARE(mounts->at(0).device, (DeviceNumber{254, 0}));
        QCOMPARE(mounts->at(1).target, u"/srv/my disk\n\\x"_s);
        QVERIFY(mounts->at(1).readOnly && mounts->at(1).isWhole && !mounts->at(2).isWhole);
        QCOMPARE(mounts->at(3).source, u"10.0.0.1:/export"_s);
    }

    void mountPointsNeedNotBeUtf8()
    {
        const auto mounts = parseMountInfo("30 22 253:9 / /srv/a\xf1o rw - ext4 /dev/vdb rw\n");
        QVERIFY(mounts);
        QCOMPARE(toHostBytes(mounts->first().target), QByteArray("/srv/a\xf1o"));
    }

    void saysWhichMountIsNotUnderstood()
    {
        QVERIFY(!parseMountInfo("30 22 253:9 / /srv rw ext4 /dev/vdb rw\n"));
        QVERIFY(!parseMountInfo("30 22 x / /srv rw - ext4 /dev/vdb rw\n"));
        QVERIFY(!parseMountInfo("-"));
    }

    void readsSwaps()
    {
        const auto swaps = parseSwaps("Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"
                                      "/dev/dm-1                               partition\t999420\t12\t-2\n"
                                      "/swap\\040file file 1024 0 -3\n");
        QVERIFY(swaps);
        QCOMPARE(swaps->size(), 2);
        QCOMPARE(swaps->at(0).size, ByteSize::fromKiB(999420));
        QCOMPARE(swaps->at(1).path, u"/swap file"_s);
        QVERIFY(swaps->at(1).isFile);
        QVERIFY(!parseSwaps("head\n/dev/dm-1 partition many 0 -2\n"));
    }

    void readsDf()
    {
        const auto usages = parseDf("Filesystem     1024-blocks   Used Available Capacity Mounted on\n"
                                    "/dev/vda           3021608 561108   2286832      20% /\n"
                                    "udev                449284      0    449284       0% /dev\n"
                                    "/dev/vda           1 1 1 20% /forged\n");
        QCOMPARE(usages.size(), 1);
        QCOMPARE(usages.value(u"/dev/vda"_s).used, ByteSize::fromKiB(561108));
    }

    void readsLocks()
    {
        const auto locks = parseLocks("1: OFDLCK ADVISORY  READ -1 fe:00:131 100 101\n"
                                      "2: POSIX  ADVISORY  WRITE 812 00:17:602 0 EOF\n"
                                      "2: -> POSIX  ADVISORY  WRITE 813 00:17:602 0 EOF\n");
        QCOMPARE(locks.size(), 2);
        QVERIFY(locks.first().openFile);
        QCOMPARE(locks.first().device, (DeviceNumber{0xfe, 0}));
        QCOMPARE(locks.first().inode, quint64{131});
        QCOMPARE(locks.first().last, 101);
        QCOMPARE(locks.last().last, -1);
    }

    void readsPartitionTables()
    {
        const auto gpt = parsePartitionDump(
            "label: gpt\nlabel-id: 23E2D173\ndevice: /dev/vg0/web\nunit: sectors\nlast-lba: 204766\n"
            "sector-size: 512\n\n"
            "/dev/vg0/web2 : start=       43008, size=      122880, type=0FC63DAF, uuid=AD5CF185\n"
            "/dev/vg0/web1 : start=        2048, size=       40960, type=C12A7328, uuid=C3C2, "
            "name=\"a : start=1, size=9\"\n");
        QVERIFY(gpt);
        QCOMPARE(gpt->sector.bytes(), 512);
        QCOMPARE(gpt->partitions.size(), 2);
        QCOMPARE(gpt->partitions[0].number, 1);
        QCOMPARE(gpt->partitions[0].start, ByteSize::fromMiB(1));
        QCOMPARE(gpt->partitions[0].size, ByteSize::fromMiB(20));
        QCOMPARE(gpt->partitions[1].type, u"0FC63DAF"_s);
        const auto old = parsePartitionDump("# partition table of /dev/sda\nunit: sectors\n\n"
                                            "/dev/sda1 : start=     2048, size=   202752, Id=83, bootable\n"
                                            "/dev/sda2 : start=   204800, size=  1000000, Id= 5\n"
                                            "/dev/sda3 : start=        0, size=        0, Id= 0\n/dev/sda5 : "
                                            "start=   206848, size=   900000, Id=82\n");
        QVERIFY(old);
        QCOMPARE(old->partitions.size(), 3);
        QVERIFY(isExtended(old->partitions[1]));
        QCOMPARE(old->partitions[2].number, 5);
        for (const char *wrong : {"/dev/a1 : start= 1\n", "/dev/a : start= 1, size= 2\n",
                                  "sector-size: 520\n/dev/a1 : start= 1, size= 2\n",
                                  "/dev/a1 : start= 99999999999999999, size= 2\n"})
            QVERIFY(!parsePartitionDump(wrong));
        QVERIFY(parsePartitionDump("")->partitions.isEmpty());
    }

    void attributesOfManyLinesGetTheirNewlines()
    {
        const AttributeLines lines("a/x:1\na/x:2\nb:0/x:y:z\nnonsense\n");
        QCOMPARE(lines.value("a", "x"), QByteArray("1\n2"));
        QCOMPARE(lines.value("b:0", "x"), QByteArray("y:z"));
        QCOMPARE(lines.subjects(), (QByteArrayList{"a", "b:0"}));
    }
};

QTEST_GUILESS_MAIN(TestBlock)
#include "tst_block.moc"
