// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/usage.h"

#include <QList>

namespace domcero {

class SimulatedHost;

// What the living domains of a simulated host used during the last `span`, or since they were started, oldest
// first: the same loads that move them now, looked at in the past, so that the one goes over into the other.
// A reading every 20 s, every 5 s in the last half hour. Times as Clock::monotonic, so mostly negative.
QList<PastUsage> pastOf(SimulatedHost &host, Clock::Duration span = std::chrono::hours(24));

} // namespace domcero
