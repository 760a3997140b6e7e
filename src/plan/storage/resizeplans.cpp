// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/captured.h"
#include "plan/guestplans.h"
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/resizesteps.h"
#include "plan/storage/storagewords.h"
#include "plan/storage/volumesteps.h"

// A disk and the file system that fills it, together: the device first when they grow, the file system first
// when they shrink.
namespace domcero {

using namespace Qt::StringLiterals;

namespace {

// What is resized: a volume or a raw image, in whole units.
struct Disk
{
    QString name;
    ByteSize now;
    ByteSize wanted;
    ByteSize unit;
};

bool isUsedByRunningGuest(const StorageRequest &r)
{
    return !r.with.stopGuests && !r.uses.guestsRunningFrom(r.what).isEmpty();
}

// What is left to be done inside a guest that has it, in its own words.
QList<Message> leftInside(const StorageRequest &r, const Content *content)
{
    const QString type = content ? content->type : QString();
    const bool divided = content && content->kind == ContentKind::PartitionTable;
    QList<Message> left;
    for (const StorageUse &use : r.uses.of(r.what)) {
        if (use.kind != UseKind::RunningGuest)
            continue;
        const QString device = u"/dev/"_s + use.detail;
        const Partition *last = divided ? lastPartition(*content) : nullptr;
        if (last && last->content && isExt(last->content->type)) {
            const QString number = QString::number(last->number);
            left.append(Message(
                QT_TRANSLATE_NOOP("messages",
                                  "Inside %1 its partition and its file system are grown then by: %2"),
                {use.name, u"growpart "_s + device + u' ' + number + u" && resize2fs "_s + device + number}));
        } else if (divided) {
            left.append(
                Message(QT_TRANSLATE_NOOP("messages", "Inside %1 the last partition of %2 is grown then, and "
                                                      "its file system: growpart %2 N, resize2fs."),
                        {use.name, device}));
        } else if (type == u"ntfs") {
            left.append(
                Message(QT_TRANSLATE_NOOP("messages", "Inside %1 its file system is grown then in the "
                                                      "disk management of Windows: Extend volume."),
                        {use.name}));
        } else if (isExt(type) || type == u"xfs" || type == u"btrfs") {
            const QString command = isExt(type)      ? u"resize2fs "_s + device
                                    : type == u"xfs" ? u"xfs_growfs "_s + device
                                                     : u"btrfs filesystem resize max /"_s;
            left.append(
                Message(QT_TRANSLATE_NOOP("messages", "Inside %1 its file system is grown then by: %2"),
                        {use.name, command}));
        }
    }
    return left;
}

QList<Step> fillSteps(const StorageRequest &r, const Disk &disk)
{
    Surface on = surfaceOf(r.path(), *r.index.contentOf(r.what), aloneWith(r, r.what));
    on.away = guestsAway(r);
    on.isFile = !r.volume();
    QList<Step> steps = growSteps(on, disk.wanted);
    if (on.isFile && isExt(on.type)) // resize2fs cuts it to the end of its file system
        steps.insert(steps.size() - 1, lengthStep(on, disk.wanted));
    return steps;
}

// e2fsck knows no qcow2: a device shows it meanwhile.
QList<Step> fillImageSteps(const StorageRequest &r, const Disk &disk)
{
    const QString nbd = u"NBD"_s;
    const QString path = r.path();
    Surface on = surfaceOf(captured(nbd), *r.index.contentOf(r.what),
                           guestsAway(r) + QList{Condition{Condition::Kind::NbdServes, captured(nbd), path}});
    on.name = path;
    on.away = on.alone;
    return connectImageSteps(path, u"TYPE="_s + on.type,
                             aloneWith(r, r.what) + QList{imageIs(path, u"qcow2"_s, disk.wanted)}, nbd) +
           growSteps(on, disk.wanted) + QList{disconnectImageStep(path, nbd)};
}

// The device alone where a guest has it: the rest is done inside.
Result<Plan> grow(const StorageRequest &r, const Disk &disk)
{
    Result<Plan> plan = r.volume() ? planExtendVolume(r) : planGrowImage(r);
    const Content *content = r.index.contentOf(r.what);
    if (plan && isUsedByRunningGuest(r))
        plan->losses += leftInside(r, content);
    if (!plan || !content || isUsedByRunningGuest(r))
        return plan;
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Shrink))
        return *refused;
    if (content->kind == ContentKind::PartitionTable)
        return growDivided(r, disk.now, disk.wanted, *plan);
    plan->steps.first().title = plan->title;
    if (content->kind == ContentKind::Swap && !r.isQcow2()) {
        const Result<Plan> swap = planMakeSwap(r);
        if (!swap)
            return swap.error();
        plan->steps += swap->steps;
        plan->steps.last().title = swap->title;
    } else if (canGrow(content->type)) {
        if (auto refused = refuseFileSystem(disk.name, *content))
            return *refused;
        plan->steps =
            lookFirst(r) + plan->steps + (r.isQcow2() ? fillImageSteps(r, disk) : fillSteps(r, disk));
        keepGrown(plan->steps);
        plan->losses += whatFollows(content->type);
    } else {
        return plan; // what is on it is grown by its own system
    }
    plan->title = Message(QT_TRANSLATE_NOOP("messages", "Grow %1 from %2 to %3, with what is on it"),
                          {disk.name, disk.now, disk.wanted});
    return plan;
}

