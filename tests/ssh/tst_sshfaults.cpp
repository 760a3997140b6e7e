// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "ownprocess.h"
#include "tcpproxy.h"
#include "testlink.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

// The product's limits, cut down to what a test can wait for.
SshLimits shortLimits()
{
    SshLimits limits;
    limits.keyExchange = 4s;
    limits.authentication = 4s;
    limits.heartbeatAfter = 300ms;
    limits.deadAfter = 2500ms;
    return limits;
}

} // namespace

// What happens to a link when servers and networks misbehave.
class TestSshFaults : public QObject
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
    void aKilledServerIsDialledAgain();
    void theWaitGrowsWithEachFailure();
    void aStoppedServerIsNoticed();
    void aBlackHoleIsNoticed();
    void aSleepIsNotWaitedOut();
    void manyHostsBehindOneServer();
    void aLinkCutInTheMiddleIsTold();
    void disconnectingEndsWhatRuns();
    void aServerThatSaysNothingHoldsNobodyUp();
    void anAgentThatSaysNothingIsPassedOver();
    void fiftyHostsAtOnce();
    void severalThreads();
    void aNeighbourBesideAnEndlessUpload();
    void floodsLeaveNoMemoryBehind();
    void connectionsLeaveNoFilesBehind();

private:
    QTemporaryDir m_home;
};

void TestSshFaults::aKilledServerIsDialledAgain()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.5; });
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    const auto running =
        link.transport->run(Command{QStringLiteral("sleep"), {QStringLiteral("1000")}, {}, false});
    const auto changing =
        link.transport->run(Command{QStringLiteral("sleep"), {QStringLiteral("1000")}, {}, false}, change());
    server.kill();
    QVERIFY(await(running));
    QVERIFY(await(changing));
    QCOMPARE(running.result().error().code, ErrorCode::ConnectionLost);
    QCOMPARE(changing.result().error().code, ErrorCode::ConnectionLost);
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(link.transport->status().retryIn, 750ms);
    QVERIFY(server.start());
    clock.advance(749ms);
    QCOMPARE(link.transport->status().stage, LinkStage::Waiting);
    clock.advance(1ms);
    QVERIFY(link.waitFor(LinkStage::Connected));
    QCOMPARE(link.transport->status().attempt, 0);
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("back")})->standardOutput,
             QByteArray("back\n"));
}

void TestSshFaults::theWaitGrowsWithEachFailure()
{
    LoopbackSshd server;
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.0; });
    TestLink link(engine, server.entry());
    link.transport->connectToHost();
    for (const auto expected : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        QVERIFY(link.waitFor(LinkStage::Waiting));
        QCOMPARE(link.transport->status().retryIn, std::chrono::milliseconds(expected));
        clock.advance(expected);
        QCOMPARE(link.transport->status().stage, LinkStage::Resolving);
    }
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.transport->status().attempt, 9);
    link.transport->disconnectFromHost();
    QCOMPARE(clock.pendingTimers(), std::size_t(0));
    QCOMPARE(link.transport->status().stage, LinkStage::Disconnected);
}

void TestSshFaults::aStoppedServerIsNoticed()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    ManualClock clock;
    SshEngine engine(1, shortLimits(), clock);
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    // Silence alone is no death: the heartbeat is answered.
    const auto quiet = link.run(QStringLiteral("sleep"), {QStringLiteral("4")});
    QVERIFY2(quiet.ok(), quiet.ok() ? "" : quiet.error().detail.toUtf8().constData());
    server.stop(true);
    const auto running = link.transport->run(Command{QStringLiteral("true"), {}, {}, false});
    QVERIFY(await(running));
    QCOMPARE(running.result().error().code, ErrorCode::ConnectionLost);
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.error().code, ErrorCode::ConnectionLost);
    server.stop(false);
    clock.advance(1min);
    QVERIFY(link.waitFor(LinkStage::Connected));
}

