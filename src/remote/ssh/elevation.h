// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "domain/hostentry.h"
#include "remote/transport.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace domcero {

// How one channel comes to a shell that reads what is written to it, as root where sudo or doas must be asked
// first: the line for the server, what is said until that shell is there, and why it is not. No I/O.
//
// sudo reads the password from the channel's stdin (-S), byte by byte, and asks for it on stderr with words
// that are ours (-p); the shell says on stdout that it is there. Until one of the two has come nothing may be
// written: without a prompt the shell would carry the password out, with one sudo would take a command for
// it.
class Elevation
{
public:
    enum class State {
        Starting,
        Asking,  // for a password, and none is known: answer()
        Ready,   // what is written now reaches the shell
        Refused, // the password was wrong, or nobody can be asked; to be ended, before sudo asks again
    };

    Elevation() = default; // nothing to become: ready at once
    // `mayAsk`: a password that is not known can be answered; else it is as good as a wrong one.
    Elevation(RootBy by, Secret password, bool mayAsk);

    QByteArray line() const; // every login shell understands it
    void hear(OutputStream stream, QByteArrayView bytes);
    State state() const { return m_state; }
    void answer(Secret password);
    Secret takeReply(); // to be written now, with its newline; else empty

    // Why there is no shell, once the channel has ended without one. `said`: all that came on it. `leg`:
    // "user@host:port".
    Error failure(const QString &leg, const QString &said) const;

private:
    bool hears(QByteArray &tail, const QByteArray &marker, QByteArrayView bytes);

    RootBy m_by = RootBy::Login;
    bool m_mayAsk = false;
    State m_state = State::Ready;
    QByteArray m_prompt; // on stderr, with -p
    QByteArray m_ready;  // on stdout
    QByteArray m_errorTail;
    QByteArray m_outputTail;
    Secret m_password;
    Secret m_reply;
    bool m_replied = false;
};

// What all channels of a link need to become root.
struct RootAccess
{
    RootBy by = RootBy::Login;
    QString leg;
    Secret password; // of sudo; empty: not known, or not needed

    Elevation begin(bool mayAsk) const { return {by, password.copy(), mayAsk}; }
};

} // namespace domcero
