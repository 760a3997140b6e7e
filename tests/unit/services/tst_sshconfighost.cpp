// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sshconfighost.h"
#include "text/render.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

LocalSshConfig configOf(const QByteArray &text)
{
    LocalSshConfig local;
    local.environment.home = u"/home/ana"_s;
    local.environment.localUser = u"ana"_s;
    local.config = parseSshConfig({u"config"_s, text}, local.environment, {});
    return local;
}

QStringList rendered(const QList<Message> &messages)
{
    QStringList texts;
    for (const Message &message : messages)
        texts.append(render(message));
    return texts;
}

QStringList legs(const QList<JumpHost> &jumps)
{
    QStringList names;
    for (const JumpHost &jump : jumps)
        names.append(legOf(jump));
    return names;
}

QStringList legsFrom(const QByteArray &config, const QString &text)
{
    const auto jumps = jumpsFromText(text, configOf(config));
    return jumps ? legs(jumps->jumps) : QStringList{u"error"_s, render(jumps.error().what)};
}

} // namespace

// What ~/.ssh/config says, as a host to save. That it is read as ssh reads it is held by tests/sshconfig.
class TestSshConfigHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oldAlgorithmsThatAreAddedAreHeld()
    {
        const auto host = hostFromSshConfig(u"dom0"_s, configOf(R"(Host dom0
KexAlgorithms +diffie-hellman-group14-sha1
HostKeyAlgorithms +ssh-rsa
ProxyJump bastion
)"));
        QVERIFY(host);
        QVERIFY(host->entry.oldAlgorithms);
        QVERIFY(!host->entry.jumps[0].oldAlgorithms);
        QVERIFY2(host->notDone.isEmpty(), qPrintable(rendered(host->notDone).join(u'\n')));
        for (const char *list : {"aes128-cbc", "+aes128-cbc,chacha20-poly1305@openssh.com", "-aes128-cbc"}) {
            const auto other =
                hostFromSshConfig(u"dom0"_s, configOf(QByteArray("Host dom0\nCiphers ") + list + '\n'));
            QVERIFY(other);
            QVERIFY(!other->entry.oldAlgorithms);
            QCOMPARE(other->notDone.size(), 1);
        }
    }
    void aHostWithAllThatItCanHold()
    {
        const auto host = hostFromSshConfig(u"dom0"_s, configOf(R"(Host dom0
HostName 10.0.0.8
Port 2222
User xen
IdentityFile ~/.ssh/dom0
UserKnownHostsFile ~/.ssh/lab_hosts
IdentitiesOnly yes
ProxyJump bastion
PasswordAuthentication yes
Host bastion
HostName bastion.example
User me
Port 2200
IdentityFile ~/.ssh/bastion
UserKnownHostsFile ~/.ssh/bastion_hosts
)"));
        QVERIFY(host);
        HostEntry expected;
        expected.name = u"dom0"_s;
        expected.address = u"10.0.0.8"_s;
        expected.port = 2222;
        expected.user = u"xen"_s;
        expected.identityFile = u"/home/ana/.ssh/dom0"_s;
        expected.knownHostsFile = u"/home/ana/.ssh/lab_hosts"_s;
        expected.jumps = {{u"bastion.example"_s, 2200, u"me"_s, u"/home/ana/.ssh/bastion"_s,
                           u"/home/ana/.ssh/bastion_hosts"_s}};
        QCOMPARE(host->entry, expected);
        QCOMPARE(rendered(host->notDone), QStringList());
        const auto unnamed = hostFromSshConfig(u"dom0"_s, configOf("Host dom0\n"));
        QVERIFY(unnamed);
        QCOMPARE(legOf(unnamed->entry), u"root@dom0:22"_s); // of a dom0, where ssh has the local user
    }
    void whatIsNotDoneIsNamedWithItsLine()
    {
        const auto host = hostFromSshConfig(u"x"_s, configOf(R"(Host x
ConnectTimeout 5
IdentityFile a
IdentityFile b
HostKeyAlias keys
LocalForward 1 h:2
ProxyCommand nc %h %p
PubkeyAuthentication yes
)"));
        QVERIFY(host);
        const QStringList told = rendered(host->notDone);
        QCOMPARE(told.size(), 5);
        const QString why = u"the host may not be reached as ssh reaches it."_s;
        for (int i = 0; i < 3; ++i)
            QVERIFY2(told[i].endsWith(why), qPrintable(told[i]));
        for (int i = 3; i < 5; ++i)
            QVERIFY2(told[i].endsWith(u"which Domcero does not use."_s), qPrintable(told[i]));
        QVERIFY2(told[0].startsWith(u"Line 7 of “config” sets ProxyCommand for x, "_s), qPrintable(told[0]));
        QVERIFY2(told[1].startsWith(u"Line 5 of “config” sets HostKeyAlias for x, "_s), qPrintable(told[1]));
        QVERIFY2(told[2].startsWith(u"Line 4 of “config” sets IdentityFile for x, "_s), qPrintable(told[2]));
        QVERIFY(told[3].contains(u"LocalForward"_s));
        QVERIFY(told[4].contains(u"ConnectTimeout"_s));
    }
    void whatALegSaysCountsForThatLeg()
    {
        const auto host =
            hostFromSshConfig(u"x"_s, configOf("Host x\nProxyJump b\nHost b\nTISAuthentication no\n"));
        QVERIFY(host);
        QCOMPARE(rendered(host->notDone).size(), 1);
        QVERIFY(
            rendered(host->notDone)[0].startsWith(u"Line 4 of “config” sets TISAuthentication for b, "_s));
    }
    void legsAsWritten()
    {
        QCOMPARE(legsFrom({}, u""_s), QStringList());
        QCOMPARE(legsFrom({}, u"  "_s), QStringList());
        QCOMPARE(legsFrom({}, u"none"_s), QStringList());
        QCOMPARE(legsFrom({}, u"bastion"_s), QStringList{u"ana@bastion:22"_s});
        QCOMPARE(legsFrom({}, u"me@a:2200 , root@[fd00::1]:22,[fd00::2]"_s),
                 (QStringList{u"me@a:2200"_s, u"root@[fd00::1]:22"_s, u"ana@[fd00::2]:22"_s}));
        for (const QString &bad : {u"a,,b"_s, u"a b"_s, u"@a"_s, u"a:0"_s, u"a:x"_s, u"a#b"_s, u"a,"_s})
            QCOMPARE(legsFrom({}, bad).value(0), u"error"_s);
    }
    void legsByTheConfig()
    {
        const QByteArray config = "Host b\nHostName b.example\nUser me\nPort 2200\n";
        QCOMPARE(legsFrom(config, u"b"_s), QStringList{u"me@b.example:2200"_s});
        QCOMPARE(legsFrom(config, u"x@b:1"_s), QStringList{u"x@b.example:1"_s});
        QVERIFY(legsFrom("Prot 1\n", u"b"_s).value(1).startsWith(u"Line 1 of "_s));
    }
    // As `ssh -J a,b`: to a by its own config, from there to b whatever b's config says.
    void onlyTheFirstLegHasJumpHostsOfItsOwn()
    {
        const QByteArray config = "Host a\nProxyJump c\nHost b\nProxyJump d\nHost c\nProxyJump e\n";
        QCOMPARE(legsFrom(config, u"a,b"_s),
                 (QStringList{u"ana@e:22"_s, u"ana@c:22"_s, u"ana@a:22"_s, u"ana@b:22"_s}));
    }
    void aWayThatRepeatsItself()
    {
        QVERIFY(legsFrom("Host a\nProxyJump b\nHost b\nProxyJump a\n", u"a"_s).value(1).contains(u"twice"_s));
        QVERIFY(legsFrom("ProxyJump a\n", u"a"_s).value(1).contains(u"twice"_s));
        const auto host =
            hostFromSshConfig(u"x"_s, configOf("Host x\nUser ana\nProxyJump y\nHost y\nHostName x\n"));
        QVERIFY(!host);
        QCOMPARE(host.error().code, ErrorCode::InvalidInput);
    }
    void whatIsWrittenIsReadAgain()
    {
        const QList<JumpHost> known{{u"b.example"_s, 22, u"me"_s, u"/key"_s, {}},
                                    {u"fd00::1"_s, 22, u"root"_s, {}, u"/known"_s},
                                    {u"fd00::1"_s, 2200, u"root"_s, {}, {}}};
        const QString text = jumpsText(known);
        QCOMPARE(text, u"me@b.example, root@[fd00::1], root@[fd00::1]:2200"_s);
        const auto same = jumpsFromText(text, {}, known);
        QVERIFY(same);
        QCOMPARE(same->jumps, known);
        const auto changed = jumpsFromText(u"you@b.example, root@[fd00::1]"_s, {}, known);
        QVERIFY(changed);
        QCOMPARE(changed->jumps[0], (JumpHost{u"b.example"_s, 22, u"you"_s, {}, {}}));
        QCOMPARE(changed->jumps[1], known[1]);
    }
};

QTEST_GUILESS_MAIN(TestSshConfigHost)
#include "tst_sshconfighost.moc"
