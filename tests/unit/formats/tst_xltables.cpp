// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xl/xlinfo.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xluptime.h"
#include "formats/xl/xlvcpulist.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;

namespace {

const QByteArray listHeader = "Name                                        ID   Mem VCPUs\tState\tTime(s)\n";

QByteArray listRow(const char *name, int id, const char *state, double seconds = 54.4)
{
    char line[400];
    qsnprintf(line, sizeof line, "%-40s %5d %5lu %5d     %s  %8.1f\n", name, id, 128UL, 2, state, seconds);
    return line;
}

} // namespace

class TestXlTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listRowsAreReadFromTheRight_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("read");
        const auto row = [](const char *tag, const QByteArray &name, const QByteArray &read) {
            QTest::newRow(tag) << name << read;
        };
        row("plain", "pv1", "pv1");
        row("blanks", "web  server 3", "web  server 3");
        row("looks like a row", "a 1 128 1 r----- 3.0", "a 1 128 1 r----- 3.0");
        row("leading blank", " x", " x");
        row("trailing blank cannot be seen", "x ", "x");
        row("longer than its column", QByteArray(60, 'n') + " ", QByteArray(60, 'n') + " ");
        row("exactly its column", QByteArray(40, 'n'), QByteArray(40, 'n'));
        row("Latin-1", "correo-\xF1", "correo-\xF1");
        row("UTF-8", "correo-\xC3\xB1", "correo-\xC3\xB1");
        row("line break", "two\nlines", "two\nlines");
        row("no name yet", "(null)", "");
    }
    void listRowsAreReadFromTheRight()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, read);
        for (const int id : {1, 32751, 123456}) {
            const QByteArray text = listHeader + listRow("Domain-0", 0, "r-----") +
                                    listRow(name, id, "-b----") + listRow("z", 9, "--p---");
            const auto rows = parseXlList(text);
            QVERIFY(rows.ok());
            QCOMPARE(rows->size(), 3);
            const XlListRow &row = (*rows)[1];
            QCOMPARE(toHostBytes(row.name), read);
            QCOMPARE(row.domainId, id);
            QCOMPARE(row.memory, ByteSize::fromMiB(128));
            QCOMPARE(row.vcpus, 2);
            QCOMPARE(row.cpuSeconds, 54.4);
            QCOMPARE(guestState(row.flags), GuestState::Idle);
            QCOMPARE((*rows)[2].name, QStringLiteral("z"));
        }
    }
    void listVerboseHasUuids()
    {
        const auto rows =
            parseXlList("Name                                        ID   Mem VCPUs\tState\tTime(s)   UUID   "
                        "                         "
                        "Reason-Code\tSecurity Label\n"
                        "Domain-0                                     0  1024     1     r-----     180.2 "
                        "00000000-0000-0000-0000-000000000000        -                -\n"
                        "gone by                                      7     0     1     --psr-       4.4 "
                        "11111111-1111-4111-8111-11111111ABCD        1 system_u:system_r:domU_t\n");
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 2);
        QCOMPARE((*rows)[1].name, QStringLiteral("gone by"));
        QCOMPARE((*rows)[1].uuid, QStringLiteral("11111111-1111-4111-8111-11111111abcd"));
        QCOMPARE(guestState((*rows)[1].flags), GuestState::ShuttingDown);
        QCOMPARE((*rows)[1].flags.reason, 'r');
    }
    void stateFlagsBecomeOneWord_data()
    {
        QTest::addColumn<QByteArray>("flags");
        QTest::addColumn<GuestState>("state");
        QTest::newRow("running") << QByteArray("r-----") << GuestState::Running;
        QTest::newRow("runnable") << QByteArray("------") << GuestState::Running;
        QTest::newRow("blocked") << QByteArray("-b----") << GuestState::Idle;
        QTest::newRow("paused") << QByteArray("--p---") << GuestState::Paused;
        QTest::newRow("paused while blocked") << QByteArray("-bp---") << GuestState::Paused;
        QTest::newRow("powering off") << QByteArray("---s--") << GuestState::ShuttingDown;
        QTest::newRow("rebooting") << QByteArray("---sr-") << GuestState::ShuttingDown;
        QTest::newRow("suspended") << QByteArray("---ss-") << GuestState::ShuttingDown;
        QTest::newRow("crashed") << QByteArray("---sc-") << GuestState::Crashed;
        QTest::newRow("watchdog") << QByteArray("---sw-") << GuestState::Crashed;
        QTest::newRow("dying") << QByteArray("--ps-d") << GuestState::Dying;
        QTest::newRow("dying after crash") << QByteArray("---scd") << GuestState::Dying;
    }
    void stateFlagsBecomeOneWord()
    {
        QFETCH(QByteArray, flags);
        QFETCH(GuestState, state);
        const auto rows = parseXlList(listHeader + listRow("x", 1, flags));
        QVERIFY(rows.ok());
        QCOMPARE(guestState(rows->first().flags), state);
    }
    void aCutListIsAnErrorOrWholeRows()
    {
        const QByteArray text =
            listHeader + listRow("Domain-0", 0, "r-----", 1179.1) + listRow("web server", 31, "-b----", 54.4);
        const auto whole = parseXlList(text);
        QVERIFY(whole.ok());
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto rows = parseXlList(text.first(length));
            if (rows.ok()) {
                QVERIFY(rows->size() <= 2);
                for (qsizetype i = 0; i < rows->size(); ++i)
                    QCOMPARE((*rows)[i], (*whole)[i]);
            } else {
                QCOMPARE(rows.error().code, ErrorCode::ParseFailed);
                QVERIFY(!rows.error().what.isEmpty());
            }
        }
    }
    void whatIsNoListIsRefused()
    {
        QVERIFY(!parseXlList("").ok());
        QVERIFY(!parseXlList("sh: xl: not found\n").ok());
        QVERIFY(
            !parseXlList(listHeader + QByteArray("x\n").repeated(1000000)).ok()); // at once, not in minutes
        const auto bad = parseXlList(listHeader + "pv1   1   128     1     -x----      54.4\n" +
                                     listRow("z", 9, "--p---"));
        QVERIFY(!bad.ok());
        QVERIFY(bad.error().detail.contains(QStringLiteral("-x----")));
    }
    void uptimes_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("seconds");
        QTest::newRow("minutes") << QByteArray("pv1                                  1  0:04:32\n")
                                 << QStringLiteral("pv1") << 272;
        QTest::newRow("hours") << QByteArray("pv1                                  1 13:00:05\n")
                               << QStringLiteral("pv1") << 13 * 3600 + 5;
        QTest::newRow("a day") << QByteArray("pv1                                  1 1 day,  3:10:00\n")
                               << QStringLiteral("pv1") << 27 * 3600 + 600;
        QTest::newRow("days") << QByteArray("my guest 2                          11 412 days, 23:59:59\n")
                              << QStringLiteral("my guest 2") << 413 * 86400 - 1;
        QTest::newRow("name with a day in it")
            << QByteArray("a 5 2 days,                         11  0:00:01\n")
            << QStringLiteral("a 5 2 days,") << 1;
    }
    void uptimes()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, name);
        QFETCH(int, seconds);
        const QByteArray header = "Name                                ID Uptime\n";
        const auto rows = parseXlUptime(header + row);
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().name, name);
        QCOMPARE(rows->first().uptime, std::chrono::seconds(seconds));
        for (qsizetype length = 0; length < row.size() - 1; ++length) {
            const auto cut = parseXlUptime(header + row.first(length));
            QVERIFY(length == 0 ? cut->isEmpty() : !cut.ok());
        }
        QVERIFY(!parseXlUptime("").ok());
    }
    void vcpuLists()
    {
        const auto rows = parseXlVcpuList(
            "Name                                ID  VCPU   CPU State   Time(s) Affinity (Hard / Soft)\n"
            "Domain-0                             0     0    0   r--     184.8  0 / all\n"
            "my guest                             1     0    1   -b-      51.8  0-3,7 / all\n"
            "my guest                             1     1    -   --p       4.4  all / none\n");
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 3);
        const XlVcpuRow &online = (*rows)[1];
        QCOMPARE(online.name, QStringLiteral("my guest"));
        QCOMPARE(online.cpu, 1);
        QVERIFY(online.online && online.blocked && !online.running);
        QCOMPARE(online.hardAffinity, QStringLiteral("0-3,7"));
        QCOMPARE(online.softAffinity, QStringLiteral("all"));
        const XlVcpuRow &offline = (*rows)[2];
        QVERIFY(!offline.online && !offline.cpu);
        QCOMPARE(offline.vcpu, 1);
        QCOMPARE(offline.seconds, 4.4);
        const auto old = parseXlVcpuList(
            "Name                                ID  VCPU   CPU State   Time(s) CPU Affinity\n"
            "Domain-0                             0     0    0   r--     184.8  any cpu\n"
            "x                                    1     0    0   ---       1.0  0-1\n");
        QVERIFY(old.ok());
        QCOMPARE((*old)[0].hardAffinity, QStringLiteral("all"));
        QCOMPARE((*old)[1].hardAffinity, QStringLiteral("0-1"));
        QVERIFY((*old)[1].softAffinity.isEmpty());
    }
    void infoOfOldAndNew()
    {
        const auto old = parseXlInfo("host                   : centos6\n"
                                     "nr_cpus                : 4\n"
                                     "cpu_mhz                : 2394\n"
                                     "virt_caps              : hvm hvm_directio\n"
                                     "total_memory           : 8181\n"
                                     "free_memory            : 14\n"
                                     "xen_version            : 4.4.4-34.el6\n"
                                     "xen_commandline        : a=b console=com1,vga : x\n");
        QVERIFY(old.ok());
        QCOMPARE(old->xenMajor, 4);
        QCOMPARE(old->xenMinor, 4);
        QCOMPARE(old->cpuMhz, 2394);
        QVERIFY(old->canRunHvm());
        QCOMPARE(old->virtCaps, QStringList({QStringLiteral("hvm"), QStringLiteral("hvm_directio")}));
        QCOMPARE(old->totalMemory, ByteSize::fromMiB(8181));
        QCOMPARE(old->commandLine, QStringLiteral("a=b console=com1,vga : x"));
    }
    void aCutInfoIsAnErrorOrTrue()
    {
        const QByteArray text = "host                   : h\nnr_cpus                : 12\n"
                                "total_memory           : 8181\nfree_memory            : 1400\n"
                                "xen_version            : 4.17.7\nxen_scheduler          : credit2\n";
        const auto whole = parseXlInfo(text);
        QVERIFY(whole.ok());
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto cut = parseXlInfo(text.first(length));
            if (!cut.ok())
                continue;
            QCOMPARE(cut->totalMemory, whole->totalMemory);
            QCOMPARE(cut->freeMemory, whole->freeMemory);
            QCOMPARE(cut->xenVersion, whole->xenVersion);
            QVERIFY(cut->scheduler.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestXlTables)
#include "tst_xltables.moc"
