// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as a script and as a runbook: golden files of the whole text, and what no text of a plan or a host
// may do to them. DOMCERO_REGENERATE=1 writes the files anew; then read the difference before you commit.
#include "plan/captured.h"
#include "plan/conditiontext.h"
#include "plan/planrunbook.h"
#include "plan/planscript.h"

#include "base/hosttext.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

namespace {

// The language of tests: the source text with its arguments.
QString say(const Message &message)
{
    QString text = QString::fromUtf8(message.id());
    for (qsizetype i = 0; i < message.arguments().size(); ++i) {
        if (const auto *word = std::get_if<QString>(&message.arguments()[i]))
            text.replace(QStringLiteral("%%1").arg(i + 1), displayText(*word));
        else if (const auto *number = std::get_if<qint64>(&message.arguments()[i]))
            text.replace(QStringLiteral("%%1").arg(i + 1), QString::number(*number));
    }
    return text;
}

// A bit of everything that a plan can hold.
Plan everything()
{
    Plan plan;
    plan.id = QUuid(QStringLiteral("11111111-2222-3333-4444-555555555555"));
    plan.title = Message("Copy the disk of %1", {QStringLiteral("web_1")});
    plan.risk = Risk::Disruptive;
    plan.losses = {Message("%1 is not available meanwhile.", {QStringLiteral("web_1")})};
    plan.locks = {{QStringLiteral("guest:web_1"), true}};
    plan.secretSlots = {QStringLiteral("CHAP")};

    Step shut;
    shut.title = Message("Shut down %1", {QStringLiteral("web_1")});
    shut.command = Command{QStringLiteral("xl"), {QStringLiteral("shutdown"), QStringLiteral("web_1")}};
    shut.guards = {{Condition::Kind::DomainAlive, QStringLiteral("web_1"), QStringLiteral("7")}};
    shut.verifies = {{Condition::Kind::DomainAbsent, QStringLiteral("web_1"), {}}};
    shut.unprovenRemedy = Message("Look at its console.");
    shut.undo =
        Undo{Command{QStringLiteral("xl"), {QStringLiteral("create"), QStringLiteral("/etc/xen/web 1.cfg")}}};
    Step loop;
    loop.title = Message("Attach the image");
    loop.command = Command{QStringLiteral("losetup"),
                           {QStringLiteral("-f"), QStringLiteral("--show"), QStringLiteral("/srv/it's.img")}};
    loop.capture = Capture{QStringLiteral("LOOP"), Capture::Kind::OutputLine, {}};
    loop.guards = {{Condition::Kind::FileExists, QStringLiteral("/srv/it's.img"), {}}};
    Step copy;
    copy.title = Message("Copy it");
    copy.command = Command{
        QStringLiteral("dd"),
        {QStringLiteral("if=") + captured(QStringLiteral("LOOP")), QStringLiteral("of=/srv/copy.img")}};
    copy.guards = {{Condition::Kind::PathAbsent, QStringLiteral("/srv/copy.img"), {}}};
    copy.flush = {QStringLiteral("/srv/copy.img")};
    Step login;
    login.title = Message("Log in");
    login.command = Command{QStringLiteral("iscsi-login"), {}};
    login.command.standardInput = "user\n";
    login.input = {{true, "CHAP"}, {false, "\n"}};
    login.nothingToUndo = true;
    Step nbd;
    nbd.title = Message("Attach the copy");
    nbd.command =
        Command{QStringLiteral("qemu-nbd"), {QStringLiteral("-c"), captured(QStringLiteral("NBD"))}};
    nbd.capture = Capture{QStringLiteral("NBD"), Capture::Kind::FreeNbd, {}};
    Step id;
    id.title = Message("Show its devices");
    id.command =
        Command{QStringLiteral("xl"), {QStringLiteral("block-list"), captured(QStringLiteral("ID"))}};
    id.capture = Capture{QStringLiteral("ID"), Capture::Kind::DomainId, QStringLiteral("web_1")};
    plan.steps = {shut, loop, copy, login, nbd, id};
    return plan;
}

QByteArray golden(const QString &name, const QByteArray &text)
{
    const QString path = QStringLiteral(DOMCERO_GOLDEN_DIR "/plan/") + name;
    QFile file(path);
    if (qEnvironmentVariableIsSet("DOMCERO_REGENERATE")) {
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(path));
        return text;
    }
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

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

Plan oneStep(const Command &command)
{
    Plan plan;
    plan.title = Message("Try");
    Step step;
    step.title = Message("Say it");
    step.command = command;
    plan.steps = {step};
    return plan;
}

Command printing(const QStringList &words)
{
    return Command{QStringLiteral("printf"), QStringList(QStringLiteral("[%s]")) + words};
}

} // namespace

class TestPlanExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyConditionIsASentence()
    {
        QSet<QByteArray> sentences;
        const int last = static_cast<int>(Condition::Kind::XenstoreHolds);
        for (int kind = 0; kind <= last; ++kind) {
            const Message text = conditionText(
                {static_cast<Condition::Kind>(kind), QStringLiteral("it"), QStringLiteral("7")});
            QVERIFY2(!text.isEmpty() && text.id().endsWith('.'), QByteArray::number(kind));
            QCOMPARE(std::get<QString>(text.arguments().at(0)), QStringLiteral("it"));
            sentences.insert(text.id());
        }
        QCOMPARE(sentences.size(), last + 1);
    }

    void theScriptAsAWhole()
    {
        const QByteArray script = planScript(everything(), say);
        QCOMPARE(script, golden(QStringLiteral("everything.script"), script));
        QCOMPARE(runScript(script, {}, true).status, 0);
    }

    void theRunbookAsAWhole()
    {
        const QByteArray runbook = planRunbook(everything(), QStringLiteral("dom0-a"), say);
        QCOMPARE(runbook, golden(QStringLiteral("everything.md"), runbook));
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

    void aRunbookHoldsItsTexts()
    {
        Plan plan =
            oneStep(Command{QStringLiteral("echo"), {QStringLiteral("a\n```\n# not a heading\n````")}});
        plan.title = Message("<b>x</b>\n# no [link](y) *bold*");
        const QByteArray runbook = planRunbook(plan, QStringLiteral("h"), say);
        QCOMPARE(runbook.count("\n# "), 1); // within the fence
        QVERIFY(runbook.contains("\n`````sh\necho 'a\n```\n# not a heading\n````'\n`````\n"));
        QVERIFY(runbook.startsWith("# \\<b\\>x\\</b\\>\xef\xbf\xbd\\# no \\[link\\](y) \\*bold\\*\n"));
    }
};

QTEST_GUILESS_MAIN(TestPlanExport)
#include "tst_planexport.moc"
