// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/socketpair_windows.h"

namespace domcero::win {

namespace {

constexpr int strangers = 64; // that may come to the listener before our own connection
constexpr long acceptForSeconds = 2;

Socket newSocket()
{
    return Socket(::WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, nullptr, 0,
                               WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT));
}

void setFlag(const Socket &socket, int level, int option)
{
    const BOOL on = TRUE;
    ::setsockopt(socket.get(), level, option, reinterpret_cast<const char *>(&on), sizeof(on));
}

sockaddr_in ownAddress(const Socket &socket)
{
    sockaddr_in address{};
    int size = sizeof(address);
    if (::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return address;
}

Socket listenOnLoopback()
{
    Socket listener = newSocket();
    if (!listener)
        return {};
    setFlag(listener, SOL_SOCKET, SO_EXCLUSIVEADDRUSE);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0 ||
        ::listen(listener.get(), SOMAXCONN) != 0)
        return {};
    return listener;
}

Socket acceptFrom(const Socket &listener, const sockaddr_in &wanted)
{
    for (int i = 0; i < strangers; ++i) {
        fd_set readable;
        FD_ZERO(&readable);
        FD_SET(listener.get(), &readable);
        timeval patience{acceptForSeconds, 0};
        if (::select(0, &readable, nullptr, nullptr, &patience) != 1)
            return {};
        sockaddr_in peer{};
        int size = sizeof(peer);
        Socket accepted(::accept(listener.get(), reinterpret_cast<sockaddr *>(&peer), &size));
        if (accepted && peer.sin_addr.s_addr == wanted.sin_addr.s_addr && peer.sin_port == wanted.sin_port) {
            ::SetHandleInformation(reinterpret_cast<HANDLE>(accepted.get()), HANDLE_FLAG_INHERIT, 0);
            return accepted;
        }
    }
    return {};
}

} // namespace

SocketPair SocketPair::make()
{
    SocketPair pair;
    const Socket listener = listenOnLoopback();
    Socket client = newSocket();
    if (!listener || !client)
        return pair;
    const sockaddr_in there = ownAddress(listener);
    if (::connect(client.get(), reinterpret_cast<const sockaddr *>(&there), sizeof(there)) != 0)
        return pair;
    pair.second = acceptFrom(listener, ownAddress(client));
    pair.first = std::move(client);
    // Length and message are written apart, and must not wait for each other.
    setFlag(pair.first, IPPROTO_TCP, TCP_NODELAY);
    setFlag(pair.second, IPPROTO_TCP, TCP_NODELAY);
    return pair;
}

} // namespace domcero::win
