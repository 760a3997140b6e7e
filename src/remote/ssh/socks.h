// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace domcero {

// Asks a SOCKS5 proxy for a connection (RFC 1928). No I/O: what is to be sent is taken from it, and it is fed
// exactly as many bytes as it wants next, for what follows its last one belongs to SSH.
class SocksRequest
{
public:
    enum class State {
        Talking,
        Connected,
        NotReached, // the proxy says why
        NoProxy,    // it is none, or wants a password
    };

    SocksRequest(const QString &host, quint16 port);

    QByteArray takeOutput();
    qsizetype wants() const; // bytes; 0 once the talk is over
    void feed(QByteArrayView bytes);
    State state() const { return m_state; }
    const QString &detail() const { return m_detail; }

private:
    void readGreeting();
    void readReply();
    void end(State state, const QString &detail);

    QByteArray m_request;
    QByteArray m_output;
    QByteArray m_input;
    bool m_greeted = false;
    State m_state = State::Talking;
    QString m_detail;
};

} // namespace domcero
