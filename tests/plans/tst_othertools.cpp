// SPDX-License-Identifier: GPL-3.0-or-later
// Raw images with NTFS, XFS and btrfs, whole or on the last partition, resized by the real runner and the
// real tools: each layout ends with the same files inside and nothing to repair. XFS and btrfs want a kernel
// that mounts them. DOMCERO_LAYOUTS says how many of each, DOMCERO_SEED which; the seed is printed.
#include "formats/filesystem/sizes.h"
#include "plan/storage/storageplans.h"
#include "resizetools.h"

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

namespace {

// Whether a program does that.
bool does(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(toolPath(program), arguments);
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

// A file system of a type as its own tools have it.
class Disk
{
public:
    Disk(const QString &type, const QString &folder) : m_type(type), m_folder(folder) {}

    // With the files of `from`, on a new file of so many MiB.
    void make(const QString &file, qint64 mebibytes, const QString &from) const
    {
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly) || !made.resize(mebibytes << 20))
            qFatal("%s cannot be made", qPrintable(file));
        made.close();
        if (m_type == u"ntfs") {
            run(u"mkntfs"_s, {u"-q"_s, u"-F"_s, u"-f"_s, file});
            const auto files = sums(from);
            for (auto it = files.begin(); it != files.end(); ++it)
                run(u"ntfscp"_s, {u"-q"_s, file, from + u'/' + it.key(), flat(it.key())});
            return;
        }
        run(u"mkfs."_s + m_type, {u"-q"_s, file});
        mounted(file, [&](const QString &at) { run(u"cp"_s, {u"-r"_s, from + u"/."_s, at}); });
    }
    // Every file inside, by its name when it was put there.
    QMap<QString, QByteArray> inside(const QString &file, const QMap<QString, QByteArray> &wanted) const
    {
        QMap<QString, QByteArray> found;
        if (m_type == u"ntfs") {
            for (auto it = wanted.begin(); it != wanted.end(); ++it) {
                const QByteArray bytes = run(u"ntfscat"_s, {u"-f"_s, file, flat(it.key())});
                found.insert(it.key(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
            }
        } else {
            mounted(file, [&](const QString &at) { found = sums(at); });
        }
        return found;
    }
    Content content(const QString &file) const
    {
        Content content;
        content.kind = ContentKind::FileSystem;
        content.type = m_type;
        const bool read =
            m_type == u"ntfs" ? bool(readNtfsResize(run(u"ntfsresize"_s, {u"-i"_s, u"-f"_s, file}), content))
            : m_type == u"xfs"
                ? bool(readXfsSuperblock(
                      run(u"xfs_db"_s, {u"-r"_s, u"-f"_s, u"-c"_s, u"sb 0"_s, u"-c"_s, u"p"_s, file}),
                      content))
                : bool(readBtrfsSuper(run(u"btrfs"_s, {u"inspect-internal"_s, u"dump-super"_s, file}),
                                      content));
        if (!read)
            qFatal("what %s says was not understood", qPrintable(m_type));
        return content;
    }
    void check(const QString &file) const
    {
        if (m_type == u"ntfs")
            run(u"ntfsresize"_s, {u"-c"_s, file});
        else if (m_type == u"xfs")
            run(u"xfs_repair"_s, {u"-n"_s, u"-f"_s, file});
        else
            run(u"btrfs"_s, {u"check"_s, u"--readonly"_s, file});
    }
    qint64 leastMiB() const { return m_type == u"ntfs" ? 12 : m_type == u"xfs" ? 320 : 280; }

private:
    static QString flat(const QString &name) { return u'/' + QString(name).replace(u'/', u'_'); }

    template <typename Do>
    void mounted(const QString &file, Do with) const
    {
        const QString at = m_folder + u"/at"_s;
        QDir().mkpath(at);
        run(u"mount"_s, {u"-t"_s, m_type, u"-o"_s, u"loop"_s, file, at});
        with(at);
        run(u"umount"_s, {at});
    }

    QString m_type;
    QString m_folder;
};

bool canMount(const QString &type)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"file"_s);
    QFile made(file);
    if (!made.open(QIODevice::WriteOnly) || !made.resize(qint64{400} << 20))
        return false;
    made.close();
    return does(u"mkfs."_s + type, {u"-q"_s, file}) &&
           does(u"mount"_s, {u"-t"_s, type, u"-o"_s, u"loop"_s, file, folder.path()}) &&
           does(u"umount"_s, {folder.path()});
}

} // namespace

class TestOtherTools : public QObject
{
    Q_OBJECT

    QRandomGenerator m_random;

    int between(int least, int most) { return m_random.bounded(least, most + 1); }

    static ImageFile rawImage(const QString &path, const Content &content)
    {
        ImageFile image;
        image.path = path;
        image.format = ImageFormat::Raw;
        image.virtualSize = ByteSize::fromBytes(QFileInfo(path).size());
        image.onDisk = image.virtualSize;
        image.content = content;
        return image;
    }

