// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/dialer.h"

#include <QSocketNotifier>

#include <algorithm>

namespace domcero {

struct Dialer::Attempt
{
    QHostAddress address;
    net::Handle socket = -1;
    // A refused connect shows as an exception on Windows, as writable elsewhere. Deleted later: one of them
    // may be speaking.
    QSocketNotifier *writable = nullptr;
    QSocketNotifier *exception = nullptr;

    ~Attempt()
    {
        for (QSocketNotifier *notifier : {writable, exception}) {
            if (notifier) {
                notifier->setEnabled(false);
                notifier->deleteLater();
            }
        }
        if (socket != -1)
            net::closeSocket(socket);
    }
};

Dialer::Dialer(const QList<QHostAddress> &addresses, quint16 port, const SshLimits &limits, Ends ends)
    : m_addresses(addresses), m_port(port), m_limits(limits), m_ends(std::move(ends))
{
    m_next.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { beginNext(); });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        for (const auto &attempt : m_attempts)
            m_failures += attempt->address.toString() + QLatin1String(": no answer");
        fail();
    });
}

Dialer::~Dialer() = default;

void Dialer::start()
{
    m_deadline.start(m_limits.dial);
    beginNext();
}

void Dialer::beginNext()
{
    while (!m_addresses.isEmpty()) {
        auto attempt = std::make_unique<Attempt>();
        attempt->address = m_addresses.takeFirst();
        QString error;
        attempt->socket = net::beginConnect(attempt->address, m_port, &error);
        if (attempt->socket == -1) {
            m_failures += attempt->address.toString() + QLatin1String(": ") + error;
            continue;
        }
        Attempt *raw = attempt.get();
        raw->writable = new QSocketNotifier(raw->socket, QSocketNotifier::Write, this);
        raw->exception = new QSocketNotifier(raw->socket, QSocketNotifier::Exception, this);
        connect(raw->writable, &QSocketNotifier::activated, this, [this, raw] { answered(raw); });
        connect(raw->exception, &QSocketNotifier::activated, this, [this, raw] { answered(raw); });
        m_attempts.push_back(std::move(attempt));
        if (!m_addresses.isEmpty())
            m_next.start(m_limits.nextAddress);
        return;
    }
    if (m_attempts.empty())
        fail();
}

void Dialer::answered(Attempt *attempt)
{
    if (m_done)
        return;
    const int error = net::connectError(attempt->socket);
    if (error != 0) {
        m_failures += attempt->address.toString() + QLatin1String(": ") + net::errorText(error);
        drop(attempt);
        m_next.stop();
        beginNext();
        return;
    }
    m_done = true;
    m_next.stop();
    m_deadline.stop();
    const net::Handle socket = std::exchange(attempt->socket, -1);
    const QHostAddress address = attempt->address;
    m_attempts.clear();
    net::tuneForSsh(socket);
    m_ends.connected(socket, address);
}

void Dialer::drop(Attempt *attempt)
{
    std::erase_if(m_attempts, [attempt](const auto &a) { return a.get() == attempt; });
}

void Dialer::fail()
{
    if (m_done)
        return;
    m_done = true;
    m_next.stop();
    m_deadline.stop();
    m_attempts.clear();
    m_ends.failed(m_failures.join(QLatin1String("; ")));
}

QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == addresses.first().protocol())
            first += address;
        else
            second += address;
    }
    QList<QHostAddress> mixed;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size())
            mixed += first[i];
        if (i < second.size())
            mixed += second[i];
    }
    return mixed;
}

} // namespace domcero
