// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/agentbackend_windows.h"

#include <memory>
#include <vector>

namespace domcero::agent {

using Backends = std::vector<std::unique_ptr<Backend>>;

// libssh talks to an agent by a socket, Windows' agents do not: a socket that a thread of its own serves with
// them. The first one that has keys is used, for an agent that runs with none hides no other.
//
// The thread ends when the socket is closed or shut down for writing, also while an agent takes its time; it
// ends the socket when an agent has no answer.
win::Socket bridgeTo(Backends backends);

} // namespace domcero::agent
