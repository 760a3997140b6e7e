// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QString>

namespace domcero {

// How old the systems are that will read a new file system.
enum class GuestAge {
    Current,
    Old,    // EL 7, Debian 8 and their time: ext4 as it was before checksums of metadata
    VeryOld // EL 6 and before, and pygrub of their hosts
};

// What an action is told beside the thing. Strings are lossless host text. What is missing or cannot be is
// refused by the planner with InvalidInput and the sentence. A secret is never in it.
struct StorageParameters
{
    QString name;  // new volume, group, snapshot, snapshot of an image; label; new name
    ByteSize size; // of a new volume or image; the new size of one that has one; room of a snapshot, zero for
                   // a thin one. Rounded up to extents.
    QString group; // convert into a volume: `name` in it; extend, create a group: its name
    QString file;  // convert into an image: the path
    QString format;          // image, convert: "raw", "qcow2"; file system: "ext4", ...
    QString backingFile;     // new image: what it builds on; rebase: the new one, empty for none
    QString typedName;       // the name of what is destroyed, as a person typed it
    bool force = false;      // rebase: the new backing file has the same content under another name
    bool inPlace = false;    // shrink: without a copy, which wants the guest's name typed
    bool stopGuests = false; // resize: a guest that runs from it is shut down first, and started again
    GuestAge age = GuestAge::Current;

    QString target; // iqn...
    QString portal; // "192.168.1.5:3260"
    QString user;   // CHAP; its password is the secret CHAP_PASSWORD
    bool automatic = false;

    friend bool operator==(const StorageParameters &, const StorageParameters &) = default;
};

} // namespace domcero
