// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"
#include "plan/storage/filesystemsteps.h"
#include "plan/storage/resizesteps.h"
#include "plan/storage/storagewords.h"
#include "plan/storage/volumesteps.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// A volume that is cut, whatever is on it.
struct Cut
{
    QString name; // "vg0/web"
    ByteSize now;
    ByteSize wanted;
    ByteSize extent;
};

// Never --fs ignore, nor a size that the tool would work out: newer LVM looks at the file system too, a
// second net.
Step cutStep(const Cut &cut, const QList<Condition> &alone)
{
    const auto extents = [&](ByteSize size) { return QString::number(size.bytes() / cut.extent.bytes()); };
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Cut the volume %1 from %2 to %3"),
                         {cut.name, cut.now, cut.wanted});
    step.command = Command{u"lvreduce"_s, {u"-y"_s, u"-l"_s, extents(cut.wanted), cut.name}};
    step.guards = alone + QList{bytesOf(cut.name, cut.now)};
    step.verifies = {bytesOf(cut.name, cut.wanted)};
    step.timeout = 120s;
    step.undo = Undo{Command{u"lvextend"_s, {u"-l"_s, extents(cut.now), cut.name}}};
    step.undo->guards = step.verifies;
    step.undo->verifies = {bytesOf(cut.name, cut.now)};
    return step;
}

} // namespace

Result<Plan> shrinkByCopy(const StorageRequest &r, ByteSize wanted)
{
    const LogicalVolume &volume = *r.volume();
    const VolumeGroup &group = *r.index.group(volume.group);
    const qint64 whole = extentsOf(volume.size, group.extentSize);
    if (group.freeExtents <= whole) {
        return refusal(
            Message(
                QT_TRANSLATE_NOOP(
                    "messages", "The group %1 has %2 free; a copy of %3 for the way without risk needs %4."),
                {group.name, ByteSize::fromBytes(group.freeExtents * group.extentSize.bytes()),
                 volume.fullName(), volume.size + group.extentSize}),
            Message(
                QT_TRANSLATE_NOOP("messages", "Add a physical volume to the group, or shrink it in place.")));
    }
    const auto isTaken = [&](const QString &name) { return r.index.volume(volume.group, name) != nullptr; };
    const QString copyName = freeName(volume.name + u"-new"_s, isTaken);
    const QString oldName = freeName(volume.name + u"-old"_s, isTaken);
    if (auto refused = refuseVolumeName(r, volume.group, copyName))
        return *refused;
    const Cut cut{volume.group + u'/' + copyName, volume.size, wanted, group.extentSize};
    const QList<Condition> alone{Condition{Kind::VolumeNotOpen, cut.name}};
    const QString path = u"/dev/"_s + cut.name;

    Step copy = copyDiskStep(r, path);
    copy.guards += alone + QList{bytesOf(cut.name, cut.now)};
    const Unwritten unwritten = unwrittenSince(r, r.path(), r.path(), u"WRITTEN"_s);
    copy.capture = unwritten.capture;
    Step create = createVolumeStep(group, copyName, whole);
    create.guards += QList{volumeIs(volume), bytesOf(volume.fullName(), volume.size)};
    // Whatever size it has by then, and not once it has the name.
    create.undo->guards = alone + QList{volumeIs(volume)};
    QList<Step> steps = lookFirst(r) + QList{create, copy, compareDiskStep(r, path)};
    const Surface on = surfaceOf(path, *r.index.contentOf(r.what), alone);
    steps += ofCopy(shrinkSteps(shrinkingOfCopy(r, on, on, wanted, group.extentSize), cutStep(cut, alone)));
    Step aside = renameVolumeStep(volume.group, volume.name, oldName);
    aside.guards += aloneWith(r, r.what) + unwritten.conditions;
    Step put = renameVolumeStep(volume.group, copyName, volume.name);
    put.guards += guestsAway(r);
    const Unwritten since = unwrittenSince(r, path, r.path(), u"SMALL_WRITTEN"_s);
    put.capture = since.capture;
    put.undo->guards += guestsAway(r) + since.conditions; // not once its guest has used it
    steps += QList{aside, put, markOldStep(volume.group + u'/' + oldName, volume.uuid)};
    return copyPlan(r, steps, volume.size, wanted, volume.group + u'/' + oldName);
}

Result<Plan> shrinkInPlace(const StorageRequest &r, ByteSize wanted)
{
    const LogicalVolume &volume = *r.volume();
    const VolumeGroup &group = *r.index.group(volume.group);
    if (auto refused = refuseInPlaceUntyped(r))
        return *refused;
    const QString saved = keptName(u".vg"_s);
    Step save;
    save.title = Message(QT_TRANSLATE_NOOP("messages", "Keep the metadata of the group %1 in %2"),
                         {group.name, saved});
    save.command = Command{u"vgcfgbackup"_s, {u"-f"_s, saved, group.name}};
    save.guards = {groupIs(group)};
    save.verifies = {Condition{Kind::FileExists, saved}};
    save.flush = {saved};
    save.idempotent = true;
    save.nothingToUndo = true;

    const Cut cut{volume.fullName(), volume.size, wanted, group.extentSize};
    const QList<Condition> alone = aloneWith(r, r.what);
    const Surface on = surfaceOf(r.path(), *r.index.contentOf(r.what), alone);
    const QString undoFile = keptName(u".e2undo"_s);
    Plan plan = inPlacePlan(
        r, on, volume.size, wanted, undoFile,
        shrinkSteps(shrinkingOf(on, on, wanted, group.extentSize, undoFile), cutStep(cut, alone)));
    plan.steps.prepend(save);
    return plan;
}

// The signature holds the size: it is made again, with the UUID and label that fstab names.
Result<Plan> shrinkSwap(const StorageRequest &r, ByteSize wanted)
{
    const LogicalVolume &volume = *r.volume();
    const VolumeGroup &group = *r.index.group(volume.group);
    const Result<Plan> swap = planMakeSwap(r);
    if (!swap)
        return swap;
    const Cut cut{volume.fullName(), volume.size, wanted, group.extentSize};
    const Condition isSwap{Kind::ContentIs, r.path(), u"TYPE=swap"_s};
    Step made = swap->steps.first();
    made.title = swap->title;
    return planOf(Message(QT_TRANSLATE_NOOP("messages", "Shrink the swap area %1 from %2 to %3"),
                          {volume.fullName(), volume.size, wanted}),
                  Risk::Routine, {cutStep(cut, aloneWith(r, r.what) + QList{isSwap}), made});
}

} // namespace domcero
