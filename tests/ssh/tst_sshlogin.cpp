// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "serverdouble.h"
#include "testlink.h"

#include "remote/ssh/knownhosts.h"

#include <QDir>

using namespace domcero;
using namespace domcero::test;

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
    void anUnknownKeyIsAskedOnceAndWritten();
    void aDeclinedKeyEndsIt();
    void hashedNamesAreRead();
    void aHostWithAnotherKeyTypeBesidesIsStillKnown();
    void aChangedKeyIsRefused();
    void aKeyOfAnotherTypeIsRefused();
    void aRevokedKeyIsRefused();
    void keyFiles_data();
    void keyFiles();
    void aWrongPassphraseIsAskedAgain();
    void threeWrongPassphrasesAreEnough();
    void noPassphraseIsAskedForAKeyThatTheHostDoesNotTake();
    void refusedAndMissingKeysAreTold();
    void theAgentIsAsked();
    void theUsualKeyFileIsTried();
    void theRightPassword_data();
    void theRightPassword();
    void aWrongPasswordThreeTimes();
    void cancellingTheQuestionEndsIt();
    void thePasswordIsKeptForTheRedial();
    void moreQuestionsThanAPasswordAreRefusedWithTheReason();
    void passwordAndKey();
    void nobodyListens();
    void noSuchName();
    void noCommonCipher();

private:
    QTemporaryDir m_home;
};

namespace {

bool isRefusedForGood(const TestLink &link, ErrorCode code)
{
    return link.transport->status().stage == LinkStage::Disconnected && link.error().code == code &&
           !link.error().what.isEmpty() && !link.error().remedy.isEmpty();
}

bool mentions(const Message &message, const QString &text)
{
    return std::any_of(message.arguments().begin(), message.arguments().end(),
                       [&text](const MessageArgument &argument) {
                           const QString *words = std::get_if<QString>(&argument);
                           return words && *words == text;
                       });
}

} // namespace

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

void TestSshLogin::anUnknownKeyIsAskedOnceAndWritten()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.knownHostsFile.clear(); // ~/.ssh/known_hosts, where no folder is yet
    SshEngine engine;
    TestLink link(engine, entry);
    link.acceptHostKey = true;
    QVERIFY(link.connectIt());
    QCOMPARE(link.hostKeyQuestions.size(), 1);
    const HostKeyQuestion question = link.hostKeyQuestions.first();
    QCOMPARE(question.keyType, QStringLiteral("ssh-ed25519"));
    const QString file = m_home.filePath(QStringLiteral(".ssh/known_hosts"));
    QCOMPARE(question.knownHostsFile, file);
    const QByteArray listed =
        output(QStringLiteral("ssh-keygen"),
               {QStringLiteral("-lf"), server.path(QStringLiteral("host_ed25519.pub"))});
    QVERIFY2(listed.contains(question.fingerprint.toLatin1() + ' '), listed.constData());
    QCOMPARE(QFile::permissions(file) & 0x0fff, QFile::permissions(server.clientKey()) & 0x0fff);
    QCOMPARE(QFile::permissions(m_home.filePath(QStringLiteral(".ssh"))) &
                 (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());

    // OpenSSH believes what was written.
    const QByteArray said = output(QStringLiteral("ssh"),
                                   {QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-o"),
                                    QStringLiteral("StrictHostKeyChecking=yes"), QStringLiteral("-o"),
                                    QStringLiteral("BatchMode=yes"), QStringLiteral("-o"),
                                    QStringLiteral("UserKnownHostsFile=") + file, QStringLiteral("-i"),
                                    server.clientKey(), QStringLiteral("-p"), QString::number(server.port()),
                                    currentUser() + QLatin1String("@127.0.0.1"), QStringLiteral("echo in")});
    QCOMPARE(said, QByteArray("in\n"));

    TestLink again(engine, entry);
    QVERIFY(again.connectIt());
    QVERIFY(again.hostKeyQuestions.isEmpty());
}

void TestSshLogin::aDeclinedKeyEndsIt()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    const HostEntry entry = server.entry();
    server.writeKnownHosts({});
    SshEngine engine;
    TestLink link(engine, entry);
    link.acceptHostKey = false;
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::HostKeyUnknown));
    QVERIFY(readFile(server.knownHosts()).isEmpty());

    TestLink waiting(engine, entry);
    waiting.transport->connectToHost();
    QTRY_COMPARE_WITH_TIMEOUT(waiting.hostKeyQuestions.size(), 1, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(waiting.transport->status().waitingForUser, 30000);
    QCOMPARE(waiting.transport->status().stage, LinkStage::CheckingHostKey);
    waiting.transport->cancelQuestion();
    QVERIFY(waiting.waitFor(LinkStage::Disconnected));
    QCOMPARE(waiting.error().code, ErrorCode::Cancelled);
}

