// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/agent.h"

#include "remote/ssh/agentbridge_windows.h"

#include <cerrno>

namespace domcero::agent {

net::Handle connect()
{
    Backends backends;
    for (auto find : {openAgentPipe, findPageant}) {
        if (auto backend = find())
            backends.push_back(std::move(backend));
    }
    return static_cast<net::Handle>(bridgeTo(std::move(backends)).release());
}

net::Handle duplicate(net::Handle socket)
{
    WSAPROTOCOL_INFOW same{};
    if (::WSADuplicateSocketW(static_cast<SOCKET>(socket), ::GetCurrentProcessId(), &same) != 0)
        return -1;
    return static_cast<net::Handle>(::WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO,
                                                 &same, 0, WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT));
}

// The bridge sees the end, and ends its own side: libssh's recv() then returns 0, not an error.
void abandon(net::Handle socket)
{
    ::shutdown(static_cast<SOCKET>(socket), SD_SEND);
}

int authenticate(ssh_session session)
{
    errno = 0; // libssh asks it whether to try again, and sockets do not set it here
    return ssh_userauth_agent(session, nullptr);
}

} // namespace domcero::agent
