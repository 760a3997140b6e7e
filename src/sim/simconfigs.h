// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// The scripts `config` and `askxl`.
SimReply simConfig(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simAskXl(SimulatedHost &host, const QByteArray &text);

// Programs that plans of configs use.
SimReply simSha256sum(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simCp(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simDd(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);

} // namespace domcero
