// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "domain/guest.h"
#include "domain/storage.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace domcero {

// What is wrong with the storage of some hosts, or will be.
struct StorageFinding
{
    enum class Kind {
        // Two that write to one disk: it will be corrupted, or is already.
        TwoGuests,       // guests of one host
        MountedAndGuest, // dom0 has it mounted while a guest has it
        TwoHosts,        // a guest or dom0 on each of two hosts writes to one disk that both see
        BaseWritten,     // a guest writes to an image that others build on
        // What may become so.
        TwoConfigs,       // configs of two guests name it, and not both run
        MountedAndConfig, // dom0 has it mounted, and a stopped guest has it as its disk
        SharedGroup,      // a group without a cluster's locks is active on two hosts
        // What fails by itself.
        GroupPartial, // a physical volume is missing
        SnapshotFull, // or nearly
        PoolFull,     // data or metadata, or nearly
        ImageBroken,  // marked corrupt, shorter than it should be, or without what it builds on
        DiskMissing,  // a guest's config names a disk that is not there
        DeviceGrown,  // a disk is larger than the physical volume on it
        // What waits for a person.
        OldDisk // kept when a smaller one took its place
    };
    enum class Severity { Notice, Warning, Danger };

    Kind kind = Kind::TwoGuests;
    Severity severity = Severity::Notice;
    Message what;
    Message remedy;
    QStringList hosts; // ids of HostStorage, the one that `thing` is of first
    QStringList guests;
    std::optional<StorageId> thing;

    friend bool operator==(const StorageFinding &, const StorageFinding &) = default;
};

// One host as storageFindings() wants it.
struct HostStorage
{
    QString id;   // told back in `hosts`
    QString name; // for sentences
    StorageState storage;
    QList<Guest> guests;
};

// All of them, the worst first. Pure; compares what several hosts have read, so the more of them are
// connected the more it finds. Disks that two hosts see are known by the UUID of LVM, by their WWN, by target
// and LUN of iSCSI, and files by their place on an NFS server.
QList<StorageFinding> storageFindings(const QList<HostStorage> &hosts);

} // namespace domcero
