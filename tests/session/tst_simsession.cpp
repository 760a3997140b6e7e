// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"
#include "services/deskname.h"
#include "services/hostsession.h"
#include "support/sim/simsite.h"

#include <QSignalSpy>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::SimSite;

// The whole way from a click to the state behind it, on the simulated dom0.
class TestSimSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<SimSite> m_site;
    std::unique_ptr<HostSession> m_session;
    SimTransport *m_transport = nullptr;

    void settle(Clock::Duration time = 0ms) const { test::settle(m_site->clock, time); }
    void connectHost()
    {
        m_session->connectToHost();
        settle(2s);
        QCOMPARE(m_session->link().stage, LinkStage::Connected);
        QVERIFY(m_session->state().readAt > 0ms);
    }
    GuestState stateOf(const char *name) const
    {
        const Guest *const guest = m_session->state().guest(QLatin1String(name));
        return guest ? guest->state : GuestState::Stopped;
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<GuestAction>(); }
    void init()
    {
        m_site = std::make_unique<SimSite>();
        auto transport = std::make_unique<SimTransport>(m_site->host);
        m_transport = transport.get();
        HostEntry entry;
        entry.name = QStringLiteral("site");
        m_session = std::make_unique<HostSession>(entry, std::move(transport), m_site->clock);
    }
    void cleanup()
    {
        m_session.reset();
        m_site.reset();
    }

    void whatTheHostHasIsThere()
    {
        connectHost();
        const HostState &state = m_session->state();
        QVERIFY(!state.problem);
        QStringList names;
        for (const Guest &guest : state.guests)
            names.append(guest.name);
        QCOMPARE(names, (QStringList{QStringLiteral("mail"), QStringLiteral("spare"), QStringLiteral("w2012"),
                                     QStringLiteral("web")}));
        QCOMPARE(stateOf("spare"), GuestState::Stopped);
        const Guest &web = *state.guest(QStringLiteral("web"));
        QVERIFY(web.domainId);
        QCOMPARE(web.type, GuestType::Pvh);
        QCOMPARE(web.memory, ByteSize::fromGiB(1));
        QCOMPARE(web.disks.size(), 1);
        QCOMPARE(web.configPath, QStringLiteral("/etc/xen/web.cfg"));
        QVERIFY(web.uptime >= 30min);
        QCOMPARE(state.guest(QStringLiteral("w2012"))->type, GuestType::Hvm);
    }

    void aFolderOfConfigsThatCannotBeReadIsSaid()
    {
        connectHost();
        QVERIFY(!m_session->state().configsProblem);
        m_site->host->faults().configsShut = true;
        m_session->refresh();
        settle(5s);
        const auto shut = m_session->state().configsProblem;
        QVERIFY(shut && !m_session->state().problem);
        QCOMPARE(shut->code, ErrorCode::PermissionDenied);
        QCOMPARE(shut->detail, QStringLiteral("/etc/xen: permission denied"));
        QVERIFY(m_session->state().guest(QStringLiteral("web"))); // it runs
        QVERIFY(!m_session->state().guest(QStringLiteral("spare")));
        m_site->host->faults().configsShut = false;
        m_session->refresh();
        settle(5s);
        QVERIFY(!m_session->state().configsProblem);
        QVERIFY(m_session->state().guest(QStringLiteral("spare")));

        const QList<QByteArray> files = m_site->host->files().keys();
        for (const QByteArray &file : files) {
            if (file.startsWith("/etc/xen/"))
                m_site->host->removeFile(file);
        }
        m_session->refresh();
        settle(5s);
        QCOMPARE(m_session->state().configsProblem->code, ErrorCode::NotFound);
    }

    void usageRunsByItself()
    {
        connectHost();
        settle(30s);
        QVERIFY(m_session->usage().of(QStringLiteral("web")).size() >= 5);
        QVERIFY(m_session->usage().of(QStringLiteral("Domain-0")).size() >= 5);
        QVERIFY(m_session->dataAge() < 6s);
    }

    void whatAnotherStartsIsSeen()
    {
        connectHost();
        QCOMPARE(m_site->xl({QStringLiteral("create"), QStringLiteral("/etc/xen/spare.cfg")}).exitStatus, 0);
        settle(1s);
        QVERIFY(isAlive(stateOf("spare")));
        settle(10s);
        QCOMPARE(m_session->state().guest(QStringLiteral("spare"))->disks.size(), 1);
        QCOMPARE(m_site->xl({QStringLiteral("destroy"), QStringLiteral("spare")}).exitStatus, 0);
        settle(3s);
        QCOMPARE(stateOf("spare"), GuestState::Stopped);
    }

    void anActionEndsWithTheStateBehindIt_data()
    {
        QTest::addColumn<GuestAction>("action");
        QTest::addColumn<QString>("guest");
        QTest::addColumn<bool>("alive");
        QTest::addColumn<bool>("paused");
        QTest::newRow("start") << GuestAction::Start << QStringLiteral("spare") << true << false;
        QTest::newRow("shut down") << GuestAction::ShutDown << QStringLiteral("mail") << false << false;
        QTest::newRow("reboot") << GuestAction::Reboot << QStringLiteral("web") << true << false;
        QTest::newRow("force off") << GuestAction::ForceOff << QStringLiteral("w2012") << false << false;
        QTest::newRow("pause") << GuestAction::Pause << QStringLiteral("web") << true << true;
    }
    void anActionEndsWithTheStateBehindIt()
    {
        QFETCH(GuestAction, action);
        QFETCH(QString, guest);
        QFETCH(bool, alive);
        QFETCH(bool, paused);
        connectHost();
        const std::optional<int> idBefore = m_session->state().guest(guest)->domainId;
        QSignalSpy pending(m_session.get(), &HostSession::pendingChanged);
        bool toldInTime = false;
        connect(m_session.get(), &HostSession::actionFinished, this,
                [&](GuestAction, const QString &name, const Result<void> &result) {
                    const GuestState state = m_session->state().guest(name)->state;
                    toldInTime =
                        result.ok() && isAlive(state) == alive && (state == GuestState::Paused) == paused;
                });
        QVERIFY(m_session->planFor(action, guest));
        const auto future = m_session->perform(action, guest);
        QCOMPARE(m_session->pendingAction(guest), action);
        QCOMPARE(pending.size(), 1);
        QVERIFY(test::await(m_site->clock, future));
        QVERIFY2(future.result().ok(),
                 future.result().ok() ? "" : future.result().error().what.id().constData());
        QVERIFY(toldInTime);
        QVERIFY(!m_session->pendingAction(guest));
        QCOMPARE(pending.size(), 2);
        if (action == GuestAction::Reboot)
            QVERIFY(m_session->state().guest(guest)->domainId != idBefore);
        if (paused) {
            const auto resumed = m_session->perform(GuestAction::Resume, guest);
            QVERIFY(test::await(m_site->clock, resumed));
            QVERIFY(resumed.result().ok());
            QVERIFY(m_session->state().guest(guest)->state != GuestState::Paused);
        }
    }

    void twoActionsOnOneGuestAreAConflict()
    {
        connectHost();
        const auto first = m_session->perform(GuestAction::ShutDown, QStringLiteral("mail"));
        const auto second = m_session->perform(GuestAction::ForceOff, QStringLiteral("mail"));
        const auto other = m_session->perform(GuestAction::Pause, QStringLiteral("web"));
        QVERIFY(second.isFinished());
        QCOMPARE(second.result().error().code, ErrorCode::Conflict);
        QVERIFY(test::await(m_site->clock, first));
        QVERIFY(test::await(m_site->clock, other));
        QVERIFY(first.result().ok());
        QVERIFY(other.result().ok());
    }

    void whatCannotBeDoneIsRefusedAtOnce()
    {
        connectHost();
        QCOMPARE(m_session->perform(GuestAction::Start, QStringLiteral("nobody")).result().error().code,
                 ErrorCode::NotFound);
        QVERIFY(!m_session->planFor(GuestAction::Start, QStringLiteral("web")));
        QVERIFY(!m_session->planFor(GuestAction::ShutDown, QStringLiteral("spare")));
    }

    void aFailedActionSaysWhy()
    {
        connectHost();
        m_site->host->faults().failNext({QStringLiteral("xl"), QStringLiteral("create")},
                                        CommandResult{3, {}, "xl: something went wrong\n", {}});
        QSignalSpy ended(m_session.get(), &HostSession::actionFinished);
        const auto future = m_session->perform(GuestAction::Start, QStringLiteral("spare"));
        QVERIFY(test::await(m_site->clock, future));
        QVERIFY(!future.result().ok());
        QCOMPARE(ended.size(), 1);
        QCOMPARE(stateOf("spare"), GuestState::Stopped);
    }

    void withoutASecondChannel()
    {
        m_site->host->faults().refuseStreams = true;
        connectHost();
        m_site->host->setPaused(m_site->idOf("web"), true);
        settle(12s);
        QCOMPARE(stateOf("web"), GuestState::Paused);
        QVERIFY(m_session->usage().of(QStringLiteral("mail")).size() >= 2);
    }

    void theLinkIsCutAndComesBack()
    {
        connectHost();
        m_transport->loseLink();
        settle();
        QVERIFY(m_session->link().stage != LinkStage::Connected);
        QCOMPARE(m_session->state().guests.size(), 4);
        m_site->host->remove(m_site->idOf("web"));
        settle(60s);
        QCOMPARE(m_session->link().stage, LinkStage::Connected);
        QCOMPARE(stateOf("web"), GuestState::Stopped);
        QVERIFY(m_session->dataAge() < 6s);
    }

    void theLinkIsCutUnderAnAction()
    {
        connectHost();
        m_site->host->faults().dropLinkAfter(1);
        const auto future = m_session->perform(GuestAction::ForceOff, QStringLiteral("web"));
        settle(100ms);
        QVERIFY(m_session->link().stage != LinkStage::Connected);
        QVERIFY(m_session->pendingAction(QStringLiteral("web")));
        // It goes on without the link, and is followed to its end once that is back.
        QVERIFY(test::await(m_site->clock, future));
        QVERIFY(future.result().ok());
        QCOMPARE(stateOf("web"), GuestState::Stopped);
        QVERIFY(!m_session->pendingAction(QStringLiteral("web")));
    }

    void twoProgramsOnOneGuest()
    {
        connectHost();
        HostEntry entry;
        entry.name = QStringLiteral("other desk");
        HostSession other(entry, std::make_unique<SimTransport>(m_site->host), m_site->clock);
        other.connectToHost();
        settle(2s);
        const auto first = m_session->perform(GuestAction::ShutDown, QStringLiteral("mail"));
        settle(500ms);
        const auto second = other.perform(GuestAction::Reboot, QStringLiteral("mail"));
        QVERIFY(test::await(m_site->clock, second));
        const Result<void> refused = second.result();
        const Error &told = refused.error();
        QCOMPARE(told.code, ErrorCode::Conflict);
        QCOMPARE(told.what.id(),
                 QByteArray("Another job is at work on the guest %1: it was started by %2 at %3."));
        QCOMPARE(std::get<QString>(told.what.arguments().at(0)), QStringLiteral("mail"));
        QCOMPARE(std::get<QString>(told.what.arguments().at(1)), deskName());
        QVERIFY(test::await(m_site->clock, first));
        QVERIFY(first.result().ok());
    }

    void aSessionThatGoesUnderAnAction()
    {
        connectHost();
        const auto future = m_session->perform(GuestAction::ShutDown, QStringLiteral("mail"));
        m_session.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
        settle(1s);
    }
};

QTEST_GUILESS_MAIN(TestSimSession)
#include "tst_simsession.moc"
