// SPDX-License-Identifier: GPL-3.0-or-later
#include "jumpway.h"
#include "testlink.h"

#include "remote/ssh/socks.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

// OpenSSH's own proxy: ssh -D, which logs in on `through` and connects from there.
class SshProxy
{
public:
    explicit SshProxy(const LoopbackSshd &through) : m_port(freePort())
    {
        m_ssh.setStandardErrorFile(through.path(QStringLiteral("ssh -D")));
        m_ssh.start(QStringLiteral("ssh"),
                    {QStringLiteral("-F"), QStringLiteral("none"), QStringLiteral("-N"), QStringLiteral("-D"),
                     QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("-i"), through.clientKey(),
                     QStringLiteral("-o"), QStringLiteral("UserKnownHostsFile=") + through.knownHosts(),
                     QStringLiteral("-p"), QString::number(through.port()), QStringLiteral("127.0.0.1")});
    }
    ~SshProxy()
    {
        m_ssh.kill();
        m_ssh.waitForFinished();
    }
    bool isThere() const
    {
        return QTest::qWaitFor(
            [this] {
                QTcpSocket socket;
                socket.connectToHost(QHostAddress::LocalHost, m_port);
                return socket.waitForConnected(1000);
            },
            20000);
    }
    SocksProxy address() const { return {QStringLiteral("127.0.0.1"), m_port}; }

private:
    quint16 m_port;
    QProcess m_ssh;
};

// A proxy that says what a test wants, once it has been spoken to.
class ProxyDouble : public QTcpServer
{
public:
    explicit ProxyDouble(QByteArrayList answers)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answers]() mutable {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answers]() mutable {
                heard += socket->readAll();
                if (answers.isEmpty())
                    socket->abort();
                else
                    socket->write(answers.takeFirst());
            });
        });
    }
    QByteArray heard;
};

} // namespace

class TestSshSocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        qunsetenv("SSH_AUTH_SOCK");
    }
    void theRequest_data();
    void theRequest();
    void noByteBehindTheReplyIsTaken_data();
    void noByteBehindTheReplyIsTaken();
    void throughSshsOwnProxy();
    void toTheFirstJumpHost();
    void whatTheProxySays_data();
    void whatTheProxySays();
    void noProxyThere();
    void aProxyThatSaysNothing();
};

void TestSshSocks::theRequest_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("name") << QStringLiteral("dom0-a")
                          << QByteArray("\x03\x06"
                                        "dom0-a");
    QTest::newRow("IPv4") << QStringLiteral("192.0.2.7") << QByteArray("\x01\xc0\x00\x02\x07", 5);
    QTest::newRow("IPv6") << QStringLiteral("2001:db8::1")
                          << QByteArray("\x04\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01", 17);
    QTest::newRow("not ASCII") << QStringLiteral("espa\u00f1a.example")
                               << QByteArray("\x03\x15"
                                             "xn--espaa-rta.example");
}

void TestSshSocks::theRequest()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, address);
    SocksRequest request(host, 2222);
    QCOMPARE(request.takeOutput(), QByteArray("\x05\x01\x00", 3));
    QCOMPARE(request.wants(), qsizetype(2));
    request.feed(QByteArray("\x05\x00", 2));
    QCOMPARE(request.takeOutput(), QByteArray("\x05\x01\x00", 3) + address + QByteArray("\x08\xae", 2));
}

void TestSshSocks::noByteBehindTheReplyIsTaken_data()
{
    QTest::addColumn<QByteArray>("bound");
    QTest::newRow("IPv4") << QByteArray("\x01\x7f\0\0\x01\0\x16", 7);
    QTest::newRow("IPv6") << '\x04' + QByteArray(18, '\x01');
    QTest::newRow("name") << QByteArray("\x03\x03"
                                        "abc\0\x16",
                                        7);
    QTest::newRow("empty name") << QByteArray("\x03\x00\0\x16", 4);
}

