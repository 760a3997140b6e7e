// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/keywords.h"
#include "formats/sshconfig/sshconfig.h"

#include <QCryptographicHash>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

using Files = QMap<QString, QByteArray>;

SshConfigEnvironment environment()
{
    SshConfigEnvironment result;
    result.home = u"/home/ana"_s;
    result.localUser = u"ana"_s;
    result.localHost = u"desk.puebla.example"_s;
    result.uid = 1000;
    result.variable = [](const QString &name) -> std::optional<QString> {
        return name == u"KEYS"_s ? std::optional(u"/my/keys"_s) : std::nullopt;
    };
    return result;
}

// Files by their path; a pattern may only end in '*'.
SshConfig configOf(const QByteArray &text, const Files &files = {})
{
    return parseSshConfig({u"config"_s, text}, environment(),
                          [files](const QString &pattern) -> Result<QList<SshConfigText>> {
                              QList<SshConfigText> found;
                              for (auto it = files.begin(); it != files.end(); ++it) {
                                  if (it.key() == pattern ||
                                      (pattern.endsWith(u'*') && it.key().startsWith(pattern.chopped(1))))
                                      found.append({it.key(), it.value()});
                              }
                              return found;
                          });
}

Result<SshHostConfig> resolved(const SshConfig &config, const char *alias)
{
    return resolveSshHost(config, {QString::fromUtf8(alias), {}, {}, {}}, environment());
}

SshHostConfig host(const QByteArray &text, const char *alias = "x", const Files &files = {})
{
    const auto result = resolved(configOf(text, files), alias);
    if (!result)
        qWarning("%s", result.error().what.id().constData());
    return result ? *result : SshHostConfig();
}

int portOf(const QByteArray &text, const char *alias, const Files &files = {})
{
    return host(text, alias, files).port.value_or(0);
}

// "file:line" of the error, or "fine".
QString mistake(const QByteArray &text, const char *alias = "x", const Files &files = {})
{
    const auto result = resolved(configOf(text, files), alias);
    if (result)
        return u"fine"_s;
    const auto &arguments = result.error().what.arguments();
    return std::get<QString>(arguments[0]) + u':' + QString::number(std::get<qint64>(arguments[1]));
}

QStringList unsupported(const SshHostConfig &config)
{
    QStringList all;
    for (const SshUnsupported &each : config.unsupported)
        all += u"%1:%2 %3%4"_s.arg(each.place.file)
                   .arg(each.place.line)
                   .arg(each.keyword, each.mayDecide ? u"!"_s : QString());
    return all;
}

} // namespace

class TestSshConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstValueCounts()
    {
        const QByteArray text = "Host a\n User one\n Port 1\nHost *\n User two\n Port 2\n Port 3\n";
        QCOMPARE(host(text, "a").user, u"one"_s);
        QCOMPARE(host(text, "a").port, quint16{1});
        QCOMPARE(host(text, "b").user, u"two"_s);
        QCOMPARE(host(text, "b").port, quint16{2});
        QCOMPARE(portOf("Port 9\n" + text, "a"), 9);
        QCOMPARE(portOf("ConnectTimeout none\nConnectTimeout 5\nPort 1\n", "a"), 1);
        QCOMPARE(host("ConnectTimeout none\nConnectTimeout 5\n").connectTimeout,
                 seconds(5)); // `none` is no value
    }
    void whatIsNotSaidIsAbsent()
    {
        SshHostConfig nothing;
        nothing.alias = u"x"_s;
        nothing.hostName = u"x"_s;
        QCOMPARE(host({}), nothing);
        QCOMPARE(*resolveSshHost(SshConfig(), {u"x"_s, {}, {}, {}}, {}), nothing);
    }
    void everyValue()
    {
        const SshHostConfig all = host(R"(HostName Real.Example
User root
Port 2222
AddressFamily inet6
IdentityFile ~/.ssh/one
IdentityFile "/keys/of %r"
IdentityFile ~/.ssh/one
CertificateFile %d/cert
IdentitiesOnly yes
IdentityAgent ~/agent
PreferredAuthentications publickey,password
PubkeyAuthentication host-bound
PasswordAuthentication no
ChallengeResponseAuthentication no
UserKnownHostsFile ~/.ssh/known_%k "/second one"
HostKeyAlias KEYS.of.it
StrictHostKeyChecking accept-new
ProxyJump ana@j1:2200,j2
ConnectTimeout 1m30s
ConnectionAttempts 3
ServerAliveInterval 15
ServerAliveCountMax 2
KexAlgorithms +diffie-hellman-group14-sha1
HostKeyAlgorithms ^ssh-ed25519
Ciphers aes256-ctr,aes128-ctr
MACs -hmac-sha1*
PubkeyAcceptedKeyTypes +ssh-rsa
CASignatureAlgorithms ssh-ed25519
)");
        SshHostConfig expected;
        expected.alias = u"x"_s;
        expected.hostName = u"real.example"_s;
        expected.user = u"root"_s;
        expected.port = 2222;
        expected.addressFamily = SshAddressFamily::Inet6;
        expected.identityFiles = QStringList{u"/home/ana/.ssh/one"_s, u"/keys/of root"_s};
        expected.certificateFiles = {u"/home/ana/cert"_s};
        expected.identitiesOnly = true;
        expected.identityAgent = u"/home/ana/agent"_s;
        expected.preferredAuthentications = u"publickey,password"_s;
        expected.pubkeyAuthentication = true;
        expected.passwordAuthentication = false;
        expected.kbdInteractiveAuthentication = false;
        expected.userKnownHostsFiles = QStringList{u"/home/ana/.ssh/known_keys.of.it"_s, u"/second one"_s};
        expected.hostKeyAlias = u"keys.of.it"_s;
        expected.strictHostKeyChecking = SshHostKeyChecking::AcceptNew;
        expected.jumps = {{u"ana"_s, u"j1"_s, 2200}, {{}, u"j2"_s, {}}};
        expected.connectTimeout = seconds(90);
        expected.connectionAttempts = 3;
        expected.serverAliveInterval = seconds(15);
        expected.serverAliveCountMax = 2;
        expected.algorithms = {u"+diffie-hellman-group14-sha1"_s,
                               u"^ssh-ed25519"_s,
                               u"aes256-ctr,aes128-ctr"_s,
                               u"-hmac-sha1*"_s,
                               u"+ssh-rsa"_s,
                               u"ssh-ed25519"_s};
        // Every line, in order, with the keyword that it was written for.
        QCOMPARE(all.words.size(), 28);
        QCOMPARE(all.words[6], (SshConfigWord{{u"config"_s, 7}, u"IdentityFile"_s}));
        QCOMPARE(all.words[15].keyword, u"HostKeyAlias"_s);
        expected.words = all.words;
        QCOMPARE(all, expected);
    }
    void hostsByPatterns()
    {
        const QByteArray text = "Host db? *.lab !db3 !x.*\nPort 7\n";
        QCOMPARE(portOf(text, "db1"), 7);
        QCOMPARE(portOf(text, "db3"), 0); // a negation counts wherever it stands
        QCOMPARE(portOf(text, "db"), 0);
        QCOMPARE(portOf(text, "a.lab"), 7);
        QCOMPARE(portOf(text, "x.lab"), 0);
        QCOMPARE(portOf("Host !a\nPort 7\n", "b"), 0); // and alone holds for nobody
        QCOMPARE(portOf("Host ALPHA\nPort 7\n", "alpha"), 0);
        QCOMPARE(portOf("Host \"a b\" c\nPort 7\n", "a b"), 7);
        QCOMPARE(portOf("Host # nobody\nPort 7\n", "x"), 0);
        QCOMPARE(mistake("Host a \"\"\n"), u"config:1"_s);
    }
    void hostNames()
    {
        QCOMPARE(host("HostName %h.Example\n", "Web").hostName, u"web.example"_s);
        QCOMPARE(host("HostName a%%b\n").hostName, u"a%b"_s);
        QCOMPARE(host("HostName fe80::1%%Eth0\n").hostName, u"fe80::1%Eth0"_s);
        QCOMPARE(host({}, "Web").hostName, u"web"_s);
        QCOMPARE(mistake("\nHostName %n\n"), u"config:2"_s);
        QCOMPARE(mistake("HostName a%\n"), u"config:1"_s);
        QCOMPARE(mistake("Host y\nHostName %n\n"), u"fine"_s);
    }
    void tokensInNamesOfFiles()
    {
        const SshHostConfig config = host("HostName %h.example\nUser root\nPort 7\nHostKeyAlias "
                                          "Key\nIdentityFile %h.%n.%p.%r.%u.%k.%L.%l.%i.%d.%%\n"
                                          "IdentityFile ${KEYS}/a\nIdentityFile $KEYS\nIdentityFile "
                                          "~ana/b\nIdentityFile ~//c\nIdentityFile ~\nIdentityFile %C\n",
                                          "web");
        QCOMPARE(
            *config.identityFiles,
            QStringList({u"web.example.web.7.root.ana.key.desk.desk.puebla.example.1000./home/ana.%"_s,
                         u"/my/keys/a"_s, u"$KEYS"_s, u"/home/ana/b"_s, u"/home/ana/c"_s, u"/home/ana/"_s,
                         // sha1 of desk.puebla.exampleweb.example7root
                         QString::fromLatin1(QCryptographicHash::hash("desk.puebla.exampleweb.example7root",
                                                                      QCryptographicHash::Sha1)
                                                 .toHex())}));
        QCOMPARE(mistake("Port 1\nIdentityFile %q\n"), u"config:2"_s);
        QCOMPARE(mistake("UserKnownHostsFile ${NO}\n"), u"config:1"_s);
        QCOMPARE(mistake("UserKnownHostsFile ${KEYS\n"), u"config:1"_s);
        QCOMPARE(mistake("CertificateFile ~beto/x\n"), u"config:1"_s);
        QVERIFY(resolved(configOf("CertificateFile ~beto/x\n"), "x").error().code == ErrorCode::NotSupported);
    }
    void noneOfIt()
    {
        QCOMPARE(host("IdentityFile none\n").identityFiles, QStringList());
        QCOMPARE(host("IdentityFile NONE\nIdentityFile /a\n").identityFiles, QStringList(u"/a"_s));
        QCOMPARE(host("UserKnownHostsFile none\n").userKnownHostsFiles, QStringList());
        QCOMPARE(mistake("UserKnownHostsFile a none\n"), u"config:1"_s);
        QVERIFY(host("ProxyJump none\nProxyJump a\n").jumps.isEmpty());
    }
    void agents()
    {
        QVERIFY(!host({}).identityAgent);
        QCOMPARE(host("IdentityAgent none\n").identityAgent, QString());
        QVERIFY(!host("IdentityAgent SSH_AUTH_SOCK\n").identityAgent);
        QCOMPARE(host("IdentityAgent $KEYS\n").identityAgent, u"/my/keys"_s);
        QCOMPARE(host("IdentityAgent $NO\n").identityAgent, QString());
        QCOMPARE(host("IdentityAgent ${KEYS}/a\n").identityAgent, u"/my/keys/a"_s);
        QCOMPARE(mistake("Host y\nIdentityAgent ${NO}\n"), u"config:2"_s); // also where it does not hold
        QCOMPARE(mistake("IdentityAgent $-\n"), u"config:1"_s);
    }
    void commandOrJump()
    {
        QCOMPARE(host("ProxyCommand nc %h # y\nProxyJump a\n").proxyCommand, u"nc %h # y"_s);
        QVERIFY(host("ProxyCommand none\nProxyJump a\n").jumps.isEmpty());
        QVERIFY(host("ProxyJump a\nProxyCommand nc\n").proxyCommand.isEmpty());
        QCOMPARE(host("ProxyJump none\nProxyCommand nc\n").proxyCommand, u"nc"_s);
        QCOMPARE(unsupported(host("ProxyCommand none\n")), QStringList());
        QCOMPARE(unsupported(host("Port 1\nProxyCommand = nc\n")), QStringList(u"config:2 ProxyCommand!"_s));
    }
    void matching()
    {
        QCOMPARE(portOf("Match all\nPort 1\n", "x"), 1);
        QCOMPARE(portOf("Match !all\nPort 1\n", "x"), 0);
        QCOMPARE(portOf("Match host x,y\nPort 1\n", "X"), 1);
        QCOMPARE(portOf("Match host *,!x\nPort 1\n", "x"), 0);
        QCOMPARE(portOf("Match !host y\nPort 1\n", "x"), 1);
        QCOMPARE(portOf("HostName %h.lab\nMatch host *.lab\nPort 1\n", "x"), 1);
        QCOMPARE(portOf("HostName %h.lab\nMatch originalhost *.lab\nPort 1\n", "x"), 0);
        QCOMPARE(portOf("Match user ana localuser ana\nPort 1\n", "x"), 1);
        QCOMPARE(portOf("User root\nMatch user ana\nPort 1\n", "x"), 0);
        QCOMPARE(portOf("Match user root\nPort 1\nMatch all\nUser root\n", "x"),
                 0); // what came so far counts
        QCOMPARE(portOf("Match HOST=x # why\nPort 1\n", "x"), 1);
        for (const char *bad :
             {"Match # x", "Match nosuch a", "Match host", "Match host # x", "Match user a host b all",
              "Match all host x", "Match host a \"\" b", "Match"})
            QCOMPARE(mistake(bad), u"config:1"_s);
    }
    void theFinalPassReadsTheNewName()
    {
        const QByteArray text =
            "Host real\nPort 2\nHost x\nHostName Real\nMatch final host real\nUser last\n";
        QCOMPARE(host(text).user, u"last"_s);
        QCOMPARE(host(text).port, quint16{2});
        QCOMPARE(portOf("Match !final\nPort 3\nMatch canonical\nPort 4\n", "x"), 3);
        QCOMPARE(portOf("Match canonical\nPort 4\n", "x"), 0); // it does not ask for the pass
    }
    void includes()
    {
        const Files files{{u"/home/ana/.ssh/a"_s, "Host x\nPort 5\nHost y\nPort 6\n"},
                          {u"/home/ana/.ssh/d/1"_s, "User one\n"},
                          {u"/home/ana/.ssh/d/2"_s, "User two\nIdentityFile /2\n"},
                          {u"/etc/more"_s, "Port 8\n"}};
        QCOMPARE(portOf("Include a\nPort 1\n", "x", files), 5);
        QCOMPARE(portOf("Include a\nPort 1\n", "z", files), 1); // its blocks end with it
        QCOMPARE(portOf("Include /nosuch ~/.ssh/a\n", "y", files), 6);
        QCOMPARE(portOf("Include /etc/more\n", "y", files), 8);
        QCOMPARE(portOf("Include C:/nosuch\n", "y", files), 0);
        QCOMPARE(host("Include d/*\n", "x", files).user, u"one"_s);
        QCOMPARE(*host("Include d/*\n", "x", files).identityFiles, QStringList(u"/2"_s));
        QCOMPARE(portOf("Host y\nInclude a\nMatch user nobody\nInclude /etc/more\n", "x", files), 0);
        QCOMPARE(portOf("Host y\nInclude a\nPort 3\n", "y", files), 6);
        QCOMPARE(mistake("Include \"\"\n"), u"config:1"_s);
        QCOMPARE(mistake("Port 1\nInclude ~beto/a\n"), u"config:2"_s);
    }
    void mistakesInIncludedFilesAreTheirs()
    {
        const Files files{{u"/a"_s, "\nPort x\n"}};
        QCOMPARE(mistake("\nInclude /a\n", "x", files), u"/a:2"_s);
        QCOMPARE(mistake("Host y\nInclude /a\n", "x", files), u"/a:2"_s); // read, though it does not hold
    }
    void includesEndSomewhere()
    {
        Files files;
        for (int i = 1; i <= 17; ++i)
            files[u"/%1"_s.arg(i)] = "Include /" + QByteArray::number(i + 1) + '\n';
        QCOMPARE(mistake("Include /2\n", "x", files), u"fine"_s);
        QCOMPARE(mistake("Include /1\n", "x", files), u"/16:1"_s);
        QCOMPARE(mistake("Include /me\n", "x", {{u"/me"_s, "Include /me\n"}}), u"/me:1"_s);
        Files wide; // each twice, 2^15 in all
        for (int i = 1; i <= 15; ++i)
            wide[u"/%1"_s.arg(i)] =
                "Include /" + QByteArray::number(i + 1) + " /" + QByteArray::number(i + 1) + '\n';
        QVERIFY(mistake("Include /1\n", "x", wide) != u"fine"_s);
    }
    void theFileThatCannotBeReadIsTold()
    {
        Error refusal;
        refusal.code = ErrorCode::PermissionDenied;
        refusal.what = Message("no");
        const SshConfig config =
            parseSshConfig({u"config"_s, "Include /a\n"}, environment(),
                           [&](const QString &) -> Result<QList<SshConfigText>> { return refusal; });
        QVERIFY(resolved(config, "x").error().code == ErrorCode::PermissionDenied);
        QCOMPARE(portOf("Include /a\nPort 1\n", "x"), 1);
        QVERIFY(resolveSshHost(parseSshConfig({u"config"_s, "Include /a\n"}, environment(), {}),
                               {u"x"_s, {}, {}, {}}, environment()));
    }
    void mistakesSayTheirLine()
    {
        for (const char *bad : {"Frobnicate yes", "Port", "Port 22 23", "Port 0", "User \"a", "User ''",
                                "User # a", "AddressFamily ipv4", "IdentitiesOnly maybe", "ConnectTimeout 5x",
                                "ConnectionAttempts 0", "ServerAliveCountMax -1", "ProxyJump a,,b",
                                "StrictHostKeyChecking 1", "Ciphers a,,b", "IdentityFile a b"})
            QVERIFY2(mistake(QByteArray("\n# comment\n") + bad + "\nPort 1\n") == u"config:3"_s, bad);
        const auto error = resolved(configOf("Frobnicate yes\n"), "x").error();
        QVERIFY(error.code == ErrorCode::ParseFailed);
        QCOMPARE(std::get<QString>(error.what.arguments()[2]), u"frobnicate"_s);
        QVERIFY(!error.remedy.isEmpty());
        QCOMPARE(mistake("Host y\nPort 0\n"), u"config:2"_s); // in whatever block
        QByteArray many;
        for (int i = 0; i < 101; ++i)
            many += "IdentityFile /" + QByteArray::number(i) + '\n';
        QCOMPARE(mistake(many), u"config:101"_s);
        QCOMPARE(mistake("UserKnownHostsFile" + QByteArray(" a").repeated(33) + '\n'), u"config:1"_s);
    }
    void unknownKeywordsCanBeIgnored()
    {
        QCOMPARE(mistake("IgnoreUnknown frob*,other\nFrobnicate a b\nOTHER x\n"), u"fine"_s);
        QCOMPARE(mistake("Frobnicate a\nIgnoreUnknown *\n"), u"config:1"_s);
        QCOMPARE(mistake("Host y\nIgnoreUnknown *\nHost *\nFrobnicate a\n"), u"config:4"_s);
        QCOMPARE(mistake("Host y\nIgnoreUnknown *\nHost *\nFrobnicate a\n", "y"), u"fine"_s);
        QCOMPARE(mistake("IgnoreUnknown a\nIgnoreUnknown *\nFrobnicate a\n"), u"config:3"_s);
    }
    void whatIsNotDoneIsNamed()
    {
        const QByteArray text = "ForwardX11 yes\nHost y\nBindAddress ::1\nHost x\nbindaddress ::1\nProtocol "
                                "2\nTag a\nRSAAuthentication no\n"
                                "Match host x exec \"test -e /x\"\nPort 1\nMatch host y exec true\nPort "
                                "2\nMatch !tagged a\nPort 3\n";
        QCOMPARE(unsupported(host(text)),
                 QStringList({u"config:1 ForwardX11"_s, u"config:5 BindAddress!"_s, u"config:7 Tag!"_s,
                              u"config:9 Match exec!"_s, u"config:13 Match tagged!"_s}));
        QVERIFY(!host(text).port); // such a block does not hold
        QCOMPARE(unsupported(host("Match final all\nLogLevel QUIET\n")), QStringList(u"config:2 LogLevel"_s));
        QCOMPARE(unsupported(host("LogLevel QUIET\nMatch final all\n")),
                 QStringList(u"config:1 LogLevel"_s)); // once
    }
    void theRequestGoesFirst()
    {
        const SshConfig config =
            configOf("Match user beto\nIdentityFile /of/%r\nMatch all\nUser root\nPort 7\n");
        const auto said = resolveSshHost(config, {u"x"_s, u"beto"_s, 99, {}}, environment());
        QCOMPARE(said->user, u"beto"_s);
        QCOMPARE(said->port, quint16{99});
        QCOMPARE(*said->identityFiles, QStringList(u"/of/beto"_s));
        const auto unsaid = resolveSshHost(configOf("IdentityFile /of/%r-%u\nMatch user admin\nPort 7\n"),
                                           {u"x"_s, {}, {}, u"admin"_s}, environment());
        QCOMPARE(unsaid->user, QString());
        QCOMPARE(unsaid->port, quint16{7});
        QCOMPARE(*unsaid->identityFiles, QStringList(u"/of/admin-ana"_s));
    }
    void namesToOffer()
    {
        const Files files{{u"/a"_s, "Host inner\nHost Beta outer\n"}};
        const SshConfig config =
            configOf("Host alpha Beta *.lab\nHost alpha !gamma \"two words\" gone !gone\nInclude /a\nHost "
                     "outer\nInclude /a\nMatch host b\nHost last\nHost \"\n",
                     files);
        // `inner` of the first Include holds only inside of the block before it.
        QCOMPARE(sshHostNames(configOf("Include /a\n", files), environment()),
                 QStringList({u"inner"_s, u"Beta"_s, u"outer"_s}));
        QCOMPARE(sshHostNames(configOf("Host outer\nInclude /a\n", files), environment()),
                 QStringList({u"outer"_s}));
        QCOMPARE(sshHostNames(configOf("Host a b !b\n"), environment()), QStringList({u"a"_s}));
        // With a mistake in the file all are offered: whoever takes one is told.
        QCOMPARE(sshHostNames(config, environment()),
                 QStringList(
                     {u"alpha"_s, u"Beta"_s, u"two words"_s, u"gone"_s, u"inner"_s, u"outer"_s, u"last"_s}));
        QVERIFY(sshHostNames(SshConfig(), environment()).isEmpty());
    }
    void keywordsAreNamedAsInTheManual()
    {
        QCOMPARE(sshKeywordName("macs"), QByteArray("MACs"));
        QCOMPARE(sshKeywordName("nosuch"), QByteArray("nosuch"));
        QVERIFY(sshKeyword("tag") == SshKeyword::Reaching);
        QVERIFY(!sshKeywordNames(false).contains("tag"));
        const QByteArrayList names = sshKeywordNames(true);
        QCOMPARE(QSet<QByteArray>(names.begin(), names.end()).size(), names.size());
    }
};

QTEST_APPLESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
