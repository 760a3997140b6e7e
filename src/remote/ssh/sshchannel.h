// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/elevation.h"
#include "remote/ssh/writepace.h"
#include "remote/transport.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QElapsedTimer>

#include <deque>
#include <optional>

namespace domcero {

// One session channel that runs /bin/sh and nothing else, as root by way of its Elevation: what the shell is
// to do is written to its stdin. The line goes through the account's login shell, and this much every one of
// them understands (fish and csh quote differently), and the start-up files of that shell are read once.
//
// I/O thread; step() moves it on and never blocks. Data is handed to the receiver from inside libssh, which
// must not be called from there: the receiver only keeps it.
class SshChannel
{
public:
    class Receiver
    {
    public:
        virtual ~Receiver() = default;
        virtual void channelData(OutputStream stream, QByteArrayView bytes) = 0;
    };
    enum class State {
        Opening,
        Requesting, // the exec request is on its way; what is written now follows it
        Running,
        Refused, // no channel, or no exec on it: see refusal()
        Closed,  // by the host, all its output delivered
    };

    SshChannel(ssh_session session, Receiver &receiver, Elevation elevation);
    // Closes it. The remote program is not stopped by that.
    ~SshChannel();
    SshChannel(const SshChannel &) = delete;
    SshChannel &operator=(const SshChannel &) = delete;

    // True when something went on, so that another step may be worth while.
    bool step();
    void write(const QByteArray &bytes); // waits for the shell to be root's
    void writeEof();                     // after what is written
    const Elevation &elevation() const { return m_elevation; }
    void answerPassword(Secret password); // of sudo, which asks for it
    // Held, stdout stays in libssh, whose window (about 1.3 MB) then fills and stops the host. step() fetches
    // what has gathered once it is let go.
    void hold(bool held) { m_held = held; }

    State state() const { return m_state; }
    std::chrono::milliseconds age() const { return std::chrono::milliseconds(m_clock.elapsed()); }
    bool opened() const { return m_opened; } // the server gave a channel, whatever became of it
    const QString &refusal() const { return m_refusal; }
    // 128 + signal when a signal ended it.
    std::optional<int> exitStatus() const { return m_exitStatus; }
    bool atEnd() const { return m_eof; }

private:
    static int onData(ssh_session session, ssh_channel channel, void *data, uint32_t length, int isError,
                      void *self);
    static void onEof(ssh_session session, ssh_channel channel, void *self);
    static void onClose(ssh_session session, ssh_channel channel, void *self);
    static void onExitStatus(ssh_session session, ssh_channel channel, int status, void *self);
    static void onExitSignal(ssh_session session, ssh_channel channel, const char *signal, int core,
                             const char *message, const char *language, void *self);
    bool refuse();
    bool stepOpen();
    bool stepRequest();
    bool stepReply();
    bool stepWrite();
    bool stepHeld();

    ssh_session m_session;
    ssh_channel m_channel;
    Receiver &m_receiver;
    ssh_channel_callbacks_struct m_callbacks{};
    State m_state = State::Opening;
    QString m_refusal;
    Elevation m_elevation;
    Secret m_reply; // to sudo, until all of it is written
    WritePace m_pace;
    QElapsedTimer m_clock; // since it was made
    std::deque<QByteArray> m_out;
    qsizetype m_outDone = 0; // of the first
    bool m_opened = false;
    bool m_eofWanted = false;
    bool m_eofSent = false;
    bool m_eof = false;
    bool m_closed = false;
    bool m_held = false;
    bool m_holdsRest = false; // in libssh's buffer
    std::optional<int> m_exitStatus;
};

} // namespace domcero
