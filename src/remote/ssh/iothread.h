// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/iocontext.h"
#include "remote/ssh/sshconnection.h"

#include <map>
#include <memory>
#include <thread>

namespace domcero {

// A thread with its connections, each of which stays here for its life. Any thread may call; what is given
// runs in the I/O thread, in order.
class IoThread
{
public:
    IoThread(WorkerPool &pool, WorkerPool &agents, const SshLimits &limits);
    ~IoThread();
    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    void begin(quint64 id, HostEntry entry, LinkSecrets known, std::unique_ptr<LinkEvents> events);
    void end(quint64 id, const Error &reason);
    // call(connection), if it is still there.
    template <typename F>
    void with(quint64 id, F call)
    {
        m_queue->post([this, id, call = std::move(call)]() mutable {
            const auto it = m_connections.find(id);
            if (it != m_connections.end())
                call(*it->second);
        });
    }

private:
    // Not a QThread: its wait() is over before what OpenSSL keeps for the thread is gone.
    std::thread m_thread;
    std::shared_ptr<CallQueue> m_queue;
    std::unique_ptr<IoContext> m_context;
    std::map<quint64, std::unique_ptr<SshConnection>> m_connections; // I/O thread only
};

} // namespace domcero
