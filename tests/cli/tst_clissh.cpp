// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "loopbacksshd.h"
#include "serverdouble.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace domcero;
using namespace domcero::test;

// The questions of a true connection, with and without a terminal to ask them on. The server is an ordinary
// machine, so what follows a login is that it has no xl: exit status 1, where no connection is 3.
class TestCliSsh : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void knownHost();
    void unknownKeyWithoutTerminal();
    void unknownKeyOnTerminal_data();
    void unknownKeyOnTerminal();
    void unknownKeyWithItsFingerprint();
    void unknownKeyWithAnotherFingerprint();
    void changedKeyIsRefusedWhateverIsGiven();
    void passphraseOnTerminal();
    void passphraseWithoutTerminal();
    void promptsOnTerminal();
    void promptsWithoutTerminal();
    void refusedLogin();
    void noFolderOfConfigs();

private:
    QStringList guests(const QStringList &more = {}) const;
    bool isConnected(const CliResult &result) const
    {
        return result.exitStatus == 0 || result.exitStatus == 1;
    }
    QByteArray fingerprint() const;
    static ServerDouble::Rules asking();
    QStringList linkTo(const ServerDouble &server) const;

    CliProgram m_cli;
    std::unique_ptr<LoopbackSshd> m_sshd;
    HostEntry m_entry;
};

void TestCliSsh::initTestCase()
{
    if (!LoopbackSshd::isPossible())
        QSKIP("There is no sshd on this machine.");
    m_sshd = std::make_unique<LoopbackSshd>();
    QVERIFY(m_sshd->start());
    m_entry = m_sshd->entry();
}

QStringList TestCliSsh::guests(const QStringList &more) const
{
    return QStringList{QStringLiteral("guests"),
                       QStringLiteral("%1@127.0.0.1:%2").arg(m_entry.user).arg(m_entry.port),
                       QStringLiteral("--known-hosts"),
                       m_entry.knownHostsFile,
                       QStringLiteral("--timeout"),
                       QStringLiteral("60")} +
           more +
           (more.contains(QStringLiteral("--identity"))
                ? QStringList()
                : QStringList{QStringLiteral("--identity"), m_entry.identityFile});
}

QByteArray TestCliSsh::fingerprint() const
{
    const QByteArray line = output(QStringLiteral("ssh-keygen"),
                                   {QStringLiteral("-lf"), m_sshd->path(QStringLiteral("host_ed25519.pub"))});
    return line.split(' ').value(1);
}

void TestCliSsh::knownHost()
{
    m_entry = m_sshd->entry();
    const CliResult result = m_cli.run(guests());
    QVERIFY2(isConnected(result), result.errors);
}

void TestCliSsh::unknownKeyWithoutTerminal()
{
    m_sshd->writeKnownHosts({});
    const CliResult result = m_cli.run(guests());
    QCOMPARE(result.exitStatus, 3);
    QVERIFY2(result.errors.contains(fingerprint()), result.errors);
    QVERIFY2(result.errors.contains("no terminal to ask on"), result.errors);
    QCOMPARE(readFile(m_entry.knownHostsFile), QByteArray());
}

void TestCliSsh::unknownKeyOnTerminal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("yes") << QByteArray("yes") << true;
    QTest::newRow("no") << QByteArray("no") << false;
    QTest::newRow("interrupt") << QByteArray("\x03") << false;
}

void TestCliSsh::unknownKeyOnTerminal()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, accepted);
    m_sshd->writeKnownHosts({});
    const CliResult result = m_cli.runOnTerminal(guests(), {{"(yes/no)", answer}});
    QVERIFY2(result.errors.contains(fingerprint()), result.errors);
    QVERIFY2(isConnected(result) == accepted || answer == "\x03", result.errors);
    QCOMPARE(readFile(m_entry.knownHostsFile).contains(m_sshd->hostKey().split(' ')[1]), accepted);
}

void TestCliSsh::unknownKeyWithItsFingerprint()
{
    m_sshd->writeKnownHosts({});
    const CliResult result =
        m_cli.run(guests({QStringLiteral("--trust-host-key"), QString::fromLatin1(fingerprint())}));
    QVERIFY2(isConnected(result), result.errors);
    QVERIFY(readFile(m_entry.knownHostsFile).contains(m_sshd->hostKey().split(' ')[1]));
}

void TestCliSsh::unknownKeyWithAnotherFingerprint()
{
    m_sshd->writeKnownHosts({});
    const QByteArray wrong = fingerprint().chopped(4) + "AAAA";
    // Not even on a terminal is it asked for then.
    const CliResult result = m_cli.runOnTerminal(
        guests({QStringLiteral("--trust-host-key"), QString::fromLatin1(wrong)}), {{"(yes/no)", "yes"}});
    QCOMPARE(result.exitStatus, 3);
    QVERIFY2(result.errors.contains("which is not the one given"), result.errors);
    QCOMPARE(readFile(m_entry.knownHostsFile), QByteArray());
}

void TestCliSsh::changedKeyIsRefusedWhateverIsGiven()
{
    LoopbackSshd other;
    QVERIFY(other.start());
    const HostEntry entry = other.entry();
    const QByteArray known = readFile(entry.knownHostsFile);
    other.kill();
    other.makeNewHostKeys();
    QVERIFY(other.start());
    const QByteArray now = output(QStringLiteral("ssh-keygen"),
                                  {QStringLiteral("-lf"), other.path(QStringLiteral("host_ed25519.pub"))})
                               .split(' ')
                               .value(1);
    const CliResult result = m_cli.runOnTerminal(
        {QStringLiteral("guests"), QStringLiteral("%1@127.0.0.1:%2").arg(entry.user).arg(entry.port),
         QStringLiteral("--known-hosts"), entry.knownHostsFile, QStringLiteral("--identity"),
         entry.identityFile, QStringLiteral("--json"), QStringLiteral("--trust-host-key"),
         QString::fromLatin1(now)},
        {{"(yes/no)", "yes"}});
    QCOMPARE(result.exitStatus, 3);
    const QJsonObject object = QJsonDocument::fromJson(result.output).object();
    QCOMPARE(object[QStringLiteral("error")][QStringLiteral("code")].toString(),
             QStringLiteral("host-key-changed"));
    QCOMPARE(readFile(entry.knownHostsFile), known);
}