std::optional<Error> refuseShrinkOf(const LogicalVolume &volume)
{
    const QString name = volume.fullName();
    if (volume.kind == VolumeKind::Thin) {
        return refusal(
            Message(
                QT_TRANSLATE_NOOP("messages", "%1 is thin: it takes of its pool only what is written in it."),
                {name}),
            Message(QT_TRANSLATE_NOOP("messages", "Trim its file system (fstrim) instead of shrinking it.")));
    }
    if (volume.kind != VolumeKind::Linear) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "A volume of this kind is not shrunk here: %1."), {name}));
    }
    if (volume.isOrigin || !volume.origin.isEmpty()) {
        return refusal(Message(QT_TRANSLATE_NOOP(
                                   "messages", "There is a snapshot of %1, or it is one: it keeps its size."),
                               {name}),
                       Message(QT_TRANSLATE_NOOP("messages", "Remove or merge its snapshots first.")));
    }
    if (!volume.active)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The volume %1 is not active."), {name}));
    return std::nullopt;
}

std::optional<Error> refuseShrink(const StorageRequest &r, const Disk &disk, const Content *content)
{
    if (r.volume()) {
        if (auto refused = refuseShrinkOf(*r.volume()))
            return refused;
    }
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Shrink))
        return refused;
    if (!content) {
        return refusal(Message(
            QT_TRANSLATE_NOOP("messages", "What is on %1 is not known, so nothing can say what a smaller one "
                                          "would cut off."),
            {disk.name}));
    }
    if (r.isQcow2() && r.with.inPlace) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "A qcow2 is shrunk by a copy only: %1."), {disk.name}));
    }
    if (r.isQcow2() && r.image()->internalSnapshots > 0) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "There are snapshots inside %1: it keeps its size."),
                    {disk.name}),
            Message(QT_TRANSLATE_NOOP("messages", "Remove them first, or convert it into another image.")));
    }
    if (content->kind == ContentKind::Swap && r.volume())
        return std::nullopt;
    if (content->kind == ContentKind::PartitionTable)
        return refuseShrinkDivided(r, disk.wanted);
    if (!canShrink(content->type)) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "What is on %1 cannot be made smaller here: %2."),
                    {disk.name, content->type}));
    }
    if (!content->minimum && !content->used) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "How much the file system on %1 needs is not known."),
                    {disk.name}),
            Message(QT_TRANSLATE_NOOP(
                "messages", "It is told only of a disk that nobody uses, and not of one inside a qcow2.")));
    }
    if (r.with.inPlace && !isExt(content->type)) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "A file system of this kind is shrunk by a copy only: %1."),
                    {content->type}));
    }
    if (auto refused = refuseFileSystem(disk.name, *content))
        return refused;
    const ByteSize least = leastSizeFor(*content, disk.unit);
    if (disk.wanted < least) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 needs at least %2."),
                                    {disk.name, least}));
    }
    return std::nullopt;
}

