// SPDX-License-Identifier: GPL-3.0-or-later
#include "sudodouble.h"
#include "testlink.h"

#include "support/manualclock.h"

#include <QSignalSpy>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

// Becoming root by sudo and doas; the true ones are asked in the lab.
class TestSshSudo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyCommandRunsUnderSudo_data();
    void everyCommandRunsUnderSudo();
    void thePasswordReachesSudoByteByByte_data();
    void thePasswordReachesSudoByteByByte();
    void aWrongPasswordIsAskedAgain();
    void threeWrongPasswordsEndIt();
    void itIsAskedOnceForAllDials();
    void aTiredSudoIsStartedAgain();
    void aQuestionCanBeCancelled();
    void eachRefusalHasItsSentence_data();
    void eachRefusalHasItsSentence();
    void aSudoThatHangsIsGivenUp();
    void aPasswordThatIsNoLongerRightIsTold();
    void oneThatIsAskedForLaterIsTold();
    void whatIsGivenUpEndsOnTheHost();
    void oneChannelIsEnough();

private:
    std::unique_ptr<SudoDouble> m_sudo;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SshEngine> m_engine;
};

void TestSshSudo::initTestCase()
{
    if (!LoopbackSshd::isPossible())
        QSKIP("no sshd on this machine");
    qunsetenv("SSH_AUTH_SOCK");
}

void TestSshSudo::init()
{
    m_sudo = std::make_unique<SudoDouble>();
    m_sudo->behave("asks");
    m_sudo->setPassword("right");
    m_clock = std::make_unique<ManualClock>();
    m_engine = std::make_unique<SshEngine>(1, SshLimits{}, *m_clock, [] { return 0.5; });
    QVERIFY(m_sudo->start());
}

void TestSshSudo::cleanup()
{
    m_engine.reset();
    m_sudo.reset();
}

void TestSshSudo::everyCommandRunsUnderSudo_data()
{
    QTest::addColumn<RootBy>("by");
    QTest::addColumn<bool>("asks");
    QTest::newRow("sudo, by password") << RootBy::Sudo << true;
    QTest::newRow("sudo, without") << RootBy::Sudo << false;
    QTest::newRow("doas") << RootBy::Doas << false;
}

void TestSshSudo::everyCommandRunsUnderSudo()
{
    QFETCH(RootBy, by);
    QFETCH(bool, asks);
    if (!asks)
        m_sudo->behave("free");
    TestLink link(*m_engine, m_sudo->entry(by));
    link.secrets = {"right"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.secretQuestions.size(), asks ? 1 : 0);
    if (asks) {
        QCOMPARE(link.secretQuestions[0].kind, SecretQuestion::Kind::SudoPassword);
        QCOMPARE(link.secretQuestions[0].leg,
                 QStringLiteral("%1@127.0.0.1:%2").arg(currentUser()).arg(m_sudo->server().port()));
        QVERIFY(!link.secretQuestions[0].previousWasWrong);
    }
    QList<LinkStage> stages;
    for (const LinkStatus &status : link.statuses) {
        if (stages.isEmpty() || stages.last() != status.stage)
            stages += status.stage;
    }
    QCOMPARE(stages.mid(stages.size() - 3),
             (QList<LinkStage>{LinkStage::Authenticating, LinkStage::BecomingRoot, LinkStage::Connected}));

    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("a reading")})->standardOutput,
             QByteArray("a reading\n"));
    QCOMPARE(m_sudo->calls().size(), 1); // the shell that was to be root's first
    Command filter{QStringLiteral("cat"), {}, "read -r a\nby bytes\n", false};
    QCOMPARE(link.run(filter, change())->standardOutput, filter.standardInput);
    QCOMPARE(m_sudo->calls().size(), 2);
    QCOMPARE(link.shell(QStringLiteral("exit 7"), change())->exitStatus, 7);
    const auto calls = m_sudo->calls();
    QCOMPARE(calls.size(), 3);
    for (const QByteArray &call : calls) {
        QVERIFY2(call.startsWith(by == RootBy::Sudo ? "sudo -S -H -u root -p " : "doas -n -u root "), call);
        QVERIFY(!call.contains("right"));
    }
    QCOMPARE(link.secretQuestions.size(), asks ? 1 : 0);
}

