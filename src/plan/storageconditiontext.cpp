// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storageconditiontext.h"

namespace domcero {

namespace {

ByteSize bytesIn(const QString &value, int word)
{
    return ByteSize::fromBytes(value.section(u' ', word, word).toLongLong());
}

} // namespace

Message storageConditionText(Condition::Kind kind, const QString &subject, const QString &value)
{
    using Kind = Condition::Kind;
    const auto one = [&](const char *of) { return Message(of, {subject}); };
    const auto both = [&](const char *of) { return Message(of, {subject, value}); };
    switch (kind) {
    case Kind::VolumeIs:
        return both(QT_TRANSLATE_NOOP("messages", "The volume %1 has the UUID %2."));
    case Kind::VolumeBytes:
        return Message(QT_TRANSLATE_NOOP("messages", "The volume %1 has exactly %2 bytes."),
                       {subject, value});
    case Kind::VolumeNotOpen:
        return one(QT_TRANSLATE_NOOP("messages", "Nobody has the volume %1 open."));
    case Kind::VolumeMerging:
        return one(QT_TRANSLATE_NOOP("messages", "A snapshot of the volume %1 goes back into it."));
    case Kind::VolumeAbsent:
        return one(QT_TRANSLATE_NOOP("messages", "There is no volume %1."));
    case Kind::GroupNotActive:
        return one(QT_TRANSLATE_NOOP("messages", "No volume of the group %1 is active."));
    case Kind::GroupIs:
        return both(QT_TRANSLATE_NOOP("messages", "The group %1 has the UUID %2."));
    case Kind::GroupAbsent:
        return one(QT_TRANSLATE_NOOP("messages", "There is no group %1."));
    case Kind::GroupHasExtents:
        return both(QT_TRANSLATE_NOOP("messages", "In the group %1 at least %2 extents are free."));
    case Kind::PhysicalVolumeIs:
        return both(QT_TRANSLATE_NOOP("messages", "The physical volume %1 has the UUID %2."));
    case Kind::PhysicalVolumeIn:
        return value.isEmpty()
                   ? one(QT_TRANSLATE_NOOP("messages", "The physical volume %1 belongs to no group."))
                   : both(QT_TRANSLATE_NOOP("messages", "The physical volume %1 belongs to the group %2."));
    case Kind::PhysicalVolumeEmpty:
        return one(QT_TRANSLATE_NOOP("messages", "Nothing lies on the physical volume %1."));
    case Kind::Blank:
        return one(QT_TRANSLATE_NOOP("messages", "%1 bears no signature of a file system, LVM or the like."));
    case Kind::DeviceUnused:
        return one(QT_TRANSLATE_NOOP("messages", "%1 is not mounted, is no swap, and nothing lies on it."));
    case Kind::ContentIs:
        return both(QT_TRANSLATE_NOOP("messages", "blkid says of %1: %2"));
    case Kind::FileUnbound:
        return one(QT_TRANSLATE_NOOP("messages", "No loop device is bound to %1."));
    case Kind::FileSystemClean:
        return value.isEmpty()
                   ? one(QT_TRANSLATE_NOOP("messages", "The file system on %1 says that it is clean."))
                   : one(QT_TRANSLATE_NOOP("messages", "The file system on %1 says that it is clean, and was "
                                                       "checked since it was last mounted."));
    case Kind::FileSystemUnwritten:
        return both(QT_TRANSLATE_NOOP("messages", "The file system on %1 was last written to at %2."));
    case Kind::LoopOf:
        return Message(
            QT_TRANSLATE_NOOP("messages", "The loop device %1 shows the part of %2 at %3, and has %4."),
            {value.section(u' ', 0, 0), subject, bytesIn(value, 1), bytesIn(value, 2)});
    case Kind::PartitionIs:
        return Message(QT_TRANSLATE_NOOP("messages", "The partition %1 of %2 begins at %3 and has %4."),
                       {value.section(u' ', 0, 0), subject, bytesIn(value, 1), bytesIn(value, 2)});
    case Kind::FolderMounted:
        return value.isEmpty()
                   ? one(QT_TRANSLATE_NOOP("messages", "Nothing is mounted on %1."))
                   : both(QT_TRANSLATE_NOOP("messages", "A file system of the type %2 is mounted on %1."));
    case Kind::NbdServes:
        return both(QT_TRANSLATE_NOOP("messages", "qemu-nbd shows the image %2 as %1."));
    case Kind::NbdGone:
        return both(QT_TRANSLATE_NOOP("messages", "qemu-nbd does not show the image %2 as %1 any more."));
    case Kind::NbdWithoutParts:
        return Message(QT_TRANSLATE_NOOP(
            "messages", "The driver nbd shows no partitions of its devices (max_part is 0)."));
    case Kind::FileSystemFits:
        return Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 ends within %2."),
                       {subject, bytesIn(value, 1)});
    case Kind::ImageIs:
        if (const qsizetype blank = value.indexOf(u' '); blank >= 0) {
            return Message(
                QT_TRANSLATE_NOOP("messages",
                                  "The image %1 is in the format %2, has exactly %3 bytes, and nobody "
                                  "writes to it."),
                {subject, value.first(blank), value.mid(blank + 1)});
        }
        return both(
            QT_TRANSLATE_NOOP("messages", "The image %1 is in the format %2, and nobody writes to it."));
    case Kind::ImageBuildsOn:
        return value.isEmpty() ? one(QT_TRANSLATE_NOOP("messages", "The image %1 stands alone."))
                               : both(QT_TRANSLATE_NOOP("messages", "The image %1 builds on %2."));
    case Kind::ImageHasSnapshot:
        return both(QT_TRANSLATE_NOOP("messages", "The image %1 holds the snapshot %2."));
    case Kind::ImageHasNoSnapshot:
        return both(QT_TRANSLATE_NOOP("messages", "The image %1 holds no snapshot %2."));
    case Kind::TargetLoggedIn:
        return both(QT_TRANSLATE_NOOP("messages", "The host is logged in to the target %1 at %2."));
    case Kind::TargetLoggedOut:
        return both(QT_TRANSLATE_NOOP("messages", "The host is not logged in to the target %1 at %2."));
    case Kind::TargetKnown:
        return both(QT_TRANSLATE_NOOP("messages", "The host knows the target %1 at %2."));
    case Kind::TargetHolds:
        return both(QT_TRANSLATE_NOOP("messages", "The record of the target %1 says: %2"));
    default:
        return {};
    }
}

} // namespace domcero
