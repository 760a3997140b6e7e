// SPDX-License-Identifier: GPL-3.0-or-later
#include "jumpway.h"
#include "ownprocess.h"
#include "remote/ssh/linksecrets.h"
#include "serverdouble.h"
#include "tcpproxy.h"
#include "testlink.h"

#include <QDir>
#include <QRandomGenerator>

using namespace domcero;
using namespace domcero::test;
using namespace std::chrono_literals;

namespace {

SshLimits shortLimits()
{
    SshLimits limits;
    limits.dial = 8s;
    limits.keyExchange = 8s;
    limits.heartbeatAfter = 300ms;
    limits.deadAfter = 2500ms;
    return limits;
}

int threads()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(1);
    random.generate(reinterpret_cast<quint32 *>(bytes.data()),
                    reinterpret_cast<quint32 *>(bytes.data() + size));
    return bytes;
}

} // namespace

// Hosts behind jump hosts.
class TestSshJump : public QObject
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
    void severalLegs_data();
    void severalLegs();
    void theKeyOfEachLegIsAskedFor();
    void aChangedKeyOfTheJumpHostIsRefused();
    void eachLegGetsItsOwnSecret();
    void oneKeyOfTwoLegsIsAskedForOnce();
    void secretsStayWithTheirLeg();
    void theWrongKeyInTheMiddle();
    void forwardingIsForbidden_data();
    void forwardingIsForbidden();
    void theHostIsNotReachedFromTheJumpHost();
    void aNameThatTheJumpHostDoesNotKnow();
    void noLegTwice();
    void bytesInBothDirections();
    void aKilledJumpHostIsNoticedAndPassedAgain();
    void aKilledHostIsNamed();
    void theLegThatFallsSilentIsNamed();
    void connectionsLeaveNothingBehind();
    void goneInTheMiddleOfTheWay();

private:
    QTemporaryDir m_home;
};

void TestSshJump::severalLegs_data()
{
    QTest::addColumn<int>("machines");
    QTest::newRow("one jump host") << 2;
    QTest::newRow("two jump hosts") << 3;
    QTest::newRow("three jump hosts") << 4;
}

void TestSshJump::severalLegs()
{
    QFETCH(int, machines);
    JumpWay way(machines);
    QVERIFY(way.start());
    SshEngine engine;
    TestLink link(engine, way.entry());
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QVERIFY(link.hostKeyQuestions.isEmpty());
    QVERIFY(link.secretQuestions.isEmpty());

    // Each machine's login is a stage with its name; the host's own has none.
    QStringList loggedInOn;
    for (const LinkStatus &status : link.statuses) {
        if (status.stage == LinkStage::Authenticating)
            loggedInOn += status.jump;
    }
    QStringList expected;
    for (const JumpHost &jump : way.entry().jumps)
        expected += QStringLiteral("127.0.0.1:%1").arg(jump.port);
    expected += QString();
    QCOMPARE(loggedInOn, expected);
    QVERIFY(link.transport->status().jump.isEmpty());
    for (int i = 0; i < machines; ++i)
        QCOMPARE(way.at(i).log().count("Accepted publickey"), 1);

    const auto read = link.run(QStringLiteral("echo"), {QStringLiteral("a b")});
    QVERIFY(read.ok());
    QCOMPARE(read->standardOutput, QByteArray("a b\n"));
    const auto changed = link.shell(QStringLiteral("echo out; echo err >&2; exit 7"), change());
    QVERIFY(changed.ok());
    QCOMPARE(changed->standardOutput, QByteArray("out\n"));
    QCOMPARE(changed->standardError, QByteArray("err\n"));
    QCOMPARE(changed->exitStatus, 7);
}

void TestSshJump::theKeyOfEachLegIsAskedFor()
{
    JumpWay way(3);
    QVERIFY(way.start());
    const HostEntry entry = way.entry();
    for (int i = 0; i < 3; ++i)
        way.at(i).writeKnownHosts({});
    SshEngine engine;
    {
        TestLink careful(engine, entry);
        careful.acceptHostKey = false;
        QVERIFY(!careful.connectIt());
        QVERIFY(isRefusedForGood(careful, ErrorCode::HostKeyUnknown));
        QVERIFY(mentions(careful.error().what, way.nameOf(0)));
    }
    TestLink link(engine, entry);
    link.acceptHostKey = true;
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.hostKeyQuestions.size(), 3);
    QStringList fingerprints;
    for (int i = 0; i < 3; ++i) {
        const QByteArray known = readFile(way.at(i).knownHosts());
        QCOMPARE(link.hostKeyQuestions[i].knownHostsFile, way.at(i).knownHosts());
        QVERIFY2(known.contains(way.at(i).hostKey()), known);
        fingerprints += link.hostKeyQuestions[i].fingerprint;
        QCOMPARE(link.hostKeyQuestions[i].leg, way.nameOf(i));
    }
    QCOMPARE(fingerprints.removeDuplicates(), 0);
    TestLink again(engine, entry);
    QVERIFY(again.connectIt());
    QVERIFY(again.hostKeyQuestions.isEmpty());
}

