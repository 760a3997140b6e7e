// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xentop.h"

#include <QTest>

using namespace domcero;

namespace {

const QByteArray header =
    "      NAME  STATE   CPU(sec) CPU(%)     MEM(k) MEM(%)  MAXMEM(k) MAXMEM(%) VCPUS NETS NETTX(k) "
    "NETRX(k) VBDS   VBD_OO   VBD_RD   VBD_WR  VBD_RSECT  VBD_WSECT SSID\n";
const QByteArray dom0 =
    "  Domain-0 -----r        254   23.1    1048576   25.0   no limit       n/a     1    0        0        0 "
    "   0        0        0        0          0          0    0\n";

QByteArray guestRow(const QByteArray &name, const char *state = "--b---")
{
    return name.rightJustified(10) + ' ' + state +
           "         72   15.1     131072    3.1     132096       3.1     2    1        4        1    2      "
           "  0       17 "
           "     137         76      32788    0\n";
}

} // namespace

class TestXentop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowIsReadByItsHeader()
    {
        const auto rounds = parseXentop(header + dom0 + guestRow("a long name 3") + header + dom0 +
                                        guestRow("a long name 3"));
        QVERIFY(rounds.ok());
        QCOMPARE(rounds->size(), 2);
        QCOMPARE((*rounds)[1].number, 2);
        const XentopReading &first = (*rounds)[0].readings[1];
        QVERIFY2(!first.cpuPercent,
                 "the first round has no percent: xentop prints 0.0 for want of a difference");
        const XentopReading &guest = (*rounds)[1].readings[1];
        QCOMPARE(guest.name, QStringLiteral("a long name 3"));
        QCOMPARE(guest.state, GuestState::Idle);
        QCOMPARE(guest.cpuSeconds, 72.0);
        QCOMPARE(guest.cpuPercent, 15.1);
        QCOMPARE(guest.memory, ByteSize::fromKiB(131072));
        QCOMPARE(guest.maxMemory, ByteSize::fromKiB(132096));
        QCOMPARE(guest.maxVcpus, 2);
        QCOMPARE(guest.netReceived, ByteSize::fromKiB(4)); // NETTX: sent by dom0's side
        QCOMPARE(guest.netSent, ByteSize::fromKiB(1));
        QCOMPARE(guest.diskRead, ByteSize::fromBytes(76 * 512));
        QCOMPARE(guest.diskWritten, ByteSize::fromBytes(32788 * 512));
        const XentopReading &host = (*rounds)[1].readings[0];
        QCOMPARE(host.name, QStringLiteral("Domain-0"));
        QCOMPARE(host.state, GuestState::Running);
        QVERIFY(!host.maxMemory);
    }
    void otherColumnsDoNotDisturb()
    {
        const auto rounds = parseXentop("      NAME  STATE   CPU(sec) CPU(%)     MEM(k) NEW\n"
                                        "        x --b---         72   15.1     131072 what\n");
        QVERIFY(rounds.ok());
        QCOMPARE(rounds->first().readings.first().memory, ByteSize::fromKiB(131072));
        QVERIFY(rounds->first().readings.first().netSent.isZero());
    }
    void deviceLinesArePassedOver()
    {
        const QByteArray devices =
            "VCPUs(sec):   0:         35s\n"
            "Net0 RX:        0bytes        0pkts        0err        0drop  TX:      180bytes\n"
            "VBD BlkBack 51728 [ca:10]  OO:        0   RD:       14   WR:      137   RSECT: 52\n";
        const auto rounds = parseXentop(header + dom0 + devices + guestRow("x") + devices);
        QVERIFY(rounds.ok());
        QCOMPARE(rounds->first().readings.size(), 2);
    }
    void aStreamGivesARoundWhenTheNextBegins()
    {
        XentopStream stream;
        const auto feed = [&](const QByteArray &line) { return stream.addLine(line.trimmed()); };
        QVERIFY(!stream.addLine("Xenstore says hello"));
        QCOMPARE(stream.strayLines(), 1);
        QVERIFY(!feed(dom0)); // before a header nothing can be read
        QCOMPARE(stream.strayLines(), 2);
        QVERIFY(!stream.addLine(header.chopped(1)));
        QVERIFY(!stream.addLine(guestRow("a").chopped(1)));
        auto first = stream.addLine(header.chopped(1));
        QVERIFY(first);
        QCOMPARE(first->number, 1);
        QCOMPARE(first->readings.size(), 1);
        QVERIFY(!stream.addLine(guestRow("a").chopped(1)));
        QVERIFY(!stream.addLine(guestRow("b").chopped(1)));
        auto pending = stream.takePending();
        QVERIFY(pending);
        QCOMPARE(pending->number, 2);
        QVERIFY(pending->readings[0].cpuPercent);
        QVERIFY2(!pending->readings[1].cpuPercent, "b is new in this round");
        QVERIFY(!stream.takePending());
        QVERIFY(!stream.addLine(guestRow("c").chopped(1)));
        auto late = stream.addLine(header.chopped(1));
        QVERIFY(late);
        QCOMPARE(late->number, 2);
        QCOMPARE(late->readings.first().name, QStringLiteral("c"));
    }
    void states_data()
    {
        QTest::addColumn<QByteArray>("flags");
        QTest::addColumn<GuestState>("state");
        QTest::newRow("dying") << QByteArray("d-----") << GuestState::Dying;
        QTest::newRow("shut down") << QByteArray("-s----") << GuestState::ShuttingDown;
        QTest::newRow("crashed") << QByteArray("-s-c--") << GuestState::Crashed;
        QTest::newRow("paused") << QByteArray("----p-") << GuestState::Paused;
        QTest::newRow("blocked") << QByteArray("--b---") << GuestState::Idle;
        QTest::newRow("running") << QByteArray("-----r") << GuestState::Running;
        QTest::newRow("none") << QByteArray("------") << GuestState::Running;
    }
    void states()
    {
        QFETCH(QByteArray, flags);
        QFETCH(GuestState, state);
        const auto rounds = parseXentop(header + guestRow("x", flags.constData()));
        QVERIFY(rounds.ok());
        QCOMPARE(rounds->first().readings.first().state, state);
    }
    void aCutOutputGivesWholeRowsOnly()
    {
        const QByteArray text = header + dom0 + guestRow("a b") + header + dom0 + guestRow("a b");
        const auto whole = parseXentop(text);
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto cut = parseXentop(text.first(length));
            if (!cut.ok())
                continue;
            for (qsizetype r = 0; r < cut->size(); ++r) {
                for (qsizetype i = 0; i < (*cut)[r].readings.size(); ++i)
                    QCOMPARE((*cut)[r].readings[i], (*whole)[r].readings[i]);
            }
        }
        QVERIFY(!parseXentop("").ok());
        QVERIFY(!parseXentop("xentop: not found\n").ok());
    }
};

QTEST_GUILESS_MAIN(TestXentop)
#include "tst_xentop.moc"