void TestCliSsh::passphraseOnTerminal()
{
    m_entry = m_sshd->entry();
    const QString key = m_sshd->path(QStringLiteral("locked"));
    QVERIFY(makeKey(key, QStringLiteral("ed25519"), QStringLiteral("not for ps")));
    writeFile(m_sshd->path(QStringLiteral("authorized_keys")),
              readFile(m_sshd->path(QStringLiteral("authorized_keys"))) +
                  readFile(key + QStringLiteral(".pub")));
    const CliResult result =
        m_cli.runOnTerminal(guests({QStringLiteral("--identity"), key}),
                            {{"Passphrase of the key", "wrong"}, {"Passphrase of the key", "not for ps"}});
    QVERIFY2(isConnected(result), result.errors);
    QVERIFY2(result.errors.contains("That was wrong."), result.errors);
    QVERIFY2(!result.errors.contains("not for ps"), result.errors); // no echo
}

void TestCliSsh::passphraseWithoutTerminal()
{
    const CliResult result =
        m_cli.run(guests({QStringLiteral("--identity"), m_sshd->path(QStringLiteral("locked"))}));
    QCOMPARE(result.exitStatus, 3);
    QVERIFY2(result.errors.contains("has a passphrase, and there is no terminal to ask on"), result.errors);
}

// Round by round, with echo where the host wants it; what it says cannot steer the terminal.
void TestCliSsh::promptsOnTerminal()
{
    const ServerDouble server(asking());
    const CliResult result =
        m_cli.runOnTerminal(linkTo(server), {{"Name:", "ana maria"}, {"PIN", "s3cret"}, {"Answer:", "777"}});
    QVERIFY2(result.errors.contains("Say who you are.\r\nBoth of you."), result.errors);
    QVERIFY2(result.errors.contains("ana maria"), result.errors); // echoed
    QVERIFY2(!result.errors.contains("s3cret"), result.errors);
    QVERIFY2(!result.errors.contains("777"), result.errors);
    QVERIFY2(!result.errors.contains('\x1b'), result.errors);
    QVERIFY2(result.errors.contains("The password expires soon."), result.errors);
    QCOMPARE(server.logins(), 1);
}

void TestCliSsh::promptsWithoutTerminal()
{
    const ServerDouble server(asking());
    const CliResult result = m_cli.run(linkTo(server));
    QCOMPARE(result.exitStatus, 3);
    QVERIFY2(result.errors.contains("asks questions at the login, and there is no terminal to ask on"),
             result.errors);
    QCOMPARE(server.roundsAnswered(), 0);
}

ServerDouble::Rules TestCliSsh::asking()
{
    using Prompt = ServerDouble::Prompt;
    ServerDouble::Rules rules;
    rules.takesPassword = false;
    rules.takesInteractive = true;
    rules.rounds = {
        {{},
         "Say who you are.\nBoth of you.",
         {Prompt{"Name:", true, "ana maria"}, Prompt{"\x1b[2JPIN \x07", false, "s3cret"}}},
        {{}, {}, {Prompt{{}, false, "777"}}},
        {{}, "The password expires soon.", {}},
    };
    return rules;
}

QStringList TestCliSsh::linkTo(const ServerDouble &server) const
{
    const HostEntry entry = server.entry();
    return {QStringLiteral("guests"),        QStringLiteral("admin@127.0.0.1:%1").arg(entry.port),
            QStringLiteral("--known-hosts"), entry.knownHostsFile,
            QStringLiteral("--timeout"),     QStringLiteral("60")};
}

void TestCliSsh::refusedLogin()
{
    const QString stranger = m_sshd->path(QStringLiteral("stranger"));
    QVERIFY(makeKey(stranger, QStringLiteral("ed25519")));
    const CliResult result =
        m_cli.run(guests({QStringLiteral("--identity"), stranger, QStringLiteral("--json")}));
    QCOMPARE(result.exitStatus, 3);
    const QJsonObject object = QJsonDocument::fromJson(result.output).object();
    QCOMPARE(object[QStringLiteral("error")][QStringLiteral("code")].toString(),
             QStringLiteral("authentication-failed"));
}

void TestCliSsh::noFolderOfConfigs()
{
    if (QFile::exists(QStringLiteral("/etc/xen")))
        QSKIP("This machine has a folder /etc/xen.");
    m_entry = m_sshd->entry();
    QStringList check = guests();
    check.first() = QStringLiteral("check");
    const CliResult text = m_cli.run(check);
    QCOMPARE(text.exitStatus, 1);
    QVERIFY2(text.errors.contains("The host has no folder /etc/xen"), text.errors);
    const CliResult json = m_cli.run(check + QStringList{QStringLiteral("--json")});
    const QJsonObject object = QJsonDocument::fromJson(json.output).object();
    QCOMPARE(object.value(QLatin1String("configsProblem")).toObject().value(QLatin1String("code")).toString(),
             QStringLiteral("not-found"));
}

QTEST_GUILESS_MAIN(TestCliSsh)
#include "tst_clissh.moc"
