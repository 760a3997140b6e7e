// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/gatedchannel.h"
#include "remote/ssh/runrequest.h"
#include "remote/ssh/sshlimits.h"

#include <QElapsedTimer>
#include <QTimer>

namespace domcero {

class SshPump;

// One command on a channel of its own that ends with it: every change, and readings that have a stdin, unless
// they ask for a shell that is kept (KeptShell). I/O thread.
class ExecRun
{
public:
    ExecRun(RunRequest request, const RootAccess &root, SshPump &pump, RunEvents &events,
            const SshLimits &limits);

    bool step(); // true when something went on
    void cancel();
    // The link has gone, or the channel was refused for good.
    void fail(const Error &error);

    quint64 id() const { return m_request.id; }
    const RunRequest &request() const { return m_request; }
    bool isDone() const { return m_done; }
    bool wasRefused() const { return !m_done && m_channel.channel().state() == SshChannel::State::Refused; }
    const SshChannel &channel() const { return m_channel.channel(); }
    // What an abandoned reading has left running on the host; 0: nothing.
    qint64 leftBehind() const { return m_leftBehind; }

private:
    void collect();
    void checkEnd();
    void giveUp(const Error &error);
    void end(const Result<CommandResult> &result);

    RunRequest m_request;
    SshPump &m_pump;
    RunEvents &m_events;
    GatedChannel m_channel;
    CommandResult m_result;
    QElapsedTimer m_clock;
    QTimer m_deadline;
    QTimer m_grace; // after the exit status, for output that somebody still holds open
    qint64 m_leftBehind = 0;
    bool m_stdinGiven = false;
    bool m_cancelled = false;
    bool m_timedOut = false;
    bool m_graceOver = false;
    bool m_done = false;
};

} // namespace domcero
