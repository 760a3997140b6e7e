// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// The initiator of the simulated host. Its records are files, as open-iscsi keeps them on Debian.
SimReply simIscsiadm(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
QByteArray simIscsiRecords(const SimulatedHost &host); // -m node -o show
// What a plan does to a record: `find` it, and `sed` the password into it.
SimReply simFind(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simSed(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);

} // namespace domcero