void TestSshLogin::hashedNamesAreRead()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    const HostEntry entry = server.entry();
    output(QStringLiteral("ssh-keygen"), {QStringLiteral("-H"), QStringLiteral("-f"), server.knownHosts()});
    QVERIFY(readFile(server.knownHosts()).startsWith("|1|"));
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(link.connectIt());
    QVERIFY(link.hostKeyQuestions.isEmpty());
}

void TestSshLogin::aHostWithAnotherKeyTypeBesidesIsStillKnown()
{
    const QStringList types{QStringLiteral("ed25519"), QStringLiteral("ecdsa"), QStringLiteral("rsa")};
    LoopbackSshd server({}, types);
    QVERIFY(server.start());
    const HostEntry entry = server.entry();
    SshEngine engine;
    for (const QString &type : types) {
        server.writeKnownHosts("[127.0.0.1]:" + QByteArray::number(server.port()) + ' ' +
                               server.hostKey(type) + '\n');
        TestLink link(engine, entry);
        QVERIFY2(link.connectIt(), qPrintable(type + link.error().detail));
        QVERIFY(link.hostKeyQuestions.isEmpty());
    }
}

void TestSshLogin::aChangedKeyIsRefused()
{
    LoopbackSshd server;
    const HostEntry entry = server.entry();
    server.writeKnownHosts("# a comment\n" + readFile(server.knownHosts()));
    server.makeNewHostKeys();
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, entry);
    link.acceptHostKey = true;
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::HostKeyChanged));
    QVERIFY(link.hostKeyQuestions.isEmpty());
    const Error error = link.error();
    QVERIFY(mentions(error.what, hostKeyFingerprint(server.hostKey().split(' ').last())));
    QVERIFY(mentions(error.what, server.knownHosts()));
    QVERIFY(error.what.arguments().contains(MessageArgument(qint64(2))));
    QVERIFY(mentions(error.remedy, QStringLiteral("[127.0.0.1]:%1").arg(server.port())));

    // The way that the remedy names.
    output(QStringLiteral("ssh-keygen"),
           {QStringLiteral("-R"), QStringLiteral("[127.0.0.1]:%1").arg(server.port()), QStringLiteral("-f"),
            server.knownHosts()});
    QVERIFY(link.connectIt());
    QCOMPARE(link.hostKeyQuestions.size(), 1);
}

void TestSshLogin::aKeyOfAnotherTypeIsRefused()
{
    LoopbackSshd server({}, {QStringLiteral("ecdsa")});
    QVERIFY(server.start());
    const LoopbackSshd other;
    const HostEntry entry = server.entry();
    server.writeKnownHosts("[127.0.0.1]:" + QByteArray::number(server.port()) + ' ' + other.hostKey() + '\n');
    SshEngine engine;
    TestLink link(engine, entry);
    link.acceptHostKey = true;
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::HostKeyChanged));
    QVERIFY(mentions(link.error().what,
                     hostKeyFingerprint(server.hostKey(QStringLiteral("ecdsa")).split(' ').last())));
    QVERIFY(link.hostKeyQuestions.isEmpty());
}

void TestSshLogin::aRevokedKeyIsRefused()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    const HostEntry entry = server.entry();
    server.writeKnownHosts(readFile(server.knownHosts()) + "@revoked * " + server.hostKey() + '\n');
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::HostKeyChanged));
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
    QVERIFY(!link.connectIt());
    QCOMPARE(link.secretQuestions.size(), 3);
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
    QProcess agent;
    const QString socket = server.path(QStringLiteral("agent"));
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QVERIFY(agent.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 20000);
    qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
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
    QProcess add;
    add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), other, server.clientKey()});
    QVERIFY(add.waitForFinished());
    QCOMPARE(add.exitCode(), 0);
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("in")})->standardOutput, QByteArray("in\n"));
    agent.kill();
    agent.waitForFinished();
    TestLink gone(engine, entry);
    QVERIFY(!gone.connectIt());
    QVERIFY2(gone.error().detail.contains(QLatin1String("no agent")), qPrintable(gone.error().detail));
    qunsetenv("SSH_AUTH_SOCK");
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

void TestSshLogin::moreQuestionsThanAPasswordAreRefusedWithTheReason()
{
    ServerDouble::Rules rules;
    rules.takesPassword = false;
    rules.takesInteractive = true;
    rules.prompts = 2;
    const ServerDouble server(rules);
    SshEngine engine;
    TestLink link(engine, server.entry());
    link.secrets = {"right"};
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
    QVERIFY(link.error().detail.contains(QLatin1String("more than a password")));
}

void TestSshLogin::passwordAndKey()
{
    ServerDouble::Rules rules;
    rules.wantsKeyToo = true;
    const ServerDouble server(rules);
    HostEntry entry = server.entry();
    entry.identityFile = server.folder() + QLatin1String("/client");
    QVERIFY(makeKey(entry.identityFile, QStringLiteral("ed25519")));
    SshEngine engine;
    TestLink link(engine, entry);
    link.secrets = {"right"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.secretQuestions.size(), 1);
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
