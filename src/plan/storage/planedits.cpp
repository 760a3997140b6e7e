// SPDX-License-Identifier: GPL-3.0-or-later
// Several changes of size as one plan.
#include "plan/captured.h"
#include "plan/guestwords.h"
#include "plan/storage/resizesteps.h"
#include "plan/storage/storageplans.h"
#include "plan/storage/storagewords.h"

#include <algorithm>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

// The host as it is when an edit was made: only what other edits look at, sizes, names and room.
void advance(StorageState &state, const StorageEdit &edit)
{
    for (ImageFile &image : state.images) {
        if (edit.what != StorageId::image(image.path))
            continue;
        const bool isCopied = edit.with.size < image.virtualSize && !edit.with.inPlace;
        ImageFile old = image;
        image.virtualSize = edit.with.size;
        old.path += u".old"_s;
        if (isCopied) {
            state.images.append(old);
            return; // the list may have moved
        }
    }
    for (LogicalVolume &volume : state.volumes) {
        if (edit.what != StorageId::volume(volume))
            continue;
        const auto group = std::find_if(state.groups.begin(), state.groups.end(),
                                        [&](const VolumeGroup &one) { return one.name == volume.group; });
        if (group == state.groups.end())
            return;
        const qint64 now = extentsOf(volume.size, group->extentSize);
        const qint64 wanted = extentsOf(edit.with.size, group->extentSize);
        const bool isCopied = wanted < now && !edit.with.inPlace;
        group->freeExtents -= isCopied ? wanted : wanted - now;
        group->free = ByteSize::fromBytes(group->freeExtents * group->extentSize.bytes());
        LogicalVolume old = volume;
        volume.size = ByteSize::fromBytes(wanted * group->extentSize.bytes());
        old.name += u"-old"_s;
        if (isCopied)
            state.volumes.append(old);
        return;
    }
}

// Every word of a step that may hold a captured value.
template <typename Change>
void changeWords(Step &step, Change change)
{
    const auto conditions = [&](QList<Condition> &list) {
        for (Condition &one : list) {
            change(one.subject);
            change(one.value);
        }
    };
    const auto command = [&](Command &one) {
        for (QString &word : one.arguments)
            change(word);
    };
    const auto words = [&](QStringList &list) {
        for (QString &word : list)
            change(word);
    };
    command(step.command);
    conditions(step.guards);
    conditions(step.verifies);
    words(step.flush);
    if (step.undo) {
        command(step.undo->command);
        conditions(step.undo->guards);
        conditions(step.undo->verifies);
        words(step.undo->flush);
    }
}

// The steps of the edit `number` behind others: its captures get names of their own, its numbers move.
QList<Step> moved(QList<Step> steps, int number, qsizetype behind)
{
    QStringList names;
    for (const Step &step : steps) {
        if (step.capture)
            names.append(step.capture->name);
    }
    const QString suffix = u'_' + QString::number(number);
    for (Step &step : steps) {
        if (step.neededUntil > 0)
            step.neededUntil += static_cast<int>(behind);
        if (step.capture)
            step.capture->name += suffix;
        changeWords(step, [&](QString &word) {
            for (const QString &name : std::as_const(names))
                word.replace(captured(name), captured(name + suffix));
        });
    }
    return steps;
}

// As the planners are told of those that the plan shuts down first.
QList<Guest> withStopped(QList<Guest> guests, const QList<Guest> &stopped)
{
    for (Guest &guest : guests) {
        const bool isStopped = std::any_of(stopped.begin(), stopped.end(),
                                           [&](const Guest &one) { return one.name == guest.name; });
        if (!isStopped)
            continue;
        guest.state = GuestState::Stopped;
        if (guest.configuredDisks.isEmpty())
            guest.configuredDisks = guest.disks;
    }
    return guests;
}

} // namespace

Result<Plan> planEdits(const QList<StorageEdit> &edits, const StorageState &state, const QList<Guest> &guests)
{
    if (edits.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "No change is chosen.")));
    if (edits.size() == 1)
        return planStorage(StorageAction::Resize, edits.first().what, state, guests, edits.first().with);
    const StorageIndex index(state);
    const StorageUses uses(index, guests);
    QList<Guest> stopped;
    QStringList names;
    for (const StorageEdit &edit : edits) {
        names.append(edit.what.name);
        for (const Guest &guest : edit.with.stopGuests ? uses.guestsRunningFrom(edit.what) : QList<Guest>()) {
            if (std::none_of(stopped.begin(), stopped.end(),
                             [&](const Guest &one) { return one.name == guest.name; }))
                stopped.append(guest);
        }
    }
    const QList<Guest> then = withStopped(guests, stopped);
    StorageState now = state;
    QList<Condition> alone;
    Plan all;
    int number = 0;
    for (StorageEdit edit : edits) {
        edit.with.stopGuests = false;
        const StorageIndex indexNow(now);
        const StorageUses usesNow(indexNow, then);
        const Result<Plan> plan =
            planStorage(StorageAction::Resize, edit.what, now, indexNow, usesNow, edit.with);
        if (!plan)
            return plan;
        alone += aloneWith(StorageRequest{now, indexNow, usesNow, edit.what, edit.with}, edit.what);
        all.steps += moved(plan->steps, ++number, all.steps.size());
        all.losses += plan->losses;
        all.risk = std::max(all.risk, plan->risk);
        for (const PlanLock &lock : plan->locks) {
            if (!all.locks.contains(lock))
                all.locks.append(lock);
        }
        advance(now, edit);
    }
    const Message title(QT_TRANSLATE_NOOP("messages", "Change the sizes of %1"), {names.join(u", "_s)});
    Plan made = planOf(title, all.risk, all.steps);
    made.losses = all.losses;
    made.locks = all.locks;
    Result<Plan> whole = betweenRuns(stopped, alone, made);
    if (!whole)
        return whole;
    for (Step &step : whole->steps) {
        if (step.neededUntil > 0)
            step.neededUntil += static_cast<int>(stopped.size());
    }
    return whole;
}

} // namespace domcero