void TestSshSocks::noByteBehindTheReplyIsTaken()
{
    QFETCH(QByteArray, bound);
    const QByteArray said = QByteArray("\x05\x00\x05\x00\x00", 5) + bound + "SSH-2.0";
    SocksRequest request(QStringLiteral("dom0-a"), 22);
    qsizetype at = 0;
    while (request.wants() > 0) {
        request.feed(QByteArrayView(said).sliced(at, 1));
        ++at;
    }
    QCOMPARE(request.state(), SocksRequest::State::Connected);
    QCOMPARE(said.mid(at), QByteArray("SSH-2.0"));
}

void TestSshSocks::throughSshsOwnProxy()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    SshProxy proxy(server);
    QVERIFY(proxy.isThere());
    entry.socks = proxy.address();
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("in")})->standardOutput, QByteArray("in\n"));
}

void TestSshSocks::toTheFirstJumpHost()
{
    JumpWay way(2);
    QVERIFY(way.start());
    LoopbackSshd third;
    QVERIFY(third.start());
    third.entry(); // its known_hosts
    SshProxy proxy(third);
    QVERIFY(proxy.isThere());
    HostEntry entry = way.entry();
    entry.socks = proxy.address();
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
}

void TestSshSocks::whatTheProxySays_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<LinkStage>("stage");
    const QByteArray fine("\x05\x00", 2);
    const auto refusal = [](char code) {
        return QByteArray("\x05", 1) + code + QByteArray("\0\x01\0\0\0\0\0\0", 8);
    };
    QTest::newRow("refused") << QByteArrayList{fine, refusal(5)} << ErrorCode::Unreachable
                             << QStringLiteral("connection refused") << LinkStage::Waiting;
    QTest::newRow("not allowed") << QByteArrayList{fine, refusal(2)} << ErrorCode::Unreachable
                                 << QStringLiteral("ruleset") << LinkStage::Waiting;
    QTest::newRow("unknown") << QByteArrayList{fine, refusal('\x77')} << ErrorCode::Unreachable
                             << QStringLiteral("reply 119") << LinkStage::Waiting;
    QTest::newRow("password") << QByteArrayList{QByteArray("\x05\xff", 2)} << ErrorCode::NotSupported
                              << QStringLiteral("password") << LinkStage::Disconnected;
    QTest::newRow("a web server") << QByteArrayList{"HTTP/1.1 400 Bad Request\r\n\r\n"}
                                  << ErrorCode::NotSupported << QStringLiteral("does not speak SOCKS5")
                                  << LinkStage::Disconnected;
    QTest::newRow("hangs up") << QByteArrayList{fine} << ErrorCode::Unreachable << QStringLiteral("hung up")
                              << LinkStage::Waiting;
}

void TestSshSocks::whatTheProxySays()
{
    QFETCH(QByteArrayList, answers);
    ProxyDouble proxy(answers);
    HostEntry entry;
    entry.address = QStringLiteral("dom0-a");
    entry.socks = {QStringLiteral("127.0.0.1"), proxy.serverPort()};
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QTEST(link.error().code, "code");
    QTEST(link.transport->status().stage, "stage");
    QFETCH(QString, detail);
    QVERIFY2(link.error().detail.contains(detail), qPrintable(link.error().detail));
    QVERIFY(!link.error().remedy.isEmpty());
}

void TestSshSocks::noProxyThere()
{
    HostEntry entry;
    entry.address = QStringLiteral("dom0-a");
    entry.socks = {QStringLiteral("127.0.0.1"), freePort()};
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
    QVERIFY(link.error().what.id().contains("SOCKS"));
}

void TestSshSocks::aProxyThatSaysNothing()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    HostEntry entry;
    entry.address = QStringLiteral("dom0-a");
    entry.socks = {QStringLiteral("127.0.0.1"), silent.serverPort()};
    SshLimits limits;
    limits.dial = 300ms;
    SshEngine engine(1, limits);
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
    QCOMPARE(link.error().detail, QStringLiteral("no answer"));
}

QTEST_GUILESS_MAIN(TestSshSocks)
#include "tst_sshsocks.moc"
