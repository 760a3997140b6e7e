// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/scriptchannel.h"

#include "remote/ssh/shellframing.h"
#include "remote/ssh/ssherrors.h"
#include "remote/ssh/sshpump.h"

#include <utility>

namespace domcero {

namespace {

constexpr qsizetype longestLine = qsizetype{64} * 1024;
constexpr qsizetype keptErrors = qsizetype{4} * 1024;
// Also what is cut at once: a short line is a hundred times its size as one of a list.
constexpr qsizetype mostUntaken = qsizetype{256} * 1024;

GatedChannel makeChannel(const StreamRequest &request, const RootAccess &root, ssh_session session)
{
    const QByteArray marker = randomMarker();
    return GatedChannel(session, root, marker, execLine(request.script, request.text, marker, true));
}

} // namespace

ScriptChannel::ScriptChannel(StreamRequest request, const RootAccess &root, SshPump &pump, LinkEvents &events,
                             std::chrono::milliseconds renewal)
    : m_request(std::move(request)), m_pump(pump), m_events(events),
      m_channel(makeChannel(m_request, root, pump.session()))
{
    QObject::connect(&m_renewal, &QTimer::timeout, &m_renewal, [this] {
        sendLine({});
        m_pump.wake();
    });
    m_renewal.start(renewal);
}

bool ScriptChannel::step()
{
    if (m_done)
        return false;
    if (!m_request.input.isEmpty() && m_channel.started())
        m_channel.channel().write(std::exchange(m_request.input, {}));
    bool moved = m_channel.channel().step();
    moved |= cutLines();
    if (m_done)
        return true;
    m_errors += m_channel.take(OutputStream::Error);
    if (m_errors.size() > keptErrors)
        m_errors = m_errors.last(keptErrors);
    const SshChannel &channel = m_channel.channel();
    if (channel.state() == SshChannel::State::Closed && m_output.isEmpty()) {
        if (m_channel.started())
            fail(ssherror::streamEnded(channel.exitStatus().value_or(-1), QString::fromUtf8(m_errors)));
        else
            fail(m_channel.failure());
    }
    return moved;
}

bool ScriptChannel::cutLines()
{
    m_output += m_channel.take(OutputStream::Standard);
    if (m_output.isEmpty() || m_waitsForReceipt)
        return false;
    const QByteArray bytes = m_output.left(mostUntaken);
    m_output.remove(0, bytes.size());
    QList<QByteArray> lines;
    qsizetype start = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
        lines += m_line + bytes.sliced(start, end - start);
        m_line.clear();
        start = end + 1;
    }
    m_line += bytes.sliced(start);
    bool tooLong = m_line.size() > longestLine;
    for (qsizetype i = 0; i < lines.size() && !tooLong; ++i) {
        if (lines[i].size() > longestLine) {
            tooLong = true;
            lines.resize(i);
        }
    }
    m_untaken += bytes.size();
    if (!lines.isEmpty()) {
        m_waitsForReceipt = m_untaken > mostUntaken;
        m_events.streamLines(m_request.id, lines, m_waitsForReceipt);
    }
    m_channel.channel().hold(m_waitsForReceipt || !m_output.isEmpty());
    if (tooLong)
        fail(ssherror::lineTooLong());
    return true;
}

void ScriptChannel::taken()
{
    m_untaken = 0;
    m_waitsForReceipt = false;
    m_channel.channel().hold(!m_output.isEmpty());
    m_pump.wake();
}

void ScriptChannel::fail(const Error &error)
{
    if (m_done)
        return;
    m_done = true;
    m_renewal.stop();
    m_events.streamEnded(m_request.id, error);
}

} // namespace domcero
