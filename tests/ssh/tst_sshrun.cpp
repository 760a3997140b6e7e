// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "testlink.h"

#include "base/hosttext.h"

#include <QRandomGenerator>
#include <QSignalSpy>

#include <thread>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

// Commands over one link: channel R, channels of their own, streams.
class TestSshRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void exitStatusAndSignals_data() { bothWays(); }
    void exitStatusAndSignals();
    void everyByteInEveryArgument_data() { bothWays(); }
    void everyByteInEveryArgument();
    void stdinReachesTheProgram_data() { bothWays(); }
    void stdinReachesTheProgram();
    void noStdinIsEmpty_data() { bothWays(); }
    void noStdinIsEmpty();
    void outputComesWhileItRuns_data() { bothWays(); }
    void outputComesWhileItRuns();
    void timeOut_data() { bothWays(); }
    void timeOut();
    void cancel_data() { bothWays(); }
    void cancel();
    void cancelFromAnotherThread();
    void aFloodIsCutOff_data() { bothWays(); }
    void aFloodIsCutOff();
    void unusableCommandsAreRefused();
    void aThousandReadings();
    void readingsBehindAStuckOneAreAnswered();
    void aCancelledOneInTheMiddleDisturbsNobody();
    void aProgramThatKillsItsShellCostsOnlyItself();
    void manyChangesAtOnce();
    void aChildLeftBehindDoesNotHoldTheResult();
    void scriptsRunOnBothWays_data() { bothWays(); }
    void scriptsRunOnBothWays();
    void aStreamGivesLinesAndEndsWithItsOwner();
    void runsAreAnnounced();
    void theFutureEndsWhenTheTransportGoes();

private:
    static void bothWays()
    {
        QTest::addColumn<bool>("isChange");
        QTest::newRow("reading") << false;
        QTest::newRow("change") << true;
    }
    static RunOptions options(bool isChange) { return isChange ? change() : RunOptions{}; }
    bool goneFromHost(const QByteArray &words) { return test::goneFromHost(*m_server, words); }

    std::unique_ptr<LoopbackSshd> m_server;
    std::unique_ptr<SshEngine> m_engine;
    std::unique_ptr<TestLink> m_link;
};

void TestSshRun::initTestCase()
{
    if (!LoopbackSshd::isPossible())
        QSKIP("no sshd on this machine");
    qunsetenv("SSH_AUTH_SOCK");
    m_server = std::make_unique<LoopbackSshd>();
    QVERIFY(m_server->start());
    m_engine = std::make_unique<SshEngine>();
}

void TestSshRun::init()
{
    m_link = std::make_unique<TestLink>(*m_engine, m_server->entry());
    QVERIFY2(m_link->connectIt(), qPrintable(m_link->error().detail));
}

void TestSshRun::exitStatusAndSignals()
{
    QFETCH(bool, isChange);
    for (const int status : {0, 1, 2, 126, 127, 255}) {
        const auto result = m_link->shell(QStringLiteral("exit %1").arg(status), options(isChange));
        QVERIFY(result.ok());
        QCOMPARE(result->exitStatus, status);
    }
    for (const int signal : {9, 15, 11, 13}) {
        const auto result = m_link->shell(QStringLiteral("kill -%1 $$").arg(signal), options(isChange));
        QVERIFY(result.ok());
        QCOMPARE(result->exitStatus, 128 + signal);
    }
    const auto missing = m_link->run(QStringLiteral("no-such-program"), {}, options(isChange));
    QVERIFY(missing.ok());
    QCOMPARE(missing->exitStatus, 127);
    QVERIFY(missing->standardError.contains("no-such-program"));
    const auto streams = m_link->shell(QStringLiteral("printf out; printf err >&2"), options(isChange));
    QVERIFY(streams.ok());
    QCOMPARE(streams->standardOutput, QByteArray("out"));
    QCOMPARE(streams->standardError, QByteArray("err"));
}

