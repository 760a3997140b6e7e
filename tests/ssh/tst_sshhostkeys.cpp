// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "testlink.h"

#include "remote/ssh/knownhosts.h"

#include <QDir>

using namespace domcero;
using namespace domcero::test;

// Whom a link believes to be the host.
class TestSshHostKeys : public QObject
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
    void anUnknownKeyIsAskedOnceAndWritten();
    void aDeclinedKeyEndsIt();
    void hashedNamesAreRead();
    void aHostWithAnotherKeyTypeBesidesIsStillKnown();
    void aChangedKeyIsRefused();
    void aKeyOfAnotherTypeIsRefused();
    void aRevokedKeyIsRefused();
    void aPatternKnowsIt();
    void aCertificateAuthorityIsNoWordForAHost();

private:
    QTemporaryDir m_home;
};

void TestSshHostKeys::anUnknownKeyIsAskedOnceAndWritten()
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

void TestSshHostKeys::aDeclinedKeyEndsIt()
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

void TestSshHostKeys::hashedNamesAreRead()
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

void TestSshHostKeys::aHostWithAnotherKeyTypeBesidesIsStillKnown()
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

void TestSshHostKeys::aChangedKeyIsRefused()
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

void TestSshHostKeys::aKeyOfAnotherTypeIsRefused()
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

void TestSshHostKeys::aRevokedKeyIsRefused()
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

void TestSshHostKeys::aPatternKnowsIt()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    const HostEntry entry = server.entry();
    const QByteArray port = QByteArray::number(server.port());
    SshEngine engine;
    for (const QByteArray &names : {QByteArray("[127.0.0.?]:" + port), QByteArray("dom0-*,[127.*]:*")}) {
        server.writeKnownHosts(names + ' ' + server.hostKey() + '\n');
        TestLink link(engine, entry);
        QVERIFY2(link.connectIt(), names.constData());
        QVERIFY(link.hostKeyQuestions.isEmpty());
    }
    // A pattern that leaves this host out says nothing of it.
    server.writeKnownHosts("[127.*]:*,![127.0.0.1]:" + port + ' ' + server.hostKey() + '\n');
    TestLink link(engine, entry);
    link.acceptHostKey = false;
    QVERIFY(!link.connectIt());
    QCOMPARE(link.hostKeyQuestions.size(), 1);
}

// Its line is passed over: a host with a certificate is asked for as any other, neither let in nor locked
// out.
void TestSshHostKeys::aCertificateAuthorityIsNoWordForAHost()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    const HostEntry entry = server.entry();
    const QByteArray authority = "@cert-authority * " + server.hostKey() + '\n';
    server.writeKnownHosts(authority);
    SshEngine engine;
    TestLink link(engine, entry);
    link.acceptHostKey = false;
    QVERIFY(!link.connectIt());
    QCOMPARE(link.hostKeyQuestions.size(), 1);
    link.acceptHostKey = true;
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QVERIFY(readFile(server.knownHosts()).startsWith(authority));
    TestLink again(engine, entry);
    QVERIFY(again.connectIt());
    QVERIFY(again.hostKeyQuestions.isEmpty());
}

QTEST_GUILESS_MAIN(TestSshHostKeys)
#include "tst_sshhostkeys.moc"