void TestSshJump::aChangedKeyOfTheJumpHostIsRefused()
{
    JumpWay way(2);
    const HostEntry entry = way.entry(); // knows the keys
    way.at(0).makeNewHostKeys();
    QVERIFY(way.start());
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::HostKeyChanged));
    QVERIFY(mentions(link.error().what, legOf(entry.jumps[0])));
    QVERIFY(!way.host().log().contains("Connection from"));
}

void TestSshJump::eachLegGetsItsOwnSecret()
{
    JumpWay way(2);
    QVERIFY(JumpWay::protectKey(way.at(0), QStringLiteral("of the bastion")));
    QVERIFY(way.start());
    ServerDouble host({});
    HostEntry entry = host.entry();
    entry.jumps = {JumpWay::jumpOver(way.at(0))};
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.0; });
    TestLink link(engine, entry);
    link.secrets = {"wrong", "of the bastion", "wrong", "right"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.secretQuestions.size(), 4);
    for (int i = 0; i < 4; ++i) {
        const SecretQuestion &question = link.secretQuestions[i];
        QCOMPARE(question.kind, i < 2 ? SecretQuestion::Kind::KeyPassphrase : SecretQuestion::Kind::Password);
        QCOMPARE(question.leg, i < 2 ? way.nameOf(0) : legOf(entry));
        QCOMPARE(question.previousWasWrong, i % 2 == 1);
    }
    QCOMPARE(host.passwordsSeen(), 2);
    const auto asks = [](const LinkStatus &status) { return status.waitingForUser; };
    const auto first = std::find_if(link.statuses.begin(), link.statuses.end(), asks);
    QVERIFY(first != link.statuses.end());
    QCOMPARE(first->jump, QStringLiteral("127.0.0.1:%1").arg(way.at(0).port()));

    // Both are known when it is dialled again.
    host.hangUp();
    QVERIFY(link.waitFor(LinkStage::Waiting));
    clock.advance(1min);
    QVERIFY(link.waitFor(LinkStage::Connected));
    QCOMPARE(link.secretQuestions.size(), 4);
    QCOMPARE(host.passwordsSeen(), 3);
}

void TestSshJump::oneKeyOfTwoLegsIsAskedForOnce()
{
    JumpWay way(2);
    QVERIFY(JumpWay::protectKey(way.at(0), QStringLiteral("shared")));
    QVERIFY(writeFile(way.host().path(QStringLiteral("authorized_keys")),
                      readFile(way.at(0).clientKey() + QLatin1String(".pub"))));
    QVERIFY(way.start());
    HostEntry entry = way.entry();
    entry.identityFile = way.at(0).clientKey();
    SshEngine engine;
    TestLink link(engine, entry);
    link.secrets = {"shared"};
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    QCOMPARE(link.secretQuestions.size(), 1);
}

void TestSshJump::secretsStayWithTheirLeg()
{
    LinkSecrets secrets;
    using Kind = SecretQuestion::Kind;
    const QString bastion = QStringLiteral("me@bastion:22");
    const QString host = QStringLiteral("root@dom0:22");
    const QString file = QStringLiteral("/key");
    secrets.keep({Kind::Password, bastion, {}, false}, Secret(QByteArray("b")));
    secrets.keep({Kind::KeyPassphrase, bastion, file, false}, Secret(QByteArray("k")));
    const auto at = [&secrets](const QString &leg, const QString &name) {
        const KnownSecrets known = secrets.of(leg);
        const auto found = known.find(name);
        return found == known.end() ? QByteArray() : QByteArray(found->second.data());
    };
    QCOMPARE(at(bastion, {}), QByteArray("b"));
    QCOMPARE(at(host, {}), QByteArray());
    QCOMPARE(at(bastion, file), QByteArray("k"));
    QCOMPARE(at(host, file), QByteArray("k"));
    secrets.drop({Kind::Password, host, {}, true});
    QCOMPARE(at(bastion, {}), QByteArray("b"));
    secrets.drop({Kind::Password, bastion, {}, true});
    QCOMPARE(at(bastion, {}), QByteArray());
}