// Of a thing that can be resized at all.
Result<Disk> diskOf(const StorageRequest &r)
{
    Disk disk;
    if (r.what.kind == StorageId::Kind::Image) {
        if (auto refused = refuseImage(r))
            return *refused;
        disk = Disk{r.image()->path, r.image()->virtualSize, {}, ByteSize::fromMiB(1)};
        if (r.image()->format != ImageFormat::Raw && r.image()->format != ImageFormat::Qcow2) {
            return refusal(Message(
                QT_TRANSLATE_NOOP("messages", "Of the image files, only raw and qcow2 are resized here: %1."),
                {disk.name}));
        }
        if (const QString guest = r.uses.readAsOther(*r.image()); r.isQcow2() && !guest.isEmpty()) {
            return refusal(Message(QT_TRANSLATE_NOOP("messages",
                                                     "The guest %1 has %2 as another format than qcow2: what "
                                                     "looks like one may be its own writing."),
                                   {guest, disk.name}));
        }
        if (r.isQcow2() && !r.index.isOfKnownFiles(*r.image())) {
            return refusal(Message(
                QT_TRANSLATE_NOOP("messages", "%1 takes its content from a file that is not known here."),
                {disk.name}));
        }
    } else {
        const LogicalVolume *volume = r.volume();
        if (auto refused = refuseVolume(r, volume))
            return *refused;
        disk = Disk{volume->fullName(), volume->size, {}, r.index.group(volume->group)->extentSize};
    }
    if (auto refused = refuseSize(r.with.size))
        return *refused;
    if (r.isQcow2() && !r.image()->wasReadInto) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "What is in %1 was not read yet."), {disk.name}),
                       Message(QT_TRANSLATE_NOOP("messages", "Read the storage again.")));
    }
    disk.wanted = ByteSize::fromBytes(extentsOf(r.with.size, disk.unit) * disk.unit.bytes());
    if (disk.wanted == disk.now) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "%1 has exactly %2 already."), {disk.name, disk.now}));
    }
    return disk;
}

Result<Plan> resizePlan(const StorageRequest &r)
{
    const Result<Disk> disk = diskOf(r);
    if (!disk)
        return disk.error();
    const bool grows = disk->wanted > disk->now;
    const Content *content = r.index.contentOf(r.what);
    if (grows) {
        StorageParameters whole = r.with; // the planners of the device alone take sizes as they are typed
        whole.size = disk->wanted;
        return grow(StorageRequest{r.state, r.index, r.uses, r.what, whole}, *disk);
    }
    if (auto refused = refuseShrink(r, *disk, content))
        return *refused;
    if (!r.volume())
        return r.with.inPlace ? shrinkImageInPlace(r, disk->wanted) : shrinkImageByCopy(r, disk->wanted);
    if (content->kind == ContentKind::Swap)
        return shrinkSwap(r, disk->wanted);
    return r.with.inPlace ? shrinkInPlace(r, disk->wanted) : shrinkByCopy(r, disk->wanted);
}

} // namespace

Result<Plan> planResizeDisk(const StorageRequest &r)
{
    Result<Plan> plan = resizePlan(r);
    if (plan && r.with.stopGuests)
        plan = betweenRuns(r.uses.guestsRunningFrom(r.what), aloneWith(r, r.what), *plan);
    if (plan)
        noteNeeded(plan->steps); // by their numbers, so last of all
    return plan;
}

} // namespace domcero
