// SPDX-License-Identifier: GPL-3.0-or-later
// The shells that are kept for one command with a stdin after the other.
#include "loopbacksshd.h"
#include "slowline.h"
#include "tcpproxy.h"
#include "testlink.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace domcero;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::await;
using test::LoopbackSshd;
using test::TestLink;

namespace {

using Future = QFuture<Result<CommandResult>>;

RunOptions kept()
{
    RunOptions options = test::change();
    options.ownChannel = true;
    return options;
}

// Reads so many bytes and not one more.
Command reading(const QByteArray &bytes, qsizetype count)
{
    return {
        u"dd"_s, {u"bs=1"_s, u"count=%1"_s.arg(count), u"iflag=fullblock"_s, u"status=none"_s}, bytes, false};
}

QByteArray outputOf(const Future &future)
{
    if (!await(future))
        return "no end";
    const auto result = future.result();
    return result ? result->standardOutput : result.error().what.id() + result.error().detail.toUtf8();
}

} // namespace

class TestSshKept : public QObject
{
    Q_OBJECT

    std::unique_ptr<LoopbackSshd> m_server;
    QTemporaryDir m_folder;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    // Says who its shell is, and reads what it gets.
    static Command parent(const QByteArray &bytes = {})
    {
        return {u"sh"_s,
                {u"-c"_s, u"echo $PPID; dd bs=%1 count=1 2>/dev/null"_s.arg(bytes.size() + 1)},
                bytes,
                false};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("there is no sshd");
        m_server = std::make_unique<LoopbackSshd>();
        QVERIFY(m_server->start());
    }

    void oneShellForMany()
    {
        SshEngine engine;
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        QSet<QByteArray> shells;
        for (int i = 0; i < 6; ++i)
            shells += link.run(parent(), kept())->standardOutput;
        QCOMPARE(shells.size(), 1);
        // Not for everybody.
        QVERIFY(!shells.contains(link.run(parent(), test::change())->standardOutput));
        QVERIFY(!shells.contains(link.run(parent())->standardOutput));
        // As many as are wanted at a time, four at most.
        QList<Future> futures;
        for (int i = 0; i < 9; ++i)
            futures +=
                link.transport->run({u"sh"_s, {u"-c"_s, u"sleep 0.1; echo $PPID"_s}, {}, false}, kept());
        for (const Future &future : futures)
            shells += outputOf(future);
        QVERIFY(shells.size() > 1 && shells.size() <= 4);
    }

    // Whatever its bytes, and those of the next right behind them.
    void eachHasItsInput()
    {
        SshEngine engine;
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        QRandomGenerator random(7);
        QList<QByteArray> inputs;
        QList<Future> futures;
        for (int i = 0; i < 20; ++i) {
            QByteArray bytes(random.bounded(1, 30000), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(i % 2 == 0 ? 256 : 12));
            inputs += bytes;
            futures += link.transport->run(reading(bytes, bytes.size()), kept());
        }
        for (int i = 0; i < futures.size(); ++i)
            QVERIFY(outputOf(futures[i]) == inputs[i]);
    }