void TestSshSudo::thePasswordReachesSudoByteByByte_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("quotes") << QByteArray("it's \"so\"");
    QTest::newRow("words of the shell") << QByteArray("$(touch x); `true` \\n %s &");
    QTest::newRow("blanks") << QByteArray("  at both ends  ");
    QTest::newRow("not ASCII") << QByteArray("contrase\303\261a \342\202\254");
    QTest::newRow("dash") << QByteArray("-p");
    QTest::newRow("long") << QByteArray(500, 'x');
}

void TestSshSudo::thePasswordReachesSudoByteByByte()
{
    QFETCH(QByteArray, password);
    m_sudo->setPassword(password);
    TestLink link(*m_engine, m_sudo->entry());
    link.secrets = {password};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("in")}, change())->standardOutput,
             QByteArray("in\n"));
}

void TestSshSudo::aWrongPasswordIsAskedAgain()
{
    TestLink link(*m_engine, m_sudo->entry());
    QSignalSpy refused(link.transport.get(), &Transport::secretRefused);
    link.secrets = {"wrong", "not right", "right"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.secretQuestions.size(), 3);
    QVERIFY(!link.secretQuestions[0].previousWasWrong);
    QVERIFY(link.secretQuestions[1].previousWasWrong);
    QVERIFY(link.secretQuestions[2].previousWasWrong);
    QVERIFY(refused.isEmpty());
}

void TestSshSudo::threeWrongPasswordsEndIt()
{
    TestLink link(*m_engine, m_sudo->entry());
    QSignalSpy refused(link.transport.get(), &Transport::secretRefused);
    link.secrets = {"wrong", "not right", "left", "right"};
    QVERIFY(!link.connectIt());
    QCOMPARE(link.transport->status().stage, LinkStage::Disconnected);
    QCOMPARE(link.error().code, ErrorCode::AuthenticationFailed);
    QVERIFY(link.error().what.id().contains("sudo"));
    QCOMPARE(link.secretQuestions.size(), 3);
    QCOMPARE(refused.size(), 1);
    // None of them is held against the next attempt.
    QVERIFY(link.connectIt());
    QVERIFY(!link.secretQuestions[3].previousWasWrong);
}

void TestSshSudo::itIsAskedOnceForAllDials()
{
    TestLink link(*m_engine, m_sudo->entry());
    link.secrets = {"right"};
    QVERIFY(link.connectIt());
    m_sudo->server().kill();
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QVERIFY(m_sudo->server().start());
    m_clock->advance(1min);
    QVERIFY(link.waitFor(LinkStage::Connected));
    QCOMPARE(link.secretQuestions.size(), 1);
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("back")})->standardOutput,
             QByteArray("back\n"));
}

// sudo waits five minutes for a password; a person may take longer.
void TestSshSudo::aTiredSudoIsStartedAgain()
{
    m_sudo->behave("tires");
    TestLink link(*m_engine, m_sudo->entry());
    link.cancelWhenOutOfSecrets = false;
    link.transport->connectToHost();
    QTRY_COMPARE_WITH_TIMEOUT(link.secretQuestions.size(), 1, 20000);
    QVERIFY(writeFile(m_sudo->file("tired"), {}));
    QVERIFY(goneFromHost(m_sudo->server(), "sudo"));
    QCOMPARE(link.transport->status().stage, LinkStage::BecomingRoot);
    link.transport->answerSecret(Secret(QByteArray("right")));
    QVERIFY(link.waitFor(LinkStage::Connected));
    QCOMPARE(link.secretQuestions.size(), 1);
}

void TestSshSudo::aQuestionCanBeCancelled()
{
    TestLink link(*m_engine, m_sudo->entry());
    QVERIFY(!link.connectIt());
    QCOMPARE(link.secretQuestions.size(), 1);
    QCOMPARE(link.error().code, ErrorCode::Cancelled);
    QVERIFY(goneFromHost(m_sudo->server(), "sudo"));
}

