// SPDX-License-Identifier: GPL-3.0-or-later
#include "jumpway.h"
#include "serverdouble.h"
#include "sudodouble.h"
#include "testlink.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;
using Kind = DialStep::Kind;
using Outcome = DialStep::Outcome;

// What a dial tells of itself, for the page that shows why a host does not connect.
class TestSshSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        qunsetenv("SSH_AUTH_SOCK");
    }
    void ofALoginByKey();
    void ofALoginByPassword();
    void throughAJumpHostAndSudo();
    void aNameThatDoesNotExist();
    void aPortWhereNobodyListens();
    void aServerThatHangsUp();
    void noCommonAlgorithm();
    void anotherHostKey();
    void aJumpHostThatForbids();
    void aSudoThatDenies();

private:
    // The last step is this one, it failed, and none failed before.
    static void checkEnd(const TestLink &link, Kind kind, const QString &leg)
    {
        QVERIFY(!link.steps.isEmpty());
        QCOMPARE(link.steps.last().kind, kind);
        QCOMPARE(link.steps.last().outcome, Outcome::Failed);
        QCOMPARE(link.steps.last().leg, leg);
        QCOMPARE(std::count_if(link.steps.begin(), link.steps.end(),
                               [](const DialStep &step) { return step.outcome == Outcome::Failed; }),
                 1);
    }
    static QList<Kind> kinds(const TestLink &link)
    {
        QList<Kind> kinds;
        for (const DialStep &step : link.steps)
            kinds += step.kind;
        return kinds;
    }
};

void TestSshSteps::ofALoginByKey()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    QCOMPARE(kinds(link), (QList{Kind::LookUp, Kind::Connect, Kind::Greeting, Kind::KeyExchange,
                                 Kind::HostKey, Kind::Method, Kind::Method}));
    for (const DialStep &step : std::as_const(link.steps)) {
        QCOMPARE(step.outcome, &step == &link.steps[5] ? Outcome::Refused : Outcome::Done);
        QCOMPARE(step.leg, legOf(server.entry()));
    }
    QCOMPARE(link.steps[5].words.id(), QByteArray("the host takes no passwords"));
    QCOMPARE(link.steps[0].detail, QStringLiteral("127.0.0.1"));
    QVERIFY(link.steps[2].detail.startsWith(QStringLiteral("SSH-2.0-OpenSSH")));
    QVERIFY(link.steps[3].detail.contains(QStringLiteral("curve25519-sha256")));
    QVERIFY(link.steps[4].detail.contains(QStringLiteral("SHA256:")));
    QVERIFY(link.steps[4].detail.endsWith(server.knownHosts() + QStringLiteral(":1")));
    QCOMPARE(link.steps[6].detail, server.clientKey());
}

void TestSshSteps::ofALoginByPassword()
{
    ServerDouble::Rules rules;
    rules.takesPassword = true;
    const ServerDouble server(rules);
    HostEntry entry = server.entry();
    entry.identityFile = QStringLiteral("/nonexistent/key");
    SshEngine engine;
    TestLink link(engine, entry);
    link.secrets = {"wrong of ana", "right"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.steps.last().kind, Kind::Method);
    QCOMPARE(link.steps.last().outcome, Outcome::Done);
    QCOMPARE(link.steps.last().detail, QStringLiteral("password"));
    for (const DialStep &step : std::as_const(link.steps))
        QVERIFY(!step.detail.contains(QStringLiteral("of ana")));

    link.transport->disconnectFromHost();
    link.steps.clear();
    TestLink refused(engine, entry);
    refused.secrets = {"wrong of ana", "wrong of ana", "wrong of ana"};
    QVERIFY(!refused.connectIt());
    checkEnd(refused, Kind::Method, legOf(entry));
    QVERIFY(std::any_of(refused.steps.begin(), refused.steps.end(), [](const DialStep &step) {
        return step.kind == Kind::Method && step.outcome == Outcome::Refused;
    }));
    for (const DialStep &step : std::as_const(refused.steps))
        QVERIFY(!step.detail.contains(QStringLiteral("of ana")));
}

