// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/socket.h"

#include "remote/ssh/socketpair_windows.h"

#include <winsock2.h>
#include <ws2tcpip.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace domcero::net {

namespace {

int fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    std::memset(&storage, 0, sizeof(storage));
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&storage, &v4, sizeof(v4));
        return static_cast<int>(sizeof(v4));
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6.sin6_addr, &bytes, sizeof(bytes));
    v6.sin6_scope_id = address.scopeId().toUInt();
    std::memcpy(&storage, &v6, sizeof(v6));
    return static_cast<int>(sizeof(v6));
}

void setFlag(SOCKET socket, int level, int option)
{
    const BOOL on = TRUE;
    ::setsockopt(socket, level, option, reinterpret_cast<const char *>(&on), sizeof(on));
}

qint64 lastFailure()
{
    return ::WSAGetLastError() == WSAEWOULDBLOCK ? wouldBlock : isBroken;
}

int atMost(qint64 size)
{
    return static_cast<int>(std::min<qint64>(size, std::numeric_limits<int>::max()));
}

} // namespace

Handle beginConnect(const QHostAddress &address, quint16 port, QString *error)
{
    sockaddr_storage storage;
    const int length = fill(storage, address, port);
    const SOCKET socket = ::socket(storage.ss_family, SOCK_STREAM, 0);
    if (socket == INVALID_SOCKET) {
        *error = errorText(::WSAGetLastError());
        return -1;
    }
    setNonBlocking(static_cast<Handle>(socket));
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&storage), length) != 0 &&
        ::WSAGetLastError() != WSAEWOULDBLOCK) {
        *error = errorText(::WSAGetLastError());
        ::closesocket(socket);
        return -1;
    }
    return static_cast<Handle>(socket);
}

int connectError(Handle socket)
{
    int error = 0;
    int length = sizeof(error);
    if (::getsockopt(static_cast<SOCKET>(socket), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error),
                     &length) != 0)
        return ::WSAGetLastError();
    return error;
}

QString errorText(int number)
{
    return qt_error_string(number); // MinGW's std::system_category does not know the numbers of sockets
}

void setNonBlocking(Handle socket)
{
    u_long on = 1;
    ::ioctlsocket(static_cast<SOCKET>(socket), FIONBIO, &on);
}

void tuneForSsh(Handle handle)
{
    const SOCKET socket = static_cast<SOCKET>(handle);
    setFlag(socket, IPPROTO_TCP, TCP_NODELAY);
    setFlag(socket, SOL_SOCKET, SO_KEEPALIVE);
}

void acknowledge(Handle) {}

void closeSocket(Handle socket)
{
    ::closesocket(static_cast<SOCKET>(socket));
}

Pair makePair()
{
    win::SocketPair pair = win::SocketPair::make();
    if (!pair)
        return {};
    for (const win::Socket *end : {&pair.first, &pair.second})
        setNonBlocking(static_cast<Handle>(end->get()));
    return {static_cast<Handle>(pair.first.release()), static_cast<Handle>(pair.second.release())};
}

qint64 receive(Handle socket, char *data, qint64 size)
{
    const int got = ::recv(static_cast<SOCKET>(socket), data, atMost(size), 0);
    return got >= 0 ? got : lastFailure();
}

qint64 send(Handle socket, const char *data, qint64 size)
{
    const int sent = ::send(static_cast<SOCKET>(socket), data, atMost(size), 0);
    return sent >= 0 ? sent : lastFailure();
}

void endWriting(Handle socket)
{
    ::shutdown(static_cast<SOCKET>(socket), SD_SEND);
}

quint64 identity(Handle socket)
{
    sockaddr_storage name;
    std::memset(&name, 0, sizeof(name));
    int length = sizeof(name);
    if (::getsockname(static_cast<SOCKET>(socket), reinterpret_cast<sockaddr *>(&name), &length) != 0)
        return 0;
    // The local port stands at the same place for both families.
    return ntohs(reinterpret_cast<const sockaddr_in *>(&name)->sin_port);
}

void ignoreBrokenPipes() {} // Windows has no such signal

} // namespace domcero::net
