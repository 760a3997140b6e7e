// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/socket.h"
#include "remote/ssh/sshlimits.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QSocketNotifier;

namespace domcero {

// Connects to the first of several addresses that answers, without blocking: IPv6 and IPv4 in turn, the next
// one after 300 ms or when the last has failed, all at once within the dial's deadline. I/O thread. Calls one
// of its two ends once; destroying it gives up.
class Dialer : public QObject
{
public:
    struct Ends
    {
        // The socket is the receiver's.
        std::function<void(net::Handle, const QHostAddress &address)> connected;
        std::function<void(const QString &detail)> failed;
    };
    Dialer(const QList<QHostAddress> &addresses, quint16 port, const SshLimits &limits, Ends ends);
    ~Dialer() override;

    void start();

private:
    struct Attempt;
    void beginNext();
    void answered(Attempt *attempt);
    void drop(Attempt *attempt);
    void fail();

    QList<QHostAddress> m_addresses;
    quint16 m_port;
    SshLimits m_limits;
    Ends m_ends;
    std::vector<std::unique_ptr<Attempt>> m_attempts;
    QStringList m_failures;
    QTimer m_next;
    QTimer m_deadline;
    bool m_done = false;
};

// IPv6 and IPv4 in turn, beginning with the family that the resolver put first.
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses);

} // namespace domcero
