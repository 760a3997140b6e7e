// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storagepicture.h"

#include <QList>
#include <QString>

namespace domcero {

// One layer of a thing as its bar shows it: how large it is, how much of it is taken, and how small what is
// in it could be made.
struct StorageLayer
{
    QString caption; // "Volume", "File system"
    QString what;    // "/dev/vg0/web", "ext4"; shown after it
    ByteSize size;
    std::optional<ByteSize> used;
    std::optional<ByteSize> minimum;
    bool whole = true; // false: larger than the scale, so its bar is cut off
    ByteSize start;    // where it begins on the thing; of a partition
    QString table;     // of a partition, what it stands in: "gpt", "dos"; else empty
    bool moves = true; // false: it keeps its size
    struct Other
    {
        ByteSize start;
        ByteSize size;
    };
    QList<Other> others; // beside it on the thing, and not moved: other partitions
};

// The layers of a thing from the bottom up: the disk, the volume or image, its partition table, the file
// system. All are drawn to the scale of the thing itself, but what it lies on may be much larger.
struct StorageLayers
{
    QList<StorageLayer> layers;
    ByteSize scale; // what the whole width stands for
};

StorageLayers layersOf(const StoragePicture &picture, const StorageId &id);
// Without what it lies on: those whose size changes with that of the thing.
StorageLayers upperLayersOf(const StoragePicture &picture, const StorageId &id);

} // namespace domcero
