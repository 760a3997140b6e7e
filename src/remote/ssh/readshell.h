// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/ssh/elevation.h"
#include "remote/ssh/runrequest.h"
#include "remote/ssh/shellframing.h"
#include "remote/ssh/sshchannel.h"
#include "remote/ssh/startgate.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

namespace domcero {

class SshPump;

// Channel R: one persistent shell that answers all readings of a host, one after the other, several written
// ahead. The deadline of a reading runs from when it is the first in line; one that misses it, or is
// cancelled while it runs, costs the shell: it is closed and a fresh one takes what is still waiting. I/O
// thread.
class ReadShell final : private SshChannel::Receiver
{
public:
    ReadShell(const RootAccess &root, SshPump &pump, RunEvents &events);
    ~ReadShell() override;

    void add(RunRequest request);
    bool cancel(quint64 id); // false: not one of ours
    bool step();
    void failAll(const Error &error);

    // Ends a process group on the host, by this shell or the next.
    void endGroup(qint64 processGroup);
    bool wantsChannel() const { return !m_channel && hasWork(); }
    bool hasChannel() const { return m_channel != nullptr; }
    void openChannel(); // the caller counts channels
    // Has it opened before there is anything to read, and ask for sudo's password if that is not known; until
    // it isReady(), or there is a problem().
    void prepare();
    bool isReady() const { return m_channel && m_gates[0]->isOpen(); }
    bool isAsking() const { return m_channel && m_channel->elevation().state() == Elevation::State::Asking; }
    void answerPassword(Secret password);
    const std::optional<Error> &problem() const { return m_problem; } // why there was no shell the last time
    // The server gave no channel; the readings wait for another try.
    bool wasRefused() const { return m_channel && m_channel->state() == SshChannel::State::Refused; }
    const SshChannel *channel() const { return m_channel.get(); }
    void dropChannel();
    // Lets an idle shell end by itself, to make room; one that does not is given up.
    void retire();
    bool isIdle() const { return !hasWork(); }
    bool wasClosed() const { return m_closed; } // the last one, by the host; else it was given up
    bool hasWork() const
    {
        return m_preparing || !m_sent.empty() || !m_waiting.empty() || !m_groupsToEnd.isEmpty();
    }

private:
    struct Reading
    {
        RunRequest request;
        QByteArray marker;
        CommandResult result;
        QElapsedTimer clock;
        bool outputEnded = false;
        bool errorEnded = false;
        bool overflowed = false;
        bool abandoned = false; // cancelled behind the first in line: its answer comes and is dropped
    };

    void channelData(OutputStream stream, QByteArrayView bytes) override;
    void send();
    void deliver(OutputStream stream);
    void accept(Reading &reading, OutputStream stream, QByteArrayView bytes);
    void finishFront();
    void frontChanged();
    void abandonFront(const Error &error);
    void shellGone();
    void end(Reading &reading, const Result<CommandResult> &result);

    const RootAccess &m_root;
    SshPump &m_pump;
    RunEvents &m_events;
    std::unique_ptr<SshChannel> m_channel;
    std::deque<Reading> m_waiting;
    std::deque<Reading> m_sent;
    QList<qint64> m_groupsToEnd;
    QSet<QString> m_defined; // scripts that this shell knows
    std::optional<StartGate> m_gates[2];
    FrameReader m_readers[2]{FrameReader(FrameReader::Kind::WithStatus),
                             FrameReader(FrameReader::Kind::Plain)};
    std::size_t m_at[2]{0, 0}; // which of m_sent each stream is in
    QByteArray m_incoming[2];
    QTimer m_deadline;
    bool m_timedOut = false;
    bool m_frontCancelled = false;
    bool m_broken = false;
    bool m_retiring = false;
    bool m_closed = false;
    bool m_preparing = false;
    std::optional<Error> m_problem;
};

} // namespace domcero
