// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <chrono>

namespace domcero::test {

// A port on 127.0.0.1 that leads to another one, each way so much later: a line of a given round trip without
// touching the machine's network. In a thread of its own.
class SlowLine
{
public:
    SlowLine(quint16 target, std::chrono::milliseconds oneWay)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context,
            [this, target, oneWay] {
                auto *server = new QTcpServer(&m_context);
                server->listen(QHostAddress::LocalHost);
                m_port = server->serverPort();
                QObject::connect(server, &QTcpServer::newConnection, server, [=] {
                    while (QTcpSocket *client = server->nextPendingConnection())
                        join(client, target, oneWay);
                });
            },
            Qt::BlockingQueuedConnection);
    }
    ~SlowLine()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { qDeleteAll(m_context.children()); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    SlowLine(const SlowLine &) = delete;
    SlowLine &operator=(const SlowLine &) = delete;

    quint16 port() const { return m_port; }

private:
    static void join(QTcpSocket *client, quint16 target, std::chrono::milliseconds oneWay)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, target);
        follow(client, server, oneWay);
        follow(server, client, oneWay);
    }
    static void follow(QTcpSocket *from, QTcpSocket *to, std::chrono::milliseconds oneWay)
    {
        const auto atOnce = [from] { from->setSocketOption(QAbstractSocket::LowDelayOption, 1); };
        atOnce();
        QObject::connect(from, &QTcpSocket::connected, from, atOnce); // before, there is nothing to set it on
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, oneWay] {
            QTimer::singleShot(oneWay, Qt::PreciseTimer, to,
                               [to, bytes = from->readAll()] { to->write(bytes); });
        });
        QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    QThread m_thread;
    QObject m_context;
    quint16 m_port = 0;
};

} // namespace domcero::test
