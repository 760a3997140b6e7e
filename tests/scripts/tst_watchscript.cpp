// SPDX-License-Identifier: GPL-3.0-or-later
// The script `watch`, which goes on talking.
#include "scripthost.h"

#include <QElapsedTimer>

#include <algorithm>
#include <csignal>

class TestWatchScript : public domcero::test::ScriptHost
{
    Q_OBJECT
private Q_SLOTS:
    void watchTagsWhatItHears();
    void watchGoesOnWithoutATool();
    void watchTakesANewPeriod();
    void watchEnds_data();
    void watchEnds();
    void watchLivesOnItsLease();

private:
    // Tools that talk once and then hold the line, as the real ones do; each starts a child of its own.
    void watchTools() const
    {
        tool(QStringLiteral("xenstore-watch"), "for p in \"$@\"; do echo \"$p\"; done\nsleep 1000\n");
        tool(QStringLiteral("xentop"), "case \"$*\" in *--help*) echo '-f, --full-name'; exit;; esac\n"
                                       "echo \"      NAME  STATE $*\"\nsleep 1000 & wait\n");
    }
    static QByteArray readUntil(QProcess &process, const QByteArrayList &wanted)
    {
        QByteArray seen;
        QElapsedTimer timer;
        timer.start();
        const auto missing = [&] {
            return std::any_of(wanted.begin(), wanted.end(),
                               [&](const QByteArray &w) { return !seen.contains(w); });
        };
        while (missing() && timer.elapsed() < 20000) {
            process.waitForReadyRead(200);
            seen += process.readAllStandardOutput();
        }
        return missing() ? "missing something in: " + seen : QByteArray();
    }
};

void TestWatchScript::watchTagsWhatItHears()
{
    watchTools();
    QProcess process;
    prepare(process, QStringLiteral("watch"), {QStringLiteral("3")});
    process.start();
    QCOMPARE(readUntil(process, {"watch @introduceDomain\n", "watch @releaseDomain\n", "xentop period 3\n",
                                 "xentop       NAME  STATE -b -f -d 3\n", "load ", "mem "}),
             QByteArray());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

void TestWatchScript::watchGoesOnWithoutATool()
{
    tool(QStringLiteral("xenstore-watch"), "echo @introduceDomain\n");
    QProcess process;
    prepare(process, QStringLiteral("watch"), {QStringLiteral("1")});
    process.start();
    QCOMPARE(
        readUntil(process, {"lost xentop\n", "watch @introduceDomain\n", "lost xenstore-watch\n", "load "}),
        QByteArray());
    QCOMPARE(readUntil(process, {"load ", "mem "}), QByteArray()); // and again
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

void TestWatchScript::watchTakesANewPeriod()
{
    watchTools();
    QProcess process;
    prepare(process, QStringLiteral("watch"), {QStringLiteral("300")});
    process.start();
    const qint64 group = process.processId();
    QCOMPARE(readUntil(process, {"xentop period 300\n", "xentop       NAME  STATE -b -f -d 300\n", "load "}),
             QByteArray());
    for (const char *nonsense :
         {"period", "period x", "period 0", "period 07", "period 1;exit", "period 5 6"})
        process.write(nonsense + QByteArray("\n"));
    process.write("period 1\n");
    // The tool and the script's own readings begin anew, and come more often; events go on.
    QCOMPARE(readUntil(process, {"xentop period 1\n", "xentop       NAME  STATE -b -f -d 1\n", "load "}),
             QByteArray());
    QCOMPARE(readUntil(process, {"load ", "mem "}), QByteArray());
    QTRY_COMPARE(processesOfGroup(group, "bin/xentop -b -f -d"), 1);
    QTRY_COMPARE(processesOfGroup(group, "bin/xenstore-watch @"), 1);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QTRY_COMPARE(processesOfGroup(group), 0);
}

void TestWatchScript::watchEnds_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"stdin", "TERM", "HUP", "lease"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestWatchScript::watchEnds()
{
    QFETCH(QString, how);
    watchTools();
    QProcess process;
    prepare(
        process, QStringLiteral("watch"),
        {QStringLiteral("1"), how == QLatin1String("lease") ? QStringLiteral("1") : QStringLiteral("60")});
    process.start();
    QVERIFY(process.waitForStarted());
    const qint64 group = process.processId();
    QCOMPARE(readUntil(process, {"watch @releaseDomain\n", "xentop ", "load "}), QByteArray());
    QVERIFY(processesOfGroup(group) >= 7); // the script, its parts, the tools and their children
    if (how == QLatin1String("stdin"))
        process.closeWriteChannel();
    else if (how == QLatin1String("TERM"))
        ::kill(static_cast<pid_t>(group), SIGTERM);
    else if (how == QLatin1String("HUP"))
        ::kill(static_cast<pid_t>(group), SIGHUP);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QTRY_COMPARE(processesOfGroup(group), 0);
}

void TestWatchScript::watchLivesOnItsLease()
{
    watchTools();
    QProcess process;
    prepare(process, QStringLiteral("watch"), {QStringLiteral("1"), QStringLiteral("2")});
    process.start();
    QVERIFY(process.waitForStarted());
    const qint64 group = process.processId();
    // Renewed for longer than one lease, then no more.
    for (int i = 0; i < 5; ++i) {
        process.write("\n");
        QVERIFY2(!process.waitForFinished(600), qPrintable(QString::number(i)));
    }
    QVERIFY(process.waitForFinished(10000));
    QTRY_COMPARE(processesOfGroup(group), 0);
}

QTEST_GUILESS_MAIN(TestWatchScript)
#include "tst_watchscript.moc"
