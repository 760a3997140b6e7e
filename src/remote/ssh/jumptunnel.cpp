// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/jumptunnel.h"

#include "remote/ssh/sshpump.h"

#include <QRegularExpression>
#include <QSocketNotifier>

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 chunk = 64 * 1024;

// libssh keeps the code in its sentence only: "Channel opening failure: channel 43 error (1) open failed".
JumpTunnel::Refusal refusalIn(const QString &sentence)
{
    static const QRegularExpression code(QStringLiteral("error \\((\\d+)\\)"));
    switch (code.match(sentence).captured(1).toInt()) {
    case 2: // SSH_OPEN_CONNECT_FAILED
        return JumpTunnel::Refusal::Unreachable;
    case 4: // SSH_OPEN_RESOURCE_SHORTAGE
        return JumpTunnel::Refusal::NoRoom;
    default: // SSH_OPEN_ADMINISTRATIVELY_PROHIBITED, SSH_OPEN_UNKNOWN_CHANNEL_TYPE
        return JumpTunnel::Refusal::Forbidden;
    }
}

} // namespace

JumpTunnel::JumpTunnel(SshPump &pump, const QString &host, quint16 port)
    : m_pump(pump), m_host(host.toUtf8()), m_port(port), m_channel(ssh_channel_new(pump.session()))
{
    ssh_callbacks_init(&m_callbacks);
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = onData;
    m_callbacks.channel_eof_function = onEnd;
    m_callbacks.channel_close_function = onEnd;
    if (m_channel)
        ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

JumpTunnel::~JumpTunnel()
{
    stop();
    if (m_channel) {
        ssh_remove_channel_callbacks(m_channel, &m_callbacks);
        ssh_channel_free(m_channel);
    }
    for (const net::Handle socket : {m_near, m_far}) {
        if (socket != -1)
            net::closeSocket(socket);
    }
}

void JumpTunnel::stop()
{
    for (QSocketNotifier *notifier : {m_readable, m_writable}) {
        if (notifier) {
            notifier->setEnabled(false);
            notifier->deleteLater(); // it may be speaking
        }
    }
    m_readable = m_writable = nullptr;
}

bool JumpTunnel::step()
{
    bool moved = false;
    if (m_state == State::Opening)
        moved |= stepOpen();
    if (m_state == State::Open && m_readable) {
        moved |= towardsFarEnd();
        moved |= towardsServer();
        updateNotifiers();
    }
    return moved;
}

bool JumpTunnel::stepOpen()
{
    if (!m_channel)
        return refuse(Refusal::NoRoom, QStringLiteral("no memory for a channel"));
    // Where the connection comes from is for the server's log.
    const int rc = ssh_channel_open_forward(m_channel, m_host.constData(), m_port, "127.0.0.1", 0);
    if (rc == SSH_AGAIN)
        return false;
    if (rc == SSH_OK)
        return connectPair();
    if (ssh_is_connected(m_pump.session()) == 0)
        return false; // which its leg tells
    const QString sentence = QString::fromUtf8(ssh_get_error(m_pump.session()));
    return refuse(refusalIn(sentence), sentence);
}

bool JumpTunnel::connectPair()
{
    const net::Pair pair = net::makePair();
    if (pair.first == -1)
        return refuse(Refusal::NoRoom, QStringLiteral("no socket left on this computer"));
    m_near = pair.first;
    m_far = pair.second;
    m_readable = new QSocketNotifier(m_near, QSocketNotifier::Read, this);
    m_writable = new QSocketNotifier(m_near, QSocketNotifier::Write, this);
    m_writable->setEnabled(false);
    for (QSocketNotifier *notifier : {m_readable, m_writable}) {
        connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
            notifier->setEnabled(false); // until the round has looked
            m_pump.wake();
        });
    }
    m_state = State::Open;
    return true;
}

bool JumpTunnel::refuse(Refusal refusal, const QString &detail)
{
    m_refusal = refusal;
    m_detail = detail;
    m_state = State::Refused;
    return true;
}

