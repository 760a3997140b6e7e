// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/hostentry.h"
#include "remote/ssh/sshlimits.h"
#include "remote/transport.h"

#include <functional>
#include <memory>

namespace domcero {

// The SSH of the whole program: one I/O thread for all hosts (more when asked for; a host never changes
// thread) and a small pool for what blocks. Made once by the composition root, in the main thread, before the
// transports; these may outlive it.
//
// The clock and the random numbers (0 up to, not including, 1) are those of the redials; deadlines and
// heartbeats run on the I/O thread by the machine's own clock.
class SshEngine
{
public:
    explicit SshEngine(int threads = 1, const SshLimits &limits = {}, Clock &clock = systemClock(),
                       std::function<double()> random = {});
    ~SshEngine();
    SshEngine(const SshEngine &) = delete;
    SshEngine &operator=(const SshEngine &) = delete;

    // For a host of Kind::Ssh. Lives in the calling thread.
    std::unique_ptr<Transport> makeTransport(const HostEntry &entry);

    struct Core; // shared with the transports
private:
    std::shared_ptr<Core> m_core;
};

// Of the libssh that is linked at run time: "0.10.6/openssl/zlib".
QString sshLibraryVersion();

} // namespace domcero
