// SPDX-License-Identifier: GPL-3.0-or-later
// The named scripts that answer and end.
#include "scripthost.h"

#include <algorithm>
#include <optional>

#include <sys/stat.h>
#include <unistd.h>

namespace {

struct Section
{
    int status = -1;
    QByteArray content;
};

// Strict: any byte that does not fit the frame is a failure.
std::optional<QList<QPair<QByteArray, Section>>> sectionsOf(const QByteArray &output)
{
    QList<QPair<QByteArray, Section>> sections;
    qsizetype at = 0;
    while (at < output.size()) {
        const qsizetype end = output.indexOf('\n', at);
        const QList<QByteArray> words = output.mid(at, end - at).split(' ');
        if (end < 0 || words.size() != 4 || words.at(0) != "section")
            return std::nullopt;
        const qsizetype nameBytes = words.at(1).toInt();
        const qsizetype contentBytes = words.at(3).toInt();
        const QByteArray name = output.mid(end + 1, nameBytes);
        const QByteArray content = output.mid(end + 1 + nameBytes + 1, contentBytes);
        at = end + 1 + nameBytes + 1 + contentBytes;
        if (at >= output.size() || output.at(at) != '\n' || output.at(end + 1 + nameBytes) != '\n')
            return std::nullopt;
        ++at;
        sections.append({name, {words.at(2).toInt(), content}});
    }
    return sections;
}

QByteArray everyByteButNul()
{
    QByteArray bytes;
    for (int i = 1; i < 256; ++i)
        bytes += static_cast<char>(i);
    return bytes;
}

} // namespace

class TestScripts : public domcero::test::ScriptHost
{
    Q_OBJECT

    QMap<QByteArray, Section> run(const QString &script, const QStringList &arguments)
    {
        QProcess process;
        prepare(process, script, arguments);
        process.start();
        process.closeWriteChannel();
        if (!process.waitForFinished(30000))
            qFatal("the script hangs");
        m_standardError = process.readAllStandardError();
        m_order.clear();
        QMap<QByteArray, Section> map;
        const auto sections = sectionsOf(process.readAllStandardOutput());
        m_framed = sections.has_value();
        if (sections) {
            for (const auto &[name, section] : *sections) {
                m_order.append(name);
                map.insert(name, section);
            }
        }
        return map;
    }
    QByteArray m_standardError;
    QByteArrayList m_order;
    bool m_framed = false;

private Q_SLOTS:
    void configsAreKeptByteForByte()
    {
        const QByteArray plain = "name = \"web\"\nmemory = 512\n";
        write(QStringLiteral("xen/web.cfg"), plain);
        write(QStringLiteral("xen/no newline"), "name='a'");
        write(QStringLiteral("xen/many newlines\n\"and 'quotes'"), "name='b'\n\n\n");
        write(QStringLiteral("xen/empty"), "");
        write(QStringLiteral("xen/-n"), "name='dash'\n");
        write(QStringLiteral("xen/bytes"), everyByteButNul() + everyByteButNul());
        write(QString::fromUtf8("xen/correo-ñandú"), "name='ñ'\n");
        write(QStringLiteral("xen/section 1 0 1"), "section 3 0 3\nauto\n");

        const auto sections = run(QStringLiteral("configs"), {at(QStringLiteral("xen"))});
        QVERIFY(m_framed);
        QCOMPARE(m_standardError, QByteArray());
        const auto content = [&](const char *name) {
            return sections.value(at(QStringLiteral("xen/")).toUtf8() + name);
        };
        QCOMPARE(content("web.cfg").content, plain);
        QCOMPARE(content("web.cfg").status, 0);
        QCOMPARE(content("no newline").content, QByteArray("name='a'"));
        QCOMPARE(content("many newlines\n\"and 'quotes'").content, QByteArray("name='b'\n\n\n"));
        QCOMPARE(content("empty").status, 0);
        QCOMPARE(content("empty").content, QByteArray());
        QCOMPARE(content("-n").content, QByteArray("name='dash'\n"));
        QCOMPARE(content("bytes").content, everyByteButNul() + everyByteButNul());
        QCOMPARE(content("correo-ñandú").content, QByteArray("name='ñ'\n"));
        QCOMPARE(content("section 1 0 1").content, QByteArray("section 3 0 3\nauto\n"));
        QCOMPARE(sections.size(), 10);
        QCOMPARE(m_order.last(), QByteArray("links"));
    }

