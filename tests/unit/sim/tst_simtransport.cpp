// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sim/simsite.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace domcero;
using namespace std::chrono_literals;
using test::SimSite;

// The simulated connection keeps what remote/transport.h promises of every connection.
class TestSimTransport : public QObject
{
    Q_OBJECT

    static Command uptime() { return Command{QStringLiteral("xl"), {QStringLiteral("uptime")}}; }
    static QList<LinkStage> stagesOf(Transport &transport, const std::function<void()> &act)
    {
        QList<LinkStage> stages;
        const auto connection = QObject::connect(&transport, &Transport::statusChanged, &transport,
                                                 [&](const LinkStatus &status) { stages += status.stage; });
        act();
        QObject::disconnect(connection);
        return stages;
    }

private Q_SLOTS:
    void aConnectGoesThroughItsStages()
    {
        SimSite site;
        SimTransport other(site.host);
        const auto stages = stagesOf(other, [&] {
            other.connectToHost();
            test::settle(site.clock, 1s);
        });
        QCOMPARE(stages,
                 (QList<LinkStage>{LinkStage::Resolving, LinkStage::Connecting, LinkStage::KeyExchange,
                                   LinkStage::Authenticating, LinkStage::Connected}));
    }
    void whatIsNotConnectedFailsAtOnce()
    {
        SimSite site;
        SimTransport other(site.host);
        const auto future = other.run(uptime());
        QVERIFY(test::await(site.clock, future, 0ms));
        QCOMPARE(future.result().error().code, ErrorCode::Unreachable);
        QVERIFY(!other.openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")})));
    }
    void aLostLinkComesBackByItself()
    {
        SimSite site;
        const auto pending = site.transport->run(uptime());
        auto stream =
            site.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
        QSignalSpy ended(stream.get(), &LineStream::ended);
        QSignalSpy lines(stream.get(), &LineStream::lineReceived);
        site.transport->loseLink();
        QCOMPARE(site.transport->status().stage, LinkStage::Waiting);
        QCOMPARE(site.transport->status().attempt, 1);
        QVERIFY(test::await(site.clock, pending, 0ms));
        QCOMPARE(pending.result().error().code, ErrorCode::ConnectionLost);
        QCOMPARE(ended.size(), 1);
        lines.clear();
        test::settle(site.clock, 5s);
        QCOMPARE(site.transport->status().stage, LinkStage::Connected);
        QCOMPARE(site.transport->status().attempt, 0);
        QCOMPARE(lines.size(), 0); // the old stream says nothing more
        QCOMPARE(site.xl({QStringLiteral("uptime")}).exitStatus, 0);
    }
    void dialsGrowFartherApart()
    {
        SimSite site;
        site.host->faults().unreachable = true;
        site.transport->loseLink();
        std::chrono::milliseconds last{0};
        for (int attempt = 2; attempt < 6; ++attempt) {
            test::settle(site.clock, site.transport->status().retryIn + 200ms);
            QCOMPARE(site.transport->status().stage, LinkStage::Waiting);
            QCOMPARE(site.transport->status().attempt, attempt);
            QCOMPARE(site.transport->status().error->code, ErrorCode::Unreachable);
            QVERIFY(site.transport->status().retryIn > last);
            last = site.transport->status().retryIn;
        }
        site.host->faults().unreachable = false;
        site.transport->connectToHost(); // now, not when the wait is over
        test::settle(site.clock, 1s);
        QCOMPARE(site.transport->status().stage, LinkStage::Connected);
    }
    void aDisconnectIsForGood()
    {
        SimSite site;
        const auto pending = site.transport->run(uptime());
        site.transport->disconnectFromHost();
        QVERIFY(test::await(site.clock, pending, 0ms));
        QVERIFY(!pending.result().ok());
        test::settle(site.clock, 1min);
        QCOMPARE(site.transport->status().stage, LinkStage::Disconnected);
    }
    void anUnknownHostKeyIsAskedForOnce()
    {
        SimSite site;
        site.transport->disconnectFromHost();
        site.host->faults().hostKeyQuestion = HostKeyQuestion{QStringLiteral("root@site:22"), {}, {}, {}};
        QSignalSpy questions(site.transport.get(), &Transport::hostKeyQuestion);
        site.transport->connectToHost();
        test::settle(site.clock, 1min);
        QCOMPARE(questions.size(), 1);
        QVERIFY(site.transport->status().waitingForUser);
        site.transport->answerHostKey(true);
        test::settle(site.clock, 1s);
        QCOMPARE(site.transport->status().stage, LinkStage::Connected);
        site.transport->loseLink();
        test::settle(site.clock, 5s);
        QCOMPARE(site.transport->status().stage, LinkStage::Connected);
        QCOMPARE(questions.size(), 1);
    }
    void aHostKeyThatIsNotAcceptedEndsIt()
    {
        SimSite site;
        site.transport->disconnectFromHost();
        site.host->faults().hostKeyQuestion = HostKeyQuestion{};
        site.transport->connectToHost();
        test::settle(site.clock, 1s);
        site.transport->answerHostKey(false);
        test::settle(site.clock, 1min);
        QCOMPARE(site.transport->status().stage, LinkStage::Disconnected);
        QCOMPARE(site.transport->status().error->code, ErrorCode::HostKeyUnknown);
    }
    void aChangedHostKeyIsRefused()
    {
        SimSite site;
        site.host->faults().hostKeyChanged = true;
        site.transport->loseLink();
        test::settle(site.clock, 1min);
        QCOMPARE(site.transport->status().stage, LinkStage::Disconnected);
        QCOMPARE(site.transport->status().error->code, ErrorCode::HostKeyChanged);
    }
    void passwordsAreTriedThreeTimes_data()
    {
        QTest::addColumn<bool>("thirdIsRight");
        QTest::newRow("the third is right") << true;
        QTest::newRow("none is") << false;
    }
    void passwordsAreTriedThreeTimes()
    {
        QFETCH(bool, thirdIsRight);
        SimSite site;
        site.transport->disconnectFromHost();
        site.host->faults().password = "right";
        QSignalSpy questions(site.transport.get(), &Transport::secretQuestion);
        site.transport->connectToHost();
        test::settle(site.clock, 1s);
        site.transport->answerSecret(Secret(QByteArray("wrong")));
        site.transport->answerSecret(Secret(QByteArray("Right")));
        QCOMPARE(questions.size(), 3);
        QVERIFY(questions.last().first().value<SecretQuestion>().previousWasWrong);
        site.transport->answerSecret(Secret(QByteArray(thirdIsRight ? "right" : "wrong")));
        test::settle(site.clock, 1s);
        if (!thirdIsRight) {
            QCOMPARE(site.transport->status().stage, LinkStage::Disconnected);
            QCOMPARE(site.transport->status().error->code, ErrorCode::AuthenticationFailed);
            return;
        }
        QCOMPARE(site.transport->status().stage, LinkStage::Connected);
        site.transport->loseLink(); // known from now on: a redial does not ask
        test::settle(site.clock, 5s);
        QCOMPARE(site.transport->status().stage, LinkStage::Connected);
        QCOMPARE(questions.size(), 3);
    }
    void promptsAreAskedRoundByRoundAtEachLogin()
    {
        SimSite site;
        site.transport->disconnectFromHost();
        site.host->faults().promptRounds = {{QStringLiteral("Hello"), {}, {}},
                                            {{}, {{QStringLiteral("Name:"), true}}, {"ana"}},
                                            {{}, {{QStringLiteral("Code:"), false}}, {"1"}}};
        QSignalSpy questions(site.transport.get(), &Transport::promptsQuestion);
        QSignalSpy said(site.transport.get(), &Transport::hostSaid);
        const auto answer = [&site](const char *text) {
            std::vector<Secret> answers;
            answers.emplace_back(QByteArray(text));
            site.transport->answerPrompts(std::move(answers));
        };
        site.transport->connectToHost();
        test::settle(site.clock, 1s);
        QCOMPARE(said.size(), 1);
        QVERIFY(site.transport->status().waitingForUser);
        answer("ana");
        answer("2");
        QCOMPARE(questions.size(), 3);
        QVERIFY(questions[2][0].value<PromptsQuestion>().previousWereRefused);
        answer("ana");
        answer("1");
        test::settle(site.clock, 1s);
        QCOMPARE(site.transport->status().stage, LinkStage::Connected);
        site.transport->loseLink();
        test::settle(site.clock, 5s);
        QCOMPARE(questions.size(), 5);
        answer("no");
        answer("no");
        answer("no");
        QCOMPARE(site.transport->status().stage, LinkStage::Disconnected);
        QCOMPARE(site.transport->status().error->code, ErrorCode::AuthenticationFailed);
    }
    void aCancelledQuestionEndsTheAttempt()
    {
        SimSite site;
        site.transport->disconnectFromHost();
        site.host->faults().password = "right";
        site.transport->connectToHost();
        test::settle(site.clock, 1s);
        site.transport->cancelQuestion();
        test::settle(site.clock, 1min);
        QCOMPARE(site.transport->status().stage, LinkStage::Disconnected);
        QCOMPARE(site.transport->status().error->code, ErrorCode::Cancelled);
    }
    void timeLimitsCancelsAndTooMuchOutput()
    {
        SimSite site;
        site.host->faults().hangNext({QStringLiteral("xl")}, 2);
        RunOptions options;
        options.timeout = 3s;
        const auto late = site.transport->run(uptime(), options);
        test::settle(site.clock, 2900ms);
        QVERIFY(!late.isFinished());
        QVERIFY(test::await(site.clock, late, 200ms));
        QCOMPARE(late.result().error().code, ErrorCode::Timeout);

        std::stop_source stop;
        options.stop = stop.get_token();
        const auto cancelled = site.transport->run(uptime(), options);
        std::thread([&] { stop.request_stop(); }).join(); // any thread may
        QVERIFY(test::await(site.clock, cancelled, 0ms));
        QCOMPARE(cancelled.result().error().code, ErrorCode::Cancelled);

        options = RunOptions{};
        options.maxOutput = 100;
        const auto big =
            site.transport->run(Command{QStringLiteral("xl"), {QStringLiteral("info")}}, options);
        QVERIFY(test::await(site.clock, big));
        QCOMPARE(big.result().error().code, ErrorCode::OutputTooLarge);
    }
    void outputComesAsItIsWritten()
    {
        SimSite site;
        QList<qsizetype> sizes;
        RunOptions options;
        options.onOutput = [&](OutputStream stream, const QByteArray &bytes) {
            QCOMPARE(stream, OutputStream::Standard);
            sizes += bytes.size();
        };
        const auto rounds =
            site.transport->run(Command{QStringLiteral("xentop"),
                                        {QStringLiteral("-b"), QStringLiteral("-i"), QStringLiteral("3"),
                                         QStringLiteral("-d"), QStringLiteral("1")}},
                                options);
        test::settle(site.clock, 1500ms);
        QCOMPARE(sizes.size(), 2);
        QVERIFY(test::await(site.clock, rounds));
        QCOMPARE(sizes.size(), 3);
        QCOMPARE(rounds.result()->standardOutput.size(), sizes[0] + sizes[1] + sizes[2]);
    }
    void everyCommandIsAnnounced()
    {
        SimSite site;
        QSignalSpy records(site.transport.get(), &Transport::commandChanged);
        QCOMPARE(site.run(QStringLiteral("nosuch"), {QStringLiteral("a b")}).exitStatus, 127);
        QCOMPARE(records.size(), 2);
        const auto last = records.last().first().value<CommandRecord>();
        QCOMPARE(last.text, QStringLiteral("nosuch 'a b'"));
        QCOMPARE(last.exitStatus, 127);
        QCOMPARE(last.host, QStringLiteral("site"));
        QCOMPARE(site.run(QStringLiteral("xl"), {QStringLiteral("a") + QChar(0)}).exitStatus, -1);
    }
    void domainsComeAndGoOnTheStream()
    {
        SimSite site;
        auto stream =
            site.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("5")}));
        QVERIFY(stream);
        QByteArrayList events;
        connect(stream.get(), &LineStream::lineReceived, this, [&](const QByteArray &line) {
            if (line.startsWith("watch "))
                events += line.mid(6);
        });
        test::settle(site.clock, 1s);
        QCOMPARE(events,
                 (QByteArrayList{"@introduceDomain", "@releaseDomain"})); // the first of each is for nothing
        events.clear();
        QCOMPARE(site.xl({QStringLiteral("reboot"), QStringLiteral("web")}).exitStatus, 0);
        test::settle(site.clock, 20s);
        QCOMPARE(events, (QByteArrayList{"@releaseDomain", "@releaseDomain", "@introduceDomain"}));
    }
    void theStreamTakesANewPeriod()
    {
        SimSite site;
        auto stream =
            site.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("30")}));
        QByteArrayList said;
        connect(stream.get(), &LineStream::lineReceived, this, [&](const QByteArray &line) {
            if (line.startsWith("xentop period") || line.startsWith("xentop       NAME"))
                said += line.left(15);
        });
        test::settle(site.clock, 29s);
        QCOMPARE(said, (QByteArrayList{"xentop period 3", "xentop       NA"}));
        said.clear();
        stream->sendLine("period nonsense");
        stream->sendLine({}); // the lease
        test::settle(site.clock, 500ms);
        QVERIFY(said.isEmpty());
        stream->sendLine("period 2");
        test::settle(site.clock, 5s);
        QCOMPARE(said, (QByteArrayList{"xentop period 2", "xentop       NA", "xentop       NA",
                                       "xentop       NA"}));
    }
    void aListenerMayDestroyTheStream()
    {
        SimSite site;
        auto stream =
            site.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
        int lines = 0;
        connect(stream.get(), &LineStream::lineReceived, this, [&] {
            ++lines;
            stream.reset();
        });
        test::settle(site.clock, 5s);
        QCOMPARE(lines, 1);
    }
    void streamsCanBeRefused()
    {
        SimSite site;
        site.host->faults().refuseStreams = true;
        QVERIFY(!site.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")})));
    }
    void latencyIsTheLinks()
    {
        SimSite site;
        site.host->faults().latency = 700ms;
        const auto answer = site.transport->run(uptime());
        test::settle(site.clock, 600ms);
        QVERIFY(!answer.isFinished());
        QVERIFY(test::await(site.clock, answer, 300ms));
    }
    void aChangeGoesOnWhenNobodyListens()
    {
        SimSite site;
        const auto create = site.transport->run(
            Command{QStringLiteral("xl"), {QStringLiteral("create"), QStringLiteral("/etc/xen/spare.cfg")}});
        test::settle(site.clock, 200ms);
        site.transport.reset();
        test::settle(site.clock, 5s);
        QVERIFY(site.idOf("spare") > 0);
        QVERIFY(!site.host->domainByName("spare")->isPaused());
        QVERIFY(create.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestSimTransport)
#include "tst_simtransport.moc"
