// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverdouble.h"

#include "loopbacksshd.h"

#include <libssh/libssh.h>
#include <libssh/server.h>

#include <arpa/inet.h>
#include <poll.h>
#include <unistd.h>

namespace domcero::test {

namespace {

// A listening socket from the start, so that no dial can come too early.
int listenOnLoopback(quint16 *port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    ::bind(socket, reinterpret_cast<const sockaddr *>(&address), length);
    ::listen(socket, 16);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length);
    *port = ntohs(address.sin_port);
    return socket;
}

} // namespace

ServerDouble::ServerDouble(const Rules &rules) : m_rules(rules)
{
    makeKey(m_folder.filePath(QStringLiteral("host")), QStringLiteral("ed25519"));
    const int listener = listenOnLoopback(&m_port);
    m_thread = std::thread([this, listener] {
        while (!m_stopping) {
            pollfd wait{listener, POLLIN, 0};
            if (::poll(&wait, 1, 50) <= 0)
                continue;
            const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                continue;
            ssh_bind bind = ssh_bind_new();
            ssh_session session = ssh_new();
            const bool off = false;
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &off);
            const QByteArray key = m_folder.filePath(QStringLiteral("host")).toLocal8Bit();
            ssh_bind_options_set(bind, SSH_BIND_OPTIONS_HOSTKEY, key.constData());
            if (ssh_bind_accept_fd(bind, session, socket) == SSH_OK &&
                ssh_handle_key_exchange(session) == SSH_OK)
                serveOne(session);
            ssh_disconnect(session);
            ssh_free(session);
            ssh_bind_free(bind);
        }
        ::close(listener);
    });
}

ServerDouble::~ServerDouble()
{
    m_stopping = true;
    m_thread.join();
}

