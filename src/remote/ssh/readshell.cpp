// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/readshell.h"

#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

// Written ahead of the answers; what is behind a stuck one is asked again on a fresh shell.
constexpr std::size_t writtenAhead = 16;
constexpr std::chrono::seconds longestEnd{5};

constexpr int index(OutputStream stream)
{
    return stream == OutputStream::Error ? 1 : 0;
}

} // namespace

ReadShell::ReadShell(const RootAccess &root, SshPump &pump, RunEvents &events)
    : m_root(root), m_pump(pump), m_events(events)
{
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_deadline, [this] {
        m_timedOut = true;
        m_pump.wake();
    });
}

ReadShell::~ReadShell() = default;

void ReadShell::add(RunRequest request)
{
    Reading reading;
    reading.request = std::move(request);
    reading.clock.start();
    m_waiting.push_back(std::move(reading));
    m_pump.wake();
}

bool ReadShell::cancel(quint64 id)
{
    const auto isIt = [id](const Reading &reading) { return reading.request.id == id && !reading.abandoned; };
    if (const auto it = std::find_if(m_waiting.begin(), m_waiting.end(), isIt); it != m_waiting.end()) {
        Reading reading = std::move(*it);
        m_waiting.erase(it);
        end(reading, ssherror::readCancelled());
        return true;
    }
    const auto it = std::find_if(m_sent.begin(), m_sent.end(), isIt);
    if (it == m_sent.end())
        return false;
    if (it == m_sent.begin()) {
        m_frontCancelled = true;
    } else {
        end(*it, ssherror::readCancelled());
        it->abandoned = true;
    }
    m_pump.wake();
    return true;
}

void ReadShell::openChannel()
{
    m_channel = std::make_unique<SshChannel>(m_pump.session(), static_cast<SshChannel::Receiver &>(*this),
                                             m_root.begin(m_preparing));
    m_problem.reset();
    const QByteArray marker = randomMarker();
    for (const int i : {0, 1}) {
        m_gates[i].emplace(marker);
        m_incoming[i].clear();
        m_at[i] = 0;
        m_readers[i].expect({});
    }
    m_broken = m_retiring = m_closed = false;
    m_defined.clear();
    m_channel->write(shellGreeting(marker));
}

void ReadShell::prepare()
{
    m_preparing = true;
    m_problem.reset();
    m_pump.wake();
}

void ReadShell::answerPassword(Secret password)
{
    m_channel->answerPassword(std::move(password));
    m_pump.wake();
}

void ReadShell::dropChannel()
{
    m_channel.reset();
    m_deadline.stop();
    m_timedOut = false;
    m_frontCancelled = false;
    while (!m_sent.empty()) {
        Reading reading = std::move(m_sent.back());
        m_sent.pop_back();
        if (reading.abandoned)
            continue;
        reading.result = {};
        reading.outputEnded = reading.errorEnded = reading.overflowed = false;
        m_waiting.push_front(std::move(reading));
    }
}

void ReadShell::endGroup(qint64 processGroup)
{
    if (processGroup > 1)
        m_groupsToEnd += processGroup;
    m_pump.wake();
}

void ReadShell::retire()
{
    if (std::exchange(m_retiring, true))
        return;
    m_channel->writeEof();
    m_deadline.start(longestEnd);
}

void ReadShell::failAll(const Error &error)
{
    m_channel.reset();
    m_deadline.stop();
    m_preparing = false;
    m_problem = error;
    for (auto *list : {&m_sent, &m_waiting}) {
        for (Reading &reading : *list) {
            if (!reading.abandoned)
                end(reading, error);
        }
        list->clear();
    }
    m_groupsToEnd.clear();
}

bool ReadShell::step()
{
    if (!m_channel)
        return false;
    send();
    bool moved = m_channel->step();
    for (const OutputStream stream : {OutputStream::Standard, OutputStream::Error}) {
        moved |= !m_incoming[index(stream)].isEmpty();
        deliver(stream);
    }
    m_preparing = m_preparing && !m_gates[0]->isOpen();
    finishFront();
    if (!m_sent.empty()) {
        if (m_frontCancelled)
            abandonFront(ssherror::readCancelled());
        else if (m_timedOut)
            abandonFront(ssherror::readTimedOut(m_sent.front().request.timeout));
        else if (m_sent.front().overflowed)
            abandonFront(ssherror::tooMuchOutput(m_sent.front().request.maxOutput));
        else if (m_broken)
            abandonFront(ssherror::shellEnded(QStringLiteral("the answer was cut at the wrong place")));
    }
    if (m_channel && m_channel->state() == SshChannel::State::Closed)
        shellGone();
    if (m_retiring && m_timedOut && m_channel) {
        dropChannel();
        m_pump.again();
    }
    return moved;
}

