// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts that want several methods one after the other, or offer several that ask for the same.
#include "loopbacksshd.h"
#include "serverdouble.h"
#include "testlink.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>

using namespace domcero;
using namespace domcero::test;
using namespace Qt::StringLiterals;

using Method = ServerDouble::Method;
using Prompt = ServerDouble::Prompt;
using Round = ServerDouble::Round;

namespace {

Round codeRound(const QByteArray &code = "123456")
{
    return {{}, {}, {Prompt{"Verification code: ", false, code}}};
}

ServerDouble::Rules wanting(const QList<Method> &methods, const QList<Round> &rounds = {})
{
    ServerDouble::Rules rules;
    rules.wants = methods;
    rules.rounds = rounds;
    return rules;
}

} // namespace

class TestSshMethods : public QObject
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

    void severalMethods_data()
    {
        QTest::addColumn<QList<Method>>("wants");
        QTest::addColumn<int>("passwords");
        QTest::addColumn<int>("rounds");
        using List = QList<Method>;
        QTest::newRow("key, code") << List{Method::Key, Method::Interactive} << 0 << 1;
        QTest::newRow("key, password") << List{Method::Key, Method::Password} << 1 << 0;
        QTest::newRow("password, code") << List{Method::Password, Method::Interactive} << 1 << 1;
        QTest::newRow("code, password") << List{Method::Interactive, Method::Password} << 1 << 1;
        QTest::newRow("password, key") << List{Method::Password, Method::Key} << 1 << 0;
        QTest::newRow("code, key") << List{Method::Interactive, Method::Key} << 0 << 1;
        QTest::newRow("all three") << List{Method::Password, Method::Interactive, Method::Key} << 1 << 1;
        QTest::newRow("code twice") << List{Method::Interactive, Method::Interactive} << 0 << 2;
    }

    void severalMethods()
    {
        QFETCH(QList<Method>, wants);
        QFETCH(int, passwords);
        QFETCH(int, rounds);
        const ServerDouble server(wanting(wants, {codeRound()}));
        HostEntry entry = server.entry();
        entry.identityFile = server.folder() + "/client"_L1;
        QVERIFY(makeKey(entry.identityFile, u"ed25519"_s));
        SshEngine engine;
        TestLink link(engine, entry);
        link.secrets = {"right"};
        link.prompts = {{"123456"}, {"123456"}};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(link.secretQuestions.size(), passwords);
        QCOMPARE(link.promptsQuestions.size(), rounds);
    }

    void whatIsStillWantedIsTold()
    {
        const ServerDouble server(wanting({Method::Key, Method::Password}));
        HostEntry entry = server.entry();
        entry.identityFile = server.folder() + "/client"_L1;
        QVERIFY(makeKey(entry.identityFile, u"ed25519"_s));
        SshEngine engine;
        TestLink link(engine, entry);
        link.secrets = {"a", "b", "c"};
        QVERIFY(!link.connectIt());
        QVERIFY2(link.error().detail.contains(entry.identityFile + ": accepted, but the host wants"_L1),
                 qPrintable(link.error().detail));
        QVERIFY2(link.error().detail.contains("wrong password"_L1), qPrintable(link.error().detail));
    }

    void methodsWithoutEndAreRefused()
    {
        const ServerDouble server(wanting(QList<Method>(50, Method::Interactive), {Round{{}, {}, {}}}));
        SshEngine engine;
        TestLink link(engine, server.entry());
        QVERIFY(!link.connectIt());
        QVERIFY(isRefusedForGood(link, ErrorCode::AuthenticationFailed));
        QVERIFY(server.conversations() < 20);
    }

    void keyboardInteractiveComesBeforeThePassword()
    {
        ServerDouble::Rules rules;
        rules.takesInteractive = true;
        rules.rounds = {codeRound()};
        const ServerDouble server(rules);
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.prompts = {{"123456"}};
        QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
        QCOMPARE(server.passwordsSeen(), 0);
    }

    // Both ask for the same password: three tries are three.
    void aPasswordThatOneMethodRefusedIsNotAskedForByTheOther()
    {
        ServerDouble::Rules rules;
        rules.takesInteractive = true;
        const ServerDouble server(rules);
        SshEngine engine;
        TestLink link(engine, server.entry());
        link.secrets = {"a", "b", "c", "right"};
        QSignalSpy refused(link.transport.get(), &Transport::secretRefused);
        QVERIFY(!link.connectIt());
        QCOMPARE(server.passwordsSeen(), 3);
        QCOMPARE(refused.size(), 1);
    }

    // AuthenticationMethods of OpenSSH's own.
    void aTrueSshdThatWantsTwoKeys()
    {
        LoopbackSshd server({u"AuthenticationMethods publickey,publickey"_s});
        QVERIFY(server.start());
        HostEntry entry = server.entry();
        QVERIFY(QDir().mkpath(m_home.filePath(u".ssh"_s)));
        const QString usual = m_home.filePath(u".ssh/id_ed25519"_s);
        QVERIFY(makeKey(usual, u"ed25519"_s));
        QVERIFY(writeFile(server.path(u"authorized_keys"_s),
                          readFile(server.clientKey() + ".pub"_L1) + readFile(usual + ".pub"_L1)));
        SshEngine engine;
        {
            // The one that the entry names, and then the usual one.
            TestLink link(engine, entry);
            QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
            QCOMPARE(link.run(u"echo"_s, {u"in"_s})->standardOutput, QByteArray("in\n"));
        }
        QVERIFY(QFile::remove(usual));
        {
            TestLink link(engine, entry);
            QVERIFY(!link.connectIt());
            QVERIFY2(link.error().detail.contains("accepted, but the host wants a further method"_L1),
                     qPrintable(link.error().detail));
        }
    }

    void aTrueSshdThatWantsTwoKeysOfTheAgent()
    {
        LoopbackSshd server({u"AuthenticationMethods publickey,publickey"_s});
        QVERIFY(server.start());
        HostEntry entry = server.entry();
        entry.identityFile.clear();
        const QString other = server.path(u"other"_s);
        QVERIFY(makeKey(other, u"ecdsa"_s));
        QVERIFY(writeFile(server.path(u"authorized_keys"_s),
                          readFile(server.clientKey() + ".pub"_L1) + readFile(other + ".pub"_L1)));
        const QString socket = server.path(u"agent"_s);
        QProcess agent;
        agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QVERIFY(agent.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(socket), 20000);
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
        QProcess add;
        add.start(u"ssh-add"_s, {u"-q"_s, other, server.clientKey()});
        QVERIFY(add.waitForFinished());
        QCOMPARE(add.exitCode(), 0);
        SshEngine engine;
        {
            TestLink link(engine, entry);
            QVERIFY2(link.connectIt(), qPrintable(link.error().detail));
            QCOMPARE(link.run(u"echo"_s, {u"in"_s})->standardOutput, QByteArray("in\n"));
        }
        agent.kill();
        agent.waitForFinished();
        qunsetenv("SSH_AUTH_SOCK");
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestSshMethods)
#include "tst_sshmethods.moc"
