// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/callqueue.h"

#include <QCoreApplication>
#include <QEvent>

namespace domcero {

class CallQueue::Bell final : public QObject
{
public:
    explicit Bell(CallQueue &queue) : m_queue(queue) {}
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_queue.drain();
        return true;
    }

private:
    CallQueue &m_queue;
};

CallQueue::CallQueue() : m_bell(std::make_unique<Bell>(*this)), m_state(std::make_shared<State>()) {}

CallQueue::~CallQueue()
{
    close();
}

void CallQueue::push(std::unique_ptr<Call> call)
{
    const std::lock_guard lock(m_mutex);
    if (!m_bell)
        return;
    m_calls.push_back(std::move(call));
    if (m_calls.size() == 1)
        QCoreApplication::postEvent(m_bell.get(), new QEvent(QEvent::User));
}

void CallQueue::drain()
{
    std::vector<std::unique_ptr<Call>> calls;
    {
        const std::lock_guard lock(m_mutex);
        calls.swap(m_calls);
    }
    const auto state = m_state; // a call may close the queue, or destroy it with its owner
    ++state->draining;
    for (const auto &call : calls) {
        if (!state->open)
            break;
        call->make();
    }
    --state->draining;
}

void CallQueue::close()
{
    m_state->open = false;
    std::vector<std::unique_ptr<Call>> calls; // destroyed outside the lock: they may own anything
    std::unique_ptr<Bell> bell;
    {
        const std::lock_guard lock(m_mutex);
        calls.swap(m_calls);
        bell = std::move(m_bell);
    }
    if (bell && m_state->draining > 0) {
        QCoreApplication::removePostedEvents(bell.get());
        bell.release()->deleteLater(); // it is ringing
    }
}

} // namespace domcero
