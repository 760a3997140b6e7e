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

QString number(qint64 value)
{
    return QString::number(value);
}

ByteSize times(qint64 extents, const VolumeGroup &group)
{
    return ByteSize::fromBytes(extents * group.extentSize.bytes());
}

} // namespace

std::optional<Error> refuseVolume(const StorageRequest &r, const LogicalVolume *volume)
{
    if (!volume)
        return nothingSuch(r.what);
    if (volume->inner) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "%1 is a part of %2."),
                    {volume->fullName(), volume->owner.isEmpty() ? volume->group : volume->fullOwner()}));
    }
    if (volume->locked)
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The volume %1 is being moved."), {volume->fullName()}));
    if (volume->merging) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "A snapshot is being merged: %1."), {volume->fullName()}));
    }
    return refuseGroup(r, volume->group);
}

Undo removeAgain(const QString &fullName, ByteSize size)
{
    Undo undo{Command{u"lvremove"_s, {u"-f"_s, fullName}}};
    undo.guards = {bytesOf(fullName, size), Condition{Kind::VolumeNotOpen, fullName}};
    undo.verifies = {Condition{Kind::VolumeAbsent, fullName}};
    return undo;
}

// What an earlier volume left in these extents must not come to life in this one: LVM zeroes the beginning,
// and since 2.02.105 wipes signatures further on with it.
Step createVolumeStep(const VolumeGroup &group, const QString &name, qint64 extents)
{
    const QString fullName = group.name + u'/' + name;
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Create the volume %1 of %2"),
                         {fullName, times(extents, group)});
    step.command = Command{u"lvcreate"_s,
                           {u"-y"_s, u"-Z"_s, u"y"_s, u"-n"_s, name, u"-l"_s, number(extents), group.name}};
    step.guards = {groupIs(group), Condition{Kind::VolumeAbsent, fullName},
                   Condition{Kind::GroupHasExtents, group.name, number(extents)}};
    step.verifies = {bytesOf(fullName, times(extents, group))};
    step.timeout = 120s;
    step.undo = removeAgain(fullName, times(extents, group));
    return step;
}

Step renameVolumeStep(const QString &group, const QString &from, const QString &to)
{
    const QString before = group + u'/' + from;
    const QString after = group + u'/' + to;
    const QList<Condition> old{Condition{Kind::VolumeNotOpen, before}, Condition{Kind::VolumeAbsent, after}};
    const QList<Condition> renamed{Condition{Kind::VolumeNotOpen, after},
                                   Condition{Kind::VolumeAbsent, before}};
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Rename %1 to %2"), {before, to});
    step.command = Command{u"lvrename"_s, {group, from, to}};
    step.guards = old;
    step.verifies = renamed;
    step.undo = Undo{Command{u"lvrename"_s, {group, to, from}}};
    step.undo->guards = renamed;
    step.undo->verifies = old;
    return step;
}

Step markOldStep(const QString &old, const QString &uuid)
{
    const auto command = [&](const QString &how) {
        return Command{u"lvchange"_s, {how, QString::fromLatin1(oldDiskTag), old}};
    };
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Mark %1 as an old disk that is kept"), {old});
    step.command = command(u"--addtag"_s);
    step.guards = {Condition{Kind::VolumeIs, old, uuid}};
    step.idempotent = true;
    step.undo = Undo{command(u"--deltag"_s)};
    step.undo->guards = step.guards;
    step.undo->idempotent = true;
    return step;
}

Result<Plan> planCreateVolume(const StorageRequest &r)
{
    const VolumeGroup *group = r.group();
    if (!group)
        return nothingSuch(r.what);
    if (auto refused = refuseGroup(r, group->name))
        return *refused;
    if (group->freeExtents == 0)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The group %1 is full."), {group->name}));
    if (auto refused = refuseVolumeName(r, group->name, r.with.name))
        return *refused;
    if (auto refused = refuseSize(r.with.size))
        return *refused;
    const qint64 extents = extentsOf(r.with.size, group->extentSize);
    if (auto refused = refuseGroup(r, group->name, extents))
        return *refused;
    const Step step = createVolumeStep(*group, r.with.name, extents);
    return planOf(step.title, Risk::Routine, {step});
}

