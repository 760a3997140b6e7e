// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simmachine.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace domcero {

class SimulatedHost;

// A volume of a simulated group as LVM lays it out: thin pools have inner volumes, and everything has a
// place.
struct SimPlacedVolume
{
    QByteArray name; // without brackets
    QByteArray uuid;
    bool inner = false;
    QByteArray attributes; // lv_attr
    qint64 mebibytes = 0;
    QByteArray origin;
    qint64 originMiB = 0;
    QByteArray pool;
    QByteArray metadata; // of a pool
    QByteArray dataPercent;
    QByteArray metadataPercent;
    QByteArray segmentType = "linear";
    QList<SimExtents> pieces; // on physical volumes, or on an inner volume
    bool active = true;
    QByteArrayList tags;
};

// In the order in which they were made.
QList<SimPlacedVolume> simPlaced(const SimulatedHost &host, const SimVolumeGroup &group);
// The extents of 4 MiB of one physical volume of the group, and those that nobody has, of it or of all.
qint64 simExtentsOf(const SimVolumeGroup &group, const QByteArray &physicalVolume);
qint64 simFreeExtentsOf(const SimVolumeGroup &group, const QByteArray &physicalVolume);
qint64 simFreeExtents(const SimVolumeGroup &group);
// So many of them, the first that are free, on all its physical volumes but one; none when there are too few.
QList<SimExtents> simTake(const SimVolumeGroup &group, qint64 count, const QByteArray &butNotOn = {});
// Finds a place for the volumes, and a disk for the physical volumes, that have none yet.
void simLayOut(SimMachine &machine);
// In LVM's form, the same for a name at each reading.
QByteArray simUuid(const QByteArray &name);

} // namespace domcero