    void whatCannotBeAConfigSaysWhy()
    {
        write(QStringLiteral("xen/binary"), QByteArray("name='x'\0\n", 10));
        write(QStringLiteral("xen/large"), QByteArray(262144, '#'));
        write(QStringLiteral("xen/too large"), QByteArray(262145, '#'));
        write(QStringLiteral("xen/secret"), "name='s'\n");
        QFile::setPermissions(at(QStringLiteral("xen/secret")), {});
        const auto sections = run(QStringLiteral("configs"), {at(QStringLiteral("xen"))});
        QVERIFY(m_framed);
        const QByteArray folder = at(QStringLiteral("xen/")).toUtf8();
        QCOMPARE(sections.value(folder + "binary").status, 3);
        QCOMPARE(sections.value(folder + "large").status, 0);
        QCOMPARE(sections.value(folder + "large").content.size(), 262144);
        QCOMPARE(sections.value(folder + "too large").status, 2);
        QCOMPARE(sections.value(folder + "too large").content, QByteArray());
        if (::geteuid() != 0) // root reads everything
            QCOMPARE(sections.value(folder + "secret").status, 1);
    }

    void noRightToRead()
    {
        if (::geteuid() != 0)
            QSKIP("needs root, to become somebody without rights");
        write(QStringLiteral("xen/secret"), "name='s'\n");
        write(QStringLiteral("xen/web"), "name='w'\n");
        write(QStringLiteral("shut/web"), "name='w'\n");
        QVERIFY(QFile::setPermissions(at(QStringLiteral("xen/secret")), QFile::ReadOwner));
        QVERIFY(QFile::setPermissions(at(QStringLiteral("shut")), QFile::ReadOwner));
        QFile::setPermissions(at({}), QFile::Permissions(0x7755));
        for (const QString &folder : {QStringLiteral("xen"), QStringLiteral("shut")}) {
            QProcess process;
            prepare(process, QStringLiteral("configs"), {at(folder)});
            process.setChildProcessModifier([] {
                if (::setgid(65534) != 0 || ::setuid(65534) != 0)
                    ::_exit(99);
            });
            process.start();
            QVERIFY(process.waitForFinished());
            const auto sections = sectionsOf(process.readAllStandardOutput());
            QVERIFY(sections);
            QCOMPARE(sections->first().first.startsWith('/'), folder == QLatin1String("xen"));
            QCOMPARE(sections->first().second.status, 1);
            QVERIFY(sections->first().second.content.toLower().contains("permission denied"));
            QCOMPARE(sections->size(), folder == QLatin1String("xen") ? 4 : 3);
        }
    }

    void noDirectory()
    {
        const auto sections = run(QStringLiteral("configs"), {at(QStringLiteral("nowhere"))});
        QVERIFY(m_framed);
        QCOMPARE(sections.size(), 3);
        QCOMPARE(sections.value("folder").status, 1);
        QCOMPARE(sections.value("auto").content, QByteArray());
    }

    void filesThatAreNoConfigsAreLeftOut()
    {
        for (const char *name : {"xl.conf", "xend-config.sxp", "README", "README.pvh", "xlexample.hvm",
                                 "web~", "web.bak", "web.cfg.orig", "web.dpkg-dist", "cpupool", ".web.swp"})
            write(QLatin1String("xen/") + QLatin1String(name), "name='no'\n");
        write(QStringLiteral("xen/scripts/vif-bridge"), "#!/bin/sh\n");
        write(QStringLiteral("xen/web"), "name='yes'\n");
        run(QStringLiteral("configs"), {at(QStringLiteral("xen"))});
        QCOMPARE(m_order, (QByteArrayList{at(QStringLiteral("xen/web")).toUtf8(), "auto", "links"}));
    }

