// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace domcero::test;

// The hosts of ~/.ssh/config, as domcero-cli lists and names them.
class TestCliHosts : public QObject
{
    Q_OBJECT

    CliProgram m_cli;

    void write(const char *name, const QByteArray &text)
    {
        QDir(m_cli.home()).mkdir(QStringLiteral(".ssh"));
        QFile file(m_cli.home() + QStringLiteral("/.ssh/") + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    CliResult run(const char *line)
    {
        return m_cli.run(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void valuesOfAHost()
    {
        write("config",
              "Host dom0-b\n  HostName 192.0.2.8\n  Port 2222\n  User xen\n  IdentityFile ~/.ssh/dom0\n"
              "Host *.example\n  User x\n");
        const QJsonArray hosts = QJsonDocument::fromJson(run("hosts --json").output).array();
        QCOMPARE(hosts.size(), 2);
        const QJsonObject host = hosts[0].toObject();
        QCOMPARE(host[QStringLiteral("name")].toString(), QStringLiteral("dom0-b"));
        QCOMPARE(host[QStringLiteral("source")].toString(), QStringLiteral("ssh-config"));
        QCOMPARE(host[QStringLiteral("address")].toString(), QStringLiteral("192.0.2.8"));
        QCOMPARE(host[QStringLiteral("port")].toInt(), 2222);
        QCOMPARE(host[QStringLiteral("user")].toString(), QStringLiteral("xen"));
        QCOMPARE(host[QStringLiteral("identityFile")].toString(),
                 m_cli.home() + QStringLiteral("/.ssh/dom0"));
    }

    void jumpHostsOfAHost()
    {
        write("config", "Host bastion\n  HostName 192.0.2.1\n  User ana\n"
                        "Host dom0-j\n  HostName 10.0.0.8\n  ProxyJump bastion,x@10.0.0.1:2200\n"
                        "  HostKeyAlias dom0\n");
        for (const QJsonValue &value : QJsonDocument::fromJson(run("hosts --json").output).array()) {
            const QJsonObject host = value.toObject();
            const bool isBehind = host[QStringLiteral("name")].toString() == QStringLiteral("dom0-j");
            const QJsonArray expected{QStringLiteral("ana@192.0.2.1:22"), QStringLiteral("x@10.0.0.1:2200")};
            QCOMPARE(host[QStringLiteral("jumps")].toArray(), isBehind ? expected : QJsonArray());
        }
        const CliResult list = run("hosts");
        QVERIFY2(list.output.contains("root@10.0.0.8:22 through ana@192.0.2.1:22, x@10.0.0.1:2200"),
                 list.output);
        // What is not done is told where it matters, on the way to the host.
        const CliResult named = run("--timeout 1 guests dom0-j");
        QVERIFY2(named.errors.contains("Line 7 of ") && named.errors.contains("HostKeyAlias"), named.errors);
    }

    void patternsAndIncludesCount()
    {
        write("lab", "Host dom0-c.lab\nHost *.lab !x.lab\n  User admin\n");
        write("config", "Include lab\nHost *\n  Port 2200\n");
        const CliResult result = run("hosts");
        QVERIFY2(result.output.contains("admin@dom0-c.lab:2200"), result.output + result.errors);
    }

    void aMistakeIsToldWithItsLineAndNotInTheWayOfOthers()
    {
        write("config", "Host dom0-d\n  Prot 22\n");
        const CliResult list = run("hosts");
        QCOMPARE(list.exitStatus, 0);
        QVERIFY2(list.output.contains("demo") && !list.output.contains("dom0-d"), list.output);
        QVERIFY2(list.errors.contains("Line 2 of ") && list.errors.contains("prot"), list.errors);
        const CliResult named = run("guests dom0-d");
        QCOMPARE(named.exitStatus, 2);
        QVERIFY2(named.errors.contains("Line 2 of "), named.errors);
        QCOMPARE(run("guests demo").exitStatus, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliHosts)
#include "tst_clihosts.moc"
