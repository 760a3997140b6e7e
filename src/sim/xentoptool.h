// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>

namespace domcero {

class SimulatedHost;

// One xentop that is running: each call gives the next round, header and rows; the host must outlive it.
class XentopRounds
{
public:
    explicit XentopRounds(SimulatedHost &host, bool fullNames) : m_host(host), m_fullNames(fullNames) {}
    QByteArray next();

private:
    SimulatedHost &m_host;
    bool m_fullNames;
    std::chrono::milliseconds m_at{0};
    QHash<int, double> m_cpuSeconds; // by domain id, at the last round
};

} // namespace domcero