    void linksOfAuto()
    {
        write(QStringLiteral("xen/web"), "name='web'\n");
        write(QStringLiteral("xen/real/mail"), "name='mail'\n");
        write(QStringLiteral("elsewhere/db"), "name='db'\n");
        write(QStringLiteral("xen/auto/own"), "name='own'\n");
        QVERIFY(QFile::link(QStringLiteral("real/mail"), at(QStringLiteral("xen/mail"))));
        QVERIFY(QFile::link(QStringLiteral("../web"), at(QStringLiteral("xen/auto/10 web"))));
        QVERIFY(QFile::link(at(QStringLiteral("xen/mail")), at(QStringLiteral("xen/auto/mail"))));
        QVERIFY(QFile::link(at(QStringLiteral("elsewhere/db")), at(QStringLiteral("xen/auto/db"))));
        QVERIFY(QFile::link(at(QStringLiteral("gone")), at(QStringLiteral("xen/auto/gone"))));
        const auto sections = run(QStringLiteral("configs"), {at(QStringLiteral("xen"))});
        QVERIFY(m_framed);
        QByteArrayList targets = sections.value("auto").content.split('\n');
        std::sort(targets.begin(), targets.end());
        QByteArrayList expected;
        for (const char *path : {"elsewhere/db", "xen/auto/own", "xen/mail", "xen/real/mail", "xen/web"})
            expected.append(at(QLatin1String(path)).toUtf8());
        QCOMPARE(targets, expected);
        QCOMPARE(sections.value(at(QStringLiteral("elsewhere/db")).toUtf8()).content,
                 QByteArray("name='db'\n"));
        QCOMPARE(sections.value(at(QStringLiteral("xen/auto/own")).toUtf8()).content,
                 QByteArray("name='own'\n"));
        QCOMPARE(sections.size(), 6); // web, mail, db, own, auto, links
        // A link, what stands in it, where it leads; a chain of links twice.
        const QByteArrayList links = sections.value("links").content.split('\n');
        const auto has = [&](const char *link, const QString &inside, const char *end) {
            for (qsizetype i = 0; i + 2 < links.size(); i += 3) {
                if (links[i] == at(QLatin1String(link)).toUtf8() && links[i + 1] == inside.toUtf8() &&
                    links[i + 2] == at(QLatin1String(end)).toUtf8())
                    return true;
            }
            return false;
        };
        QCOMPARE(links.size(), 4 * 3);
        QVERIFY(has("xen/auto/10 web", QStringLiteral("../web"), "xen/web"));
        QVERIFY(has("xen/auto/db", at(QStringLiteral("elsewhere/db")), "elsewhere/db"));
        QVERIFY(has("xen/auto/mail", at(QStringLiteral("xen/mail")), "xen/mail"));
        QVERIFY(has("xen/auto/mail", at(QStringLiteral("xen/mail")), "xen/real/mail"));
    }

