// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// The scripts `piece`, `landing` and `ranges` (resources/scripts). An image holds zeros behind what its file
// has, and so does every device. What arrives lessens SimMachine::freeDiskKiB.
SimReply simPiece(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLanding(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simRanges(SimulatedHost &host, const QByteArrayList &arguments);

} // namespace domcero
