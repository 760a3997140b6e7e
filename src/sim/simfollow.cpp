// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simfollow.h"

#include <QPointer>

#include <utility>

namespace domcero {

using namespace std::chrono_literals;

SimFollow::SimFollow(std::shared_ptr<SimulatedHost> host, const QByteArrayList &arguments)
    : m_host(std::move(host)), m_job(arguments.value(1)), m_position(SimJobs::Position::from(arguments)),
      m_schedule(m_host->clock())
{
    m_schedule->in({}, [this] { look(); });
}

void SimFollow::look()
{
    const bool running = m_host->jobs().isRunning(m_job);
    QByteArrayList lines = m_host->jobs().news(m_job, m_position);
    const QByteArray alive = running ? "alive yes" : "alive no";
    if (std::exchange(m_said, alive) != alive)
        lines += alive;
    if (running)
        m_schedule->in(300ms, [this] { look(); });
    else
        lines += "over";
    // Whoever hears a line may destroy the stream.
    const QPointer<SimFollow> self(this);
    for (const QByteArray &line : std::as_const(lines)) {
        if (self && !m_ended)
            Q_EMIT lineReceived(line);
    }
}

void SimFollow::loseLink(const Error &error)
{
    if (std::exchange(m_ended, true))
        return;
    m_schedule.reset();
    m_host.reset();
    Q_EMIT ended(error);
}

} // namespace domcero
