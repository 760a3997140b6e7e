// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that resize a raw image with its file system, carried out by the real runner and the real e2fsprogs
// and qemu-img on files: random layouts, each of which ends with the same files inside and nothing to repair.
// DOMCERO_LAYOUTS says how many, DOMCERO_SEED which; the seed is printed.
#include "formats/filesystem/sizes.h"
#include "plan/storage/storageplans.h"
#include "resizetools.h"

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

class TestResizeTools : public QObject
{
    Q_OBJECT

    QRandomGenerator m_random;

    int between(int least, int most) { return m_random.bounded(least, most + 1); }

    static ImageFile imageAt(const QString &path, const QString &type)
    {
        ImageFile image;
        image.path = path;
        image.format = ImageFormat::Raw;
        image.virtualSize = ByteSize::fromBytes(QFileInfo(path).size());
        image.onDisk = image.virtualSize;
        Content content;
        content.kind = ContentKind::FileSystem;
        content.type = type;
        if (!readDumpe2fs(run(u"dumpe2fs"_s, {u"-h"_s, path}), content))
            qFatal("dumpe2fs was not understood");
        const auto least = parseResize2fsMinimum(run(u"resize2fs"_s, {u"-P"_s, path}), content.blockSize);
        if (!least)
            qFatal("resize2fs was not understood");
        content.minimum = *least;
        image.content = content;
        return image;
    }