void ReadShell::send()
{
    if (m_retiring)
        return;
    QByteArray text;
    if (m_channel->opened()) {
        for (const qint64 group : std::exchange(m_groupsToEnd, {}))
            text += endOfGroup(group);
    }
    while (!m_waiting.empty() && m_sent.size() < writtenAhead) {
        Reading reading = std::move(m_waiting.front());
        m_waiting.pop_front();
        const Command &command = reading.request.command;
        reading.marker = randomMarker();
        if (command.isScript) {
            if (!m_defined.contains(command.program)) {
                m_defined.insert(command.program);
                text += scriptDefinition(command.program, reading.request.scriptText);
            }
            text += scriptRequest(command, reading.marker);
        } else {
            text += shellRequest(command, reading.marker);
        }
        m_sent.push_back(std::move(reading));
        if (m_sent.size() == 1)
            frontChanged();
    }
    if (!text.isEmpty())
        m_channel->write(text);
}

void ReadShell::frontChanged()
{
    m_timedOut = false;
    m_frontCancelled = false;
    m_deadline.stop();
    if (!m_sent.empty()) {
        m_deadline.start(m_sent.front().request.timeout);
        m_sent.front().clock.restart();
    }
}

void ReadShell::channelData(OutputStream stream, QByteArrayView bytes)
{
    const int i = index(stream);
    const QByteArrayView own = m_gates[i]->pass(bytes);
    m_incoming[i].append(own.data(), own.size());
}

// Shares what came out among the readings that were sent, in their order.
void ReadShell::deliver(OutputStream stream)
{
    const int i = index(stream);
    const QByteArray incoming = std::exchange(m_incoming[i], {});
    QByteArrayView rest(incoming);
    FrameReader &reader = m_readers[i];
    while (!rest.isEmpty() && m_at[i] < m_sent.size() && !m_broken) {
        Reading &reading = m_sent[m_at[i]];
        if (!reader.isExpecting())
            reader.expect(reading.marker);
        if (reader.feed(rest, [&](QByteArrayView bytes) { accept(reading, stream, bytes); })) {
            if (stream == OutputStream::Standard) {
                reading.result.exitStatus = reader.status();
                reading.outputEnded = true;
            } else {
                reading.errorEnded = true;
            }
            ++m_at[i];
        }
        m_broken = m_broken || reader.isBroken();
    }
}

void ReadShell::accept(Reading &reading, OutputStream stream, QByteArrayView bytes)
{
    if (bytes.isEmpty() || reading.abandoned)
        return;
    QByteArray &kept =
        stream == OutputStream::Error ? reading.result.standardError : reading.result.standardOutput;
    const qsizetype size = reading.result.standardOutput.size() + reading.result.standardError.size();
    if (reading.overflowed || size + bytes.size() > reading.request.maxOutput) {
        reading.overflowed = true;
        return;
    }
    kept.append(bytes.data(), bytes.size());
    if (reading.request.wantsOutput)
        m_events.runOutput(reading.request.id, stream, bytes.toByteArray());
}

void ReadShell::finishFront()
{
    while (!m_sent.empty() && m_sent.front().outputEnded && m_sent.front().errorEnded) {
        Reading reading = std::move(m_sent.front());
        m_sent.pop_front();
        --m_at[0];
        --m_at[1];
        frontChanged();
        if (reading.abandoned)
            continue;
        reading.result.duration = std::chrono::milliseconds(reading.clock.elapsed());
        if (reading.overflowed)
            end(reading, ssherror::tooMuchOutput(reading.request.maxOutput));
        else
            end(reading, reading.result);
    }
}

void ReadShell::abandonFront(const Error &error)
{
    Reading reading = std::move(m_sent.front());
    m_sent.pop_front();
    if (const qint64 group = m_gates[0]->processGroup(); group > 1)
        m_groupsToEnd += group;
    dropChannel();
    if (!reading.abandoned)
        end(reading, error);
    m_pump.again();
}

void ReadShell::shellGone()
{
    m_closed = true;
    if (!m_gates[0]->isOpen()) {
        const QByteArray noise = m_gates[0]->noise() + m_gates[1]->noise();
        failAll(m_channel->elevation().failure(m_root.leg, QString::fromUtf8(noise)));
        return;
    }
    std::optional<Reading> victim;
    if (!m_sent.empty()) {
        victim = std::move(m_sent.front());
        m_sent.pop_front();
    }
    dropChannel();
    if (victim && !victim->abandoned)
        end(*victim, ssherror::shellEnded({}));
    m_pump.again();
}

void ReadShell::end(Reading &reading, const Result<CommandResult> &result)
{
    m_events.runEnded(reading.request.id, result);
}

} // namespace domcero
