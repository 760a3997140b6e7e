// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simreply.h"

namespace domcero {

// Programs that make, remove and read files, as far as plans give them, and xenstore-read.
SimReply simInstall(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simTouch(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simMkdir(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simLn(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simMv(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simRm(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simDf(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simGrep(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simTail(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simXenstoreRead(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);

} // namespace domcero
