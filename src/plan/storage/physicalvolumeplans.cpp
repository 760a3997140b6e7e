// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"
#include "plan/storage/physicalvolumesteps.h"
#include "plan/storage/storagewords.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

Condition same(const PhysicalVolume &physical)
{
    return Condition{Kind::PhysicalVolumeIs, physical.device, physical.uuid};
}

} // namespace

const PhysicalVolume *physicalVolumeOf(const StorageRequest &r)
{
    const BlockDevice *device = r.index.deviceOf(r.what);
    return device ? r.index.physicalVolumeOn(device->name) : nullptr;
}

// The manual's `pvcreate /dev/hda` wipes whatever is on it, dom0's own disk too. Without -y pvcreate asks
// where it finds anything, and nobody answers: a second net.
Result<QList<Step>> stepsToPhysicalVolume(const StorageRequest &r)
{
    const BlockDevice *device = r.index.deviceOf(r.what);
    if (r.what.kind == StorageId::Kind::Image || !device)
        return nothingSuch(r.what);
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Destroy))
        return *refused;
    if (device->readOnly)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "%1 is read-only."), {r.path()}));
    QList<Step> steps;
    if (r.index.contentOf(r.what)) {
        if (auto refused = refuseUntyped(r))
            return *refused;
        steps.append(wipeStep(r));
    }
    const QString path = r.path();
    Step create;
    create.title = Message(QT_TRANSLATE_NOOP("messages", "Make %1 a physical volume"), {path});
    create.command = Command{u"pvcreate"_s, {path}};
    create.guards = aloneWith(r, r.what) + QList{Condition{Kind::Blank, path}};
    create.verifies = {Condition{Kind::PhysicalVolumeIn, path}};
    create.undo = Undo{Command{u"pvremove"_s, {path}}};
    create.undo->guards = {Condition{Kind::PhysicalVolumeIn, path}};
    create.undo->verifies = {Condition{Kind::Blank, path}};
    steps.append(create);
    return steps;
}

Plan planWithWipe(const Message &title, const QList<Step> &steps, const StorageRequest &r)
{
    const Content *content = r.index.contentOf(r.what);
    Plan plan = planOf(title, content ? Risk::Destructive : Risk::Routine, steps);
    if (content) {
        plan.losses.append(
            Message(QT_TRANSLATE_NOOP("messages", "What is on %1 is lost: %2."), {r.path(), content->type}));
        plan.losses += configsThatName(r, r.what);
    }
    return plan;
}

Result<Plan> planCreatePhysicalVolume(const StorageRequest &r)
{
    return stepsToPhysicalVolume(r).map(
        [&](const QList<Step> &steps) { return planWithWipe(steps.last().title, steps, r); });
}

// A LUN that grew is not used until LVM is told.
Result<Plan> planResizePhysicalVolume(const StorageRequest &r)
{
    const PhysicalVolume *physical = physicalVolumeOf(r);
    if (!physical)
        return nothingSuch(r.what);
    Step step;
    step.command = Command{u"pvresize"_s, {physical->device}};
    step.guards = {same(*physical)};
    step.verifies = {same(*physical)};
    step.idempotent = true;
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Fit the physical volume %1 to its device"),
                           {physical->device}),
                   Risk::Routine, step);
}

Result<Plan> planEmptyPhysicalVolume(const StorageRequest &r)
{
    const PhysicalVolume *physical = physicalVolumeOf(r);
    if (!physical || physical->group.isEmpty())
        return nothingSuch(r.what);
    if (physical->allocatedExtents == 0)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "Nothing lies on the physical volume %1."),
                               {physical->device}));
    // What is free on it is of no use for the move.
    if (auto refused = refuseGroup(r, physical->group, physical->extents)) {
        refused->code = ErrorCode::Conflict;
        return *refused;
    }
    Step step;
    step.command = Command{u"pvmove"_s, {u"-i"_s, u"5"_s, physical->device}};
    step.guards = {same(*physical),
                   Condition{Kind::GroupHasExtents, physical->group, QString::number(physical->extents)}};
    step.verifies = {Condition{Kind::PhysicalVolumeEmpty, physical->device}};
    step.timeout = 24h;
    step.progress = ProgressKind::Percent;
    step.idempotent = true; // one that was cut short is carried on
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Move all that lies on %1 to the rest of %2"),
                           {physical->device, physical->group}),
                   Risk::Routine, step);
}

Result<Plan> planRemovePhysicalVolume(const StorageRequest &r)
{
    const PhysicalVolume *physical = physicalVolumeOf(r);
    if (!physical)
        return nothingSuch(r.what);
    if (!physical->group.isEmpty()) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The physical volume %1 belongs to the group %2."),
                    {physical->device, physical->group}),
            Message(QT_TRANSLATE_NOOP("messages", "Take it out of the group first.")));
    }
    Step step;
    step.command = Command{u"pvremove"_s, {physical->device}};
    step.guards = {same(*physical), Condition{Kind::PhysicalVolumeIn, physical->device}};
    step.verifies = {Condition{Kind::Blank, physical->device}};
    step.undo = Undo{Command{u"pvcreate"_s, {physical->device}}};
    step.undo->guards = {Condition{Kind::Blank, physical->device}};
    step.undo->verifies = {Condition{Kind::PhysicalVolumeIn, physical->device}};
    return oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Remove the physical volume from %1"), {physical->device}),
        Risk::Routine, step);
}

} // namespace domcero
