// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bootoptions.h"
#include "services/requirements.h"
#include "services/usagemeter.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <functional>

using namespace domcero;
using namespace std::chrono_literals;

namespace {

struct Site
{
    HostFacts facts;
    HypervisorInfo xen;
    Dom0Info dom0;
};

// Meets them all.
Site goodSite()
{
    Site site;
    site.facts.controlDomain = true;
    site.facts.hypervisorType = QStringLiteral("xen");
    site.facts.tools = QStringList{QStringLiteral("xl"), QStringLiteral("lvs"), QStringLiteral("qemu-img"),
                                   QStringLiteral("iscsiadm")};
    site.facts.bridges = QStringList{QStringLiteral("br0")};
    site.facts.volumeGroups = QStringList{QStringLiteral("vg0")};
    site.facts.xendomains = HostFacts::Service::Enabled;
    site.facts.initiatorName = QStringLiteral("iqn.x:1");
    site.xen.xenVersion = QStringLiteral("4.17.7");
    site.xen.xenMajor = 4;
    site.xen.xenMinor = 17;
    site.xen.cpus = 8;
    site.xen.virtCaps = QStringList{QStringLiteral("pv"), QStringLiteral("hvm")};
    site.xen.totalMemory = ByteSize::fromGiB(32);
    site.xen.freeMemory = ByteSize::fromGiB(8);
    site.xen.commandLine = QStringLiteral("dom0_mem=2048M,max:2048M dom0_max_vcpus=2 dom0_vcpus_pin");
    site.dom0.vcpus = 2;
    return site;
}

QMap<QByteArray, Requirement> judge(const Site &site)
{
    QMap<QByteArray, Requirement> map;
    const QList<Requirement> list = requirements(site.facts, site.xen, site.dom0);
    for (const Requirement &requirement : list)
        map.insert(requirement.id, requirement);
    return map;
}

using Change = std::function<void(Site &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class TestRequirements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodHostHasNothingToDo()
    {
        const auto list = judge(goodSite());
        QCOMPARE(list.size(), 12);
        for (const Requirement &one : list) {
            QVERIFY2(one.verdict == Verdict::Good, one.id.constData());
            QVERIFY(!one.title.isEmpty());
            QVERIFY(!one.finding.isEmpty());
            QVERIFY(one.remedy.isEmpty());
        }
    }

    void oneThingIsWrong_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const char *id, Verdict verdict, Change change) {
            QTest::newRow(name) << QByteArray(id) << int(verdict) << change;
        };
        const auto commandLine = [](const char *text) {
            return [text](Site &s) { s.xen.commandLine = QLatin1String(text); };
        };
        row("Xen 4.3", "xl-version", Verdict::Warning, [](Site &s) { s.xen.xenMinor = 3; });
        row("Xen 3.9", "xl-version", Verdict::Warning, [](Site &s) {
            s.xen.xenMajor = 3;
            s.xen.xenMinor = 9;
        });
        row("no VT-x", "hvm", Verdict::Warning, [](Site &s) { s.xen.virtCaps = {QStringLiteral("pv")}; });
        row("no dom0_mem", "dom0-memory", Verdict::Warning, commandLine("dom0_max_vcpus=2 dom0_vcpus_pin"));
        row("no max", "dom0-memory", Verdict::Warning,
            commandLine("dom0_mem=512M dom0_max_vcpus=2 dom0_vcpus_pin"));
        row("the last dom0_mem holds", "dom0-memory", Verdict::Warning,
            commandLine("dom0_mem=1G,max:1G dom0_mem=512M dom0_max_vcpus=2 dom0_vcpus_pin"));
        row("autoballoon", "dom0-memory", Verdict::Warning,
            [](Site &s) { s.facts.autoballoon = QStringLiteral("on"); });
        row("dom0_max_vcpus=0", "dom0-vcpus", Verdict::Warning,
            commandLine("dom0_mem=1G,max:1G dom0_max_vcpus=0 dom0_vcpus_pin"));
        row("all processors", "dom0-vcpus", Verdict::Warning, [](Site &s) {
            s.xen.commandLine = QStringLiteral("dom0_mem=1G,max:1G");
            s.dom0.vcpus = 8;
        });
        row("not pinned", "dom0-vcpus", Verdict::Warning, commandLine("dom0_mem=1G,max:1G dom0_max_vcpus=2"));
        row("pinned: no", "dom0-vcpus", Verdict::Warning,
            commandLine("dom0_mem=1G,max:1G dom0_max_vcpus=2 dom0_vcpus_pin=no"));
        row("little memory", "free-memory", Verdict::Warning,
            [](Site &s) { s.xen.freeMemory = ByteSize::fromMiB(100); });
        row("no bridge", "bridge", Verdict::Bad, [](Site &s) { s.facts.bridges = QStringList(); });
        row("bridges unknown", "bridge", Verdict::Unknown, [](Site &s) { s.facts.bridges.reset(); });
        row("no lvm2", "lvm", Verdict::Warning,
            [](Site &s) { s.facts.tools->removeAll(QStringLiteral("lvs")); });
        row("no group", "lvm", Verdict::Warning, [](Site &s) { s.facts.volumeGroups = QStringList(); });
        row("groups unknown", "lvm", Verdict::Unknown, [](Site &s) { s.facts.volumeGroups.reset(); });
        row("no qemu-img", "qemu-img", Verdict::Warning,
            [](Site &s) { s.facts.tools->removeAll(QStringLiteral("qemu-img")); });
        row("no iscsiadm", "iscsi", Verdict::Warning,
            [](Site &s) { s.facts.tools->removeAll(QStringLiteral("iscsiadm")); });
        row("no initiator", "iscsi", Verdict::Warning, [](Site &s) { s.facts.initiatorName.clear(); });
        row("xendomains off", "xendomains", Verdict::Warning,
            [](Site &s) { s.facts.xendomains = HostFacts::Service::Disabled; });
        row("xendomains missing", "xendomains", Verdict::Warning,
            [](Site &s) { s.facts.xendomains = HostFacts::Service::Absent; });
        row("xendomains unknown", "xendomains", Verdict::Unknown,
            [](Site &s) { s.facts.xendomains = HostFacts::Service::Unknown; });
    }
    void oneThingIsWrong()
    {
        QFETCH(QByteArray, id);
        QFETCH(int, verdict);
        QFETCH(Change, change);
        Site site = goodSite();
        change(site);
        const auto list = judge(site);
        for (const Requirement &one : list) {
            QVERIFY2(one.id == id || one.verdict == Verdict::Good, one.id.constData());
            QVERIFY(!one.finding.isEmpty());
        }
        QCOMPARE(int(list.value(id).verdict), verdict);
        if (list.value(id).verdict != Verdict::Unknown)
            QVERIFY(!list.value(id).remedy.isEmpty());
    }

    void theRealValuesAreInTheSentence()
    {
        Site site = goodSite();
        site.xen.commandLine = QStringLiteral("dom0_mem=512M dom0_max_vcpus=2 dom0_vcpus_pin");
        const Requirement memory = judge(site).value("dom0-memory");
        QCOMPARE(memory.finding.arguments(), (QList<MessageArgument>{QStringLiteral("512M")}));
        QCOMPARE(memory.remedy.arguments(), (QList<MessageArgument>{QStringLiteral("512M")}));
        QCOMPARE(judge(site).value("free-memory").finding.arguments(),
                 (QList<MessageArgument>{ByteSize::fromGiB(8), ByteSize::fromGiB(32)}));
    }

    void aHostWhereXlDoesNotAnswer_data()
    {
        QTest::addColumn<QString>("hypervisorType");
        QTest::addColumn<bool>("hasXl");
        QTest::addColumn<int>("booted");
        QTest::newRow("plain Linux") << QString() << false << int(Verdict::Bad);
        QTest::newRow("plain Linux with the tools") << QString() << true << int(Verdict::Bad);
        QTest::newRow("a guest") << QStringLiteral("xen") << false << int(Verdict::Bad);
    }
    void aHostWhereXlDoesNotAnswer()
    {
        QFETCH(QString, hypervisorType);
        QFETCH(bool, hasXl);
        QFETCH(int, booted);
        HostFacts facts;
        facts.hypervisorType = hypervisorType;
        facts.tools = hasXl ? QStringList{QStringLiteral("xl")} : QStringList();
        facts.bridges = QStringList();
        QMap<QByteArray, Requirement> map;
        for (const Requirement &one : requirements(facts, std::nullopt, Dom0Info()))
            map.insert(one.id, one);
        QCOMPARE(int(map.value("booted-under-xen").verdict), booted);
        QCOMPARE(map.value("xl").verdict, Verdict::Bad);
        for (const char *id : {"xl-version", "hvm", "dom0-memory", "dom0-vcpus", "free-memory"})
            QCOMPARE(map.value(id).verdict, Verdict::Unknown);
        QCOMPARE(map.value("bridge").verdict, Verdict::Bad);
    }

    void optionsOfXensCommandLine()
    {
        const auto options =
            dom0BootOptions(QStringLiteral(" loglvl=info dom0_mem=min:512M,max:2G,1G  dom0_max_vcpus=1-4 "
                                           "dom0_vcpus_pin=on"));
        QCOMPARE(options.memoryAmount, QStringLiteral("1G"));
        QVERIFY(options.memoryHasMax);
        QCOMPARE(options.maxVcpus, QStringLiteral("1-4"));
        QVERIFY(options.pinned);
        QVERIFY(!dom0BootOptions({}).memory);
    }

    void usageFromCounters()
    {
        UsageMeter meter;
        XentopReading reading;
        reading.cpuSeconds = 100;
        reading.netSent = ByteSize::fromKiB(10);
        reading.diskRead = ByteSize::fromMiB(1);
        const QString name = QStringLiteral("a");
        QVERIFY(!meter.measure(name, reading, 1000ms)); // nothing to compare with
        reading.cpuSeconds = 102;
        reading.netSent = ByteSize::fromKiB(30);
        reading.diskRead = ByteSize();                  // the device went
        QVERIFY(!meter.measure(name, reading, 2000ms)); // an xentop's first round
        reading.cpuPercent = 50;
        const auto usage = meter.measure(name, reading, 5000ms);
        QVERIFY(usage);
        QCOMPARE(usage->cpuPercent, 50.0);
        QCOMPARE(usage->netSentPerSecond, 5.0 * 1024);
        QCOMPARE(usage->diskReadPerSecond, 0.0);
        QVERIFY(!meter.measure(name, reading, 5100ms)); // held up: too close to the last
        reading.cpuSeconds = 1;                         // made anew
        reading.cpuPercent.reset();
        QVERIFY(!meter.measure(name, reading, 10000ms));
        reading.cpuPercent = 7; // xentop's own is finer than whole seconds
        QCOMPARE(meter.measure(name, reading, 15000ms)->cpuPercent, 7.0);
        meter.keepOnly({});
        QVERIFY(!meter.knows(name));
    }
};

QTEST_GUILESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
