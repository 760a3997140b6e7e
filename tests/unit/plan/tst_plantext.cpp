// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/captured.h"
#include "plan/plantext.h"
#include "plan/plantextwords.h"

#include "base/hosttext.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

namespace {

Plan everything()
{
    Plan plan;
    plan.id = QUuid(QStringLiteral("11111111-2222-3333-4444-555555555555"));
    plan.title = Message("Grow %1 from %2", {QStringLiteral("ñ\nb "), ByteSize::fromMiB(3)});
    plan.risk = Risk::Destructive;
    plan.losses = {Message::counted("%n guest(s) stop, %1 %2", 3, {qint64{-5}, 0.1}), Message("Plain")};
    plan.fingerprint = QStringLiteral("abc");
    plan.locks = {{QStringLiteral("guest:web server/1"), true}, {QStringLiteral(".x"), false}};
    plan.secretSlots = {QStringLiteral("CHAP")};
    Step step;
    step.title = Message("Do it");
    step.command =
        Command{QStringLiteral("tool"),
                {QString(QLatin1String("")), QStringLiteral("  x\\n "), fromHostBytes("\xff\x01\n\t\\")}};
    step.command.standardInput = "a\nb";
    step.input = {{true, "CHAP"}, {false, "\n"}};
    step.guards = {{Condition::Kind::DomainAlive, QStringLiteral("web"), QStringLiteral("7")}};
    step.verifies = {{Condition::Kind::FileExists, QStringLiteral("/a b")},
                     {Condition::Kind::PathAbsent, QStringLiteral("/c")}};
    step.capture = Capture{QStringLiteral("LOOP"), Capture::Kind::OutputLine, {}};
    step.timeout = 90s;
    step.verifyWithin = 5s;
    step.unprovenRemedy = Message("Look at %1", {QStringLiteral("it")});
    step.flush = {QStringLiteral("/etc/x")};
    step.idempotent = true;
    step.progress = ProgressKind::Percent;
    step.undo = Undo{Command{QStringLiteral("back"), {QStringLiteral("1")}},
                     {{true, "CHAP"}},
                     {{Condition::Kind::FileExists, QStringLiteral("/a b")}},
                     {{Condition::Kind::PathAbsent, QStringLiteral("/a b")}},
                     7s,
                     {QStringLiteral("/etc/y")},
                     true};
    Step second;
    second.command = Command{QStringLiteral("use"),
                             {captured(QStringLiteral("LOOP")) + QStringLiteral("p1"),
                              QStringLiteral("x") + captured(QStringLiteral("LOOP"))}};
    second.guards = {
        {Condition::Kind::FileExists, QStringLiteral("/dev/") + captured(QStringLiteral("LOOP"))}};
    second.nothingToUndo = true;
    second.neededUntil = 2;
    second.quiet = true;
    second.flush = {captured(QStringLiteral("LOOP")),
                    QStringLiteral("/dev/") + captured(QStringLiteral("LOOP"))};
    plan.steps = {step, second};
    return plan;
}

} // namespace

class TestPlanText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        const Plan plan = everything();
        const QByteArray text = planText(plan);
        for (const char c : text)
            QVERIFY(c == '\n' || (c >= 0x20 && c <= 0x7e));
        QVERIFY(!text.contains(" \n"));
        const auto read = parsePlanText(text);
        QVERIFY2(read.ok(), read ? "" : read.error().detail.toUtf8().constData());
        QCOMPARE(planText(*read), text);
        QVERIFY(*read == plan);
    }

    void filesOfPeople()
    {
        const auto plan =
            parsePlanText("domcero-plan 1\n# a comment\n\nid 11111111-2222-3333-4444-555555555555\n"
                          "title Año\nstep 1\narg echo\narg ñ\nend\n");
        QVERIFY(plan.ok());
        QCOMPARE(plan->steps.first().command.arguments.first(), QString::fromUtf8("ñ"));
        QVERIFY(planText(*plan).contains("arg \\0303\\0261\n"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "domcero-plan 1\nid 11111111-2222-3333-4444-555555555555\n";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another version") << QByteArray("domcero-plan 2\nend\n");
        QTest::newRow("no end") << head + "step 1\narg true\n";
        QTest::newRow("no step") << head + "end\n";
        QTest::newRow("no command") << head + "step 1\nend\n";
        QTest::newRow("wrong order") << head + "step 2\narg true\nend\n";
        QTest::newRow("unknown word") << head + "step 1\narg true\nmagic\nend\n";
        QTest::newRow("unknown condition") << head + "step 1\narg true\nguard moon-full\nend\n";
        QTest::newRow("unknown escape") << head + "step 1\narg \\c\nend\n";
        QTest::newRow("zero byte") << head + "step 1\narg \\0000\nend\n";
        QTest::newRow("not captured") << head + "step 1\narg a\nuse X\nend\n";
        QTest::newRow("no slot") << head + "step 1\narg a\ninput-secret X\nend\n";
        QTest::newRow("bad lock") << head + "lock ../x\nstep 1\narg a\nend\n";
        QTest::newRow("hidden lock") << head + "lock .x\nstep 1\narg a\nend\n";
        QTest::newRow("after the end") << head + "step 1\narg a\nend\nend\n";
        QTest::newRow("bad time") << head + "step 1\narg a\nwithin -1\nend\n";
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        const auto plan = parsePlanText(text);
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
        QVERIFY(!plan.error().what.isEmpty());
    }

    void everyByte()
    {
        QByteArray bytes;
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        QCOMPARE(unescapeValue(escapeValue(bytes)), bytes);
        QCOMPARE(unescapeLockKey(escapeLockKey(bytes)), bytes);
        QVERIFY(!escapeField(" . ").contains(' '));
        QVERIFY(escapeField(".") != ".");
        QVERIFY(!escapeField("").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlanText)
#include "tst_plantext.moc"
