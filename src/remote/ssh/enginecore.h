// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/backoff.h"
#include "remote/ssh/dialqueue.h"
#include "remote/ssh/iothread.h"
#include "remote/ssh/socket.h"
#include "remote/ssh/sshengine.h"

#include <vector>

namespace domcero {

// What an engine and its transports share; the last of them ends the threads.
struct SshEngine::Core
{
    WorkerPool pool{8, WorkerPool::Ending::Hurried, net::ignoreBrokenPipes};
    WorkerPool agents{4, WorkerPool::Ending::Hurried, net::ignoreBrokenPipes};
    std::vector<std::unique_ptr<IoThread>> threads; // end before the pools
    std::size_t nextThread = 0;
    SshLimits limits;
    Clock &clock;
    Backoff backoff;
    DialQueue dials;

    Core(int count, const SshLimits &chosen, Clock &time, std::function<double()> random);
};

} // namespace domcero
