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

QStringList runningGuestsOf(const StorageRequest &r, const StorageId &id)
{
    QStringList guests;
    for (const StorageUse &use : r.uses.of(id)) {
        if (use.kind == UseKind::RunningGuest)
            guests.append(use.name);
    }
    return guests;
}

std::optional<Error> refuseAsOrigin(const LogicalVolume &volume)
{
    switch (volume.kind) {
    case VolumeKind::Linear:
    case VolumeKind::Striped:
    case VolumeKind::Mirror:
    case VolumeKind::Raid:
    case VolumeKind::Thin:
        return std::nullopt;
    default:
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "No snapshot can be made of %1."), {volume.fullName()}));
    }
}

} // namespace

// What it shows is what a power cut would have left; and when its room is full, it is gone, silently.
Result<Plan> planCreateSnapshot(const StorageRequest &r)
{
    const LogicalVolume *origin = r.volume();
    if (auto refused = refuseVolume(r, origin))
        return *refused;
    if (auto refused = refuseAsOrigin(*origin))
        return *refused;
    if (auto refused = refuseVolumeName(r, origin->group, r.with.name))
        return *refused;
    const VolumeGroup &group = *r.index.group(origin->group);
    const QString name = origin->group + u'/' + r.with.name;
    const bool thin = origin->kind == VolumeKind::Thin;
    Step step;
    step.command = Command{u"lvcreate"_s, {u"-y"_s, u"-s"_s, u"-n"_s, r.with.name}};
    step.guards = {volumeIs(*origin), Condition{Kind::VolumeAbsent, name}};
    ByteSize size = origin->size;
    if (!thin) {
        if (auto refused = refuseSize(r.with.size))
            return *refused;
        // LVM makes a larger one smaller by itself.
        const qint64 extents =
            std::min(extentsOf(r.with.size, group.extentSize), extentsOf(origin->size, group.extentSize));
        if (auto refused = refuseGroup(r, group.name, extents))
            return *refused;
        size = ByteSize::fromBytes(extents * group.extentSize.bytes());
        step.command.arguments += {u"-l"_s, QString::number(extents)};
        step.guards.append(Condition{Kind::GroupHasExtents, group.name, QString::number(extents)});
    }
    step.command.arguments += origin->fullName();
    step.verifies = {bytesOf(name, size)};
    step.timeout = 120s;
    step.undo = removeAgain(name, size);
    Plan plan = oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Make the snapshot %1 of %2"), {name, origin->fullName()}),
        Risk::Routine, step);
    for (const QString &guest : runningGuestsOf(r, r.what)) {
        plan.losses.append(Message(
            QT_TRANSLATE_NOOP("messages",
                              "The guest %1 runs: the snapshot shows the disk as a power cut would leave "
                              "it. Pause, save or shut the guest down before for more."),
            {guest}));
    }
    if (!thin) {
        plan.losses.append(Message(
            QT_TRANSLATE_NOOP("messages",
                              "The snapshot is lost when more than %1 have changed on %2, and slows it "
                              "until then. Remove it when it has served."),
            {size, origin->fullName()}));
    }
    return plan;
}

// lvconvert succeeds too where the origin is in use: then it has only been noted, and happens when the origin
// is next activated.
Result<Plan> planMergeSnapshot(const StorageRequest &r)
{
    const LogicalVolume *snapshot = r.volume();
    if (auto refused = refuseVolume(r, snapshot))
        return *refused;
    if (snapshot->origin.isEmpty())
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "%1 is no snapshot."), {snapshot->fullName()}));
    if (snapshot->invalid) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The snapshot %1 overflowed: what it held is lost."),
                    {snapshot->fullName()}),
            Message(QT_TRANSLATE_NOOP("messages", "Remove it.")));
    }
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Destroy))
        return *refused;
    const LogicalVolume *origin = r.index.volume(snapshot->group, snapshot->origin);
    if (auto refused = refuseVolume(r, origin))
        return *refused;
    const StorageId below = StorageId::volume(*origin);
    const bool inUse = origin->open || !runningGuestsOf(r, below).isEmpty();
    Step step;
    step.command = Command{u"lvconvert"_s, {u"-y"_s, u"--merge"_s, snapshot->fullName()}};
    step.guards = aloneWith(r, r.what) + (inUse ? QList{volumeIs(*origin)} : aloneWith(r, below));
    step.verifies = {inUse ? Condition{Kind::VolumeMerging, origin->fullName()}
                           : Condition{Kind::VolumeAbsent, snapshot->fullName()}};
    step.timeout = 24h;
    if (inUse) // else lvconvert itself stays until the snapshot is gone
        step.verifyWithin = 60s;
    step.progress = ProgressKind::Percent;
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Merge the snapshot %1 into %2"),
                                {snapshot->fullName(), origin->fullName()}),
                        Risk::Destructive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "What was written to %1 since the snapshot was made is lost; "
                                              "the snapshot is gone afterwards."),
                {origin->fullName()})};
    if (inUse) {
        plan.losses.append(Message(
            QT_TRANSLATE_NOOP("messages", "%1 is in use: it goes back only when it is next activated, after "
                                          "its guest was shut down. Until then nothing changes."),
            {origin->fullName()}));
    }
    return plan;
}

} // namespace domcero
