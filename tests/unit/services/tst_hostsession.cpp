// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "unit/services/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::FakeDomain;

// A session from its connection to its end: what it reads, whom it asks, what it says of a host that cannot.
class TestHostSession : public test::SessionFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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
        QCOMPARE(state.bridges, QStringList{QStringLiteral("br0")});
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

    void whoWantsTheLinkAloneReadsNothing()
    {
        m_session->setReads(false);
        m_session->connectToHost();
        settle();
        QCOMPARE(m_session->link().stage, LinkStage::Connected);
        QVERIFY(m_transport->asked.isEmpty() && m_transport->streamsAsked.isEmpty());
        QCOMPARE(m_session->state().readAt, 0ms);
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
        m_host->sayRound(1); // seen to run: its making has ended
        advance(200ms);
        QCOMPARE(guest("new").state, GuestState::Idle);
        QCOMPARE(guest("new").disks.size(), 1);
    }

    void detailsThatNeverComeAreNotAskedForEver()
    {
        m_host->domains.append(FakeDomain{7, "mute", "-b----", 0, 0, false});
        m_host->tell();
        connectHost();
        m_transport->stream()->say("watch @introduceDomain");
        for (int i = 0; i < 59; ++i)
            advance(1s);
        QCOMPARE(m_transport->asked.count(QStringLiteral("xl list -l 7")),
                 3); // at once, after 10 and 20 s more
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

    void promptsAreKeptUntilAnswered()
    {
        QSignalSpy asked(m_session.get(), &HostSession::questionChanged);
        const PromptsQuestion question{QStringLiteral("root@a:22"), {}, {{QStringLiteral("Code:"), false}}};
        Q_EMIT m_transport->promptsQuestion(question);
        QCOMPARE(m_session->promptsQuestion(), question);
        std::vector<Secret> answers;
        answers.emplace_back(QByteArray("1"));
        m_session->answerPrompts(std::move(answers));
        QVERIFY(!m_session->promptsQuestion());
        m_session->answerPrompts({}); // nobody asks
        Q_EMIT m_transport->promptsQuestion(question);
        m_session->cancelQuestion();
        QVERIFY(!m_session->promptsQuestion());
        QCOMPARE(m_transport->answers, (QByteArrayList{"prompt 1", "cancel"}));
        QCOMPARE(asked.size(), 4);
        Q_EMIT m_transport->promptsQuestion(question);
        m_transport->setStage(LinkStage::Disconnected); // the host hung up
        QVERIFY(!m_session->promptsQuestion());
    }

    void whatTheHostSaysAtTheLoginIsTold()
    {
        QList<HostNotice> said;
        connect(m_session.get(), &HostSession::saidAtLogin, this,
                [&said](const QList<HostNotice> &notices) { said += notices; });
        m_transport->setStage(LinkStage::Resolving);
        for (int i = 0; i < 100; ++i)
            Q_EMIT m_transport->hostSaid({QStringLiteral("root@a:22"), QString::number(i / 2)});
        QCOMPARE(m_session->notices().size(), 10);
        m_transport->setStage(LinkStage::Connected);
        QCOMPARE(said.size(), 10);
        QCOMPARE(said.first().words, QStringLiteral("0"));
        QVERIFY(m_session->notices().isEmpty());
        m_transport->setStage(LinkStage::Resolving);
        Q_EMIT m_transport->hostSaid({QStringLiteral("root@a:22"), QStringLiteral("no")});
        m_transport->setStage(LinkStage::Disconnected);
        m_transport->setStage(LinkStage::Resolving);
        m_transport->setStage(LinkStage::Connected);
        QCOMPARE(said.size(), 10);
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
