// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/socket.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <QByteArray>
#include <QObject>
#include <QString>

class QSocketNotifier;

namespace domcero {

class SshPump;

// The way from one leg to the next: a direct-tcpip channel (RFC 4254, 7.2) of a session that is logged in,
// and a pair of sockets whose far end the next session takes for its connection. I/O thread; step() moves the
// bytes and never blocks, and belongs into every round of the session's pump.
//
// What one side does not take stays with the other: towards the far end in libssh, until the channel's window
// is full and the server stops sending; towards the server in the pair. Here is at most what libssh held at
// once, and one chunk. The end of one direction is passed on behind its last byte and leaves the other alone.
class JumpTunnel : public QObject
{
public:
    enum class State { Opening, Open, Refused };
    // Why the server did not open it (RFC 4254, 5.1).
    enum class Refusal {
        Forbidden,   // by its configuration or the key's, or it knows no such channels
        Unreachable, // the server has tried
        NoRoom,      // there, or sockets here
    };

    JumpTunnel(SshPump &pump, const QString &host, quint16 port);
    ~JumpTunnel() override;

    // True when something went on.
    bool step();
    // Nothing is moved any more; the notifiers go before their socket.
    void stop();

    State state() const { return m_state; }
    Refusal refusal() const { return m_refusal; }
    const QString &detail() const { return m_detail; } // in the server's words
    // Once, when it is Open: the receiver's.
    net::Handle takeFarEnd() { return std::exchange(m_far, -1); }

private:
    static int onData(ssh_session session, ssh_channel channel, void *data, uint32_t length, int isError,
                      void *self);
    static void onEnd(ssh_session session, ssh_channel channel, void *self);
    bool stepOpen();
    bool connectPair();
    bool refuse(Refusal refusal, const QString &detail);
    bool towardsFarEnd();
    bool towardsServer();
    bool sendGathered();
    qint64 sendNear(const char *data, qint64 size);
    bool mayWriteToServer() const;
    void updateNotifiers();

    SshPump &m_pump;
    const QByteArray m_host;
    const quint16 m_port;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    State m_state = State::Opening;
    Refusal m_refusal = Refusal::Forbidden;
    QString m_detail;
    net::Handle m_near = -1;
    net::Handle m_far = -1;
    QSocketNotifier *m_readable = nullptr;
    QSocketNotifier *m_writable = nullptr;
    QByteArray m_toFar; // taken from libssh
    qsizetype m_toFarDone = 0;
    bool m_holdsRest = false; // in libssh's buffer
    bool m_serverEnded = false;
    bool m_farToldEnd = false;
    QByteArray m_toServer; // taken from the pair
    qsizetype m_toServerDone = 0;
    bool m_farEnded = false;
    bool m_serverToldEnd = false;
};

} // namespace domcero
