// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/sshconfig.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;

namespace {

const QByteArray example = R"(# defaults first
IdentityFile ~/.ssh/id_work

Host dom0-a dom0-b
    HostName %h.puebla.example
    User admin
    Port 2222

host "with blank"	# a comment
	hostname=192.0.2.7
  USER = root
Host *.lab
    Port 1
Host dom0-a
    User somebody
    IdentityFile "/keys/a b"
Host ipv6
    HostName 2001:db8::1
    Port 99999
Match user nobody
    Port 4
Include other
Host *
    User fallback
    Port 23
)";

} // namespace

class TestSshConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstValueCounts()
    {
        const SshConfig config = parseSshConfig(example);
        QStringList aliases;
        for (const SshConfigHost &host : config.hosts)
            aliases += host.alias;
        QCOMPARE(aliases, QStringList({QStringLiteral("dom0-a"), QStringLiteral("dom0-b"),
                                       QStringLiteral("with blank"), QStringLiteral("ipv6")}));
        const SshConfigHost a{QStringLiteral("dom0-a"), QStringLiteral("dom0-a.puebla.example"),
                              QStringLiteral("admin"), 2222, QStringLiteral("~/.ssh/id_work")};
        QCOMPARE(*config.host(QStringLiteral("dom0-a")), a);
        const SshConfigHost blank{QStringLiteral("with blank"), QStringLiteral("192.0.2.7"),
                                  QStringLiteral("root"), 23, QStringLiteral("~/.ssh/id_work")};
        QCOMPARE(*config.host(QStringLiteral("with blank")), blank);
        const SshConfigHost ipv6{QStringLiteral("ipv6"), QStringLiteral("2001:db8::1"),
                                 QStringLiteral("fallback"), 23, QStringLiteral("~/.ssh/id_work")};
        QCOMPARE(*config.host(QStringLiteral("ipv6")), ipv6);
        QVERIFY(!config.host(QStringLiteral("other")));
    }
    void whatIsNotReadIsNamed()
    {
        QCOMPARE(parseSshConfig(example).notRead, QStringList({QStringLiteral("line 12: Host *.lab"),
                                                               QStringLiteral("line 20: Match user nobody"),
                                                               QStringLiteral("line 22: Include other")}));
    }
    void aNegatedPatternTakesTheWholeBlockOut()
    {
        const SshConfig config = parseSshConfig("Host a * !b\nPort 7\nHost b\nUser u\nHost a\nUser v\n");
        QCOMPARE(config.notRead, QStringList({QStringLiteral("line 1: Host a * !b")}));
        QVERIFY(!config.host(QStringLiteral("b"))->port);
        QVERIFY(!config.host(QStringLiteral("a"))->port);
        QCOMPARE(config.host(QStringLiteral("a"))->user, QStringLiteral("v"));
    }
    void emptyAndBrokenTextGivesNoHost()
    {
        QVERIFY(parseSshConfig("").hosts.isEmpty());
        QVERIFY(parseSshConfig("Host\nHost \"\"\"\n= = =\n\"").hosts.size() <= 1);
    }
    // The oracle: OpenSSH's own reading of the same file.
    void openSshReadsTheSame()
    {
        const QString ssh = QStandardPaths::findExecutable(QStringLiteral("ssh"));
        if (ssh.isEmpty())
            QSKIP("no ssh on this machine");
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("config")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // What we do not read is left out, and so is the port that no ssh takes.
        QByteArray simple = example;
        simple.replace("Match user nobody\n    Port 4\nInclude other\n", "");
        simple.replace("Host *.lab\n    Port 1\n", "");
        simple.replace("    Port 99999\n", "");
        file.write(simple);
        file.close();
        for (const SshConfigHost &host : parseSshConfig(simple).hosts) {
            if (host.alias.contains(u' '))
                continue; // ssh itself takes no such name on its command line
            QProcess process;
            process.start(ssh, {QStringLiteral("-G"), QStringLiteral("-F"), file.fileName(), host.alias});
            QVERIFY(process.waitForFinished());
            const QByteArray said = process.readAllStandardOutput();
            QVERIFY2(said.contains("hostname " + host.hostName.toUtf8() + '\n'), said.constData());
            QVERIFY2(said.contains("user " + host.user.toUtf8() + '\n'), said.constData());
            QVERIFY2(said.contains("port " + QByteArray::number(*host.port) + '\n'), said.constData());
            QVERIFY2(said.contains("\nidentityfile " + host.identityFile.toUtf8() + '\n'), said.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestSshConfig)
#include "tst_sshconfig.moc"