HostEntry ServerDouble::entry() const
{
    HostEntry entry;
    entry.name = QStringLiteral("double");
    entry.address = QStringLiteral("127.0.0.1");
    entry.port = m_port;
    entry.user = QStringLiteral("admin");
    entry.knownHostsFile = m_folder.filePath(QStringLiteral("known_hosts"));
    const QList<QByteArray> words = readFile(m_folder.filePath(QStringLiteral("host.pub"))).split(' ');
    writeFile(entry.knownHostsFile,
              "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + words[0] + ' ' + words[1] + '\n');
    return entry;
}

// One login, message by message.
class ServerDouble::Login
{
public:
    Login(ServerDouble &server, ssh_session session) : m_server(server), m_session(session)
    {
        if (m_rules.rounds.isEmpty())
            m_rounds = {Round{"login", {}, {Prompt{"Password: ", false, m_rules.password}}}};
        else
            m_rounds = m_rules.rounds;
        ssh_set_auth_methods(session, offered());
    }

    int tries() const { return m_tries; }

    void take(ssh_message message)
    {
        const int type = ssh_message_type(message);
        if (type == SSH_REQUEST_SERVICE)
            ssh_message_service_reply_success(message);
        else if (type == SSH_REQUEST_AUTH)
            authenticate(message, ssh_message_subtype(message));
        else if (m_loggedIn && type == SSH_REQUEST_CHANNEL_OPEN)
            ssh_message_channel_request_open_reply_accept(message);
        else
            ssh_message_reply_default(message);
    }

private:
    int offered() const
    {
        if (m_rules.wants.isEmpty())
            return (m_rules.takesPassword ? int(SSH_AUTH_METHOD_PASSWORD) : 0) |
                   (m_rules.takesInteractive ? int(SSH_AUTH_METHOD_INTERACTIVE) : 0);
        switch (m_rules.wants.value(m_done)) {
        case Method::Key:
            return SSH_AUTH_METHOD_PUBLICKEY;
        case Method::Password:
            return SSH_AUTH_METHOD_PASSWORD;
        case Method::Interactive:
            return SSH_AUTH_METHOD_INTERACTIVE;
        }
        return 0;
    }

    void authenticate(ssh_message message, int kind)
    {
        if (kind == int(SSH_AUTH_METHOD_NONE) || (kind & offered()) == 0) {
            if (kind != int(SSH_AUTH_METHOD_NONE))
                ++m_tries;
            refuse(message);
        } else if (kind == int(SSH_AUTH_METHOD_PASSWORD)) {
            judgePassword(message);
        } else if (kind == int(SSH_AUTH_METHOD_PUBLICKEY)) {
            judgeKey(message);
        } else if (ssh_message_auth_kbdint_is_response(message) != 0) {
            judgeRound(message);
        } else {
            ++m_server.m_conversations;
            m_round = 0;
            m_right = true;
            nextRound(message);
        }
    }

    void refuse(ssh_message message) const
    {
        ssh_message_auth_set_methods(message, offered());
        ssh_message_reply_default(message);
    }

    void deny(ssh_message message)
    {
        ++m_tries;
        refuse(message);
    }

    void accept(ssh_message message)
    {
        ++m_done;
        if (m_done < m_rules.wants.size()) {
            ssh_message_auth_set_methods(message, offered());
            ssh_message_auth_reply_success(message, 1);
            return;
        }
        m_loggedIn = true;
        ++m_server.m_logins;
        ssh_message_auth_reply_success(message, 0);
    }

    void judgePassword(ssh_message message)
    {
        ++m_server.m_passwordsSeen;
        const char *given = ssh_message_auth_password(message);
        if (!given || m_rules.password != given) {
            deny(message);
        } else if (m_rules.demandsNewPassword) {
            // The same number and form: a message of two strings.
            ssh_string prompt = ssh_string_from_char("Your password has expired.");
            ssh_string language = ssh_string_from_char("");
            ssh_message_auth_reply_pk_ok(message, prompt, language);
            ssh_string_free(prompt);
            ssh_string_free(language);
        } else {
            accept(message);
        }
    }

    void judgeKey(ssh_message message)
    {
        char *text = nullptr;
        ssh_pki_export_pubkey_base64(ssh_message_auth_pubkey(message), &text);
        const QByteArray key = text;
        ssh_string_free_char(text);
        if (m_keys.contains(key)) {
            deny(message);
        } else if (ssh_message_auth_publickey_state(message) == SSH_PUBLICKEY_STATE_VALID) {
            m_keys.append(key);
            accept(message);
        } else {
            ssh_message_auth_reply_pk_ok_simple(message);
        }
    }

    void nextRound(ssh_message message)
    {
        const Round &round = m_rounds[m_round];
        QList<const char *> texts{nullptr};
        QByteArray echo(1, 0);
        texts.clear();
        echo.clear();
        for (const Prompt &prompt : round.prompts) {
            texts.append(prompt.text.constData());
            echo.append(prompt.echo ? char(1) : char(0));
        }
        ssh_message_auth_interactive_request(message, round.name.constData(), round.instruction.constData(),
                                             static_cast<unsigned>(texts.size()), texts.data(), echo.data());
    }

    void judgeRound(ssh_message message)
    {
        const Round &round = m_rounds[m_round];
        ++m_server.m_roundsAnswered;
        for (qsizetype i = 0; i < round.prompts.size(); ++i) {
            const char *given = ssh_userauth_kbdint_getanswer(m_session, static_cast<unsigned>(i));
            if (round.prompts[i].text.startsWith("Password"))
                ++m_server.m_passwordsSeen;
            m_right = m_right && given && round.prompts[i].answer == given;
        }
        if (++m_round < m_rounds.size())
            nextRound(message);
        else if (m_right)
            accept(message);
        else
            deny(message);
    }

    ServerDouble &m_server;
    const Rules &m_rules = m_server.m_rules;
    ssh_session m_session;
    QList<Round> m_rounds;
    qsizetype m_round = 0;
    bool m_right = true;
    qsizetype m_done = 0; // of what is wanted
    QByteArrayList m_keys;
    int m_tries = 0;
    bool m_loggedIn = false;
};

void ServerDouble::serveOne(void *opaque)
{
    const auto session = static_cast<ssh_session>(opaque);
    const int hangUps = m_hangUps;
    Login login(*this, session);
    ssh_event event = ssh_event_new();
    ssh_event_add_session(event, session);
    ssh_set_blocking(session, 0);
    while (!m_stopping && m_hangUps == hangUps && login.tries() <= m_rules.mostTries) {
        if (ssh_event_dopoll(event, 20) == SSH_ERROR)
            break;
        while (ssh_message message = ssh_message_get(session)) {
            login.take(message);
            ssh_message_free(message);
        }
    }
    ssh_event_remove_session(event, session);
    ssh_event_free(event);
}

} // namespace domcero::test
