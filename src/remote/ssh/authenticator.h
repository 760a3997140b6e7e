// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "domain/hostentry.h"
#include "domain/loginprompts.h"
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
#include <vector>

namespace domcero {

class SshPump;

// Secrets that have worked on this host: by identity file, the password under the empty name.
using KnownSecrets = std::map<QString, Secret>;

// Logs in, as a state machine on the I/O thread: the entry's key file, or the agent and the usual key files;
// then keyboard-interactive, whatever it asks and in however many rounds; then the password. A host that
// wants several methods gets them in the order in which it says so. What was tried and why it failed is in
// tried().
//
// Of a keyboard-interactive login the first prompt counts as the password where it says so itself
// (asksForThePassword()), and is then answered as one; everything else is put to a person, each time.
class Authenticator
{
public:
    enum class Result { Pending, LoggedIn, Refused, TimedOut };
    struct Asking
    {
        std::function<void(const SecretQuestion &)> ask; // answered by answer()
        std::function<void()> answered;
        std::function<void(const SecretQuestion &)> refused;     // the last answer, too: not asked again
        std::function<void(const PromptsQuestion &)> askPrompts; // answered by answerPrompts()
        std::function<void(const HostNotice &)> said;
        // A way that did not lead in, or not alone: by what, and why.
        std::function<void(const QString &, const Message &)> tried;
        std::function<void(Secret)> passwordChanged; // and accepted; empty: to what is not known
    };

    Authenticator(const HostEntry &entry, const QString &leg, SshPump &pump, IoContext &io,
                  KnownSecrets known, Asking asking);
    ~Authenticator();
    Authenticator(const Authenticator &) = delete;
    Authenticator &operator=(const Authenticator &) = delete;

    Result step();
    void answer(Secret secret);
    void answerPrompts(std::vector<Secret> answers);
    QString tried() const;  // empty: nothing was refused yet
    QString method() const; // the present one
    // Better known than that everything was refused.
    const std::optional<Error> &problem() const { return m_problem; }
    bool isAsking() const; // a person

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
        AskingPrompts,
        Interactive,
    };
    struct Method
    {
        enum class Kind { Agent, KeyFile, Password, Interactive };
        Kind kind = Kind::Agent;
        QString file;
        bool named = false; // by the entry: its absence is worth telling
    };

    // A keyboard-interactive login from the host's first question to its yes or no.
    struct Conversation
    {
        int rounds = 0;
        bool asked = false; // there was a prompt
        bool byPerson = false;
        bool password = false;
        bool others = false;
    };

    static constexpr int triesForAPerson = 3;

    bool isOffered(Method::Kind kind) const;
    void planMethods();
    void planKeys();
    std::optional<Result> stepOnce();
    std::optional<Result> nextMethod();
    std::optional<Result> judge(int code, const QString &method, const Message &whyNot);
    std::optional<Result> judgeAgent(int code);
    void tellOfChange();
    void connectAgent();
    void talkToAgent();
    void loadPublic();
    void loadPrivate(Secret passphrase);
    void publicLoaded(keyfile::Loaded loaded);
    void privateLoaded(keyfile::Loaded loaded);
    void askPassphrase();
    void askPassword();
    std::optional<Result> stepPassword();
    std::optional<Result> stepInteractive();
    std::optional<Result> takeRound();
    PromptsQuestion readPrompts(int count) const;
    void conversationRefused();
    void countAnswer();
    bool libraryFailed() const;
    bool demandsNewPassword(int code) const;
    void go(State state);
    void note(const QString &what, const Message &why);
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
    QStringList m_said; // by the host
    KeyPtr m_key;
    Secret m_password;
    int m_attempts = 0; // wrong answers of a person for this method
    uint64_t m_agentSeen = 0;
    net::Handle m_agentHandle = -1; // a second handle to the agent's socket, to end a talk
    QTimer m_deadline;
    bool m_expired = false;
    std::optional<Result> m_agentResult;
    std::optional<Error> m_problem;
    bool m_knownIsSpent = false; // the known password was given in this method
    QByteArray m_errorBefore;    // what libssh had to say before this method
    Conversation m_conversation;
    std::optional<Conversation> m_refused; // the one before
    PromptsQuestion m_prompts;
    PasswordChange m_change;
    int m_accepted = 0; // methods, where the host wants several
    QStringList m_acceptedFiles;
};

} // namespace domcero
