// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/iothread.h"

#include "remote/ssh/socket.h"

#include <QEventLoop>
#include <QThread>

#include <future>

namespace domcero {

IoThread::IoThread(WorkerPool &pool, WorkerPool &agents, const SshLimits &limits)
{
    std::promise<std::shared_ptr<CallQueue>> ready;
    auto queue = ready.get_future();
    m_thread = std::thread([this, &ready] {
        net::ignoreBrokenPipes();
        const auto own = std::make_shared<CallQueue>();
        ready.set_value(own);
        QEventLoop loop;
        loop.exec();
        m_connections.clear();
        own->close();
    });
    m_queue = queue.get();
    m_context = std::make_unique<IoContext>(IoContext{m_queue, pool, agents, limits});
}

IoThread::~IoThread()
{
    m_queue->post([] { QThread::currentThread()->quit(); });
    m_thread.join();
}

void IoThread::begin(quint64 id, HostEntry entry, LinkSecrets known, std::unique_ptr<LinkEvents> events)
{
    m_queue->post(
        [this, id, entry = std::move(entry), known = std::move(known), events = std::move(events)]() mutable {
            auto connection = std::make_unique<SshConnection>(std::move(entry), std::move(known), *m_context,
                                                              std::move(events));
            SshConnection &started = *connection;
            m_connections[id] = std::move(connection);
            started.start();
        });
}

void IoThread::end(quint64 id, const Error &reason)
{
    m_queue->post([this, id, reason] {
        const auto it = m_connections.find(id);
        if (it == m_connections.end())
            return;
        it->second->close(reason);
        m_connections.erase(it);
    });
}

} // namespace domcero
