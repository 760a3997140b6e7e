// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simmachine.h"
#include "sim/simreply.h"

#include <QHash>

namespace domcero {

// Programs that change a partition table, and that show a part of a disk, or an image, as a device: sfdisk,
// losetup, modprobe, qemu-nbd, ps.
QHash<QString, SimProgram> simPartTools();

// The partitions of a volume or an image, or of the image that a /dev/nbdN shows; null: there is no such
// disk.
QList<SimPart> *simPartsOf(SimMachine &machine, const QByteArray &path);
// The partition that a loop device shows, or "DISK?offset=BYTES", as e2fsprogs take it; null: there is none.
SimPart *simPartAt(SimMachine &machine, const QByteArray &path);

// What the script `partitions` says.
SimReply simPartitions(SimulatedHost &host, const QByteArrayList &arguments);

} // namespace domcero
