// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/agent.h"

#include <QByteArray>

#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace domcero::agent {

net::Handle connect()
{
    const QByteArray path = qgetenv("SSH_AUTH_SOCK");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || path.size() >= static_cast<qsizetype>(sizeof(address.sun_path)))
        return -1;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (socket < 0)
        return -1;
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

net::Handle duplicate(net::Handle socket)
{
    return ::fcntl(static_cast<int>(socket), F_DUPFD_CLOEXEC, 0);
}

void abandon(net::Handle socket)
{
    ::shutdown(static_cast<int>(socket), SHUT_RDWR);
}

int authenticate(ssh_session session)
{
    return ssh_userauth_agent(session, nullptr);
}

} // namespace domcero::agent
