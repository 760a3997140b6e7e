// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of plans, on files, by every shell that is here; and a plan whose steps they are.
#include "formats/host/backups.h"
#include "plan/planscript.h"
#include "plan/steptools.h"
#include "runnertest.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QtEndian>

#include <sys/stat.h>

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype piece = 16 * 1024 * 1024;

QByteArray noise(qsizetype bytes, quint32 seed)
{
    QByteArray data(bytes, Qt::Uninitialized);
    QRandomGenerator generator(seed);
    for (qsizetype i = 0; i + 4 <= bytes; i += 4)
        qToLittleEndian(generator.generate(), data.data() + i);
    return data;
}

// Two pieces and a bit: something, a hole, something.
QByteArray disk()
{
    static const QByteArray made = noise(300000, 1) + QByteArray(2 * piece - 400000, '\0') + noise(100512, 2);
    return made;
}

} // namespace

class TestStepTools : public RunnerTest
{
    Q_OBJECT

    struct Said
    {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };
    Said tool(const QString &name, const QStringList &arguments)
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_world->write(u"tools.sh"_s,
                       "set -f\nIFS=' '\n" + allStepTools() + "\ntool=tool_$1\nshift\n\"$tool\" \"$@\"\n");
        QProcess process;
        process.setWorkingDirectory(m_world->path({}));
        process.start(shell.first(),
                      shell.mid(1) + QStringList{m_world->path(u"tools.sh"_s), name} + arguments);
        process.waitForFinished(120000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString at(const QString &name) const { return m_world->path(u"back up/"_s + name); }
    void write(const QString &name, const QByteArray &text) const
    {
        m_world->write(u"back up/"_s + name, text);
    }
    QByteArray read(const QString &name) const { return m_world->read(u"back up/"_s + name); }
    QStringList files(const QString &name = {}) const
    {
        return QDir(at(name)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    Said pack(const QString &packer, const QString &file)
    {
        return tool(u"pack"_s, {packer, at(u"-disk's"_s), QString::number(disk().size()), at(file)});
    }
    // With another `name` before the others.
    Said packWith(const QString &name, const QByteArray &script)
    {
        m_world->tool(name, script);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_world->path(u"bin"_s).toUtf8() + ':' + path);
        const Said said = pack(u"zstd"_s, u"y.zst"_s);
        qputenv("PATH", path);
        return said;
    }
    static QString size() { return QString::number(disk().size()); }
    // A whole backup.
    void make(const QString &folder, const QString &host = u"xen1"_s, const QString &uuid = {})
    {
        QDir().mkpath(at(folder));
        write(u"small"_s, noise(70000, 3));
        Backup backup;
        backup.guest = u"web"_s;
        backup.host = host;
        backup.uuid = uuid;
        backup.disks = {{u"xvda"_s, u"/dev/vg0/web"_s, u"raw"_s, u"xvda.zst"_s, ByteSize::fromBytes(70000)}};
        write(folder + u"/manifest.json"_s, backupManifest(backup));
        write(folder + u"/config.cfg"_s, "name='web'");
        QCOMPARE(tool(u"pack"_s, {u"zstd"_s, at(u"small"_s), u"70000"_s, at(folder + u"/xvda.zst"_s)}).status,
                 0);
        QCOMPARE(tool(u"seal"_s, {at(folder)}).status, 0);
    }

private Q_SLOTS:
    void initTestCase_data() { addShells(); }
    void init()
    {
        QFETCH_GLOBAL(QStringList, shell);
        m_world = std::make_unique<PlanWorld>(shell);
        QDir().mkpath(at({}));
        write(u"-disk's"_s, disk());
    }
    void cleanup() { m_world.reset(); }

    void packsAndUnpacks_data()
    {
        QTest::addColumn<QString>("packer");
        QTest::addColumn<QString>("file");
        QTest::newRow("zstd") << u"zstd"_s << u"-x y.zst"_s;
        QTest::newRow("gzip") << u"gzip"_s << u"-x y.gz"_s;
    }
    void packsAndUnpacks()
    {
        QFETCH(QString, packer);
        QFETCH(QString, file);
        const Said packed = pack(packer, file);
        QCOMPARE(packed.err, QByteArray());
        QCOMPARE(packed.status, 0);
        QVERIFY(packed.out.endsWith("\n100.00%\n"));
        QCOMPARE(read(file + u".index"_s).count('\n'), 3);
        QVERIFY(read(file).size() < 460000);
        // What is behind one another is one file for the packer.
        QProcess whole;
        whole.start(packer, {u"-dc"_s, u"--"_s, at(file)});
        whole.waitForFinished();
        QVERIFY(whole.readAllStandardOutput() == disk());

        // Onto a device (what is there stays where nothing is written: nowhere) and into a file.
        const auto blocks = [&] {
            struct stat there
            {
            };
            return ::stat(at(u"out"_s).toLocal8Bit().constData(), &there) == 0 ? there.st_blocks * 512 : -1;
        };
        const Said unpacked = tool(u"unpack"_s, {at(file), at(u"out"_s), size()});
        QCOMPARE(unpacked.err, QByteArray());
        QCOMPARE(unpacked.status, 0);
        QVERIFY(read(u"out"_s) == disk());
        QVERIFY2(blocks() < 2 * 1024 * 1024, qPrintable(QString::number(blocks())));
        QCOMPARE(tool(u"matches"_s, {at(file), at(u"out"_s), size()}).status, 0);
        write(u"out"_s, QByteArray(disk().size() + 5, 'x'));
        QCOMPARE(tool(u"unpack"_s, {at(file), at(u"out"_s), size()}).status, 0);
        QVERIFY(read(u"out"_s) == disk());
        QVERIFY2(blocks() < 2 * 1024 * 1024, qPrintable(QString::number(blocks())));

        // As onto a device: by a dd that leaves nothing out.
        m_world->tool(u"dd"_s, "case \"$*\" in *sparse*) exit 1 ;; esac\nexec /bin/dd \"$@\"\n");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_world->path(u"bin"_s).toUtf8() + ':' + path);
        const Said plain = tool(u"unpack"_s, {at(file), at(u"out"_s), size()});
        qputenv("PATH", path);
        QCOMPARE(plain.status, 0);
        QVERIFY(read(u"out"_s) == disk());

        QByteArray other = disk();
        other[other.size() - 700] = static_cast<char>(other[other.size() - 700] + 1);
        write(u"out"_s, other);
        const Said differs = tool(u"matches"_s, {at(file), at(u"out"_s), size()});
        QCOMPARE(differs.status, 1);
        QVERIFY2(differs.err.contains("another than was packed"), differs.err);
        write(u"out"_s, disk().chopped(1));
        QCOMPARE(tool(u"matches"_s, {at(file), at(u"out"_s), size()}).status, 1);
    }

    // Behind the last whole piece, whatever lies behind it.
    void goesOn()
    {
        QCOMPARE(pack(u"zstd"_s, u"x.zst"_s).status, 0);
        const QByteArray whole = read(u"x.zst"_s);
        const QByteArrayList ends = read(u"x.zst.index"_s).split('\n');
        const qsizetype first = ends[0].toLongLong();
        for (const QByteArray &index : {ends[0] + "\n", ends[0] + "\n12", ends[0] + "\n" + ends[1] + "9\n",
                                        QByteArray("\n"), QByteArray()}) {
            for (const qsizetype length : {first, first + 7, first - 1, qsizetype{0}}) {
                write(u"x.zst"_s, whole.first(length));
                write(u"x.zst.index"_s, index);
                const Said again = pack(u"zstd"_s, u"x.zst"_s);
                QCOMPARE(again.status, 0);
                QVERIFY(read(u"x.zst"_s) == whole);
                QCOMPARE(read(u"x.zst.index"_s).split('\n'), ends);
            }
        }
    }

    void whatCannotBeRead()
    {
        const Said shorter = tool(
            u"pack"_s, {u"zstd"_s, at(u"-disk's"_s), QString::number(disk().size() + 1), at(u"x.zst"_s)});
        QCOMPARE(shorter.status, 1);
        QVERIFY2(shorter.err.contains("less than"), shorter.err);
        QVERIFY(tool(u"pack"_s, {u"zstd"_s, at(u"nothing"_s), u"1"_s, at(u"x.zst"_s)}).status != 0);
        QCOMPARE(tool(u"pack"_s, {u"tar"_s, at(u"-disk's"_s), u"1"_s, at(u"x.zst"_s)}).status, 2);
        QCOMPARE(tool(u"pack"_s, {u"zstd"_s, at(u"-disk's"_s), u"1"_s, u"/dev/full"_s}).status, 1);
        // A device that fails in its middle, as a snapshot that has overflowed.
        const Said failed = packWith(
            u"dd"_s,
            "[ \"$1\" != bs=65536 ] || { echo 'dd: error reading: Input/output error' >&2 && exit 1; }\n"
            "exec /bin/dd \"$@\"\n");
        QFETCH_GLOBAL(QStringList, shell);
        if (!shell.first().contains(u"busybox"_s)) { // which has its own
            QCOMPARE(failed.status, 1);
            QVERIFY2(failed.err.contains("Input/output error"), failed.err);
        }
    }

    // Somebody makes it smaller meanwhile: what is read then ends without an error.
    void whatGetsShorter()
    {
        const Said said = packWith(u"zstd"_s, QByteArray("truncate -s 20000000 '") +
                                                  at(u"-disk's"_s).toUtf8().replace('\'', "'\\''") +
                                                  "'\nexec /usr/bin/zstd \"$@\"\n");
        QCOMPARE(said.status, 1);
        QVERIFY2(said.err.contains("ends at 20000000"), said.err);
        QCOMPARE(read(u"y.zst.index"_s).count('\n'), 1);
    }

    // What gzip itself takes for padding.
    void aPieceOfZeros()
    {
        QCOMPARE(pack(u"gzip"_s, u"z.gz"_s).status, 0);
        QCOMPARE(tool(u"whole"_s, {at(u"z.gz"_s), size()}).status, 0);
        QByteArray bytes = read(u"z.gz"_s);
        const qsizetype last = read(u"z.gz.index"_s).split('\n').value(1).toLongLong();
        bytes.replace(last, bytes.size() - last, QByteArray(bytes.size() - last, '\0'));
        write(u"z.gz"_s, bytes);
        QProcess test;
        test.start(u"gzip"_s, {u"-t"_s, at(u"z.gz"_s)});
        test.waitForFinished();
        QCOMPARE(test.exitCode(), 0);
        const Said said = tool(u"whole"_s, {at(u"z.gz"_s), size()});
        QCOMPARE(said.status, 1);
        QVERIFY2(said.err.contains("belongs at 33554432"), said.err);
    }

    void sealsAndChecks()
    {
        make(u"one"_s);
        QCOMPARE(files(u"one"_s), (QStringList{u"config.cfg"_s, u"manifest.json"_s, u"SHA256SUMS"_s,
                                               u"xvda.zst"_s, u"xvda.zst.index"_s}));
        const Said good = tool(u"check"_s, {at(u"one"_s)});
        QCOMPARE(good.status, 0);
        QVERIFY(good.out.endsWith("100.00%\n"));
        QByteArray bad = read(u"one/xvda.zst"_s);
        bad[bad.size() / 2] = static_cast<char>(bad[bad.size() / 2] ^ 1);
        write(u"one/xvda.zst"_s, bad);
        const Said broken = tool(u"check"_s, {at(u"one"_s)});
        QCOMPARE(broken.status, 1);
        QVERIFY2(broken.err.contains("xvda.zst"), broken.err);
        QVERIFY(tool(u"seal"_s, {at(u"one"_s)}).status != 0);
        QFile::remove(at(u"one/xvda.zst"_s));
        make(u"one"_s);
        write(u"one/notes"_s, "of somebody");
        const Said more = tool(u"check"_s, {at(u"one"_s)});
        QCOMPARE(more.status, 1);
        QVERIFY2(more.err.contains("notes has no sum"), more.err);
        QFile::remove(at(u"one/notes"_s));
        QFile::remove(at(u"one/xvda.zst"_s));
        QVERIFY(tool(u"seal"_s, {at(u"one"_s)}).status != 0);
        QFile::remove(at(u"one/SHA256SUMS"_s));
        QCOMPARE(tool(u"check"_s, {at(u"one"_s)}).status, 1);
        QCOMPARE(tool(u"check"_s, {at(u"none"_s)}).status, 1);
    }

    void drops()
    {
        const QString one = u"2026-01-01T000000Z"_s;
        const QString two = u"2026-01-02T000000Z.part"_s;
        make(one);
        make(two);
        write(two + u"/my notes"_s, "keep");
        const Said refused = tool(u"drop"_s, {at(two)});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("my notes"), refused.err);
        QCOMPARE(files(two).size(), 6);
        for (const char *name : {"notes.gz", "web.cfg", "..x"}) {
            write(one + u'/' + QLatin1String(name), "keep");
            QCOMPARE(tool(u"drop"_s, {at(one)}).status, 1);
            QCOMPARE(files(one).size(), 6);
            QFile::remove(at(one + u'/' + QLatin1String(name)));
        }
        // Neither a folder of another name nor a link of this one.
        make(u"configs"_s);
        QCOMPARE(tool(u"drop"_s, {at(u"configs"_s)}).status, 1);
        const QString link = u"2026-01-03T000000Z"_s;
        QVERIFY(QFile::link(at(u"configs"_s), at(link)));
        QCOMPARE(tool(u"drop"_s, {at(link)}).status, 1);
        QCOMPARE(files(u"configs"_s).size(), 5);
        QCOMPARE(tool(u"drop"_s, {at(one)}).status, 0);
        QCOMPARE(tool(u"drop"_s, {at(one)}).status, 0);
        QCOMPARE(files(), (QStringList{u"-disk's"_s, two, link, u"configs"_s, u"small"_s}));
    }

