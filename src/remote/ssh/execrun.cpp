// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/execrun.h"

#include "remote/ssh/shellframing.h"
#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

namespace domcero {

namespace {

GatedChannel makeChannel(const RunRequest &request, const RootAccess &root, ssh_session session)
{
    const QByteArray marker = randomMarker();
    const bool keepStdin = !request.command.standardInput.isEmpty();
    return GatedChannel(session, root, marker,
                        execLine(request.command, request.scriptText, marker, keepStdin));
}

} // namespace

ExecRun::ExecRun(RunRequest request, const RootAccess &root, SshPump &pump, RunEvents &events,
                 const SshLimits &limits)
    : m_request(std::move(request)), m_pump(pump), m_events(events),
      m_channel(makeChannel(m_request, root, pump.session()))
{
    m_clock.start();
    m_deadline.setSingleShot(true);
    m_grace.setSingleShot(true);
    m_grace.setInterval(limits.exitGrace);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_deadline, [this] {
        m_timedOut = true;
        m_pump.wake();
    });
    QObject::connect(&m_grace, &QTimer::timeout, &m_grace, [this] {
        m_graceOver = true;
        m_pump.wake();
    });
    m_deadline.start(m_request.timeout);
}

void ExecRun::cancel()
{
    m_cancelled = true;
    m_pump.wake();
}

bool ExecRun::step()
{
    if (m_done)
        return false;
    if (m_cancelled) {
        giveUp(m_request.isChange() ? ssherror::changeCancelled() : ssherror::readCancelled());
        return true;
    }
    if (m_timedOut) {
        giveUp(m_request.isChange() ? ssherror::changeTimedOut(m_request.timeout)
                                    : ssherror::readTimedOut(m_request.timeout));
        return true;
    }
    bool moved = m_channel.channel().step();
    if (!m_stdinGiven && (m_request.command.standardInput.isEmpty() || m_channel.started())) {
        m_stdinGiven = true;
        m_channel.channel().write(m_request.command.standardInput);
        m_channel.channel().writeEof();
        moved |= m_channel.channel().step();
    }
    collect();
    if (!m_done)
        checkEnd();
    return moved;
}

void ExecRun::collect()
{
    for (const OutputStream stream : {OutputStream::Standard, OutputStream::Error}) {
        const QByteArray bytes = m_channel.take(stream);
        if (bytes.isEmpty())
            continue;
        (stream == OutputStream::Error ? m_result.standardError : m_result.standardOutput) += bytes;
        if (m_request.wantsOutput)
            m_events.runOutput(m_request.id, stream, bytes);
        if (m_grace.isActive())
            m_grace.start();
    }
    if (m_result.standardOutput.size() + m_result.standardError.size() > m_request.maxOutput)
        giveUp(ssherror::tooMuchOutput(m_request.maxOutput));
}

void ExecRun::checkEnd()
{
    const SshChannel &channel = m_channel.channel();
    const bool closed = channel.state() == SshChannel::State::Closed;
    if (channel.exitStatus() && !closed && !m_grace.isActive() && !m_graceOver)
        m_grace.start();
    if (!closed && !m_graceOver)
        return;
    if (!m_channel.started())
        end(m_channel.failure());
    else if (!channel.exitStatus())
        end(ssherror::noExitStatus({}));
    else {
        m_result.exitStatus = *channel.exitStatus();
        m_result.duration = std::chrono::milliseconds(m_clock.elapsed());
        end(m_result);
    }
}

void ExecRun::giveUp(const Error &error)
{
    // A change may be half done: stopping it is not ours to decide. A reading is worth nothing any more.
    if (!m_request.isChange())
        m_leftBehind = m_channel.processGroup();
    end(error);
}

void ExecRun::fail(const Error &error)
{
    if (!m_done)
        end(error);
}

void ExecRun::end(const Result<CommandResult> &result)
{
    m_done = true;
    m_deadline.stop();
    m_grace.stop();
    m_events.runEnded(m_request.id, result);
}

} // namespace domcero
