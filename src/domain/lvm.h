// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "domain/blockdevice.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace domcero {

// LVM as `pvs`, `vgs` and `lvs` report it. Extents are counted in extents of the group, sizes in bytes. Names
// of groups, volumes and tags hold only letters, digits and + _ . - (LVM sees to it).

struct PhysicalVolume
{
    QString device; // the path that LVM gives it; empty: missing, no device has its UUID
    QString uuid;   // outlives every change of the device's name
    QString group;  // empty: of no group
    ByteSize size;  // what the group can use of it; of an orphan, nearly the device
    ByteSize free;
    ByteSize deviceSize; // more than size + dataStart + 1 extent: the device has grown, pvresize takes it in
    ByteSize dataStart;  // the first extent's place on the device; zero: not said
    qint64 extents = 0;
    qint64 allocatedExtents = 0;
    bool allocatable = false;
    bool exported = false;
    bool missing = false;
    bool duplicate = false; // the same UUID is on two devices (a cloned disk, a path without multipath)
    QStringList tags;

    friend bool operator==(const PhysicalVolume &, const PhysicalVolume &) = default;
};

struct VolumeGroup
{
    QString name;
    QString uuid;
    ByteSize size;
    ByteSize free;
    ByteSize extentSize;
    qint64 extents = 0;
    qint64 freeExtents = 0;
    int physicalVolumes = 0;
    int missingPhysicalVolumes = 0;
    bool readOnly = false;
    bool resizable = true;
    bool exported = false;
    bool partial = false;   // a physical volume is missing
    bool clustered = false; // of a cluster, or shared by lvmlockd
    QString allocation;     // as vg_attr has it: "n" normal, "c" contiguous, "l" cling, "a" anywhere
    QStringList tags;

    friend bool operator==(const VolumeGroup &, const VolumeGroup &) = default;
};

// A run of extents on a physical volume, or on an inner volume.
struct ExtentRange
{
    QString on; // a physical volume's device ("/dev/sda"), or an inner volume's name ("pool0_tdata")
    qint64 first = 0;
    qint64 count = 0;

    friend bool operator==(const ExtentRange &, const ExtentRange &) = default;
};

// What a volume consists of, one after the other.
struct VolumeSegment
{
    QString type; // LVM's word: "linear", "striped", "mirror", "raid1", "thin-pool", "thin", "snapshot", ...
    int stripes = 1; // or images of a mirror
    qint64 first = 0;
    qint64 count = 0;          // in extents; of a thin volume it takes none of the group
    QList<ExtentRange> places; // in the order of the stripes; empty: thin, virtual, or not told

    friend bool operator==(const VolumeSegment &, const VolumeSegment &) = default;
};

// The tag of a volume that was kept when a smaller copy took its name, until a person lets it go.
inline constexpr char oldDiskTag[] = "domcero.old";

enum class VolumeKind {
    Linear, // also one that lies in several pieces
    Striped,
    Mirror,
    Raid, // raid1, 4, 5, 6, 10
    ThinPool,
    Thin,     // a thin snapshot is a Thin with an origin
    Snapshot, // copy on write: its size is room for changes, `originSize` is what it shows
    Cached,   // cache or writecache in front of it
    CachePool,
    Other // vdo, integrity, ...; what lvs tells of it is still there
};

struct LogicalVolume
{
    QString group;
    QString name; // without the brackets that lvs puts around inner ones
    QString uuid;
    VolumeKind kind = VolumeKind::Linear;
    ByteSize size;
    QList<VolumeSegment> segments;

    bool inner =
        false; // pool0_tdata, x_rimage_0, lvol0_pmspare, ...: a part, never to be used or changed by itself
    QString owner;          // the volume that an inner one is a part of; empty: of the group (lvol0_pmspare)
    QString pool;           // of a thin volume
    QString origin;         // of a snapshot, thin or not
    ByteSize originSize;    // of a copy-on-write snapshot, and of its origin
    QString metadataVolume; // of a pool
    std::optional<double> dataPercent; // 0 to 100: fill of a snapshot or a pool, what a thin volume has taken
    std::optional<double> metadataPercent; // of a pool
    std::optional<double> syncPercent;     // of a mirror, a raid, a pvmove, a merge

    bool readOnly = false;
    bool active = false;
    bool suspended = false;
    bool open = false;           // by anybody: a guest, a mount, a device on top of it
    bool isOrigin = false;       // a copy-on-write snapshot is made of it
    bool merging = false;        // a snapshot that goes back into its origin, or the origin
    bool invalid = false;        // a snapshot that overflowed: what it held is lost
    bool partial = false;        // lies on a physical volume that is missing
    bool skipActivation = false; // thin snapshots, by default
    bool locked = false;         // pvmove is at work on it
    QString health; // the ninth letter of lv_attr where it says anything: "p", "r", "F", "D", "M", "X"
    std::optional<DeviceNumber> number; // while active
    QStringList tags;

    QString path() const { return QStringLiteral("/dev/%1/%2").arg(group, name); }
    QString fullName() const { return group + QLatin1Char('/') + name; }
    QString fullOwner() const { return group + QLatin1Char('/') + owner; }

    friend bool operator==(const LogicalVolume &, const LogicalVolume &) = default;
};

} // namespace domcero
