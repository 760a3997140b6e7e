// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conditioncheck.h"

#include <QTest>

using namespace domcero;
using Kind = Condition::Kind;

namespace {

const QByteArray header = "Name                                        ID   Mem VCPUs\tState\tTime(s)\n"
                          "Domain-0                                     0  1024     1     r-----     179.1\n";

CommandResult list(const QByteArray &rows)
{
    return CommandResult{0, header + rows, {}, {}};
}

QByteArray row(const char *name, int id, const char *flags)
{
    return QByteArray(name).leftJustified(40) + ' ' + QByteArray::number(id).rightJustified(5) +
           "   128     1     " + flags + "      54.4\n";
}

} // namespace

class TestConditionCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void domains_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<bool>("holds");
        const auto add = [](const char *name, Kind kind, const char *value, const QByteArray &rows,
                            bool holds) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(value) << rows << holds;
        };
        const QByteArray idle = row("web", 7, "-b----");
        const QByteArray paused = row("web", 7, "--p---");
        const QByteArray crashed = row("web", 7, "---sc-");
        const QByteArray ended = row("web", 7, "---s--");
        const QByteArray other = row("web server", 9, "-b----");
        add("present", Kind::DomainPresent, "7", crashed, true);
        add("present, another id", Kind::DomainPresent, "6", idle, false);
        add("present, not there", Kind::DomainPresent, "", other, false);
        add("alive", Kind::DomainAlive, "", idle, true);
        add("alive when paused", Kind::DomainAlive, "", paused, true);
        add("alive, crashed", Kind::DomainAlive, "", crashed, false);
        add("alive, shut down", Kind::DomainAlive, "", ended, false);
        add("alive, not there", Kind::DomainAlive, "", other, false);
        add("absent", Kind::DomainAbsent, "", other, true);
        add("absent, there", Kind::DomainAbsent, "", idle, false);
        add("absent, shut down but there", Kind::DomainAbsent, "7", ended, false);
        add("absent, only another id there", Kind::DomainAbsent, "6", idle, true);
        add("paused", Kind::DomainPaused, "7", paused, true);
        add("paused, runs", Kind::DomainPaused, "", idle, false);
        add("not paused", Kind::DomainNotPaused, "7", idle, true);
        add("not paused, paused", Kind::DomainNotPaused, "", paused, false);
        add("not paused, crashed", Kind::DomainNotPaused, "", crashed, false);
        add("not paused, not there", Kind::DomainNotPaused, "", other, false);
        add("restarted", Kind::DomainRestarted, "6", idle, true);
        add("restarted, the same", Kind::DomainRestarted, "7", idle, false);
        add("restarted, gone for now", Kind::DomainRestarted, "7", other, false);
        add("restarted and crashed", Kind::DomainRestarted, "6", crashed, false);
    }
    void domains()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        QFETCH(QByteArray, rows);
        QFETCH(bool, holds);
        const Condition condition{static_cast<Kind>(kind), QStringLiteral("web"), value};
        const auto verdict = judge(condition, list(rows));
        QVERIFY(verdict.ok());
        QCOMPARE(verdict->holds, holds);
        QCOMPARE(verdict->asGuard.isEmpty(), holds);
        QCOMPARE(verdict->asProof.isEmpty(), holds);
    }
    void aCrashIsFinal()
    {
        const Condition alive{Kind::DomainAlive, QStringLiteral("web")};
        QVERIFY(judge(alive, list(row("web", 7, "---sc-")))->final);
        QVERIFY(!judge(alive, list({}))->final);
    }
    void aToolThatFailsIsNoAbsence()
    {
        const Condition absent{Kind::DomainAbsent, QStringLiteral("web")};
        const CommandResult refused{1, {}, "cannot init xl context\n", {}};
        QVERIFY(!judge(absent, refused).ok());
        QVERIFY(judge(absent, refused).error().detail.contains(QStringLiteral("cannot init xl context")));
        QVERIFY(!judge(absent, CommandResult{0, "garbage\n", {}, {}}).ok());
        QVERIFY(!judge(absent, CommandResult{0, {}, {}, {}}).ok());
        QCOMPARE(judge(absent, CommandResult{127, {}, "not found", {}}).error().code, ErrorCode::NotFound);
    }
    void storage_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says"); // empty: it holds
        const auto add = [](const char *name, Kind kind, const char *subject, const char *value,
                            const QByteArray &answer, const char *says, int status = 0) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(subject)
                                << QString::fromLatin1(value) << answer << status << QByteArray(says);
        };
        const QByteArray web = "  web|w-uuid|-wi-ao----|4194304\n";
        add("volume", Kind::VolumeIs, "vg0/web", "w-uuid", web, "");
        add("volume, made anew", Kind::VolumeIs, "vg0/web", "old", web,
            "The volume %1 is another one than when this was planned.");
        add("volume, none", Kind::VolumeIs, "vg0/x", "w-uuid", web, "There is no volume %1.");
        add("bytes", Kind::VolumeBytes, "vg0/web", "4194304", web, "");
        add("trap24 bytes, somebody's lvextend", Kind::VolumeBytes, "vg0/web", "8388608", web,
            "The volume %1 has %2 now, not %3: somebody has changed its size.");
        add("open", Kind::VolumeNotOpen, "vg0/web", "", web, "The volume %1 is in use.");
        add("merging", Kind::VolumeMerging, "vg0/web", "", web, "No snapshot goes back into the volume %1.");
        add("there already", Kind::VolumeAbsent, "vg0/web", "", web, "There is a volume %1 already.");
        add("active", Kind::GroupNotActive, "vg0", "", web, "The volume %1 is still active.");
        const QByteArray vg0 = "  vg0|g-uuid|12\n";
        add("group, another", Kind::GroupIs, "vg0", "old", vg0,
            "The group %1 is another one than when this was planned.");
        add("group, there already", Kind::GroupAbsent, "vg0", "", vg0, "There is a group %1 already.");
        add("room", Kind::GroupHasExtents, "vg0", "12", vg0, "");
        add("no room", Kind::GroupHasExtents, "vg0", "13", vg0,
            "In the group %1 only %2 extents are free, and %3 are needed.");
        const QByteArray physical = "  p-uuid|7|vg0\n";
        add("physical, another", Kind::PhysicalVolumeIs, "/dev/sdb", "old", physical,
            "%1 is another physical volume than when this was planned.");
        add("physical, none", Kind::PhysicalVolumeIs, "/dev/sdb", "p-uuid", {}, "%1 is no physical volume.",
            5);
        add("physical, full", Kind::PhysicalVolumeEmpty, "/dev/sdb", "", physical,
            "Of the physical volume %1, %2 extents are in use.");
        add("physical, of a group", Kind::PhysicalVolumeIn, "/dev/sdb", "", physical,
            "The physical volume %1 belongs to the group %2.");
        add("trap28 not blank", Kind::Blank, "/dev/sdb", "", "DEVICE OFFSET TYPE\nsdb 0x438 ext4\n",
            "There is something on %1 already.");
        add("trap28 mounted", Kind::DeviceUnused, "/dev/sdb", "", "disk\npart /boot\n",
            "%1 is in use: it is mounted, is swap, or something lies on it.");
        add("content", Kind::ContentIs, "/dev/sdb", "TYPE=ext4", "xfs\n",
            "blkid finds on %1 the %2 “%3”, not “%4”.");
        add("no content", Kind::ContentIs, "/dev/sdb", "TYPE=ext4", {}, "blkid finds no %1 on %2.", 2);
        add("loop", Kind::FileUnbound, "/a", "", "/dev/loop0: []: (/a)\n",
            "A loop device is bound to the file %1.");
        add("trap27 loop", Kind::LoopOf, "/dev/vg0/a", "/dev/loop1 512 1024",
            "/dev/loop0: []: (/dev/dm-3), offset 512, sizelimit 1024\n",
            "The loop device %1 does not show the part of %2 at %3.");
        const QByteArray table = "sector-size: 512\n\n/dev/vg0/a2 : start= 2048, size= 8, type=83\n";
        add("trap26 partition", Kind::PartitionIs, "/dev/vg0/a", "2 1048576 4096", table, "");
        add("trap26 another size", Kind::PartitionIs, "/dev/vg0/a", "2 1048576 8192", table,
            "The partition %1 of %2 has %3 from %4 on, not %5 from %6 on.");
        add("trap26 no partition", Kind::PartitionIs, "/dev/vg0/a", "1 1048576 4096", table,
            "%1 has no partition %2.");
        const QByteArray nbd = "812 qemu-nbd -f qcow2 -c /dev/nbd0 /a\n";
        add("trap27 served", Kind::NbdServes, "/dev/nbd0", "/a", nbd, "");
        add("trap27 another", Kind::NbdServes, "/dev/nbd0", "/b", nbd,
            "No qemu-nbd shows the image %1 as %2.");
        add("trap27 none", Kind::NbdServes, "/dev/nbd1", "/a", nbd, "No qemu-nbd shows the image %1 as %2.");
        add("trap27 no process", Kind::NbdGone, "/dev/nbd0", "/a", {}, "", 1);
        add("trap27 still", Kind::NbdGone, "/dev/nbd0", "/a", nbd,
            "qemu-nbd still shows the image %1 as %2.");
        add("trap27 with partitions", Kind::NbdWithoutParts, "", "", "16\n",
            "The driver nbd was loaded so that it shows partitions: volume groups of guests would appear on "
            "the "
            "host.");
        const QByteArray mounts = "proc /proc proc rw 0 0\n/dev/mapper/vg0-a /mnt/a xfs rw,nosuid 0 0\n";
        add("mounted", Kind::FolderMounted, "/mnt/a", "xfs", mounts, "");
        add("mounted as another", Kind::FolderMounted, "/mnt/a", "btrfs", mounts,
            "A file system of the type %2 is mounted on %1.");
        add("still mounted", Kind::FolderMounted, "/mnt/a", "", mounts,
            "A file system of the type %2 is mounted on %1.");
        add("not mounted", Kind::FolderMounted, "/mnt/b", "xfs", mounts, "Nothing is mounted on %1.");
        add("away", Kind::FolderMounted, "/mnt/b", "", mounts, "");
        const QByteArray written = "Block count: 1\nLast write time:          Sun Nov 15 09:12:41 2026\n";
        add("trap22 clean", Kind::FileSystemClean, "/a", "", "Filesystem state:         clean\n", "");
        add("trap22 cut short", Kind::FileSystemClean, "/a", "",
            "Filesystem state:         clean with errors\n", "The file system on %1 must be checked.");
        const QByteArray times =
            "Filesystem state:         clean\nLast mount time:          Sun Nov  1 16:56:19 "
            "2026\nLast checked:             Sun Nov 1 16:56:";
        add("trap22 checked since", Kind::FileSystemClean, "/a", "checked", times + "19 2026\n", "");
        add("trap22 not asked", Kind::FileSystemClean, "/a", "", times + "18 2026\n", "");
        add("trap22 not checked since", Kind::FileSystemClean, "/a", "checked", times + "18 2026\n",
            "The file system on %1 must be checked.");
        add("as it was copied", Kind::FileSystemUnwritten, "/a", "Sun Nov 15 09:12:41 2026", written, "");
        add("used since", Kind::FileSystemUnwritten, "/a", "Sun Nov 15 09:12:40 2026", written,
            "The file system on %1 was written to at %2, after it was copied.");
        const QByteArray size = "virtual size: 1 GiB (1073741824 bytes)\n";
        add("trap18 size", Kind::ImageIs, "/a", "qcow2 2147483648", size, "The image %1 has %2, not %3.");
        add("trap19 builds on another", Kind::ImageBuildsOn, "/a", "/b", size + "backing file: /c\n",
            "The image %1 builds on %2.");
        add("builds on a neighbour", Kind::ImageBuildsOn, "/srv/a", "/srv/b",
            size + "backing file: b (actual path: /srv/b)\n", "");
        add("no snapshot", Kind::ImageHasSnapshot, "/a", "b", "ID TAG\n1 a 0\n",
            "The image %1 holds no snapshot %2.");
        const QByteArray session = "tcp: [3] 127.0.0.1:3260,1 iqn.a:b (non-flash)\n";
        add("trap32 logged in", Kind::TargetLoggedIn, "iqn.a:b", "127.0.0.1:3260", session, "");
        add("trap32 logged out", Kind::TargetLoggedIn, "iqn.a:c", "127.0.0.1:3260", session,
            "The host is not logged in to the target %1 at %2.");
        add("trap32 no record", Kind::TargetKnown, "iqn.a:b", "127.0.0.1:3260", {},
            "The host does not know the target %1.", 21);
        add("trap30 the key", Kind::TargetHolds, "iqn.a:b 127.0.0.1:3260", "node.startup = automatic",
            "node.startup = manual\n", "The record of the target %1 does not say “%2”.");
    }
    void storage()
    {
        QFETCH(int, kind);
        QFETCH(QString, subject);
        QFETCH(QString, value);
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const auto verdict =
            judge(Condition{static_cast<Kind>(kind), subject, value}, CommandResult{status, answer, {}, {}});
        QVERIFY(verdict.ok());
        QCOMPARE(verdict->asGuard.id(), says);
        QCOMPARE(verdict->holds, says.isEmpty());
        QCOMPARE(verdict->asProof.isEmpty(), says.isEmpty());
    }
    void files()
    {
        const Condition there{Kind::FileExists, QStringLiteral("/etc/xen/web server.cfg")};
        QCOMPARE(readingOf(there).displayText(), QStringLiteral("test -f '/etc/xen/web server.cfg'"));
        QVERIFY(judge(there, CommandResult{0, {}, {}, {}})->holds);
        QVERIFY(!judge(there, CommandResult{1, {}, {}, {}})->holds);
        QVERIFY(!judge(there, CommandResult{2, {}, "test: unexpected operator", {}}).ok());
    }
};

QTEST_APPLESS_MAIN(TestConditionCheck)
#include "tst_conditioncheck.moc"
