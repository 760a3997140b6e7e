// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "domain/content.h"

#include <QHashFunctions>
#include <QString>
#include <QStringList>

#include <compare>
#include <optional>

namespace domcero {

// A block device's major and minor number: what /sys, /proc/self/mountinfo, LVM and stat agree on, while a
// path may be one of many. Given anew at each boot, never kept.
struct DeviceNumber
{
    unsigned major = 0;
    unsigned minor = 0;

    friend auto operator<=>(const DeviceNumber &, const DeviceNumber &) = default;
    friend size_t qHash(DeviceNumber n, size_t seed = 0) { return qHashMulti(seed, n.major, n.minor); }
};

enum class DeviceKind {
    Disk, // a whole one, whatever it hangs on: SATA, SAS, NVMe, iSCSI, virtio, USB
    Partition,
    LogicalVolume, // of LVM; the inner ones (-real, -cow, _tdata, ...) too
    Multipath,
    Crypt,        // an opened LUKS device
    DeviceMapper, // any other table
    Raid,         // md
    Loop,         // bound to a file; free ones are left out
    NetworkBlock, // nbd, drbd, rbd
    Optical,
    Other
};

// Where an iSCSI disk comes from. The same on every host that has it.
struct IscsiPath
{
    QString portal; // "192.168.1.5:3260", "[fd00::5]:3260"
    QString target; // iqn....
    int lun = 0;

    friend bool operator==(const IscsiPath &, const IscsiPath &) = default;
};

// One block device of dom0, from /sys/class/block; its names from /dev/disk; its content from blkid.
struct BlockDevice
{
    QString name; // the kernel's, the key among the devices of one reading: "sda", "dm-3", "nvme0n1p1"
    QString path; // how commands name it at this moment: "/dev/sda", "/dev/mapper/vg0-web--root"
    DeviceNumber number;
    DeviceKind kind = DeviceKind::Other;
    ByteSize size;
    ByteSize start;             // of a partition, on its disk
    int partition = 0;          // its number, else 0
    ByteSize logicalSectorSize; // zero: unknown
    bool readOnly = false;
    bool removable = false;

    QString vendor; // of a disk, blanks trimmed; empty where the bus knows none
    QString model;
    QString serial;
    QString wwn;                    // "naa.6000...", "eui.0025...": the same on every host that has the disk
    std::optional<IscsiPath> iscsi; // of an iSCSI disk
    // Links of /dev/disk that outlive a reboot, the best first: by-id before by-path; whole paths. A command
    // that outlives this reading names the device by the first of them.
    QStringList stableNames;

    QStringList parents;  // kernel names: what it lies on (a partition's disk, the legs of a volume)
    QStringList children; // and what lies on it
    QString dmName;       // device-mapper's name, without /dev/mapper/, as the kernel has it
    QString dmUuid;       // "LVM-...", "mpath-...", "CRYPT-LUKS2-..."
    QString backingFile;  // of a loop device: the file, lossless host text

    std::optional<Content>
        content; // none: nothing known was found on it (blank, a guest's own, or not readable)

    // The first stable name, else the path.
    QString lastingPath() const { return stableNames.isEmpty() ? path : stableNames.first(); }

    friend bool operator==(const BlockDevice &, const BlockDevice &) = default;
};

// What dom0 has mounted, from /proc/self/mountinfo; of file systems that stand on a device or a file.
struct Mount
{
    DeviceNumber device; // of btrfs it is none of /sys/class/block: then `source` tells
    QString source;      // as it was mounted: "/dev/mapper/vg0-x", "/dev/vda"
    QString target;      // where, lossless host text
    QString type;        // "ext4"
    bool readOnly = false;
    bool isWhole = true;          // false: a bind mount of a folder in it
    std::optional<ByteSize> size; // df
    std::optional<ByteSize> used;

    friend bool operator==(const Mount &, const Mount &) = default;
};

// What dom0 swaps to, from /proc/swaps.
struct SwapSpace
{
    QString path; // of a device or a file, as swapon was told it
    bool isFile = false;
    ByteSize size;
    ByteSize used;

    friend bool operator==(const SwapSpace &, const SwapSpace &) = default;
};

} // namespace domcero
