// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/authenticator.h"

#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

namespace domcero {

namespace {
constexpr int mostMethodsWanted = 8; // of one login; a host that wants more never has enough
} // namespace

Authenticator::Authenticator(const HostEntry &entry, const QString &leg, SshPump &pump, IoContext &io,
                             KnownSecrets known, Asking asking)
    : m_entry(entry), m_leg(leg), m_pump(pump), m_io(io), m_known(std::move(known)),
      m_asking(std::move(asking)), m_token(std::make_shared<int>(0))
{
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_deadline, [this] {
        // While a pool thread has the session only the agent can be hurried; its failure is then one refused
        // method.
        if (m_state == State::AgentSigning && m_agentHandle != -1) {
            agent::abandon(m_agentHandle);
            return;
        }
        m_expired = true;
        m_pump.wake();
    });
    startDeadline();
}

Authenticator::~Authenticator()
{
    dropAgent();
}

QString Authenticator::tried() const
{
    return m_tried.isEmpty() ? QString() : (m_tried + m_said).join(QLatin1String("; "));
}

QString Authenticator::method() const
{
    if (m_state == State::Begin)
        return QStringLiteral("none");
    switch (m_method.kind) {
    case Method::Kind::Agent:
        break;
    case Method::Kind::KeyFile:
        return m_method.file;
    case Method::Kind::Interactive:
        return QStringLiteral("keyboard-interactive");
    case Method::Kind::Password:
        return QStringLiteral("password");
    }
    return QStringLiteral("agent");
}

Authenticator::Result Authenticator::step()
{
    for (;;) {
        if (m_expired)
            return Result::TimedOut;
        if (m_agentResult)
            return *m_agentResult;
        const State before = m_state;
        if (const auto result = stepOnce())
            return *result;
        if (m_state == before)
            return Result::Pending;
    }
}

std::optional<Authenticator::Result> Authenticator::stepOnce()
{
    const ssh_session session = m_pump.session();
    switch (m_state) {
    case State::Begin: {
        const int code = ssh_userauth_none(session, nullptr);
        if (code == SSH_AUTH_AGAIN)
            return {};
        if (code == SSH_AUTH_SUCCESS)
            return Result::LoggedIn;
        if (code == SSH_AUTH_ERROR)
            return Result::Refused;
        planMethods();
        go(State::NextMethod);
        return {};
    }
    case State::NextMethod:
        return nextMethod();
    case State::Agent:
        talkToAgent();
        return {};
    case State::OfferingKey: {
        const int code = ssh_userauth_try_publickey(session, nullptr, m_key.get());
        if (code == SSH_AUTH_AGAIN)
            return {};
        if (code == SSH_AUTH_SUCCESS) {
            const auto known = m_known.find(m_method.file);
            loadPrivate(known == m_known.end() ? Secret() : known->second.copy());
            return {};
        }
        return judge(code, m_method.file,
                     Message(QT_TRANSLATE_NOOP("messages", "the host does not take this key")));
    }
    case State::Signing: {
        const int code = ssh_userauth_publickey(session, nullptr, m_key.get());
        return judge(code, m_method.file,
                     Message(QT_TRANSLATE_NOOP("messages", "the host refuses this key")));
    }
    case State::Password:
        return stepPassword();
    case State::Interactive:
        return stepInteractive();
    case State::ConnectingAgent:
    case State::AgentSigning:
    case State::LoadingPublic:
    case State::LoadingPrivate:
    case State::AskingPassphrase:
    case State::AskingPassword:
    case State::AskingPrompts:
        return {};
    }
    return {};
}

bool Authenticator::isOffered(Method::Kind kind) const
{
    const auto methods = static_cast<unsigned>(ssh_userauth_list(m_pump.session(), nullptr));
    switch (kind) {
    case Method::Kind::Agent:
    case Method::Kind::KeyFile:
        return (methods & SSH_AUTH_METHOD_PUBLICKEY) != 0;
    case Method::Kind::Interactive:
        return (methods & SSH_AUTH_METHOD_INTERACTIVE) != 0;
    case Method::Kind::Password:
        return (methods & SSH_AUTH_METHOD_PASSWORD) != 0;
    }
    return false;
}

