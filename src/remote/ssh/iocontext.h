// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "base/workerpool.h"
#include "remote/ssh/sshlimits.h"

#include <memory>

namespace domcero {

// What a connection needs of its engine. All of it outlives the connection.
struct IoContext
{
    std::shared_ptr<CallQueue> queue; // into the I/O thread
    WorkerPool &pool;                 // resolver, key files
    WorkerPool &agents; // apart: an agent may ask a person, and that must not hold up a name or a key
    SshLimits limits;
};

} // namespace domcero
