// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostmanager.h"
#include "services/metrics/metricskeeper.h"

namespace domcero {

// What connects the services with the world: SSH for a saved host, the simulated dom0 for the demo host.
// `clock` must outlive every transport.
TransportFactory transportFactory(Clock &clock);

// What the demo host used before anybody looked; nothing for a real host. The same clock.
MetricsKeeper::PastOf pastOfHosts(Clock &clock);

} // namespace domcero
