// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace domcero {

// Calls from any thread into the thread that made the queue, in order. What crosses between the main thread,
// the I/O thread and the pool crosses here, under one std::mutex, so that the thread sanitizer sees every
// hand-over; Qt's event is only the bell. Calls may be move-only (a Secret travels in one).
class CallQueue
{
public:
    // For the calling thread, which must run an event loop and be the one that closes the queue.
    CallQueue();
    ~CallQueue();
    CallQueue(const CallQueue &) = delete;
    CallQueue &operator=(const CallQueue &) = delete;

    // Any thread. After close() the call is dropped unmade.
    template <typename F>
    void post(F &&call)
    {
        push(std::make_unique<Holder<std::decay_t<F>>>(std::forward<F>(call)));
    }
    // The queue's own thread: what has not been called yet never will be.
    void close();

private:
    struct Call
    {
        virtual ~Call() = default;
        virtual void make() = 0;
    };
    template <typename F>
    struct Holder final : Call
    {
        explicit Holder(F f) : function(std::move(f)) {}
        void make() override { function(); }
        F function;
    };
    class Bell;

    void push(std::unique_ptr<Call> call);
    void drain();

    std::mutex m_mutex;
    std::vector<std::unique_ptr<Call>> m_calls; // under m_mutex
    std::unique_ptr<Bell> m_bell;               // under m_mutex; null once closed

    struct State // own thread only
    {
        bool open = true;
        int draining = 0;
    };
    std::shared_ptr<State> m_state;
};

} // namespace domcero
