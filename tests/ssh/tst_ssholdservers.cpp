// SPDX-License-Identifier: GPL-3.0-or-later
#include "jumpway.h"
#include "testlink.h"

using namespace domcero;
using namespace domcero::test;

namespace {

// What an OpenSSH of 2009 has, said by today's. But for the client's key: that of then took RSA with SHA-1
// alone, and said nothing of others, after which libssh signs so; today's names SHA-2 whatever it is told to
// take.
QStringList oldServer()
{
    return {QStringLiteral("KexAlgorithms diffie-hellman-group14-sha1"),
            QStringLiteral("HostKeyAlgorithms ssh-rsa"), QStringLiteral("Ciphers aes128-cbc"),
            QStringLiteral("MACs hmac-sha1")};
}

} // namespace

class TestSshOldServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        qunsetenv("SSH_AUTH_SOCK");
    }
    void areRefusedUnlessAllowed_data();
    void areRefusedUnlessAllowed();
    void areReachedWhereAllowedAndSaid();
    void safeOnesArePreferred();
    void aHostsLeaveIsNotItsJumpHosts();
};

void TestSshOldServers::areRefusedUnlessAllowed_data()
{
    QTest::addColumn<QString>("line");
    const QStringList lines = oldServer();
    for (const QString &line : lines) {
        // A GCM cipher needs no MAC.
        const bool isMac = line.startsWith(QLatin1String("MACs"));
        QTest::newRow(qPrintable(line)) << (isMac ? line + QStringLiteral("\nCiphers aes128-ctr") : line);
    }
}

void TestSshOldServers::areRefusedUnlessAllowed()
{
    QFETCH(QString, line);
    LoopbackSshd server({line}, {QStringLiteral("rsa")});
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(!link.connectIt());
    QCOMPARE(link.error().code, ErrorCode::NotSupported);
    QVERIFY(link.error().remedy.id().contains("allow outdated algorithms"));
    QCOMPARE(link.transport->status().stage, LinkStage::Disconnected);
}

void TestSshOldServers::areReachedWhereAllowedAndSaid()
{
    LoopbackSshd server(oldServer(), {QStringLiteral("rsa")});
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.oldAlgorithms = true;
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.transport->status().oldAlgorithms,
             (QStringList{QStringLiteral("diffie-hellman-group14-sha1"), QStringLiteral("aes128-cbc"),
                          QStringLiteral("hmac-sha1")}));
    const Command filter{QStringLiteral("cat"), {}, QByteArray(300000, 'x'), false};
    QCOMPARE(link.run(filter, change())->standardOutput, filter.standardInput);
}

void TestSshOldServers::safeOnesArePreferred()
{
    LoopbackSshd server({QStringLiteral("KexAlgorithms +diffie-hellman-group14-sha1"),
                         QStringLiteral("HostKeyAlgorithms +ssh-rsa"), QStringLiteral("Ciphers +aes128-cbc")},
                        {QStringLiteral("rsa")});
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.oldAlgorithms = true;
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.transport->status().oldAlgorithms, QStringList());
}

void TestSshOldServers::aHostsLeaveIsNotItsJumpHosts()
{
    JumpWay way(2, {QStringLiteral("KexAlgorithms diffie-hellman-group14-sha1")});
    QVERIFY(way.start());
    SshEngine engine;
    HostEntry entry = way.entry();
    entry.oldAlgorithms = true;
    TestLink refused(engine, entry);
    QVERIFY(!refused.connectIt());
    QCOMPARE(refused.error().code, ErrorCode::NotSupported);
    entry.oldAlgorithms = false;
    entry.jumps[0].oldAlgorithms = true;
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.transport->status().oldAlgorithms,
             QStringList{QStringLiteral("diffie-hellman-group14-sha1")});
}

QTEST_GUILESS_MAIN(TestSshOldServers)
#include "tst_ssholdservers.moc"