void TestSshRun::everyByteInEveryArgument()
{
    QFETCH(bool, isChange);
    QStringList arguments{QStringLiteral("%s\\0")};
    QByteArray expected;
    QByteArray all;
    for (int byte = 1; byte < 256; ++byte) {
        const QByteArray one(1, static_cast<char>(byte));
        all += one;
        arguments += fromHostBytes(one);
        expected += one + '\0';
    }
    arguments += fromHostBytes(all);
    expected += all + '\0';
    const auto result = m_link->run(QStringLiteral("printf"), arguments, options(isChange));
    QVERIFY(result.ok());
    QCOMPARE(result->standardOutput, expected);
}

void TestSshRun::stdinReachesTheProgram()
{
    QFETCH(bool, isChange);
    QRandomGenerator random(3);
    QByteArray bytes(3 * 1024 * 1024, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    for (const QByteArray &input : {QByteArray("x"), QByteArray("exit 5\n"), bytes}) {
        const auto result = m_link->run(Command{QStringLiteral("cat"), {}, input, false}, options(isChange));
        QVERIFY(result.ok());
        QVERIFY(result->standardOutput == input);
    }
}

void TestSshRun::noStdinIsEmpty()
{
    QFETCH(bool, isChange);
    const auto result = m_link->shell(QStringLiteral("cat; readlink /proc/self/fd/0"), options(isChange));
    QVERIFY(result.ok());
    QCOMPARE(result->standardOutput, QByteArray("/dev/null\n"));
}

void TestSshRun::outputComesWhileItRuns()
{
    QFETCH(bool, isChange);
    RunOptions run = options(isChange);
    QByteArray output;
    QByteArray errors;
    run.onOutput = [&](OutputStream stream, const QByteArray &bytes) {
        (stream == OutputStream::Error ? errors : output) += bytes;
    };
    // Goes on only once this side has seen its words.
    const QString gate = m_server->path(QStringLiteral("gate"));
    QFile::remove(gate);
    const auto future = m_link->transport->run(
        Command{QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("echo one; echo two >&2; until [ -e '%1' ]; do sleep 0.02; done; echo three")
                     .arg(gate)},
                {},
                false},
        run);
    QTRY_COMPARE_WITH_TIMEOUT(output, QByteArray("one\n"), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(errors, QByteArray("two\n"), 20000);
    QVERIFY(!future.isFinished());
    QVERIFY(writeFile(gate, {}));
    QVERIFY(await(future));
    QCOMPARE(output, QByteArray("one\nthree\n"));
    QVERIFY(future.result().ok());
    QCOMPARE(future.result()->standardOutput, output);
    QCOMPARE(future.result()->standardError, errors);
}

void TestSshRun::timeOut()
{
    QFETCH(bool, isChange);
    RunOptions run = options(isChange);
    run.timeout = 3s; // the shell has to start in it
    bool began = false;
    run.onOutput = [&began](OutputStream, const QByteArray &) { began = true; };
    const QString sleeper = isChange ? QStringLiteral("4711.5") : QStringLiteral("4712.5");
    const auto result = m_link->shell(QStringLiteral("echo on; exec sleep ") + sleeper, run);
    QVERIFY(began);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, ErrorCode::Timeout);
    QCOMPARE(result.error().what.id().contains("may go on"), isChange);
    // A reading is ended on the host, a change is not ours to end.
    QVERIFY(isChange || goneFromHost(sleeper.toLatin1()));
    QCOMPARE(m_link->run(QStringLiteral("echo"), {QStringLiteral("next")})->standardOutput,
             QByteArray("next\n"));
    QCOMPARE(m_link->transport->status().stage, LinkStage::Connected);
}

