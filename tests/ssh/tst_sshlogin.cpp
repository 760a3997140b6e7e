// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "serverdouble.h"
#include "testlink.h"

#include <QDir>
#include <QSignalSpy>

using namespace domcero;
using namespace domcero::test;

namespace {

// An ssh-agent that this process' $SSH_AUTH_SOCK leads to. Asked whether a key may be used, its person says
// no.
class Agent
{
public:
    explicit Agent(const QString &socket) : m_socket(socket)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SSH_ASKPASS"), QStringLiteral("/bin/false"));
        environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
    }
    ~Agent()
    {
        end();
        qunsetenv("SSH_AUTH_SOCK");
    }
    Agent(const Agent &) = delete;
    Agent &operator=(const Agent &) = delete;

    bool isThere() const
    {
        return QTest::qWaitFor([this] { return QFileInfo::exists(m_socket); }, 20000);
    }
    // The words of ssh-add.
    bool take(const QStringList &words) const
    {
        return QProcess::execute(QStringLiteral("ssh-add"), QStringList{QStringLiteral("-q")} + words) == 0;
    }
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QString m_socket;
    QProcess m_process;
};

} // namespace

class TestSshLogin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toLocal8Bit());
        qunsetenv("SSH_AUTH_SOCK");
    }
    void aKnownHostIsEnteredByKeyWithoutAQuestion();
    void keyFiles_data();
    void keyFiles();
    void aWrongPassphraseIsAskedAgain();
    void threeWrongPassphrasesAreEnough();
    void noPassphraseIsAskedForAKeyThatTheHostDoesNotTake();
    void refusedAndMissingKeysAreTold();
    void theAgentIsAsked();
    void whatTheAgentDoesNotSignIsTriedOtherwise();
    void theUsualKeyFileIsTried();
    void theRightPassword_data();
    void theRightPassword();
    void aWrongPasswordThreeTimes();
    void cancellingTheQuestionEndsIt();
    void thePasswordIsKeptForTheRedial();
    void nobodyListens();
    void noSuchName();
    void noCommonCipher();

private:
    QTemporaryDir m_home;
};

void TestSshLogin::aKnownHostIsEnteredByKeyWithoutAQuestion()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QVERIFY(link.hostKeyQuestions.isEmpty());
    QVERIFY(link.secretQuestions.isEmpty());
    QList<LinkStage> stages;
    for (const LinkStatus &status : link.statuses)
        stages += status.stage;
    const QList<LinkStage> expected{LinkStage::Resolving,      LinkStage::Connecting,
                                    LinkStage::KeyExchange,    LinkStage::CheckingHostKey,
                                    LinkStage::Authenticating, LinkStage::Connected};
    QCOMPARE(stages, expected);

    const auto read = link.run(QStringLiteral("echo"), {QStringLiteral("a b"), QStringLiteral("c")});
    QVERIFY(read.ok());
    QCOMPARE(read->standardOutput, QByteArray("a b c\n"));
    QCOMPARE(read->exitStatus, 0);
    const auto changed = link.shell(QStringLiteral("echo out; echo err >&2; exit 7"), change());
    QVERIFY(changed.ok());
    QCOMPARE(changed->standardOutput, QByteArray("out\n"));
    QCOMPARE(changed->standardError, QByteArray("err\n"));
    QCOMPARE(changed->exitStatus, 7);
}

void TestSshLogin::keyFiles_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<bool>("withPublicFile");
    const QStringList pem{QStringLiteral("-m"), QStringLiteral("PEM")};
    const QString phrase = QStringLiteral("öpen sesame");
    QTest::newRow("ed25519") << "ed25519" << QString() << QStringList() << true;
    QTest::newRow("ecdsa") << "ecdsa" << QString() << QStringList() << false;
    QTest::newRow("rsa") << "rsa" << QString() << QStringList() << true;
    QTest::newRow("rsa PEM, no .pub") << "rsa" << QString() << pem << false;
    QTest::newRow("ed25519 encrypted") << "ed25519" << phrase << QStringList() << true;
    QTest::newRow("ecdsa encrypted, no .pub") << "ecdsa" << phrase << QStringList() << false;
    QTest::newRow("rsa encrypted") << "rsa" << phrase << QStringList() << true;
    QTest::newRow("rsa PEM encrypted, no .pub") << "rsa" << phrase << pem << false;
}

void TestSshLogin::keyFiles()
{
    QFETCH(QString, type);
    QFETCH(QString, passphrase);
    QFETCH(QStringList, more);
    QFETCH(bool, withPublicFile);
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile = server.path(QStringLiteral("my key"));
    QVERIFY(makeKey(entry.identityFile, type, passphrase, more));
    const QString publicFile = entry.identityFile + QLatin1String(".pub");
    QVERIFY(writeFile(server.path(QStringLiteral("authorized_keys")), readFile(publicFile)));
    if (!withPublicFile)
        QVERIFY(QFile::remove(publicFile));
    SshEngine engine;
    TestLink link(engine, entry);
    link.secrets = {passphrase.toUtf8()};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.secretQuestions.size(), passphrase.isEmpty() ? 0 : 1);
    if (passphrase.isEmpty())
        return;
    const SecretQuestion question = link.secretQuestions.first();
    QCOMPARE(question.kind, SecretQuestion::Kind::KeyPassphrase);
    QCOMPARE(question.identityFile, entry.identityFile);
    QVERIFY(!question.previousWasWrong);
    QCOMPARE(question.leg, QStringLiteral("%1@127.0.0.1:%2").arg(entry.user).arg(entry.port));
}