    void prunes()
    {
        QDir().mkpath(at(u"g"_s));
        for (const char *name : {"2026-01-01", "2026-02-01", "2026-03-01"})
            make(u"g/"_s + QLatin1String(name) + u"T000000Z"_s);
        QDir().mkpath(at(u"g/2025-01-01T000000Z.part"_s));
        const QString now = u"2026-03-01T000000Z"_s;
        QVERIFY(tool(u"prune"_s, {at(u"g"_s), u"0"_s, now}).status != 0);
        QCOMPARE(tool(u"prune"_s, {at(u"g"_s), u"3"_s, now}).status, 0);
        QCOMPARE(files(u"g"_s).size(), 4);
        const Said said = tool(u"prune"_s, {at(u"g"_s), u"1"_s, now});
        QCOMPARE(said.err, QByteArray());
        QCOMPARE(said.status, 0);
        QCOMPARE(files(u"g"_s), (QStringList{u"2025-01-01T000000Z.part"_s, now}));
    }

    // The new one stays, whatever the clock said when others were made; half ones, those of others and what
    // somebody has renamed are not counted.
    void prunesNoneButItsOwn()
    {
        const QString now = u"2026-03-01T000000Z"_s;
        make(u"g/"_s + now, u"xen1"_s, u"u1"_s);
        const QStringList staying{u"2026-01-01T000000Z.part"_s, u"2026-01-02T000000Z-before"_s, u"other"_s};
        for (const QString &name : staying)
            make(u"g/"_s + name);
        make(u"g/2026-01-03T000000Z"_s, u"xen2"_s, u"u2"_s);
        make(u"g/2026-01-04T000000Z"_s, u"xen2"_s);          // of a guest without a UUID
        make(u"g/2026-01-05T000000Z"_s, u"xen2"_s, u"u1"_s); // which came from there
        make(u"g/2030-01-01T000000Z"_s);
        QCOMPARE(tool(u"prune"_s, {at(u"g"_s), u"1"_s, now}).status, 0);
        QStringList left = staying + QStringList{now, u"2026-01-03T000000Z"_s, u"2026-01-04T000000Z"_s};
        left.sort();
        QCOMPARE(files(u"g"_s), left);
    }

