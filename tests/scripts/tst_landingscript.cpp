// SPDX-License-Identifier: GPL-3.0-or-later
// The script that looks where a file is to arrive and gives it its name, by every shell.
#include "piecetools.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TestLandingScript : public domcero::test::PieceHost
{
    Q_OBJECT

    const QString m_part = u"disk.1234.domcero-part"_s;

    Ended landing(const QStringList &words) const { return run(u"landing"_s, words); }
    Ended look(const QString &path) const { return landing({u"look"_s, path, m_part}); }
    QString part() const { return at(u"to/"_s + m_part); }
    static mode_t modeOf(const QString &path)
    {
        struct stat facts;
        return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777 : 0;
    }

private Q_SLOTS:
    void whatIsThere_data() { addTools(); }
    void whatIsThere()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        QDir().mkpath(at(u"to"_s));
        const auto says = [this](const QString &path, const QByteArray &words) {
            return look(path).output.contains(words);
        };
        QVERIFY(says(at(u"to/disk"_s), "section 6 1 0\ntarget\n"));
        QVERIFY(says(at(u"to/disk"_s), "section 4 1 0\npart\n"));
        QVERIFY(says(at(u"to/disk"_s), "\nfolder\n"));
        QVERIFY(says(at(u"gone/disk"_s), "section 6 1 0\nfolder\n"));
        write(u"to/disk"_s, "12345");
        write(u"to/"_s + m_part, "123");
        QVERIFY(says(at(u"to/disk"_s), "\ntarget\n5 "));
        QVERIFY(says(at(u"to/disk"_s), "section 4 0 1\npart\n3\n"));
        QVERIFY(says(at(u"to"_s), "section 6 2 6\ntarget\nfolder\n"));
        QFile::remove(at(u"link"_s));
        QVERIFY(QFile::link(at(u"to/disk"_s), at(u"link"_s)));
        const QByteArray real = QFile::encodeName(QFileInfo(at(u"to/disk"_s)).canonicalFilePath());
        QVERIFY(says(at(u"link"_s), "\npath\n" + real + '\n'));
        QVERIFY(says(at(u"link"_s), "section 4 0 1\npart\n3\n"));
        QFile::remove(at(u"dangling"_s));
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"dangling"_s)));
        QVERIFY(says(at(u"dangling"_s), "section 6 2 5\ntarget\nother\n"));
        QCOMPARE(look(u"to/disk"_s).status, 2);
    }

    void itGetsItsName_data() { addTools(); }
    void itGetsItsName()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        for (const char *name : {"disk", "-f", "a b", "'\"\\$x", "a\nb", "*", "end\n"}) {
            QDir().mkpath(at(u"to"_s));
            const QString target = at(u"to/"_s + QString::fromUtf8(name));
            const QString own = target + u".domcero-part"_s;
            QCOMPARE(landing({u"begin"_s, own}).status, 0);
            QCOMPARE(modeOf(own), mode_t(0600));
            QCOMPARE(landing({u"begin"_s, own}).status, 0);
            QFile file(own);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("content");
            file.close();
            QCOMPARE(landing({u"begin"_s, own}).status, 0);
            const Ended ended = landing({u"finish"_s, own, target, u"9"_s});
            QCOMPARE(ended.errors, QByteArray());
            QCOMPARE(ended.status, 0);
            QVERIFY(!QFile::exists(own));
            QCOMPARE(contentOf(target), QByteArray("content\0\0", 9));
            QCOMPARE(landing({u"finish"_s, own, target, u"9"_s}).status, 4); // again: the answer was lost
            QDir(at(u"to"_s)).removeRecursively();
        }
    }

    void nothingIsReplaced_data() { addTools(); }
    void nothingIsReplaced()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        const QString target = at(u"to/disk"_s);
        write(u"to/disk"_s, "theirs");
        QFile::setPermissions(target, QFile::Permissions(0x6644));
        write(u"to/"_s + m_part, "ours");
        QCOMPARE(landing({u"finish"_s, part(), target, u"4"_s}).status, 3);
        QCOMPARE(contentOf(target), QByteArray("theirs"));
        QCOMPARE(contentOf(part()), QByteArray("ours"));
        QVERIFY(QFile::link(at(u"nowhere"_s), at(u"to/dangling"_s)));
        QCOMPARE(landing({u"finish"_s, part(), at(u"to/dangling"_s), u"4"_s}).status, 3);
        QCOMPARE(landing({u"finish"_s, part(), at(u"to"_s), u"4"_s, u"over"_s}).status, 5);
        // Where a person said so; with the mode of the old one.
        const mode_t mode = modeOf(target);
        QCOMPARE(landing({u"finish"_s, part(), target, u"4"_s, u"over"_s}).status, 0);
        QCOMPARE(contentOf(target), QByteArray("ours"));
        QCOMPARE(modeOf(target), mode);
        QVERIFY(!QFile::exists(part()));
    }

    void cutBetweenTheTwoNames()
    {
        takeTools(false);
        for (const bool finished : {true, false}) {
            QFile::remove(at(u"to/disk"_s));
            write(u"to/"_s + m_part, "ours");
            QCOMPARE(::link(QFile::encodeName(part()).constData(),
                            QFile::encodeName(at(u"to/disk"_s)).constData()),
                     0);
            QProcess guest; // has it for its disk by now, and has made it longer
            guest.start(u"sh"_s,
                        {u"-c"_s, u"exec 3>>'%1'; printf +guest >&3; read -r line"_s.arg(at(u"to/disk"_s))});
            QVERIFY(guest.waitForStarted());
            QTRY_COMPARE(contentOf(at(u"to/disk"_s)), QByteArray("ours+guest"));
            QCOMPARE((finished ? landing({u"finish"_s, part(), at(u"to/disk"_s), u"4"_s})
                               : landing({u"drop"_s, part()}))
                         .status,
                     0);
            QVERIFY(!QFile::exists(part()));
            QCOMPARE(contentOf(at(u"to/disk"_s)), QByteArray("ours+guest"));
            QCOMPARE(guest.state(), QProcess::Running);
            guest.closeWriteChannel();
            QVERIFY(guest.waitForFinished());
            QCOMPARE(guest.exitStatus(), QProcess::NormalExit);
        }
    }

    void withoutHardLinks_data() { addTools(); }
    void withoutHardLinks()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        hide(u"ln"_s);
        tool(u"ln"_s, "echo 'ln: Operation not permitted' >&2; exit 1\n");
        write(u"to/"_s + m_part, "ours");
        write(u"to/there"_s, "theirs");
        QCOMPARE(landing({u"finish"_s, part(), at(u"to/there"_s), u"4"_s}).status, 3);
        QCOMPARE(contentOf(at(u"to/there"_s)), QByteArray("theirs"));
        QCOMPARE(landing({u"finish"_s, part(), at(u"to/disk"_s), u"4"_s}).status, 0);
        QCOMPARE(contentOf(at(u"to/disk"_s)), QByteArray("ours"));
        QVERIFY(!QFile::exists(part()));
    }

    // Of a link that went: what it has held back must not come into a file that has its name.
    void whoeverStillWritesIsEnded_data() { addTools(); }
    void whoeverStillWritesIsEnded()
    {
        QFETCH(bool, busybox);
        takeTools(busybox);
        for (const bool finished : {true, false}) {
            write(u"to/"_s + m_part, QByteArray(131072, 'a'));
            QFile::remove(at(u"to/disk"_s));
            QProcess late;
            prepare(late, u"piece"_s, {u"put"_s, part(), u"0"_s, u"131072"_s});
            late.start();
            late.write(QByteArray(100000, 'b')); // a block, and the half of one
            QProcess reader;
            reader.setStandardInputFile(part());
            reader.start(u"sleep"_s, {u"60"_s});
            QVERIFY(late.waitForStarted() && reader.waitForStarted());
            QTRY_VERIFY(contentOf(part()).startsWith('b'));
            QVERIFY(late.state() == QProcess::Running);
            const Ended ended = finished ? landing({u"finish"_s, part(), at(u"to/disk"_s), u"131072"_s})
                                         : landing({u"drop"_s, part()});
            QCOMPARE(ended.errors, QByteArray());
            QCOMPARE(ended.status, 0);
            QVERIFY(!QFile::exists(part()));
            late.closeWriteChannel();
            QVERIFY(late.waitForFinished());
            QVERIFY(!QFile::exists(part()));
            if (finished)
                QCOMPARE(contentOf(at(u"to/disk"_s)).count('b'), 65536);
            QCOMPARE(reader.state(), QProcess::Running);
            reader.kill();
            QVERIFY(reader.waitForFinished());
        }
    }

    void whatIsNoPartIsLeftAlone()
    {
        takeTools(false);
        write(u"to/disk"_s, "theirs");
        QCOMPARE(landing({u"drop"_s, at(u"to/disk"_s)}).status, 2);
        QCOMPARE(landing({u"finish"_s, at(u"to/disk"_s), at(u"to/other"_s), u"1"_s}).status, 2);
        QCOMPARE(landing({u"begin"_s, at(u"to/new"_s)}).status, 2);
        QVERIFY(QFile::exists(at(u"to/disk"_s)));
        QVERIFY(QFile::link(at(u"to/disk"_s), part()));
        QCOMPARE(landing({u"begin"_s, part()}).status, 1);
        QCOMPARE(landing({u"finish"_s, part(), at(u"to/other"_s), u"1"_s}).status, 1);
        QCOMPARE(contentOf(at(u"to/disk"_s)), QByteArray("theirs"));
        QFile::remove(part());
        write(u"to/"_s + m_part, "ours");
        QCOMPARE(landing({u"drop"_s, part()}).status, 0);
        QCOMPARE(landing({u"drop"_s, part()}).status, 0);
        QVERIFY(!QFile::exists(part()));
        tool(u"sync"_s, "echo 'sync: error syncing: Input/output error' >&2; exit 1\n");
        write(u"to/"_s + m_part, "ours");
        QCOMPARE(landing({u"finish"_s, part(), at(u"to/other"_s), u"4"_s}).status, 1);
        QVERIFY(!QFile::exists(at(u"to/other"_s)));
    }
};

QTEST_GUILESS_MAIN(TestLandingScript)
#include "tst_landingscript.moc"
