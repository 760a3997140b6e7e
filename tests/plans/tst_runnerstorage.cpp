// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions of storage, by every shell: the runner must come to the verdict of judge().
#include "conditionstest.h"

using namespace domcero;
using namespace domcero::test;

class TestRunnerStorage : public ConditionsTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        prepare(shell);
    }

    void storage_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QByteArray>("answer");
        const auto add = [](const char *tool, const QByteArray &answer) {
            QTest::addRow("%s %s", tool, answer.toHex().constData()) << QString::fromLatin1(tool) << answer;
        };
        const QByteArray web = "  web|w-uuid|-wi-a-----|4194304\n";
        for (const QByteArray &answer :
             {web, QByteArray("  mail|m-uuid|owi-aos---|8388608\n") + web,
              QByteArray("  off|o-uuid|-wi-------|4194304\n"),
              QByteArray("  web|w-uuid|Owi-aos---|4194304\n"), web.chopped(1),
              web + "  [pool_tdata]|t|Twi-ao----|4\n", web + "x\n", web.mid(1),
              QByteArray("  web|w-uuid|-wi-a-----|\n"), QByteArray("  web|w-uuid|-wi-a-----\n"),
              QByteArray("  *|w-uuid|-wi-a-----|4\n")})
            add("lvs", answer);
        for (const char *answer :
             {"  vg0|g-uuid|12\n", "  vg0|g-uuid|x\n", "  vg1|h|0\n  vg0|g-uuid|1234567\n", "  vg0|12\n"})
            add("vgs", answer);
        for (const char *answer : {"  p-uuid|0|vg0\n", "  p-uuid|7|\n", "  p-uuid|7", "p-uuid|7|\n"})
            add("pvs", answer);
        for (const char *answer : {"disk\n", "disk \npart \n", "disk\nlvm\n", "lvm /mnt\n",
                                   "disk\npart /boot\n", "part [SWAP]\n", "disk"})
            add("lsblk", answer);
        for (const char *answer : {"ext4\n", "ext4", "a b\n", "a=b\n"})
            add("blkid", answer);
        const QByteArray ext = "Filesystem volume name:   a\nBlock count:              1024\n"
                               "Free blocks:              12\nBlock size:               4096\n";
        for (const QByteArray &answer :
             {"Last write time:          Sun Nov 15 09:12:41 2026\n" + ext, ext + "Last write time: x \n",
              ext + "Filesystem state: clean\n",
              ext + "Filesystem state: clean\nLast mount time: n/a\nLast checked: Sun Nov 1 09:12:41 2026\n",
              ext + "Filesystem state: clean\nLast mount time: Sun Nov  1 09:12:41 2026\nLast checked: Sun "
                    "Nov 1 09:12:41 2026\n",
              ext + "Filesystem state: clean\nLast mount time: Sun Nov  1 09:12:41 2026\nLast checked: Sat "
                    "Oct 31 19:12:41 2026\n",
              ext + "Filesystem state: clean\nLast mount time: Sun Nov 001 09:12:41 2026\nLast checked: Sun "
                    "Nov 1 9:12:41 2026\n",
              ext + "Filesystem state: clean\nLast mount time: Sun Dec 31 23:59:59 2026\nLast checked: Fri "
                    "Jan 1 00:00:00 2027\n",
              ext + "Filesystem state: clean with errors\n", ext, ext + "Block count: 2048\n",
              ext + "Block count: x\n", ext.chopped(30),
              QByteArray("Block count: 1048577\nBlock size: 1\nFree blocks: 0\n")})
            add("dumpe2fs", answer);
        for (const char *answer :
             {"ntfsresize v2022.10.3 (libntfs-3g)\nCurrent volume size: 4194304 bytes (5 MB)\n",
              "Current volume size: 4194305 bytes (5 MB)\n", "Current volume size: bytes\n"})
            add("ntfsresize", answer);
        for (const char *answer :
             {"bytes_used\t\t7\nnum_devices\t\t1\ndev_item.total_bytes\t4194304\ndev_item.bytes_used\t9\n",
              "label\t\t\ta\nnum_devices\t\t1\ndev_item.total_bytes\t1\nbytes_used\t\t7\nnum_devices\t\t2\n"
              "dev_item.total_bytes\t4194304\ndev_item.bytes_used\t9\n",
              "bytes_used\t\t7\nnum_devices\t\t1\ndev_item.total_bytes\t4194305\ndev_item.bytes_used\t9\n",
              "bytes_used\t\tx\nnum_devices\t\t1\ndev_item.total_bytes\t4194304\ndev_item.bytes_used\t9\n",
              "num_devices\t\t1\ndev_item.total_bytes\t4194304\n"})
            add("btrfs", answer);
        add("wipefs", "DEVICE OFFSET TYPE\nsda 0x438 ext4\n");
        for (const char *answer :
             {"/dev/loop0: []: (/a)\n",
              "/dev/loop0: [0005]:394 (/dev/dm-3), offset 1048576, sizelimit 4096\n",
              "/dev/loop1: []: (/a)\n/dev/loop0: []: (/a b), offset 1048576, sizelimit 4096\n",
              "/dev/loop0: []: (/a), offset 1048576, sizelimit 40960\n",
              "/dev/loop0: []: (/a), offset 11048576, sizelimit 4096\n",
              "/dev/loop00: []: (/a), offset 1048576, sizelimit 4096\n"})
            add("losetup", answer);
        for (const char *answer :
             {"label: gpt\ndevice: /dev/vg0/a\nsector-size: 512\n\n/dev/vg0/a1 : start=        2048, size=   "
              "    "
              "8, type=83, uuid=A, name=\"size=9, start=1\"\n",
              "# partition table of /dev/a\nunit: sectors\n\n/dev/a1 : start=     2048, size=        8, "
              "Id=83\n"
              "/dev/a2 : start=        0, size=        0, Id= 0\n",
              "label: gpt\nsector-size: 4096\n\nnbd0p12 : start= 256, size= 1, type=83\nnbd0p1 : "
              "start=2048,size=8\n",
              "/a1 : start= 2048\n", "/a1 : start= x, size= 8\n", "/a : start= 2048, size= 8\n",
              "sector-size: 1\n/a1 : start= 2048, size= 8\n", "/a1: start= 2048, size= 8\n"})
            add("sfdisk", answer);
        for (const char *answer :
             {"qemu-nbd -f qcow2 -c /dev/nbd0 /a\n", "qemu-nbd -f qcow2 -c /dev/nbd00 /a\n",
              "qemu-nbd -f qcow2 -c /dev/nbd1 /b\nqemu-nbd -c /dev/nbd0 /a b\n",
              "qemu-nbd -c /dev/nbd0 /b /a\n"})
            add("pgrep", answer);
        for (const char *answer :
             {"0\n", "16\n", "0", "00\n", "/dev/a /mnt/a xfs rw 0 0\n",
              "/dev/a /mnt/a xfs rw 0 0\n/dev/b /mnt/a btrfs rw 0 0\n/dev/c /mnt/ab xfs rw 0 0\n",
              "/mnt/a xfs\n/mnt/a\na /mnt/b btrfs\n", " /mnt/a  xfs\na  /mnt/a xfs\n",
              "/dev/a / xfs rw 0 0\nproc /proc proc rw 0 0"})
            add("cat", answer);
        const QByteArray size = "virtual size: 1 GiB (1073741824 bytes)\n";
        for (const QByteArray &answer :
             {"image: /a\nfile format: qcow2\n" + size, size + "backing file: /b c\n",
              size + "backing file: b c (actual path: /b c)\n", size + "backing file: (actual path: /b)\n",
              size + "backing file: a (actual path: /x) (actual path: /b)\n",
              size + "backing file: /b (actual path: /b c)\n", "backing file: /b\n" + size,
              QByteArray("virtual size: 1.0G (1073741824 bytes)\n"), QByteArray("virtual size: 1.0G\n"),
              QByteArray("image: virtual size: 1 (2 bytes)\n"),
              QByteArray("Snapshot list:\nID TAG VM SIZE DATE\n1  before  0 B 2026-01-01\n"),
              QByteArray("ID before\n12 after 0\n"), QByteArray("1\n")})
            add("qemu-img", answer);
        for (const char *answer :
             {"tcp: [3] 127.0.0.1:3260,1 iqn.a:b (non-flash)\n",
              "127.0.0.1:3260,1 iqn.a:b\n[fd00::1]:3260,1 iqn.c\n", "tcp: [3] 127.0.0.1:3260,1 iqn.a:bc\n",
              "no records\n", "# BEGIN RECORD\nnode.startup = manual\n# END RECORD\n",
              "node.startup = manual2\n", "node.startup = manual"})
            add("iscsiadm", answer);
        add("", "x\n"); // of all of them
        add("", {});
    }
    void storage()
    {
        using Kind = Condition::Kind;
        QFETCH(QString, tool);
        QFETCH(QByteArray, answer);
        const QString file = QStringLiteral("/a");
        const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
        QList<Condition> conditions;
        for (const char *volume : {"vg0/web", "vg0/mail", "vg0/off", "vg0/*"}) {
            for (const Kind kind : {Kind::VolumeAbsent, Kind::VolumeNotOpen, Kind::VolumeMerging})
                conditions += Condition{kind, text(volume)};
            for (const char *value : {"w-uuid", "m-uuid", "4194304", ""})
                conditions += {Condition{Kind::VolumeIs, text(volume), text(value)},
                               Condition{Kind::VolumeBytes, text(volume), text(value)}};
        }
        for (const char *group : {"vg0", "vg1"}) {
            conditions +=
                {Condition{Kind::GroupAbsent, text(group)}, Condition{Kind::GroupNotActive, text(group)},
                 Condition{Kind::GroupIs, text(group), text("g-uuid")}};
            for (const char *value : {"0", "12", "13", "1234567"})
                conditions += Condition{Kind::GroupHasExtents, text(group), text(value)};
        }
        for (const char *value : {"", "p-uuid", "vg0"})
            conditions += {Condition{Kind::PhysicalVolumeIs, file, text(value)},
                           Condition{Kind::PhysicalVolumeIn, file, text(value)}};
        for (const Kind kind :
             {Kind::PhysicalVolumeEmpty, Kind::Blank, Kind::DeviceUnused, Kind::FileUnbound})
            conditions += Condition{kind, file};
        for (const char *value : {"TYPE=ext4", "TYPE=a b", "LABEL=a b", "LABEL=a=b"})
            conditions += Condition{Kind::ContentIs, file, text(value)};
        for (const char *value : {"qcow2", "qcow2 1073741824", "qcow2 1"})
            conditions += Condition{Kind::ImageIs, file, text(value)};
        for (const char *value : {"", "/b", "/b c"})
            conditions += Condition{Kind::ImageBuildsOn, file, text(value)};
        for (const char *value : {"before", "after", "TAG", "b"})
            conditions += {Condition{Kind::ImageHasSnapshot, file, text(value)},
                           Condition{Kind::ImageHasNoSnapshot, file, text(value)}};
        for (const char *value :
             {"ext4 4194304", "ext3 4194303", "ext2 99999999999999", "ntfs 4194304", "btrfs 4194304"})
            conditions += Condition{Kind::FileSystemFits, file, text(value)};
        for (const char *value : {"/dev/loop0 1048576 4096", "/dev/loop1 1048576 4096"})
            conditions += Condition{Kind::LoopOf, file, text(value)};
        for (const char *value : {"1 1048576 4096", "2 0 0", "12 1048576 4096", "1 1048576 8"})
            conditions += Condition{Kind::PartitionIs, file, text(value)};
        for (const char *value : {"/a", "/b", "b"})
            conditions += {Condition{Kind::NbdServes, text("/dev/nbd0"), text(value)},
                           Condition{Kind::NbdGone, text("/dev/nbd0"), text(value)}};
        for (const char *folder : {"/mnt/a", "/mnt/b", "/"}) {
            for (const char *value : {"xfs", "btrfs", ""})
                conditions += Condition{Kind::FolderMounted, text(folder), text(value)};
        }
        conditions += Condition{Kind::NbdWithoutParts, text("nbd")};
        conditions +=
            {Condition{Kind::FileSystemClean, file}, Condition{Kind::FileSystemClean, file, text("checked")}};
        for (const char *value : {"Sun Nov 15 09:12:41 2026", "x", ""})
            conditions += Condition{Kind::FileSystemUnwritten, file, text(value)};
        for (const char *target : {"iqn.a:b", "iqn.c"}) {
            for (const char *portal : {"127.0.0.1:3260", "[fd00::1]:3260"}) {
                for (const Kind kind : {Kind::TargetLoggedIn, Kind::TargetLoggedOut, Kind::TargetKnown})
                    conditions += Condition{kind, text(target), text(portal)};
            }
        }
        conditions +=
            Condition{Kind::TargetHolds, text("iqn.a:b 127.0.0.1:3260"), text("node.startup = manual")};
        conditions.removeIf([&](const Condition &condition) {
            return !tool.isEmpty() && readingOf(condition).program != tool;
        });
        for (const int status : answer.isEmpty() ? QList<int>{0, 1, 2, 5, 21, 127} : QList<int>{0})
            compare(conditions, answer, status);
    }
};

QTEST_GUILESS_MAIN(TestRunnerStorage)
#include "tst_runnerstorage.moc"