// The volume alone, by its number of extents: the same number again changes nothing. That somebody has
// changed it meanwhile is seen by its size.
Result<Plan> planExtendVolume(const StorageRequest &r)
{
    const LogicalVolume *volume = r.volume();
    if (auto refused = refuseVolume(r, volume))
        return *refused;
    if (volume->kind == VolumeKind::Cached || volume->kind == VolumeKind::CachePool ||
        volume->kind == VolumeKind::Other) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "A volume of this kind is not extended here: %1."),
                    {volume->fullName()}));
    }
    if (volume->invalid)
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The snapshot %1 overflowed: what it held is lost."),
                    {volume->fullName()}),
            Message(QT_TRANSLATE_NOOP("messages", "Remove it.")));
    if (volume->isOrigin && volume->active) { // LVM: "can be resized only while inactive"
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "LVM does not extend %1 while there is a snapshot of it."),
                    {volume->fullName()}),
            Message(QT_TRANSLATE_NOOP("messages", "Remove or merge its snapshots first.")));
    }
    if (auto refused = refuseSize(r.with.size))
        return *refused;
    const VolumeGroup &group = *r.index.group(volume->group);
    const qint64 now = extentsOf(volume->size, group.extentSize);
    qint64 wanted = extentsOf(r.with.size, group.extentSize);
    const qint64 stripes = volume->segments.isEmpty() ? 1 : std::max(1, volume->segments.last().stripes);
    if (volume->kind == VolumeKind::Striped)
        wanted = (wanted + stripes - 1) / stripes * stripes;
    if (wanted <= now) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "%1 has %2 already; here it only grows."),
                                    {volume->fullName(), volume->size}));
    }
    const qint64 copies =
        volume->kind == VolumeKind::Mirror || volume->kind == VolumeKind::Raid ? stripes : 1;
    const qint64 needed = volume->kind == VolumeKind::Thin ? 0 : (wanted - now) * copies;
    if (auto refused = refuseGroup(r, group.name, needed))
        return *refused;
    Step step;
    step.command = Command{u"lvextend"_s, {u"-l"_s, number(wanted), volume->fullName()}};
    step.guards = {volumeIs(*volume), bytesOf(volume->fullName(), volume->size)};
    if (needed > 0)
        step.guards.append(Condition{Kind::GroupHasExtents, group.name, number(needed)});
    step.verifies = {bytesOf(volume->fullName(), times(wanted, group))};
    step.idempotent = true;
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Extend %1 from %2 to %3"),
                           {volume->fullName(), volume->size, times(wanted, group)}),
                   Risk::Routine, step);
}

Result<Plan> planRenameVolume(const StorageRequest &r)
{
    const LogicalVolume *volume = r.volume();
    if (auto refused = refuseVolume(r, volume))
        return *refused;
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Rename))
        return *refused;
    if (auto refused = refuseVolumeName(r, volume->group, r.with.name))
        return *refused;
    const QString newName = volume->group + u'/' + r.with.name;
    const Condition renamed{Kind::VolumeIs, newName, volume->uuid};
    Step step;
    step.command = Command{u"lvrename"_s, {volume->group, volume->name, r.with.name}};
    step.guards = {volumeIs(*volume), Condition{Kind::VolumeAbsent, newName}};
    step.verifies = {renamed};
    step.undo = Undo{Command{u"lvrename"_s, {volume->group, r.with.name, volume->name}}};
    step.undo->guards = {renamed, Condition{Kind::VolumeAbsent, volume->fullName()}};
    step.undo->verifies = {volumeIs(*volume)};
    Plan plan =
        oneStep(Message(QT_TRANSLATE_NOOP("messages", "Rename %1 to %2"), {volume->fullName(), r.with.name}),
                Risk::Routine, step);
    for (const QString &guest : r.uses.guestsBehind(r.what)) {
        plan.losses.append(Message(
            QT_TRANSLATE_NOOP("messages",
                              "The config of %1 still says %2: change it before the guest is next started."),
            {guest, volume->path()}));
    }
    return plan;
}

Result<Plan> planRemoveVolume(const StorageRequest &r)
{
    const LogicalVolume *volume = r.volume();
    if (auto refused = refuseVolume(r, volume))
        return *refused;
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Destroy))
        return *refused;
    const bool snapshot = !volume->origin.isEmpty();
    if (!snapshot) {
        if (auto refused = refuseUntyped(r))
            return *refused;
    }
    Step step;
    step.command = Command{u"lvremove"_s, {u"-f"_s, volume->fullName()}};
    step.guards = aloneWith(r, r.what);
    step.verifies = {Condition{Kind::VolumeAbsent, volume->fullName()}};
    Plan plan = oneStep(
        snapshot ? Message(QT_TRANSLATE_NOOP("messages", "Remove the snapshot %1"), {volume->fullName()})
                 : Message(QT_TRANSLATE_NOOP("messages", "Remove the volume %1"), {volume->fullName()}),
        Risk::Destructive, step);
    plan.losses = {snapshot ? Message(QT_TRANSLATE_NOOP(
                                          "messages", "The state that %1 keeps is lost; %2 stays as it is."),
                                      {volume->fullName(), QString(volume->group + u'/' + volume->origin)})
                            : Message(QT_TRANSLATE_NOOP("messages", "All that is on %1 is lost, %2."),
                                      {volume->fullName(), volume->size})};
    plan.losses += configsThatName(r, r.what);
    return plan;
}

} // namespace domcero