void TestSshLogin::aWrongPassphraseIsAskedAgain()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile = server.path(QStringLiteral("mine"));
    QVERIFY(makeKey(entry.identityFile, QStringLiteral("ed25519"), QStringLiteral("right")));
    QVERIFY(writeFile(server.path(QStringLiteral("authorized_keys")),
                      readFile(entry.identityFile + QLatin1String(".pub"))));
    SshEngine engine;
    TestLink link(engine, entry);
    link.secrets = {"wrong", "right"};
    QVERIFY(link.connectIt());
    QCOMPARE(link.secretQuestions.size(), 2);
    QVERIFY(link.secretQuestions[1].previousWasWrong);
}

void TestSshLogin::threeWrongPassphrasesAreEnough()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile = server.path(QStringLiteral("mine"));
    QVERIFY(makeKey(entry.identityFile, QStringLiteral("ed25519"), QStringLiteral("right")));
    QVERIFY(writeFile(server.path(QStringLiteral("authorized_keys")),
                      readFile(entry.identityFile + QLatin1String(".pub"))));
    SshEngine engine;
    TestLink link(engine, entry);
    link.secrets = {"a", "b", "c", "right"};
    QSignalSpy refused(link.transport.get(), &Transport::secretRefused);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.secretQuestions.size(), 3);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].value<SecretQuestion>().identityFile, entry.identityFile);
    QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
    QVERIFY(link.error().detail.contains(QLatin1String("wrong passphrase")));
}

void TestSshLogin::noPassphraseIsAskedForAKeyThatTheHostDoesNotTake()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile = server.path(QStringLiteral("mine"));
    QVERIFY(makeKey(entry.identityFile, QStringLiteral("ed25519"), QStringLiteral("right")));
    QVERIFY(QFile::remove(entry.identityFile + QLatin1String(".pub")));
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QVERIFY(link.secretQuestions.isEmpty());
    QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
}

void TestSshLogin::refusedAndMissingKeysAreTold()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    SshEngine engine;
    entry.identityFile = server.path(QStringLiteral("host_ed25519"));
    TestLink refused(engine, entry);
    QVERIFY(!refused.connectIt());
    QVERIFY(isRefusedForGood(refused, ErrorCode::AuthenticationFailed));
    QVERIFY(refused.error().detail.contains(entry.identityFile));
    QVERIFY(refused.error().detail.contains(QLatin1String("the host takes no passwords")));
    entry.identityFile = server.path(QStringLiteral("absent"));
    TestLink missing(engine, entry);
    QVERIFY(!missing.connectIt());
    QVERIFY(missing.error().detail.contains(QLatin1String("no such file")));
    entry.identityFile = server.knownHosts();
    TestLink noKey(engine, entry);
    QVERIFY(!noKey.connectIt());
    QVERIFY2(noKey.error().detail.contains(QLatin1String("not a private key")),
             qPrintable(noKey.error().detail));
}

void TestSshLogin::theAgentIsAsked()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile.clear();
    Agent agent(server.path(QStringLiteral("agent")));
    QVERIFY(agent.isThere());
    SshEngine engine;
    {
        TestLink empty(engine, entry);
        QVERIFY(!empty.connectIt());
        QVERIFY2(empty.error().detail.contains(QLatin1String("the host takes no key of the agent")),
                 qPrintable(empty.error().detail));
    }
    // The second of its keys is the right one.
    const QString other = server.path(QStringLiteral("other"));
    QVERIFY(makeKey(other, QStringLiteral("ecdsa")));
    QVERIFY(agent.take({other, server.clientKey()}));
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("in")})->standardOutput, QByteArray("in\n"));
    agent.end();
    TestLink gone(engine, entry);
    QVERIFY(!gone.connectIt());
    QVERIFY2(gone.error().detail.contains(QLatin1String("no agent")), qPrintable(gone.error().detail));
}

// The person says no to the agent's question, and the same key is in a file.
void TestSshLogin::whatTheAgentDoesNotSignIsTriedOtherwise()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile.clear();
    const Agent agent(server.path(QStringLiteral("agent")));
    QVERIFY(agent.isThere());
    QVERIFY(agent.take({QStringLiteral("-c"), server.clientKey()})); // it asks before it signs
    SshEngine engine;
    {
        TestLink refused(engine, entry);
        QVERIFY(!refused.connectIt());
        QVERIFY2(refused.error().detail.contains(QLatin1String("the agent did not sign")),
                 qPrintable(refused.error().detail));
        QVERIFY(isRefusedForGood(refused, ErrorCode::AuthenticationFailed));
    }
    QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral(".ssh"))));
    const QString file = m_home.filePath(QStringLiteral(".ssh/id_ed25519"));
    QVERIFY(QFile::copy(server.clientKey(), file));
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QVERIFY(QFile::remove(file));
}