void TestSshRun::cancel()
{
    QFETCH(bool, isChange);
    std::stop_source source;
    RunOptions run = options(isChange);
    run.stop = source.get_token();
    bool began = false;
    run.onOutput = [&began](OutputStream, const QByteArray &) { began = true; };
    const QString sleeper = isChange ? QStringLiteral("4713.5") : QStringLiteral("4714.5");
    const auto future = m_link->transport->run(
        Command{QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("echo on; exec sleep ") + sleeper},
                {},
                false},
        run);
    QTRY_VERIFY_WITH_TIMEOUT(began, 20000);
    QVERIFY(!future.isFinished());
    source.request_stop();
    QVERIFY(await(future));
    QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
    QVERIFY(isChange || goneFromHost(sleeper.toLatin1()));
    // A stop that came before the run.
    const auto late = m_link->run(QStringLiteral("true"), {}, run);
    QCOMPARE(late.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_link->run(QStringLiteral("echo"), {QStringLiteral("next")})->standardOutput,
             QByteArray("next\n"));
}

void TestSshRun::cancelFromAnotherThread()
{
    for (int round = 0; round < 20; ++round) {
        std::stop_source source;
        RunOptions run = round % 2 == 0 ? change() : RunOptions{};
        run.stop = source.get_token();
        const auto future = m_link->transport->run(
            Command{QStringLiteral("sleep"), {QStringLiteral("1000")}, {}, false}, run);
        std::thread other([&source] { source.request_stop(); });
        QVERIFY(await(future));
        other.join();
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
    }
}

void TestSshRun::aFloodIsCutOff()
{
    QFETCH(bool, isChange);
    RunOptions run = options(isChange);
    run.maxOutput = 1024 * 1024;
    qint64 seen = 0;
    run.onOutput = [&seen](OutputStream, const QByteArray &bytes) { seen += bytes.size(); };
    const auto flood = m_link->shell(QStringLiteral("exec cat /dev/zero"), run);
    QVERIFY(!flood.ok());
    QCOMPARE(flood.error().code, ErrorCode::OutputTooLarge);
    QVERIFY(seen < 64 * 1024 * 1024);
    const auto errors = m_link->shell(QStringLiteral("exec cat /dev/zero >&2"), run);
    QCOMPARE(errors.error().code, ErrorCode::OutputTooLarge);
    // As much as is allowed is not too much.
    const auto exact = m_link->shell(QStringLiteral("head -c 1048576 /dev/zero"), run);
    QVERIFY(exact.ok());
    QCOMPARE(exact->standardOutput.size(), 1048576);
    QCOMPARE(m_link->shell(QStringLiteral("head -c 1048577 /dev/zero"), run).error().code,
             ErrorCode::OutputTooLarge);
}

void TestSshRun::unusableCommandsAreRefused()
{
    const QString nul(QChar(u'\0'));
    const QList<Command> commands{
        {QString(), {}, {}, false},
        {QStringLiteral("-x"), {}, {}, false},
        {QStringLiteral("echo"), {QStringLiteral("a") + nul + QStringLiteral("b")}, {}, false},
        {nul, {}, {}, false},
    };
    for (const Command &command : commands)
        QCOMPARE(m_link->run(command).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_link->run(Command::script(QStringLiteral("no"))).error().code, ErrorCode::Internal);
    QCOMPARE(m_link->run(Command::script(QStringLiteral("../sshd_config"))).error().code,
             ErrorCode::Internal);
}

void TestSshRun::aThousandReadings()
{
    QRandomGenerator random(5);
    struct Expected
    {
        QFuture<Result<CommandResult>> future;
        QByteArray output;
        QByteArray errors;
        int status = 0;
    };
    QList<Expected> all;
    const auto randomWord = [&random] {
        QByteArray word;
        for (int length = random.bounded(80); length > 0; --length)
            word += static_cast<char>(random.bounded(1, 256));
        return word;
    };
    for (int i = 0; i < 1000; ++i) {
        Expected expected;
        expected.output = randomWord();
        expected.errors = randomWord();
        expected.status = random.bounded(100);
        const Command command{QStringLiteral("sh"),
                              {QStringLiteral("-c"),
                               QStringLiteral("printf '%s' \"$1\"; printf '%s' \"$2\" >&2; exit \"$3\""),
                               QStringLiteral("x"), fromHostBytes(expected.output),
                               fromHostBytes(expected.errors), QString::number(expected.status)},
                              {},
                              false};
        expected.future = m_link->transport->run(command);
        all += expected;
    }
    for (const Expected &expected : std::as_const(all)) {
        QVERIFY(await(expected.future));
        const auto result = expected.future.result();
        QVERIFY(result.ok());
        QCOMPARE(result->standardOutput, expected.output);
        QCOMPARE(result->standardError, expected.errors);
        QCOMPARE(result->exitStatus, expected.status);
    }
}

