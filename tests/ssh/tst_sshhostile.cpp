// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "ownprocess.h"
#include "testlink.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

// Says `first`, then `again` and `again` for as long as it is listened to. No more than a little is ever held
// here.
class Babbler : public QTcpServer
{
public:
    Babbler(const QByteArray &first, const QByteArray &again, int everyMs = 0)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, first, again, everyMs] {
            QTcpSocket *socket = nextPendingConnection();
            socket->write(first);
            const auto more = [this, socket, again] {
                if (!again.isEmpty() && socket->bytesToWrite() < 1 << 20)
                    said += socket->write(again);
            };
            if (everyMs == 0) {
                connect(socket, &QTcpSocket::bytesWritten, socket, more);
                more();
            } else {
                auto *timer = new QTimer(socket);
                connect(timer, &QTimer::timeout, socket, more);
                timer->start(everyMs);
            }
        });
    }
    HostEntry entry() const
    {
        HostEntry entry;
        entry.address = QStringLiteral("127.0.0.1");
        entry.port = serverPort();
        entry.identityFile = QStringLiteral("/nonexistent/key");
        return entry;
    }
    qint64 said = 0;
};

QByteArray noise(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(4711);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

SshLimits shortLimits()
{
    SshLimits limits;
    limits.keyExchange = 2000ms;
    return limits;
}

} // namespace

// Servers that are none, or want to do harm: an end with a sentence, in bounded time and memory.
class TestSshHostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        qunsetenv("SSH_AUTH_SOCK");
    }
    void beforeTheKeys_data();
    void beforeTheKeys();
    void aNeighbourIsNotDisturbed();
    void aServerThatRekeysAllTheTime_data();
    void aServerThatRekeysAllTheTime();
    void aWindowThatNeverOpens();
};

void TestSshHostile::beforeTheKeys_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<int>("everyMs");
    const QByteArray banner("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("lines without end before the banner") << QByteArray() << QByteArray(200, 'x') + "\r\n"
                                                         << 0;
    QTest::newRow("a line without end") << QByteArray() << QByteArray(65536, 'x') << 0;
    QTest::newRow("a banner without end") << QByteArray("SSH-2.0-") << QByteArray(65536, 'x') << 0;
    QTest::newRow("bytes of all kinds") << noise(65536) << noise(65536) << 0;
    QTest::newRow("NUL bytes") << QByteArray() << QByteArray(65536, '\0') << 0;
    QTest::newRow("bytes after the banner") << banner + noise(65536) << noise(65536) << 0;
    QTest::newRow("a packet of 4 GB")
        << banner + QByteArray("\xff\xff\xff\xff", 4) << QByteArray(65536, 'x') << 0;
    QTest::newRow("a packet of no length") << banner + QByteArray(64, '\0') << QByteArray(64, '\0') << 0;
    QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
                                  << QByteArray() << 0;
    QTest::newRow("version 1") << QByteArray("SSH-1.5-old\n") << QByteArray() << 0;
    QTest::newRow("a byte now and then") << banner << QByteArray("x") << 300;
}

void TestSshHostile::beforeTheKeys()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, again);
    QFETCH(int, everyMs);
    const qint64 before = residentMiB();
    Babbler server(first, again, everyMs);
    SshEngine engine(1, shortLimits());
    TestLink link(engine, server.entry());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!link.connectIt());
    QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!link.error().what.isEmpty());
    QVERIFY(!link.error().remedy.isEmpty());
    QVERIFY2(link.error().detail.size() < 4096, qPrintable(QString::number(link.error().detail.size())));
    const qint64 grown = residentMiB() - before;
    QVERIFY2(grown < 32, qPrintable(QStringLiteral("%1 MiB, %2 bytes said").arg(grown).arg(server.said)));
    QVERIFY(!link.steps.isEmpty());
    QCOMPARE(link.steps.last().outcome, DialStep::Outcome::Failed);
}

void TestSshHostile::aNeighbourIsNotDisturbed()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine(1, shortLimits());
    TestLink well(engine, server.entry());
    QVERIFY(well.connectIt());
    Babbler babbler({}, QByteArray(200, 'x') + "\r\n");
    std::vector<std::unique_ptr<TestLink>> ill;
    for (int i = 0; i < 5; ++i) {
        ill.push_back(std::make_unique<TestLink>(engine, babbler.entry()));
        ill.back()->transport->connectToHost();
    }
    QVERIFY(ill.front()->waitFor(LinkStage::KeyExchange));
    for (int i = 0; i < 50; ++i)
        QVERIFY(well.run(QStringLiteral("true"), {}).ok());
}

void TestSshHostile::aServerThatRekeysAllTheTime_data()
{
    QTest::addColumn<QString>("limit");
    QTest::newRow("by bytes") << QStringLiteral("RekeyLimit 256K");
    QTest::newRow("by time") << QStringLiteral("RekeyLimit default 1");
}

void TestSshHostile::aServerThatRekeysAllTheTime()
{
    QFETCH(QString, limit);
    LoopbackSshd server({limit});
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    QByteArray sum(8 << 20, 'x');
    const Command filter{QStringLiteral("cat"), {}, sum, false};
    for (int round = 0; round < 3; ++round) {
        const auto result = link.run(filter, change());
        QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().detail));
        QCOMPARE(result->standardOutput.size(), sum.size());
        QVERIFY(result->standardOutput == sum);
        QVERIFY(link.shell(QStringLiteral("sleep 0.7")).ok());
    }
    QCOMPARE(link.transport->status().stage, LinkStage::Connected);
}

// The program on the host reads nothing: the channel's window goes to zero and stays there.
void TestSshHostile::aWindowThatNeverOpens()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    const QByteArray much(64 << 20, 'x');
    const qint64 before = residentMiB();
    RunOptions options = change();
    options.timeout = 15s;
    const auto stuck =
        link.transport->run({QStringLiteral("sleep"), {QStringLiteral("60")}, much, false}, options);
    for (int i = 0; i < 20; ++i)
        QVERIFY(link.run(QStringLiteral("true"), {}).ok());
    QVERIFY(!stuck.isFinished());
    QVERIFY(QTest::qWaitFor([&] { return stuck.isFinished(); }, 60000));
    QCOMPARE(stuck.result().error().code, ErrorCode::Timeout);
    QVERIFY2(residentMiB() - before < 32, qPrintable(QString::number(residentMiB() - before)));
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
}

QTEST_GUILESS_MAIN(TestSshHostile)
#include "tst_sshhostile.moc"