void TestSshFaults::aBlackHoleIsNoticed()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    TcpProxy proxy(server.port());
    const HostEntry entry = server.entryAt(proxy.port());
    ManualClock clock;
    SshEngine engine(1, shortLimits(), clock);
    TestLink link(engine, entry);
    QVERIFY(link.connectIt());
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
    proxy.setBlackHole(true);
    QVERIFY(link.waitFor(LinkStage::Waiting)); // with nothing under way at all
    QCOMPARE(link.error().code, ErrorCode::ConnectionLost);
    // Taken, but not answered.
    clock.advance(1min);
    QTRY_COMPARE_WITH_TIMEOUT(link.transport->status().stage, LinkStage::KeyExchange, 20000);
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
    QCOMPARE(link.transport->status().attempt, 2);
    proxy.cut();
    proxy.setBlackHole(false);
    clock.advance(1min);
    QVERIFY(link.waitFor(LinkStage::Connected));
}

// The machine wakes: a link that is dead is found out without a silence that is waited for, one that waits is
// dialled at once, one that lives stays.
void TestSshFaults::aSleepIsNotWaitedOut()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    TcpProxy proxy(server.port());
    const HostEntry entry = server.entryAt(proxy.port());
    ManualClock clock;
    SshLimits limits;
    limits.heartbeatAfter = 1h; // the check alone
    limits.deadAfter = 2500ms;
    SshEngine engine(1, limits, clock);
    TestLink link(engine, entry);
    QVERIFY(link.connectIt());
    link.transport->checkNow();
    QVERIFY(!QTest::qWaitFor([&] { return link.transport->status().stage != LinkStage::Connected; }, 4500));
    proxy.setBlackHole(true);
    link.transport->checkNow();
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.error().code, ErrorCode::ConnectionLost);
    proxy.cut();
    proxy.setBlackHole(false);
    link.transport->checkNow();
    QVERIFY(link.waitFor(LinkStage::Connected));
}

// sshd drops connections by chance once MaxStartups of them are not logged in: forty dials at once, none
// dropped.
void TestSshFaults::manyHostsBehindOneServer()
{
    LoopbackSshd server({QStringLiteral("MaxStartups 7:100:7")});
    QVERIFY(server.start());
    ManualClock clock;
    SshEngine engine(2, {}, clock);
    std::vector<std::unique_ptr<TestLink>> links;
    for (int i = 0; i < 40; ++i) {
        links.push_back(std::make_unique<TestLink>(engine, server.entry()));
        links.back()->transport->connectToHost();
    }
    for (const auto &link : links) {
        QVERIFY(link->waitFor(LinkStage::Connected));
        QCOMPARE(link->transport->status().attempt, 0);
        for (const LinkStatus &status : std::as_const(link->statuses))
            QVERIFY(status.stage != LinkStage::Waiting);
    }
    QVERIFY(!server.log().contains("drop connection"));
}

void TestSshFaults::aLinkCutInTheMiddleIsTold()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    TcpProxy proxy(server.port());
    const HostEntry entry = server.entryAt(proxy.port());
    ManualClock clock;
    SshEngine engine(1, {}, clock);
    TestLink link(engine, entry);
    QVERIFY(link.connectIt());
    auto stream = link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
    QVERIFY(stream);
    QSignalSpy lines(stream.get(), &LineStream::lineReceived);
    QList<Error> ended;
    connect(stream.get(), &LineStream::ended, this, [&ended](const Error &error) { ended += error; });
    QTRY_VERIFY_WITH_TIMEOUT(!lines.isEmpty(), 20000);
    const QString done = server.path(QStringLiteral("done"));
    RunOptions options = change();
    bool began = false;
    options.onOutput = [&began](OutputStream, const QByteArray &) { began = true; };
    const auto running = link.transport->run(
        Command{QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("echo on; sleep 1; touch '%1'").arg(done)},
                {},
                false},
        options);
    QTRY_VERIFY_WITH_TIMEOUT(began, 20000);
    proxy.cut();
    QVERIFY(await(running));
    const Error error = running.result().error();
    QCOMPARE(error.code, ErrorCode::ConnectionLost);
    QVERIFY(error.remedy.id().contains("may have gone on"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
    QCOMPARE(ended.first().code, ErrorCode::ConnectionLost);
    // It did go on, as the sentence says.
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(done), 20000);
    QVERIFY(link.waitFor(LinkStage::Waiting));
    clock.advance(1min);
    QVERIFY(link.waitFor(LinkStage::Connected));
    QCOMPARE(proxy.connections(), 2);
}

