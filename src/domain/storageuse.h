// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageindex.h"

#include <QHash>
#include <QList>
#include <QString>

namespace domcero {

// Who needs a thing, and for what.
enum class UseKind {
    RunningGuest,    // a guest that lives, in whatever state, has it as a disk. name: guest, detail: vdev
    ConfiguredGuest, // a guest's config names it, and no living domain has it. name: guest, detail: vdev
    Mounted,         // in dom0. name: where
    Swap,            // dom0 swaps to it
    GroupMember,     // a physical volume of the group `name`
    Holder,    // a device lies on it: opened LUKS, md, multipath, a partition's mapping. name: that device's
               // path
    Partition, // the disk is divided. name: the partition's path
    Loop,      // the image is bound to a loop device. name: its path
    Volume,    // a group that has this volume. name: "vg0/web"
    PhysicalVolume, // a group that has this member. name: device path, or UUID where it is missing
    Snapshot,       // the origin of this copy-on-write snapshot. name: "vg0/web-snap"
    ThinVolume,     // the pool of this thin volume, or its external origin. name: "vg0/thin1"
    PartOf,         // an inner volume. name: the volume it is a part of, or the group
    BackingFile,    // another image builds on it. name: that image's path
    Locked,         // a qemu of the host has the image open for writing, and no guest we know
    Open            // something has the volume open, and it is not known what
};

struct StorageUse
{
    UseKind kind = UseKind::Open;
    QString name;   // lossless host text
    QString detail; // see UseKind
    bool readOnly = false;

    friend bool operator==(const StorageUse &, const StorageUse &) = default;
};

// A disk of a guest, and what it is on the host.
struct GuestDiskUse
{
    QString guest;
    GuestDisk disk;
    bool running = false;          // the living domain has it
    bool configured = false;       // the config says so
    std::optional<StorageId> what; // none: an empty drive, or nothing is there

    friend bool operator==(const GuestDiskUse &, const GuestDiskUse &) = default;
};

// What somebody wants to do to a thing.
enum class StorageDeed {
    Destroy, // remove it, wipe it, make a file system or a physical volume on it
    Shrink,  // or anything else that must have it to itself: check, convert, copy as it stands
    Rename,  // under a guest that runs LVM allows it, but its next start would fail: see `remaining`
    Detach   // deactivate it, log out of its target, export its group
};

// Who uses what, of one reading and of the guests as they are at the moment: made anew when either changes,
// in one go over all. Points into the index.
class StorageUses
{
public:
    StorageUses(const StorageIndex &index, const QList<Guest> &guests);

    QList<StorageUse> of(const StorageId &id) const { return m_uses.value(id); }
    const QList<GuestDiskUse> &guestDisks() const { return m_guestDisks; }
    // Those that live and have it as a disk.
    QList<Guest> guestsRunningFrom(const StorageId &id) const;
    // A guest that has the image in another format than its header says: what looks like a header may be its
    // own writing. Empty: there is none.
    QString readAsOther(const ImageFile &image) const;
    // The guests that have it, or anything that lies on it: of a disk, those of its group's volumes.
    QStringList guestsBehind(const StorageId &id) const;

    // Why it may not be done: the uses that forbid it, of the thing itself and of what lies on it. Empty: it
    // may.
    QList<StorageUse> obstacles(const StorageId &id, StorageDeed deed) const;
    // The uses that do not forbid it and must be said before: configs that name it, thin snapshots, ...
    QList<StorageUse> remaining(const StorageId &id, StorageDeed deed) const;

    // What lies directly on it: partitions, the group of a physical volume, a group's volumes, snapshots,
    // thin volumes, images that build on it, opened LUKS devices.
    QList<StorageId> above(const StorageId &id) const { return m_above.value(id); }

private:
    void add(const StorageId &id, StorageUse use);
    void putOn(const StorageId &below, const StorageId &above);
    void readGuests(const QList<Guest> &guests);
    void readMounts();
    void readLvm();
    void readDevices();
    void readImages();
    QList<StorageId> everythingAbove(const StorageId &id) const;

    const StorageIndex &m_index;
    QHash<StorageId, QList<StorageUse>> m_uses;
    QHash<StorageId, QList<StorageId>> m_above;
    QList<GuestDiskUse> m_guestDisks;
    QList<Guest> m_guests;
};

} // namespace domcero