void TestSshRun::readingsBehindAStuckOneAreAnswered()
{
    RunOptions shortly;
    shortly.timeout = 300ms;
    const auto stuck = m_link->transport->run(
        Command{QStringLiteral("sleep"), {QStringLiteral("1000")}, {}, false}, shortly);
    QList<QFuture<Result<CommandResult>>> behind;
    for (int i = 0; i < 30; ++i)
        behind += m_link->transport->run(Command{QStringLiteral("echo"), {QString::number(i)}, {}, false});
    for (int i = 0; i < behind.size(); ++i) {
        QVERIFY(await(behind[i]));
        QVERIFY(behind[i].result().ok());
        QCOMPARE(behind[i].result()->standardOutput, QByteArray::number(i) + '\n');
    }
    QVERIFY(stuck.isFinished());
    QCOMPARE(stuck.result().error().code, ErrorCode::Timeout);
}

void TestSshRun::aCancelledOneInTheMiddleDisturbsNobody()
{
    QList<QFuture<Result<CommandResult>>> futures;
    QList<std::stop_source> sources;
    for (int i = 0; i < 40; ++i) {
        sources += std::stop_source();
        RunOptions run;
        run.stop = sources.last().get_token();
        futures += m_link->transport->run(
            Command{QStringLiteral("echo"), {QStringLiteral("number"), QString::number(i)}, {}, false}, run);
    }
    for (int i = 3; i < sources.size(); i += 4)
        sources[i].request_stop();
    for (int i = 0; i < futures.size(); ++i) {
        QVERIFY(await(futures[i]));
        const auto result = futures[i].result();
        // The stop may have come too late for one that was quick.
        QVERIFY(i % 4 == 3 || result.ok());
        if (result.ok())
            QCOMPARE(result->standardOutput, "number " + QByteArray::number(i) + '\n');
        else
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
}

void TestSshRun::aProgramThatKillsItsShellCostsOnlyItself()
{
    // $PPID of a reading is the persistent shell itself, or its subshell; the session leader is the shell.
    const auto killer =
        m_link->transport->run(Command{QStringLiteral("sh"),
                                       {QStringLiteral("-c"), QStringLiteral("kill -9 $(ps -o sid= -p $$)")},
                                       {},
                                       false});
    const auto behind =
        m_link->transport->run(Command{QStringLiteral("echo"), {QStringLiteral("on")}, {}, false});
    QVERIFY(await(killer));
    QVERIFY(await(behind));
    QCOMPARE(killer.result().error().code, ErrorCode::CommandFailed);
    QVERIFY(behind.result().ok());
    QCOMPARE(behind.result()->standardOutput, QByteArray("on\n"));
}

void TestSshRun::manyChangesAtOnce()
{
    QList<QFuture<Result<CommandResult>>> futures;
    const QString folder = m_server->path(QStringLiteral("running"));
    QVERIFY(m_link->run(QStringLiteral("mkdir"), {folder}, change()).ok());
    for (int i = 0; i < 40; ++i) {
        futures += m_link->transport->run(
            Command{QStringLiteral("sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("cd '%1' && touch $$ && ls | wc -l && sleep 0.02 && rm $$").arg(folder)},
                    {},
                    false},
            change());
    }
    int most = 0;
    for (const auto &future : std::as_const(futures)) {
        QVERIFY(await(future));
        QVERIFY(future.result().ok());
        QCOMPARE(future.result()->exitStatus, 0);
        most = std::max(most, future.result()->standardOutput.trimmed().toInt());
    }
    QVERIFY2(most >= 1 && most <= 4, qPrintable(QString::number(most)));
}

void TestSshRun::aChildLeftBehindDoesNotHoldTheResult()
{
    const auto result = m_link->shell(QStringLiteral("sleep 4715.5 & echo done; exit 3"), change());
    QVERIFY(result.ok());
    QCOMPARE(result->exitStatus, 3);
    QCOMPARE(result->standardOutput, QByteArray("done\n"));
}

void TestSshRun::scriptsRunOnBothWays()
{
    QFETCH(bool, isChange);
    const QString folder = m_server->path(QStringLiteral("etc xen"));
    QVERIFY(m_link->run(QStringLiteral("mkdir"), {QStringLiteral("-p"), folder}, change()).ok());
    QVERIFY(writeFile(folder + QLatin1String("/a.cfg"), "name='a'\n"));
    for (int round = 0; round < 3; ++round) {
        const auto result =
            m_link->run(Command::script(QStringLiteral("configs"), {folder}), options(isChange));
        QVERIFY(result.ok());
        QCOMPARE(result->exitStatus, 0);
        QVERIFY2(result->standardOutput.contains("name='a'\n"), result->standardOutput.constData());
    }
}

void TestSshRun::aStreamGivesLinesAndEndsWithItsOwner()
{
    auto stream =
        m_link->transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
    QVERIFY(stream);
    QList<QByteArray> lines;
    connect(stream.get(), &LineStream::lineReceived, this,
            [&lines](const QByteArray &line) { lines += line; });
    const QSignalSpy ended(stream.get(), &LineStream::ended);
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(lines.begin(), lines.end(),
                                         [](const QByteArray &line) { return line.startsWith("mem "); }),
                             30000);
    QVERIFY(
        std::none_of(lines.begin(), lines.end(), [](const QByteArray &line) { return line.contains('\n'); }));
    // Readings and changes go on beside it.
    QCOMPARE(m_link->run(QStringLiteral("echo"), {QStringLiteral("r")})->standardOutput, QByteArray("r\n"));
    QCOMPARE(m_link->run(QStringLiteral("echo"), {QStringLiteral("c")}, change())->standardOutput,
             QByteArray("c\n"));
    // What is told to the script reaches it.
    lines.clear();
    stream->sendLine("period 300");
    QTRY_VERIFY_WITH_TIMEOUT(
        std::any_of(lines.begin(), lines.end(),
                    [](const QByteArray &line) { return line.startsWith("lost xentop"); }),
        30000);
    QVERIFY(ended.isEmpty());
    stream.reset();
    QVERIFY(goneFromHost(QByteArray("watch\0001", 7)));
    QVERIFY(!m_link->transport->openStream(Command::script(QStringLiteral("no"))));
}

void TestSshRun::runsAreAnnounced()
{
    QList<CommandRecord> records;
    connect(m_link->transport.get(), &Transport::commandChanged, this,
            [&](const CommandRecord &r) { records += r; });
    QVERIFY(m_link->shell(QStringLiteral("echo a; exit 4"), change()).ok());
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].number, records[1].number);
    QVERIFY(records[0].changesHost && !records[0].duration);
    QCOMPARE(records[1].exitStatus, 4);
    QCOMPARE(records[1].standardOutput, QByteArray("a\n"));
    QCOMPARE(records[1].host, QStringLiteral("loopback"));
}

void TestSshRun::theFutureEndsWhenTheTransportGoes()
{
    const auto future =
        m_link->transport->run(Command{QStringLiteral("sleep"), {QStringLiteral("4716.5")}, {}, false});
    auto stream =
        m_link->transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
    m_link->transport.reset();
    QVERIFY(await(future));
    stream.reset(); // after its transport
}

QTEST_GUILESS_MAIN(TestSshRun)
#include "tst_sshrun.moc"
