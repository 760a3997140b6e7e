// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/workerpool.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace domcero {

struct WorkerPool::State
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> jobs;
    std::vector<std::thread> handles;
    int mostThreads = 1;
    std::function<void()> begin;
    int threads = 0; // that work or wait
    int idle = 0;
    bool stopping = false;
};

WorkerPool::WorkerPool(int mostThreads, Ending ending, std::function<void()> begin)
    : m_ending(ending), m_state(std::make_shared<State>())
{
    m_state->mostThreads = mostThreads;
    m_state->begin = std::move(begin);
}

WorkerPool::~WorkerPool()
{
    std::unique_lock lock(m_state->mutex);
    m_state->stopping = true;
    std::deque<std::function<void()>> dropped;
    if (m_ending == Ending::Hurried)
        dropped.swap(m_state->jobs);
    m_state->changed.notify_all();
    const auto haveEnded = [this] { return m_state->threads == 0; };
    bool ended = true;
    if (m_ending == Ending::Hurried)
        ended = m_state->changed.wait_for(lock, std::chrono::seconds(2), haveEnded);
    else
        m_state->changed.wait(lock, haveEnded);
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
    if (state->begin)
        state->begin();
    std::unique_lock lock(state->mutex);
    for (;;) {
        ++state->idle;
        state->changed.wait(lock, [&state] { return state->stopping || !state->jobs.empty(); });
        --state->idle;
        if (state->jobs.empty())
            break; // stopping
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
