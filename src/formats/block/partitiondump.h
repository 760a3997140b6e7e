// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/content.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {

// `sfdisk -d DISK`, of every version: "NAME : start= 2048, size= 8192, type=83", in sectors ("Id=83" of
// util-linux before 2.26). Rows of size 0 are no partitions.
struct PartitionDump
{
    ByteSize sector;
    QList<Partition> partitions; // by their place
};
Result<PartitionDump> parsePartitionDump(QByteArrayView output);

} // namespace domcero
