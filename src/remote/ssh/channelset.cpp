// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/channelset.h"

#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {
constexpr int channelsAtFirst = 10;   // sshd's default MaxSessions
constexpr qint64 lingeringMs = 10000; // a session whose program has not ended yet stays counted
constexpr qint64 closingMs = 100;     // and one that has ended until sshd's next turn
constexpr qint64 retryMs = 200;
} // namespace

ChannelSet::ChannelSet(SshPump &pump, LinkEvents &events, const SshLimits &limits, const RootAccess &root)
    : m_pump(pump), m_events(events), m_limits(limits), m_root(root), m_shell(root, pump, events),
      m_channelLimit(channelsAtFirst)
{
}

template <typename List, typename IsGone>
bool ChannelSet::eraseGone(List &list, IsGone isGone)
{
    const auto count = std::erase_if(list, [this, isGone](const auto &one) {
        if (!isGone(*one))
            return false;
        if (one->channel().state() == SshChannel::State::Closed)
            m_lastClosed.start();
        else if (one->channel().opened())
            m_lastGivenUp.start();
        return true;
    });
    return count > 0;
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
    if (!mayHaveStreams(m_streams.size() + m_waitingStreams.size() + 1)) {
        m_events.streamEnded(id, ssherror::streamRefused({}));
        return;
    }
    if (!hasRoom())
        retireFreeShell();
    m_waitingStreams.push_back({id, script, text});
    m_pump.wake();
}

void ChannelSet::sendLine(quint64 id, const QByteArray &line)
{
    for (const auto &stream : m_streams) {
        if (stream->id() == id)
            stream->sendLine(line);
    }
    for (StreamRequest &stream : m_waitingStreams) {
        if (stream.id == id)
            stream.input += line + '\n';
    }
    m_pump.wake();
}

