// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/transfer/linkwait.h"

#include "remote/transport.h"

#include <algorithm>
#include <utility>

namespace domcero {

using namespace std::chrono_literals;

namespace {
constexpr auto pauseAfterLoss = 500ms;
}

LinkWait::LinkWait(QList<Transport *> transports, Clock &clock, QObject *parent)
    : QObject(parent), m_transports(std::move(transports)), m_clock(clock), m_wasUp(isUp())
{
    for (Transport *transport : m_transports)
        connect(transport, &Transport::statusChanged, this, &LinkWait::look);
}

bool LinkWait::isUp() const
{
    return std::all_of(m_transports.begin(), m_transports.end(), [](const Transport *transport) {
        return transport->status().stage == LinkStage::Connected;
    });
}

void LinkWait::onceUp(QObject *receiver, std::function<void()> call, bool afterLoss)
{
    m_waiting.append({receiver, std::move(call)});
    if (m_timer)
        return;
    // From the event loop even without a loss: nothing is called from within.
    m_timer = m_clock.after(afterLoss ? pauseAfterLoss : 0ms, [this] {
        m_timer.reset();
        look();
    });
}

void LinkWait::look()
{
    const bool up = isUp();
    if (up != std::exchange(m_wasUp, up)) {
        m_ups += up ? 1 : 0;
        Q_EMIT changed();
    }
    if (!up || m_timer)
        return;
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &one : waiting) {
        if (one.receiver)
            one.call();
    }
}

bool isLoss(const Error &error)
{
    return error.code == ErrorCode::ConnectionLost || error.code == ErrorCode::Unreachable;
}

} // namespace domcero
