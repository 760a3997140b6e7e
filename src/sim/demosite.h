// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/usage.h"

#include <QList>

#include <memory>

namespace domcero {

class SimulatedHost;
class Transport;

// The demo host of the product: a small office's dom0 with a mail server, a web server, a Windows guest
// without PV drivers, one guest that is stopped, one whose config is broken, and some that cannot start, each
// for its reason. `seed` decides how its loads move.
std::shared_ptr<SimulatedHost> makeDemoHost(Clock &clock, quint64 seed = 20260102);

// A connection to the demo host. Every call shares one and the same host of this clock while any connection
// to it lives, so that what one window starts another sees.
std::unique_ptr<Transport> makeDemoTransport(Clock &clock);

// What the guests of that host had used before anybody looked (simpast.h); nothing while there is no
// connection to it.
QList<PastUsage> demoPast(Clock &clock);

} // namespace domcero
