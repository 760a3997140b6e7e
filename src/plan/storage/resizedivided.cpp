// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/captured.h"
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/mountedsteps.h"
#include "plan/storage/partsteps.h"
#include "plan/storage/resizesteps.h"
#include "plan/storage/storagewords.h"

#include <algorithm>

// A disk that is divided, with its last partition and the file system on that.
namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

const QString nbd = u"NBD"_s;

Error onlyTheLast(const QString &name, const Partition &last, const Message &why)
{
    return refusal(Message(QT_TRANSLATE_NOOP("messages", "The partition %1 of %2 cannot be resized here."),
                           {qint64{last.number}, name}),
                   why);
}

std::optional<Error> refuseTable(const StorageRequest &r, const Content &table)
{
    const QString &name = r.what.name;
    if (table.type != u"gpt" && table.type != u"dos") {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "A partition table of this kind is not changed here: %1."),
                    {table.type}));
    }
    const Partition *last = lastPartition(table);
    if (!last) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "No partition of %1 is known."), {name}),
                       Message(QT_TRANSLATE_NOOP("messages", "Read the storage again.")));
    }
    if (std::any_of(table.partitions.begin(), table.partitions.end(),
                    [&](const Partition &one) { return one.start > last->start; })) {
        return onlyTheLast(name, *last,
                           Message(QT_TRANSLATE_NOOP("messages", "An extended partition stands behind it.")));
    }
    if (table.blockSize.bytes() != 512) {
        return refusal(Message(
            QT_TRANSLATE_NOOP("messages", "The sectors of %1 have %2; here only those of 512 bytes are "
                                          "resized."),
            {name, table.blockSize}));
    }
    if (table.type == u"dos" && last->number > 4) {
        return onlyTheLast(
            name, *last,
            Message(QT_TRANSLATE_NOOP("messages", "It lies inside an extended partition. What "
                                                  "is grown here is the last one of a disk, and "
                                                  "a primary one.")));
    }
    if (last->content) {
        if (auto refused = refuseFileSystem(name, *last->content))
            return refused;
    }
    return std::nullopt;
}

bool canGrowIn(const Partition &part)
{
    return part.content && canGrow(part.content->type);
}

// From the disk that has its new size to the file system that fills it.
QList<Step> growPartSteps(const PartOf &of, ByteSize to)
{
    QList<Step> steps;
    if (of.table == u"gpt")
        steps.append(secondTableStep(of, of.part.size, SecondTable::AtTheEnd));
    steps.append(sizePartStep(of, of.part.size, to));
    if (!canGrowIn(of.part))
        return steps;
    const QString loop = u"LOOP"_s;
    return steps + QList{attachPartStep(of, to, loop)} + growSteps(partSurface(of, to, loop), to) +
           QList{detachPartStep(of, to, loop)};
}

} // namespace

PartOf partOf(const StorageRequest &r, const QString &disk, const QList<Condition> &alone)
{
    const Content &table = *r.index.contentOf(r.what);
    return PartOf{disk, r.what.name, table.type, *lastPartition(table), alone, guestsAway(r)};
}

Result<Plan> growDivided(const StorageRequest &r, ByteSize now, ByteSize wanted, Plan plan)
{
    if (auto refused = refuseTable(r, *r.index.contentOf(r.what)))
        return *refused;
    const bool isQcow2 = r.isQcow2();
    QList<Condition> alone = aloneWith(r, r.what);
    if (isQcow2)
        alone = guestsAway(r) + QList{Condition{Kind::NbdServes, captured(nbd), r.path()}};
    const PartOf of = partOf(r, isQcow2 ? captured(nbd) : r.path(), alone);
    const ByteSize to = partSizeOn(of.table, of.part.start, wanted);
    if (to <= of.part.size) {
        return badParameter(Message(
            QT_TRANSLATE_NOOP("messages", "With %1 there is no room for a larger partition %2 on %3."),
            {wanted, qint64{of.part.number}, of.name}));
    }
    plan.steps.first().title = plan.title;
    plan.title = Message(QT_TRANSLATE_NOOP("messages", "Grow %1 from %2 to %3, with its partition %4"),
                         {of.name, now, wanted, qint64{of.part.number}});
    if (canGrowIn(of.part)) {
        plan.losses += whatFollows(of.part.content->type);
    } else {
        plan.losses.append(
            Message(QT_TRANSLATE_NOOP("messages",
                                      "What is on the partition %1 keeps its size: its own system grows it."),
                    {qint64{of.part.number}}));
    }
    if (isQcow2)
        plan.steps +=
            connectImageSteps(r.path(), u"PTTYPE="_s + of.table,
                              aloneWith(r, r.what) + QList{imageIs(r.path(), u"qcow2"_s, wanted)}, nbd);
    plan.steps += growPartSteps(of, to);
    if (isQcow2)
        plan.steps.append(disconnectImageStep(r.path(), nbd));
    keepGrown(plan.steps);
    return plan;
}

std::optional<Error> refuseShrinkDivided(const StorageRequest &r, ByteSize wanted)
{
    const Content &table = *r.index.contentOf(r.what);
    if (auto refused = refuseTable(r, table))
        return refused;
    const Partition &last = *lastPartition(table);
    if (!last.content || !canShrink(last.content->type)) {
        return onlyTheLast(
            r.what.name, last,
            Message(QT_TRANSLATE_NOOP("messages", "What is on it cannot be made smaller here.")));
    }
    if (!last.content->minimum && !last.content->used) {
        return onlyTheLast(
            r.what.name, last,
            Message(QT_TRANSLATE_NOOP("messages", "How much it needs is told only of a disk that "
                                                  "nobody uses, and not of one inside a qcow2.")));
    }
    if (r.with.inPlace) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "A disk that is divided is shrunk by a copy only.")));
    }
    const ByteSize least = leastDiskSize(table, ByteSize::fromMiB(1));
    if (wanted < least) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "%1 needs at least %2 for its partition %3."),
                    {r.what.name, least, qint64{last.number}}));
    }
    return std::nullopt;
}

Shrinking shrinkingOfDivided(const PartOf &of, const PartOf &then, ByteSize wanted)
{
    // With free space behind it the partition may fit as it is.
    const ByteSize to = std::min(partSizeOn(of.table, of.part.start, wanted), of.part.size);
    const bool isShrunk = to < of.part.size;
    const QString whole = u"LOOP"_s;
    const QString small = u"SMALL"_s;
    Shrinking how;
    if (isShrunk) {
        const Surface on = partSurface(of, of.part.size, whole);
        how.before = {attachPartStep(of, of.part.size, whole), checkStep(on, Repair::Everything)};
        how.before += isResizedMounted(on.type) ? mountedSteps(on, to)
                                                : QList{shrinkStep(on, to - ByteSize::fromMiB(1))};
        how.before += QList{checkStep(on, Repair::Nothing), detachPartStep(of, of.part.size, whole),
                            sizePartStep(of, of.part.size, to)};
    }
    how.ready = {partIs(of, to)};
    if (of.table == u"gpt") {
        how.before.append(secondTableStep(of, to, SecondTable::BehindPartitions));
        how.after.append(secondTableStep(then, to, SecondTable::AtTheEnd));
    }
    const Surface on = partSurface(then, to, small);
    how.after.append(attachPartStep(then, to, small));
    if (isShrunk && isExt(on.type))
        how.after.append(checkStep(on, Repair::Everything));
    if (isShrunk && !isResizedMounted(on.type))
        how.after.append(fillStep(on, to));
    how.after += QList{checkStep(on, Repair::Nothing), detachPartStep(then, to, small)};
    return how;
}

} // namespace domcero