void TestSshJump::theWrongKeyInTheMiddle()
{
    JumpWay way(3);
    QVERIFY(way.start());
    HostEntry entry = way.entry();
    entry.jumps[1].identityFile = way.at(0).clientKey();
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
    QVERIFY(mentions(link.error().what, way.nameOf(1)));
    QVERIFY(link.error().detail.contains(way.at(0).clientKey()));
    QVERIFY(!way.host().log().contains("Connection from"));
}

void TestSshJump::forwardingIsForbidden_data()
{
    QTest::addColumn<QString>("config");
    QTest::newRow("no forwarding") << "AllowTcpForwarding no";
    QTest::newRow("another host only") << "PermitOpen 192.0.2.1:22";
}

void TestSshJump::forwardingIsForbidden()
{
    QFETCH(QString, config);
    JumpWay way(2, {config});
    QVERIFY(way.start());
    SshEngine engine;
    TestLink link(engine, way.entry());
    QVERIFY(!link.connectIt());
    QVERIFY2(isRefusedForGood(link, ErrorCode::PermissionDenied), qPrintable(link.error().detail));
    QVERIFY(mentions(link.error().what, way.nameOf(0)));
    QVERIFY(mentions(link.error().what, way.nameOf(1)));
}

void TestSshJump::theHostIsNotReachedFromTheJumpHost()
{
    JumpWay way(2);
    QVERIFY(way.at(0).start());
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.0; });
    TestLink link(engine, way.entry());
    QVERIFY(!link.connectIt());
    QCOMPARE(link.transport->status().stage, LinkStage::Waiting);
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
    QVERIFY(link.error().what.id().contains("cannot reach"));
    QVERIFY(mentions(link.error().what, way.nameOf(0)));
    QVERIFY(mentions(link.error().what, way.nameOf(1)));
    QVERIFY(way.host().start());
    clock.advance(1min);
    QVERIFY(link.waitFor(LinkStage::Connected));
}

void TestSshJump::aNameThatTheJumpHostDoesNotKnow()
{
    JumpWay way(2);
    QVERIFY(way.at(0).start());
    HostEntry entry = way.entry();
    entry.address = QStringLiteral("no-such-host.invalid");
    ManualClock clock;
    SshEngine engine(1, {}, clock);
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QCOMPARE(link.error().code, ErrorCode::Unreachable);
    QVERIFY(mentions(link.error().what, legOf(entry)));
}

void TestSshJump::noLegTwice()
{
    JumpWay way(2);
    HostEntry entry = way.entry();
    entry.jumps.append(entry.jumps.first());
    SshEngine engine;
    TestLink link(engine, entry);
    QVERIFY(!link.connectIt());
    QVERIFY(isRefusedForGood(link, ErrorCode::InvalidInput));
    QVERIFY(mentions(link.error().what, way.nameOf(0)));
    entry.jumps = {JumpWay::jumpOver(way.host())};
    TestLink itself(engine, entry);
    QVERIFY(!itself.connectIt());
    QVERIFY(isRefusedForGood(itself, ErrorCode::InvalidInput));
}

void TestSshJump::bytesInBothDirections()
{
    JumpWay way(3);
    QVERIFY(way.start());
    SshEngine engine;
    TestLink link(engine, way.entry());
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    const QByteArray content = randomBytes(qsizetype{32} * 1024 * 1024);
    const QString file = way.host().path(QStringLiteral("file"));
    RunOptions options = change();
    options.timeout = 5min;
    options.maxOutput = qint64{64} * 1024 * 1024;
    const auto upload = link.run(Command{QStringLiteral("dd"),
                                         {QStringLiteral("of=") + file, QStringLiteral("status=none")},
                                         content,
                                         false},
                                 options);
    QVERIFY2(upload.ok(), upload.ok() ? "" : qPrintable(upload.error().detail));
    QVERIFY(readFile(file) == content);
    // Both at once, and a neighbour beside them.
    const auto down = link.transport->run(Command{QStringLiteral("cat"), {file}, {}, false}, options);
    const auto up = link.transport->run(Command{QStringLiteral("cksum"), {}, content, false}, options);
    QVERIFY(link.run(QStringLiteral("true"), {}).ok());
    QVERIFY(await(down));
    QVERIFY(await(up));
    QVERIFY(down.result().ok());
    QVERIFY(down.result()->standardOutput == content);
    QCOMPARE(up.result()->standardOutput.split(' ').value(0),
             output(QStringLiteral("cksum"), {file}).split(' ').value(0));
}

