// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/socket.h"

#include <libssh/libssh.h>

// The user's ssh-agent. Talking to it blocks (it may ask a person to confirm), so all of it but abandon()
// belongs into the pool.
namespace domcero::agent {

// A connection to the agent of $SSH_AUTH_SOCK, on Windows to its agents; -1 when there is none.
net::Handle connect();
// A second handle to the same connection, for abandon().
net::Handle duplicate(net::Handle socket);
// Ends a talk that another thread is waiting in.
void abandon(net::Handle socket);
// One step of trying all keys of the agent that the session was given: an SSH_AUTH_ code.
int authenticate(ssh_session session);

} // namespace domcero::agent
