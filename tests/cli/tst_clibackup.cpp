// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace domcero::test;

// `domcero-cli backup`, on the simulated host; each run is another one.
class TestCliBackup : public QObject
{
    Q_OBJECT

    CliProgram m_cli;

    CliResult backup(const QString &line)
    {
        return m_cli.run(
            QStringList{QStringLiteral("backup"), QStringLiteral("--language"), QStringLiteral("en")} +
            line.split(u' ', Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void makes()
    {
        const CliResult made = backup(QStringLiteral("make demo web keep=2"));
        QVERIFY2(made.exitStatus == 0, made.errors);
        QVERIFY2(made.output.startsWith("Back up the guest web to /var/backups/domcero/web/"), made.output);
        const CliResult paused = backup(QStringLiteral("make demo web pause=yes"));
        QCOMPARE(paused.exitStatus, 1); // nobody to ask
        const CliResult json =
            backup(QStringLiteral("make demo web pause=yes flush=yes room=1g --yes --json"));
        QVERIFY2(json.exitStatus == 0, json.errors);
        QCOMPARE(QJsonDocument::fromJson(json.output).object()[QStringLiteral("result")].toString(),
                 QStringLiteral("done"));
        const CliResult none = backup(QStringLiteral("make demo nobody"));
        QCOMPARE(none.exitStatus, 1);
        QVERIFY2(none.errors.contains("There is no guest nobody."), none.errors);
    }

    // What is interrupted is taken away, and no success is said.
    void interrupted()
    {
#ifndef Q_OS_WIN
        const QDir to(m_cli.home() + QStringLiteral("/to"));
        QVERIFY(to.mkpath(QStringLiteral(".")));
        const auto process = m_cli.start(
            {QStringLiteral("backup"), QStringLiteral("make"), QStringLiteral("demo"), QStringLiteral("web"),
             QStringLiteral("to=") + to.path(), QStringLiteral("--language"), QStringLiteral("en")});
        const auto halves = [&] {
            return QDir(to.filePath(QStringLiteral("web"))).entryList({QStringLiteral("*.part")}).size();
        };
        QVERIFY(QTest::qWaitFor([&] { return halves() == 1; }, 30000));
        QVERIFY(interrupt(*process, SIGINT));
        QVERIFY(process->waitForFinished(30000));
        const QByteArray errors = process->readAllStandardError();
        QCOMPARE(process->exitCode(), 1);
        QCOMPARE(process->readAllStandardOutput(), QByteArray());
        QVERIFY2(errors.contains("taken away"), errors);
        QVERIFY2(errors.contains("stopped"), errors);
        QCOMPARE(to.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
#endif
    }

    void lists()
    {
        const CliResult empty = backup(QStringLiteral("list demo"));
        QVERIFY2(empty.exitStatus == 0, empty.errors);
        const CliResult json = backup(QStringLiteral("list demo web folder=/srv/b --json"));
        QVERIFY2(json.exitStatus == 0, json.errors);
        QCOMPARE(QJsonDocument::fromJson(json.output).object()[QStringLiteral("folder")].toString(),
                 QStringLiteral("/srv/b"));
        QVERIFY2(backup(QStringLiteral("check demo /var/backups/domcero/web/x"))
                     .errors.contains("There is no backup"),
                 "of nothing");
    }

    void schedules()
    {
        const CliResult set = backup(QStringLiteral("schedule demo web at=03:15 days=mon,thu keep=3"));
        QVERIFY2(set.exitStatus == 0, set.errors);
        QCOMPARE(set.output, QByteArray("Have the host back up web by itself: done\n"));
        QCOMPARE(backup(QStringLiteral("schedules demo")).exitStatus, 0);
        const CliResult none = backup(QStringLiteral("unschedule demo web"));
        QVERIFY2(none.errors.contains("The host does not back up web by itself."), none.errors);
    }

    void wrongWords()
    {
        for (const char *line : {"", "save demo web", "make demo", "list", "check demo", "drop demo",
                                 "restore demo", "schedule demo", "unschedule demo", "schedules demo x"})
            QCOMPARE(backup(QString::fromLatin1(line)).exitStatus, 2);
        for (const char *line :
             {"make demo web pause", "make demo web pause=maybe", "make demo web keep=0",
              "make demo web room=5", "make demo web colour=red", "restore demo /x xvda=y",
              "schedule demo web at=25:00", "schedule demo web days=xyz", "schedule demo web pause=yes"})
            QVERIFY2(backup(QString::fromLatin1(line)).exitStatus != 0, line);
    }
};

QTEST_GUILESS_MAIN(TestCliBackup)
#include "tst_clibackup.moc"