    static ImageFile dividedAt(const QString &image, const QString &table, const QString &part)
    {
        ImageFile disk = imageAt(part, u"ext4"_s);
        const auto dump = parsePartitionDump(run(u"sfdisk"_s, {u"-d"_s, image}));
        if (!dump || dump->partitions.size() != 2)
            qFatal("sfdisk was not understood");
        Content content;
        content.kind = ContentKind::PartitionTable;
        content.type = table;
        content.blockSize = dump->sector;
        content.partitions = dump->partitions;
        content.partitions.last().content = disk.content;
        disk.path = image;
        disk.virtualSize = ByteSize::fromBytes(QFileInfo(image).size());
        disk.onDisk = disk.virtualSize;
        disk.content = content;
        return disk;
    }
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *tool :
             {"mke2fs", "debugfs", "resize2fs", "e2fsck", "dumpe2fs", "qemu-img", "blkid"}) {
            if (toolPath(QLatin1String(tool)).isEmpty())
                QSKIP("e2fsprogs or qemu-img is not here");
        }
        seed(m_random);
    }

    void trap18_trap20_randomLayouts()
    {
        const int layouts = qEnvironmentVariableIntValue("DOMCERO_LAYOUTS") > 0
                                ? qEnvironmentVariableIntValue("DOMCERO_LAYOUTS")
                                : 120;
        int shrunk = 0;
        int copied = 0;
        int grown = 0;
        for (int n = 0; n < layouts; ++n) {
            PlanWorld world({u"dash"_s});
            QDir().mkpath(world.root());
            const QString type = QStringList{u"ext2"_s, u"ext3"_s, u"ext4"_s}.at(between(0, 2));
            const QString image = world.path(u"disk.img"_s);
            const int kib = between(10 * 1024, 48 * 1024);
            QStringList make{u"-q"_s, u"-F"_s,
                             u"-t"_s, type,
                             u"-b"_s, QStringList{u"1024"_s, u"2048"_s, u"4096"_s}.at(between(0, 2)),
                             u"-m"_s, QString::number(between(0, 5))};
            if (type == u"ext4" && between(0, 1) == 0)
                make += {u"-O"_s, u"^64bit,^metadata_csum"_s};
            fill(m_random, world.path(u"files"_s),
                 qint64{kib - 6 * 1024} * between(5, 60) / 100); // a journal and tables take theirs
            make += {u"-d"_s, world.path(u"files"_s), image, QString::number(kib) + u'k'};
            run(u"mke2fs"_s, make);
            const auto before = sums(world.path(u"files"_s));
            const ByteSize least = leastSizeFor(*imageAt(image, type).content, ByteSize::fromMiB(1));

            StorageState state;
            state.images = {imageAt(image, type)};
            const ByteSize now = state.images.first().virtualSize;
            StorageParameters with;
            const bool shrinks = between(0, 2) > 0 && least.bytes() < now.bytes() - (2 << 20);
            with.inPlace = between(0, 1) == 1;
            with.typedName = image;
            const qint64 span = shrinks ? now.bytes() - least.bytes() - (1 << 20) : qint64{64} << 20;
            with.size = ByteSize::fromBytes((shrinks ? least.bytes() : now.bytes() + (1 << 20)) +
                                            static_cast<qint64>(m_random.bounded(static_cast<double>(span))));
            const auto plan = planStorage(StorageAction::Resize, StorageId::image(image), state, {}, with);
            QVERIFY2(plan, plan ? "" : plan.error().what.id().constData());
            const QByteArray what = QByteArray::number(n) + ' ' + make.join(u' ').toUtf8() + " to " +
                                    QByteArray::number(with.size.bytes()) + (with.inPlace ? " in place" : "");
            const QByteArray problem = carriedOut(within(*plan, world.root()), world, n % 20 == 0);
            QVERIFY2(problem.isEmpty(), (what + ": " + problem).constData());
            const qint64 wanted = (with.size.bytes() + (1 << 20) - 1) >> 20 << 20;
            QVERIFY2(QFileInfo(image).size() == wanted, what.constData());
            run(u"e2fsck"_s, {u"-f"_s, u"-n"_s, image});
            QDir().mkpath(world.path(u"out"_s));
            run(u"debugfs"_s, {u"-R"_s, u"rdump / "_s + world.path(u"out"_s), image});
            QVERIFY2(sums(world.path(u"out"_s)) == before, what.constData());
            if (shrinks && !with.inPlace) { // the old one is what it was
                QCOMPARE(QFileInfo(image + u".old"_s).size(), now.bytes());
                run(u"e2fsck"_s, {u"-f"_s, u"-n"_s, image + u".old"_s});
            }
            ++(!shrinks ? grown : with.inPlace ? shrunk : copied);
        }
        qInfo("%d layouts: %d shrunk in place, %d by a copy, %d grown", layouts, shrunk, copied, grown);
    }

    // With a partition table, its second partition as a loop device: by the runner, which alone knows the
    // device.
    void trap26_randomDividedLayouts()
    {
        if (toolPath(u"sfdisk"_s).isEmpty() || !canLoop())
            QSKIP("sfdisk or loop devices are not here");
        const int asked = qEnvironmentVariableIntValue("DOMCERO_LAYOUTS");
        const int layouts = asked > 0 ? std::max(1, asked / 10) : 8;
        int shrunk = 0;
        for (int n = 0; n < layouts; ++n) {
            PlanWorld world({u"dash"_s});
            QDir().mkpath(world.root());
            const QString image = world.path(u"disk.img"_s);
            const QString table = n % 2 ? u"dos"_s : u"gpt"_s;
            const qint64 first = between(1, 9);
            const qint64 second = between(16, 40);
            fill(m_random, world.path(u"files"_s), (second - 8) * 1024 * between(5, 60) / 100);
            run(u"mke2fs"_s, {u"-q"_s, u"-F"_s, u"-t"_s, u"ext4"_s, u"-d"_s, world.path(u"files"_s),
                              world.path(u"part.img"_s), QString::number(second) + u'M'});
            const auto before = sums(world.path(u"files"_s));
            divideImage(image, table, first, second, world.path(u"part.img"_s));

            StorageState state;
            state.images = {dividedAt(image, table, world.path(u"part.img"_s))};
            const ByteSize mib = ByteSize::fromMiB(1);
            const ByteSize now = state.images.first().virtualSize;
            const ByteSize least = leastDiskSize(*state.images.first().content, mib);
            const bool shrinks = between(0, 1) == 1 && least + mib < now;
            StorageParameters with;
            with.size = shrinks ? least : now + ByteSize::fromMiB(between(2, 64));
            const auto plan = planStorage(StorageAction::Resize, StorageId::image(image), state, {}, with);
            QVERIFY2(plan, plan ? "" : plan.error().what.id().constData());
            const QByteArray what = QByteArray::number(n) + ' ' + table.toUtf8() + " from " +
                                    QByteArray::number(now.bytes()) + " to " +
                                    QByteArray::number(with.size.bytes());
            const QByteArray problem = carriedOut(within(*plan, world.root()), world, true);
            QVERIFY2(problem.isEmpty(), (what + ": " + problem).constData());
            const auto after = parsePartitionDump(run(u"sfdisk"_s, {u"-d"_s, image}));
            QVERIFY2(after && after->partitions.size() == 2, what.constData());
            const Partition last = after->partitions.last();
            QVERIFY2(QByteArray(run(u"sfdisk"_s, {u"-V"_s, image})).contains("No errors"), what.constData());
            cutOut(image, last, world.path(u"after.img"_s));
            run(u"e2fsck"_s, {u"-f"_s, u"-n"_s, world.path(u"after.img"_s)});
            const ImageFile inside = imageAt(world.path(u"after.img"_s), u"ext4"_s);
            QVERIFY2(inside.content->size == last.size, what.constData()); // it takes all of its partition
            QDir().mkpath(world.path(u"out"_s));
            run(u"debugfs"_s, {u"-R"_s, u"rdump / "_s + world.path(u"out"_s), world.path(u"after.img"_s)});
            QVERIFY2(sums(world.path(u"out"_s)) == before, what.constData());
            QVERIFY2(run(u"losetup"_s, {u"-j"_s, image}).isEmpty(), what.constData());
            shrunk += shrinks ? 1 : 0;
        }
        qInfo("%d divided layouts, %d of them shrunk", layouts, shrunk);
    }

    // A file system that a guest has not unmounted is repaired as far as e2fsck does it by itself; one that
    // has errors stops the plan, and the disk keeps its size.
    void trap22_aFileSystemWithErrorsStopsIt()
    {
        PlanWorld world({u"dash"_s});
        QDir().mkpath(world.root());
        const QString image = world.path(u"disk.img"_s);
        fill(m_random, world.path(u"files"_s), 4000);
        run(u"mke2fs"_s,
            {u"-q"_s, u"-F"_s, u"-t"_s, u"ext4"_s, u"-d"_s, world.path(u"files"_s), image, u"32768k"_s});
        StorageState state;
        state.images = {imageAt(image, u"ext4"_s)};
        // As no journal replays it: two files that share a block.
        run(u"debugfs"_s, {u"-w"_s, u"-R"_s, u"clri <2>"_s, image});
        StorageParameters with;
        with.size = ByteSize::fromMiB(24);
        with.inPlace = true;
        with.typedName = image;
        const auto plan = planStorage(StorageAction::Resize, StorageId::image(image), state, {}, with);
        QVERIFY(plan);
        DetachedRunner runner(systemClock(), u"ana@desk"_s, world.root());
        const auto done = runner.run(within(*plan, world.root()), world.transport(), {}, {});
        QVERIFY(await(done));
        QVERIFY(!done.result().ok());
        QCOMPARE(QFileInfo(image).size(), qint64{32} << 20);
    }
};

QTEST_GUILESS_MAIN(TestResizeTools)
#include "tst_resizetools.moc"
