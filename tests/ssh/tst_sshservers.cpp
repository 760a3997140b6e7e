// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbacksshd.h"
#include "testlink.h"

#include <QSignalSpy>
#include <QStandardPaths>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

QStringList forced(const QString &command)
{
    return {QLatin1String("ForceCommand ") + command};
}

} // namespace

// Servers that allow less than others, and login shells that are not what they should be.
class TestSshServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!LoopbackSshd::isPossible())
            QSKIP("no sshd on this machine");
        qunsetenv("SSH_AUTH_SOCK");
    }
    void oneSessionAtATime();
    void oneSessionAtATimeWithAStream();
    void oneSessionAtATimeWithAStreamBesideAReading();
    void aTalkativeLoginShellDisturbsNothing();
    void aLoginShellOfAnotherLanguage_data();
    void aLoginShellOfAnotherLanguage();
    void aLoginShellThatIsNoneIsToldSo();
};

void TestSshServers::oneSessionAtATime()
{
    LoopbackSshd server({QStringLiteral("MaxSessions 1")});
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    QVERIFY(link.run(QStringLiteral("echo"), {QStringLiteral("r")}).ok());
    // Shell and changes take turns, and all are answered.
    QList<QFuture<Result<CommandResult>>> futures;
    for (int i = 0; i < 12; ++i)
        futures += link.transport->run(Command{QStringLiteral("echo"), {QString::number(i)}, {}, false},
                                       i % 3 == 0 ? change() : RunOptions{});
    for (int i = 0; i < futures.size(); ++i) {
        QVERIFY(await(futures[i]));
        QVERIFY2(futures[i].result().ok(),
                 futures[i].result().ok() ? "" : futures[i].result().error().what.id());
        QCOMPARE(futures[i].result()->standardOutput, QByteArray::number(i) + '\n');
    }
    QVERIFY(!link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")})));
    // A stuck reading does not take the only place for ever.
    RunOptions shortly;
    shortly.timeout = 3s;
    QCOMPARE(link.run(QStringLiteral("sleep"), {QStringLiteral("1000")}, shortly).error().code,
             ErrorCode::Timeout);
    link.transport->connectToHost();
    QVERIFY(link.waitFor(LinkStage::Connected));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return link.transport->status().stage == LinkStage::Connected &&
                   link.run(QStringLiteral("true"), {}).ok();
        },
        60000));
}

void TestSshServers::oneSessionAtATimeWithAStream()
{
    LoopbackSshd server({QStringLiteral("MaxSessions 1")});
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    auto stream = link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
    QVERIFY(stream); // nobody knows yet
    QList<Error> ended;
    connect(stream.get(), &LineStream::ended, this, [&ended](const Error &error) { ended += error; });
    const auto read = link.run(QStringLiteral("echo"), {QStringLiteral("r")});
    QVERIFY(read.ok());
    QCOMPARE(read->standardOutput, QByteArray("r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
    QCOMPARE(ended.first().code, ErrorCode::NotSupported);
    QVERIFY(!link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")})));
    QCOMPARE(server.log().count("Accepted publickey"), 1);
}

void TestSshServers::oneSessionAtATimeWithAStreamBesideAReading()
{
    LoopbackSshd server({QStringLiteral("MaxSessions 1")});
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    QVERIFY(link.run(QStringLiteral("echo"), {QStringLiteral("r")}).ok());
    // The shell has the only place, as it has when a host's state is read and followed.
    auto stream = link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
    QVERIFY(stream);
    QList<Error> ended;
    connect(stream.get(), &LineStream::ended, this, [&ended](const Error &error) { ended += error; });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
    QCOMPARE(ended.first().code, ErrorCode::NotSupported);
    // From then on it is known, also by whoever asks again after a while, and readings are answered.
    QVERIFY(!link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")})));
    for (const RunOptions &options : {RunOptions{}, change()})
        QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("r")}, options)->standardOutput,
                 QByteArray("r\n"));
    QCOMPARE(server.log().count("Accepted publickey"), 1);
}

void TestSshServers::aTalkativeLoginShellDisturbsNothing()
{
    LoopbackSshd server(
        forced(QStringLiteral("printf 'Welcome 77'; printf 'Warning' >&2; eval \"$SSH_ORIGINAL_COMMAND\"")));
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    for (const RunOptions &options : {RunOptions{}, change()}) {
        const auto result = link.shell(QStringLiteral("echo out; echo err >&2"), options);
        QVERIFY(result.ok());
        QCOMPARE(result->standardOutput, QByteArray("out\n"));
        QCOMPARE(result->standardError, QByteArray("err\n"));
    }
    const auto fed = link.run(Command{QStringLiteral("cat"), {}, "in", false}, change());
    QCOMPARE(fed->standardOutput, QByteArray("in"));
}

void TestSshServers::aLoginShellOfAnotherLanguage_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"fish", "tcsh"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestSshServers::aLoginShellOfAnotherLanguage()
{
    QFETCH(QString, shell);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("this shell is not installed");
    // What sshd does with the login shell of an account.
    LoopbackSshd server(
        forced(QLatin1String("exec ") + shell + QLatin1String(" -c \"$SSH_ORIGINAL_COMMAND\"")));
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    const QString word = QStringLiteral("$HOME 'a' \"b\" \\ ! * `c` {d,e} %f\n(g)");
    for (const RunOptions &options : {RunOptions{}, change()}) {
        const auto result = link.run(QStringLiteral("printf"), {QStringLiteral("%s"), word}, options);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->standardOutput, word.toLatin1());
        QCOMPARE(result->standardError, QByteArray());
        QCOMPARE(link.shell(QStringLiteral("echo err >&2; exit 3"), options)->exitStatus, 3);
    }
    const auto fed = link.run(Command{QStringLiteral("cat"), {}, "in", false}, change());
    QCOMPARE(fed->standardOutput, QByteArray("in"));
    auto stream = link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
    QVERIFY(stream);
    const QSignalSpy lines(stream.get(), &LineStream::lineReceived);
    QTRY_VERIFY_WITH_TIMEOUT(!lines.isEmpty(), 20000);
}

void TestSshServers::aLoginShellThatIsNoneIsToldSo()
{
    LoopbackSshd server(forced(QStringLiteral("echo 'This account is not available.'; exit 1")));
    QVERIFY(server.start());
    SshEngine engine;
    TestLink link(engine, server.entry());
    QVERIFY(link.connectIt());
    for (const RunOptions &options : {RunOptions{}, change()}) {
        const auto result = link.run(QStringLiteral("true"), {}, options);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::NotSupported);
        QVERIFY(result.error().detail.contains(QLatin1String("This account is not available.")));
    }
    auto stream = link.transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
    QVERIFY(stream);
    const QSignalSpy ended(stream.get(), &LineStream::ended);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
}

QTEST_GUILESS_MAIN(TestSshServers)
#include "tst_sshservers.moc"