// Keyboard-interactive comes before the password, as in OpenSSH: where PAM asks for a code as well, or has an
// expired password changed, that is the only one of the two that can carry it. A host without PAM refuses it
// without a question, which costs one of its tries.
void Authenticator::planMethods()
{
    using Kind = Method::Kind;
    const bool first = m_accepted == 0;
    m_methods.clear();
    if (isOffered(Kind::KeyFile))
        planKeys();
    else if (first)
        note({}, Message(QT_TRANSLATE_NOOP("messages", "the host takes no keys")));
    if (isOffered(Kind::Interactive))
        m_methods.push_back({Kind::Interactive, {}, false});
    if (isOffered(Kind::Password))
        m_methods.push_back({Kind::Password, {}, false});
    if (first && !isOffered(Kind::Interactive) && !isOffered(Kind::Password))
        note({}, Message(QT_TRANSLATE_NOOP("messages", "the host takes no passwords")));
}

// A host may want two keys: then the agent, which is asked again, and the usual files have to help the one
// that the entry names.
void Authenticator::planKeys()
{
    HostEntry entry = m_entry;
    if (m_acceptedFiles.contains(entry.identityFile))
        entry.identityFile.clear();
    const bool named = !entry.identityFile.isEmpty();
    if (!named)
        m_methods.push_back({Method::Kind::Agent, {}, false});
    const QStringList files = identityFilesOf(entry);
    for (const QString &file : files) {
        if (!m_acceptedFiles.contains(file))
            m_methods.push_back({Method::Kind::KeyFile, file, named});
    }
}

std::optional<Authenticator::Result> Authenticator::nextMethod()
{
    m_attempts = 0;
    m_key.reset();
    m_password.wipe();
    m_knownIsSpent = false;
    m_conversation = {};
    m_refused.reset();
    m_errorBefore = ssh_get_error(m_pump.session());
    // Each refusal comes with the list of what the host still takes.
    while (!m_methods.empty() && !isOffered(m_methods.front().kind))
        m_methods.pop_front();
    if (m_methods.empty())
        return Result::Refused;
    m_method = m_methods.front();
    m_methods.pop_front();
    startDeadline();
    switch (m_method.kind) {
    case Method::Kind::Agent:
        connectAgent();
        break;
    case Method::Kind::KeyFile:
        loadPublic();
        break;
    case Method::Kind::Interactive:
        go(State::Interactive);
        break;
    case Method::Kind::Password:
        if (const auto known = m_known.find(QString()); known != m_known.end()) {
            m_password = known->second.copy();
            go(State::Password);
        } else {
            askPassword();
        }
        break;
    }
    return {};
}

// The outcome of a method that has had its say.
std::optional<Authenticator::Result> Authenticator::judge(int code, const QString &method,
                                                          const Message &whyNot)
{
    switch (code) {
    case SSH_AUTH_AGAIN:
        return {};
    case SSH_AUTH_SUCCESS:
        tellOfChange();
        return Result::LoggedIn;
    case SSH_AUTH_PARTIAL:
        tellOfChange(); // whatever becomes of the rest
        // The host wants a further method; which ones it says anew.
        note(method, Message(QT_TRANSLATE_NOOP("messages", "accepted, but the host wants a further method")));
        if (++m_accepted == mostMethodsWanted)
            return Result::Refused;
        if (m_method.kind == Method::Kind::KeyFile)
            m_acceptedFiles += m_method.file;
        planMethods();
        break;
    case SSH_AUTH_DENIED:
        note(method, whyNot);
        break;
    default:
        note(QString::fromUtf8(ssh_get_error(m_pump.session())), {});
        return Result::Refused;
    }
    go(State::NextMethod);
    return {};
}

void Authenticator::tellOfChange()
{
    if (m_change.happened())
        m_asking.passwordChanged(m_change.take());
    m_change = {};
}

