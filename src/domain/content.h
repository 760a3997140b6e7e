// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace domcero {

// What stands on a device or in a raw image, by the signature that blkid knows.
enum class ContentKind {
    FileSystem,
    Swap,
    LvmMember,      // a physical volume, of a group or not
    RaidMember,     // md, or a fake RAID of the firmware
    Luks,           // encrypted; what is inside is on the device that opens it
    PartitionTable, // "whole disk" of a guest, or a disk of dom0
    Other           // blkid knows it, we have no use for it (zfs_member, bcache, ...)
};

struct Partition;

// One signature and, where it was asked for, what the file system says of itself. The numbers are those of
// the blocks as dom0 reads them: of a file system that a guest has mounted they lag behind, and `minimum` of
// such a one is no promise.
struct Content
{
    enum class State {
        Unknown,
        Clean,
        NotClean, // mounted at this moment, or not unmounted: its journal is to be replayed
        Errors    // it must be checked
    };

    ContentKind kind = ContentKind::Other;
    QString type;  // blkid's TYPE, or its PTTYPE: "ext4", "xfs", "swap", "LVM2_member", "crypto_LUKS", "gpt",
                   // "dos"
    QString label; // as blkid prints it, for people
    QString uuid;  // as blkid prints it: the case and the form are those of the type

    std::optional<ByteSize> size; // of the file system itself, which may be less than what it stands on
    std::optional<ByteSize>
        used; // size less free blocks: journal and tables count, blocks kept for root do not
    std::optional<ByteSize>
        minimum;        // as its own tool estimates it (resize2fs -P, ntfsresize -i), without a margin
    ByteSize blockSize; // of a partition table: a sector; zero: unknown
    State state = State::Unknown;
    QStringList features;          // ext: as dumpe2fs names them
    std::optional<int> onlyDevice; // btrfs: the number of the one device that it lies on; none: several, or unknown
    QString lastMountedOn;         // ext: lossless host text; empty: never, or unknown
    QList<Partition>
        partitions; // of a partition table, by their place; empty: none, or nobody has asked for them

    friend bool operator==(const Content &a, const Content &b);
};

// A part of a disk, as its partition table has it.
struct Partition
{
    int number = 0; // as the table counts, from 1; of dos, 5 and more lie inside the extended one
    ByteSize start;
    ByteSize size;
    QString type; // as sfdisk writes it: "83", or a UUID
    std::optional<Content> content;

    friend bool operator==(const Partition &, const Partition &) = default;
};

// The one that begins last, of those that are not there to hold others: only it can grow with the disk, and
// be cut with it. Null: there is none.
const Partition *lastPartition(const Content &table);
// The least that a disk can have with what is on it: as leastSizeFor, or, divided, up to the end of its last
// partition made as small. A partition whose content tells no least size stays as it is.
ByteSize leastDiskSize(const Content &content, ByteSize unit);
// The largest that a partition of `table` ("gpt", "dos") that begins at `start` can be on a disk of so many
// bytes, when nothing stands behind it: to whole MiB. gpt keeps a second table of 33 sectors at the end, dos
// counts sectors in 32 bits.
ByteSize partSizeOn(QStringView table, ByteSize start, ByteSize disk);
// A partition of dos that holds the logical ones.
bool isExtended(const Partition &partition);

inline bool isExt(QStringView type)
{
    return type == u"ext2" || type == u"ext3" || type == u"ext4" || type == u"ext4dev";
}

// File systems whose size their own tools change on a host: XFS is never made smaller, and it and btrfs are
// mounted meanwhile.
inline bool canGrow(QStringView type)
{
    return isExt(type) || type == u"ntfs" || type == u"xfs" || type == u"btrfs";
}

inline bool canShrink(QStringView type)
{
    return canGrow(type) && type != u"xfs";
}

inline bool isResizedMounted(QStringView type)
{
    return type == u"xfs" || type == u"btrfs";
}

// The least that a device can have with this file system on it, in whole units (an LVM extent): what its tool
// estimates, and one unit for its own rounding. Where there is no estimate, what is in use and an eighth of
// it; what is too little after all, the tool refuses.
inline ByteSize leastSizeFor(const Content &content, ByteSize unit)
{
    const qint64 each = std::max<qint64>(1, unit.bytes());
    const qint64 used = content.used.value_or(ByteSize()).bytes();
    const qint64 least = content.minimum ? content.minimum->bytes() : used + used / 8;
    return ByteSize::fromBytes((least / each + (least % each > 0 ? 2 : 1)) * each);
}

} // namespace domcero
