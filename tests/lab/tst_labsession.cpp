// SPDX-License-Identifier: GPL-3.0-or-later
#include "labcopy.h"
#include "plan/plan.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <cmath>

using namespace domcero;
using namespace std::chrono_literals;
using test::LabCopy;

// A session with a true dom0: tests/lab. Skipped where the lab is not built. The functions follow one another
// in one copy of the lab.
class TestLabSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<LabCopy> m_lab;

    HostSession &session() const { return m_lab->session(); }
    QByteArray dom0(const QString &command) const { return m_lab->dom0(command); }
    // Processes in dom0 that only the script `watch` starts.
    int watchers() const
    {
        return static_cast<int>(dom0(QStringLiteral("ps -eo comm")).count("xenstore-watch"));
    }
    GuestState stateOf(const char *name) const
    {
        const Guest *const guest = session().state().guest(QString::fromLatin1(name));
        return guest ? guest->state : GuestState::Dying;
    }
    bool perform(GuestAction action, const char *guest, QByteArray *code = nullptr)
    {
        QElapsedTimer timer;
        timer.start();
        const auto future = session().perform(action, QString::fromLatin1(guest));
        if (!LabCopy::waitFor([&] { return future.isFinished(); }, 240s))
            return false;
        const Result<void> result = future.result();
        qInfo("%s %s: %s after %lld ms", guestActionName(action).constData(), guest,
              result ? "done" : errorCodeName(result.error().code).constData(), timer.elapsed());
        if (!result)
            qInfo("%s", qPrintable(result.error().detail));
        if (code)
            *code = result ? QByteArray() : errorCodeName(result.error().code);
        return result.ok();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LabCopy::isBuilt())
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        m_lab = std::make_unique<LabCopy>(
            QStringLiteral("tst-session-%1").arg(QCoreApplication::applicationPid()));
        QVERIFY(m_lab->restore());
    }
    void cleanupTestCase() { m_lab.reset(); }

    void theTrueGuestsAreThere()
    {
        QElapsedTimer timer;
        timer.start();
        session().connectToHost();
        QVERIFY(LabCopy::waitFor([&] { return session().state().readAt > 0ms; }));
        qInfo("connected and read after %lld ms", timer.elapsed());
        const HostState &state = session().state();
        QVERIFY2(!state.problem, state.problem ? qPrintable(state.problem->detail) : "");
        QVERIFY(state.hypervisor->xenVersion.startsWith(QLatin1String("4.")));
        QCOMPARE(stateOf("pv2"), GuestState::Stopped);
        QCOMPARE(stateOf("pvh1"), GuestState::Paused);
        QVERIFY(isAlive(stateOf("pv1")));
        const Guest &pv1 = *state.guest(QStringLiteral("pv1"));
        QCOMPARE(pv1.disks.size(), 2);
        QVERIFY(pv1.startsWithHost);
        QCOMPARE(pv1.configPath, QStringLiteral("/etc/xen/pv1.cfg"));
        QVERIFY(pv1.uptime > 0s);
        QCOMPARE(state.guest(QStringLiteral("mail"))->configPath, QStringLiteral("/etc/xen/correo-2019.cfg"));
        QVERIFY(state.guest(QStringLiteral("web server")));
        QVERIFY(state.guest(QStringLiteral("broken"))->configProblem);
        QMap<QByteArray, Verdict> verdicts;
        for (const Requirement &requirement : state.requirements)
            verdicts.insert(requirement.id, requirement.verdict);
        QCOMPARE(verdicts.size(), 12);
        for (auto it = verdicts.cbegin(); it != verdicts.cend(); ++it)
            QVERIFY2(it.value() == Verdict::Good || it.key() == "free-memory", it.key().constData());
    }

    void usageComesByStream()
    {
        QVERIFY(LabCopy::waitFor([&] { return session().usage().of(QStringLiteral("pv1")).size() >= 3; }));
        QVERIFY(session().dataAge() < 30s);
        QCOMPARE(watchers(), 1);
        const QList<Usage> usage = session().usage().of(QStringLiteral("pv1"));
        for (const Usage &one : usage)
            QVERIFY(one.cpuPercent >= 0 && one.cpuPercent < 250);
    }

    void bytesAreNamedFromTheGuestsSide()
    {
        // One way only: from dom0 to the guest.
        dom0(QStringLiteral(
            "python3 -c 'import socket, time\n"
            "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
            "s.bind((\"10.0.2.15\", 0))\n"
            "for i in range(1000): s.sendto(bytes(1200), (\"10.0.2.21\", 9)); time.sleep(0.005)'"));
        double received = 0;
        double sent = 0;
        QVERIFY(LabCopy::waitFor([&] {
            const QList<Usage> usage = session().usage().of(QStringLiteral("pv1"));
            for (const Usage &one : usage) {
                received = std::max(received, one.netReceivedPerSecond);
                sent = std::max(sent, one.netSentPerSecond);
            }
            return received > 20000;
        }));
        qInfo("received %.0f, sent %.0f bytes a second", received, sent);
        QVERIFY(received > 4 * sent);
    }

    void aGuestComesByEvent()
    {
        const auto create = m_lab->begin(QStringLiteral("xl create /etc/xen/pv2.cfg"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(LabCopy::waitFor([&] { return isAlive(stateOf("pv2")); }));
        qInfo("seen %lld ms after the command was given", timer.elapsed());
        QVERIFY(LabCopy::waitFor([&] { return create->state() == QProcess::NotRunning; }, 240s));
        QVERIFY2(create->exitCode() == 0, create->readAllStandardError().constData());
        QVERIFY(LabCopy::waitFor([&] {
            const Guest *const guest = session().state().guest(QStringLiteral("pv2"));
            return guest->domainId && guest->state != GuestState::Paused &&
                   guest->uuid.startsWith(QLatin1String("22222222")) && guest->uptime &&
                   guest->disks.size() == 1;
        }));
    }

    void actionsAndTheStateBehindThem()
    {
        QVERIFY(perform(GuestAction::Pause, "pv2"));
        QCOMPARE(stateOf("pv2"), GuestState::Paused);
        QVERIFY(perform(GuestAction::Resume, "pv2"));
        QVERIFY(stateOf("pv2") != GuestState::Paused);
        QVERIFY(perform(GuestAction::ForceOff, "pv2"));
        QCOMPARE(stateOf("pv2"), GuestState::Stopped);
        QVERIFY(perform(GuestAction::Start, "pv2"));
        QVERIFY(isAlive(stateOf("pv2")));
        QVERIFY(perform(GuestAction::ShutDown, "pv2"));
        QCOMPARE(stateOf("pv2"), GuestState::Stopped);
    }

    // What it had started in dom0, shells and streams, goes with it (goal: 10 s); a job would stay.
    void closingLeavesNothing()
    {
        QVERIFY(LabCopy::waitFor([&] { return watchers() == 1; }));
        const auto looker = m_lab->begin(QStringLiteral(
            "ours() { ps -eo pid,args | grep -vE 'ps -eo|grep' | grep -E "
            "'[x]entop|[x]enstore-watch|[ ]/bin/sh$|domcero'; }; "
            "ours >/dev/null && echo there; read -r go; began=$(date +%s%N); "
            "while ours >/dev/null; do sleep 0.2; done; echo $((($(date +%s%N) - began) / 1000000)) ms"));
        QVERIFY(LabCopy::waitFor([&] { return looker->bytesAvailable() > 0; }));
        QCOMPARE(looker->readAllStandardOutput(), QByteArray("there\n"));
        session().disconnectFromHost();
        looker->write("go\n");
        QVERIFY(LabCopy::waitFor([&] { return looker->state() == QProcess::NotRunning; }, 60s));
        qInfo("nothing was left after %s", looker->readAllStandardOutput().trimmed().constData());
        session().connectToHost();
        QVERIFY(LabCopy::waitFor([&] { return session().link().stage == LinkStage::Connected; }));
    }

    void theLinkIsCutAndHealed()
    {
        QVERIFY(m_lab->cut());
        QVERIFY(LabCopy::waitFor([&] { return session().link().stage != LinkStage::Connected; }, 60s));
        QVERIFY(!session().state().guests.isEmpty());
        QVERIFY(m_lab->heal());
        session().connectToHost();
        QVERIFY(LabCopy::waitFor([&] { return session().link().stage == LinkStage::Connected; }));
        QVERIFY(LabCopy::waitFor([&] { return session().dataAge() < 10s; }));
    }

    // The last: the session is gone behind a black hole, and what it had started in dom0 goes within its
    // lease.
    void nothingIsLeftBehind()
    {
        QVERIFY(
            LabCopy::waitFor([&] { return session().usage().latest(QStringLiteral("pv1")).has_value(); }));
        QVERIFY(m_lab->cut());
        m_lab->dropEngine();
        QTest::qWait(62000); // one lease, and the script's own end
        QVERIFY(m_lab->heal());
        QVERIFY(LabCopy::waitFor([&] { return watchers() == 0; }, 20s));
        const QByteArray left = dom0(QStringLiteral("ps -eo args | grep -E '[x]entop|[x]enstore-watch'"));
        QCOMPARE(left, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLabSession)
#include "tst_labsession.moc"
