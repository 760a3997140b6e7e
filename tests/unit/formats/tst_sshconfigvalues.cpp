// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/proxyjump.h"
#include "formats/sshconfig/values.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;

namespace {

QString legs(const char *text)
{
    const auto jumps = readProxyJump(text);
    if (!jumps)
        return u"refused"_s;
    QStringList each;
    for (const SshJump &jump : *jumps)
        each += jump.user + u'|' + jump.host + u'|' + (jump.port ? QString::number(*jump.port) : QString());
    return each.join(u' ');
}

} // namespace

// Each row was asked of OpenSSH 9.2.
class TestSshConfigValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void times()
    {
        QCOMPARE(sshTime("90"), 90);
        QCOMPARE(sshTime("1m30s"), 90);
        QCOMPARE(sshTime("5m5m"), 600);
        QCOMPARE(sshTime("2H"), 7200);
        QCOMPARE(sshTime("1w2d"), 777600);
        QCOMPARE(sshTime("0"), 0);
        QCOMPARE(sshTime("+5"), 5);
        QCOMPARE(sshTime(" 5"), 5);
        QCOMPARE(sshTime("2147483647"), 2147483647);
        for (const char *bad :
             {"", "-1", "5x", "1.5", "5 ", "5 6", "2147483648", "3551w", "none", "s", "99999999999999999999"})
            QVERIFY2(!sshTime(bad), bad);
    }
    void ports()
    {
        QCOMPARE(sshPort("22"), quint16{22});
        QCOMPARE(sshPort("65535"), quint16{65535});
        QCOMPARE(sshPort("+7"), quint16{7});
        QCOMPARE(sshPort("007"), quint16{7});
        QCOMPARE(sshPort("ssh"), quint16{22});
        for (const char *bad : {"", "0", "65536", "-3", "0x10", "5 ", "x"})
            QVERIFY2(!sshPort(bad), bad);
    }
    void flagsAndWords()
    {
        QCOMPARE(sshFlag("YES"), true);
        QCOMPARE(sshFlag("true"), true);
        QCOMPARE(sshFlag("no"), false);
        QCOMPARE(sshFlag("False"), false);
        QVERIFY(!sshFlag("on"));
        QCOMPARE(sshPubkeyFlag("host-bound"), true);
        QCOMPARE(sshPubkeyFlag("unbound"), true);
        QVERIFY(!sshFlag("unbound"));
        QCOMPARE(sshHostKeyChecking("off"), SshHostKeyChecking::Off);
        QCOMPARE(sshHostKeyChecking("no"), SshHostKeyChecking::Off);
        QCOMPARE(sshHostKeyChecking("Accept-New"), SshHostKeyChecking::AcceptNew);
        QCOMPARE(sshHostKeyChecking("ask"), SshHostKeyChecking::Ask);
        QCOMPARE(sshHostKeyChecking("true"), SshHostKeyChecking::Yes);
        QVERIFY(!sshHostKeyChecking("accept"));
        QCOMPARE(sshAddressFamily("INET6"), SshAddressFamily::Inet6);
        QVERIFY(!sshAddressFamily("ipv4"));
        QCOMPARE(sshAlgorithms("+ssh-rsa,*@openssh.com"), QByteArray("+ssh-rsa,*@openssh.com"));
        QCOMPARE(sshAlgorithms("-a b"), QByteArray("-a b"));
        QVERIFY(!sshAlgorithms("a,,b"));
        QVERIFY(!sshAlgorithms("=a"));
    }
    void jumps_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const QString &expected) { QTest::newRow(text) << expected; };
        row("a", u"|a|"_s);
        row("ana@a:2200", u"ana|a|2200"_s);
        row("a,u@b:1,c", u"|a| u|b|1 |c|"_s);
        row("none", {});
        row("None", {});
        row("none # why", {}); // a host to OpenSSH, which is hardly meant
        row("none,a", u"|none| |a|"_s);
        row("a # x,y", u"|a|"_s);
        row("a b", u"|a|"_s);
        row("a ,b", u"|a|"_s);
        row("= a", u"|a|"_s);
        row("u@v@a:5", u"u@v|a|5"_s);
        row("a:", u"|a|"_s);
        row("a:ssh", u"|a|22"_s);
        row("[2001:db8::1]:3", u"|2001:db8::1|3"_s);
        row("[2001:db8::1]", u"|2001:db8::1|"_s);
        row("\"a\"", u"|\"a\"|"_s); // quotes mean nothing here
        row("ssh://a", u"|a|"_s);
        row("ssh://a/", u"|a|"_s);
        row("ssh://u@a:3/,b", u"u|a|3 |b|"_s);
        row("ssh://u%40x@a", u"u@x|a|"_s);
        row("ssh://u;fingerprint=x@a", u"u|a|"_s);
        row("ssh://ab_c.d:77", u"|ab_c.d|77"_s);
        for (const char *bad : {"",           "#",           "a,,b",    ",a",          "a, b",
                                "::1",        "[a]b",        "a/x",     "a:0",         "a:x",
                                "@a",         "[a",          "ssh://",  "ssh://@a",    "ssh://a/path",
                                "ssh://a%41", "ssh://[::1]", "SSH://a", "ssh://u%4@a", "ssh://a..b"})
            row(bad, u"refused"_s);
    }
    void jumps()
    {
        QFETCH(QString, expected);
        QCOMPARE(legs(QTest::currentDataTag()), expected);
    }
};

QTEST_APPLESS_MAIN(TestSshConfigValues)
#include "tst_sshconfigvalues.moc"
