// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"
#include "plan/storage/storagewords.h"
#include "plan/storage/volumesteps.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// LVM takes 64 bytes for each chunk of 64 KiB, at least 2 MiB, and as much again as a spare of the group.
qint64 metadataExtents(ByteSize size, ByteSize extentSize)
{
    const ByteSize metadata =
        ByteSize::fromBytes(std::max(size.bytes() / 1024, ByteSize::fromMiB(2).bytes()));
    return 2 * extentsOf(metadata, extentSize);
}

} // namespace

Result<Plan> planCreateThinPool(const StorageRequest &r)
{
    const VolumeGroup *group = r.group();
    if (!group)
        return nothingSuch(r.what);
    if (auto refused = refuseGroup(r, group->name))
        return *refused;
    if (auto refused = refuseVolumeName(r, group->name, r.with.name))
        return *refused;
    if (auto refused = refuseSize(r.with.size))
        return *refused;
    const qint64 extents = extentsOf(r.with.size, group->extentSize);
    const qint64 needed = extents + metadataExtents(r.with.size, group->extentSize);
    if (auto refused = refuseGroup(r, group->name, needed))
        return *refused;
    const ByteSize size = ByteSize::fromBytes(extents * group->extentSize.bytes());
    const QString name = group->name + u'/' + r.with.name;
    Step step;
    step.command = Command{u"lvcreate"_s,
                           {u"-y"_s, u"--type"_s, u"thin-pool"_s, u"-n"_s, r.with.name, u"-l"_s,
                            QString::number(extents), group->name}};
    step.guards = {groupIs(*group), Condition{Kind::VolumeAbsent, name},
                   Condition{Kind::GroupHasExtents, group->name, QString::number(needed)}};
    step.verifies = {bytesOf(name, size)};
    step.timeout = 120s;
    step.undo = removeAgain(name, size);
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Create the thin pool %1 of %2"), {name, size}),
                   Risk::Routine, step);
}

Result<Plan> planCreateThinVolume(const StorageRequest &r)
{
    const LogicalVolume *pool = r.volume();
    if (auto refused = refuseVolume(r, pool))
        return *refused;
    if (pool->kind != VolumeKind::ThinPool)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "%1 is no thin pool."), {pool->fullName()}));
    if (auto refused = refuseVolumeName(r, pool->group, r.with.name))
        return *refused;
    if (auto refused = refuseSize(r.with.size))
        return *refused;
    const VolumeGroup &group = *r.index.group(pool->group);
    const ByteSize size =
        ByteSize::fromBytes(extentsOf(r.with.size, group.extentSize) * group.extentSize.bytes());
    const QString name = pool->group + u'/' + r.with.name;
    Step step;
    step.command = Command{u"lvcreate"_s,
                           {u"-y"_s, u"-V"_s, QString::number(size.bytes()) + u'b', u"-n"_s, r.with.name,
                            u"--thinpool"_s, pool->fullName()}};
    step.guards = {volumeIs(*pool), Condition{Kind::VolumeAbsent, name}};
    step.verifies = {bytesOf(name, size)};
    step.undo = removeAgain(name, size);
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Create the thin volume %1 of %2 in %3"),
                                {name, size, pool->fullName()}),
                        Risk::Routine, step);
    ByteSize promised = size;
    for (const LogicalVolume *volume : r.index.volumesOf(pool->group)) {
        if (volume->kind == VolumeKind::Thin && volume->pool == pool->name)
            promised = promised + volume->size;
    }
    if (promised > pool->size) {
        plan.losses.append(Message(
            QT_TRANSLATE_NOOP("messages",
                              "The volumes of %1 are promised %2, and it has %3: when it is full, their "
                              "guests break."),
            {pool->fullName(), promised, pool->size}));
    }
    return plan;
}

} // namespace domcero
