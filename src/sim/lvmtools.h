// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// The short text reports of LVM, as they come without options.
SimReply simVgs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simPvs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);

} // namespace domcero
