// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conditioncheck.h"

#include <QTest>

using namespace domcero;
using Kind = Condition::Kind;

namespace {

const QByteArray header = "Name                                        ID   Mem VCPUs\tState\tTime(s)\n"
                          "Domain-0                                     0  1024     1     r-----     179.1\n";

CommandResult list(const QByteArray &rows)
{
    return CommandResult{0, header + rows, {}, {}};
}

QByteArray row(const char *name, int id, const char *flags)
{
    return QByteArray(name).leftJustified(40) + ' ' + QByteArray::number(id).rightJustified(5) +
           "   128     1     " + flags + "      54.4\n";
}

} // namespace

class TestConditionCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void domains_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<bool>("holds");
        const auto add = [](const char *name, Kind kind, const char *value, const QByteArray &rows,
                            bool holds) {
            QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(value) << rows << holds;
        };
        const QByteArray idle = row("web", 7, "-b----");
        const QByteArray paused = row("web", 7, "--p---");
        const QByteArray crashed = row("web", 7, "---sc-");
        const QByteArray ended = row("web", 7, "---s--");
        const QByteArray other = row("web server", 9, "-b----");
        add("present", Kind::DomainPresent, "7", crashed, true);
        add("present, another id", Kind::DomainPresent, "6", idle, false);
        add("present, not there", Kind::DomainPresent, "", other, false);
        add("alive", Kind::DomainAlive, "", idle, true);
        add("alive when paused", Kind::DomainAlive, "", paused, true);
        add("alive, crashed", Kind::DomainAlive, "", crashed, false);
        add("alive, shut down", Kind::DomainAlive, "", ended, false);
        add("alive, not there", Kind::DomainAlive, "", other, false);
        add("absent", Kind::DomainAbsent, "", other, true);
        add("absent, there", Kind::DomainAbsent, "", idle, false);
        add("absent, shut down but there", Kind::DomainAbsent, "7", ended, false);
        add("absent, only another id there", Kind::DomainAbsent, "6", idle, true);
        add("paused", Kind::DomainPaused, "7", paused, true);
        add("paused, runs", Kind::DomainPaused, "", idle, false);
        add("not paused", Kind::DomainNotPaused, "7", idle, true);
        add("not paused, paused", Kind::DomainNotPaused, "", paused, false);
        add("not paused, crashed", Kind::DomainNotPaused, "", crashed, false);
        add("not paused, not there", Kind::DomainNotPaused, "", other, false);
        add("restarted", Kind::DomainRestarted, "6", idle, true);
        add("restarted, the same", Kind::DomainRestarted, "7", idle, false);
        add("restarted, gone for now", Kind::DomainRestarted, "7", other, false);
        add("restarted and crashed", Kind::DomainRestarted, "6", crashed, false);
    }
    void domains()
    {
        QFETCH(int, kind);
        QFETCH(QString, value);
        QFETCH(QByteArray, rows);
        QFETCH(bool, holds);
        const Condition condition{static_cast<Kind>(kind), QStringLiteral("web"), value};
        const auto verdict = judge(condition, list(rows));
        QVERIFY(verdict.ok());
        QCOMPARE(verdict->holds, holds);
        QCOMPARE(verdict->asGuard.isEmpty(), holds);
        QCOMPARE(verdict->asProof.isEmpty(), holds);
    }
    void aCrashIsFinal()
    {
        const Condition alive{Kind::DomainAlive, QStringLiteral("web")};
        QVERIFY(judge(alive, list(row("web", 7, "---sc-")))->final);
        QVERIFY(!judge(alive, list({}))->final);
    }
    void aToolThatFailsIsNoAbsence()
    {
        const Condition absent{Kind::DomainAbsent, QStringLiteral("web")};
        const CommandResult refused{1, {}, "cannot init xl context\n", {}};
        QVERIFY(!judge(absent, refused).ok());
        QVERIFY(judge(absent, refused).error().detail.contains(QStringLiteral("cannot init xl context")));
        QVERIFY(!judge(absent, CommandResult{0, "garbage\n", {}, {}}).ok());
        QVERIFY(!judge(absent, CommandResult{0, {}, {}, {}}).ok());
        QCOMPARE(judge(absent, CommandResult{127, {}, "not found", {}}).error().code, ErrorCode::NotFound);
    }
    void files()
    {
        const Condition there{Kind::FileExists, QStringLiteral("/etc/xen/web server.cfg")};
        QCOMPARE(readingOf(there).displayText(), QStringLiteral("test -f '/etc/xen/web server.cfg'"));
        QVERIFY(judge(there, CommandResult{0, {}, {}, {}})->holds);
        QVERIFY(!judge(there, CommandResult{1, {}, {}, {}})->holds);
        QVERIFY(!judge(there, CommandResult{2, {}, "test: unexpected operator", {}}).ok());
    }
};

QTEST_APPLESS_MAIN(TestConditionCheck)
#include "tst_conditioncheck.moc"
