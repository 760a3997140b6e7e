// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "domain/hostentry.h"
#include "domain/question.h"
#include "remote/ssh/agent.h"
#include "remote/ssh/iocontext.h"
#include "remote/ssh/keyfile.h"

#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace domcero {

class SshPump;

// Secrets that have worked on this host: by identity file, the password under the empty name.
using KnownSecrets = std::map<QString, Secret>;

// Logs in, as a state machine on the I/O thread: the entry's key file, or the agent and the usual key files;
// then the password, or a keyboard-interactive login that asks for nothing but a password. What was tried and
// why it failed is in tried(). A method with several rounds (2FA) finds its place in stepInteractive().
class Authenticator
{
public:
    enum class Result { Pending, LoggedIn, Refused, TimedOut };
    struct Asking
    {
        std::function<void(const SecretQuestion &)> ask; // answered by answer()
        std::function<void()> answered;
        std::function<void(const SecretQuestion &)> refused; // the last answer, too: not asked again
    };

    Authenticator(const HostEntry &entry, const QString &leg, SshPump &pump, IoContext &io,
                  KnownSecrets known, Asking asking);
    ~Authenticator();
    Authenticator(const Authenticator &) = delete;
    Authenticator &operator=(const Authenticator &) = delete;

    Result step();
    void answer(Secret secret);
    QString tried() const { return m_tried.join(QLatin1String("; ")); }

private:
    enum class State {
        Begin, // "none", which tells the methods
        NextMethod,
        ConnectingAgent,
        Agent,
        AgentSigning, // a pool thread has the session
        LoadingPublic,
        OfferingKey,
        LoadingPrivate,
        AskingPassphrase,
        Signing,
        AskingPassword,
        Password,
        Interactive,
    };
    struct Method
    {
        enum class Kind { Agent, KeyFile, Password, Interactive };
        Kind kind = Kind::Agent;
        QString file;
        bool named = false; // by the entry: its absence is worth telling
    };

    void planMethods();
    std::optional<Result> stepOnce();
    std::optional<Result> nextMethod();
    std::optional<Result> judge(int code, const QString &method);
    std::optional<Result> judgeAgent(int code);
    void connectAgent();
    void talkToAgent();
    void loadPublic();
    void loadPrivate(Secret passphrase);
    void publicLoaded(keyfile::Loaded loaded);
    void privateLoaded(keyfile::Loaded loaded);
    void askPassphrase();
    void askPassword();
    std::optional<Result> stepInteractive();
    void go(State state);
    void note(const QString &what);
    void startDeadline();
    void dropAgent();

    HostEntry m_entry;
    QString m_leg;
    SshPump &m_pump;
    IoContext &m_io;
    KnownSecrets m_known;
    Asking m_asking;
    std::shared_ptr<void> m_token; // of results from the pool
    State m_state = State::Begin;
    std::deque<Method> m_methods;
    Method m_method;
    QStringList m_tried;
    KeyPtr m_key;
    Secret m_password;
    int m_attempts = 0; // wrong answers of a person for this method
    uint64_t m_agentSeen = 0;
    net::Handle m_agentHandle = -1; // a second handle to the agent's socket, to end a talk
    QTimer m_deadline;
    bool m_expired = false;
    std::optional<Result> m_agentResult;
    bool m_answeredInteractive = false;
};

} // namespace domcero