// An agent that does not sign, because its person declined or it was given up, is to libssh an error ("Out of
// memory") of a session that lives on: the next method has its turn.
std::optional<Authenticator::Result> Authenticator::judgeAgent(int code)
{
    if (code != SSH_AUTH_ERROR || ssh_is_connected(m_pump.session()) == 0)
        return judge(code, QStringLiteral("agent"),
                     Message(QT_TRANSLATE_NOOP("messages", "the host takes no key of the agent")));
    note({}, Message(QT_TRANSLATE_NOOP("messages", "the agent did not sign")));
    go(State::NextMethod);
    return {};
}

void Authenticator::connectAgent()
{
    if (m_agentHandle != -1) { // one key was accepted, and the host wants another
        m_agentSeen = 0;
        go(State::Agent);
        return;
    }
    go(State::ConnectingAgent);
    m_io.agents.run([] { return agent::connect(); }, m_io.queue, m_token,
                    [this](net::Handle socket) {
                        if (socket == -1) {
                            note({}, Message(QT_TRANSLATE_NOOP("messages", "there is no agent")));
                            go(State::NextMethod);
                        } else {
                            m_agentHandle = agent::duplicate(socket);
                            ssh_set_agent_socket(m_pump.session(), static_cast<socket_t>(socket));
                            m_agentSeen = 0;
                            go(State::Agent);
                        }
                        m_pump.wake();
                    });
}

// The pool thread has the session for as long as the agent takes; then the I/O thread has it back.
void Authenticator::talkToAgent()
{
    const uint64_t seen = m_pump.handle()->bytesReceived();
    if (seen == m_agentSeen)
        return; // it waits for the host, not for the agent
    go(State::AgentSigning);
    m_pump.suspend();
    m_io.agents.run([handle = m_pump.handle()] { return agent::authenticate(handle->session()); }, m_io.queue,
                    m_token,
                    [this](int code) {
                        m_agentSeen = m_pump.handle()->bytesReceived();
                        m_state = State::Agent;
                        if (code != SSH_AUTH_AGAIN) {
                            if (code != SSH_AUTH_PARTIAL)
                                dropAgent();
                            m_key.reset();
                            m_agentResult = judgeAgent(code);
                        }
                        m_pump.resume();
                    });
}

void Authenticator::loadPublic()
{
    go(State::LoadingPublic);
    m_io.pool.run([file = m_method.file] { return keyfile::loadPublic(file); }, m_io.queue, m_token,
                  [this](keyfile::Loaded loaded) { publicLoaded(std::move(loaded)); });
}

void Authenticator::publicLoaded(keyfile::Loaded loaded)
{
    if (loaded.outcome == keyfile::Outcome::Absent) {
        if (m_method.named)
            note(m_method.file, Message(QT_TRANSLATE_NOOP("messages", "there is no such file")));
        go(State::NextMethod);
    } else if (loaded.outcome == keyfile::Outcome::Read) {
        m_key = std::move(loaded.key);
        go(State::OfferingKey);
    } else {
        // An old PEM file without its .pub: only the private half can tell.
        const auto known = m_known.find(m_method.file);
        loadPrivate(known == m_known.end() ? Secret() : known->second.copy());
    }
    m_pump.wake();
}

void Authenticator::loadPrivate(Secret passphrase)
{
    go(State::LoadingPrivate);
    m_io.pool.run([file = m_method.file,
                   passphrase = std::move(passphrase)] { return keyfile::loadPrivate(file, passphrase); },
                  m_io.queue, m_token, [this](keyfile::Loaded loaded) { privateLoaded(std::move(loaded)); });
}

void Authenticator::privateLoaded(keyfile::Loaded loaded)
{
    switch (loaded.outcome) {
    case keyfile::Outcome::Read:
        m_key = std::move(loaded.key);
        go(State::Signing);
        break;
    case keyfile::Outcome::NeedsPassphrase:
        askPassphrase();
        break;
    case keyfile::Outcome::Absent:
    case keyfile::Outcome::Unusable:
        note(m_method.file,
             Message(QT_TRANSLATE_NOOP("messages", "this is not a private key that can be read")));
        go(State::NextMethod);
        break;
    }
    m_pump.wake();
}

