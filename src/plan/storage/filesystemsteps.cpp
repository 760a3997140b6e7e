// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/filesystemsteps.h"

#include "domain/content.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Condition fits(const Surface &on, ByteSize within)
{
    return Condition{Condition::Kind::FileSystemFits, on.path,
                     on.type + u' ' + QString::number(within.bytes())};
}

QList<Condition> stillThere(const Surface &on)
{
    return on.alone + QList{Condition{Condition::Kind::ContentIs, on.path, u"TYPE="_s + on.type}};
}

} // namespace

bool isResizable(QStringView type)
{
    return isExt(type);
}

Step checkStep(const Surface &on, Repair repair)
{
    Step step;
    step.title =
        repair == Repair::Nothing
            ? Message(QT_TRANSLATE_NOOP("messages", "Check the file system on %1, changing nothing"),
                      {on.shown()})
            : Message(QT_TRANSLATE_NOOP("messages", "Check and repair the file system on %1"), {on.shown()});
    const QString how = repair == Repair::Nothing ? u"-n"_s : repair == Repair::Safely ? u"-p"_s : u"-y"_s;
    step.command = Command{u"e2fsck"_s, {u"-f"_s, how, on.path}};
    step.guards = stillThere(on);
    step.timeout = 6h;
    step.idempotent = true;
    step.nothingToUndo = true;
    step.accepts = repair == Repair::Nothing ? 0 : 1;
    if (repair != Repair::Nothing) {
        step.verifies = {Condition{Condition::Kind::FileSystemClean, on.path}};
        step.flush = {on.path};
    }
    return step;
}

// What resize2fs is told in KiB is below the limit, for its own rounding: it is by blocks, LVM's by extents.
Step shrinkStep(const Surface &on, ByteSize within, const QString &undoFile)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Shrink the file system on %1 to below %2"),
                         {on.shown(), within});
    step.command = Command{u"resize2fs"_s, {u"-p"_s}};
    if (!undoFile.isEmpty())
        step.command.arguments += {u"-z"_s, undoFile};
    step.command.arguments += {on.path, QString::number(within.bytes() / 1024) + u'K'};
    step.guards = stillThere(on);
    step.verifies = {fits(on, within)};
    step.idempotent = undoFile.isEmpty(); // of a copy: what was cut short is checked, and goes on
    step.timeout = 24h;
    step.flush = {on.path};
    step.undo = Undo{Command{u"resize2fs"_s, {on.path}}};
    step.undo->guards = stillThere(on);
    step.undo->idempotent = true;
    step.undo->flush = {on.path};
    return step;
}

Step fillStep(const Surface &on, ByteSize device)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Let the file system on %1 take all of the %2"),
                         {on.shown(), device});
    step.command = Command{u"resize2fs"_s, {u"-p"_s, on.path}};
    // Nothing but its own word proves it, for it fits before, too. One that was cut short is not clean any
    // more.
    step.guards = stillThere(on) + QList{Condition{Condition::Kind::FileSystemClean, on.path}};
    step.timeout = 6h;
    step.idempotent = true;
    step.nothingToUndo = true;
    step.flush = {on.path};
    return step;
}

QList<Step> shrinkSteps(const Surface &on, ByteSize wanted, ByteSize unit, const Step &cut,
                        const QString &undoFile)
{
    Step guarded = cut;
    guarded.guards.append(fits(on, wanted));
    QList<Step> steps{shrinkStep(on, wanted - unit, undoFile), checkStep(on, Repair::Nothing), guarded};
    // A filling that is cut short wants this again. Of an original a person decides: what resize2fs 1.47
    // leaves of the resize inode stops -p, and is mended by the filling.
    if (undoFile.isEmpty())
        steps.append(checkStep(on, Repair::Everything));
    steps += QList{fillStep(on, wanted), checkStep(on, Repair::Nothing)};
    return steps;
}

} // namespace domcero
