// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/channelset.h"

#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

#include <algorithm>

namespace domcero {

namespace {
constexpr int channelsAtFirst = 10;   // sshd's default MaxSessions
constexpr qint64 lingeringMs = 10000; // a session whose program has not ended yet stays counted
constexpr qint64 retryMs = 200;
} // namespace

ChannelSet::ChannelSet(SshPump &pump, LinkEvents &events, const SshLimits &limits, const RootAccess &root)
    : m_pump(pump), m_events(events), m_limits(limits), m_root(root), m_shell(root, pump, events),
      m_channelLimit(channelsAtFirst)
{
}

void ChannelSet::run(RunRequest request)
{
    if (!request.isChange() && !request.ownChannel && request.command.standardInput.isEmpty())
        m_shell.add(std::move(request));
    else
        m_waiting.push_back(std::move(request));
    m_pump.wake();
}

void ChannelSet::cancel(quint64 id)
{
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [id](const RunRequest &request) { return request.id == id; });
    if (waiting != m_waiting.end()) {
        m_waiting.erase(waiting);
        m_events.runEnded(id, ssherror::readCancelled());
        return;
    }
    for (const auto &run : m_runs) {
        if (run->id() == id) {
            run->cancel();
            return;
        }
    }
    if (std::any_of(m_kept.begin(), m_kept.end(), [id](const auto &shell) { return shell->cancel(id); }))
        return;
    m_shell.cancel(id);
}

void ChannelSet::openStream(quint64 id, const Command &script, const QByteArray &text)
{
    if (m_channelLimit == 1) {
        m_events.streamEnded(id, ssherror::streamRefused({}));
        return;
    }
    m_streams.push_back(
        std::make_unique<ScriptChannel>(id, script, text, m_root, m_pump, m_events, m_limits.leaseRenewal));
    m_pump.wake();
}

void ChannelSet::sendLine(quint64 id, const QByteArray &line)
{
    for (const auto &stream : m_streams) {
        if (stream->id() == id)
            stream->sendLine(line);
    }
    m_pump.wake();
}

void ChannelSet::closeStream(quint64 id)
{
    if (std::erase_if(m_streams, [id](const auto &stream) { return stream->id() == id; }) > 0) {
        noteClosed();
        m_pump.wake();
    }
}

void ChannelSet::streamTaken(quint64 id)
{
    for (const auto &stream : m_streams) {
        if (stream->id() == id)
            stream->taken();
    }
}

bool ChannelSet::isBusy() const
{
    return runsInFlight() > 0 || !m_waiting.empty() || m_shell.hasWork();
}

int ChannelSet::openChannels() const
{
    return static_cast<int>(m_runs.size() + m_kept.size() + m_streams.size()) +
           (m_shell.hasChannel() ? 1 : 0);
}

int ChannelSet::runsInFlight() const
{
    const auto busy =
        std::count_if(m_kept.begin(), m_kept.end(), [](const auto &shell) { return !shell->isFree(); });
    return static_cast<int>(m_runs.size()) + static_cast<int>(busy);
}

KeptShell *ChannelSet::freeShell() const
{
    const auto free =
        std::find_if(m_kept.begin(), m_kept.end(), [](const auto &shell) { return shell->isFree(); });
    return free == m_kept.end() ? nullptr : free->get();
}

// To make room for another channel.
bool ChannelSet::dropFreeShell()
{
    const KeptShell *const free = freeShell();
    if (!free)
        return false;
    std::erase_if(m_kept, [free](const auto &shell) { return shell.get() == free; });
    noteClosed();
    return true;
}

void ChannelSet::noteClosed()
{
    m_lastClosed.start();
}

bool ChannelSet::step()
{
    startWaiting();
    bool moved = stepShell();
    moved |= stepRuns();
    moved |= stepKept();
    moved |= stepStreams();
    return moved;
}