void TestSshJump::aKilledJumpHostIsNoticedAndPassedAgain()
{
    JumpWay way(3);
    QVERIFY(way.start());
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.0; });
    TestLink link(engine, way.entry());
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    const auto changing =
        link.transport->run(Command{QStringLiteral("sleep"), {QStringLiteral("1000")}, {}, false}, change());
    way.at(1).kill();
    QVERIFY(await(changing));
    QCOMPARE(changing.result().error().code, ErrorCode::ConnectionLost);
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.error().code, ErrorCode::ConnectionLost);
    QVERIFY2(mentions(link.error().what, way.nameOf(1)), qPrintable(link.error().detail));
    QVERIFY(way.at(1).start());
    clock.advance(1min);
    QVERIFY(link.waitFor(LinkStage::Connected));
    QCOMPARE(link.run(QStringLiteral("echo"), {QStringLiteral("back")})->standardOutput,
             QByteArray("back\n"));
}

void TestSshJump::aKilledHostIsNamed()
{
    JumpWay way(2);
    QVERIFY(way.start());
    ManualClock clock;
    SshEngine engine(1, {}, clock, [] { return 0.0; });
    TestLink link(engine, way.entry());
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    way.host().kill();
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QCOMPARE(link.error().code, ErrorCode::ConnectionLost);
    QVERIFY(mentions(link.error().what, way.nameOf(1)));
}

void TestSshJump::theLegThatFallsSilentIsNamed()
{
    JumpWay way(3);
    QVERIFY(way.start());
    ManualClock clock;
    SshEngine engine(1, shortLimits(), clock, [] { return 0.0; });
    for (int machine : {0, 1, 2}) {
        TestLink link(engine, way.entry());
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QTest::qWait(3000); // its machines say that they are alive
        QCOMPARE(link.transport->status().stage, LinkStage::Connected);
        way.at(machine).stop(true);
        const bool noticed = link.waitFor(LinkStage::Waiting);
        way.at(machine).stop(false);
        QVERIFY(noticed);
        QCOMPARE(link.error().code, ErrorCode::ConnectionLost);
        QVERIFY(link.error().what.id().contains("no sign of life"));
        QVERIFY2(mentions(link.error().what, way.nameOf(machine)), qPrintable(way.nameOf(machine)));
    }
    // And behind a dead router.
    TcpProxy proxy(way.at(0).port());
    HostEntry entry = way.entry();
    entry.jumps[0].port = proxy.port();
    TestLink link(engine, entry);
    link.acceptHostKey = true;
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
    proxy.setBlackHole(true);
    QVERIFY(link.waitFor(LinkStage::Waiting));
    QVERIFY(mentions(link.error().what, legOf(entry.jumps[0])));
}

void TestSshJump::connectionsLeaveNothingBehind()
{
    JumpWay way(3);
    QVERIFY(way.start());
    SshEngine engine;
    const HostEntry entry = way.entry();
    const auto visit = [&] {
        TestLink link(engine, entry);
        return link.connectIt() && link.run(QStringLiteral("true"), {}).ok();
    };
    for (int i = 0; i < 3; ++i)
        QVERIFY(visit());
    const int files = openFiles();
    const int before = threads();
    for (int i = 0; i < 30; ++i)
        QVERIFY(visit());
    QTRY_VERIFY_WITH_TIMEOUT(openFiles() <= files + 1, 20000);
    QVERIFY2(threads() <= before + 8, qPrintable(QString::number(threads()))); // the pool's, made when needed
}

void TestSshJump::goneInTheMiddleOfTheWay()
{
    JumpWay way(3);
    QVERIFY(way.start());
    SshEngine engine;
    const HostEntry entry = way.entry();
    const int before = openFiles();
    for (int i = 0; i < 20; ++i) {
        TestLink link(engine, entry);
        link.transport->connectToHost();
        QTest::qWait(i * 10);
        if (i % 2 == 0)
            link.transport->disconnectFromHost();
    }
    QTRY_VERIFY_WITH_TIMEOUT(openFiles() <= before + 3, 20000);
    TestLink link(engine, entry);
    QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
}

QTEST_GUILESS_MAIN(TestSshJump)
#include "tst_sshjump.moc"
