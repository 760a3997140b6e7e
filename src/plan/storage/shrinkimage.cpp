// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/imagesteps.h"
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

// resize2fs cuts a regular file itself, to the end of its file system, so here it may have to grow again.
QList<Step> shrinkFileSteps(const Surface &on, ByteSize now, ByteSize wanted, const QString &undoFile)
{
    Step cut = lengthStep(on, wanted);
    cut.title =
        Message(QT_TRANSLATE_NOOP("messages", "Cut the image %1 from %2 to %3"), {on.path, now, wanted});
    cut.nothingToUndo = false;
    cut.undo = uncut(on.path, now);
    QList<Step> steps = shrinkSteps(on, wanted, ByteSize::fromBytes(unit), cut, undoFile);
    if (!isExt(on.type))
        return steps;
    steps.first().undo = uncut(on.path, now);
    steps.insert(steps.size() - 1,
                 lengthStep(on, wanted)); // behind the filling, which may leave out the last blocks
    return steps;
}

} // namespace

Step lengthStep(const Surface &on, ByteSize wanted)
{
    Step step;
    step.title =
        Message(QT_TRANSLATE_NOOP("messages", "Give the image %1 its length, %2"), {on.path, wanted});
    step.command =
        Command{u"qemu-img"_s,
                {u"resize"_s, u"--shrink"_s, u"-f"_s, u"raw"_s, on.path, QString::number(wanted.bytes())}};
    step.guards = on.alone;
    step.verifies = {imageIs(on.path, u"raw"_s, wanted)};
    step.flush = {on.path};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

// The name is never without a file: the old one gets a second name, and the copy takes the first in one move.
Result<Plan> shrinkImageByCopy(const StorageRequest &r, ByteSize wanted)
{
    const ImageFile &image = *r.image();
    const QString old =
        freeName(image.path + u".old"_s, [&](const QString &path) { return r.index.image(path); });
    const QString part = partName(image.path);
    const QList<Condition> alone{Condition{Kind::FileUnbound, part}};
    Surface on{part, r.index.contentOf(r.what)->type, alone};
    on.isFile = true;

    Step copy = copyDiskStep(r, part, false);
    const Unwritten unwritten = unwrittenSince(r);
    copy.capture = unwritten.capture;
    const qsizetype slash = part.lastIndexOf(u'/');
    copy.guards += QList{Condition{Kind::PathAbsent, old},
                         Condition{Kind::FolderHasRoom, part.first(std::max<qsizetype>(1, slash)),
                                   QString::number(image.onDisk.bytes())}};
    copy.verifies = {imageIs(part, u"raw"_s, image.virtualSize)};
    copy.nothingToUndo = false;
    copy.undo = removePart(part);

    Step aside;
    aside.title = Message(QT_TRANSLATE_NOOP("messages", "Keep the old one as %1"), {old});
    aside.command = Command{u"ln"_s, {image.path, old}};
    aside.guards = aloneWith(r, r.what) + QList{Condition{Kind::PathAbsent, old}} + unwritten.conditions;
    aside.verifies = {Condition{Kind::FileExists, old}};
    aside.flush = {old};
    aside.undo = Undo{Command{u"rm"_s, {u"-f"_s, old}}};
    aside.undo->guards = {imageIs(image.path, u"raw"_s, image.virtualSize)};
    aside.undo->verifies = {Condition{Kind::PathAbsent, old}};
    Step put;
    put.title = Message(QT_TRANSLATE_NOOP("messages", "Put the copy in its place, %1"), {image.path});
    put.command = Command{u"mv"_s, {u"-f"_s, part, image.path}};
    put.guards = guestsAway(r) + QList{Condition{Kind::FileExists, old}, imageIs(part, u"raw"_s, wanted)} +
                 unwritten.conditions;
    put.verifies = {Condition{Kind::PathAbsent, part}, imageIs(image.path, u"raw"_s, wanted)};
    put.flush = {image.path};
    put.undo = Undo{Command{u"ln"_s, {u"-f"_s, old, image.path}}};
    put.undo->verifies = {imageIs(image.path, u"raw"_s, image.virtualSize)};

    QList<Step> steps{copy, compareDiskStep(r, part)};
    if (isDivided(r)) {
        steps += shrinkDividedSteps(partOf(r, part, alone), wanted, lengthStep(on, wanted));
    } else {
        steps.append(checkStep(on, Repair::Everything));
        steps += shrinkFileSteps(on, image.virtualSize, wanted, {});
    }
    steps += QList{aside, put};
    return copyPlan(r, steps, image.virtualSize, wanted, old);
}

Result<Plan> shrinkImageInPlace(const StorageRequest &r, ByteSize wanted)
{
    if (auto refused = refuseInPlaceUntyped(r))
        return *refused;
    const ImageFile &image = *r.image();
    const QList<Condition> alone = aloneWith(r, r.what);
    const Surface on{image.path, r.index.contentOf(r.what)->type, alone};
    const QString undoFile = keptName(u".e2undo"_s);
    return inPlacePlan(r, on, image.virtualSize, wanted, undoFile,
                       shrinkFileSteps(on, image.virtualSize, wanted, undoFile));
}

} // namespace domcero
