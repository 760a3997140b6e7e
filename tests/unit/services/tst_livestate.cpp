// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/services/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::FakeDomain;

// Usage and events, by the stream and without it.
class TestLiveState : public test::SessionFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void usageComesByRounds()
    {
        connectHost();
        QSignalSpy used(m_session.get(), &HostSession::usageChanged);
        m_host->sayRound(0.0, 100);
        advance(200ms);
        QVERIFY(used.isEmpty()); // nothing to compare with
        QVERIFY(!m_session->usage().latest(QStringLiteral("mail")));
        QCOMPARE(m_session->dataAge(), 50ms);
        advance(4800ms);
        m_host->domains[0].flags = "--p---";
        m_host->sayRound(25.0, 150);
        advance(200ms);
        QCOMPARE(used.size(), 1);
        const auto usage = m_session->usage().latest(QStringLiteral("mail"));
        QVERIFY(usage);
        QCOMPARE(usage->cpuPercent, 25.0);
        QCOMPARE(usage->memory, ByteSize::fromMiB(128));
        QCOMPARE(usage->netReceivedPerSecond, 50 * 1024.0 / 5);
        QVERIFY(m_session->usage().latest(QStringLiteral("Domain-0")));
        QVERIFY(m_session->usage().latest(QStringLiteral("web server")));
        QCOMPARE(guest("mail").state, GuestState::Paused);
        QCOMPARE(guest("mail").uptime, 105s);
        QVERIFY(m_transport->asked.isEmpty());
    }

    void aStrangerInARoundIsAskedAboutOnce()
    {
        connectHost();
        m_host->domains.append(FakeDomain{3, "stranger"});
        for (int i = 0; i < 4; ++i) {
            m_host->sayRound(1);
            advance(5s);
        }
        QCOMPARE(m_transport->asked.count(QStringLiteral("xl list")), 1); // the fake xl list does not know it
    }

    void aCutNameMeansTheOnlyGuestThatBeginsSo()
    {
        m_host->domains = {FakeDomain{1, "long-name-of-mail"}, FakeDomain{2, "twin-guest-a"},
                           FakeDomain{3, "twin-guest-b"}};
        m_host->tell();
        connectHost();
        for (const int second : {0, 5}) {
            advance(std::chrono::seconds(second));
            for (QByteArray line : m_host->round(10)) {
                for (const FakeDomain &domain : m_host->domains)
                    line.replace(domain.name, domain.name.left(10));
                m_transport->stream()->say("xentop " + line);
            }
            advance(200ms);
        }
        QVERIFY(m_session->usage().latest(QStringLiteral("long-name-of-mail")));
        QVERIFY(!m_session->usage().latest(QStringLiteral("twin-guest-a")));
    }

    void loadAndMemoryOfDom0()
    {
        connectHost();
        m_transport->stream()->say("load 3.25 1.00 0.50 2/100 77");
        m_transport->stream()->say("mem 912332 768644");
        m_transport->stream()->say("something else");
        m_host->sayRound(1);
        advance(200ms);
        QCOMPARE(m_session->state().dom0.load, 3.25);
        QCOMPARE(m_session->state().dom0.availableMemory, ByteSize::fromKiB(768644));
    }

    void everythingIsReadEachMinuteAndWhenAsked()
    {
        connectHost();
        advance(58s);
        QVERIFY(m_transport->asked.filter(QStringLiteral("facts")).isEmpty());
        advance(2s);
        QCOMPARE(m_transport->asked.filter(QStringLiteral("facts")).size(), 1);
        m_session->refresh();
        settle();
        QCOMPARE(m_transport->asked.filter(QStringLiteral("facts")).size(), 2);
        // What is asked for while a reading is under way is read once behind it.
        m_transport->hold(true);
        m_session->refresh();
        m_session->refresh();
        m_session->refresh();
        settle();
        m_transport->hold(false);
        m_transport->release();
        settle();
        QCOMPARE(m_transport->asked.filter(QStringLiteral("facts")).size(), 4);
    }

    void withoutAStreamItPolls()
    {
        m_transport->refuseStreams = true;
        m_transport->answer(QStringLiteral("xentop -f -b -i 2 -d 1"),
                            m_host->round(0, 100).join('\n') + '\n' + m_host->round(40, 150).join('\n') +
                                '\n');
        connectHost();
        advance(5s);
        QVERIFY(m_transport->asked.contains(QStringLiteral("xl list")));
        QCOMPARE(m_session->usage().latest(QStringLiteral("mail"))->cpuPercent, 40.0);
        QCOMPARE(m_session->usage().latest(QStringLiteral("mail"))->netReceivedPerSecond, 50 * 1024.0);
        m_host->domains.removeLast();
        m_host->tell();
        advance(5s);
        QVERIFY(!m_session->state().guest(QStringLiteral("web server")));
        QVERIFY(m_session->usage().of(QStringLiteral("mail")).size() >= 2);
        // From poll to poll the counters stood still.
        QCOMPARE(m_session->usage().latest(QStringLiteral("mail"))->netReceivedPerSecond, 0.0);
        // The stream is tried again now and then.
        m_transport->refuseStreams = false;
        for (int i = 0; i < 70; ++i)
            advance(5s);
        QVERIFY(m_transport->stream());
        m_transport->asked.clear();
        advance(20s);
        QVERIFY(!m_transport->asked.contains(QStringLiteral("xentop -f -b -i 2 -d 1")));
    }

    void aStreamThatIsRefusedTooLateIsReplacedByPolling()
    {
        // MaxSessions 1, before anybody knew of it.
        connectHost();
        QVERIFY(m_transport->stream());
        settle();
        m_transport->refuseStreams = true;
        m_transport->stream()->end(ErrorCode::NotSupported);
        m_transport->asked.clear();
        advance(5s);
        QVERIFY(m_transport->asked.contains(QStringLiteral("xl list")));
        QCOMPARE(m_transport->streamsAsked.size(), 2);
        for (int i = 0; i < 10; ++i)
            advance(5s);
        QCOMPARE(m_transport->streamsAsked.size(), 2);
    }

    void anOldXentopHasNoFullNames()
    {
        m_transport->refuseStreams = true;
        m_transport->answer(QStringLiteral("xentop -f -b -i 2 -d 1"), {}, 1,
                            "xentop: invalid option -- 'f'\n");
        m_transport->answer(QStringLiteral("xentop -b -i 2 -d 1"),
                            m_host->round(0).join('\n') + '\n' + m_host->round(40).join('\n') + '\n');
        connectHost();
        advance(5s);
        advance(5s);
        QCOMPARE(m_session->usage().latest(QStringLiteral("mail"))->cpuPercent, 40.0);
    }

    void withoutXentopCpuComesFromTheList()
    {
        m_transport->refuseStreams = true;
        connectHost(); // xentop is not found
        advance(5s);
        advance(5s);
        m_host->domains[0].cpuSeconds += 2.5;
        m_host->tell();
        advance(5s);
        QCOMPARE(m_session->usage().latest(QStringLiteral("mail"))->cpuPercent, 50.0);
    }

    void aLostToolIsReplacedByPolling_data()
    {
        QTest::addColumn<QByteArray>("tool");
        QTest::newRow("events") << QByteArray("xenstore-watch");
        QTest::newRow("usage") << QByteArray("xentop");
    }

    void aLostToolIsReplacedByPolling()
    {
        QFETCH(QByteArray, tool);
        connectHost();
        m_transport->stream()->say("load 1 1 1 1/1 1"); // the stream itself lives
        m_transport->stream()->say("lost " + tool);
        m_host->domains.removeLast();
        m_host->tell();
        advance(6s);
        QVERIFY(!m_session->state().guest(QStringLiteral("web server")));
        m_host->domains[0].cpuSeconds += 1;
        m_host->tell();
        advance(5s);
        m_host->domains[0].cpuSeconds += 1;
        m_host->tell();
        advance(5s);
        QCOMPARE(m_session->usage().latest(QStringLiteral("mail")).has_value(), tool == "xentop");
    }

    void aSlowHostIsPolledLessOften()
    {
        m_transport->refuseStreams = true;
        connectHost();
        advance(5s);
        m_transport->hold(true);
        advance(5s);
        m_transport->asked.clear();
        advance(4s); // so long does it take
        m_transport->hold(false);
        m_transport->release();
        settle();
        QVERIFY(m_transport->asked.isEmpty());
        for (int i = 0; i < 14; ++i)
            advance(1s);
        QVERIFY(m_transport->asked.isEmpty()); // four times as long, from when it began
        advance(2s);
        QVERIFY(!m_transport->asked.isEmpty());
    }

    void theStreamIsToldHowCloselyItIsLookedAt()
    {
        connectHost();
        QCOMPARE(m_transport->streamsAsked, QStringList{QStringLiteral("domcero:watch 5")});
        m_session->setAttention(Attention::Background);
        m_session->setAttention(Attention::Selected); // only what it comes to is told
        advance(1s);
        QCOMPARE(m_transport->stream()->sent, QByteArrayList{"period 2"});
        m_session->setAttention(Attention::Background);
        m_session->setAttention(Attention::Selected);
        advance(40s);
        QCOMPARE(m_transport->stream()->sent, QByteArrayList{"period 2"});
        m_session->setAttention(Attention::Background);
        advance(1s);
        QCOMPARE(m_transport->stream()->sent, (QByteArrayList{"period 2", "period 30"}));
        // The next connection begins so.
        m_transport->setStage(LinkStage::Connecting);
        connectHost();
        QCOMPARE(m_transport->streamsAsked.last(), QStringLiteral("domcero:watch 30"));
    }

    void aStreamIsSilentOnlyAfterThreePeriods()
    {
        m_session->setAttention(Attention::Background);
        connectHost();
        for (int i = 0; i < 17; ++i)
            advance(5s);
        QCOMPARE(m_transport->streamsAsked.size(), 1);
        for (int i = 0; i < 6; ++i)
            advance(5s);
        QCOMPARE(m_transport->streamsAsked.size(), 1 + 1); // ended, and opened again
    }

    void anXentopBegunAnewTellsNoUsageAtFirst()
    {
        connectHost();
        m_transport->stream()->say("xentop period 5");
        m_host->sayRound(0);
        advance(5s);
        m_host->sayRound(25);
        advance(1s);
        QCOMPARE(m_session->usage().of(QStringLiteral("mail")).size(), 1);
        m_transport->stream()->say("xentop period 2");
        m_host->sayRound(0); // xentop itself has nothing to compare with
        advance(2s);
        QCOMPARE(m_session->usage().of(QStringLiteral("mail")).size(), 1);
        m_host->sayRound(30);
        advance(1s);
        QCOMPARE(m_session->usage().latest(QStringLiteral("mail"))->cpuPercent, 30.0);
    }

    void aLostXentopMayComeBack()
    {
        connectHost();
        m_transport->stream()->say("lost xentop");
        advance(6s);
        QVERIFY(m_transport->asked.contains(QStringLiteral("xl list")));
        m_transport->stream()->say("xentop period 2");
        advance(6s); // what was due already
        m_transport->asked.clear();
        advance(12s);
        QVERIFY(!m_transport->asked.contains(QStringLiteral("xl list")));
    }

    void pollsFollowTheAttention_data()
    {
        QTest::addColumn<Attention>("attention");
        QTest::addColumn<int>("polls"); // in a minute
        QTest::newRow("selected") << Attention::Selected << 30;
        QTest::newRow("in view") << Attention::InView << 12;
        QTest::newRow("background") << Attention::Background << 2;
    }

    void pollsFollowTheAttention()
    {
        QFETCH(Attention, attention);
        QFETCH(int, polls);
        m_transport->refuseStreams = true;
        connectHost();
        m_session->setAttention(attention);
        for (int i = 0; i < 80; ++i)
            advance(500ms);
        m_transport->asked.clear();
        for (int i = 0; i < 120; ++i)
            advance(500ms);
        const auto asked = m_transport->asked.count(QStringLiteral("xl list"));
        QVERIFY2(asked >= polls - 1 && asked <= polls + 1, qPrintable(QString::number(asked)));
    }

    void aSelectedHostIsPolledAtOnce()
    {
        m_transport->refuseStreams = true;
        m_session->setAttention(Attention::Background);
        connectHost();
        advance(10s);
        QVERIFY(m_transport->asked.isEmpty());
        m_session->setAttention(Attention::Selected);
        advance(1s);
        QVERIFY(m_transport->asked.contains(QStringLiteral("xl list")));
    }

    void hostsArePolledOneAfterTheOther()
    {
        // Two hosts, connected at the same moment; their entries decide when each is asked.
        QList<Clock::Duration> moments;
        for (const char *id :
             {"00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-0000000001f0"}) {
            tearDown();
            m_entryId = QUuid(QString::fromLatin1(id));
            setUp();
            m_transport->refuseStreams = true;
            connectHost();
            while (m_transport->asked.isEmpty())
                advance(100ms);
            moments.append(m_clock->monotonic());
        }
        QVERIFY(moments.first() != moments.last());
    }

    void aLatePollIsLeftOut()
    {
        m_transport->refuseStreams = true;
        connectHost();
        m_transport->asked.clear();
        m_transport->hold(true);
        advance(5s);
        for (int i = 0; i < 5; ++i)
            advance(5s);
        QCOMPARE(m_transport->asked.count(QStringLiteral("xl list")), 1); // one query in flight
        m_transport->hold(false);
        m_transport->release();
        settle();
        QCOMPARE(m_transport->asked.count(QStringLiteral("xl list")), 1); // none is made up for
    }

    void threeMissedReadingsMakeItStale_data()
    {
        QTest::addColumn<Attention>("attention");
        QTest::addColumn<int>("seconds");
        QTest::newRow("selected") << Attention::Selected << 6;
        QTest::newRow("in view") << Attention::InView << 15;
        QTest::newRow("background") << Attention::Background << 90;
    }

    void threeMissedReadingsMakeItStale()
    {
        QFETCH(Attention, attention);
        QFETCH(int, seconds);
        m_session->setAttention(attention);
        QVERIFY(m_session->isStale());
        connectHost();
        QVERIFY(!m_session->isStale());
        m_transport->hold(true); // no answer from now on; the stream alone speaks
        m_host->sayRound(0);
        advance(200ms);
        QSignalSpy changed(m_session.get(), &HostSession::staleChanged);
        advance(std::chrono::seconds(seconds) - 1s);
        QVERIFY(!m_session->isStale());
        advance(1s);
        QVERIFY(m_session->isStale());
        QCOMPARE(changed.size(), 1);
        if (!m_transport->stream())
            return; // silent for too long, it was given up
        m_host->sayRound(0);
        advance(200ms);
        QVERIFY(!m_session->isStale());
        m_transport->setStage(LinkStage::Connecting);
        QVERIFY(m_session->isStale());
    }

    void aStreamThatEndsIsOpenedAgain()
    {
        connectHost();
        m_transport->stream()->end();
        settle();
        QVERIFY(!m_transport->stream());
        QCOMPARE(m_transport->streamsAsked.size(), 1);
        advance(5s);
        QCOMPARE(m_transport->streamsAsked.size(), 2);
        m_transport->stream()->end(); // not again at once
        advance(6s);
        QCOMPARE(m_transport->streamsAsked.size(), 2);
        advance(5s);
        QCOMPARE(m_transport->streamsAsked.size(), 3);
        QVERIFY(m_transport->stream());
    }

    void aSilentStreamIsOpenedAgain()
    {
        connectHost();
        for (int i = 0; i < 12; ++i)
            advance(5s);
        QVERIFY(m_transport->streamsAsked.size() >= 2);
    }
};

QTEST_GUILESS_MAIN(TestLiveState)
#include "tst_livestate.moc"
