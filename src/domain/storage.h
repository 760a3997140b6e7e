// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/blockdevice.h"
#include "domain/guest.h"
#include "domain/imagefile.h"
#include "domain/iscsi.h"
#include "domain/lvm.h"

#include <QHashFunctions>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace domcero {

// One thing of a host's storage, as pages, plans and messages name it. It means the same from one reading to
// the next as long as the thing keeps its name. An active logical volume is a Volume, though it is a device
// too.
struct StorageId
{
    enum class Kind {
        Device, // name: the kernel's ("sda")
        Group,  // name: "vg0"
        Volume, // name: "vg0/web-root"
        Image   // name: the whole path
    };
    Kind kind = Kind::Device;
    QString name;

    static StorageId device(const QString &kernelName) { return {Kind::Device, kernelName}; }
    static StorageId group(const QString &name) { return {Kind::Group, name}; }
    static StorageId volume(const QString &group, const QString &name)
    {
        return {Kind::Volume, group + QLatin1Char('/') + name};
    }
    static StorageId volume(const LogicalVolume &v) { return volume(v.group, v.name); }
    static StorageId image(const QString &path) { return {Kind::Image, path}; }

    friend bool operator==(const StorageId &, const StorageId &) = default;
    friend size_t qHash(const StorageId &id, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(id.kind), id.name);
    }
};

// A path that a guest names as a disk, and what it leads to on this host.
struct KnownPath
{
    QString path;                   // as the guest names it
    std::optional<StorageId> leads; // none: nothing is there, or nothing that can be a disk

    friend bool operator==(const KnownPath &, const KnownPath &) = default;
};

// The parts of a reading, each of which may fail by itself.
enum class StoragePart { Devices, Content, Lvm, Images, Mounts, Iscsi };

struct StorageProblem
{
    StoragePart part = StoragePart::Devices;
    Error error;
};

// A snapshot of one host's storage: a plain value, copied freely between threads, replaced as a whole. Made
// by services/StorageReader from the named script `storage`; thousands of volumes are usual, so nobody
// searches its lists by hand: domain/storageindex.h finds, domain/storageuse.h says who uses what,
// domain/extentmap.h draws.
//
// Lists are sorted: devices in the kernel's order (sda, sda1, sdb), all else by name as people sort names.
struct StorageState
{
    QList<BlockDevice> devices;
    QList<PhysicalVolume> physicalVolumes;
    QList<VolumeGroup> groups;
    QList<LogicalVolume> volumes; // inner ones too
    QList<ImageFile> images;
    QList<Mount> mounts;
    QList<SwapSpace> swaps;
    IscsiInitiator iscsi;
    QList<KnownPath> paths; // of guests' disks, where the path itself does not tell

    // LVM's warnings, one line each, as its tools print them: missing devices, duplicates, metadata that
    // differs.
    QStringList lvmWarnings;
    QList<QString> imageFolders; // where image files were looked for
    bool imagesCutShort = false; // there are more of them than are read

    std::chrono::milliseconds readAt{0}; // Clock::monotonic of the reading; 0: never read
    std::optional<Error> problem;        // nothing could be read
    QList<StorageProblem> problems;      // a part of it could not

    bool hasProblem(StoragePart part) const;
};

} // namespace domcero
