// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageindex.h"

#include <QList>
#include <QString>

namespace domcero {

// A run of extents of a physical volume as the bar of its group shows it.
struct ExtentRun
{
    qint64 first = 0;
    qint64 count = 0;
    QString
        volume; // who has it, by the name of the volume that people see (a pool for its _tdata); empty: free
    QString inner;      // the inner volume that really lies there; empty: `volume` itself
    bool spare = false; // the group's own (lvol0_pmspare): taken, by no volume

    bool isFree() const { return volume.isEmpty() && !spare; }
    friend bool operator==(const ExtentRun &, const ExtentRun &) = default;
};

// The extents of a physical volume from first to last, without gaps or overlaps, neighbours of one volume put
// together. Empty for an orphan, and where the extents are not known.
QList<ExtentRun> extentMap(const StorageIndex &index, const PhysicalVolume &physicalVolume);

// What a volume that people see takes of its group: all of its inner volumes, copies and metadata included. A
// thin volume takes nothing, its pool does.
struct VolumeShare
{
    QString volume; // empty: spare
    qint64 extents = 0;

    friend bool operator==(const VolumeShare &, const VolumeShare &) = default;
};

// The shares of a group, in the order of the volumes' names, the spare last; what is left of extents is free.
QList<VolumeShare> volumeShares(const StorageIndex &index, const QString &group);

} // namespace domcero
