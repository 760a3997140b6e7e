// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/hostmanager.h"

namespace domcero {

// What connects the services with the world: SSH for a saved host, the simulated dom0 for the demo host.
// `clock` must outlive every transport.
TransportFactory transportFactory(Clock &clock);

} // namespace domcero
