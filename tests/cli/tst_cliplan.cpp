// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero::test;

// `domcero-cli plan`, on the simulated host.
class TestCliPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAPlan();
    void appliesAPlan();
    void plansForStorage();
    void plansToResize();

private:
    CliProgram m_cli;
};

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QString planFile(const QTemporaryDir &folder, const QByteArray &steps)
{
    QFile file(folder.filePath(QStringLiteral("plan")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no plan can be written");
    file.write("domcero-plan 1\nid 11111111-2222-3333-4444-555555555555\ntitle Say something\n" + steps +
               "end\n");
    return file.fileName();
}

} // namespace

void TestCliPlan::showsAPlan()
{
    QTemporaryDir folder;
    const QString plan = planFile(
        folder, "step 1\ntitle First\narg xl\narg pause\narg a b\nguard domain-alive\nsubject web\n");
    const CliResult shown = m_cli.run(words("plan show --language en") + QStringList{plan});
    QCOMPARE(shown.exitStatus, 0);
    QCOMPARE(shown.output,
             QByteArray("Say something\n1. First\n     xl pause 'a b'\n     < The guest web is running.\n"));
    const CliResult cut =
        m_cli.run(words("plan show --language en") + QStringList{planFile(folder, "step 1\nmagic\n")});
    QCOMPARE(cut.exitStatus, 1);
    QVERIFY(cut.errors.contains("Line 5 of the plan is not understood."));
    QCOMPARE(m_cli.run(words("plan jump demo")).exitStatus, 2);
    QCOMPARE(m_cli.run(words("plan apply demo")).exitStatus, 2);
    QCOMPARE(m_cli.run(words("plan resume demo --step-again 0")).exitStatus, 2);
}

void TestCliPlan::plansForStorage()
{
    const CliResult made =
        m_cli.run(words("plan storage demo create-volume vg0 name=new size=1g --language en"));
    QCOMPARE(made.exitStatus, 0);
    QVERIFY(made.output.startsWith("domcero-plan 1\n") && made.output.contains("\narg lvcreate\n"));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("plan")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(made.output);
    file.close();
    const CliResult done =
        m_cli.run(words("plan apply demo --follow --language en") + QStringList{file.fileName()});
    QCOMPARE(done.exitStatus, 0);
    QVERIFY(done.output.endsWith("finished\n"));
    const CliResult json =
        m_cli.run(words("plan storage demo remove-volume vg0/pruebas-sql typed=vg0/pruebas-sql --json"));
    QCOMPARE(QJsonDocument::fromJson(json.output).object().value(QStringLiteral("risk")).toString(),
             QStringLiteral("destructive"));
    for (const auto &[line, says] : {std::pair{"fly vg0", "There is no action fly."},
                                     std::pair{"create-volume vg9", "There is no vg9 on the host."},
                                     std::pair{"create-volume vg0 name=a size=7", "512m or 2g"},
                                     std::pair{"create-volume vg0 color=red", "There is no key color."},
                                     std::pair{"remove-volume vg0/zimbra-root", "zimbra"}}) {
        const CliResult refused = m_cli.run(words("plan storage demo --language en") + words(line));
        QCOMPARE(refused.exitStatus, 1);
        QVERIFY2(refused.errors.contains(says), refused.errors);
    }
    QCOMPARE(m_cli.run(words("plan storage demo create-volume")).exitStatus, 2);
}

void TestCliPlan::plansToResize()
{
    const CliResult copied = m_cli.run(words("plan resize demo vg0/respaldo-root 8g --language en"));
    QCOMPARE(copied.exitStatus, 0);
    QVERIFY(copied.output.contains("\narg lvrename\n") && copied.output.contains("risk routine\n"));
    const CliResult inPlace = m_cli.run(words("plan resize demo vg0/respaldo-root 8g --in-place"));
    QCOMPARE(inPlace.exitStatus, 0);
    QVERIFY(inPlace.output.contains("risk destructive\n") && !inPlace.output.contains("\narg lvrename\n"));
    const CliResult least = m_cli.run(words("plan resize demo vg0/respaldo-root 4m --language en"));
    QCOMPARE(least.exitStatus, 1);
    QVERIFY2(least.errors.contains("needs at least"), least.errors); // what is in it was read
    QCOMPARE(m_cli.run(words("plan resize demo vg0/respaldo-root")).exitStatus, 2);
}

void TestCliPlan::appliesAPlan()
{
    QTemporaryDir folder;
    const QString good = planFile(folder, "step 1\narg hostname\nstep 2\narg true\n");
    const CliResult done = m_cli.run(words("plan apply demo --follow --language en") + QStringList{good});
    QCOMPARE(done.exitStatus, 0);
    QVERIFY(done.output.contains("begin 1") && done.output.contains("done 2 run") &&
            done.output.endsWith("finished\n"));
    const CliResult json = m_cli.run(words("plan apply demo --follow --json") + QStringList{good});
    QCOMPARE(json.exitStatus, 0);
    for (const QByteArray &line : json.output.trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).object().contains(QStringLiteral("event")), line);
    const CliResult failed = m_cli.run(words("plan apply demo --follow --language en") +
                                       QStringList{planFile(folder, "step 1\narg false\n")});
    QCOMPARE(failed.exitStatus, 1);
    QVERIFY(failed.errors.contains("The command false failed with exit status 1."));
    const QString losing = planFile(folder, "risk destructive\nloss Everything\nstep 1\narg true\n");
    const CliResult asked = m_cli.run(words("plan apply demo --language en") + QStringList{losing});
    QCOMPARE(asked.exitStatus, 1);
    QVERIFY2(asked.errors.contains("there is no terminal to ask on") && asked.errors.contains("Everything"),
             asked.errors);
    QCOMPARE(m_cli.run(words("plan apply demo --yes --follow") + QStringList{losing}).exitStatus, 0);
    const CliResult none = m_cli.run(words("plan jobs demo --language en"));
    QCOMPARE(none.output, QByteArray("The host has no jobs.\n"));
    QCOMPARE(m_cli.run(words("plan follow demo")).exitStatus, 1);
}

QTEST_GUILESS_MAIN(TestCliPlan)
#include "tst_cliplan.moc"
