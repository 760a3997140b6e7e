// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/socket.h"
#include "remote/ssh/socks.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QSocketNotifier;

namespace domcero {

// From a connection to a SOCKS5 proxy to one that is the host's, without blocking. I/O thread. Calls one of
// its two ends once; destroying it gives up.
class SocksDial : public QObject
{
public:
    struct Ends
    {
        std::function<void(net::Handle)> connected; // the socket is the receiver's
        std::function<void(SocksRequest::State why, const QString &detail)> failed;
    };
    // `socket`, connected, becomes its own.
    SocksDial(net::Handle socket, const QString &host, quint16 port, std::chrono::milliseconds patience,
              Ends ends);
    ~SocksDial() override;

    void start();
    void stop(); // calls nobody any more

private:
    void talk();
    void end(SocksRequest::State state, const QString &detail);

    net::Handle m_socket;
    SocksRequest m_request;
    Ends m_ends;
    QSocketNotifier *m_readable = nullptr;
    QTimer m_deadline;
};

} // namespace domcero