    void whatCannotBePruned()
    {
        for (const char *name : {"2026-01-01", "2026-02-01", "2026-03-01"})
            make(u"g/"_s + QLatin1String(name) + u"T000000Z"_s);
        write(u"g/2026-01-01T000000Z/README"_s, "why this is kept");
        for (int i = 0; i < 2; ++i) {
            const Said said = tool(u"prune"_s, {at(u"g"_s), u"2"_s, u"2026-03-01T000000Z"_s});
            QCOMPARE(said.status, 0);
            QVERIFY2(said.err.contains("README"), said.err);
            QCOMPARE(files(u"g"_s).size(), 3);
        }
    }

    void seesWhatWasWrittenTo()
    {
        write(u"other"_s, "x");
        const Said noted = tool(u"still"_s, {u"note"_s, at(u"-disk's"_s), at(u"other"_s)});
        QCOMPARE(noted.err, QByteArray());
        QCOMPARE(noted.status, 0);
        const QString sum = QString::fromLatin1(noted.out.trimmed());
        QCOMPARE(sum.size(), 64);
        const QStringList same{u"same"_s, sum, at(u"-disk's"_s), at(u"other"_s)};
        QCOMPARE(tool(u"still"_s, same).status, 0);
        const QStringList packing{u"zstd"_s, at(u"-disk's"_s), size(), at(u"still.zst"_s)};
        QCOMPARE(tool(u"pack"_s, packing + same.mid(1)).status, 0);
        write(u"other"_s, "y"); // as long
        QCOMPARE(tool(u"still"_s, same).status, 4);
        // Nothing more of it is packed.
        const QByteArray before = read(u"still.zst.index"_s);
        write(u"still.zst.index"_s, before.first(before.indexOf('\n') + 1));
        QCOMPARE(tool(u"pack"_s, packing + same.mid(1)).status, 4);
        QCOMPARE(read(u"still.zst.index"_s).count('\n'), 1);
        QCOMPARE(tool(u"still"_s, {u"note"_s, at(u"nowhere"_s)}).status, 1);
        QCOMPARE(tool(u"still"_s, {u"note"_s, at({})}).status, 1);
    }

