// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport.h"
#include "sim/simjobs.h"
#include "sim/simulatedhost.h"

#include <memory>
#include <optional>

namespace domcero {

// The script `planfollow` as a stream on the simulated host.
class SimFollow final : public LineStream
{
    Q_OBJECT
public:
    SimFollow(std::shared_ptr<SimulatedHost> host, const QByteArrayList &arguments);

    void sendLine(const QByteArray &) override {} // its lease is the transport's word
    void loseLink(const Error &error);            // says ended() and is silent from then on

private:
    void look();

    std::shared_ptr<SimulatedHost> m_host;
    QByteArray m_job;
    SimJobs::Position m_position;
    QByteArray m_said;
    bool m_ended = false;
    std::optional<SimSchedule> m_schedule; // this may outlive the host's clock once it has ended
};

} // namespace domcero
