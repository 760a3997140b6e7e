// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "services/hostsession.h"
#include "support/fakehost.h"
#include "support/faketransport.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::FakeDomain;
using test::FakeHost;
using test::FakeTransport;

class TestHostSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<HostSession> m_session;
    std::unique_ptr<FakeHost> m_host;
    FakeTransport *m_transport = nullptr;

    // Everything that is under way, with all that follows from it, has ended.
    void settle()
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            const qsizetype before = m_transport->asked.size();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            if (m_transport->asked.size() != before)
                quiet = 0;
        }
    }
    void advance(Clock::Duration by)
    {
        m_clock->advance(by);
        settle();
    }
    void connectHost()
    {
        m_session->connectToHost();
        settle();
        m_transport->asked.clear();
    }
    QStringList guests() const
    {
        QStringList names;
        for (const Guest &guest : m_session->state().guests)
            names.append(guest.name);
        return names;
    }
    const Guest &guest(const char *name) const
    {
        const Guest *const found = m_session->state().guest(QString::fromUtf8(name));
        if (!found)
            qFatal("no guest %s", name);
        return *found;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        auto transport = std::make_unique<FakeTransport>();
        m_transport = transport.get();
        HostEntry entry;
        entry.name = QStringLiteral("dom0-a");
        m_session = std::make_unique<HostSession>(entry, std::move(transport), *m_clock);
        m_host = std::make_unique<FakeHost>(*m_transport);
        m_host->domains = {FakeDomain{1, "mail"}, FakeDomain{2, "web server"}};
        m_host->configs = {{"/etc/xen/mail.cfg", "name = 'mail'\nmemory = 128\n"},
                           {"/etc/xen/old.cfg", "name = 'old'\nmemory = 64\nvcpus = 3\n"}};
        m_host->autoTargets = "/etc/xen/mail.cfg";
        m_host->tell();
    }
    void cleanup()
    {
        m_host.reset();
        m_session.reset();
    }

    void connectingGivesTheWholeState()
    {
        QVERIFY(!m_session->dataAge());
        QCOMPARE(m_session->state().readAt, 0ms);
        QSignalSpy changed(m_session.get(), &HostSession::stateChanged);
        m_session->connectToHost();
        settle();
        QVERIFY(!changed.isEmpty());
        const HostState &state = m_session->state();
        QVERIFY(!state.problem);
        QCOMPARE(state.readAt, m_clock->monotonic());
        QCOMPARE(state.hypervisor->xenVersion, QStringLiteral("4.17.7"));
        QCOMPARE(state.dom0.memory, ByteSize::fromMiB(1024));
        QCOMPARE(state.dom0.uptime, 1800s);
        QCOMPARE(state.dom0.osName, QStringLiteral("Debian 12"));
        QCOMPARE(state.dom0.load, 0.5);
        QCOMPARE(state.requirements.size(), 12);
        QCOMPARE(guests(),
                 (QStringList{QStringLiteral("mail"), QStringLiteral("old"), QStringLiteral("web server")}));
        QCOMPARE(guest("mail").domainId, 1);
        QCOMPARE(guest("mail").state, GuestState::Idle);
        QCOMPARE(guest("mail").configPath, QStringLiteral("/etc/xen/mail.cfg"));
        QCOMPARE(guest("mail").uptime, 100s);
        QCOMPARE(guest("mail").disks.size(), 1);
        QVERIFY(guest("mail").startsWithHost);
        QCOMPARE(guest("web server").configPath, QString());
        QCOMPARE(guest("old").state, GuestState::Stopped);
        QCOMPARE(guest("old").vcpus, 3);
        QCOMPARE(m_session->dataAge(), 0ms);
        QCOMPARE(m_transport->streamsAsked, (QStringList{QStringLiteral("domcero:watch 5")}));
    }

    void aGuestComesAndGoesByEvent()
    {
        connectHost();
        m_host->domains.append(FakeDomain{7, "old", "r-----", 0.1, 2});
        m_host->tell();
        m_transport->stream()->say("watch @introduceDomain");
        m_transport->stream()->say("watch @introduceDomain");
        settle();
        QVERIFY(m_transport->asked.isEmpty()); // the second event is waited for
        advance(200ms);
        QCOMPARE(m_transport->asked, (QStringList{QStringLiteral("xl list"), QStringLiteral("xl uptime"),
                                                  QStringLiteral("xl list -l 7")}));
        QCOMPARE(guest("old").domainId, 7);
        QCOMPARE(guest("old").state, GuestState::Running);
        QCOMPARE(guest("old").uptime, 2s);
        QCOMPARE(guest("old").configPath, QStringLiteral("/etc/xen/old.cfg"));

        m_transport->asked.clear();
        m_host->domains.removeLast();
        m_host->tell();
        m_transport->stream()->say("watch @releaseDomain");
        advance(200ms);
        QCOMPARE(m_transport->asked, (QStringList{QStringLiteral("xl list")}));
        QCOMPARE(guest("old").state, GuestState::Stopped);
        QVERIFY(!guest("old").domainId);
    }

    void detailsOfAGuestInTheMaking()
    {
        connectHost();
        m_host->domains.append(FakeDomain{7, "new", "--p---", 0, 0, false});
        m_host->tell();
        m_transport->stream()->say("watch @introduceDomain");
        advance(200ms);
        QCOMPARE(guest("new").state, GuestState::Paused);
        QVERIFY(guest("new").disks.isEmpty());
        m_host->domains.last() = FakeDomain{7, "new", "-b----", 1, 9, true};
        m_host->tell();
        advance(5s);
        QCOMPARE(guest("new").state, GuestState::Idle);
        QCOMPARE(guest("new").disks.size(), 1);
    }

    void detailsThatNeverComeAreNotAskedForEver()
    {
        m_host->domains.append(FakeDomain{7, "mute", "-b----", 0, 0, false});
        m_host->tell();
        connectHost();
        m_transport->stream()->say("watch @introduceDomain");
        for (int i = 0; i < 50; ++i)
            advance(1s);
        QCOMPARE(m_transport->asked.count(QStringLiteral("xl list -l 7")), 6);
    }

    void domainsWithoutNameAreLeftOut()
    {
        m_host->domains = {FakeDomain{1, "mail"}, FakeDomain{5, "(null)", "---s-d"},
                           FakeDomain{6, "dead", "---s-d"}, FakeDomain{8, "reborn", "---s-d"},
                           FakeDomain{9, "reborn", "r-----"}};
        m_host->tell();
        connectHost();
        QCOMPARE(guests(), (QStringList{QStringLiteral("dead"), QStringLiteral("mail"), QStringLiteral("old"),
                                        QStringLiteral("reborn")}));
        QCOMPARE(guest("dead").state, GuestState::Dying);
        QCOMPARE(guest("reborn").domainId, 9);
    }

    void oddNames()
    {
        const QList<QByteArray> names{"two  blanks", "quote\"d 'x'", "l\xc3\xadnea", "back\\slash",
                                      "latin\xe9"};
        m_host->domains.clear();
        m_host->configs.clear();
        int id = 0;
        for (const QByteArray &name : names) {
            m_host->domains.append(FakeDomain{++id, name});
            m_host->configs.append(
                {"/etc/xen/" + name + "\n.cfg",
                 "name = \"" + QByteArray(name).replace('\\', "\\\\").replace('"', "\\\"") + "\"\n"});
        }
        m_host->tell();
        connectHost();
        QCOMPARE(guests().size(), names.size());
        for (const QByteArray &name : names) {
            const Guest *const found = m_session->state().guest(fromHostBytes(name));
            QVERIFY2(found, name.constData());
            QVERIFY(found->domainId);
            QCOMPARE(toHostBytes(found->configPath), QByteArray("/etc/xen/" + name + "\n.cfg"));
        }
    }

    void troubledConfigs()
    {
        m_host->configs = {{"/etc/xen/a.cfg", "name = 'same'\n"},
                           {"/etc/xen/b.cfg", "name = 'same'\n"},
                           {"/etc/xen/broken.cfg", "name = \"broken\nmemory = =\n"},
                           {"/etc/xen/mail.cfg", "name = 'mail'\n"}};
        m_host->tell();
        connectHost();
        QCOMPARE(guests(),
                 (QStringList{QStringLiteral("b.cfg"), QStringLiteral("broken"), QStringLiteral("mail"),
                              QStringLiteral("same"), QStringLiteral("web server")}));
        QVERIFY(!guest("same").configProblem);
        QCOMPARE(guest("same").configPath, QStringLiteral("/etc/xen/a.cfg"));
        QCOMPARE(guest("b.cfg").configProblem->code, ErrorCode::AlreadyExists);
        QCOMPARE(guest("broken").configProblem->code, ErrorCode::ParseFailed);
    }

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
        advance(59s);
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
        for (int i = 0; i < 11; ++i)
            advance(1s);
        QVERIFY(m_transport->asked.isEmpty()); // four times as long, from when it began
        advance(2s);
        QVERIFY(!m_transport->asked.isEmpty());
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

    void theLinkGoesAndComesBack()
    {
        connectHost();
        QSignalSpy linked(m_session.get(), &HostSession::linkChanged);
        m_transport->setStage(LinkStage::Waiting);
        settle();
        QVERIFY(linked.size() == 1);
        QVERIFY(!m_transport->stream());
        QCOMPARE(guests().size(), 3); // the last state stays
        advance(90s);
        QCOMPARE(m_session->dataAge(), 90s); // and its age grows
        QVERIFY(m_transport->asked.isEmpty());
        QVERIFY(!m_session->state().problem);
        m_host->domains.removeFirst();
        m_host->tell();
        m_transport->setStage(LinkStage::Connected);
        settle();
        QCOMPARE(m_session->dataAge(), 0ms);
        QCOMPARE(guest("mail").state, GuestState::Stopped);
        QVERIFY(m_transport->stream());
    }

    void lateAnswersOfAnOlderConnectionAreDropped()
    {
        m_transport->hold(true);
        m_session->connectToHost();
        settle();
        const qsizetype first = m_transport->asked.size();
        // The answers of the first connection are said to be there, but only after the second one began.
        m_transport->keepOnLoss = true;
        m_transport->setStage(LinkStage::Waiting);
        m_host->domains.clear();
        m_host->tell();
        m_transport->setStage(LinkStage::Connected);
        settle();
        QCOMPARE(m_transport->asked.size(), 2 * first);
        m_transport->answer(QStringLiteral("xl list"), "rubbish");
        m_transport->release(static_cast<int>(first));
        settle();
        QCOMPARE(m_session->state().readAt, 0ms);
        QVERIFY(!m_session->state().problem);
        m_host->tell();
        m_transport->hold(false);
        m_transport->release();
        settle();
        QCOMPARE(guests(), (QStringList{QStringLiteral("mail"), QStringLiteral("old")}));
    }

    void missedReadingsLeaveTheDataStale()
    {
        connectHost();
        m_transport->fail(QStringLiteral("xl list"), ErrorCode::Timeout);
        for (const char *command :
             {"xl info", "xl uptime", "xl list -l", "domcero:facts", "domcero:configs /etc/xen"})
            m_transport->fail(QLatin1String(command), ErrorCode::Timeout);
        advance(65s);
        QVERIFY(m_transport->asked.contains(QStringLiteral("xl info")));
        QCOMPARE(guests().size(), 3);
        QVERIFY(m_session->dataAge() >= 60s);
        QVERIFY(!m_session->state().problem);
    }

    void aHostWithoutXen_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("no xl") << 127 << QByteArray("sh: 1: exec: xl: not found\n")
                               << int(ErrorCode::NotFound);
        QTest::newRow("no right")
            << 1
            << QByteArray(
                   "xencall: error: Could not obtain handle on privileged command interface: Permission "
                   "denied\nlibxl: error: libxl.c:102:libxl_ctx_alloc: cannot open libxc handle: Permission "
                   "denied\ncannot init xl context\n")
            << int(ErrorCode::PermissionDenied);
        QTest::newRow("plain Linux")
            << 1
            << QByteArray(
                   "xencall: error: Could not obtain handle on privileged command interface: No such file or "
                   "directory\nlibxl: error: libxl.c:102:libxl_ctx_alloc: cannot open libxc handle: No such "
                   "file or directory\ncannot init xl context\n")
            << int(ErrorCode::NotSupported);
        QTest::newRow("something else") << 1 << QByteArray("boom\n") << int(ErrorCode::CommandFailed);
    }
    void aHostWithoutXen()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        for (const char *command : {"xl list", "xl info", "xl uptime", "xl list -l"})
            m_transport->answer(QLatin1String(command), {}, status, text);
        connectHost();
        const HostState &state = m_session->state();
        QVERIFY(state.problem);
        QCOMPARE(int(state.problem->code), code);
        QVERIFY(!state.problem->what.isEmpty());
        QVERIFY(!state.problem->remedy.isEmpty());
        QCOMPARE(state.problem->detail, QString::fromUtf8(text.trimmed()));
        QVERIFY(state.readAt != 0ms);
        QVERIFY(!state.hypervisor);
        QCOMPARE(state.requirements.size(), 12);
        QCOMPARE(guests(),
                 (QStringList{QStringLiteral("mail"), QStringLiteral("old")})); // as their configs say
        // Put right.
        m_host->tell();
        m_session->refresh();
        settle();
        QVERIFY(!m_session->state().problem);
        QCOMPARE(guests().size(), 3);
    }

    void questionsAreKeptUntilAnswered()
    {
        QSignalSpy asked(m_session.get(), &HostSession::questionChanged);
        Q_EMIT m_transport->hostKeyQuestion(HostKeyQuestion{QStringLiteral("root@a:22"), {}, {}, {}});
        QCOMPARE(m_session->hostKeyQuestion()->leg, QStringLiteral("root@a:22"));
        m_session->answerHostKey(true);
        QVERIFY(!m_session->hostKeyQuestion());
        Q_EMIT m_transport->secretQuestion(SecretQuestion{});
        m_session->answerSecret(Secret(QByteArray("s3cret")));
        QVERIFY(!m_session->secretQuestion());
        Q_EMIT m_transport->secretQuestion(SecretQuestion{});
        m_session->cancelQuestion();
        QCOMPARE(m_transport->answers, (QByteArrayList{"host-key yes", "secret s3cret", "cancel"}));
        QCOMPARE(asked.size(), 6);
        m_session->answerHostKey(true); // nobody asks
        QCOMPARE(m_transport->answers.size(), 3);
        Q_EMIT m_transport->secretQuestion(SecretQuestion{});
        m_transport->setStage(LinkStage::Waiting); // that attempt is over
        QVERIFY(!m_session->secretQuestion());
    }

    void aSessionThatGoesWhileReading()
    {
        m_transport->hold(true);
        m_session->connectToHost();
        settle();
        m_host.reset();
        m_session.reset();
        QCoreApplication::processEvents();
        QCOMPARE(m_clock->pendingTimers(), 0u);
    }
};

QTEST_GUILESS_MAIN(TestHostSession)
#include "tst_hostsession.moc"
