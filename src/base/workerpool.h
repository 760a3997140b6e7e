// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace domcero {

// A few threads for calls that block: name resolution, the decryption of key files, agents, files. Threads
// come when there is work for them. Not QThreadPool, whose hand-over the thread sanitizer cannot see. Any
// thread.
class WorkerPool
{
public:
    enum class Ending {
        Hurried, // what has not begun is dropped; what hangs (a resolver) is waited for a moment, then left
                 // to itself and its answer dropped
        Complete // all of it is done first
    };
    // `begin` is called in each thread, at its beginning.
    WorkerPool(int mostThreads, Ending ending, std::function<void()> begin = nullptr);
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    // work() in the pool, then done(its result) in the thread of `queue`, unless `token` has gone by then.
    // What `work` holds is let go in the pool, before.
    template <typename Work, typename Done>
    void run(Work work, std::shared_ptr<CallQueue> queue, std::weak_ptr<void> token, Done done)
    {
        auto job = std::make_shared<Job<Work, Done>>(Job<Work, Done>{
            std::move(work), std::nullopt, std::move(done), std::move(queue), std::move(token)});
        start([job = std::move(job)]() mutable { Job<Work, Done>::make(std::move(job)); });
    }

private:
    template <typename Work, typename Done>
    struct Job
    {
        std::optional<Work> work;
        std::optional<std::invoke_result_t<Work &>> result;
        Done done;
        std::shared_ptr<CallQueue> queue;
        std::weak_ptr<void> token;

        static void make(std::shared_ptr<Job> job)
        {
            job->result.emplace((*job->work)());
            job->work.reset();
            const std::shared_ptr<CallQueue> queue = job->queue;
            queue->post([job = std::move(job)] {
                if (!job->token.expired())
                    job->done(std::move(*job->result));
            });
        }
    };
    struct State;
    void start(std::function<void()> job);
    static void work(const std::shared_ptr<State> &state);

    const Ending m_ending;
    std::shared_ptr<State> m_state;
};

} // namespace domcero
