// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/captured.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/partsteps.h"
#include "plan/storage/resizesteps.h"
#include "plan/storage/storagewords.h"

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

constexpr qint64 unit = 1 << 20;

// The disk's size again; its file system stays as small as it is.
Undo uncut(const QString &path, ByteSize now)
{
    Undo undo{Command{u"qemu-img"_s, {u"resize"_s, u"-f"_s, u"raw"_s, path, QString::number(now.bytes())}}};
    undo.guards = {imageIs(path, u"raw"_s, {})};
    undo.verifies = {imageIs(path, u"raw"_s, now)};
    undo.flush = {path};
    return undo;
}

Step cutStep(const QString &path, const QString &format, ByteSize now, ByteSize wanted)
{
    Step step;
    step.title =
        Message(QT_TRANSLATE_NOOP("messages", "Cut the image %1 from %2 to %3"), {path, now, wanted});
    step.command = Command{
        u"qemu-img"_s, {u"resize"_s, u"--shrink"_s, u"-f"_s, format, path, QString::number(wanted.bytes())}};
    step.verifies = {imageIs(path, format, wanted)};
    step.flush = {path};
    step.idempotent = true;
    return step;
}

// resize2fs cuts a regular file itself, to the end of its file system, so behind the filling, which may leave
// out the last blocks, it has to grow again.
Shrinking withLength(Shrinking how, const Surface &on, ByteSize wanted)
{
    if (isExt(on.type))
        how.after.insert(how.after.size() - 1, lengthStep(on, wanted));
    return how;
}

// From the copy that is there to the one that is small.
QList<Step> shrinkRaw(const StorageRequest &r, const QString &part, ByteSize wanted)
{
    const QList<Condition> alone{Condition{Kind::FileUnbound, part}};
    Surface on = surfaceOf(part, *r.index.contentOf(r.what), alone);
    on.isFile = true;
    Shrinking how = shrinkingOfCopy(r, on, on, wanted, ByteSize::fromBytes(unit));
    if (!isDivided(r))
        how = withLength(how, on, wanted);
    Step cut = cutStep(part, u"raw"_s, r.image()->virtualSize, wanted);
    cut.guards = alone;
    return shrinkSteps(how, cut);
}

// A device shows it before the cut, and another one after it.
QList<Step> shrinkQcow2(const StorageRequest &r, const QString &part, ByteSize wanted)
{
    const QString big = u"NBD"_s;
    const QString small = u"NBD2"_s;
    const Content &content = *r.index.contentOf(r.what);
    const QString shows = (isDivided(r) ? u"PTTYPE="_s : u"TYPE="_s) + content.type;
    const auto surface = [&](const QString &nbd) {
        Surface on = surfaceOf(captured(nbd), content, {Condition{Kind::NbdServes, captured(nbd), part}});
        on.name = part;
        on.away = on.alone;
        return on;
    };
    const Shrinking how = shrinkingOfCopy(r, surface(big), surface(small), wanted, ByteSize::fromBytes(unit));
    Step cut = cutStep(part, u"qcow2"_s, r.image()->virtualSize, wanted);
    cut.guards = {Condition{Kind::FileUnbound, part}};
    Step away = disconnectImageStep(part, big);
    away.guards += how.ready; // afterwards it cannot be looked at
    return connectImageSteps(part, shows, {imageIs(part, u"qcow2"_s, r.image()->virtualSize)}, big) +
           how.before + QList{away, cut} +
           connectImageSteps(part, shows, {imageIs(part, u"qcow2"_s, wanted)}, small) + how.after +
           QList{disconnectImageStep(part, small)};
}

} // namespace

Step lengthStep(const Surface &on, ByteSize wanted)
{
    Step step = cutStep(on.path, u"raw"_s, wanted, wanted);
    step.title =
        Message(QT_TRANSLATE_NOOP("messages", "Give the image %1 its length, %2"), {on.path, wanted});
    step.guards = on.alone;
    step.nothingToUndo = true;
    return step;
}

