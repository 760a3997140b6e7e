// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace domcero::test;
using namespace Qt::StringLiterals;

// `domcero-cli file`, on the simulated host, of which each run has one of its own.
class TestCliFile : public QObject
{
    Q_OBJECT

    CliProgram m_cli;

    QString here(const QString &name) const { return m_cli.home() + u'/' + name; }
    CliResult file(const QStringList &words)
    {
        return m_cli.run(QStringList{u"file"_s, u"--language"_s, u"en"_s} + words);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

private Q_SLOTS:
    void put()
    {
        QFile source(here(u"a b.iso"_s));
        QVERIFY(source.open(QIODevice::WriteOnly));
        QCOMPARE(source.write(QByteArray(100000, 'x')), 100000);
        source.close();
        const CliResult sent =
            file({u"put"_s, u"demo"_s, source.fileName(), u"/var/lib/xen/images"_s, u"--json"_s});
        QVERIFY2(sent.exitStatus == 0, sent.errors);
        const QJsonObject said = QJsonDocument::fromJson(sent.output).object();
        QCOMPARE(said[u"result"_s].toString(), u"done"_s);
        QCOMPARE(said[u"remote"_s].toString(), u"/var/lib/xen/images/a b.iso"_s);
        QCOMPARE(said[u"bytes"_s].toInt(), 100000);
        QCOMPARE(said[u"sent"_s].toInt(), 100000);
        QVERIFY(said[u"error"_s].isNull());
        const CliResult plain =
            file({u"put"_s, u"demo"_s, source.fileName(), u"/var/lib/xen/images/b.iso"_s});
        QVERIFY2(plain.exitStatus == 0, plain.errors);
        QVERIFY2(plain.output.startsWith("/var/lib/xen/images/b.iso: "), plain.output);
        QCOMPARE(plain.errors, QByteArray());
    }

    void get()
    {
        const CliResult come = file({u"get"_s, u"demo"_s, u"/etc/os-release"_s, here(u"release"_s)});
        QVERIFY2(come.exitStatus == 0, come.errors);
        QVERIFY(contentOf(here(u"release"_s)).contains("Debian"));
        // Never over a file that is there, unless it is said.
        const CliResult again =
            file({u"get"_s, u"demo"_s, u"/etc/os-release"_s, here(u"release"_s), u"--json"_s});
        QCOMPARE(again.exitStatus, 1);
        const QJsonObject said = QJsonDocument::fromJson(again.output).object();
        QCOMPARE(said[u"result"_s].toString(), u"failed"_s);
        QCOMPARE(said[u"error"_s].toObject()[u"code"_s].toString(), u"conflict"_s);
        QCOMPARE(file({u"get"_s, u"demo"_s, u"/etc/os-release"_s, here(u"release"_s), u"--overwrite"_s})
                     .exitStatus,
                 0);
        QVERIFY(QDir(m_cli.home()).entryList({u"*.domcero-part"_s}).isEmpty());
    }

    void whatCannotBe()
    {
        QCOMPARE(file({u"put"_s, u"demo"_s, here(u"none"_s), u"/tmp/x"_s}).exitStatus, 1);
        QCOMPARE(file({u"get"_s, u"demo"_s, u"/no/such"_s, here(u"x"_s)}).exitStatus, 1);
        QVERIFY(!QFile::exists(here(u"x"_s)));
        for (const QStringList &words : QList<QStringList>{{},
                                                           {u"send"_s, u"demo"_s, u"a"_s, u"b"_s},
                                                           {u"put"_s, u"demo"_s, u"a"_s},
                                                           {u"get"_s, u"demo"_s, u"a"_s, u"b"_s, u"c"_s}})
            QCOMPARE(file(words).exitStatus, 2);
        QCOMPARE(m_cli.run({u"guests"_s, u"demo"_s, u"--overwrite"_s}).exitStatus, 2);
    }

    // On a terminal one line says how far it is, and is gone in the end.
    void onATerminal()
    {
        QFile source(here(u"big"_s));
        QVERIFY(source.open(QIODevice::WriteOnly));
        QByteArray bytes(40 << 20, 'x');
        for (qsizetype i = 0; i < bytes.size(); i += 512)
            bytes[i] = static_cast<char>(i / 512);
        QCOMPARE(source.write(bytes), bytes.size());
        source.close();
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
            QSKIP("there is no script(1) to give it a terminal");
        const CliResult done = m_cli.runInShell(
            "script -qec \"'$0' file put demo big /var/lib/xen/images --language en\" /dev/null </dev/null");
        QVERIFY2(done.exitStatus == 0, done.output + done.errors);
        QVERIFY2(done.output.contains(" of 40.0 MiB\033[K"), done.output);
        QVERIFY2(done.output.contains("\r\033[K/var/lib/xen/images/big: "), done.output);
    }

    // Interrupted: the part stays, and nothing else.
    void interrupted()
    {
#ifndef Q_OS_WIN
        QVERIFY(QDir(m_cli.home()).mkdir(u"to"_s));
        const auto process = m_cli.start({u"file"_s, u"get"_s, u"demo"_s, u"/dev/vg0/zimbra-root"_s,
                                          here(u"to/disk"_s), u"--language"_s, u"en"_s});
        const auto parts = [&] { return QDir(here(u"to"_s)).entryList({u"*.domcero-part"_s}).size(); };
        QVERIFY(QTest::qWaitFor([&] { return parts() == 1; }, 30000));
        QVERIFY(interrupt(*process, 2));
        QVERIFY(process->waitForFinished(30000));
        QCOMPARE(process->exitCode(), 1);
        QVERIFY(process->readAllStandardError().contains("kept"));
        QCOMPARE(parts(), 1);
        QVERIFY(!QFile::exists(here(u"to/disk"_s)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestCliFile)
#include "tst_clifile.moc"