    void factsOfAHost()
    {
        write(QStringLiteral("root/etc/os-release"), "NAME=x\nPRETTY_NAME=\"Debian 12\"\n");
        write(QStringLiteral("root/proc/xen/capabilities"), "control_d\n");
        write(QStringLiteral("root/sys/hypervisor/type"), "xen\n");
        write(QStringLiteral("root/sys/class/net/br0/bridge/x"), "");
        write(QStringLiteral("root/sys/class/net/xenbr1/bridge/x"), "");
        write(QStringLiteral("root/sys/class/net/eth0/x"), "");
        write(QStringLiteral("root/proc/meminfo"), "MemTotal: 1 kB\n");
        write(QStringLiteral("root/proc/loadavg"), "0.10 0.20 0.30 1/200 3\n");
        write(QStringLiteral("root/proc/uptime"), "12.3 4.5\n");
        write(QStringLiteral("root/etc/iscsi/initiatorname.iscsi"),
              "## secret\nInitiatorName=iqn.x:1\nother=1\n");
        write(QStringLiteral("root/etc/xen/xl.conf"), "# a\n#autoballoon=1\nautoballoon=\"off\"\n");
        write(QStringLiteral("root/etc/init.d/xendomains"), "");
        QDir().mkpath(at(QStringLiteral("root/etc/rc3.d")));
        QVERIFY(QFile::link(QStringLiteral("../init.d/xendomains"),
                            at(QStringLiteral("root/etc/rc3.d/S21xendomains"))));
        tool(QStringLiteral("xl"), "exit 0\n");
        tool(QStringLiteral("vgs"), "echo '  vg0'; echo '  vg data'; exit 0\n");
        const auto facts = run(QStringLiteral("facts"), {at(QStringLiteral("root"))});
        QVERIFY(m_framed);
        QCOMPARE(m_standardError, QByteArray());
        QCOMPARE(facts.value("os-release").content, QByteArray("NAME=x\nPRETTY_NAME=\"Debian 12\""));
        QCOMPARE(facts.value("capabilities").content, QByteArray("control_d"));
        QCOMPARE(facts.value("hypervisor").content, QByteArray("xen"));
        // busybox finds its own tools too.
        const QByteArrayList tools = facts.value("tools").content.split('\n');
        QVERIFY(tools.contains("xl") && tools.contains("vgs") && !tools.contains("lvs"));
        QCOMPARE(facts.value("bridges").content, QByteArray("br0\nxenbr1"));
        QCOMPARE(facts.value("volume-groups").content, QByteArray("vg0\nvg\ndata"));
        QCOMPARE(facts.value("xendomains").content, QByteArray("enabled"));
        QCOMPARE(facts.value("meminfo").content, QByteArray("MemTotal: 1 kB"));
        QCOMPARE(facts.value("loadavg").content, QByteArray("0.10 0.20 0.30 1/200 3"));
        QCOMPARE(facts.value("uptime").content, QByteArray("12.3 4.5"));
        QCOMPARE(facts.value("initiator").content, QByteArray("InitiatorName=iqn.x:1"));
        QCOMPARE(facts.value("xl-conf").content, QByteArray("autoballoon=\"off\""));
    }

    void factsOfABareMachine()
    {
        write(QStringLiteral("root/etc/redhat-release"), "CentOS release 6.10 (Final)\n");
        const auto facts = run(QStringLiteral("facts"), {at(QStringLiteral("root"))});
        QVERIFY(m_framed);
        QCOMPARE(facts.value("os-release").content,
                 QByteArray("PRETTY_NAME=\"CentOS release 6.10 (Final)\""));
        QCOMPARE(facts.value("capabilities").status, 1);
        QCOMPARE(facts.value("hypervisor").status, 1);
        QCOMPARE(facts.value("tools").status, 0);
        QVERIFY(!facts.value("tools").content.contains("xl"));
        QCOMPARE(facts.value("bridges").content, QByteArray());
        QCOMPARE(facts.value("volume-groups").status, 127);
        QCOMPARE(facts.value("xendomains").content, QByteArray("absent"));
        QCOMPARE(facts.value("xl-conf").status, 1);
        QCOMPARE(m_order.size(), 12);
    }

    void factsWhereAToolFails()
    {
        tool(QStringLiteral("vgs"), "echo 'no right' >&2; exit 5\n");
        write(QStringLiteral("root/usr/lib/systemd/system/xendomains.service"), "");
        const auto facts = run(QStringLiteral("facts"), {at(QStringLiteral("root"))});
        QCOMPARE(facts.value("volume-groups").status, 1);
        QCOMPARE(facts.value("volume-groups").content, QByteArray("no right"));
        QCOMPARE(facts.value("xendomains").content, QByteArray("disabled"));
    }
};

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