// The name is never without a file: the old one gets a second name, and the copy takes the first in one move.
Result<Plan> shrinkImageByCopy(const StorageRequest &r, ByteSize wanted)
{
    const ImageFile &image = *r.image();
    const QString format = qemuName(image.format);
    const bool isRaw = image.format == ImageFormat::Raw;
    const QString old =
        freeName(image.path + u".old"_s, [&](const QString &path) { return r.index.image(path); });
    const QString part = partName(image.path);
    const DiskSource from{image.path, format, image.virtualSize};

    Step copy = copyStep(r, from, part, format, false);
    const Unwritten unwritten = unwrittenSince(r, image.path, image.path, u"WRITTEN"_s);
    copy.capture = unwritten.capture;
    copy.idempotent = true; // it begins anew
    copy.guards += roomFor(old, dataOf(r, image));
    copy.undo = removePart(part); // nothing but the comparison proves it: a half one has its size, too

    Step aside;
    aside.title = Message(QT_TRANSLATE_NOOP("messages", "Keep the old one as %1"), {old});
    aside.command = Command{u"ln"_s, {image.path, old}};
    aside.guards = aloneWith(r, r.what) + QList{Condition{Kind::PathAbsent, old}} + unwritten.conditions;
    aside.verifies = {Condition{Kind::FileExists, old}};
    aside.flush = {old};
    aside.undo = Undo{Command{u"rm"_s, {u"-f"_s, old}}};
    aside.undo->guards = {imageIs(image.path, format, image.virtualSize)};
    aside.undo->verifies = {Condition{Kind::PathAbsent, old}};
    Step put;
    put.title = Message(QT_TRANSLATE_NOOP("messages", "Put the copy in its place, %1"), {image.path});
    put.command = Command{u"mv"_s, {u"-f"_s, part, image.path}};
    put.guards = guestsAway(r) + QList{Condition{Kind::FileExists, old}, imageIs(part, format, wanted)} +
                 unwritten.conditions;
    put.verifies = {Condition{Kind::PathAbsent, part}, imageIs(image.path, format, wanted)};
    put.flush = {image.path};
    const Unwritten since = unwrittenSince(r, part, image.path, u"SMALL_WRITTEN"_s);
    put.capture = since.capture;
    put.undo = Undo{Command{u"ln"_s, {u"-f"_s, old, image.path}}};
    // Not once its guest has used the small one.
    put.undo->guards = guestsAway(r) +
                       QList{Condition{Kind::FileUnbound, image.path}, imageIs(image.path, format, wanted)} +
                       since.conditions;
    put.undo->verifies = {imageIs(image.path, format, image.virtualSize)};

    const QList<Step> steps = lookFirst(r) + QList{copy, compareStep(r, from, part, format)} +
                              ofCopy(isRaw ? shrinkRaw(r, part, wanted) : shrinkQcow2(r, part, wanted)) +
                              QList{aside, put};
    Plan plan = copyPlan(r, steps, image.virtualSize, wanted, old);
    if (!image.backingFile.isEmpty()) {
        plan.losses.append(
            Message(QT_TRANSLATE_NOOP("messages", "The small one stands alone: it builds on %1 no longer."),
                    {image.backingFile}));
    }
    return plan;
}

Result<Plan> shrinkImageInPlace(const StorageRequest &r, ByteSize wanted)
{
    if (auto refused = refuseInPlaceUntyped(r))
        return *refused;
    const ImageFile &image = *r.image();
    Surface on = surfaceOf(image.path, *r.index.contentOf(r.what), aloneWith(r, r.what));
    on.isFile = true;
    const QString undoFile = keptName(u".e2undo"_s);
    Step cut = cutStep(image.path, u"raw"_s, image.virtualSize, wanted);
    cut.guards = on.alone;
    cut.undo = uncut(image.path, image.virtualSize);
    QList<Step> steps = shrinkSteps(
        withLength(shrinkingOf(on, on, wanted, ByteSize::fromBytes(unit), undoFile), on, wanted), cut);
    steps.first().undo = uncut(image.path, image.virtualSize);
    return inPlacePlan(r, on, image.virtualSize, wanted, undoFile, steps);
}

} // namespace domcero
