// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostconfig.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace domcero {

// What is done to a guest as a whole: its config, and with it its disks. Strings are lossless host text.

// What becomes of one disk of a guest in a copy of it.
struct CopiedDisk
{
    enum class Kind {
        Same,     // both have it
        Other,    // one that is there has its place, or none: `target` is empty
        Clone,    // a new volume or image with what is on it now
        Empty,    // a new volume or image as large, with nothing on it
        Restored, // a new volume or raw image, with what a backup holds of it
    };
    QString vdev; // of the old guest's disk
    Kind kind = Kind::Same;
    QString target; // the new guest's: "/dev/GROUP/NAME" is a volume, any other whole path an image

    friend bool operator==(const CopiedDisk &, const CopiedDisk &) = default;
};

// A new guest from an old one, which is not running where a disk is cloned.
struct GuestCopy
{
    QString from;            // name of the old one
    QString name;            // of the new one
    QString path;            // its config, a new file
    QString uuid;            // of its own
    QStringList macs;        // for its network cards, in their order; one for each
    QList<CopiedDisk> disks; // those that are not listed are the Same

    friend bool operator==(const GuestCopy &, const GuestCopy &) = default;
};

// Another name for a guest: in its config, and while it runs in Xen too.
struct GuestRename
{
    QString from;
    QString to;
    HostConfig config; // as it was read

    friend bool operator==(const GuestRename &, const GuestRename &) = default;
};

// A guest that is stopped goes: its config, which is kept, and the links that start it with the host.
struct GuestRemoval
{
    QString name;
    HostConfig config;      // as it was read; its text is not looked at
    bool withDisks = false; // its volumes and images too, where nobody else uses them
    QString typedName;      // with disks: the guest's name, as a person typed it

    friend bool operator==(const GuestRemoval &, const GuestRemoval &) = default;
};

} // namespace domcero
