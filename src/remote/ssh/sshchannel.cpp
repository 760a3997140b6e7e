// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshchannel.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace domcero {

namespace {

constexpr qsizetype writeChunk = qsizetype{256} * 1024;

// RFC 4254, 6.10, with the numbers of Linux.
int signalNumber(const char *name)
{
    static constexpr std::array<std::pair<const char *, int>, 15> signals{{{"HUP", 1},
                                                                           {"INT", 2},
                                                                           {"QUIT", 3},
                                                                           {"ILL", 4},
                                                                           {"TRAP", 5},
                                                                           {"ABRT", 6},
                                                                           {"BUS", 7},
                                                                           {"FPE", 8},
                                                                           {"KILL", 9},
                                                                           {"USR1", 10},
                                                                           {"SEGV", 11},
                                                                           {"USR2", 12},
                                                                           {"PIPE", 13},
                                                                           {"ALRM", 14},
                                                                           {"TERM", 15}}};
    for (const auto &[known, number] : signals) {
        if (std::strcmp(known, name) == 0)
            return number;
    }
    return 0;
}

} // namespace

SshChannel::SshChannel(ssh_session session, Receiver &receiver, Elevation elevation)
    : m_session(session), m_channel(ssh_channel_new(session)), m_receiver(receiver),
      m_elevation(std::move(elevation))
{
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = onData;
    m_callbacks.channel_eof_function = onEof;
    m_callbacks.channel_close_function = onClose;
    m_callbacks.channel_exit_status_function = onExitStatus;
    m_callbacks.channel_exit_signal_function = onExitSignal;
    if (m_channel)
        ssh_set_channel_callbacks(m_channel, &m_callbacks);
    m_clock.start();
}

SshChannel::~SshChannel()
{
    if (!m_channel)
        return;
    // A freed channel lives on inside libssh until the host has closed its side too.
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

bool SshChannel::step()
{
    bool moved = false;
    if (m_state == State::Opening)
        moved |= stepOpen();
    if (m_state == State::Requesting)
        moved |= stepRequest();
    if (m_state == State::Requesting || m_state == State::Running)
        moved |= m_elevation.state() == Elevation::State::Ready ? stepWrite() : stepReply();
    if (m_holdsRest && !m_held)
        moved |= stepHeld();
    if (m_closed && !m_holdsRest && (m_state == State::Running || m_state == State::Requesting)) {
        m_state = State::Closed;
        moved = true;
    }
    return moved;
}

bool SshChannel::stepOpen()
{
    if (!m_channel)
        return refuse();
    const int rc = ssh_channel_open_session(m_channel);
    if (rc == SSH_AGAIN)
        return false;
    if (rc != SSH_OK)
        return refuse();
    m_opened = true;
    m_state = State::Requesting;
    m_pace.openingTook(std::chrono::milliseconds(m_clock.elapsed()));
    return true;
}

bool SshChannel::stepRequest()
{
    const int rc = ssh_channel_request_exec(m_channel, m_elevation.line().constData());
    if (rc == SSH_AGAIN)
        return false;
    if (rc != SSH_OK && !m_closed)
        return refuse();
    m_state = State::Running;
    return true;
}

bool SshChannel::stepReply()
{
    if (m_closed || m_eofSent)
        return false;
    if (m_elevation.state() == Elevation::State::Refused) {
        ssh_channel_send_eof(m_channel);
        m_eofSent = true;
        return true;
    }
    if (m_reply.isEmpty())
        m_reply = m_elevation.takeReply();
    if (m_reply.isEmpty())
        return false;
    // Whole or not at all: a password is never longer than the window of a channel that was just opened.
    if (ssh_channel_window_size(m_channel) < static_cast<uint32_t>(m_reply.size()))
        return false;
    ssh_channel_write(m_channel, m_reply.data(), static_cast<uint32_t>(m_reply.size()));
    m_reply = {};
    return true;
}

bool SshChannel::stepWrite()
{
    if (m_closed || m_eofSent)
        return false;
    bool moved = false;
    if (!m_out.empty()) {
        const QByteArray &out = m_out.front();
        const qint64 room =
            m_pace.room(ssh_channel_window_size(m_channel), std::chrono::milliseconds(m_clock.elapsed()));
        const qsizetype length = std::min({writeChunk, out.size() - m_outDone, room});
        if (length == 0)
            return false; // the host's next packet brings us here again
        const int rc =
            ssh_channel_write(m_channel, out.constData() + m_outDone, static_cast<uint32_t>(length));
        if (rc > 0) {
            m_outDone += rc;
            moved = true;
        }
        if (m_outDone == out.size()) {
            m_out.pop_front();
            m_outDone = 0;
        }
    }
    if (m_out.empty() && m_eofWanted) {
        ssh_channel_send_eof(m_channel);
        m_eofSent = true;
    }
    return moved;
}

// The callback comes with new data only. All of it at once: libssh 0.10 opens the whole window anew with each
// read, however much it still holds, and would then hold more and more.
bool SshChannel::stepHeld()
{
    QByteArray bytes(std::max(ssh_channel_poll(m_channel, 0), 0), Qt::Uninitialized);
    const int count = bytes.isEmpty() ? 0
                                      : ssh_channel_read_nonblocking(m_channel, bytes.data(),
                                                                     static_cast<uint32_t>(bytes.size()), 0);
    m_holdsRest = count > 0;
    if (!m_holdsRest)
        return false;
    m_receiver.channelData(OutputStream::Standard, QByteArrayView(bytes).first(count));
    return true;
}

void SshChannel::write(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    if (m_out.empty())
        m_pace.begin();
    m_out.push_back(bytes);
}

void SshChannel::answerPassword(Secret password)
{
    m_elevation.answer(std::move(password));
}

void SshChannel::writeEof()
{
    m_eofWanted = true;
}

// False: the connection has ended, which is told to all that runs on it.
bool SshChannel::refuse()
{
    if (ssh_is_connected(m_session) == 0)
        return false;
    m_refusal = QString::fromUtf8(ssh_get_error(m_session));
    m_state = State::Refused;
    return true;
}

int SshChannel::onData(ssh_session, ssh_channel, void *data, uint32_t length, int isError, void *self)
{
    auto *channel = static_cast<SshChannel *>(self);
    const QByteArrayView bytes(static_cast<const char *>(data), static_cast<qsizetype>(length));
    channel->m_elevation.hear(isError ? OutputStream::Error : OutputStream::Standard, bytes);
    if (!isError && (channel->m_held || channel->m_holdsRest)) {
        channel->m_holdsRest = true;
        return 0;
    }
    channel->m_receiver.channelData(isError ? OutputStream::Error : OutputStream::Standard, bytes);
    return static_cast<int>(length);
}

void SshChannel::onEof(ssh_session, ssh_channel, void *self)
{
    static_cast<SshChannel *>(self)->m_eof = true;
}

void SshChannel::onClose(ssh_session, ssh_channel, void *self)
{
    static_cast<SshChannel *>(self)->m_closed = true;
}

void SshChannel::onExitStatus(ssh_session, ssh_channel, int status, void *self)
{
    static_cast<SshChannel *>(self)->m_exitStatus = status;
}

void SshChannel::onExitSignal(ssh_session, ssh_channel, const char *signal, int, const char *, const char *,
                              void *self)
{
    static_cast<SshChannel *>(self)->m_exitStatus = 128 + signalNumber(signal);
}

} // namespace domcero