    // What is wrong.
    QByteArray resizeOne(const QString &type, bool isDivided, bool shrinks)
    {
        PlanWorld world({u"dash"_s});
        QDir().mkpath(world.root());
        const Disk disk(type, world.path(u""_s));
        const qint64 mebibytes = disk.leastMiB() + between(16, 80);
        const QString whole = world.path(u"whole.img"_s);
        fill(m_random, world.path(u"files"_s), type == u"ntfs" ? 3000 : 20000);
        const auto before = sums(world.path(u"files"_s));
        disk.make(whole, mebibytes, world.path(u"files"_s));
        Content content = disk.content(whole);
        QString image = whole;
        const QString table = between(0, 1) ? u"gpt"_s : u"dos"_s;
        if (isDivided) {
            image = world.path(u"disk.img"_s);
            divideImage(image, table, between(1, 9), mebibytes, whole);
            const auto dump = parsePartitionDump(run(u"sfdisk"_s, {u"-d"_s, image}));
            if (!dump || dump->partitions.size() != 2)
                return "sfdisk was not understood";
            Content divided;
            divided.kind = ContentKind::PartitionTable;
            divided.type = table;
            divided.blockSize = dump->sector;
            divided.partitions = dump->partitions;
            divided.partitions.last().content = content;
            content = divided;
        }
        StorageState state;
        state.images = {rawImage(image, content)};
        const ByteSize mib = ByteSize::fromMiB(1);
        const ByteSize now = state.images.first().virtualSize;
        StorageParameters with;
        with.size = shrinks ? std::max(leastDiskSize(content, mib), now - ByteSize::fromMiB(between(2, 70)))
                            : now + ByteSize::fromMiB(between(2, 64));
        const auto plan = planStorage(StorageAction::Resize, StorageId::image(image), state, {}, with);
        if (!plan)
            return plan.error().what.id();
        const QByteArray problem = carriedOut(within(*plan, world.root()), world, true);
        if (!problem.isEmpty())
            return QByteArray::number(with.size.bytes()) + ": " + problem;
        QString after = image;
        if (isDivided) {
            const auto dump = parsePartitionDump(run(u"sfdisk"_s, {u"-d"_s, image}));
            after = world.path(u"after.img"_s);
            cutOut(image, dump->partitions.last(), after);
        }
        if (QFileInfo(image).size() != with.size.bytes())
            return "the image has another size";
        disk.check(after);
        if (disk.inside(after, before) != before)
            return "the files are not what they were";
        const qint64 rest = QFileInfo(after).size() - disk.content(after).size->bytes();
        if (rest < 0 || rest > (1 << 20))
            return "the file system does not take all of it: " + QByteArray::number(rest);
        if (shrinks && QFileInfo(image + u".old"_s).size() != now.bytes())
            return "the old one is not kept";
        if (!run(u"losetup"_s, {u"-j"_s, image}).isEmpty())
            return "a loop device stays";
        const QStringList left = QDir(world.root()).entryList({u"*.mnt"_s}, QDir::Dirs);
        return left.isEmpty() ? QByteArray() : QByteArray("a folder stays");
    }

private Q_SLOTS:
    void initTestCase() { seed(m_random); }

    void trap20_trap26_randomLayouts_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isDivided");
        QTest::addColumn<bool>("shrinks");
        for (const char *type : {"ntfs", "btrfs", "xfs"}) {
            for (const bool isDivided : {false, true}) {
                for (const bool shrinks : {false, true}) {
                    if (!shrinks || canShrink(QString::fromLatin1(type)))
                        QTest::addRow("%s%s %s", type, isDivided ? ", divided," : "",
                                      shrinks ? "shrunk" : "grown")
                            << QString::fromLatin1(type) << isDivided << shrinks;
                }
            }
        }
    }
    void trap20_trap26_randomLayouts()
    {
        QFETCH(QString, type);
        QFETCH(bool, isDivided);
        QFETCH(bool, shrinks);
        for (const char *tool : {"mkntfs", "ntfsresize", "mkfs.xfs", "mkfs.btrfs", "qemu-img", "sfdisk"}) {
            if (toolPath(QLatin1String(tool)).isEmpty())
                QSKIP("the tools are not here");
        }
        if (isDivided && !canLoop())
            QSKIP("loop devices are not here");
        if (isResizedMounted(type) && !canMount(type))
            QSKIP("the kernel here does not mount it");
        const int asked = qEnvironmentVariableIntValue("DOMCERO_LAYOUTS");
        for (int n = 0; n < (asked > 0 ? asked : 2); ++n) {
            const QByteArray problem = resizeOne(type, isDivided, shrinks);
            QVERIFY2(problem.isEmpty(), problem.constData());
        }
    }

    // Windows has it open, or was cut off: only Windows repairs that, and the plan stops before it writes.
    void trap22_whatWindowsLeftOpenStopsIt()
    {
        if (toolPath(u"mkntfs"_s).isEmpty())
            QSKIP("the tools are not here");
        PlanWorld world({u"dash"_s});
        QDir().mkpath(world.root());
        const Disk disk(u"ntfs"_s, world.path(u""_s));
        const QString image = world.path(u"whole.img"_s);
        fill(m_random, world.path(u"files"_s), 1000);
        disk.make(image, 40, world.path(u"files"_s));
        run(u"ntfsresize"_s, {u"-f"_s, u"-f"_s, u"-s"_s, u"30000000"_s, image}); // marks it to be checked
        StorageState state;
        state.images = {rawImage(image, disk.content(image))};
        StorageParameters with;
        with.size = ByteSize::fromMiB(50);
        const auto plan = planStorage(StorageAction::Resize, StorageId::image(image), state, {}, with);
        QVERIFY(plan);
        QVERIFY(carriedOut(within(*plan, world.root()), world, true).contains("Windows has not left"));
        QCOMPARE(disk.content(image).size->bytes() / 1000000, 29);
    }
};

QTEST_GUILESS_MAIN(TestOtherTools)
#include "tst_othertools.moc"
