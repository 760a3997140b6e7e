// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace domcero::test {

// A TCP proxy on 127.0.0.1 that can cut its lines or let what is sent vanish, as a dead router does. Test
// thread.
class TcpProxy : public QObject
{
    Q_OBJECT
public:
    explicit TcpProxy(quint16 target) : m_target(target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                join(client);
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }
    int connections() const { return m_connections; }
    qint64 bytesToTarget() const { return m_bytesToTarget; }
    void setBlackHole(bool swallow) { m_swallow = swallow; }
    void cut()
    {
        for (const auto &socket : std::exchange(m_sockets, {})) {
            if (socket)
                socket->abort();
        }
    }

private:
    void join(QTcpSocket *client)
    {
        ++m_connections;
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, m_target);
        m_sockets << client << server;
        const auto pass = [this](QTcpSocket *from, QTcpSocket *to, qint64 &count) {
            connect(from, &QTcpSocket::readyRead, to, [this, from, to, &count] {
                const QByteArray bytes = from->readAll();
                count += bytes.size();
                if (!m_swallow)
                    to->write(bytes);
            });
            connect(from, &QTcpSocket::disconnected, to, [this, to] {
                if (!m_swallow)
                    to->disconnectFromHost();
            });
        };
        pass(client, server, m_bytesToTarget);
        pass(server, client, m_bytesBack);
    }

    quint16 m_target;
    QTcpServer m_server;
    QList<QPointer<QTcpSocket>> m_sockets;
    bool m_swallow = false;
    int m_connections = 0;
    qint64 m_bytesToTarget = 0;
    qint64 m_bytesBack = 0;
};

} // namespace domcero::test