void TestSshFaults::disconnectingEndsWhatRuns()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    const auto running =
        link.transport->run(Command{QStringLiteral("sleep"), {QStringLiteral("1000")}, {}, false});
    link.transport->disconnectFromHost();
    QCOMPARE(link.transport->status().stage, LinkStage::Disconnected);
    QVERIFY(!link.transport->status().error);
    QVERIFY(await(running));
    QCOMPARE(running.result().error().code, ErrorCode::ConnectionLost);
    QVERIFY(link.connectIt());
    // In the middle of a dial.
    link.transport->disconnectFromHost();
    link.transport->connectToHost();
    link.transport->disconnectFromHost();
    QVERIFY(link.connectIt());
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
}

void TestSshFaults::aServerThatSaysNothingHoldsNobodyUp()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry mute = server.entry();
    mute.port = silent.serverPort();
    ManualClock clock;
    SshLimits limits = shortLimits();
    limits.keyExchange = 1min;
    limits.dialsAtOnce = 20;
    SshEngine patient(1, limits, clock);
    std::vector<std::unique_ptr<TestLink>> stuck;
    for (int i = 0; i < 20; ++i) {
        stuck.push_back(std::make_unique<TestLink>(patient, mute));
        stuck.back()->transport->connectToHost();
    }
    for (const auto &link : stuck)
        QVERIFY(link->waitFor(LinkStage::KeyExchange));
    TestLink neighbour(patient, server.entry());
    QVERIFY(neighbour.connectIt());
    QVERIFY(neighbour.run(QStringLiteral("true"), {}).ok());
    stuck.clear();

    SshEngine engine(1, shortLimits(), clock);
    TestLink link(engine, mute);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.transport->status().stage, LinkStage::Waiting);
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
}

void TestSshFaults::anAgentThatSaysNothingIsPassedOver()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    HostEntry entry = server.entry();
    entry.identityFile.clear();
    QVERIFY(QDir().mkpath(m_home.filePath(QStringLiteral(".ssh"))));
    const QString usual = m_home.filePath(QStringLiteral(".ssh/id_ed25519"));
    QVERIFY(QFile::copy(server.clientKey(), usual));
    QLocalServer agent;
    QVERIFY(agent.listen(server.path(QStringLiteral("agent"))));
    qputenv("SSH_AUTH_SOCK", agent.fullServerName().toLocal8Bit());
    SshEngine engine(1, shortLimits());
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    // And one that is left in the middle of its silence.
    SshEngine patient;
    {
        TestLink abandoned(patient, entry);
        abandoned.transport->connectToHost();
        QVERIFY(abandoned.waitFor(LinkStage::Authenticating));
        QTRY_VERIFY_WITH_TIMEOUT(agent.hasPendingConnections(), 20000);
    }
    qunsetenv("SSH_AUTH_SOCK");
    TestLink other(patient, entry);
    QVERIFY(other.connectIt());
    QVERIFY(QFile::remove(usual));
}

void TestSshFaults::fiftyHostsAtOnce()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    const HostEntry entry = server.entry();
    SshEngine engine;
    std::vector<std::unique_ptr<TestLink>> links;
    for (int i = 0; i < 50; ++i) {
        links.push_back(std::make_unique<TestLink>(engine, entry));
        links.back()->transport->connectToHost();
    }
    for (const auto &link : links)
        QVERIFY2(link->waitFor(LinkStage::Connected), qPrintable(link->error().detail));
    QList<QFuture<Result<CommandResult>>> futures;
    for (int i = 0; i < 50; ++i)
        futures += links[static_cast<std::size_t>(i)]->transport->run(
            Command{QStringLiteral("echo"), {QString::number(i)}, {}, false},
            i % 2 == 0 ? change() : RunOptions{});
    for (int i = 0; i < 50; ++i) {
        QVERIFY(await(futures[i]));
        const auto result = futures[i].result();
        QVERIFY2(result.ok(),
                 result.ok() ? ""
                             : qPrintable(QLatin1String(result.error().what.id()) + result.error().detail));
        QCOMPARE(result->standardOutput, QByteArray::number(i) + '\n');
    }
    QCOMPARE(server.log().count("Accepted publickey"), 50);
}

