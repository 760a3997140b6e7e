// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"
#include "remote/ssh/sshengine.h"
#include "remote/transport.h"
#include "services/hostsession.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace domcero;
using namespace std::chrono_literals;

// A session with a true dom0: tests/lab. Skipped where the lab is not built. The functions follow one another
// in one copy of the lab.
class TestLabSession : public QObject
{
    Q_OBJECT

    const QString m_name = QStringLiteral("tst-session-%1").arg(QCoreApplication::applicationPid());
    QTemporaryDir m_folder;
    HostEntry m_entry;
    std::unique_ptr<SshEngine> m_engine;
    std::unique_ptr<HostSession> m_session;

    static int lab(const QStringList &arguments, QByteArray *output = nullptr)
    {
        QProcess process;
        process.setProcessChannelMode(output ? QProcess::SeparateChannels : QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/lab/lab.sh"), arguments);
        if (!process.waitForFinished(180000))
            return -1;
        if (output)
            *output = process.readAllStandardOutput();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QByteArray dom0(const QString &command) const
    {
        QByteArray output;
        lab({QStringLiteral("ssh"), m_name, QStringLiteral("--"), command}, &output);
        return output;
    }
    // Processes in dom0 that only the script `watch` starts.
    int watchers() const
    {
        return static_cast<int>(dom0(QStringLiteral("ps -eo comm")).count("xenstore-watch"));
    }
    GuestState stateOf(const char *name) const
    {
        const Guest *const guest = m_session->state().guest(QString::fromLatin1(name));
        return guest ? guest->state : GuestState::Dying;
    }
    static bool waitFor(const std::function<bool()> &condition, std::chrono::seconds time = 180s)
    {
        return QTest::qWaitFor(condition, static_cast<int>(std::chrono::milliseconds(time).count()));
    }
    bool perform(GuestAction action, const char *guest, QByteArray *code = nullptr)
    {
        QElapsedTimer timer;
        timer.start();
        const auto future = m_session->perform(action, QString::fromLatin1(guest));
        if (!waitFor([&] { return future.isFinished(); }, 240s))
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
    std::unique_ptr<HostSession> makeSession(const QString &user = QStringLiteral("root"),
                                             RootBy rootBy = RootBy::Login)
    {
        HostEntry entry = m_entry;
        entry.user = user;
        entry.rootBy = rootBy;
        auto transport = m_engine->makeTransport(entry);
        transport->setHostName(entry.name);
        return std::make_unique<HostSession>(entry, std::move(transport), systemClock());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (lab({QStringLiteral("is-built")}) != 0)
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        QCOMPARE(lab({QStringLiteral("restore"), m_name, QStringLiteral("--ttl"), QStringLiteral("1800"),
                      QStringLiteral("--owner"), QString::number(QCoreApplication::applicationPid())}),
                 0);
        QByteArray port;
        QByteArray key;
        QByteArray hosts;
        QCOMPARE(lab({QStringLiteral("port"), m_name}, &port), 0);
        QCOMPARE(lab({QStringLiteral("key"), m_name}, &key), 0);
        QCOMPARE(lab({QStringLiteral("known-hosts"), m_name}, &hosts), 0);
        QFile known(m_folder.filePath(QStringLiteral("known_hosts")));
        QVERIFY(known.open(QIODevice::WriteOnly));
        known.write(hosts);
        known.close();
        m_entry.name = QStringLiteral("lab");
        m_entry.address = QStringLiteral("127.0.0.1");
        m_entry.port = port.trimmed().toUShort();
        m_entry.identityFile = QString::fromLocal8Bit(key.trimmed());
        m_entry.knownHostsFile = known.fileName();
        m_engine = std::make_unique<SshEngine>();
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_engine.reset();
        lab({QStringLiteral("down"), m_name});
    }

    void theTrueGuestsAreThere()
    {
        m_session = makeSession();
        QElapsedTimer timer;
        timer.start();
        m_session->connectToHost();
        QVERIFY(waitFor([&] { return m_session->state().readAt > 0ms; }));
        qInfo("connected and read after %lld ms", timer.elapsed());
        const HostState &state = m_session->state();
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
        QVERIFY(waitFor([&] { return m_session->usage().of(QStringLiteral("pv1")).size() >= 3; }));
        QVERIFY(m_session->dataAge() < 30s);
        QCOMPARE(watchers(), 1);
        const QList<Usage> usage = m_session->usage().of(QStringLiteral("pv1"));
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
        QVERIFY(waitFor([&] {
            const QList<Usage> usage = m_session->usage().of(QStringLiteral("pv1"));
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
        QProcess create;
        create.start(QStringLiteral(DOMCERO_SOURCE_DIR "/tests/lab/lab.sh"),
                     {QStringLiteral("ssh"), m_name, QStringLiteral("--"),
                      QStringLiteral("xl create /etc/xen/pv2.cfg")});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(waitFor([&] { return isAlive(stateOf("pv2")); }));
        qInfo("seen %lld ms after the command was given", timer.elapsed());
        QVERIFY(waitFor([&] { return create.state() == QProcess::NotRunning; }, 240s));
        QVERIFY2(create.exitCode() == 0, create.readAllStandardError().constData());
        QVERIFY(waitFor([&] {
            const Guest *const guest = m_session->state().guest(QStringLiteral("pv2"));
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

    void anAccountWithoutRight()
    {
        const auto plain = makeSession(QStringLiteral("plain"));
        plain->connectToHost();
        QVERIFY(waitFor([&] {
            if (plain->secretQuestion())
                plain->answerSecret(Secret(QByteArray("lab-plain")));
            return plain->state().readAt > 0ms;
        }));
        QVERIFY(plain->state().problem);
        QCOMPARE(plain->state().problem->code, ErrorCode::PermissionDenied);
        QVERIFY(!plain->state().requirements.isEmpty());
    }

    // The true sudo of Debian: a wrong password, the right one, an action as a job, what is given up.
    void rootBySudo()
    {
        const auto admin = makeSession(QStringLiteral("admin"), RootBy::Sudo);
        QList<SecretQuestion> asked;
        const auto answer = [&] {
            const auto question = admin->secretQuestion();
            if (!question)
                return;
            asked += *question;
            admin->answerSecret(Secret(QByteArray(asked.size() == 1 ? "wrong" : "lab-admin")));
        };
        connect(admin.get(), &HostSession::questionChanged, admin.get(), answer);
        admin->connectToHost();
        QVERIFY(waitFor([&] { return admin->state().readAt > 0ms || admin->link().error; }));
        const auto problem = admin->link().error ? admin->link().error : admin->state().problem;
        QVERIFY2(!problem, problem ? qPrintable(problem->detail) : "");
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0].kind, SecretQuestion::Kind::SudoPassword);
        QVERIFY(!asked[0].previousWasWrong);
        QVERIFY(asked[1].previousWasWrong);
        const auto started = admin->perform(GuestAction::Start, QStringLiteral("pv2"));
        QVERIFY(waitFor([&] { return started.isFinished(); }, 240s));
        QVERIFY2(started.result(), started.result() ? "" : qPrintable(started.result().error().detail));
        const auto off = admin->perform(GuestAction::ForceOff, QStringLiteral("pv2"));
        QVERIFY(waitFor([&] { return off.isFinished(); }, 240s));
        QVERIFY2(off.result(), off.result() ? "" : qPrintable(off.result().error().detail));

        RunOptions run;
        run.timeout = 5s;
        const auto stuck = admin->transport().run(
            Command{QStringLiteral("sleep"), {QStringLiteral("4719.5")}, {}, false}, run);
        QVERIFY(waitFor([&] { return stuck.isFinished(); }));
        QCOMPARE(stuck.result().error().code, ErrorCode::Timeout);
        QVERIFY(waitFor([&] { return !dom0(QStringLiteral("ps -eo args")).contains("sleep 4719.5"); }));
        admin->disconnectFromHost();
        QVERIFY(waitFor([&] { return !dom0(QStringLiteral("ps -eo args")).contains("sudo -S"); }));
        QVERIFY(!dom0(QStringLiteral("journalctl -b --no-pager; cat /var/log/auth.log 2>/dev/null"))
                     .contains("lab-admin"));
    }

    void anAccountThatMayNotSudo()
    {
        const auto plain = makeSession(QStringLiteral("plain"), RootBy::Sudo);
        connect(plain.get(), &HostSession::questionChanged, plain.get(), [&] {
            if (plain->secretQuestion())
                plain->answerSecret(Secret(QByteArray("lab-plain")));
        });
        plain->connectToHost();
        QVERIFY(waitFor([&] { return plain->link().error.has_value(); }));
        QCOMPARE(plain->link().error->code, ErrorCode::PermissionDenied);
        QVERIFY(plain->link().error->what.id().contains("may not become root"));
    }

    void aSudoThatWantsATerminal()
    {
        dom0(QStringLiteral("echo 'Defaults:admin requiretty' >/etc/sudoers.d/domcero-test"));
        const auto admin = makeSession(QStringLiteral("admin"), RootBy::Sudo);
        admin->connectToHost();
        QVERIFY(waitFor([&] { return admin->link().error.has_value(); }));
        dom0(QStringLiteral("rm /etc/sudoers.d/domcero-test"));
        QCOMPARE(admin->link().error->code, ErrorCode::PermissionDenied);
        QVERIFY2(admin->link().error->what.id().contains("wants a terminal"),
                 qPrintable(admin->link().error->detail));
    }

    void theLinkIsCutAndHealed()
    {
        QCOMPARE(lab({QStringLiteral("cut"), m_name}), 0);
        QVERIFY(waitFor([&] { return m_session->link().stage != LinkStage::Connected; }, 60s));
        QVERIFY(!m_session->state().guests.isEmpty());
        QCOMPARE(lab({QStringLiteral("heal"), m_name}), 0);
        m_session->connectToHost();
        QVERIFY(waitFor([&] { return m_session->link().stage == LinkStage::Connected; }));
        QVERIFY(waitFor([&] { return m_session->dataAge() < 10s; }));
    }

    // The last: the session is gone behind a black hole, and what it had started in dom0 goes within its
    // lease.
    void nothingIsLeftBehind()
    {
        QVERIFY(waitFor([&] { return m_session->usage().latest(QStringLiteral("pv1")).has_value(); }));
        QCOMPARE(lab({QStringLiteral("cut"), m_name}), 0);
        m_session.reset();
        m_engine.reset();
        QTest::qWait(62000); // one lease, and the script's own end
        QCOMPARE(lab({QStringLiteral("heal"), m_name}), 0);
        QVERIFY(waitFor([&] { return watchers() == 0; }, 20s));
        const QByteArray left = dom0(QStringLiteral("ps -eo args | grep -E '[x]entop|[x]enstore-watch'"));
        QCOMPARE(left, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLabSession)
#include "tst_labsession.moc"
