// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/authenticator.h"

#include "remote/ssh/sshpump.h"

namespace domcero {

namespace {
constexpr int triesForAPerson = 3;
}

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
        return judge(code, m_method.file + QLatin1String(": the host does not take this key"));
    }
    case State::Signing: {
        const int code = ssh_userauth_publickey(session, nullptr, m_key.get());
        return judge(code, m_method.file + QLatin1String(": the host refuses this key"));
    }
    case State::Password: {
        const int code = ssh_userauth_password(session, nullptr, m_password.data());
        if (code == SSH_AUTH_DENIED) {
            askPassword();
            return {};
        }
        return judge(code, QStringLiteral("password"));
    }
    case State::Interactive:
        return stepInteractive();
    case State::ConnectingAgent:
    case State::AgentSigning:
    case State::LoadingPublic:
    case State::LoadingPrivate:
    case State::AskingPassphrase:
    case State::AskingPassword:
        return {};
    }
    return {};
}

void Authenticator::planMethods()
{
    const auto methods = static_cast<unsigned>(ssh_userauth_list(m_pump.session(), nullptr));
    using Kind = Method::Kind;
    m_methods.clear();
    if ((methods & SSH_AUTH_METHOD_PUBLICKEY) != 0) {
        const bool named = !m_entry.identityFile.isEmpty();
        if (!named)
            m_methods.push_back({Kind::Agent, {}, false});
        const QStringList files = identityFilesOf(m_entry);
        for (const QString &file : files)
            m_methods.push_back({Kind::KeyFile, file, named});
    } else {
        note(QStringLiteral("the host takes no keys"));
    }
    if ((methods & SSH_AUTH_METHOD_PASSWORD) != 0)
        m_methods.push_back({Kind::Password, {}, false});
    else if ((methods & SSH_AUTH_METHOD_INTERACTIVE) != 0)
        m_methods.push_back({Kind::Interactive, {}, false});
    else
        note(QStringLiteral("the host takes no passwords"));
}

std::optional<Authenticator::Result> Authenticator::nextMethod()
{
    m_attempts = 0;
    m_key.reset();
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
    case Method::Kind::Password:
    case Method::Kind::Interactive:
        if (const auto known = m_known.find(QString()); known != m_known.end()) {
            m_password = known->second.copy();
            go(m_method.kind == Method::Kind::Password ? State::Password : State::Interactive);
        } else {
            askPassword();
        }
        break;
    }
    return {};
}

// The outcome of a method that has had its say.
std::optional<Authenticator::Result> Authenticator::judge(int code, const QString &method)
{
    switch (code) {
    case SSH_AUTH_AGAIN:
        return {};
    case SSH_AUTH_SUCCESS:
        return Result::LoggedIn;
    case SSH_AUTH_PARTIAL:
        // The host wants a second method; which ones it says anew.
        note(method + QLatin1String(": accepted, but the host wants a further method"));
        planMethods();
        std::erase_if(m_methods, [this](const Method &other) {
            return other.kind == m_method.kind && other.file == m_method.file;
        });
        break;
    case SSH_AUTH_DENIED:
        note(method);
        break;
    default:
        note(QString::fromUtf8(ssh_get_error(m_pump.session())));
        return Result::Refused;
    }
    go(State::NextMethod);
    return {};
}

// An agent that does not sign, because its person declined or it was given up, is to libssh an error ("Out of
// memory") of a session that lives on: the next method has its turn.
std::optional<Authenticator::Result> Authenticator::judgeAgent(int code)
{
    if (code != SSH_AUTH_ERROR || ssh_is_connected(m_pump.session()) == 0)
        return judge(code, QStringLiteral("the host takes no key of the agent"));
    note(QStringLiteral("the agent did not sign"));
    go(State::NextMethod);
    return {};
}

void Authenticator::connectAgent()
{
    go(State::ConnectingAgent);
    m_io.agents.run([] { return agent::connect(); }, m_io.queue, m_token,
                    [this](net::Handle socket) {
                        if (socket == -1) {
                            note(QStringLiteral("no agent"));
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
    m_io.agents.run(
        [handle = m_pump.handle()] { return agent::authenticate(handle->session()); }, m_io.queue, m_token,
        [this](int code) {
            m_agentSeen = m_pump.handle()->bytesReceived();
            m_state = State::Agent;
            if (code != SSH_AUTH_AGAIN) {
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
            note(m_method.file + QLatin1String(": no such file"));
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
        note(m_method.file + QLatin1String(": not a private key that can be read"));
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
        note(m_method.file + QLatin1String(": wrong passphrase"));
        go(State::NextMethod);
        return;
    }
    m_deadline.stop();
    go(State::AskingPassphrase);
    m_asking.ask(question);
}

void Authenticator::askPassword()
{
    const bool wrong = !m_password.isEmpty();
    m_password.wipe();
    const SecretQuestion question{SecretQuestion::Kind::Password, m_leg, {}, wrong};
    if (m_attempts == triesForAPerson) {
        m_asking.refused(question);
        note(QStringLiteral("wrong password"));
        go(State::NextMethod);
        return;
    }
    m_deadline.stop();
    go(State::AskingPassword);
    m_asking.ask(question);
}

void Authenticator::answer(Secret secret)
{
    if (m_state != State::AskingPassphrase && m_state != State::AskingPassword)
        return;
    ++m_attempts;
    m_asking.answered();
    startDeadline();
    if (m_state == State::AskingPassphrase) {
        loadPrivate(std::move(secret));
        return;
    }
    m_password = std::move(secret);
    go(m_method.kind == Method::Kind::Password ? State::Password : State::Interactive);
    m_pump.wake();
}

// Several rounds may come; the one question that is answered here is a single hidden one.
std::optional<Authenticator::Result> Authenticator::stepInteractive()
{
    const ssh_session session = m_pump.session();
    for (;;) {
        const int code = ssh_userauth_kbdint(session, nullptr, nullptr);
        if (code == SSH_AUTH_DENIED && !m_answeredInteractive) {
            note(QStringLiteral("keyboard-interactive: refused without a question"));
            go(State::NextMethod);
            return {};
        }
        if (code == SSH_AUTH_DENIED) {
            m_answeredInteractive = false;
            askPassword();
            return {};
        }
        if (code != SSH_AUTH_INFO)
            return judge(code, QStringLiteral("keyboard-interactive"));
        const int prompts = ssh_userauth_kbdint_getnprompts(session);
        if (prompts == 0)
            continue;
        char echo = 0;
        ssh_userauth_kbdint_getprompt(session, 0, &echo);
        if (prompts > 1 || echo != 0 || m_answeredInteractive) {
            note(QStringLiteral("keyboard-interactive: the host asks for more than a password"));
            return Result::Refused;
        }
        ssh_userauth_kbdint_setanswer(session, 0, m_password.data());
        m_answeredInteractive = true;
    }
}

void Authenticator::go(State state)
{
    m_state = state;
}

void Authenticator::note(const QString &what)
{
    m_tried += what;
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