    void seesOtherDisksInAConfig()
    {
        const QString config = at(u"it's.cfg"_s);
        const auto says = [&](const QByteArray &text) {
            write(u"it's.cfg"_s, text);
            return tool(u"disks"_s, {u"same"_s, config, at(u"noted"_s)}).status;
        };
        const QByteArray text = "name = 'a'\nmemory = 256\ndisk = [ 'phy:/dev/a,xvda,w',\n  # the second\n"
                                "  \"file:/b,xvdb,w\" ]\nvif = ['']\n";
        write(u"it's.cfg"_s, text);
        QCOMPARE(tool(u"disks"_s, {u"note"_s, config, at(u"noted"_s)}).status, 0);
        QCOMPARE(says(text), 0);
        QCOMPARE(says(QByteArray(text).replace("256", "512").replace("vif", "# x\nvif")), 0);
        QCOMPARE(says(QByteArray(text).replace("\n  # the second", "").replace("['']", "['bridge=x']")), 0);
        QCOMPARE(says(QByteArray(text).replace(" ]", ",\n 'file:/c,xvdc,w' ]")), 4);
        QCOMPARE(says(QByteArray(text).replace("/dev/a", "/dev/c")), 4);
        QCOMPARE(says(text + "disk += ['file:/c,xvdc,w']"), 4);
        QCOMPARE(says(text + "vcpus = 1; disk=['file:/c,xvdc,w']"), 4);
        QCOMPARE(says("name = 'a'\n"), 4);
        QFile::remove(config);
        QCOMPARE(tool(u"disks"_s, {u"same"_s, config, at(u"noted"_s)}).status, 1);
    }

