// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/configsteps.h"
#include "plan/config/guestfileplans.h"
#include "plan/config/linksteps.h"
#include "plan/guestwords.h"
#include "plan/storage/storageplans.h"
#include "plan/storage/storagewords.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

QList<Guest> othersThan(const Guest &guest, const HostState &host)
{
    QList<Guest> others = host.guests;
    others.removeIf([&](const Guest &one) { return one.name == guest.name; });
    return others;
}

// Nothing brings it back.
Step removeImageStep(const StorageRequest &r)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the image %1"), {r.what.name});
    step.command = Command{u"rm"_s, {r.what.name}};
    step.guards = aloneWith(r, r.what);
    step.verifies = {Condition{Kind::PathAbsent, r.what.name}};
    step.verifyWithin = 0s;
    return step;
}

Result<QList<Step>> removeSteps(const StorageId &id, const StorageState &storage, const QList<Guest> &others)
{
    StorageParameters with;
    with.typedName = id.name; // the guest's name stands for it
    const StorageIndex index(storage);
    const StorageUses uses(index, others);
    const StorageRequest request{storage, index, uses, id, with};
    if (id.kind == StorageId::Kind::Volume) {
        return planStorage(StorageAction::RemoveVolume, id, storage, index, uses, with)
            .map([](const Plan &plan) { return plan.steps; });
    }
    if (auto refused = refuseInUse(request, id, StorageDeed::Destroy))
        return *refused;
    return QList<Step>{removeImageStep(request)};
}

std::optional<Message> whyStaying(const StorageId &id, const GuestDisk &disk, const StorageState &storage,
                                  const QList<Guest> &others)
{
    if (id.kind != StorageId::Kind::Volume && id.kind != StorageId::Kind::Image) {
        return Message(QT_TRANSLATE_NOOP("messages", "%1 stays: it is no volume and no image."),
                       {disk.target});
    }
    const StorageIndex index(storage);
    const StorageUses uses(index, others);
    for (const StorageUse &use : uses.of(id)) {
        if (use.kind == UseKind::ConfiguredGuest || use.kind == UseKind::RunningGuest) {
            return Message(QT_TRANSLATE_NOOP("messages", "%1 stays: the guest %2 has it as its disk %3."),
                           {disk.target, use.name, use.detail});
        }
    }
    const auto steps = removeSteps(id, storage, others);
    return steps ? std::nullopt : std::optional(steps.error().what);
}

// In one moment, and so that it can be taken back.
QList<Step> removeConfigSteps(const GuestRemoval &removal, const QString &kept)
{
    const QString &path = removal.config.path;
    const QString former = formerFileOf(path);
    const Condition there = fileSum(path, removal.config.sum);
    const Condition stopped{Kind::DomainAbsent, removal.name};

    Step remove;
    remove.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the config %1"), {path});
    remove.command = Command{u"mv"_s, {u"-f"_s, path, former}};
    remove.guards = {stopped, there, fileSum(keptFile(kept, removal.config.sum), removal.config.sum)};
    remove.verifies = {Condition{Kind::PathAbsent, path}, fileSum(former, removal.config.sum)};
    remove.verifyWithin = 0s;
    remove.idempotent = true;
    remove.undo = Undo{Command{u"mv"_s, {u"-f"_s, former, path}},
                       {},
                       {Condition{Kind::PathAbsent, path}, fileSum(former, removal.config.sum)},
                       {there},
                       0s,
                       {path},
                       true};
    return {remove, removeFormerStep(path, removal.config.sum, kept)};
}

} // namespace

RemovedDisks disksToRemove(const Guest &guest, const HostState &host, const StorageState &storage)
{
    RemovedDisks disks;
    const StorageIndex index(storage);
    const QList<Guest> others = othersThan(guest, host);
    for (const GuestDisk &disk : guest.configuredDisks) {
        if (disk.cdrom || disk.target.isEmpty())
            continue;
        const auto id = index.find(disk.target);
        if (id && disks.gone.contains(*id))
            continue;
        const auto staying =
            id ? whyStaying(*id, disk, storage, others)
               : std::optional(Message(
                     QT_TRANSLATE_NOOP("messages", "%1 stays: it is not known on the host."), {disk.target}));
        if (staying)
            disks.staying.append(*staying);
        else
            disks.gone.append(*id);
    }
    return disks;
}

Result<Plan> planDeleteGuest(const GuestRemoval &removal, const HostState &host, const StorageState &storage,
                             const QString &kept)
{
    const Guest *const guest = host.guest(removal.name);
    if (!guest) {
        return makeError(ErrorCode::NotFound,
                         Message(QT_TRANSLATE_NOOP("messages", "There is no guest %1."), {removal.name}));
    }
    if (isAlive(guest->state)) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is running."), {removal.name}),
                       Message(QT_TRANSLATE_NOOP("messages", "Shut it down first.")));
    }
    if (auto refused = refuseBadPath(removal.config.path))
        return *refused;
    if (removal.withDisks && removal.typedName != removal.name) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "What is on the disks of %1 will be lost."),
                    {removal.name}),
            Message(QT_TRANSLATE_NOOP("messages", "Type its name, %1, to say that it can go."),
                    {removal.name}));
    }
    const QString folder = keptFolderOf(removal.config.path, kept);
    const Condition there = fileSum(removal.config.path, removal.config.sum);
    QList<Step> steps = keepSteps(removal.config.path, removal.config.sum, folder,
                                  {Condition{Kind::DomainAbsent, removal.name}, there});
    for (const AutostartLink &link : guest->autostartLinks)
        steps.append(removeLinkStep(link));
    steps += removeConfigSteps(removal, folder);

    Plan plan = planOf(Message(QT_TRANSLATE_NOOP("messages", "Delete the guest %1"), {removal.name}),
                       removal.withDisks ? Risk::Destructive : Risk::Disruptive, steps);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "The config is removed; its text is kept in %1."), {folder})};
    plan.locks = {PlanLock{u"guest:"_s + removal.name}, configLock(removal.config.path)};
    plan.fingerprint = QString::fromLatin1(removal.config.sum);
    if (!removal.withDisks) {
        plan.losses.append(Message(QT_TRANSLATE_NOOP("messages", "Its disks stay as they are.")));
        return plan;
    }
    const QList<Guest> others = othersThan(*guest, host);
    const RemovedDisks disks = disksToRemove(*guest, host, storage);
    const StorageIndex index(storage);
    for (const StorageId &id : disks.gone) {
        const auto more = removeSteps(id, storage, others);
        if (!more)
            return more.error();
        for (const Step &one : *more) {
            plan.steps.append(one);
            plan.steps.last().guards.append(Condition{Kind::DomainAbsent, removal.name});
        }
        plan.losses.append(Message(QT_TRANSLATE_NOOP("messages", "All that is on %1 is lost, %2."),
                                   {index.pathOf(id), index.sizeOf(id)}));
    }
    plan.losses += disks.staying;
    return plan;
}

} // namespace domcero