    // What a command leaves of its input is never carried out, whether it says that it failed or not.
    void whatIsLeftIsNoCommand_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("failed") << u"false"_s;
        QTest::newRow("well") << u"true"_s;
    }
    void whatIsLeftIsNoCommand()
    {
        QFETCH(QString, program);
        SshEngine engine;
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        const QByteArray shell = link.run(parent(), kept())->standardOutput;
        const QByteArray touch = "touch '" + QFile::encodeName(at(u"made"_s)) + "'\n";
        const auto left = link.run({program, {}, touch + "x\n" + touch + ";" + touch, false}, kept());
        QCOMPARE(left->exitStatus, program == u"true" ? 0 : 1);
        // One that was misled may cost the next one; then there is another shell.
        Q_UNUSED(link.run(parent(), kept()).ok())
        const auto next = link.run(parent(), kept());
        QVERIFY(next.ok());
        QVERIFY(next->standardOutput != shell);
        QVERIFY(!QFile::exists(at(u"made"_s)));
    }

    // A failure that has read everything, or had nothing to read, is an answer like another.
    void whatFails()
    {
        SshEngine engine;
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        const QByteArray shell = link.run(parent(), kept())->standardOutput;
        const auto failed =
            link.run({u"sh"_s, {u"-c"_s, u"echo out; echo err >&2; exit 9"_s}, {}, false}, kept());
        QCOMPARE(failed->exitStatus, 9);
        QCOMPARE(failed->standardOutput, "out\n");
        QCOMPARE(failed->standardError, "err\n");
        QCOMPARE(link.run(parent(), kept())->standardOutput, shell);
        // It would have ended the shell.
        QCOMPARE(link.run({u"exit"_s, {u"3"_s}, {}, false}, kept())->exitStatus, 3);
        QCOMPARE(link.run(parent(), kept())->standardOutput, shell);
        RunOptions little = kept();
        little.maxOutput = 1000;
        QCOMPARE(link.run({u"seq"_s, {u"10000"_s}, {}, false}, little).error().code,
                 ErrorCode::OutputTooLarge);
        QVERIFY(link.run(parent(), kept()).ok());
    }

    void wordsOfAnyKind()
    {
        SshEngine engine;
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        const QStringList words{u"a b"_s,    u"a\nb"_s,      u"\n"_s, u"'"_s,    u"'\n'\n"_s, u"$(id)"_s,
                                u"\"$1\""_s, u"\\\n\\n\\"_s, u"ñ"_s,  QString(), u"*"_s};
        const auto said = link.run(
            {u"sh"_s, QStringList{u"-c"_s, u"printf '<%s>' \"$@\""_s, u"sh"_s} + words, {}, false}, kept());
        QCOMPARE(said->standardOutput, '<' + words.join(u"><"_s).toUtf8() + '>');
    }

    void idle()
    {
        SshLimits limits;
        limits.keptIdle = 100ms;
        SshEngine engine(1, limits);
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        const QByteArray shell = link.run(parent(), kept())->standardOutput.trimmed();
        QVERIFY(
            QTest::qWaitFor([&] { return !QFile::exists(u"/proc/"_s + QString::fromUtf8(shell)); }, 30000));
        QVERIFY(link.run(parent(), kept()).ok());
    }

    void givenUp_data()
    {
        QTest::addColumn<bool>("isChange");
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("reading, cancelled") << false << true;
        QTest::newRow("reading, too long") << false << false;
        QTest::newRow("change, cancelled") << true << true;
        QTest::newRow("change, too long") << true << false;
    }
    void givenUp()
    {
        QFETCH(bool, isChange);
        QFETCH(bool, cancelled);
        SshEngine engine;
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        RunOptions options = kept();
        std::stop_source stop;
        if (!isChange)
            options.purpose = RunOptions::Purpose::Read;
        options.stop = stop.get_token();
        options.timeout = cancelled ? 100s : 5s;
        const QString name = at(u"fifo-%1-%2"_s.arg(isChange).arg(cancelled));
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {name}), 0);
        const Future given = link.transport->run({u"cat"_s, {name}, {}, false}, options);
        QVERIFY(link.run(parent(), kept()).ok());
        if (cancelled)
            stop.request_stop();
        QVERIFY(await(given));
        QCOMPARE(given.result().error().code, cancelled ? ErrorCode::Cancelled : ErrorCode::Timeout);
        QVERIFY(link.run(parent(), kept()).ok());
        if (!isChange) {
            QVERIFY(test::goneFromHost(*m_server, name.toUtf8()));
        } else { // it goes on
            QCOMPARE(link.shell(u"echo end >'%1'"_s.arg(name), test::change())->exitStatus, 0);
        }
    }

    void theLinkGoes()
    {
        test::TcpProxy proxy(m_server->port());
        SshLimits limits;
        limits.firstRedial = 20ms;
        SshEngine engine(1, limits);
        TestLink link(engine, m_server->entryAt(proxy.port()));
        QVERIFY(link.connectIt());
        QVERIFY(link.run(parent(), kept()).ok());
        const Future given = link.transport->run(reading("abc", 4), kept());
        QVERIFY(link.run(parent(), kept()).ok());
        proxy.cut();
        QVERIFY(await(given));
        QCOMPARE(given.result().error().code, ErrorCode::ConnectionLost);
        QVERIFY(link.waitFor(LinkStage::Connected));
        QVERIFY(link.run(parent(), kept()).ok());
    }

    // One that has ended unasked is replaced, and what was given to it is given again.
    void killed()
    {
        SshEngine engine;
        TestLink link(engine, m_server->entry());
        QVERIFY(link.connectIt());
        for (int i = 0; i < 5; ++i) {
            const QString shell = QString::fromUtf8(link.run(parent(), kept())->standardOutput.trimmed());
            QCOMPARE(QProcess::execute(u"kill"_s, {u"-KILL"_s, shell}), 0);
            const auto next = link.run(parent(), kept());
            QVERIFY(next.ok() || next.error().code == ErrorCode::CommandFailed); // it may be on its way there
            QVERIFY(link.run(parent(), kept()).ok());
        }
    }

    // They make room for changes and streams, and the limit is not taken for lower than it is.
    void fewChannels_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("away"); // ms, one way: what is closed and what is opened arrive together
        for (const int channels : {2, 3, 4})
            QTest::addRow("%d", channels) << channels << 0;
        QTest::newRow("2, far away") << 2 << 75;
        QTest::newRow("3, far away") << 3 << 75;
    }
    void fewChannels()
    {
        QFETCH(int, channels);
        QFETCH(int, away);
        LoopbackSshd server({u"MaxSessions %1"_s.arg(channels)});
        QVERIFY(server.start());
        test::SlowLine line(server.port(), std::chrono::milliseconds(away));
        SshEngine engine;
        TestLink link(engine, away > 0 ? server.entryAt(line.port()) : server.entry());
        QVERIFY(link.connectIt());
        const Command watch = Command::script(u"watch"_s, {u"1"_s});
        QVERIFY(link.run(u"true"_s, {}).ok());
        QVERIFY(link.run(parent(), kept()).ok());
        auto stream = link.transport->openStream(watch);
        QVERIFY(stream);
        QSignalSpy ended(stream.get(), &LineStream::ended);
        QSignalSpy lines(stream.get(), &LineStream::lineReceived);
        QVERIFY(lines.wait(30000));
        for (int round = 0; round < 3; ++round) {
            QVERIFY(link.run(parent(), kept()).ok());
            QVERIFY(link.run(parent(), test::change()).ok());
            QVERIFY(link.run({u"false"_s, {}, "unread", false}, kept()).ok());
            QVERIFY(link.run(u"true"_s, {}).ok());
        }
        QCOMPARE(ended.size(), 0);
        QList<Future> futures;
        for (int i = 0; i < 12; ++i)
            futures += link.transport->run(Command{u"echo"_s, {QString::number(i)}, {}, false},
                                           i % 2 == 0 ? kept() : test::change());
        for (int i = 0; i < futures.size(); ++i)
            QCOMPARE(outputOf(futures[i]), QByteArray::number(i) + '\n');
        QCOMPARE(ended.size(), 0);
        stream.reset();
        QVERIFY(link.run(parent(), kept()).ok());
        stream = link.transport->openStream(watch);
        QVERIFY(stream);
        QSignalSpy more(stream.get(), &LineStream::lineReceived);
        QVERIFY(more.wait(30000));
        QCOMPARE(server.log().count("Accepted publickey"), 1);
    }

    // However many streams are asked for: one place is left for the others.
    void manyStreams_data()
    {
        QTest::addColumn<int>("channels");
        for (const int channels : {2, 3})
            QTest::addRow("%d", channels) << channels;
    }
    void manyStreams()
    {
        QFETCH(int, channels);
        LoopbackSshd server({u"MaxSessions %1"_s.arg(channels)});
        QVERIFY(server.start());
        SshEngine engine;
        TestLink link(engine, server.entry());
        QVERIFY(link.connectIt());
        QVERIFY(link.run(u"true"_s, {}).ok());
        int running = 0;
        int refused = 0;
        std::vector<std::unique_ptr<LineStream>> streams;
        for (int i = 0; i < 4; ++i) {
            streams.push_back(link.transport->openStream(Command::script(u"watch"_s, {u"1"_s})));
            if (!streams.back())
                continue;
            const auto heard = std::make_shared<bool>(false);
            connect(streams.back().get(), &LineStream::lineReceived, this, [&running, heard] {
                if (!std::exchange(*heard, true))
                    ++running;
            });
            connect(streams.back().get(), &LineStream::ended, this, [&](const Error &error) {
                QCOMPARE(error.code, ErrorCode::NotSupported);
                ++refused;
            });
            QVERIFY(link.run(parent(), test::change()).ok());
        }
        QTRY_COMPARE_WITH_TIMEOUT(running, channels - 1, 30000);
        QVERIFY(refused > 0);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(link.run(u"true"_s, {}).ok());
            QVERIFY(link.run(parent(), test::change()).ok());
            QVERIFY(link.run(parent(), kept()).ok());
        }
        QCOMPARE(running, channels - 1);
    }

    void givenUpWhereThereIsOneChannel()
    {
        LoopbackSshd server({u"MaxSessions 1"_s});
        QVERIFY(server.start());
        SshEngine engine;
        TestLink link(engine, server.entry());
        QVERIFY(link.connectIt());
        RunOptions options = kept();
        options.purpose = RunOptions::Purpose::Read;
        std::stop_source stop;
        options.stop = stop.get_token();
        bool isOn = false;
        options.onOutput = [&isOn](OutputStream, const QByteArray &) { isOn = true; };
        QVERIFY(link.run(u"true"_s, {}).ok());
        const Future given =
            link.transport->run({u"sh"_s, {u"-c"_s, u"echo on; exec sleep 40.7"_s}, {}, false}, options);
        const Future next = link.transport->run({u"echo"_s, {u"next"_s}, {}, false}, kept());
        QVERIFY(QTest::qWaitFor([&] { return isOn; }, 30000));
        stop.request_stop();
        QVERIFY(await(given));
        QVERIFY(await(next));
        // What it has left running has the only place: another connection is made. Nobody waits for ever.
        if (!next.result().ok())
            QCOMPARE(next.result().error().code, ErrorCode::ConnectionLost);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return link.transport->status().stage == LinkStage::Connected &&
                       link.run(u"true"_s, {}, kept()).ok() && link.run(u"true"_s, {}).ok();
            },
            60000));
    }

    // Where the server gives one channel, they take turns with the others.
    void oneChannel()
    {
        LoopbackSshd server({u"MaxSessions 1"_s});
        QVERIFY(server.start());
        SshEngine engine;
        TestLink link(engine, server.entry());
        QVERIFY(link.connectIt());
        QList<Future> futures;
        for (int i = 0; i < 12; ++i)
            futures += link.transport->run(Command{u"echo"_s, {QString::number(i)}, {}, false},
                                           i % 3 == 0   ? kept()
                                           : i % 3 == 1 ? test::change()
                                                        : RunOptions());
        for (int i = 0; i < futures.size(); ++i)
            QCOMPARE(outputOf(futures[i]), QByteArray::number(i) + '\n');
    }
};

QTEST_GUILESS_MAIN(TestSshKept)
#include "tst_sshkept.moc"
