// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// LVM's programs on the simulated host.
// lvmtools.cpp: the tables for people
SimReply simVgs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simPvs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
// lvmcolumns.cpp: with -o, and the other options as the conditions of plans give them
enum class SimLvmReport { Groups, Volumes, PhysicalVolumes };
SimReply simLvmColumns(SimulatedHost &host, SimLvmReport report, const QByteArrayList &arguments);
// lvmvolumes.cpp
SimReply simLvcreate(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvextend(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvreduce(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvchange(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvrename(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvremove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLvconvert(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
// lvmgroups.cpp
SimReply simPvcreate(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simPvremove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simPvresize(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simPvmove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simVgcreate(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simVgextend(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simVgreduce(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simVgremove(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simVgchange(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simVgcfgbackup(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);

} // namespace domcero
