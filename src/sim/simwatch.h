// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport.h"
#include "sim/simulatedhost.h"
#include "sim/xentoptool.h"

#include <memory>
#include <optional>

namespace domcero {

// The script `watch` on the simulated host: lines of xenstore-watch, xentop and /proc, until it goes or the
// link does.
class SimWatch final : public LineStream
{
    Q_OBJECT
public:
    SimWatch(std::shared_ptr<SimulatedHost> host, std::chrono::seconds period);

    void sendLine(const QByteArray &line) override;

    void loseLink(const Error &error); // says ended() and is silent from then on
    // A child of the script dies: what was watched by it is told no more.
    void loseChild(const QByteArray &name);

private:
    void startXentop(QByteArrayList lines);
    void read(QByteArrayList lines);
    void say(const QByteArray &line);

    std::shared_ptr<SimulatedHost> m_host;
    std::chrono::seconds m_period;
    std::optional<XentopRounds> m_xentop;
    bool m_ended = false;
    bool m_watching = true;
    quint64 m_next = 0; // the reading that is due next
    SimSchedule m_schedule;
};

} // namespace domcero
