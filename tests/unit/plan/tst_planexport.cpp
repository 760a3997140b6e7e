// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as a script and as a runbook: golden files of the whole text, and what no text of a plan or a host
// may do to them. DOMCERO_REGENERATE=1 writes the files anew; then read the difference before you commit.
#include "plan/captured.h"
#include "plan/conditiontext.h"
#include "plan/planrunbook.h"
#include "plan/planscript.h"

#include "support/plantexts.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace domcero;
using namespace domcero::test;

namespace {

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
    }

    void theRunbookAsAWhole()
    {
        const QByteArray runbook = planRunbook(everything(), QStringLiteral("dom0-a"), say);
        QCOMPARE(runbook, golden(QStringLiteral("everything.md"), runbook));
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