void TestSshSteps::throughAJumpHostAndSudo()
{
    LoopbackSshd bastion;
    QVERIFY(bastion.start());
    SudoDouble sudo;
    sudo.behave("asks");
    sudo.setPassword("of ana");
    QVERIFY(sudo.start());
    HostEntry entry = sudo.entry();
    entry.jumps = {JumpWay::jumpOver(bastion)};
    SshEngine engine;
    TestLink link(engine, entry);
    link.secrets = {"wrong", "of ana"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    link.steps.removeIf([](const DialStep &step) { // that passwords are not taken, each says
        return step.kind == Kind::Method && step.outcome == Outcome::Refused;
    });
    QCOMPARE(kinds(link), (QList{Kind::LookUp, Kind::Connect, Kind::Greeting, Kind::KeyExchange,
                                 Kind::HostKey, Kind::Method, Kind::Tunnel, Kind::Greeting, Kind::KeyExchange,
                                 Kind::HostKey, Kind::Method, Kind::Root, Kind::Root}));
    QCOMPARE(link.steps[5].leg, legOf(entry.jumps[0]));
    QCOMPARE(link.steps[6].leg, legOf(entry));
    QCOMPARE(link.steps[11].outcome, Outcome::Refused);
    QCOMPARE(link.steps[12].outcome, Outcome::Done);
    QCOMPARE(link.steps[12].detail, QStringLiteral("sudo"));
}

void TestSshSteps::aNameThatDoesNotExist()
{
    HostEntry entry;
    entry.address = QStringLiteral("no-such-host.invalid");
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    checkEnd(link, Kind::LookUp, legOf(entry));
}

void TestSshSteps::aPortWhereNobodyListens()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    HostEntry entry;
    entry.address = QStringLiteral("127.0.0.1");
    entry.port = server.serverPort();
    server.close();
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    checkEnd(link, Kind::Connect, legOf(entry));
    QCOMPARE(link.steps.size(), 2);
}

void TestSshSteps::aServerThatHangsUp()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    connect(&server, &QTcpServer::newConnection, &server,
            [&server] { server.nextPendingConnection()->close(); });
    HostEntry entry;
    entry.address = QStringLiteral("127.0.0.1");
    entry.port = server.serverPort();
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    checkEnd(link, Kind::Greeting, legOf(entry));
}

void TestSshSteps::noCommonAlgorithm()
{
    LoopbackSshd server({QStringLiteral("KexAlgorithms diffie-hellman-group14-sha1")});
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(!link.connectIt());
    checkEnd(link, Kind::KeyExchange, legOf(server.entry()));
}

void TestSshSteps::anotherHostKey()
{
    LoopbackSshd server;
    const HostEntry entry = server.entry();
    server.makeNewHostKeys();
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.error().code, ErrorCode::HostKeyChanged);
    checkEnd(link, Kind::HostKey, legOf(entry));
}

void TestSshSteps::aJumpHostThatForbids()
{
    JumpWay way(2, {QStringLiteral("AllowTcpForwarding no")});
    QVERIFY(way.start());
    SshEngine engine;
    TestLink link(engine, way.entry());
    QVERIFY(!link.connectIt());
    checkEnd(link, Kind::Tunnel, legOf(way.entry()));
}

void TestSshSteps::aSudoThatDenies()
{
    SudoDouble sudo;
    sudo.behave("tty");
    QVERIFY(sudo.start());
    SshEngine engine;
    TestLink link(engine, sudo.entry());
    QVERIFY(!link.connectIt());
    checkEnd(link, Kind::Root, legOf(sudo.entry()));
    QVERIFY(link.steps.last().detail.contains(QStringLiteral("must have a tty")));
}

QTEST_GUILESS_MAIN(TestSshSteps)
#include "tst_sshsteps.moc"