void ChannelSet::startWaiting()
{
    if (m_lastRefused.isValid() && m_lastRefused.elapsed() < retryMs)
        return; // the safety tick brings us back
    if (m_shell.wantsChannel() && (openChannels() < m_channelLimit || dropFreeShell()))
        m_shell.openChannel();
    while (!m_waiting.empty() && runsInFlight() < m_limits.changesInFlight) {
        RunRequest &next = m_waiting.front();
        KeptShell *shell = next.ownChannel ? freeShell() : nullptr;
        if (!shell && openChannels() >= m_channelLimit && !dropFreeShell())
            break;
        if (next.ownChannel) {
            if (!shell) {
                m_kept.push_back(std::make_unique<KeptShell>(m_root, m_pump, m_events, m_limits.keptIdle));
                shell = m_kept.back().get();
            }
            shell->give(std::move(next));
        } else {
            m_runs.push_back(std::make_unique<ExecRun>(std::move(next), m_root, m_pump, m_events, m_limits));
        }
        m_waiting.pop_front();
    }
    if (!m_waiting.empty() && m_channelLimit == 1 && m_shell.hasChannel() && m_shell.isIdle())
        m_shell.retire();
}

bool ChannelSet::stepShell()
{
    const bool had = m_shell.hasChannel();
    const bool moved = m_shell.step();
    if (m_shell.wasRefused()) {
        const QString refusal = m_shell.channel()->refusal();
        const bool later = learnFromRefusal(*m_shell.channel());
        m_shell.dropChannel();
        if (!later)
            m_shell.failAll(ssherror::channelRefused(refusal));
    } else if (had && !m_shell.hasChannel()) {
        noteClosed();
    }
    return moved;
}

bool ChannelSet::stepRuns()
{
    bool moved = false;
    for (const auto &run : m_runs) {
        moved |= run->step();
        if (!run->wasRefused())
            continue;
        if (learnFromRefusal(run->channel()))
            m_waiting.push_front(run->request());
        else
            run->fail(ssherror::channelRefused(run->channel().refusal()));
    }
    for (const auto &run : m_runs) {
        if (run->leftBehind() != 0)
            m_shell.endGroup(run->leftBehind());
    }
    const auto over =
        std::erase_if(m_runs, [](const auto &run) { return run->isDone() || run->wasRefused(); });
    if (over > 0)
        noteClosed();
    return moved || over > 0;
}

bool ChannelSet::stepKept()
{
    bool moved = false;
    for (const auto &shell : m_kept) {
        moved |= shell->step();
        if (shell->wasRefused()) {
            if (!learnFromRefusal(shell->channel()))
                shell->fail(ssherror::channelRefused(shell->channel().refusal()));
            else if (auto request = shell->takeBack())
                m_waiting.push_front(std::move(*request));
        }
        if (shell->leftBehind() != 0)
            m_shell.endGroup(shell->leftBehind());
    }
    const auto over = std::erase_if(m_kept, [](const auto &shell) { return shell->isOver(); });
    if (over > 0)
        noteClosed();
    return moved || over > 0;
}

bool ChannelSet::stepStreams()
{
    bool moved = false;
    for (const auto &stream : m_streams) {
        moved |= stream->step();
        if (!stream->wasRefused())
            continue;
        learnFromRefusal(stream->channel());
        stream->fail(ssherror::streamRefused(stream->channel().refusal()));
    }
    if (m_channelLimit == 1 && !m_streams.empty() && (m_shell.hasWork() || !m_waiting.empty())) {
        for (const auto &stream : m_streams)
            stream->fail(ssherror::streamRefused({}));
    }
    const auto over = std::erase_if(m_streams, [](const auto &stream) { return stream->isDone(); });
    if (over > 0)
        noteClosed();
    return moved || over > 0;
}

bool ChannelSet::learnFromRefusal(const SshChannel &channel)
{
    m_lastRefused.start();
    if (channel.opened())
        return false; // there was a channel, but no command on it
    const int others = openChannels() - 1;
    if (others >= 1) {
        m_channelLimit = std::min(m_channelLimit, others);
        if (m_channelLimit == 1)
            m_events.streamsRefused();
        return true;
    }
    if (!m_lastClosed.isValid())
        return false;
    m_stuck = m_lastClosed.elapsed() > lingeringMs;
    return true;
}

void ChannelSet::failAll(const Error &error)
{
    m_shell.failAll(error);
    for (const auto &run : m_runs)
        run->fail(error);
    for (const auto &shell : m_kept)
        shell->fail(error);
    for (const RunRequest &request : m_waiting)
        m_events.runEnded(request.id, error);
    for (const auto &stream : m_streams)
        stream->fail(error);
    m_runs.clear();
    m_kept.clear();
    m_waiting.clear();
    m_streams.clear();
}

} // namespace domcero
