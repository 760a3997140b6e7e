// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/configs.h"
#include "formats/host/facts.h"
#include "formats/host/proc.h"
#include "formats/host/sections.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

class TestHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sectionsHoldAnything()
    {
        const QList<Section> sections{{"plain", 0, "text\n"},
                                      {"/etc/xen/odd\nname", 0, QByteArray("\0\xFFsection 1 0 1\n", 16)},
                                      {"failed", 2, ""},
                                      {"", 0, "no end"}};
        QByteArray text;
        for (const Section &section : sections)
            text += sectionText(section);
        const auto parsed = parseSections(text);
        QVERIFY(parsed.ok());
        QCOMPARE(*parsed, sections);
        QVERIFY(findSection(*parsed, "failed"));
        QVERIFY(!findSection(*parsed, "fail"));
        QSet<qsizetype> ends{0};
        qsizetype end = 0;
        for (const Section &section : sections)
            ends.insert(end += sectionText(section).size());
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto cut = parseSections(text.first(length));
            QCOMPARE(cut.ok(), ends.contains(length));
            if (!cut.ok())
                QCOMPARE(cut.error().code, ErrorCode::ParseFailed);
        }
    }
    void brokenFramingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no section") << QByteArray("hello\n");
        QTest::newRow("negative") << QByteArray("section -1 0 3\nx\nabc\n");
        QTest::newRow("too long") << QByteArray("section 1 0 9999999999\nx\nabc\n");
        QTest::newRow("overflow") << QByteArray(
            "section 9223372036854775807 0 9223372036854775807\nx\nabc\n");
        QTest::newRow("beyond") << QByteArray("section 1 0 99999999999999999999\nx\nabc\n");
        QTest::newRow("too short") << QByteArray("section 1 0 2\nx\nabc\n");
        QTest::newRow("five words") << QByteArray("section 1 0 3 4\nx\nabc\n");
        QTest::newRow("rest") << QByteArray("section 1 0 3\nx\nabc\nmore");
    }
    void brokenFramingIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseSections(text);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, ErrorCode::ParseFailed);
    }
    void memory()
    {
        const QByteArray text =
            "MemTotal:        1015540 kB\nMemFree:          600000 kB\nMemAvailable:     800000 kB\n"
            "Buffers:            1000 kB\nCached:            20000 kB\nSwapTotal: 10 kB\nSwapFree: 5 kB\n"
            "HugePages_Total:       0\n";
        const auto info = parseMemoryInfo(text);
        QVERIFY(info.ok());
        QCOMPARE(info->total, ByteSize::fromKiB(1015540));
        QCOMPARE(info->available, ByteSize::fromKiB(800000));
        QCOMPARE(info->swapFree, ByteSize::fromKiB(5));
        QByteArray old = text;
        old.replace("MemAvailable:     800000 kB\n", "");
        QCOMPARE(parseMemoryInfo(old)->available, ByteSize::fromKiB(621000));
        QVERIFY(!parseMemoryInfo("").ok());
        QVERIFY(!parseMemoryInfo("MemTotal:        1015540 kB\nMemFree:          600").ok());
    }
    void loadAndUptime()
    {
        const auto load = parseLoadAverage("0.20 1.18 10.12 3/80 11206\n");
        QVERIFY(load.ok());
        QCOMPARE(*load, (LoadAverage{0.20, 1.18, 10.12, 3, 80}));
        QVERIFY(!parseLoadAverage("0.20 1.18 10.1").ok());
        QVERIFY(!parseLoadAverage("").ok());
        QCOMPARE(parseProcUptime("350735.47 234388.90\n").value(), 350735s);
        QVERIFY(!parseProcUptime("350735.").ok());
        QVERIFY(!parseProcUptime("").ok());
        QVERIFY(!parseProcUptime("-3.0 1.0").ok());
    }
    void cpuTimes()
    {
        const auto times = parseProcStat("cpu  10 5 20 1000 7 1 2 30 0 0\ncpu0 10 5 20 1000 7 1 2 30 0 0\n"
                                         "intr 1 2 3\nbtime 1763879000\n");
        QVERIFY(times.ok());
        QCOMPARE(times->user, 15);
        QCOMPARE(times->system, 23);
        QCOMPARE(times->idle, 1000);
        QCOMPARE(times->waiting, 7);
        QCOMPARE(times->stolen, 30);
        QCOMPARE(times->total(), 1075);
        QCOMPARE(times->cpus, 1);
        QCOMPARE(times->bootTime, 1763879000s);
        QVERIFY(parseProcStat("cpu  10 5 20 1000\n").ok());
        QVERIFY(!parseProcStat("cpu  10 5\n").ok());
        QVERIFY(!parseProcStat("").ok());
    }
    void factsOfAHost()
    {
        const QByteArray text =
            sectionText({"os-release", 0, "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n"}) +
            sectionText({"capabilities", 0, "control_d\n"}) + sectionText({"hypervisor", 0, "xen\n"}) +
            sectionText({"tools", 0, "xl\nlvs\nqemu-img\n"}) + sectionText({"bridges", 0, "br0\n"}) +
            sectionText({"volume-groups", 0, ""}) + sectionText({"xendomains", 0, "enabled\n"}) +
            sectionText({"meminfo", 0, "MemTotal: 1000 kB\nMemFree: 10 kB\nMemAvailable: 500 kB\n"}) +
            sectionText({"loadavg", 0, "0.20 0.18 0.12 1/80 11206\n"}) +
            sectionText({"uptime", 0, "350735.47 234388.90\n"}) +
            sectionText({"initiator", 0, "# comment\nInitiatorName=iqn.1993-08.org.debian:01:abc\n"});
        const auto facts = parseFacts(text);
        QVERIFY(facts.ok());
        QCOMPARE(facts->osName, QStringLiteral("Debian GNU/Linux 12 (bookworm)"));
        QCOMPARE(facts->osId, QStringLiteral("debian"));
        QCOMPARE(facts->controlDomain, true);
        QCOMPARE(facts->hypervisorType, QStringLiteral("xen"));
        QCOMPARE(facts->tools->size(), 3);
        QCOMPARE(*facts->bridges, QStringList(QStringLiteral("br0")));
        QVERIFY(facts->volumeGroups && facts->volumeGroups->isEmpty());
        QCOMPARE(facts->xendomains, HostFacts::Service::Enabled);
        QCOMPARE(facts->totalMemory, ByteSize::fromKiB(1000));
        QCOMPARE(facts->availableMemory, ByteSize::fromKiB(500));
        QCOMPARE(facts->load1, 0.2);
        QCOMPARE(facts->uptime, 350735s);
        QCOMPARE(facts->initiatorName, QStringLiteral("iqn.1993-08.org.debian:01:abc"));
        QVERIFY(!facts->autoballoon);
        const auto setting = [](const char *xlConf) {
            return parseFacts(sectionText({"xl-conf", 0, xlConf}))->autoballoon;
        };
        QCOMPARE(setting("vif.default=1\n autoballoon = \"off\" # why\n"), QStringLiteral("off"));
        QCOMPARE(setting("autoballoon=1"), QStringLiteral("on"));
        QVERIFY(!setting("xautoballoon=1"));
    }
    void whatFailedIsUnknown()
    {
        const auto facts = parseFacts(sectionText({"volume-groups", 127, "sh: vgs: not found\n"}) +
                                      sectionText({"capabilities", 0, ""}));
        QVERIFY(facts.ok());
        QVERIFY(!facts->volumeGroups);
        QVERIFY(!facts->bridges);
        QCOMPARE(facts->controlDomain, false);
        QCOMPARE(facts->xendomains, HostFacts::Service::Unknown);
        QVERIFY(!parseFacts("section 3 0").ok());
    }
    void configsAndAuto()
    {
        const auto listing = parseConfigs(
            sectionText({"/etc/xen/a.cfg", 0, "name='a'\n"}) + sectionText({"/etc/xen/b", 0, "name='b'"}) +
            sectionText({"/etc/xen/secret.cfg", 1, "no right"}) + sectionText({"/etc/xen/large.cfg", 2, ""}) +
            sectionText({"/etc/xen/odd.cfg", 3, ""}) +
            sectionText({"/etc/xen/xl.conf", 0, "autoballoon=0\n"}) +
            sectionText({"/etc/xen/a.cfg~", 0, "name='a'\n"}) +
            sectionText({"/etc/xen/xlexample.hvm", 0, "name='x'\n"}) +
            sectionText({"auto", 0, "/etc/xen/b\n/srv/c.cfg\n"}) +
            sectionText({"links", 0, "/etc/xen/auto/10 b\n../b\n/etc/xen/b\n/etc/xen/auto/c\n/srv/c.cfg\n"}));
        QVERIFY(listing.ok());
        QCOMPARE(listing->files.size(), 5);
        QCOMPARE(listing->files[0], (ConfigFile{QStringLiteral("/etc/xen/a.cfg"), "name='a'\n"}));
        QVERIFY(listing->files[1].startsWithHost);
        QCOMPARE(listing->files[1].autostartLinks,
                 (QList<AutostartLink>{{QStringLiteral("/etc/xen/auto/10 b"), QStringLiteral("../b")}}));
        QVERIFY(listing->files[0].autostartLinks.isEmpty());
        QCOMPARE(listing->files[2].trouble, ConfigFile::Trouble::Unreadable);
        QCOMPARE(listing->files[2].detail, QStringLiteral("no right"));
        QCOMPARE(listing->files[3].trouble, ConfigFile::Trouble::TooLarge);
        QCOMPARE(listing->files[4].trouble, ConfigFile::Trouble::HoldsNul);
        QCOMPARE(listing->autoElsewhere, QStringList(QStringLiteral("/srv/c.cfg")));
        QCOMPARE(listing->folderProblem, QString());
    }
    void noFolderOfConfigs()
    {
        const auto listing = parseConfigs(sectionText({"folder", 1, "/etc/xen: permission denied"}) +
                                          sectionText({"auto", 1, ""}));
        QVERIFY(listing.ok());
        QVERIFY(listing->files.isEmpty());
        QCOMPARE(listing->folderProblem, QStringLiteral("/etc/xen: permission denied"));
        QVERIFY(!listing->folderMissing);
        QVERIFY(parseConfigs(sectionText({"folder", 1, "/etc/xen: no such directory"}))->folderMissing);
    }
};

QTEST_GUILESS_MAIN(TestHost)
#include "tst_host.moc"
