// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/newdisks.h"

#include "plan/guestwords.h"
#include "plan/storage/storagewords.h"

#include <algorithm>

namespace domcero {

using namespace Qt::StringLiterals;

std::optional<VolumeTarget> volumeTarget(const QString &target, const StorageIndex &index)
{
    const QStringList parts = target.split(u'/'); // "", "dev", GROUP, NAME
    if (parts.size() != 4 || parts[1] != u"dev" || !index.group(parts[2]) || parts[3].isEmpty())
        return std::nullopt;
    return VolumeTarget{parts[2], parts[3]};
}

QString newDiskFormat(const GuestDisk &old, const CopiedDisk &choice, const StorageIndex &index)
{
    const bool isRestored = choice.kind == CopiedDisk::Kind::Restored;
    // A device in a format is backed up as it is, and so it is again.
    if (isRestored && old.target.startsWith(u"/dev/") && !old.format.isEmpty())
        return old.format;
    if (choice.target.startsWith(u"/dev/"))
        return u"raw"_s;
    if (isRestored) // as it was
        return old.format == u"qcow2" ? old.format : u"raw"_s;
    const auto source = index.find(choice.kind == CopiedDisk::Kind::Other ? choice.target : old.target);
    const ImageFile *const image =
        source && source->kind == StorageId::Kind::Image ? index.image(source->name) : nullptr;
    const QString format = image ? qemuName(image->format) : QString();
    if (choice.kind == CopiedDisk::Kind::Other)
        return format.isEmpty() ? old.format : format;
    return format == u"qcow2" ? format : u"raw"_s;
}

std::optional<Error> NewDisks::add(const GuestDisk &old, const CopiedDisk &choice)
{
    const StorageIndex index(m_then);
    const auto source = index.find(old.target);
    if (!source) {
        return makeError(
            ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "The disk %1 is not known on the host."), {old.target}),
            Message(QT_TRANSLATE_NOOP("messages", "Read the storage again.")));
    }
    const ByteSize size = index.sizeOf(*source);
    const auto volume = volumeTarget(choice.target, index);
    const bool clone = choice.kind == CopiedDisk::Kind::Clone;
    StorageParameters with;
    if (volume) {
        with.name = volume->name;
        with.group = clone ? volume->group : QString();
    } else {
        with.file = choice.target;
        with.format = newDiskFormat(old, choice, index);
    }
    if (!clone)
        with.size = size;
    const StorageAction action = clone    ? StorageAction::Convert
                                 : volume ? StorageAction::CreateVolume
                                          : StorageAction::CreateImage;
    const StorageId what = clone    ? *source
                           : volume ? StorageId::group(volume->group)
                                    : StorageId::image(choice.target);
    const Result<Plan> plan = planStorage(action, what, m_then, m_guests, with);
    if (!plan)
        return plan.error();
    m_steps += plan->steps;
    m_losses += plan->losses;
    for (const PlanLock &lock : plan->locks) {
        if (!m_locks.contains(lock))
            m_locks.append(lock);
    }
    // What the next one finds.
    if (volume) {
        const auto group = std::find_if(m_then.groups.begin(), m_then.groups.end(),
                                        [&](const VolumeGroup &one) { return one.name == volume->group; });
        group->freeExtents -= extentsOf(size, group->extentSize);
        LogicalVolume made;
        made.group = volume->group;
        made.name = volume->name;
        made.size = size;
        m_then.volumes.append(made);
    } else {
        ImageFile made;
        made.path = choice.target;
        made.virtualSize = size;
        m_then.images.append(made);
    }
    return std::nullopt;
}

} // namespace domcero