void ChannelSet::closeStream(quint64 id)
{
    std::erase_if(m_waitingStreams, [id](const StreamRequest &stream) { return stream.id == id; });
    eraseGone(m_streams, [id](const ScriptChannel &stream) { return stream.id() == id; });
    m_pump.wake();
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
    return runsInFlight() > 0 || !m_waiting.empty() || !m_waitingStreams.empty() || m_shell.hasWork();
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

bool ChannelSet::isShellEnding() const
{
    return std::any_of(m_kept.begin(), m_kept.end(), [](const auto &shell) { return shell->isEnding(); });
}

// There is room for another channel once it has ended.
bool ChannelSet::retireFreeShell()
{
    if (isShellEnding())
        return true;
    KeptShell *const free = freeShell();
    if (free)
        free->retire();
    return free != nullptr;
}

// When that channel was asked for, the server may have counted one that is none any more.
bool ChannelSet::mayHaveLingered(const SshChannel &channel) const
{
    const auto within = [&channel](const QElapsedTimer &last, qint64 limit) {
        return last.isValid() && last.elapsed() - channel.age().count() < limit;
    };
    return within(m_lastClosed, closingMs) || within(m_lastGivenUp, lingeringMs);
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
    if (m_shell.wantsChannel()) {
        if (hasRoom())
            m_shell.openChannel();
        else
            retireFreeShell();
    }
    const bool isTight = !hasRoom() || (m_lastRefused.isValid() && m_lastRefused.elapsed() < 2 * retryMs);
    if (!m_waiting.empty() && isTight && m_kept.empty() && m_runs.empty() && m_shell.hasChannel() &&
        m_shell.isIdle())
        m_shell.retire();
    startStreams();
    startRuns();
}

void ChannelSet::startStreams()
{
    while (!m_waitingStreams.empty() && (hasRoom() || !isShellEnding())) {
        m_streams.push_back(std::make_unique<ScriptChannel>(std::move(m_waitingStreams.front()), m_root,
                                                            m_pump, m_events, m_limits.leaseRenewal));
        m_waitingStreams.pop_front();
    }
}

void ChannelSet::startRuns()
{
    while (!m_waiting.empty() && runsInFlight() < m_limits.changesInFlight) {
        RunRequest &next = m_waiting.front();
        KeptShell *shell = next.ownChannel ? freeShell() : nullptr;
        // Those that are kept are no more than those in flight may be: the streams have their share.
        const auto own = m_runs.size() + m_kept.size();
        if (!shell && (!hasRoom() || static_cast<int>(own) >= m_limits.changesInFlight)) {
            retireFreeShell();
            return;
        }
        if (!next.ownChannel) {
            m_runs.push_back(std::make_unique<ExecRun>(std::move(next), m_root, m_pump, m_events, m_limits));
        } else {
            if (!shell) {
                m_kept.push_back(std::make_unique<KeptShell>(m_root, m_pump, m_events, m_limits.keptIdle));
                shell = m_kept.back().get();
            }
            shell->give(std::move(next));
        }
        m_waiting.pop_front();
    }
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
        (m_shell.wasClosed() ? m_lastClosed : m_lastGivenUp).start();
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
    return eraseGone(m_runs, [](const ExecRun &run) { return run.isDone() || run.wasRefused(); }) || moved;
}

bool ChannelSet::stepKept()
{
    bool moved = false;
    for (const auto &shell : m_kept) {
        moved |= shell->step();
        if (shell->wasRefused() && !learnFromRefusal(shell->channel()))
            shell->fail(ssherror::channelRefused(shell->channel().refusal()));
        if (shell->isOver() || shell->wasRefused()) {
            if (auto request = shell->takeBack())
                m_waiting.push_front(std::move(*request));
        }
        if (shell->leftBehind() != 0)
            m_shell.endGroup(shell->leftBehind());
    }
    return eraseGone(m_kept, [](const KeptShell &shell) { return shell.isOver(); }) || moved;
}

bool ChannelSet::stepStreams()
{
    bool moved = false;
    for (const auto &stream : m_streams) {
        moved |= stream->step();
        if (!stream->wasRefused())
            continue;
        const bool later = learnFromRefusal(stream->channel());
        if (later && mayHaveStreams(m_streams.size()) &&
            (mayHaveLingered(stream->channel()) || retireFreeShell()))
            m_waitingStreams.push_back(stream->request());
        else
            stream->fail(ssherror::streamRefused(stream->channel().refusal()));
    }
    if (!mayHaveStreams(m_streams.size()) && (m_shell.hasWork() || !m_waiting.empty())) {
        for (auto stream = m_streams.rbegin(); stream != m_streams.rend(); ++stream) {
            if (!mayHaveStreams(static_cast<std::size_t>(m_streams.rend() - stream)) &&
                !(*stream)->wasRefused())
                (*stream)->fail(ssherror::streamRefused({}));
        }
    }
    const auto isGone = [](const ScriptChannel &stream) { return stream.isDone() || stream.wasRefused(); };
    return eraseGone(m_streams, isGone) || moved;
}

bool ChannelSet::learnFromRefusal(const SshChannel &channel)
{
    m_lastRefused.start();
    if (channel.opened())
        return false; // there was a channel, but no command on it
    const int others = openChannels() - 1;
    if (mayHaveLingered(channel)) {
        retireFreeShell();
        return true;
    }
    if (others >= 1) {
        m_channelLimit = std::min(m_channelLimit, others);
        if (m_channelLimit == 1)
            m_events.streamsRefused();
        return true;
    }
    bool hadOne = false;
    bool isLongAgo = true;
    for (const QElapsedTimer &last : {m_lastClosed, m_lastGivenUp}) {
        hadOne = hadOne || last.isValid();
        isLongAgo = isLongAgo && (!last.isValid() || last.elapsed() > lingeringMs);
    }
    m_stuck = hadOne && isLongAgo;
    return hadOne;
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
    for (const StreamRequest &stream : std::exchange(m_waitingStreams, {}))
        m_events.streamEnded(stream.id, error);
    m_streams.clear();
}

} // namespace domcero
