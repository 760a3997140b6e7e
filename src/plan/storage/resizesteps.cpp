// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/resizesteps.h"

#include "plan/captured.h"
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/storagewords.h"

#include <QUuid>

#include <algorithm>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

DiskSource rawDisk(const StorageRequest &r)
{
    return {r.path(), u"raw"_s, r.index.sizeOf(r.what)};
}

QString folderOf(const QString &path)
{
    return path.first(std::max<qsizetype>(1, path.lastIndexOf(u'/')));
}

} // namespace

Step copyDiskStep(const StorageRequest &r, const QString &to)
{
    Step step = copyStep(r, rawDisk(r), to, u"raw"_s, true);
    step.idempotent = true; // it begins anew
    step.nothingToUndo = true;
    return step;
}

Shrinking shrinkingOfCopy(const StorageRequest &r, const Surface &disk, const Surface &then, ByteSize wanted,
                          ByteSize unit)
{
    if (isDivided(r))
        return shrinkingOfDivided(partOf(r, disk.path, disk.alone), partOf(r, then.path, then.alone), wanted);
    Shrinking how = shrinkingOf(disk, then, wanted, unit);
    how.before.prepend(checkStep(disk, Repair::Everything));
    return how;
}

QList<Step> ofCopy(QList<Step> steps)
{
    for (Step &step : steps) {
        const QString &program = step.command.program;
        if (step.capture || program == u"mount" || program == u"mkdir")
            continue;
        step.undo.reset();
        step.nothingToUndo = true;
    }
    return steps;
}

Step compareDiskStep(const StorageRequest &r, const QString &with)
{
    return compareStep(r, rawDisk(r), with, u"raw"_s);
}

Plan copyPlan(const StorageRequest &r, const QList<Step> &steps, ByteSize now, ByteSize wanted,
              const QString &oldName)
{
    Plan plan =
        planOf(Message(QT_TRANSLATE_NOOP("messages",
                                         "Shrink %1 from %2 to %3, by a copy; the old one is kept as %4"),
                       {r.what.name, now, wanted, oldName}),
               Risk::Routine, steps);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "%1 goes on to take its room, %2, until it is removed."),
                {oldName, now})};
    const Content *content = r.index.contentOf(r.what);
    const Partition *last = content ? lastPartition(*content) : nullptr;
    if (last && last->content)
        content = &*last->content;
    if (content)
        plan.losses += whatFollows(content->type);
    // Nothing tells afterwards whether somebody has written to it meanwhile.
    if ((content && !isExt(content->type)) || r.isQcow2()) {
        plan.losses.append(
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Its guest must stay off until the end: what it wrote meanwhile would "
                                      "be in %1 only."),
                    {oldName}));
    }
    return plan;
}

// What e2fsprogs keeps: at most the data behind the new end, and a tenth.
Plan inPlacePlan(const StorageRequest &r, const Surface &on, ByteSize now, ByteSize wanted,
                 const QString &undoFile, const QList<Step> &shrinking)
{
    const Content *content = r.index.contentOf(r.what);
    const qint64 behind = (now - wanted).bytes();
    const qint64 moved = content && content->used ? std::min(content->used->bytes(), behind) : behind;
    QList<Step> steps{checkStep(on, Repair::Safely)};
    steps += shrinking;
    steps[1].guards.append(
        Condition{Kind::FolderHasRoom, folderOf(undoFile), QString::number(moved + moved / 10)});
    Step tidy;
    tidy.title = Message(QT_TRANSLATE_NOOP("messages", "Remove what was kept to undo it, %1"), {undoFile});
    tidy.command = Command{u"rm"_s, {u"-f"_s, undoFile}};
    tidy.verifies = {Condition{Kind::PathAbsent, undoFile}};
    tidy.idempotent = true;
    tidy.nothingToUndo = true;
    steps.append(tidy);
    Plan plan = planOf(Message(QT_TRANSLATE_NOOP("messages", "Shrink %1 from %2 to %3 in place"),
                               {r.what.name, now, wanted}),
                       Risk::Destructive, steps);
    plan.losses = {Message(QT_TRANSLATE_NOOP(
        "messages", "If the host loses power while the file system is moved, it can be damaged, "
                    "and there is no copy."))};
    return plan;
}

std::optional<Error> refuseInPlaceUntyped(const StorageRequest &r)
{
    QStringList names = r.uses.guestsBehind(r.what);
    if (names.isEmpty())
        names = {r.what.name, r.what.name.mid(r.what.name.lastIndexOf(u'/') + 1)};
    if (names.contains(r.with.typedName))
        return std::nullopt;
    return badParameter(Message(
        QT_TRANSLATE_NOOP("messages",
                          "A loss of power while the file system is moved can damage it. Type %1 to say that "
                          "this may be risked."),
        {names.first()}));
}

QString keptName(const QString &ending)
{
    return u"/var/lib/domcero/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces) + ending;
}

QString freeName(const QString &name, const std::function<bool(const QString &)> &isTaken)
{
    QString made = name;
    for (int n = 2; isTaken(made); ++n)
        made = name + QString::number(n);
    return made;
}

Unwritten unwrittenSince(const StorageRequest &r, const QString &now, const QString &later,
                         const QString &name)
{
    const Content *content = r.index.contentOf(r.what);
    QString offset;
    if (isDivided(r)) {
        const Partition &part = *lastPartition(*content);
        content = part.content ? &*part.content : nullptr;
        offset = u"?offset="_s + QString::number(part.start.bytes()); // as e2fsprogs take it
    }
    if (r.isQcow2() || !content || !isExt(content->type))
        return {};
    return {Capture{name, Capture::Kind::Written, now + offset},
            {Condition{Kind::FileSystemUnwritten, later + offset, captured(name)}}};
}

void keepGrown(QList<Step> &steps)
{
    for (Step &step : steps) {
        if (!step.undo)
            step.nothingToUndo = step.command.program != u"resize2fs"; // half done, that is not what it was
    }
}

QList<Step> lookFirst(const StorageRequest &r)
{
    const Content *content = r.index.contentOf(r.what);
    if (!content || content->type != u"ntfs" || r.isQcow2())
        return {};
    return {checkStep(surfaceOf(r.path(), *content, aloneWith(r, r.what)), Repair::Safely)};
}

QList<Message> whatFollows(const QString &type)
{
    if (type == u"ntfs")
        return {
            Message(QT_TRANSLATE_NOOP("messages", "Windows checks the file system when it starts next."))};
    if (isResizedMounted(type)) {
        return {
            Message(QT_TRANSLATE_NOOP("messages", "The host itself mounts the guest's file system meanwhile "
                                                  "(%1, nosuid, nodev, noexec)."),
                    {type})};
    }
    return {};
}

bool isDivided(const StorageRequest &r)
{
    const Content *content = r.index.contentOf(r.what);
    return content && content->kind == ContentKind::PartitionTable;
}

QList<Condition> guestsAway(const StorageRequest &r)
{
    QList<Condition> conditions;
    for (const QString &guest : r.uses.guestsBehind(r.what))
        conditions.append(Condition{Kind::DomainAbsent, guest});
    return conditions;
}

} // namespace domcero
