// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/dialqueue.h"

#include <utility>

namespace domcero {

DialQueue::Ticket::Ticket(DialQueue &queue, QString machine, std::function<void()> go)
    : m_queue(queue), m_machine(std::move(machine)), m_go(std::move(go))
{
    m_queue.join(*this);
}

DialQueue::Ticket::~Ticket()
{
    m_queue.leave(*this);
}

// The first in line is not called from here: whoever made the ticket has not got it yet.
void DialQueue::join(Ticket &ticket)
{
    m_lines[ticket.m_machine].waiting.push_back(&ticket);
    QMetaObject::invokeMethod(
        &m_context, [this, machine = ticket.m_machine] { admit(machine); }, Qt::QueuedConnection);
}

void DialQueue::leave(Ticket &ticket)
{
    Line &line = m_lines[ticket.m_machine];
    if (ticket.m_go)
        line.waiting.remove(&ticket);
    else
        --line.dialling;
    QMetaObject::invokeMethod(
        &m_context, [this, machine = ticket.m_machine] { admit(machine); }, Qt::QueuedConnection);
}

void DialQueue::admit(const QString &machine)
{
    const auto found = m_lines.find(machine);
    if (found == m_lines.end())
        return;
    Line &line = found->second;
    while (line.dialling < m_atOnce && !line.waiting.empty()) {
        Ticket &next = *line.waiting.front();
        line.waiting.pop_front();
        ++line.dialling;
        std::exchange(next.m_go, {})(); // may destroy it, and others
    }
    if (line.dialling == 0 && line.waiting.empty())
        m_lines.erase(machine);
}

} // namespace domcero
