// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/configs.h"
#include "formats/host/facts.h"
#include "formats/host/guestlogs.h"
#include "formats/xl/xentop.h"
#include "formats/xl/xlinfo.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xllistlong.h"
#include "formats/xl/xluptime.h"
#include "formats/xl/xlvcpulist.h"
#include "sim/demosite.h"
#include "sim/simtransport.h"
#include "support/await.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace domcero;
using namespace std::chrono_literals;

// The demo host, through the formats that the product reads it with.
class TestDemoSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        m_transport = makeDemoTransport(*m_clock);
        m_transport->setHostName(QStringLiteral("demo"));
        m_transport->connectToHost();
        test::settle(*m_clock, 2s);
        QCOMPARE(m_transport->status().stage, LinkStage::Connected);
    }
    void cleanup()
    {
        m_transport.reset();
        m_clock.reset();
    }

    void theHypervisorSaysWhatItIs()
    {
        const auto info = parseXlInfo(run({QStringLiteral("xl"), {QStringLiteral("info")}}).standardOutput);
        QVERIFY(info.ok());
        QCOMPARE(info->hostName, QStringLiteral("xen1"));
        QCOMPARE(info->xenMajor, 4);
        QVERIFY(info->canRunHvm());
        QVERIFY(info->freeMemory > ByteSize::fromGiB(4));
        QVERIFY(info->freeMemory < ByteSize::fromGiB(16));
    }
    void theLivingAreListedTheSameEverywhere()
    {
        const QStringList expected{QStringLiteral("Domain-0"), QStringLiteral("zimbra"),
                                   QStringLiteral("web"), QStringLiteral("w2012")};
        const auto list = parseXlList(xl({QStringLiteral("list")}).standardOutput);
        QVERIFY(list.ok());
        const auto verbose = parseXlList(xl({QStringLiteral("list"), QStringLiteral("-v")}).standardOutput);
        const auto longList =
            parseXlListLong(xl({QStringLiteral("list"), QStringLiteral("-l")}).standardOutput);
        const auto uptime = parseXlUptime(xl({QStringLiteral("uptime")}).standardOutput);
        const auto vcpus = parseXlVcpuList(xl({QStringLiteral("vcpu-list")}).standardOutput);
        QVERIFY(verbose.ok() && longList.ok() && uptime.ok() && vcpus.ok());
        QCOMPARE(list->size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(list->at(i).name, expected[i]);
            QCOMPARE(verbose->at(i).name, expected[i]);
            QCOMPARE(longList->at(i).name, expected[i]);
            QCOMPARE(uptime->at(i).name, expected[i]);
        }
        QCOMPARE(verbose->at(1).uuid, QStringLiteral("6f5d0a52-9c3f-4a55-9d6a-2a3b7d1e4c01"));
        QCOMPARE(longList->at(3).type, GuestType::Hvm);
        QCOMPARE(longList->at(1).disks.size(), 3);
        QCOMPARE(uptime->at(1).uptime / 24h, 41);
        QCOMPARE(vcpus->size(), 2 + 4 + 2 + 4);
    }
    void configsAndFactsAreThoseOfASmallSite()
    {
        const auto listing = parseConfigs(run(Command::script(QStringLiteral("configs"))).standardOutput);
        QVERIFY(listing.ok());
        QCOMPARE(listing->files.size(), 7);
        QCOMPARE(std::count_if(listing->files.begin(), listing->files.end(),
                               [](const ConfigFile &f) { return f.startsWithHost; }),
                 3);
        const auto facts = parseFacts(run(Command::script(QStringLiteral("facts"))).standardOutput);
        QVERIFY(facts.ok());
        QCOMPARE(facts->osId, QStringLiteral("debian"));
        QCOMPARE(facts->controlDomain, true);
        QCOMPARE(facts->bridges, QStringList{QStringLiteral("xenbr0")});
        QCOMPARE(facts->volumeGroups, QStringList{QStringLiteral("vg0")});
        QCOMPARE(facts->xendomains, HostFacts::Service::Enabled);
        QVERIFY(facts->availableMemory > ByteSize::fromGiB(1));
        QVERIFY(facts->uptime > 41 * 24h);
    }
    void logsOfItsGuests()
    {
        const auto logs = [&](const QString &guest) {
            const auto answer = run(Command::script(QStringLiteral("guestlogs"), {guest}));
            const auto parsed = parseGuestLogs(answer.standardOutput, guest);
            return parsed ? *parsed : GuestLogs();
        };
        const GuestLogs web = logs(QStringLiteral("web"));
        QVERIFY(web.log(GuestLogKind::Console).text.endsWith(QStringLiteral("web login:")));
        QCOMPARE(web.log(GuestLogKind::Xl).text.count(QLatin1Char('\n')), 0);
        QCOMPARE(web.consoleLogging, GuestLogs::ConsoleLogging::On);
        const GuestLogs archivo = logs(QStringLiteral("archivo"));
        for (const GuestLog &log : archivo.logs)
            QVERIFY(!log.exists);
        QCOMPARE(run(Command::script(QStringLiteral("guestlogs"), {QStringLiteral("../web")})).exitStatus, 1);
        // xl goes on logging until the domain is gone.
        xl({QStringLiteral("shutdown"), QStringLiteral("web")});
        test::settle(*m_clock, 60s);
        QVERIFY(logs(QStringLiteral("web"))
                    .log(GuestLogKind::Xl)
                    .text.endsWith(QStringLiteral("Action for shutdown reason code 0 is destroy")));
    }
    void loadsMoveSmoothly()
    {
        auto stream =
            m_transport->openStream(Command::script(QStringLiteral("watch"), {QStringLiteral("1")}));
        QVERIFY(stream);
        XentopStream reader;
        QList<double> busy;
        connect(stream.get(), &LineStream::lineReceived, this, [&](const QByteArray &line) {
            if (!line.startsWith("xentop "))
                return;
            if (const auto round = reader.addLine(line.mid(7))) {
                for (const XentopReading &reading : round->readings) {
                    if (reading.name == QStringLiteral("zimbra") && reading.cpuPercent)
                        busy += *reading.cpuPercent;
                }
            }
        });
        test::settle(*m_clock, 120s);
        QVERIFY(busy.size() > 100);
        const auto [least, most] = std::minmax_element(busy.begin(), busy.end());
        QVERIFY2(*most - *least > 5, "nothing moves");
        QVERIFY(*least > 1 && *most < 400);
        for (qsizetype i = 1; i < busy.size(); ++i)
            QVERIFY2(std::abs(busy[i] - busy[i - 1]) < 40, "a load jumps");
    }
    void twoConnectionsSeeOneHost()
    {
        const auto other = makeDemoTransport(*m_clock);
        other->connectToHost();
        test::settle(*m_clock, 2s);
        QCOMPARE(xl({QStringLiteral("create"), QStringLiteral("/etc/xen/respaldo.cfg")}).exitStatus, 0);
        const auto answer =
            other->run({QStringLiteral("xl"), {QStringLiteral("domid"), QStringLiteral("respaldo")}});
        QVERIFY(test::await(*m_clock, answer));
        QCOMPARE(answer.result()->exitStatus, 0);
    }
    void theOnesThatCannotStartSayWhy()
    {
        const auto start = [&](const char *file) {
            return xl({QStringLiteral("create"), QStringLiteral("/etc/xen/") + QLatin1String(file)});
        };
        QVERIFY(start("contabilidad.cfg").standardError.contains("Failed to parse config"));
        QVERIFY(start("pruebas-sql.cfg").standardError.contains("Out of memory"));
        QVERIFY(start("archivo.cfg").standardError.contains("No such file or directory"));
    }
    void aWindowsGuestWantsThePowerButton()
    {
        QCOMPARE(xl({QStringLiteral("shutdown"), QStringLiteral("w2012")}).exitStatus, 1);
        QCOMPARE(xl({QStringLiteral("shutdown"), QStringLiteral("-F"), QStringLiteral("w2012")}).exitStatus,
                 0);
        test::settle(*m_clock, 30s);
        QCOMPARE(xl({QStringLiteral("domid"), QStringLiteral("w2012")}).exitStatus, 1);
    }
    void itHasAPastThatTheSameSeedMakesAgain()
    {
        const QList<PastUsage> past = demoPast(*m_clock);
        QVERIFY(past.size() > 4 * 4000);
        QSet<QString> domains;
        for (const PastUsage &reading : past) {
            domains.insert(reading.domain);
            QVERIFY(reading.usage.cpuPercent > 0 && reading.usage.cpuPercent < 400);
            QVERIFY(!reading.usage.memory.isZero());
        }
        QCOMPARE(domains, QSet<QString>({QStringLiteral("Domain-0"), QStringLiteral("zimbra"),
                                         QStringLiteral("web"), QStringLiteral("w2012")}));
        QVERIFY(m_clock->monotonic() - past.first().usage.at == 24h);
        QVERIFY(m_clock->monotonic() - past.last().usage.at <= 5s);
        const QList<PastUsage> again = demoPast(*m_clock);
        QVERIFY(std::equal(past.begin(), past.end(), again.begin(), again.end(),
                           [](auto &a, auto &b) { return a.domain == b.domain && a.usage == b.usage; }));
        test::ManualClock other;
        QVERIFY(demoPast(other).isEmpty()); // nobody is connected to its demo host
    }

private:
    CommandResult run(const Command &command)
    {
        const auto future = m_transport->run(command);
        if (!test::await(*m_clock, future) || !future.result().ok())
            return CommandResult{-1, {}, {}, {}};
        return *future.result();
    }
    CommandResult xl(const QStringList &arguments) { return run({QStringLiteral("xl"), arguments}); }

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<Transport> m_transport;
};

QTEST_GUILESS_MAIN(TestDemoSite)
#include "tst_demosite.moc"
