// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/filesystem/blkid.h"
#include "formats/filesystem/sizes.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

// dumpe2fs 1.47.0 in the lab, in parts.
QByteArray dumpe2fs(const QByteArray &label = "<none>", const QByteArray &state = "clean",
                    const QByteArray &features = "has_journal ext_attr 64bit")
{
    return "Filesystem volume name:   " + label +
           "\n"
           "Last mounted on:          /mnt/t\n"
           "Filesystem UUID:          4bf5c9af-0364-479a-8492-ef860216fd46\n"
           "Filesystem features:      " +
           features + "\nFilesystem state:         " + state +
           "\n"
           "Block count:              262144\n"
           "Reserved block count:     12532\n"
           "Overhead clusters:        26705\n"
           "Free blocks:              204705\n"
           "First block:              1\n"
           "Block size:               1024\n"
           "Blocks per group:         8192\n"
           "Inode size:\t          256\n\n";
}

Content read(Result<void> (*reader)(QByteArrayView, Content &), const QByteArray &output)
{
    Content content;
    const Result<void> result = reader(output, content);
    return result ? content : Content();
}

} // namespace

class TestFileSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBlkid()
    {
        const auto found =
            parseBlkid("/dev/mapper/vg0-pv1--root: LABEL=\"pv1-root\" UUID=\"d660ce2b\" TYPE=\"ext4\"\n"
                       "/dev/sda: UUID=\"Aw8rAj-K6Zs\" TYPE=\"LVM2_member\"\n"
                       "/dev/sdd: PTUUID=\"4313fa3b\" PTTYPE=\"gpt\"\n"
                       "/dev/sdd1: PARTLABEL=\"a\" PARTUUID=\"cf3b06b9\"\n");
        QCOMPARE(found.size(), 3);
        const Content root = found.value(u"/dev/mapper/vg0-pv1--root"_s);
        QCOMPARE(root.type, u"ext4"_s);
        QCOMPARE(root.label, u"pv1-root"_s);
        QCOMPARE(root.uuid, u"d660ce2b"_s);
        QCOMPARE(root.kind, ContentKind::FileSystem);
        QCOMPARE(found.value(u"/dev/sda"_s).kind, ContentKind::LvmMember);
        QCOMPARE(found.value(u"/dev/sdd"_s).kind, ContentKind::PartitionTable);
        QCOMPARE(found.value(u"/dev/sdd"_s).type, u"gpt"_s);
    }

    // What blkid 2.38 prints of labels that were chosen to deceive.
    void labelsMayHoldAnything_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("label");
        QTest::newRow("quote, backslash, newline")
            << QByteArray(R"x(a.img: LABEL="a\"b\\^J^AM-CM-)" UUID="59dd" TYPE="ext4")x")
            << u"a\"b\\\n\x01é"_s;
        QTest::newRow("quote, unmasked")
            << QByteArray(R"(a.img: LABEL="a"b" UUID="59dd" TYPE="ext4")") << u"a\"b"_s;
        QTest::newRow("blanks") << QByteArray(R"(a.img: LABEL=" a  b " UUID="59dd" TYPE="ext4")")
                                << u" a  b "_s;
        QTest::newRow("a word like a key")
            << QByteArray(R"(a.img: LABEL="TYPE=xfs" UUID="59dd" TYPE="ext4")") << u"TYPE=xfs"_s;
        QTest::newRow("a caret") << QByteArray(R"(a.img: LABEL="a^b" UUID="59dd" TYPE="ext4")") << u"a^b"_s;
        QTest::newRow("no UTF-8") << QByteArray(R"(a.img: LABEL="aM-1o" UUID="59dd" TYPE="ext4")")
                                  << u"aM-1o"_s;
        QTest::newRow("empty") << QByteArray(R"(a.img: LABEL="" UUID="59dd" TYPE="ext4")") << QString();
    }

    void labelsMayHoldAnything()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, label);
        const auto found = parseBlkid(line);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.value(u"a.img"_s).label, label);
        QCOMPARE(found.value(u"a.img"_s).type, u"ext4"_s);
        QCOMPARE(found.value(u"a.img"_s).uuid, u"59dd"_s);
    }

    void namesMayHaveBlanks()
    {
        QCOMPARE(
            parseBlkid("/img/sp ace.img: LABEL=\"sw ap\" TYPE=\"swap\"\n").value(u"/img/sp ace.img"_s).kind,
            ContentKind::Swap);
    }

    void nonsenseIsNothing()
    {
        for (const char *text :
             {"", "\n", "=\"\n", ": TYPE=\"\n", "a: TYPE=\"", "a TYPE=\"ext4\"", "TYPE=\"ext4\""})
            QVERIFY2(parseBlkid(text).isEmpty(), text);
    }

    void tellsKinds()
    {
        QCOMPARE(contentKind(u"crypto_LUKS"), ContentKind::Luks);
        QCOMPARE(contentKind(u"linux_raid_member"), ContentKind::RaidMember);
        QCOMPARE(contentKind(u"isw_raid_member"), ContentKind::RaidMember);
        QCOMPARE(contentKind(u"zfs_member"), ContentKind::Other);
        QCOMPARE(contentKind(u"ntfs"), ContentKind::FileSystem);
    }

    void readsExt()
    {
        const Content content = read(readDumpe2fs, dumpe2fs());
        QCOMPARE(content.size, std::optional(ByteSize::fromMiB(256)));
        QCOMPARE(content.used, std::optional(ByteSize::fromKiB(262144 - 204705)));
        QCOMPARE(content.blockSize, ByteSize::fromKiB(1));
        QCOMPARE(content.state, Content::State::Clean);
        QCOMPARE(content.features, (QStringList{u"has_journal"_s, u"ext_attr"_s, u"64bit"_s}));
        QCOMPARE(content.lastMountedOn, u"/mnt/t"_s);
    }

    void readsTheStateOfExt()
    {
        QCOMPARE(read(readDumpe2fs, dumpe2fs("x", "not clean")).state, Content::State::NotClean);
        QCOMPARE(read(readDumpe2fs, dumpe2fs("x", "clean with errors")).state, Content::State::Errors);
        QCOMPARE(read(readDumpe2fs, dumpe2fs("x", "clean", "has_journal needs_recovery")).state,
                 Content::State::NotClean);
    }

    // A guest writes its own label, and a shrink trusts these numbers.
    void aLabelCannotForgeNumbers()
    {
        const Content content =
            read(readDumpe2fs, dumpe2fs("a\nBlock count: 1\nFree blocks: 1\nBlock size: 9"));
        QCOMPARE(content.size, std::optional(ByteSize::fromMiB(256)));
        const QByteArray super =
            "label\t\t\tx\nnum_devices\t1\ndev_item.total_bytes\t9\nbytes_used\t\t147456\n"
            "num_devices\t\t1\ndev_item.total_bytes\t268435456\ndev_item.bytes_used\t"
            "92274688\ndev_item.devid\t\t2\n";
        const Content btrfs = read(readBtrfsSuper, super);
        QCOMPARE(btrfs.size, std::optional(ByteSize::fromMiB(256)));
        QCOMPARE(btrfs.used, std::optional(ByteSize::fromBytes(147456)));
        QCOMPARE(btrfs.onlyDevice, std::optional(2));
        QCOMPARE(btrfs.minimum, std::optional(ByteSize::fromMiB(256)));
        const Content several =
            read(readBtrfsSuper, QByteArray(super).replace("num_devices\t\t1", "num_devices\t\t2"));
        QVERIFY(several.size && !several.onlyDevice && !several.minimum);
    }

    void readsXfs()
    {
        const Content content =
            read(readXfsSuperblock,
                 "magicnum = 0x58465342\nblocksize = 4096\ndblocks = 81920\nfname = \"hvm\\000\"\n"
                 "fdblocks = 60000\n");
        QCOMPARE(content.size, std::optional(ByteSize::fromMiB(320)));
        QCOMPARE(content.used, std::optional(ByteSize::fromKiB(4 * 21920)));
    }

    void readsBtrfsAndNtfs()
    {
        const Content ntfs =
            read(readNtfsResize, "ntfsresize v2022.10.3 (libntfs-3g)\n"
                                 "Cluster size       : 4096 bytes\n"
                                 "Current volume size: 268431872 bytes (269 MB)\n"
                                 "Current device size: 268435456 bytes (269 MB)\n"
                                 "Space in use       : 2 MB (0.7%)\n"
                                 "You might resize at 1810432 bytes or 2 MB (freeing 267 MB).\n");
        QCOMPARE(ntfs.size, std::optional(ByteSize::fromBytes(268431872)));
        QCOMPARE(ntfs.minimum, std::optional(ByteSize::fromBytes(1810432)));
        QCOMPARE(ntfs.blockSize, ByteSize::fromKiB(4));
    }

    void readsTheMinimumOfExt()
    {
        const auto minimum =
            parseResize2fsMinimum("Estimated minimum size of the filesystem: 27049\n", ByteSize::fromKiB(1));
        QVERIFY(minimum);
        QCOMPARE(*minimum, ByteSize::fromKiB(27049));
        QVERIFY(!parseResize2fsMinimum("Please run 'e2fsck -f' first.\n", ByteSize::fromKiB(1)));
        QVERIFY(!parseResize2fsMinimum("Estimated minimum size of the filesystem: 99999999999999999\n",
                                       ByteSize::fromKiB(4)));
    }

    void saysWhatIsMissing()
    {
        Content content;
        const auto none = readDumpe2fs("Couldn't find valid filesystem superblock.\n", content);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::ParseFailed);
        QVERIFY(!readXfsSuperblock("blocksize = 0\ndblocks = 1\nfdblocks = 1\n", content));
        QVERIFY(!readBtrfsSuper({}, content));
        QVERIFY(!readNtfsResize("Current volume size: lots\n", content));
        QVERIFY(!content.size);
    }
};

QTEST_GUILESS_MAIN(TestFileSystem)
#include "tst_filesystem.moc"
