// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/callqueue.h"

#include <functional>
#include <memory>
#include <utility>

namespace domcero {

// A few threads for calls that block: name resolution, the decryption of key files, agents. Threads come when
// there is work for them. Not QThreadPool, whose hand-over the thread sanitizer cannot see. Any thread.
class WorkerPool
{
public:
    explicit WorkerPool(int mostThreads);
    // Drops what has not begun and waits a moment for what has; a resolver that hangs longer is left to
    // itself and its answer is dropped.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    // work() in the pool, then done(its result) in the thread of `queue`, unless `token` has gone by then.
    template <typename Work, typename Done>
    void run(Work work, std::shared_ptr<CallQueue> queue, std::weak_ptr<void> token, Done done)
    {
        auto job = std::make_shared<Job<Work, Done>>(
            Job<Work, Done>{std::move(work), std::move(done), std::move(queue), std::move(token)});
        start([job] { Job<Work, Done>::make(job); });
    }

private:
    template <typename Work, typename Done>
    struct Job
    {
        Work work;
        Done done;
        std::shared_ptr<CallQueue> queue;
        std::weak_ptr<void> token;

        static void make(const std::shared_ptr<Job> &job)
        {
            job->queue->post([job, result = job->work()]() mutable {
                if (!job->token.expired())
                    job->done(std::move(result));
            });
        }
    };
    struct State;
    void start(std::function<void()> job);
    static void work(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state;
};

} // namespace domcero
