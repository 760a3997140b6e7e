// SPDX-License-Identifier: GPL-3.0-or-later
// What changes of size would do, one after the other.
#include "plan/guestwords.h"
#include "plan/storage/resizesteps.h"
#include "plan/storage/storageplans.h"
#include "plan/storage/storagewords.h"

#include <algorithm>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

bool keepsOld(const StorageEdit &edit, const Content *content)
{
    const bool isSwap = content && content->kind == ContentKind::Swap;
    return edit.with.size < edit.now && !edit.with.inPlace && !isSwap;
}

// The host as it is when that was made, for the next one: sizes, names and room. A pool gives a thin volume
// its room, and those of several copies take theirs by rules of their own, which LVM tells when it comes to
// it. `isKept`: the old disk is there from then on.
void advance(StorageState &state, const StorageEdit &edit, bool isKept)
{
    const auto image = std::find_if(state.images.begin(), state.images.end(), [&](const ImageFile &one) {
        return edit.what == StorageId::image(one.path);
    });
    if (image != state.images.end()) {
        ImageFile old = *image;
        image->virtualSize = edit.with.size;
        const StorageIndex index(state);
        old.path = freeName(old.path + u".old"_s, [&](const QString &path) { return index.image(path); });
        if (isKept)
            state.images.append(old);
        return;
    }
    const auto volume =
        std::find_if(state.volumes.begin(), state.volumes.end(),
                     [&](const LogicalVolume &one) { return edit.what == StorageId::volume(one); });
    if (volume == state.volumes.end())
        return;
    const auto group = std::find_if(state.groups.begin(), state.groups.end(),
                                    [&](const VolumeGroup &one) { return one.name == volume->group; });
    if (group == state.groups.end())
        return;
    const qint64 now = extentsOf(volume->size, group->extentSize);
    const qint64 wanted = extentsOf(edit.with.size, group->extentSize);
    if (volume->kind == VolumeKind::Linear)
        group->freeExtents -= isKept ? wanted : wanted - now;
    LogicalVolume old = *volume;
    volume->size = ByteSize::fromBytes(wanted * group->extentSize.bytes());
    const StorageIndex index(state);
    old.name =
        freeName(old.name + u"-old"_s, [&](const QString &name) { return index.volume(old.group, name); });
    old.uuid.clear();
    if (isKept)
        state.volumes.append(old);
}

} // namespace

Result<Plan> planEdit(const StorageEdit &edit, const StorageState &state, const QList<Guest> &guests)
{
    const StorageIndex index(state);
    const ByteSize now = index.sizeOf(edit.what);
    if (now != edit.now) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages",
                                                 "%1 has %2 by now, and not %3 as when its change was kept."),
                               {edit.what.name, now, edit.now}),
                       Message(QT_TRANSLATE_NOOP("messages", "Throw the change away, and say it anew.")));
    }
    return planStorage(StorageAction::Resize, edit.what, state, index, StorageUses(index, guests), edit.with);
}

Result<QList<Plan>> planEdits(const QList<StorageEdit> &edits, const StorageState &state,
                              const QList<Guest> &guests)
{
    if (edits.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "No change is chosen.")));
    StorageState then = state;
    QList<Plan> plans;
    for (const StorageEdit &edit : edits) {
        const Result<Plan> plan = planEdit(edit, then, guests);
        if (!plan)
            return plan.error();
        plans.append(*plan);
        const bool isKept = keepsOld(edit, StorageIndex(then).contentOf(edit.what));
        advance(then, edit, isKept);
    }
    return plans;
}

} // namespace domcero
