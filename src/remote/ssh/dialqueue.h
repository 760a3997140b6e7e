// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <list>
#include <map>
#include <memory>

namespace domcero {

// Who may dial a machine now. An SSH server drops connections by chance once ten are not logged in yet
// (MaxStartups 10:30:100 of sshd_config(5)), and many hosts may be behind one jump host: so only some are
// dialled at once to the same machine, the others wait in line. The thread of the transports.
class DialQueue
{
public:
    // A place in line, then a dial; destroyed, it makes room for the next.
    class Ticket
    {
    public:
        Ticket(DialQueue &queue, QString machine, std::function<void()> go);
        ~Ticket();
        Ticket(const Ticket &) = delete;
        Ticket &operator=(const Ticket &) = delete;

    private:
        friend class DialQueue;
        DialQueue &m_queue;
        const QString m_machine;
        std::function<void()> m_go; // empty once it was called
    };

    explicit DialQueue(int atOnce) : m_atOnce(atOnce) {}

private:
    struct Line
    {
        int dialling = 0;
        std::list<Ticket *> waiting;
    };
    void join(Ticket &ticket);
    void leave(Ticket &ticket);
    void admit(const QString &machine);

    QObject m_context; // of calls that come later
    const int m_atOnce;
    std::map<QString, Line> m_lines; // by machine
};

} // namespace domcero
