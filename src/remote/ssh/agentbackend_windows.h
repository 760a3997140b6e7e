// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/handle_windows.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace domcero::agent {

// A message of the agent protocol, with its four bytes of length.
using Bytes = std::vector<unsigned char>;

constexpr std::size_t lengthBytes = 4;
constexpr std::size_t mostBytes = 256 * 1024; // as in OpenSSH and PuTTY

// How long a message is by its first four bytes, these included; 0 when that is beyond reason.
inline std::size_t messageSize(const unsigned char *start)
{
    const std::size_t body = std::size_t{start[0]} << 24 | std::size_t{start[1]} << 16 |
                             std::size_t{start[2]} << 8 | std::size_t{start[3]};
    return body == 0 || body > mostBytes - lengthBytes ? 0 : lengthBytes + body;
}

// One of the agents that Windows may have.
class Backend
{
public:
    Backend() = default;
    virtual ~Backend() = default;
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;

    // The whole answer; empty when none came, or the event `givenUp` came first.
    virtual Bytes ask(const Bytes &request, HANDLE givenUp) = 0;
};

// OpenSSH's agent: the named pipe of $SSH_AUTH_SOCK, else the one of the service. Null when there is none.
std::unique_ptr<Backend> openAgentPipe();
// PuTTY's agent and those that do as it does. Null when there is none.
std::unique_ptr<Backend> findPageant();

} // namespace domcero::agent
