// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/gatedchannel.h"
#include "remote/ssh/runrequest.h"
#include "remote/ssh/shellframing.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace domcero {

class SshPump;

// One shell on a channel of its own for one command after the other, each with its stdin (RunOptions::
// ownChannel). What many small commands would cost at the host is the start of a channel: sshd's child, the
// login shell and its start-up files, and two journeys there and back. A command that fails with bytes of its
// stdin unread costs the shell, for what is left in the channel is nobody's; so does one that is given up.
// I/O thread.
class KeptShell
{
public:
    // `idle`: after so long without a command it ends, and after as long again it is given up.
    KeptShell(const RootAccess &root, SshPump &pump, RunEvents &events, std::chrono::milliseconds idle);

    bool isFree() const { return !m_run && !m_ending && !m_over; }
    void give(RunRequest request); // when it isFree()
    // Lets a free one end by itself: not before it isOver() is there room for another channel at the server.
    void retire();
    bool isEnding() const { return m_ending && !m_over; }
    bool cancel(quint64 id); // false: it has another one
    bool step();             // true when something went on
    // The link has gone, or the channel was refused for good.
    void fail(const Error &error);

    bool isOver() const { return m_over; } // and has no command any more
    bool wasRefused() const { return !m_over && m_channel.channel().state() == SshChannel::State::Refused; }
    // What it was to run and has not begun: it was refused, or the shell had ended unasked when it was given.
    std::optional<RunRequest> takeBack();
    const SshChannel &channel() const { return m_channel.channel(); }
    // What an abandoned reading has left running on the host; 0: nothing.
    qint64 leftBehind() const { return m_leftBehind; }

private:
    struct Run
    {
        RunRequest request;
        QByteArray marker;
        CommandResult result;
        QElapsedTimer clock;
        bool isSent = false;
        bool ended[2]{false, false}; // stdout, stderr
    };

    void send();
    void collect(OutputStream stream);
    void giveUp(const Error &error);
    void end(const Result<CommandResult> &result);

    SshPump &m_pump;
    RunEvents &m_events;
    const QByteArray m_key;
    GatedChannel m_channel;
    std::unique_ptr<Run> m_run;
    FrameReader m_readers[2]{FrameReader(FrameReader::Kind::WithStatus),
                             FrameReader(FrameReader::Kind::Plain)};
    QSet<QString> m_defined; // scripts that it knows
    QTimer m_deadline;       // of the command
    QTimer m_idle;           // also while it is ending
    qint64 m_leftBehind = 0;
    bool m_hasKey = false;
    bool m_cancelled = false;
    bool m_timedOut = false;
    bool m_ending = false; // no command any more, and the host's end is waited for
    bool m_over = false;
};

} // namespace domcero