void TestSshFaults::severalThreads()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    auto engine = std::make_unique<SshEngine>(3);
    std::vector<std::unique_ptr<TestLink>> links;
    links.reserve(7);
    for (int i = 0; i < 7; ++i)
        links.push_back(std::make_unique<TestLink>(*engine, server.entry()));
    engine.reset(); // the transports go on without it
    for (const auto &link : links) {
        QVERIFY(link->connectIt());
        QVERIFY(link->run(QStringLiteral("true"), {}).ok());
    }
}

void TestSshFaults::aNeighbourBesideAnEndlessUpload()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine;
    TestLink uploader(engine, server.entry());
    TestLink neighbour(engine, server.entry());
    QVERIFY(uploader.connectIt());
    QVERIFY(neighbour.connectIt());
    RunOptions options = change();
    options.timeout = 10min;
    bool began = false;
    options.onOutput = [&began](OutputStream, const QByteArray &) { began = true; };
    const Command upload{QStringLiteral("sh"),
                         {QStringLiteral("-c"), QStringLiteral("head -c 1; exec cat >/dev/null")},
                         QByteArray(qsizetype{256} * 1024 * 1024, 'u'),
                         false};
    // Endless: each upload is followed by the next.
    auto running = uploader.transport->run(upload, options);
    QTRY_VERIFY_WITH_TIMEOUT(began, 60000);
    std::vector<qint64> times;
    for (int answered = 0; answered < 60; ++answered) {
        if (running.isFinished())
            running = uploader.transport->run(upload, options);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(neighbour.run(QStringLiteral("true"), {}).ok());
        times.push_back(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    qInfo() << "a neighbour's reading beside an upload, ms: median" << times[times.size() / 2] << "worst"
            << times.back();
    QVERIFY(uploader.run(QStringLiteral("true"), {}).ok()); // nor does its own host wait
    QVERIFY(await(running));
}

void TestSshFaults::floodsLeaveNoMemoryBehind()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    const auto flood = [&link](bool isChange) {
        RunOptions options = isChange ? change() : RunOptions{};
        options.maxOutput = qint64{4} * 1024 * 1024;
        return link.shell(QStringLiteral("exec cat /dev/zero"), options).error().code;
    };
    QCOMPARE(flood(false), ErrorCode::OutputTooLarge);
    QCOMPARE(flood(true), ErrorCode::OutputTooLarge);
    const qint64 before = residentMiB();
    for (int i = 0; i < 15; ++i)
        QCOMPARE(flood(i % 2 == 0), ErrorCode::OutputTooLarge);
    const qint64 grown = residentMiB() - before;
    // Fifteen floods of at least 4 MiB each; sanitizers keep freed memory for a while.
    QVERIFY2(grown < 256, qPrintable(QString::number(grown)));
}

void TestSshFaults::connectionsLeaveNoFilesBehind()
{
    LoopbackSshd server;
    QVERIFY(server.start());
    SshEngine engine;
    const auto visit = [&] {
        TestLink link(engine, server.entry());
        return link.connectIt() && link.run(QStringLiteral("true"), {}).ok();
    };
    QVERIFY(visit());
    const int before = openFiles();
    for (int i = 0; i < 10; ++i)
        QVERIFY(visit());
    QTRY_VERIFY_WITH_TIMEOUT(openFiles() <= before + 1, 20000);
}

QTEST_GUILESS_MAIN(TestSshFaults)
#include "tst_sshfaults.moc"
