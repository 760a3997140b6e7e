// SPDX-License-Identifier: GPL-3.0-or-later
// The scripts that carry pieces of files and say what is in one, by every shell.
#include "piecetools.h"

#include <QCryptographicHash>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TestPieceScript : public domcero::test::PieceHost
{
    Q_OBJECT

    static constexpr qint64 block = 65536;
    const QByteArray m_bytes = noise(20 * block + 777);

    Ended get(const QString &path, qint64 offset, qint64 length, const QStringList &more = {}) const
    {
        return run(u"piece"_s,
                   QStringList{u"get"_s, path, QString::number(offset), QString::number(length)} + more);
    }
    Ended put(const QString &path, const QList<qint64> &places, const QByteArray &input) const
    {
        QStringList words{u"put"_s, path};
        for (const qint64 place : places)
            words += QString::number(place);
        return run(u"piece"_s, words, input);
    }
    static QByteArray sha256(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    }

private Q_SLOTS:
    void out_data() { addTools(); }
    void out()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        for (const char *name : {"a", "a b", "-n", "'\"\\$x", "a\nb", "*", "ñ\xff", "end\n"}) {
            const QByteArray path = QFile::encodeName(at(u"disks/"_s)) + name;
            QDir().mkpath(at(u"disks"_s));
            FILE *file = fopen(path.constData(), "wb");
            QVERIFY(file);
            fwrite(m_bytes.constData(), 1, size_t(m_bytes.size()), file);
            fclose(file);
        }
        const QString path = at(u"disks/a b"_s);
        for (const auto &[offset, length] : QList<QPair<qint64, qint64>>{{0, m_bytes.size()},
                                                                         {0, block},
                                                                         {3 * block, 16 * block},
                                                                         {20 * block, 777},
                                                                         {12 * block, 8 * block + 777},
                                                                         {5, 3},
                                                                         {block + 1, block + 1},
                                                                         {0, 0}}) {
            const Ended piece = get(path, offset, length);
            QCOMPARE(piece.status, 0);
            QCOMPARE(piece.errors, QByteArray());
            QVERIFY(piece.output == m_bytes.mid(offset, length));
        }
        for (const char *name : {"-n", "'\"\\$x", "a\nb", "*", "end\n"})
            QVERIFY(get(at(u"disks/"_s) + QString::fromUtf8(name), 7, 9).output == m_bytes.mid(7, 9));
    }

    void whatIsNotThereIsAFailure_data() { addTools(); }
    void whatIsNotThereIsAFailure()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        write(u"disk"_s, m_bytes);
        QCOMPARE(get(at(u"disk"_s), 20 * block, 778).status, 3);
        QCOMPARE(get(at(u"disk"_s), 30 * block, block).status, 3);
        QVERIFY(get(at(u"none"_s), 0, block).status != 0);
        QVERIFY(get(u"disk"_s, 0, block).status != 0);
        QVERIFY(get(at(u"disk"_s), 0, block, {u"sh"_s}).status != 0);
        for (const QString &packer : {u"gzip"_s, u"zstd"_s})
            QCOMPARE(get(at(u"disk"_s), 20 * block, block, {packer}).status, 3);
        // A disk that fails in the middle of it.
        tool(u"dd"_s, "case $* in *count=0) exec /usr/bin/dd \"$@\" ;; esac\n"
                      "/usr/bin/dd bs=5 count=1; echo 'dd: error reading: Input/output error' >&2; exit 1\n");
        const Ended broken = get(at(u"disk"_s), 0, block);
        QCOMPARE(broken.status, 1);
        QVERIFY(broken.errors.contains("Input/output error"));
        for (const QString &packer : {u"gzip"_s, u"zstd"_s})
            QVERIFY(get(at(u"disk"_s), 0, block, {packer}).status != 0);
    }

    void packed_data() { addTools(); }
    void packed()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        write(u"disk"_s, m_bytes);
        for (const QString &packer : {u"gzip"_s, u"zstd"_s}) {
            if (QStandardPaths::findExecutable(packer).isEmpty())
                continue;
            const Ended piece = get(at(u"disk"_s), block, 3 * block, {packer});
            QCOMPARE(piece.status, 0);
            QProcess unpack;
            unpack.start(packer, {u"-dc"_s});
            unpack.write(piece.output);
            unpack.closeWriteChannel();
            QVERIFY(unpack.waitForFinished());
            QVERIFY(unpack.readAllStandardOutput() == m_bytes.mid(block, 3 * block));
        }
        hide(u"zstd"_s);
        tool(u"zstd"_s, "cat; exit 1\n");
        QVERIFY(get(at(u"disk"_s), block, 3 * block, {u"zstd"_s}).status != 0);
    }

    void in_data() { addTools(); }
    void in()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        const QString path = at(u"a 'disk'"_s);
        write(u"a 'disk'"_s, {});
        QCOMPARE(put(path, {8 * block, 12 * block + 777}, m_bytes.mid(8 * block)).status, 0);
        QCOMPARE(put(path, {0, 3 * block}, m_bytes.left(3 * block)).status, 0);
        QByteArray expected = m_bytes;
        std::fill(expected.begin() + 3 * block, expected.begin() + 8 * block, '\0');
        QVERIFY(contentOf(path) == expected);
        struct stat facts;
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
        QVERIFY(facts.st_blocks * 512 <= 16 * block);
        // Several ranges at once, of any size.
        QCOMPARE(
            put(path, {3 * block, block, 5 * block, 4096, 6 * block + 3, 5},
                m_bytes.mid(3 * block, block) + m_bytes.mid(5 * block, 4096) + m_bytes.mid(6 * block + 3, 5))
                .status,
            0);
        for (const auto &[offset, length] :
             QList<QPair<qint64, qint64>>{{3 * block, block}, {5 * block, 4096}, {6 * block + 3, 5}})
            std::copy_n(m_bytes.begin() + offset, length, expected.begin() + offset);
        QVERIFY(contentOf(path) == expected);
    }

    // What is behind it is another's.
    void noByteMoreIsRead_data() { addTools(); }
    void noByteMoreIsRead()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        write(u"disk"_s, {});
        for (const qint64 length : {2 * block, 2 * block + 900, qint64{900}}) {
            int ends[2];
            QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
            QVERIFY(::fcntl(ends[0], F_SETPIPE_SZ, 8 * block) >= 3 * block);
            const QByteArray input = m_bytes.left(length) + "rest";
            QCOMPARE(::write(ends[1], input.constData(), size_t(input.size())), input.size());
            QProcess process;
            prepare(process, u"piece"_s, {u"put"_s, at(u"disk"_s), u"0"_s, QString::number(length)});
            process.setChildProcessModifier([&ends] { ::dup2(ends[0], STDIN_FILENO); });
            process.start();
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), 0);
            char rest[8] = {};
            QCOMPARE(::read(ends[0], rest, sizeof rest), 4);
            QCOMPARE(QByteArray(rest), "rest");
            ::close(ends[0]);
            ::close(ends[1]);
        }
        QVERIFY(contentOf(at(u"disk"_s)) == m_bytes.left(2 * block + 900));
    }

    void whatCameShortIsAFailure_data() { addTools(); }
    void whatCameShortIsAFailure()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        const QString path = at(u"disk"_s);
        write(u"disk"_s, {});
        QCOMPARE(put(path, {0, block}, m_bytes.left(block - 1)).status, 3);
        QCOMPARE(put(path, {0, block}, {}).status, 3);
        QCOMPARE(put(path, {0, block + 5}, m_bytes.left(block + 4)).status, 3);
        QCOMPARE(put(path, {0, 5}, m_bytes.left(4)).status, 3);
        QCOMPARE(put(path, {0, block, 2 * block, block}, m_bytes.left(block / 2)).status, 3);
        QCOMPARE(put(path, {0, block, 2 * block, block}, m_bytes.left(block + 5)).status, 3);
        QCOMPARE(put(at(u"none"_s), {0, 1}, "x").status, 4);
        QVERIFY(!QFile::exists(at(u"none"_s)));
        QFile::remove(at(u"link"_s));
        QVERIFY(QFile::link(path, at(u"link"_s)));
        QCOMPARE(put(at(u"link"_s), {0, 1}, "x").status, 4);
        QVERIFY(put(u"disk"_s, {0, 1}, "x").status != 0);
        tool(u"dd"_s, "case $* in *count=0*) exit 0 ;; esac\n"
                      "echo 'dd: error writing: No space left on device' >&2; exit 1\n");
        for (const qint64 length : {block, block + 5}) {
            const Ended full = put(path, {0, length}, m_bytes.left(length));
            QCOMPARE(full.status, 1);
            QVERIFY(full.errors.contains("No space left"));
        }
    }

    void sums_data() { addTools(); }
    void sums()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        write(u"disk"_s, m_bytes);
        const auto sums = [this](const QString &file, const char *places) {
            return run(u"ranges"_s,
                       QStringList{u"sums"_s, at(file)} + QString::fromLatin1(places).split(u' '));
        };
        // Each group its sum; what is not there is in none.
        const Ended said =
            sums(u"disk"_s, "0 131072 / 1310720 777 / 1310720 778 / 0 0 / 65536 5 1310720 777 7 70000");
        QCOMPARE(said.status, 0);
        QCOMPARE(said.output,
                 sha256(m_bytes.left(131072)) + '\n' + sha256(m_bytes.mid(1310720)) + '\n' +
                     sha256(m_bytes.mid(1310720)) + '\n' + sha256({}) + '\n' +
                     sha256(m_bytes.sliced(65536, 5) + m_bytes.mid(1310720) + m_bytes.sliced(7, 70000)) +
                     '\n');
        // The large ones by openssl, where there is one that works.
        const QByteArray large = noise(40 * block);
        write(u"large"_s, large);
        const QByteArray sum = sha256(large.sliced(block, 38 * block)) + '\n';
        const char *const most = "65536 2490368";
        QCOMPARE(sums(u"large"_s, most).output, sum);
        hide(u"openssl"_s);
        tool(u"openssl"_s, "exit 1\n");
        QCOMPARE(sums(u"large"_s, most).output, sum);
        hide(u"openssl"_s);
        QFile::remove(at(u"asked"_s));
        tool(u"openssl"_s, "cat >/dev/null; echo $* >>" + QFile::encodeName(at(u"asked"_s)) + "; echo " +
                               sha256({}) + '\n');
        QCOMPARE(sums(u"large"_s, most).output, sha256({}) + '\n');
        QCOMPARE(contentOf(at(u"asked"_s)).count('\n'), 2);
        QCOMPARE(sums(u"disk"_s, "0 5").output, sha256(m_bytes.left(5)) + '\n');
        QVERIFY(sums(u"none"_s, "0 5").status != 0);
        QVERIFY(run(u"ranges"_s, {u"sums"_s, u"disk"_s, u"0"_s, u"5"_s}).status != 0);
    }

    void whatASourceIs_data() { addTools(); }
    void whatASourceIs()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        write(u"disk"_s, m_bytes.left(5));
        const auto about = [this](const QString &path) {
            return run(u"ranges"_s, {u"about"_s, path}).output;
        };
        QFile::remove(at(u"link"_s));
        QVERIFY(QFile::link(u"disk"_s, at(u"link"_s)));
        const QByteArray path = QFile::encodeName(QFileInfo(at(u"disk"_s)).canonicalFilePath());
        const QByteArray said = about(at(u"link"_s));
        QVERIFY2(said.startsWith("section 4 0 " + QByteArray::number(path.size()) + "\npath\n" + path +
                                 "\nsection 6 0 "),
                 said.constData());
        QVERIFY(said.contains("\nsource\nfile 5 "));
        QCOMPARE(about(at(u"link"_s)), said);
        write(u"disk"_s, m_bytes.left(6));
        QVERIFY(about(at(u"link"_s)) != said);
        QVERIFY(about(at(u"none"_s)).contains("section 6 1 0\nsource\n"));
        QVERIFY(about(at(QString())).contains("section 6 3 0\nsource\n"));
        // Holes, where somebody knows of them.
        write(u"sparse"_s, "data");
        QVERIFY(QFile(at(u"sparse"_s)).resize(100 * block));
        const bool hasMap = QFile::exists(at(u"bin/qemu-img"_s));
        QCOMPARE(about(at(u"sparse"_s)).contains("section 4 0 "), true);
        QCOMPARE(about(at(u"sparse"_s)).contains("\ndata\nOffset "), hasMap);
        hide(u"qemu-img"_s);
        QVERIFY(!about(at(u"sparse"_s)).contains("\ndata\n"));
    }
};

QTEST_GUILESS_MAIN(TestPieceScript)
#include "tst_piecescript.moc"
