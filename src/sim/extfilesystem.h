// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simmachine.h"
#include "sim/simreply.h"

#include <optional>

namespace domcero {

// A file system on a volume or in a raw image of the simulated host: how far it reaches, what is in it.
struct SimExt
{
    QByteArray type;
    qint64 kib = 0;
    qint64 usedKiB = 0;
    qint64 deviceKiB = 0;

    qint64 leastKiB() const { return usedKiB + usedKiB / 20; } // as resize2fs -P estimates it
};
SimExt simExtOf(const SimPart &part);
std::optional<SimExt> simExtAt(SimulatedHost &host, const QByteArray &path);
// Of any type.
std::optional<SimExt> simSizedAt(SimulatedHost &host, const QByteArray &path);
void simSetSize(SimulatedHost &host, const QByteArray &path, qint64 kib);

// Nobody but its own tools writes to a disk of the simulated host.
inline constexpr const char *simExtWritten = "Sun Nov 15 09:12:41 2026";
// What dumpe2fs -h prints.
QByteArray simDumpe2fsText(const SimExt &found, bool mounted);

SimReply simDumpe2fs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simE2fsck(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simResize2fs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);

} // namespace domcero
