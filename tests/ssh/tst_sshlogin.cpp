// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "testlink.h"

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

QTEST_GUILESS_MAIN(TestSshLogin)
#include "tst_sshlogin.moc"
