// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/agent.h"

namespace domcero::agent {

// libssh knows no agent on Windows: keys are read from files there.
net::Handle connect()
{
    return -1;
}

net::Handle duplicate(net::Handle)
{
    return -1;
}

void abandon(net::Handle) {}

int authenticate(ssh_session)
{
    return SSH_AUTH_DENIED;
}

} // namespace domcero::agent
