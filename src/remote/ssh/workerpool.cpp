// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/workerpool.h"

#include "remote/ssh/socket.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace domcero {

struct WorkerPool::State
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> jobs;
    std::vector<std::thread> handles;
    int mostThreads = 1;
    int threads = 0; // that work or wait
    int idle = 0;
    bool stopping = false;
};

WorkerPool::WorkerPool(int mostThreads) : m_state(std::make_shared<State>())
{
    m_state->mostThreads = mostThreads;
}

WorkerPool::~WorkerPool()
{
    std::unique_lock lock(m_state->mutex);
    m_state->stopping = true;
    const auto dropped = std::exchange(m_state->jobs, {});
    m_state->changed.notify_all();
    const bool ended =
        m_state->changed.wait_for(lock, std::chrono::seconds(2), [this] { return m_state->threads == 0; });
    auto handles = std::exchange(m_state->handles, {});
    lock.unlock();
    for (std::thread &handle : handles) {
        // What OpenSSL keeps for a thread goes with it: not before it is gone for good may the program end.
        if (ended)
            handle.join();
        else
            handle.detach();
    }
}

void WorkerPool::start(std::function<void()> job)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->jobs.push_back(std::move(job));
    if (m_state->idle < static_cast<int>(m_state->jobs.size()) && m_state->threads < m_state->mostThreads) {
        ++m_state->threads;
        m_state->handles.emplace_back([state = m_state] { work(state); });
    }
    m_state->changed.notify_one();
}

void WorkerPool::work(const std::shared_ptr<State> &state)
{
    net::ignoreBrokenPipes();
    std::unique_lock lock(state->mutex);
    for (;;) {
        ++state->idle;
        state->changed.wait(lock, [&state] { return state->stopping || !state->jobs.empty(); });
        --state->idle;
        if (state->stopping)
            break;
        auto job = std::move(state->jobs.front());
        state->jobs.pop_front();
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
    }
    --state->threads;
    state->changed.notify_all();
}

} // namespace domcero
