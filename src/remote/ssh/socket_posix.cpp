// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/socket.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace domcero::net {

namespace {

socklen_t fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    std::memset(&storage, 0, sizeof(storage));
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&storage, &v4, sizeof(v4));
        return sizeof(v4);
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6.sin6_addr, &bytes, sizeof(bytes));
    v6.sin6_scope_id = address.scopeId().toUInt();
    std::memcpy(&storage, &v6, sizeof(v6));
    return sizeof(v6);
}

void setInt(int socket, int level, int option, int value)
{
    ::setsockopt(socket, level, option, &value, sizeof(value));
}

qint64 lastFailure()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? wouldBlock : isBroken;
}

} // namespace

Handle beginConnect(const QHostAddress &address, quint16 port, QString *error)
{
    sockaddr_storage storage;
    const socklen_t length = fill(storage, address, port);
    const int socket = ::socket(storage.ss_family, SOCK_STREAM, 0);
    if (socket < 0) {
        *error = errorText(errno);
        return -1;
    }
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    setNonBlocking(socket);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&storage), length) != 0 &&
        errno != EINPROGRESS) {
        *error = errorText(errno);
        ::close(socket);
        return -1;
    }
    return socket;
}

int connectError(Handle socket)
{
    int error = 0;
    socklen_t length = sizeof(error);
    if (::getsockopt(static_cast<int>(socket), SOL_SOCKET, SO_ERROR, &error, &length) != 0)
        return errno;
    return error;
}

QString errorText(int number)
{
    return QString::fromStdString(std::generic_category().message(number));
}

void setNonBlocking(Handle handle)
{
    const int socket = static_cast<int>(handle);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

void tuneForSsh(Handle handle)
{
    const int socket = static_cast<int>(handle);
    setInt(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    setInt(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
#ifdef TCP_KEEPIDLE
    setInt(socket, IPPROTO_TCP, TCP_KEEPIDLE, 30);
    setInt(socket, IPPROTO_TCP, TCP_KEEPINTVL, 10);
    setInt(socket, IPPROTO_TCP, TCP_KEEPCNT, 3);
#endif
#ifdef TCP_USER_TIMEOUT
    setInt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, 7000);
#endif
}

void acknowledge([[maybe_unused]] Handle socket)
{
#ifdef TCP_QUICKACK
    setInt(static_cast<int>(socket), IPPROTO_TCP, TCP_QUICKACK, 1);
#endif
}

void closeSocket(Handle socket)
{
    ::close(static_cast<int>(socket));
}

Pair makePair()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return {};
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        setNonBlocking(end);
    }
    return {ends[0], ends[1]};
}

qint64 receive(Handle socket, char *data, qint64 size)
{
    const ssize_t got = ::recv(static_cast<int>(socket), data, static_cast<std::size_t>(size), 0);
    return got >= 0 ? static_cast<qint64>(got) : lastFailure();
}

qint64 send(Handle socket, const char *data, qint64 size)
{
    const ssize_t sent = ::send(static_cast<int>(socket), data, static_cast<std::size_t>(size), 0);
    return sent >= 0 ? static_cast<qint64>(sent) : lastFailure();
}

void endWriting(Handle socket)
{
    ::shutdown(static_cast<int>(socket), SHUT_WR);
}

quint64 identity(Handle socket)
{
    struct stat status = {};
    return ::fstat(static_cast<int>(socket), &status) == 0 ? static_cast<quint64>(status.st_ino) : 0;
}

void ignoreBrokenPipes()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

} // namespace domcero::net
