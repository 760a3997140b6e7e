// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/resizesteps.h"

#include "plan/guestwords.h"
#include "plan/storage/storagewords.h"

#include <QUuid>

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// A long step that reads the disk, says how far it is, and may begin anew.
Step readingStep(const StorageRequest &r, const Message &title, const QStringList &arguments)
{
    Step step;
    step.title = title;
    step.command = Command{u"qemu-img"_s, arguments};
    step.guards = aloneWith(r, r.what);
    step.timeout = 24h;
    step.progress = ProgressKind::Percent;
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

QString folderOf(const QString &path)
{
    return path.first(std::max<qsizetype>(1, path.lastIndexOf(u'/')));
}

} // namespace

Step copyDiskStep(const StorageRequest &r, const QString &to, bool isThere)
{
    QStringList words{u"convert"_s, u"-p"_s};
    if (isThere)
        words += u"-n"_s;
    Step step = readingStep(
        r, Message(QT_TRANSLATE_NOOP("messages", "Copy %1, %2"), {r.path(), r.index.sizeOf(r.what)}),
        words + QStringList{u"-f"_s, u"raw"_s, u"-O"_s, u"raw"_s, r.path(), to});
    step.flush = {to};
    return step;
}

Step compareDiskStep(const StorageRequest &r, const QString &with)
{
    return readingStep(r, Message(QT_TRANSLATE_NOOP("messages", "Compare the copy with %1"), {r.path()}),
                       {u"compare"_s, u"-p"_s, u"-f"_s, u"raw"_s, u"-F"_s, u"raw"_s, r.path(), with});
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

QList<Condition> guestsAway(const StorageRequest &r)
{
    QList<Condition> conditions;
    for (const QString &guest : r.uses.guestsBehind(r.what))
        conditions.append(Condition{Kind::DomainAbsent, guest});
    return conditions;
}

} // namespace domcero
