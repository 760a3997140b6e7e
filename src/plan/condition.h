// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QString>

namespace domcero {

// What can be demanded of a host before a step, and what proves it after: a closed vocabulary, never shell
// text. Each kind has one reading (plan/conditioncheck.cpp) and one name in the plan text.
// For a domain, `subject` is the guest's name, lossless host text, and `value`, when not empty, the domain id
// that was seen when the plan was made: a guest that was restarted since is another domain.
struct Condition
{
    enum class Kind {
        DomainPresent,   // there is such a domain, whatever it does
        DomainAlive,     // and it has neither crashed nor shut down
        DomainAbsent,    // there is none; with a value: none of that id any more
        DomainPaused,    //
        DomainNotPaused, // alive and not paused
        DomainRestarted, // alive under another id than `value`, and not paused
        DomainVcpus,     // alive, and `value` of its vCPUs are online (here and below: a number, no id)
        DomainMemory,    // alive, and it has `value` MiB, give or take one
        UuidAbsent,      // no domain has the UUID `subject`
        FileExists,      // subject = path of a regular file
        FolderExists,    // subject = path of a folder
        DeviceExists,    // subject = path of a block device
        PathAbsent,      // there is nothing at `subject`, not even a link to nowhere
        LinkTo,          // subject = path of a symbolic link that holds the text `value`
        FolderHasRoom,   // subject = path of a folder, on whose file system `value` bytes are free
        FileSumIs,       // subject = path of a file, whose SHA-256 is `value`, in hexadecimal
        SavedGuest,      // subject = path of what `xl save` wrote of the guest `value`
        DiskConnected,  // subject = domain id; its disk of Xen's number `value` (51712 is xvda) is in state 4
        DisksConnected, // subject = domain id; all its disks are in state 4
        DiskAbsent,     // subject and value as of DiskConnected: there is no such disk
        NicConnected,   // subject = domain id; its interface of the MAC address `value` is in state 4
        NicAbsent,      // and it has no such interface
        DeviceModelRuns, // subject = domain id; a QEMU serves that domain
        XenstoreHolds,   // subject = path in xenstore, whose value is `value`

        // LVM. subject = "vg0/web"; the volume is there
        VolumeIs,       // and has the UUID `value`
        VolumeBytes,    // and has `value` bytes
        VolumeNotOpen,  // and nobody has it open
        VolumeMerging,  // and its snapshot goes back into it, at once or when it is next activated
        VolumeAbsent,   // the group is there, and has no such volume
        GroupNotActive, // subject = group: none of its volumes is active
        GroupIs,        // subject = group, of the UUID `value`
        GroupAbsent,
        GroupHasExtents, // at least `value` of them are free
        // subject = path of a device that is a physical volume
        PhysicalVolumeIs,    // of the UUID `value`
        PhysicalVolumeIn,    // of the group `value`; empty: of none
        PhysicalVolumeEmpty, // with no extent that is used

        // subject = path of a device, or of an image file
        Blank,               // no signature of anything is on it
        DeviceUnused,        // not mounted, no swap, and nothing lies on it
        ContentIs,           // value = "TYPE=ext4", "LABEL=web", "UUID=..." as blkid prints them
        FileUnbound,         // no loop device is bound to it
        FileSystemClean,     // ext: its state is clean; value "checked": and it was checked since it was last
                             // mounted, where it tells, as resize2fs demands it
        FileSystemUnwritten, // ext: last written to at `value`, as dumpe2fs -h prints it
        LoopOf, // value = "/dev/loop0 1048576 8388608": that loop device shows so many bytes of it from there
                // on
        PartitionIs, // value = "2 1048576 8388608": its partition of that number begins there and has so many
                     // bytes
        FolderMounted,   // subject = path of a folder, on which a file system of the type `value` is mounted;
                         // empty: none is
        NbdServes,       // subject = /dev/nbdN, on which qemu-nbd shows the image `value`
        NbdGone,         // subject, value = likewise: it does not, any more
        NbdWithoutParts, // the driver nbd shows no partitions of its devices
        ImageIs, // of the format `value`, "qcow2"; of so many bytes too: "qcow2 1073741824"; nobody writes to
                 // it
        ImageBuildsOn,    // a qcow2, whose backing file is `value`; empty: it stands alone
        ImageHasSnapshot, // a snapshot `value` is inside it
        ImageHasNoSnapshot,
        FileSystemFits, // value = "ext4 1073741824": its file system ends within so many bytes, by what its
                        // own tool says (ext, ntfs; btrfs: and lies on no other device)

        // iSCSI. subject = target, value = portal
        TargetLoggedIn,
        TargetLoggedOut,
        TargetKnown,
        TargetHolds, // subject = target, a blank, portal; value = a line of its record: "node.startup =
                     // manual"
    };
    Kind kind = Kind::DomainAlive;
    QString subject;
    QString value = {};

    friend bool operator==(const Condition &, const Condition &) = default;
};

} // namespace domcero
