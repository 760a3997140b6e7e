// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/storage/storagereport.h"

#include "domain/storageindex.h"
#include "formats/host/sections.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

QByteArray section(const char *name, const QByteArray &content, int status = 0)
{
    return sectionText({name, status, content});
}

// A host with a group on a disk, another disk by iSCSI, and a mount.
QByteArray wholeReport(const QByteArray &lvm)
{
    return section("block-links",
                   "l 1 0 0 0 Nov 23 00:41 sda -> ../../devices/pci/host0/target0:0:1/0:0:1:0/block/sda\n"
                   "l 1 0 0 0 Nov 23 00:41 sde -> "
                   "../../devices/platform/host2/session3/target2:0:0/2:0:0:5/block/sde\n") +
           section("block",
                   "sda/size:8388608\nsda/dev:8:0\nsde/size:2048\nsde/dev:8:64\nvda/size:100\nvda/dev:254:0\n"
                   "dm-0/size:655360\ndm-0/dev:253:0\ndm-0/dm/name:vg0-web\ndm-0/dm/uuid:LVM-x") +
           section("block-slaves", "dm-0/slaves/sda") +
           section("disk-links", "by-id:\nl 1 0 0 9 Nov 23 00:57 wwn-0x6000 -> ../../sde\n") +
           section("udev", "b8:0:E:ID_SERIAL_SHORT=LAB-DISK1") + lvm +
           section("blkid", "/dev/mapper/vg0-web: LABEL=\"web\" UUID=\"u\" TYPE=\"ext4\"\n/dev/sda: "
                            "UUID=\"p\" TYPE=\"LVM2_member\"\n"
                            "/dev/vda: UUID=\"r\" TYPE=\"ext4\"") +
           section("mounts", "22 1 254:0 / / rw - ext4 /dev/vda rw\n23 22 0:21 / /proc rw - proc proc rw") +
           section("swaps", "Filename Type Size Used Priority") +
           section("df",
                   "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda 1000 400 600 40% /") +
           section("iscsi-nodes",
                   "# BEGIN RECORD 2.1.8\nnode.name = iqn.a\nnode.conn[0].address = 10.0.0.1\n# END RECORD") +
           section("iscsi-sessions", "session3/targetname:iqn.a\nsession3/state:LOGGED_IN") +
           section("iscsi-connections",
                   "connection3:0/persistent_address:10.0.0.1\nconnection3:0/persistent_port:3260") +
           section("initiator", "InitiatorName=iqn.me") +
           section("paths", "fd:0 /srv/web disk\n8:40 /dev/disk/by-uuid/1\nnonsense");
}

const QByteArray lvm =
    section("pvs", "  /dev/sda|p1|vg0|a--|4290772992|2948595712|4294967296|1048576|1023|80|\n"
                   "  [unknown]|p2|vg0|a-m|4290772992|0|0|1048576|1023|0|") +
    section("pvs-errors", "  WARNING: VG vg0 is missing PV p2.\n") +
    section("vgs", "  vg0|g1|wz-pn-|8581545984|2948595712|4194304|2046|1943|2|") +
    section("vgs-errors", "  WARNING: VG vg0 is missing PV p2.\n") +
    section("lvs",
            "  vg0|web|v1|-wi-ao----|335544320|4194304||||||||253|0||linear|1|0|335544320|/dev/sda:0-79", 5);

ImageFile image(const QString &path, const QString &backing = {})
{
    ImageFile file;
    file.path = path;
    file.backingFile = backing;
    file.format = ImageFormat::Qcow2;
    return file;
}

} // namespace

class TestStorageReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsAllPartsTogether()
    {
        const auto state = parseStorageReport(wholeReport(lvm));
        QVERIFY(state);
        QVERIFY(state->problems.isEmpty());
        const StorageIndex index(*state);
        const StorageId web = StorageId::volume(u"vg0"_s, u"web"_s);
        QCOMPARE(index.idOf(DeviceNumber{253, 0}), std::optional(web));
        QVERIFY(index.contentOf(web) && index.contentOf(web)->label == u"web");
        QCOMPARE(index.find(u"/srv/web disk"_s), std::optional(web));
        QCOMPARE(index.find(u"/dev/disk/by-uuid/1"_s), std::optional(StorageId::device(u"sde"_s)));
        QCOMPARE(index.device(u"sda"_s)->serial, u"LAB-DISK1"_s);
        QVERIFY(index.physicalVolumeOn(u"sda"_s));
        QCOMPARE(index.group(u"vg0"_s)->missingPhysicalVolumes, 1);
        QCOMPARE(state->lvmWarnings, QStringList{u"WARNING: VG vg0 is missing PV p2."_s});
    }

    void knowsTheIscsiDisk()
    {
        const auto state = parseStorageReport(wholeReport(lvm));
        QVERIFY(state);
        const BlockDevice *sde = StorageIndex(*state).device(u"sde"_s);
        QCOMPARE(sde->iscsi, std::optional(IscsiPath{u"10.0.0.1:3260"_s, u"iqn.a"_s, 5}));
        QCOMPARE(sde->wwn, u"naa.6000"_s);
        QCOMPARE(sde->lastingPath(), u"/dev/disk/by-id/wwn-0x6000"_s);
        QVERIFY(state->iscsi.installed);
        QCOMPARE(state->iscsi.name, u"iqn.me"_s);
        QCOMPARE(state->iscsi.sessions.first().devices, QStringList{u"sde"_s});
    }

    void takesUsageFromDf()
    {
        const auto state = parseStorageReport(wholeReport(lvm));
        QVERIFY(state);
        QCOMPARE(state->mounts.size(), 1);
        QCOMPARE(state->mounts.first().used, std::optional(ByteSize::fromKiB(400)));
        QCOMPARE(StorageIndex(*state).device(u"vda"_s)->content->used, std::optional(ByteSize::fromKiB(400)));
    }

    void withoutLvmThereAreNoGroups()
    {
        const auto state = parseStorageReport(
            wholeReport(section("pvs", {}, 127) + section("vgs", {}, 127) + section("lvs", {}, 127)));
        QVERIFY(state);
        QVERIFY(state->groups.isEmpty() && state->problems.isEmpty());
        QCOMPARE(state->devices.size(), 4);
    }

    void aToolThatFailedIsAProblemOfItsPart()
    {
        const auto state =
            parseStorageReport(wholeReport(section("pvs", {}, 5) + section("pvs-errors", "no right") +
                                           section("vgs", "garbage") + section("lvs", {}, 0)));
        QVERIFY(state);
        QCOMPARE(state->problems.size(), 2);
        QVERIFY(state->hasProblem(StoragePart::Lvm) && !state->hasProblem(StoragePart::Devices));
        QCOMPARE(state->problems.first().error.detail, u"no right"_s);
        QCOMPARE(state->devices.size(), 4);
    }

    void brokenFramingIsAnError() { QVERIFY(!parseStorageReport(wholeReport(lvm).chopped(5))); }

    void addsImagesReportByReport()
    {
        auto state = parseStorageReport(wholeReport(lvm));
        QVERIFY(state);
        ImageReport first;
        first.images = {image(u"/images/10.qcow2"_s, u"/base/b.qcow2"_s),
                        image(u"/images/9.qcow2"_s, u"/dev/vg0/web"_s)};
        first.otherNames.insert(u"/srv/link"_s, u"/images/10.qcow2"_s);
        first.folders = {u"/images"_s};
        addImages(*state, first);
        QCOMPARE(unknownBackingFiles(state->images), (QStringList{u"/base/b.qcow2"_s, u"/dev/vg0/web"_s}));
        ImageReport second;
        second.images = {image(u"/base/b.qcow2"_s, u"/gone"_s), image(u"/images/10.qcow2"_s)};
        addImages(*state, second);
        finishImages(*state, {});
        QCOMPARE(state->images.size(), 3);
        QCOMPARE(state->images.at(1).path, u"/images/9.qcow2"_s); // before 10
        QVERIFY(!state->images.at(1).backingMissing);             // a volume is there
        QVERIFY(!state->images.at(2).backingMissing);
        QVERIFY(state->images.at(0).backingMissing);
        QCOMPARE(StorageIndex(*state).find(u"/srv/link"_s),
                 std::optional(StorageId::image(u"/images/10.qcow2"_s)));
    }
};

QTEST_GUILESS_MAIN(TestStorageReport)
#include "tst_storagereport.moc"