void Authenticator::askPassphrase()
{
    const SecretQuestion question{SecretQuestion::Kind::KeyPassphrase, m_leg, m_method.file, m_attempts > 0};
    if (m_attempts == triesForAPerson) {
        m_asking.refused(question);
        note(m_method.file, Message(QT_TRANSLATE_NOOP("messages", "wrong passphrase")));
        go(State::NextMethod);
        return;
    }
    m_deadline.stop();
    go(State::AskingPassphrase);
    m_asking.ask(question);
}

void Authenticator::askPassword()
{
    const bool unclear = m_refused && m_refused->others;
    const bool wrong = !m_password.isEmpty() && !unclear;
    m_password.wipe();
    const SecretQuestion question{SecretQuestion::Kind::Password, m_leg, {}, wrong, unclear};
    if (m_attempts == triesForAPerson) {
        m_asking.refused(question);
        note({}, Message(QT_TRANSLATE_NOOP("messages", "wrong password")));
        go(State::NextMethod);
        return;
    }
    m_deadline.stop();
    go(State::AskingPassword);
    m_asking.ask(question);
}

bool Authenticator::isAsking() const
{
    return m_state == State::AskingPassphrase || m_state == State::AskingPassword ||
           m_state == State::AskingPrompts;
}

// A conversation with several questions is one try.
void Authenticator::countAnswer()
{
    if (!std::exchange(m_conversation.byPerson, true) || m_method.kind != Method::Kind::Interactive)
        ++m_attempts;
    m_asking.answered();
    startDeadline();
}

void Authenticator::answer(Secret secret)
{
    if (m_state != State::AskingPassphrase && m_state != State::AskingPassword)
        return;
    countAnswer();
    if (m_state == State::AskingPassphrase) {
        loadPrivate(std::move(secret));
        return;
    }
    m_password = std::move(secret);
    if (m_method.kind == Method::Kind::Interactive)
        ssh_userauth_kbdint_setanswer(m_pump.session(), 0, m_password.data());
    go(m_method.kind == Method::Kind::Password ? State::Password : State::Interactive);
    m_pump.wake();
}

// libssh has said something new.
bool Authenticator::libraryFailed() const
{
    return m_errorBefore != ssh_get_error(m_pump.session());
}

// SSH_MSG_USERAUTH_PASSWD_CHANGEREQ (RFC 4252, 8) has the number 60. libssh's client does not know it: 0.10
// rejects the packet and goes on waiting, others call it an error without a word; the session lives on.
// OpenSSH's server never sends it (it has an expired password changed by keyboard-interactive), other servers
// do.
bool Authenticator::demandsNewPassword(int code) const
{
    const ssh_session session = m_pump.session();
    if ((code != SSH_AUTH_ERROR && code != SSH_AUTH_AGAIN) || ssh_is_connected(session) == 0)
        return false;
    return libraryFailed() ? QByteArrayView(ssh_get_error(session)).endsWith("rejected packet (type 60)")
                           : code == SSH_AUTH_ERROR;
}

std::optional<Authenticator::Result> Authenticator::stepPassword()
{
    const int code = ssh_userauth_password(m_pump.session(), nullptr, m_password.data());
    if (code == SSH_AUTH_DENIED) {
        m_errorBefore = ssh_get_error(m_pump.session());
        askPassword();
        return {};
    }
    if (demandsNewPassword(code)) {
        note({}, Message(QT_TRANSLATE_NOOP("messages", "the host demands a new password")));
        m_problem = ssherror::passwordChangeDemanded(m_leg, m_entry.user, m_entry.address, m_entry.port);
        return Result::Refused;
    }
    return judge(code, {}, Message(QT_TRANSLATE_NOOP("messages", "wrong password")));
}

void Authenticator::go(State state)
{
    m_state = state;
}

void Authenticator::note(const QString &what, const Message &why)
{
    QStringList parts{what, QString::fromLatin1(why.id())};
    parts.removeAll(QString());
    m_tried += parts.join(QLatin1String(": "));
    m_asking.tried(what, why);
}

void Authenticator::startDeadline()
{
    m_deadline.start(m_io.limits.authentication);
}

void Authenticator::dropAgent()
{
    if (m_agentHandle == -1)
        return;
    agent::abandon(m_agentHandle);
    net::closeSocket(m_agentHandle);
    m_agentHandle = -1;
}

} // namespace domcero
