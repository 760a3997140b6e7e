// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/sshpump.h"

#include <QSocketNotifier>

namespace domcero {

namespace {
using namespace std::chrono_literals;
constexpr qint64 sliceMs = 8;
constexpr auto pause = 1ms;
constexpr auto tick = 250ms;
} // namespace

SshPump::SshPump(std::shared_ptr<SessionHandle> handle, net::Handle socket, std::function<void()> step)
    : m_handle(std::move(handle)), m_socket(socket), m_step(std::move(step))
{
    m_continue.setSingleShot(true);
    m_continue.setTimerType(Qt::PreciseTimer);
    connect(&m_continue, &QTimer::timeout, this, [this] { round(); });
    connect(&m_tick, &QTimer::timeout, this, [this] { round(); });
    m_lastByte.start();
}

SshPump::~SshPump()
{
    stop();
}

void SshPump::start()
{
    m_read = new QSocketNotifier(m_socket, QSocketNotifier::Read);
    m_write = new QSocketNotifier(m_socket, QSocketNotifier::Write);
    m_write->setEnabled(false);
    connect(m_read, &QSocketNotifier::activated, this, [this] { round(); });
    connect(m_write, &QSocketNotifier::activated, this, [this] { round(); });
    m_running = true;
    wake();
}

void SshPump::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_continue.stop();
    m_tick.stop();
    for (QSocketNotifier *notifier : {m_read, m_write}) {
        notifier->setEnabled(false);
        notifier->deleteLater(); // it may be speaking
    }
    m_read = m_write = nullptr;
}

void SshPump::suspend()
{
    m_suspended = true;
    m_continue.stop();
    m_read->setEnabled(false);
    m_write->setEnabled(false);
}

void SshPump::resume()
{
    m_suspended = false;
    if (m_running)
        wake();
}

void SshPump::wake()
{
    if (m_inRound)
        m_again = true;
    else if (m_running && !m_suspended && !m_continue.isActive())
        m_continue.start(0ms);
}

void SshPump::setOpen(bool open)
{
    if (open && m_running && !m_tick.isActive())
        m_tick.start(tick);
    else if (!open)
        m_tick.stop();
}

std::chrono::milliseconds SshPump::silence() const
{
    return std::chrono::milliseconds(m_lastByte.elapsed());
}

void SshPump::round()
{
    if (!m_running || m_suspended || m_inRound)
        return;
    m_inRound = true;
    m_continue.stop();
    QElapsedTimer slice;
    slice.start();
    for (;;) {
        m_again = false;
        const uint64_t before = m_handle->bytesReceived();
        const int rc = ssh_event_dopoll(m_handle->event(), 0);
        if (m_handle->bytesReceived() != m_seen) {
            m_seen = m_handle->bytesReceived();
            m_lastByte.restart();
            // Until a session has begun sshd keeps a small packet back while another one is on its way
            // (Nagle).
            net::acknowledge(m_socket);
        }
        // The error text of a dead connection varies; only these two tell.
        if (rc == SSH_ERROR || !ssh_is_connected(m_handle->session()))
            m_broken = true;
        m_step();
        if (!m_running || m_suspended || m_broken)
            break;
        if (rc != SSH_OK && !m_again && m_handle->bytesReceived() == before)
            break;
        if (slice.elapsed() >= sliceMs) {
            m_continue.start(pause);
            break;
        }
    }
    m_inRound = false;
    if (m_running && !m_suspended)
        updateNotifiers();
}

void SshPump::updateNotifiers()
{
    if (m_broken) {
        stop();
        return;
    }
    m_read->setEnabled(true);
    m_write->setEnabled((ssh_get_poll_flags(m_handle->session()) & SSH_WRITE_PENDING) != 0);
}

} // namespace domcero
