// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/socksdial.h"

#include <QSocketNotifier>

#include <utility>

namespace domcero {

SocksDial::SocksDial(net::Handle socket, const QString &host, quint16 port,
                     std::chrono::milliseconds patience, Ends ends)
    : m_socket(socket), m_request(host, port), m_ends(std::move(ends))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(SocksRequest::State::NotReached, QStringLiteral("no answer")); });
}

SocksDial::~SocksDial()
{
    stop();
    if (m_readable)
        m_readable->deleteLater(); // it may be speaking
    if (m_socket != -1)
        net::closeSocket(m_socket);
}

void SocksDial::start()
{
    m_readable = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_readable, &QSocketNotifier::activated, this, [this] { talk(); });
    m_deadline.start();
    talk();
}

void SocksDial::stop()
{
    m_deadline.stop();
    if (m_readable)
        m_readable->setEnabled(false);
}

void SocksDial::talk()
{
    while (m_request.state() == SocksRequest::State::Talking) {
        // Some hundred bytes at most: a fresh connection has room for them.
        const QByteArray output = m_request.takeOutput();
        if (!output.isEmpty() && net::send(m_socket, output.constData(), output.size()) != output.size()) {
            end(SocksRequest::State::NotReached, QStringLiteral("the proxy has hung up"));
            return;
        }
        QByteArray input(m_request.wants(), Qt::Uninitialized);
        const qint64 count = net::receive(m_socket, input.data(), input.size());
        if (count == net::wouldBlock)
            return;
        if (count <= 0) {
            end(SocksRequest::State::NotReached, QStringLiteral("the proxy has hung up"));
            return;
        }
        m_request.feed(QByteArrayView(input).first(count));
    }
    end(m_request.state(), m_request.detail());
}

void SocksDial::end(SocksRequest::State state, const QString &detail)
{
    stop();
    if (state == SocksRequest::State::Connected)
        m_ends.connected(std::exchange(m_socket, -1));
    else
        m_ends.failed(state, detail);
}

} // namespace domcero