void TestSshLogin::theUsualKeyFileIsTried()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile.clear();
    QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral(".ssh"))));
    const QString file = m_home.filePath(QStringLiteral(".ssh/id_ed25519"));
    QVERIFY(QFile::copy(server.clientKey(), file));
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QVERIFY(QFile::remove(file));
}

void TestSshLogin::theRightPassword_data()
{
    QTest::addColumn<bool>("interactive");
    QTest::newRow("password") << false;
    QTest::newRow("keyboard-interactive") << true;
}

void TestSshLogin::theRightPassword()
{
    QFETCH(bool, interactive);
    ServerDouble::Rules rules;
    rules.takesPassword = !interactive;
    rules.takesInteractive = interactive;
    const ServerDouble server(rules);
    SshEngine engine;
    TestLink link(engine, server.entry());
    link.secrets = {"wrong", "right"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.secretQuestions.size(), 2);
    QCOMPARE(link.secretQuestions[0].kind, SecretQuestion::Kind::Password);
    QVERIFY(!link.secretQuestions[0].previousWasWrong);
    QVERIFY(link.secretQuestions[1].previousWasWrong);
    QVERIFY(std::any_of(link.statuses.begin(), link.statuses.end(), [](const LinkStatus &status) {
        return status.stage == LinkStage::Authenticating && status.waitingForUser;
    }));
    // It runs nothing, and that is an error with a sentence.
    const auto refused = link.run(QStringLiteral("true"), {}, change());
    QCOMPARE(refused.error().code, ErrorCode::NotSupported);
    const auto read = link.run(QStringLiteral("true"), {});
    QCOMPARE(read.error().code, ErrorCode::NotSupported);
}

void TestSshLogin::aWrongPasswordThreeTimes()
{
    for (const bool interactive : {false, true}) {
        ServerDouble::Rules rules;
        rules.takesPassword = !interactive;
        rules.takesInteractive = interactive;
        const ServerDouble server(rules);
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.secrets = {"a", "b", "c", "right"};
        QVERIFY(!link.connectIt());
        QCOMPARE(link.secretQuestions.size(), 3);
        QCOMPARE(server.passwordsSeen(), 3);
        QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
        QVERIFY2(link.error().detail.contains(QLatin1String("wrong password")),
                 qPrintable(link.error().detail));
    }
}

void TestSshLogin::cancellingTheQuestionEndsIt()
{
    const ServerDouble server({});
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(!link.connectIt());
    QCOMPARE(link.transport->status().stage, LinkStage::Disconnected);
    QCOMPARE(link.error().code, ErrorCode::Cancelled);
    QCOMPARE(server.passwordsSeen(), 0);
}

void TestSshLogin::thePasswordIsKeptForTheRedial()
{
    ServerDouble server({});
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.0; });
    TestLink link(engine, server.entry());
    link.secrets = {"wrong", "right"};
    QVERIFY(link.connectIt());
    server.hangUp();
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.transport->status().retryIn, std::chrono::milliseconds(1000));
    clock.advance(link.transport->status().retryIn);
    QVERIFY(link.waitFor(LinkStage::Connected));
    QCOMPARE(link.secretQuestions.size(), 2);
    QCOMPARE(server.logins(), 2);
}

void TestSshLogin::nobodyListens()
{
    LoopbackSshd server;
    const HostEntry entry = server.entry(); // not started
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.5; });
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.transport->status().stage, LinkStage::Waiting);
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
    QVERIFY(link.error().detail.contains(QLatin1String("127.0.0.1")));
    QCOMPARE(link.error().host, QStringLiteral("loopback"));
    QCOMPARE(link.transport->status().attempt, 1);
    QCOMPARE(link.transport->status().retryIn, std::chrono::milliseconds(750));
    QCOMPARE(link.run(QStringLiteral("true"), {}).error().code, ErrorCode::Unreachable);
    QVERIFY(!link.transport->openStream(Command::script(QStringLiteral("watch"))));
    // "Try now" does not wait.
    QVERIFY(server.start());
    QVERIFY(link.connectIt());
    QCOMPARE(clock.pendingTimers(), std::size_t(0));
}

void TestSshLogin::noSuchName()
{
    LoopbackSshd server;
    HostEntry entry = server.entry();
    entry.address = QStringLiteral("no-such-host.invalid");
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.error().code, ErrorCode::NameNotResolved);
    link.transport->disconnectFromHost();
    QCOMPARE(link.transport->status().stage, LinkStage::Disconnected);
}

void TestSshLogin::noCommonCipher()
{
    LoopbackSshd server({QStringLiteral("KexAlgorithms diffie-hellman-group14-sha1")});
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(!link.connectIt());
    QVERIFY2(isRefusedForGood(link, ErrorCode::NotSupported), qPrintable(link.error().detail));
}

QTEST_GUILESS_MAIN(TestSshLogin)
#include "tst_sshlogin.moc"