    void asStepsOfAPlan()
    {
        Step packing = m_world->step(u"mark"_s, u"1"_s);
        packing.command = Command::script(u"pack"_s, {u"zstd"_s, at(u"-disk's"_s), size(), at(u"x.zst"_s)});
        packing.guards.clear();
        packing.verifies.clear();
        Step unpacking = packing;
        unpacking.command = Command::script(u"unpack"_s, {at(u"x.zst"_s), at(u"out"_s), size()});
        Step wrong = packing;
        wrong.command = Command::script(u"matches"_s, {at(u"x.zst"_s), at(u"-disk's"_s), u"5"_s});
        const Plan plan = m_world->plan({packing, unpacking, wrong});
        runs(plan);
        QCOMPARE(m_world->events(plan), (QByteArrayList{"opened run", "begin 1", "done 1 run", "begin 2",
                                                        "done 2 run", "begin 3", "failed 3 status 1"}));
        QVERIFY(read(u"out"_s) == disk());
        // The same on paper.
        QFile::remove(at(u"out"_s));
        QFile::remove(at(u"x.zst"_s));
        Plan two = plan;
        two.steps.removeLast();
        m_world->write(u"paper.sh"_s,
                       planScript(two, [](const Message &m) { return QString::fromLatin1(m.id()); }));
        QFETCH_GLOBAL(QStringList, shell);
        QProcess process;
        process.start(shell.first(), shell.mid(1) + QStringList{m_world->path(u"paper.sh"_s)});
        process.waitForFinished(120000);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(read(u"out"_s) == disk());
    }
};

QTEST_GUILESS_MAIN(TestStepTools)
#include "tst_steptools.moc"
