// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// The scripts `storage`, `images` and `filesystem` (resources/scripts), from what SimMachine has and what
// guests have open. Arguments are those of the scripts.
SimReply simStorage(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simImages(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simFileSystem(SimulatedHost &host, const QByteArrayList &arguments);

} // namespace domcero
