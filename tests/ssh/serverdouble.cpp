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

void ServerDouble::serveOne(void *opaque)
{
    const auto session = static_cast<ssh_session>(opaque);
    const int hangUps = m_hangUps;
    int tries = 0;
    bool passwordGiven = false;
    bool loggedIn = false;
    const int methods = (m_rules.takesPassword ? int(SSH_AUTH_METHOD_PASSWORD) : 0) |
                        (m_rules.takesInteractive ? int(SSH_AUTH_METHOD_INTERACTIVE) : 0) |
                        (m_rules.wantsKeyToo ? int(SSH_AUTH_METHOD_PUBLICKEY) : 0);
    ssh_set_auth_methods(session, methods);

    const auto accept = [&](ssh_message message) {
        loggedIn = true;
        ++m_logins;
        ssh_message_auth_reply_success(message, 0);
    };
    const auto deny = [&](ssh_message message) {
        ++tries;
        ssh_message_auth_set_methods(message, methods);
        ssh_message_reply_default(message);
    };
    const auto judgePassword = [&](ssh_message message, const char *given) {
        ++m_passwordsSeen;
        if (!given || m_rules.password != given) {
            deny(message);
        } else if (m_rules.wantsKeyToo) {
            passwordGiven = true;
            ssh_message_auth_set_methods(message, SSH_AUTH_METHOD_PUBLICKEY);
            ssh_message_auth_reply_success(message, 1);
        } else {
            accept(message);
        }
    };

    ssh_event event = ssh_event_new();
    ssh_event_add_session(event, session);
    ssh_set_blocking(session, 0);
    while (!m_stopping && m_hangUps == hangUps && tries <= m_rules.mostTries) {
        if (ssh_event_dopoll(event, 20) == SSH_ERROR)
            break;
        while (ssh_message message = ssh_message_get(session)) {
            const int type = ssh_message_type(message);
            const int kind = ssh_message_subtype(message);
            if (type == SSH_REQUEST_SERVICE) {
                ssh_message_service_reply_success(message);
            } else if (type == SSH_REQUEST_AUTH && kind == int(SSH_AUTH_METHOD_PASSWORD) &&
                       m_rules.takesPassword) {
                judgePassword(message, ssh_message_auth_password(message));
            } else if (type == SSH_REQUEST_AUTH && kind == int(SSH_AUTH_METHOD_PUBLICKEY) && passwordGiven) {
                if (ssh_message_auth_publickey_state(message) == SSH_PUBLICKEY_STATE_VALID)
                    accept(message);
                else
                    ssh_message_auth_reply_pk_ok_simple(message);
            } else if (type == SSH_REQUEST_AUTH && kind == int(SSH_AUTH_METHOD_INTERACTIVE) &&
                       m_rules.takesInteractive) {
                if (ssh_message_auth_kbdint_is_response(message) != 0) {
                    judgePassword(message, ssh_userauth_kbdint_getanswer(session, 0));
                } else {
                    const char *prompts[] = {"Password: ", "Code: "};
                    char echo[] = {static_cast<char>(m_rules.echo ? 1 : 0), 0};
                    ssh_message_auth_interactive_request(
                        message, "login", "", static_cast<unsigned>(m_rules.prompts), prompts, echo);
                }
            } else if (type == SSH_REQUEST_AUTH && kind == int(SSH_AUTH_METHOD_NONE)) {
                ssh_message_auth_set_methods(message, methods);
                ssh_message_reply_default(message);
            } else if (type == SSH_REQUEST_AUTH) {
                deny(message);
            } else if (loggedIn && type == SSH_REQUEST_CHANNEL_OPEN) {
                ssh_message_channel_request_open_reply_accept(message);
            } else {
                ssh_message_reply_default(message);
            }
            ssh_message_free(message);
        }
    }
    ssh_event_remove_session(event, session);
    ssh_event_free(event);
}

} // namespace domcero::test
