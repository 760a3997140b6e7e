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
    struct Piece
    {
        QByteArray on;    // a physical volume, or an inner volume
        qint64 first = 0; // extents
        qint64 count = 0;
    };
    QByteArray name; // without brackets
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
    QList<Piece> pieces;
    bool active = true;
};

// In the order of allocation, which is that of the group's volumes.
QList<SimPlacedVolume> simPlaced(const SimulatedHost &host, const SimVolumeGroup &group);
// The extents of 4 MiB of one physical volume of the group.
qint64 simExtentsOfEach(const SimVolumeGroup &group);
// In LVM's form, the same for a name at each reading.
QByteArray simUuid(const QByteArray &name);

} // namespace domcero
