// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/keptshell.h"

#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

#include <utility>

namespace domcero {

namespace {

GatedChannel makeChannel(const RootAccess &root, ssh_session session)
{
    const QByteArray marker = randomMarker();
    return GatedChannel(session, root, marker, keptShellLine(marker));
}

} // namespace

KeptShell::KeptShell(const RootAccess &root, SshPump &pump, RunEvents &events, std::chrono::milliseconds idle)
    : m_pump(pump), m_events(events), m_key(randomMarker()), m_channel(makeChannel(root, pump.session()))
{
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_deadline, [this] {
        m_timedOut = true;
        m_pump.wake();
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(idle);
    QObject::connect(&m_idle, &QTimer::timeout, &m_idle, [this] {
        if (m_ending) {
            m_over = true; // the host does not end it
            m_pump.wake();
        } else {
            retire();
        }
    });
}

void KeptShell::give(RunRequest request)
{
    m_idle.stop();
    m_run = std::make_unique<Run>();
    m_run->request = std::move(request);
    m_run->marker = randomMarker();
    m_run->clock.start();
    m_deadline.start(m_run->request.timeout);
}

void KeptShell::retire()
{
    m_ending = true;
    m_idle.start();
    m_channel.channel().writeEof();
    m_pump.wake();
}

bool KeptShell::cancel(quint64 id)
{
    if (!m_run || m_run->request.id != id)
        return false;
    m_cancelled = true;
    m_pump.wake();
    return true;
}

std::optional<RunRequest> KeptShell::takeBack()
{
    m_over = true;
    m_deadline.stop();
    if (!m_run)
        return std::nullopt;
    return std::exchange(m_run, nullptr)->request;
}

bool KeptShell::step()
{
    if (m_over)
        return false;
    if (m_run && (m_cancelled || m_timedOut)) {
        const RunRequest &request = m_run->request;
        if (m_cancelled)
            giveUp(request.isChange() ? ssherror::changeCancelled() : ssherror::readCancelled());
        else
            giveUp(request.isChange() ? ssherror::changeTimedOut(request.timeout)
                                      : ssherror::readTimedOut(request.timeout));
        return true;
    }
    bool moved = m_channel.channel().step();
    const bool isClosed = m_channel.channel().state() == SshChannel::State::Closed;
    if (m_run && !m_run->isSent && m_channel.started() && !isClosed) {
        send();
        moved |= m_channel.channel().step();
    }
    for (const OutputStream stream : {OutputStream::Standard, OutputStream::Error})
        collect(stream);
    if (m_run && m_run->ended[0] && m_run->ended[1]) {
        m_run->result.duration = std::chrono::milliseconds(m_run->clock.elapsed());
        // As its loop does.
        m_ending = m_run->result.exitStatus != 0 && !m_run->request.command.standardInput.isEmpty();
        end(m_run->result);
        moved = true;
    }
    if (!m_over && m_channel.channel().state() == SshChannel::State::Closed) {
        m_over = true;
        // One that has served, and was not asked this yet, is no answer: see takeBack().
        if (m_run && (m_run->isSent || !m_hasKey))
            end(m_channel.started() ? ssherror::noExitStatus({}) : m_channel.failure());
    }
    return moved;
}

void KeptShell::send()
{
    m_run->isSent = true;
    const Command &command = m_run->request.command;
    SshChannel &channel = m_channel.channel();
    if (!std::exchange(m_hasKey, true))
        channel.write(m_key + '\n');
    if (command.isScript && !m_defined.contains(command.program)) {
        m_defined.insert(command.program);
        channel.write(keptDefinition(m_key, command.program, m_run->request.scriptText));
    }
    m_readers[0].expect(m_run->marker);
    m_readers[1].expect(m_run->marker);
    channel.write(keptRequest(m_key, command, m_run->marker));
    channel.write(command.standardInput);
}

void KeptShell::collect(OutputStream stream)
{
    const int i = stream == OutputStream::Error ? 1 : 0;
    const QByteArray bytes = m_channel.take(stream);
    if (bytes.isEmpty() || !m_run || !m_run->isSent || m_run->ended[i])
        return;
    CommandResult &result = m_run->result;
    QByteArrayView rest(bytes);
    m_run->ended[i] = m_readers[i].feed(rest, [&](QByteArrayView some) {
        if (some.isEmpty())
            return;
        (i == 1 ? result.standardError : result.standardOutput).append(some.data(), some.size());
        if (m_run->request.wantsOutput)
            m_events.runOutput(m_run->request.id, stream, some.toByteArray());
    });
    if (m_run->ended[i] && i == 0)
        result.exitStatus = m_readers[0].status();
    if (result.standardOutput.size() + result.standardError.size() > m_run->request.maxOutput)
        giveUp(ssherror::tooMuchOutput(m_run->request.maxOutput));
    else if (m_readers[i].isBroken())
        giveUp(ssherror::shellEnded(QStringLiteral("the answer was cut at the wrong place")));
}

void KeptShell::giveUp(const Error &error)
{
    // A change may be half done: stopping it is not ours to decide. A reading is worth nothing any more.
    if (!m_run->request.isChange())
        m_leftBehind = m_channel.processGroup();
    m_over = true;
    end(error);
}

void KeptShell::fail(const Error &error)
{
    m_over = true;
    if (m_run)
        end(error);
}

void KeptShell::end(const Result<CommandResult> &result)
{
    m_deadline.stop();
    m_cancelled = m_timedOut = false;
    const std::unique_ptr<Run> over = std::move(m_run); // the result may be its own
    if (!m_over)
        m_idle.start();
    m_events.runEnded(over->request.id, result);
}

} // namespace domcero
