// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// The tools of plans (/resources/tools). What is packed of a disk is its file system's name: a file of the
// simulated host has no more of it.
bool isSimTool(const QByteArray &name);
SimReply simTool(SimulatedHost &host, const QByteArray &name, const QByteArrayList &arguments,
                 const QByteArray &input);
// systemctl enable|disable --now UNIT, of a timer: no clock of the simulated host starts one.
SimReply simSystemctl(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
// The script `schedules`.
SimReply simSchedules(SimulatedHost &host, const QByteArrayList &arguments);
// The script `backups`.
SimReply simBackups(SimulatedHost &host, const QByteArrayList &arguments);

} // namespace domcero
