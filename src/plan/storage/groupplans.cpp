// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"
#include "plan/storage/physicalvolumesteps.h"
#include "plan/storage/storagewords.h"

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

struct Member
{
    QString device;
    QList<Step> before;      // what makes it a physical volume
    QList<Condition> guards; // that it is one, of no group
};

Result<Member> memberFor(const StorageRequest &r)
{
    if (const PhysicalVolume *physical = physicalVolumeOf(r)) {
        if (!physical->group.isEmpty()) {
            return refusal(
                Message(QT_TRANSLATE_NOOP("messages", "The physical volume %1 belongs to the group %2."),
                        {physical->device, physical->group}));
        }
        return Member{physical->device,
                      {},
                      {Condition{Kind::PhysicalVolumeIs, physical->device, physical->uuid},
                       Condition{Kind::PhysicalVolumeIn, physical->device}}};
    }
    return stepsToPhysicalVolume(r).map([&](const QList<Step> &steps) {
        return Member{r.path(), steps, {Condition{Kind::PhysicalVolumeIn, r.path()}}};
    });
}

Plan planOfMember(const Message &title, const Member &member, Step step, const StorageRequest &r)
{
    step.title = title;
    if (member.before.isEmpty())
        return planOf(title, Risk::Routine, {step});
    return planWithWipe(title, member.before + QList{step}, r);
}

} // namespace

// vgcreate would make a physical volume of whatever it is given; here that is a step of its own, with its own
// guards. It refuses names that are in /dev already.
Result<Plan> planCreateGroup(const StorageRequest &r)
{
    const Result<Member> member = memberFor(r);
    if (!member)
        return member.error();
    const QString &name = r.with.group;
    if (auto refused = refuseLvmName(name))
        return *refused;
    if (r.index.group(name))
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "There is a group %1 already."), {name}));
    Step step;
    step.command = Command{u"vgcreate"_s, {name, member->device}};
    step.guards = member->guards + QList{Condition{Kind::GroupAbsent, name},
                                         Condition{Kind::PathAbsent, QString(u"/dev/"_s + name)}};
    step.verifies = {Condition{Kind::PhysicalVolumeIn, member->device, name}};
    step.undo = Undo{Command{u"vgremove"_s, {name}}};
    step.undo->guards = {Condition{Kind::PhysicalVolumeIn, member->device, name}};
    step.undo->verifies = {Condition{Kind::GroupAbsent, name}};
    return planOfMember(
        Message(QT_TRANSLATE_NOOP("messages", "Create the group %1 on %2"), {name, member->device}), *member,
        step, r);
}

Result<Plan> planExtendGroup(const StorageRequest &r)
{
    const Result<Member> member = memberFor(r);
    if (!member)
        return member.error();
    const QString &name = r.with.group;
    if (name.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The name is missing.")));
    if (auto refused = refuseGroup(r, name))
        return *refused;
    Step step;
    step.command = Command{u"vgextend"_s, {name, member->device}};
    step.guards = member->guards + QList{groupIs(*r.index.group(name))};
    step.verifies = {Condition{Kind::PhysicalVolumeIn, member->device, name}};
    step.undo = Undo{Command{u"vgreduce"_s, {name, member->device}}};
    step.undo->guards = {Condition{Kind::PhysicalVolumeEmpty, member->device}};
    step.undo->verifies = {Condition{Kind::PhysicalVolumeIn, member->device}};
    return planOfMember(
        Message(QT_TRANSLATE_NOOP("messages", "Add %1 to the group %2"), {member->device, name}), *member,
        step, r);
}

Result<Plan> planReduceGroup(const StorageRequest &r)
{
    const PhysicalVolume *physical = physicalVolumeOf(r);
    if (!physical || physical->group.isEmpty())
        return nothingSuch(r.what);
    const QString &name = physical->group;
    if (auto refused = refuseGroup(r, name))
        return *refused;
    if (physical->allocatedExtents > 0) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "Of the physical volume %1, %2 extents are in use."),
                    {physical->device, physical->allocatedExtents}),
            Message(QT_TRANSLATE_NOOP("messages", "Move what lies on it to the others first.")));
    }
    const VolumeGroup &group = *r.index.group(name);
    if (r.index.physicalVolumesOf(name).size() < 2) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "It is the only physical volume of the group %1."), {name}),
            Message(QT_TRANSLATE_NOOP("messages", "Remove the group instead.")));
    }
    Step step;
    step.command = Command{u"vgreduce"_s, {name, physical->device}};
    step.guards = {groupIs(group), Condition{Kind::PhysicalVolumeIs, physical->device, physical->uuid},
                   Condition{Kind::PhysicalVolumeIn, physical->device, name},
                   Condition{Kind::PhysicalVolumeEmpty, physical->device}};
    step.verifies = {Condition{Kind::PhysicalVolumeIn, physical->device}};
    step.undo = Undo{Command{u"vgextend"_s, {name, physical->device}}};
    step.undo->guards = {Condition{Kind::PhysicalVolumeIn, physical->device}};
    step.undo->verifies = {Condition{Kind::PhysicalVolumeIn, physical->device, name}};
    return oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Take %1 out of the group %2"), {physical->device, name}),
        Risk::Routine, step);
}

// Without -f: vgremove asks where there is a volume, and nobody answers.
Result<Plan> planRemoveGroup(const StorageRequest &r)
{
    const VolumeGroup *group = r.group();
    if (!group)
        return nothingSuch(r.what);
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Destroy))
        return *refused;
    if (auto refused = refuseGroup(r, group->name))
        return *refused;
    Step step;
    step.command = Command{u"vgremove"_s, {group->name}};
    step.guards = {groupIs(*group),
                   Condition{Kind::GroupHasExtents, group->name, QString::number(group->extents)}};
    step.verifies = {Condition{Kind::GroupAbsent, group->name}};
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Remove the group %1"), {group->name}),
                   Risk::Routine, step);
}

} // namespace domcero
