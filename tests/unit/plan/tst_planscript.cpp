// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as a script, carried out by the shell: no text of a plan or a host is taken for a command, and it
// stops where the plan says.
#include "plan/captured.h"
#include "plan/planscript.h"

#include "base/hosttext.h"

#include "support/plantexts.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

struct Ran
{
    int status = -1;
    QByteArray output;
    QByteArray error;
};

Ran runScript(const QByteArray &script, const QByteArray &input = {}, bool syntaxOnly = false)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("script")));
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        return {};
    file.close();
    QProcess shell;
    QStringList arguments{file.fileName()};
    if (syntaxOnly)
        arguments.prepend(QStringLiteral("-n"));
    shell.start(QStringLiteral("/bin/sh"), arguments);
    shell.write(input);
    shell.closeWriteChannel();
    if (!shell.waitForFinished())
        return {};
    return {shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
}

// The same on a terminal, by script(1); what a person types comes when `prompt` is there. Output and errors
// are one.
Ran onTerminal(const QByteArray &script, const QByteArray &prompt, const QByteArray &typed)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("script")));
    if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
        return {};
    file.close();
    QProcess terminal;
    // The outer shell outlives a ^C, and says how the terminal was left.
    terminal.start(QStringLiteral("script"),
                   {QStringLiteral("-qec"),
                    QStringLiteral("trap : INT; sh %1; s=$?; stty -a; exit $s").arg(file.fileName()),
                    QStringLiteral("/dev/null")});
    Ran ran;
    while (!ran.output.contains(prompt) && terminal.waitForReadyRead())
        ran.output += terminal.readAllStandardOutput();
    terminal.write(typed);
    if (!terminal.waitForFinished())
        return {};
    ran.output += terminal.readAllStandardOutput();
    ran.status = terminal.exitCode();
    return ran;
}

Command printing(const QStringList &words)
{
    return Command{QStringLiteral("printf"), QStringList(QStringLiteral("[%s]")) + words};
}

} // namespace