void TestSshSudo::eachRefusalHasItsSentence_data()
{
    QTest::addColumn<RootBy>("by");
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("not in the sudoers") << RootBy::Sudo << QByteArray("denies") << ErrorCode::PermissionDenied
                                        << QByteArray("may not become");
    QTest::newRow("wants a terminal")
        << RootBy::Sudo << QByteArray("tty") << ErrorCode::PermissionDenied << QByteArray("wants a terminal");
    QTest::newRow("no sudo") << RootBy::Sudo << QByteArray() << ErrorCode::NotSupported
                             << QByteArray("finds no");
    QTest::newRow("not permitted by doas") << RootBy::Doas << QByteArray("denies")
                                           << ErrorCode::PermissionDenied << QByteArray("may not become");
    QTest::newRow("doas asks") << RootBy::Doas << QByteArray("asks") << ErrorCode::PermissionDenied
                               << QByteArray("terminal only");
}

void TestSshSudo::eachRefusalHasItsSentence()
{
    QFETCH(RootBy, by);
    QFETCH(QByteArray, how);
    m_sudo->behave(how);
    QVERIFY(!how.isEmpty() || m_sudo->uninstall());
    TestLink link(*m_engine, m_sudo->entry(by));
    link.secrets = {"right"};
    QVERIFY(!link.connectIt());
    QCOMPARE(link.transport->status().stage, LinkStage::Disconnected);
    QTEST(link.error().code, "code");
    QFETCH(QByteArray, what);
    QVERIFY2(link.error().what.id().contains(what), link.error().what.id());
    QVERIFY(!link.error().remedy.isEmpty());
}

void TestSshSudo::aSudoThatHangsIsGivenUp()
{
    m_sudo->behave("hangs");
    SshLimits limits;
    limits.elevation = 500ms;
    SshEngine engine(1, limits, *m_clock);
    TestLink link(engine, m_sudo->entry());
    QVERIFY(!link.connectIt());
    QCOMPARE(link.transport->status().stage,
             LinkStage::Waiting); // it may be a directory server of the host's
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
    QVERIFY2(link.error().detail.contains(QStringLiteral("sudo")), qPrintable(link.error().detail));
}

void TestSshSudo::aPasswordThatIsNoLongerRightIsTold()
{
    TestLink link(*m_engine, m_sudo->entry());
    link.secrets = {"right"};
    QVERIFY(link.connectIt());
    m_sudo->setPassword("changed");
    const auto result = link.run(QStringLiteral("true"), {}, change());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::AuthenticationFailed);
    // The shell that is there goes on.
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
    // At the next connection it is asked for.
    link.transport->disconnectFromHost();
    link.secrets = {"changed"};
    QVERIFY(link.connectIt());
    QVERIFY(link.run(QStringLiteral("true"), {}, change()).ok());
}

void TestSshSudo::oneThatIsAskedForLaterIsTold()
{
    m_sudo->behave("free");
    TestLink link(*m_engine, m_sudo->entry());
    QVERIFY(link.connectIt());
    m_sudo->behave("asks");
    const auto result = link.run(QStringLiteral("true"), {}, change());
    QVERIFY(!result.ok());
    QVERIFY2(result.error().what.id().contains("now asks"), result.error().what.id());
}

void TestSshSudo::whatIsGivenUpEndsOnTheHost()
{
    TestLink link(*m_engine, m_sudo->entry());
    link.secrets = {"right"};
    QVERIFY(link.connectIt());
    RunOptions run;
    run.timeout = 2s;
    const auto result = link.shell(QStringLiteral("exec sleep 4717.5"), run);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Timeout);
    QVERIFY(goneFromHost(m_sudo->server(), "4717.5"));
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("next")})->standardOutput,
             QByteArray("next\n"));
}

void TestSshSudo::oneChannelIsEnough()
{
    LoopbackSshd server({QStringLiteral("MaxSessions 1"),
                         QStringLiteral("SetEnv HOME=/nonexistent PATH=%1").arg(m_sudo->file("bin"))});
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.rootBy = RootBy::Sudo;
    TestLink link(*m_engine, entry);
    link.secrets = {"right"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
    QVERIFY(link.run(QStringLiteral("true"), {}, change()).ok());
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
}

QTEST_GUILESS_MAIN(TestSshSudo)
#include "tst_sshsudo.moc"
