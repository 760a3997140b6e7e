// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostentry.h"
#include "remote/ssh/authenticator.h"
#include "remote/ssh/dialer.h"
#include "remote/ssh/iocontext.h"
#include "remote/ssh/knownhostsfiles.h"
#include "remote/ssh/linkevents.h"
#include "remote/ssh/socksdial.h"
#include "remote/ssh/sshpump.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace domcero {

// One machine that a link logs in to, a jump host or the host itself: from its socket to the login, and its
// heartbeat after that. A state machine on the I/O thread, the stages in the order of LinkStage, each with a
// deadline while no person is asked. Once its owner has been told that it failed, it does nothing more.
class SshLeg : public QObject
{
public:
    // Called from within the leg, which must not be destroyed there.
    class Owner
    {
    public:
        virtual void legStage(const SshLeg &leg, LinkStage stage, bool waitingForUser) = 0;
        virtual void legTook(const DialStep &step) = 0;
        virtual void legAsksHostKey(const HostKeyQuestion &question) = 0;
        virtual void legAsksSecret(const SecretQuestion &question) = 0;
        virtual void legRefusedSecret(const SecretQuestion &question) = 0;
        virtual void legAsksPrompts(const PromptsQuestion &question) = 0;
        virtual void legSaid(const HostNotice &notice) = 0;
        virtual void legChangedPassword(const SshLeg &leg, Secret newOne) = 0; // empty: not known
        virtual void legLoggedIn(SshLeg &leg) = 0;
        virtual void legStep(SshLeg &leg) = 0;   // a round of the pump, once it is logged in
        virtual void legSilent(SshLeg &leg) = 0; // too long
        virtual void legFailed(const Error &error, bool heals) = 0;

    protected:
        ~Owner() = default;
    };

    // `entry` without its jumps.
    SshLeg(HostEntry entry, KnownSecrets known, IoContext &io, Owner &owner);
    ~SshLeg() override;

    void dial();                    // over TCP, through a SOCKS proxy if the entry names one
    void begin(net::Handle socket); // over what is connected; the socket is the leg's
    void stop();
    void checkNow(); // asks for a sign of life, whatever was heard before

    void answerHostKey(bool accepted);
    void answerSecret(Secret secret);
    void answerPrompts(std::vector<Secret> answers);
    bool isAskable() const; // a question of its may be standing

    const HostEntry &entry() const { return m_entry; }
    const QString &name() const { return m_name; }
    bool isLoggedIn() const { return m_state == State::LoggedIn; }
    SshPump &pump() { return *m_pump; }     // once it is logged in
    QStringList oldAlgorithmsInUse() const; //
    std::chrono::milliseconds silence() const { return m_pump->silence(); }

private:
    enum class State {
        Resolving,
        Dialling,
        KeyExchange,
        HostKey,
        AskingHostKey,
        Authenticating,
        LoggedIn,
        Ended
    };

    void resolved(const QList<QHostAddress> &addresses, const QString &detail);
    void dialled(net::Handle socket, const QHostAddress &address);
    void askProxy(net::Handle socket);
    bool configure();
    void step();
    void stepKeyExchange();
    void checkHostKey();
    void hostKeyAccepted();
    void stepAuthentication();
    void startHeartbeat();
    void beat();
    void askForLife();
    void broken();
    void enter(State state, LinkStage stage);
    void fail(const Error &error, bool heals);
    void tell(DialStep::Kind kind, const QString &detail, DialStep::Outcome outcome = DialStep::Outcome::Done,
              const Message &words = {});
    void tellGreeting();
    void tellAlgorithms();
    DialStep::Kind stepUnderWay() const;
    QString libraryError() const;

    const HostEntry m_entry;
    const QString m_name; // "user@host:port"
    IoContext &m_io;
    Owner &m_owner;
    KnownSecrets m_known;
    KnownHostsFiles m_knownHosts;
    QList<KnownHostKey> m_knownKeys;
    QByteArray m_keyType;
    QByteArray m_key;
    std::shared_ptr<void> m_token; // of results from the pool
    State m_state = State::Resolving;
    Dialer *m_dialer = nullptr;
    SocksDial *m_socksDial = nullptr;
    std::unique_ptr<SshPump> m_pump;
    std::unique_ptr<Authenticator> m_authenticator;
    QTimer m_deadline;
    QTimer m_heartbeat;
    QElapsedTimer m_sinceStep;
    bool m_hasGreeted = false;
    QTimer m_check; // for an answer that is due now
    uint64_t m_seenBefore = 0;
    QElapsedTimer m_asked; // when the server was asked for a sign of life, if it was
};

} // namespace domcero