class TestPlanScript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsAScript()
    {
        QFile file(QStringLiteral(DOMCERO_GOLDEN_DIR "/plan/everything.script"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(runScript(file.readAll(), {}, true).status, 0);
    }

    void wordsReachTheCommandAsTheyAre()
    {
        QByteArray bytes;
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        for (const QByteArray &word :
             {bytes, QByteArray("$(touch /nowhere/x)"), QByteArray("`x`"), QByteArray("-n"),
              QByteArray("a'b\"c"), QByteArray("; exit 9"), QByteArray("~"), QByteArray("*")}) {
            const Ran ran = runScript(planScript(oneStep(printing({fromHostBytes(word)})), say));
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.output, '[' + word + ']');
        }
    }

    void noTextLeavesItsComment()
    {
        Plan plan = oneStep(printing({QStringLiteral("x")}));
        const QByteArray wicked = "title\necho wicked\r\necho wicked\xe2\x80\xa8"
                                  "echo wicked";
        plan.title = Message(wicked.constData());
        plan.losses = {Message(wicked.constData())};
        plan.steps[0].title = Message(wicked.constData());
        plan.steps[0].guards = {{Condition::Kind::PathAbsent, QString::fromUtf8(wicked), {}}};
        plan.steps[0].verifies = plan.steps[0].guards;
        plan.steps[0].undo = Undo{Command{QStringLiteral("echo"), {QStringLiteral("a\necho wicked")}}};
        Ran ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.output, QByteArray("[x]"));
        plan.steps[0].guards = {{Condition::Kind::DomainAlive, QString::fromUtf8(wicked), {}}};
        ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.output.isEmpty());
    }

    void testsWhatAShellCan_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("holds");
        QTest::addColumn<QString>("doesNot");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, Condition::Kind kind, const char *holds, const char *doesNot,
                            const char *value = "") {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(holds)
                                << QString::fromLatin1(doesNot) << QString::fromLatin1(value);
        };
        row("file", Condition::Kind::FileExists, "/etc/passwd", "/etc");
        row("folder", Condition::Kind::FolderExists, "/etc", "/etc/passwd");
        row("nothing", Condition::Kind::PathAbsent, "/nowhere/x", "/proc/self/cwd");
        row("link", Condition::Kind::LinkTo, "/proc/self/root", "/etc/passwd", "/");
    }
    void testsWhatAShellCan()
    {
        QFETCH(int, kind);
        QFETCH(QString, holds);
        QFETCH(QString, doesNot);
        QFETCH(QString, value);
        Plan plan = oneStep(printing({QStringLiteral("x")}));
        plan.steps[0].guards = {{static_cast<Condition::Kind>(kind), holds, value}};
        plan.steps[0].verifies = plan.steps[0].guards;
        Ran ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.output, QByteArray("[x]"));
        plan.steps[0].guards = {{static_cast<Condition::Kind>(kind), doesNot, value}};
        ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.output.isEmpty());
        QVERIFY(ran.error.contains("Stopped, for this does not hold: "));
        // As a proof it stops behind its own step.
        std::swap(plan.steps[0].guards, plan.steps[0].verifies);
        plan.steps[0].verifyWithin = 0s;
        plan.steps += oneStep(printing({QStringLiteral("y")})).steps;
        ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.output, QByteArray("[x]"));
    }

    void waitsForAProof()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("proof"));
        Plan plan = oneStep(Command{
            QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("(sleep 1; : >'%1') &").arg(path)}});
        plan.steps[0].verifies = {{Condition::Kind::FileExists, path, {}}};
        plan.steps += oneStep(printing({QStringLiteral("x")})).steps;
        const Ran ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.output, QByteArray("[x]"));
    }

    // What it cannot test it asks a person, and without one it stops.
    void asksAboutTheRest()
    {
        Plan plan = oneStep(printing({QStringLiteral("x")}));
        plan.steps[0].guards = {{Condition::Kind::DomainAlive, QStringLiteral("web"), {}}};
        const QByteArray script = planScript(plan, say);
        Ran ran = runScript(script, "y\n");
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.output.isEmpty());
        QVERIFY(ran.error.contains("no terminal"));
        const QByteArray question = "The guest web is running. Does this hold? (y/n) ";
        ran = onTerminal(script, question, "y\n");
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.output.contains("[x]"));
        ran = onTerminal(script, question, "n\n");
        QCOMPARE(ran.status, 1);
        QVERIFY(!ran.output.contains("[x]"));
    }

    void theTerminalIsLeftAsItWas_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("status");
        QTest::newRow("answered") << QByteArray("sesame\n") << 0;
        QTest::newRow("interrupted") << QByteArray("ses\x03") << 130;
        QTest::newRow("no more to read") << QByteArray("\x04") << 1;
    }
    void theTerminalIsLeftAsItWas()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, status);
        Plan plan = oneStep(printing({QStringLiteral("x")}));
        plan.secretSlots = {QStringLiteral("CHAP")};
        const Ran ran = onTerminal(planScript(plan, say), "CHAP: ", typed);
        QCOMPARE(ran.status, status);
        QVERIFY(!ran.output.contains("ses"));
        QVERIFY2(ran.output.contains(" echo ") && !ran.output.contains("-echo "), ran.output.constData());
    }

    void aGuardStopsIt()
    {
        Plan plan = oneStep(printing({QStringLiteral("x")}));
        plan.steps[0].guards = {{Condition::Kind::FileExists, QStringLiteral("/nowhere/it's $here"), {}}};
        Ran ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.output.isEmpty());
        QVERIFY(ran.error.contains("/nowhere/it's $here"));
        plan.steps[0].guards = {{Condition::Kind::PathAbsent, QStringLiteral("/dev/null"), {}}};
        QCOMPARE(runScript(planScript(plan, say)).status, 1);
        plan.steps[0].guards = {{Condition::Kind::PathAbsent, QStringLiteral("/nowhere/x"), {}}};
        QCOMPARE(runScript(planScript(plan, say)).status, 0);
    }

    void theFirstFailureStopsIt()
    {
        Plan plan = oneStep(Command{QStringLiteral("false")});
        plan.steps.append(oneStep(printing({QStringLiteral("x")})).steps);
        const Ran ran = runScript(planScript(plan, say));
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.output.isEmpty());
    }

    // Named like what the shell lives by.
    void capturedValuesAndSecretsAreTheirOwn()
    {
        Plan plan = oneStep(Command{QStringLiteral("printf"), {QStringLiteral("a b\nsecond\n")}});
        plan.steps[0].capture = Capture{QStringLiteral("PATH"), Capture::Kind::OutputLine, {}};
        Step use;
        use.command =
            printing({QStringLiteral("x") + captured(QStringLiteral("PATH")) + QStringLiteral("$y")});
        Step cat;
        cat.command = Command{QStringLiteral("cat")};
        cat.command.standardInput = "<";
        cat.input = {{true, "IFS"}, {false, "%s>"}};
        plan.steps += {use, cat};
        plan.secretSlots = {QStringLiteral("IFS")};
        const Ran ran = runScript(planScript(plan, say), "sec ret\\\n");
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.output, QByteArray("[xa b$y]<sec ret\\%s>"));
        QCOMPARE(ran.error, QByteArray("IFS: \n1. Say it\n2. \n3. \n"));
    }
};

QTEST_GUILESS_MAIN(TestPlanScript)
#include "tst_planscript.moc"
