// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/execrun.h"
#include "remote/ssh/iocontext.h"
#include "remote/ssh/keptshell.h"
#include "remote/ssh/linkevents.h"
#include "remote/ssh/readshell.h"
#include "remote/ssh/scriptchannel.h"

#include <deque>
#include <memory>
#include <vector>

namespace domcero {

// What runs over one logged-in connection: the reading shell, commands on channels of their own, some of
// which are kept (at most four commands at a time, the rest in line), script streams. It learns how many
// channels the server gives (MaxSessions): where it gives one, there are no streams, and shell and commands
// take turns. I/O thread.
class ChannelSet
{
public:
    // `root` is what new channels become root by; it must live longer.
    ChannelSet(SshPump &pump, LinkEvents &events, const SshLimits &limits, const RootAccess &root);

    // The reading shell, opened before there is anything to read: the first to become root.
    ReadShell &shell() { return m_shell; }

    void run(RunRequest request);
    void cancel(quint64 id);
    void openStream(quint64 id, const Command &script, const QByteArray &text);
    void sendLine(quint64 id, const QByteArray &line);
    void closeStream(quint64 id);
    void streamTaken(quint64 id);

    bool step(); // true when something went on
    bool isBusy() const;
    // The server still counts channels that were given up long ago, for their programs do not end: only a new
    // connection helps.
    bool isStuck() const { return m_stuck; }
    void failAll(const Error &error);

private:
    int openChannels() const;
    bool hasRoom() const { return openChannels() < m_channelLimit; }
    // One place is left for readings and commands.
    bool mayHaveStreams(std::size_t count) const { return static_cast<int>(count) < m_channelLimit; }
    void startWaiting();
    void startRuns();
    void startStreams();
    bool stepShell();
    int runsInFlight() const;
    KeptShell *freeShell() const;
    bool isShellEnding() const;
    bool retireFreeShell();
    bool stepRuns();
    bool stepKept();
    bool stepStreams();
    // A channel was refused: true when it is worth another try later.
    bool learnFromRefusal(const SshChannel &channel);
    // Those of a list that are gone; the server may count them a while longer. True when there were some.
    template <typename List, typename IsGone>
    bool eraseGone(List &list, IsGone isGone);
    bool mayHaveLingered(const SshChannel &channel) const;

    SshPump &m_pump;
    LinkEvents &m_events;
    const SshLimits m_limits;
    const RootAccess &m_root;
    ReadShell m_shell;
    std::deque<RunRequest> m_waiting;
    std::vector<std::unique_ptr<ExecRun>> m_runs;
    std::vector<std::unique_ptr<KeptShell>> m_kept;
    std::vector<std::unique_ptr<ScriptChannel>> m_streams;
    std::deque<StreamRequest> m_waitingStreams; // for the end of a shell that is kept
    int m_channelLimit;
    bool m_stuck = false;
    QElapsedTimer m_lastClosed;  // the server may count a channel a moment longer,
    QElapsedTimer m_lastGivenUp; // and much longer one whose program has not ended
    QElapsedTimer m_lastRefused;
};

} // namespace domcero
