// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <memory>

namespace domcero {
class SimulatedHost;
}

namespace domcero::test {

// The world of a restored lab (tests/lab), simulated: the same machine, files, volumes and guests in the same
// states, so that one list of commands can run on both.
std::shared_ptr<SimulatedHost> makeLabLikeHost(Clock &clock);

} // namespace domcero::test