// libssh 0.10 opens the whole window anew with each read, however much it still holds. So nothing is fetched
// until what was fetched before has gone, and then all at once.
bool JumpTunnel::towardsFarEnd()
{
    bool moved = sendGathered();
    while (m_toFar.isEmpty() && m_holdsRest) {
        const int held = ssh_channel_poll(m_channel, 0);
        if (held <= 0) {
            m_holdsRest = false;
            break;
        }
        m_toFar.resize(held);
        const int count =
            ssh_channel_read_nonblocking(m_channel, m_toFar.data(), static_cast<uint32_t>(held), 0);
        m_toFar.resize(std::max(count, 0));
        if (count <= 0) {
            m_holdsRest = false;
            break;
        }
        moved |= sendGathered();
    }
    if (m_serverEnded && !m_farToldEnd && m_toFar.isEmpty() && !m_holdsRest) {
        net::endWriting(m_near);
        m_farToldEnd = true;
        moved = true;
    }
    return moved;
}

bool JumpTunnel::sendGathered()
{
    const qsizetype before = m_toFarDone;
    while (m_toFarDone < m_toFar.size()) {
        const qint64 sent = sendNear(m_toFar.constData() + m_toFarDone, m_toFar.size() - m_toFarDone);
        if (sent == 0)
            return m_toFarDone != before;
        m_toFarDone += sent;
    }
    const bool moved = !m_toFar.isEmpty();
    m_toFar.clear();
    m_toFarDone = 0;
    return moved;
}

// What the far end, gone, does not read is dropped: its session tells the end.
qint64 JumpTunnel::sendNear(const char *data, qint64 size)
{
    const qint64 sent = net::send(m_near, data, size);
    if (sent == net::isBroken)
        return size;
    return std::max<qint64>(sent, 0);
}

bool JumpTunnel::mayWriteToServer() const
{
    return !m_serverToldEnd && (ssh_get_poll_flags(m_pump.session()) & SSH_WRITE_PENDING) == 0 &&
           ssh_channel_window_size(m_channel) > 0;
}

bool JumpTunnel::towardsServer()
{
    bool moved = false;
    while (mayWriteToServer()) {
        if (m_toServer.isEmpty() && !m_farEnded) {
            m_toServer.resize(std::min<qint64>(chunk, ssh_channel_window_size(m_channel)));
            const qint64 got = net::receive(m_near, m_toServer.data(), m_toServer.size());
            m_farEnded = got == 0 || got == net::isBroken;
            m_toServer.resize(std::max<qint64>(got, 0));
        }
        if (m_toServer.isEmpty()) {
            if (m_farEnded) {
                ssh_channel_send_eof(m_channel);
                m_serverToldEnd = true;
            }
            break;
        }
        const int written = ssh_channel_write(m_channel, m_toServer.constData() + m_toServerDone,
                                              static_cast<uint32_t>(m_toServer.size() - m_toServerDone));
        if (written <= 0)
            break;
        moved = true;
        m_toServerDone += written;
        if (m_toServerDone == m_toServer.size()) {
            m_toServer.clear();
            m_toServerDone = 0;
        }
    }
    return moved;
}

void JumpTunnel::updateNotifiers()
{
    m_writable->setEnabled(!m_toFar.isEmpty() || m_holdsRest);
    // Else a round of the session comes by when it may be written to again.
    m_readable->setEnabled(!m_farEnded && m_toServer.isEmpty() && mayWriteToServer());
}

int JumpTunnel::onData(ssh_session, ssh_channel, void *data, uint32_t length, int isError, void *self)
{
    auto *tunnel = static_cast<JumpTunnel *>(self);
    if (isError) // there is no such stream of a connection
        return static_cast<int>(length);
    qint64 taken = 0;
    if (tunnel->m_near != -1 && tunnel->m_toFar.isEmpty() && !tunnel->m_holdsRest)
        taken = tunnel->sendNear(static_cast<const char *>(data), length);
    tunnel->m_holdsRest = tunnel->m_holdsRest || taken < length;
    return static_cast<int>(taken);
}

void JumpTunnel::onEnd(ssh_session, ssh_channel, void *self)
{
    static_cast<JumpTunnel *>(self)->m_serverEnded = true;
}

} // namespace domcero
