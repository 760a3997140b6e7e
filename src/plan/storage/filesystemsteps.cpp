// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/filesystemsteps.h"

#include "plan/guestwords.h"
#include "plan/storage/mountedsteps.h"

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

Command checkCommand(const Surface &on, Repair repair)
{
    const bool onlyLooks = repair == Repair::Nothing;
    // -i: also that Windows has nothing left to do; -c: after we have asked it to look
    if (on.type == u"ntfs")
        return Command{u"ntfsresize"_s, {onlyLooks ? u"-c"_s : u"-i"_s, on.path}};
    if (on.type == u"btrfs")
        return Command{u"btrfs"_s, {u"check"_s, u"--readonly"_s, on.path}};
    if (on.type == u"xfs") {
        const QStringList how = on.isFile ? QStringList{u"-n"_s, u"-f"_s} : QStringList{u"-n"_s};
        return Command{u"xfs_repair"_s, how + QStringList{on.path}};
    }
    const QString how = onlyLooks ? u"-n"_s : repair == Repair::Safely ? u"-p"_s : u"-y"_s;
    return Command{u"e2fsck"_s, {u"-f"_s, how, on.path}};
}

// What ntfsresize asks before it writes is answered by -f, and that Windows is to look at it by another one.
Command ntfsResize(const Surface &on, const QStringList &how)
{
    return Command{u"ntfsresize"_s, QStringList{u"-f"_s, u"-f"_s} + how + QStringList{on.path}};
}

} // namespace

Surface surfaceOf(const QString &path, const Content &content, const QList<Condition> &alone)
{
    Surface on{path, content.type, alone};
    on.number = content.onlyDevice.value_or(1);
    return on;
}

std::optional<Error> refuseFileSystem(const QString &name, const Content &content)
{
    if (content.state == Content::State::Errors) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 has errors that it knows of."),
                    {name}),
            Message(QT_TRANSLATE_NOOP("messages", "Repair it first.")));
    }
    // A change of one of them moves what is on the others.
    if (content.type == u"btrfs" && !content.onlyDevice) {
        return refusal(
            content.size
                ? Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 lies on several devices."),
                          {name})
                : Message(QT_TRANSLATE_NOOP("messages",
                                            "Whether the file system on %1 lies on this device alone "
                                            "is not known."),
                          {name}),
            Message(QT_TRANSLATE_NOOP("messages", "Resize it inside its guest.")));
    }
    return std::nullopt;
}

Step checkStep(const Surface &on, Repair repair)
{
    Step step;
    step.title =
        repair == Repair::Nothing || !isExt(on.type)
            ? Message(QT_TRANSLATE_NOOP("messages", "Check the file system on %1, changing nothing"),
                      {on.shown()})
            : Message(QT_TRANSLATE_NOOP("messages", "Check and repair the file system on %1"), {on.shown()});
    step.command = checkCommand(on, repair);
    step.guards = stillThere(on);
    step.timeout = 6h;
    step.idempotent = true;
    step.nothingToUndo = true;
    if (isExt(on.type) && repair != Repair::Nothing) {
        step.accepts = 1;
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
    if (on.type == u"ntfs") {
        step.command = ntfsResize(on, {u"-s"_s, QString::number(within.bytes())});
    } else {
        step.command = Command{u"resize2fs"_s, {u"-p"_s}};
        if (!undoFile.isEmpty())
            step.command.arguments += {u"-z"_s, undoFile};
        step.command.arguments += {on.path, QString::number(within.bytes() / 1024) + u'K'};
    }
    step.guards = stillThere(on);
    step.verifies = {fits(on, within)};
    step.idempotent = undoFile.isEmpty(); // of a copy: what was cut short is checked, and goes on
    step.timeout = 24h;
    step.flush = {on.path};
    step.undo = Undo{on.type == u"ntfs" ? ntfsResize(on, {}) : Command{u"resize2fs"_s, {on.path}}};
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
    step.guards = stillThere(on);
    // Nothing but its own word proves it, for it fits before, too.
    if (on.type == u"ntfs") {
        step.command = ntfsResize(on, {});
        // Half of it is no file system: on the way back it is ended, too.
        step.undo = Undo{step.command};
        step.undo->guards = stillThere(on);
        step.undo->idempotent = true;
        step.undo->flush = {on.path};
    } else {
        step.command = Command{u"resize2fs"_s, {u"-p"_s, on.path}};
        // One that was cut short is not clean any more.
        step.guards.append(Condition{Condition::Kind::FileSystemClean, on.path});
    }
    step.timeout = 6h;
    step.idempotent = true;
    step.nothingToUndo = !step.undo;
    step.flush = {on.path};
    return step;
}

QList<Step> growSteps(const Surface &on, ByteSize device)
{
    QList<Step> steps;
    if (isResizedMounted(on.type))
        steps = mountedSteps(on, {});
    else
        steps = {checkStep(on, Repair::Safely), fillStep(on, device)};
    steps.append(checkStep(on, Repair::Nothing));
    return steps;
}

Shrinking shrinkingOf(const Surface &on, const Surface &then, ByteSize wanted, ByteSize unit,
                      const QString &undoFile)
{
    const bool isMounted = isResizedMounted(on.type); // its size is exact, and no filling follows
    Shrinking how;
    how.before = isMounted ? mountedSteps(on, wanted) : QList<Step>{shrinkStep(on, wanted - unit, undoFile)};
    how.before.append(checkStep(on, Repair::Nothing));
    how.ready = {fits(on, wanted)};
    // A filling that is cut short wants this again. Of an original a person decides: what resize2fs 1.47
    // leaves of the resize inode stops -p, and is mended by the filling.
    if (isExt(on.type) && undoFile.isEmpty())
        how.after.append(checkStep(then, Repair::Everything));
    if (!isMounted)
        how.after.append(fillStep(then, wanted));
    how.after.append(checkStep(then, Repair::Nothing));
    return how;
}

QList<Step> shrinkSteps(const Shrinking &how, const Step &cut)
{
    Step guarded = cut;
    guarded.guards += how.ready;
    return how.before + QList{guarded} + how.after;
}

} // namespace domcero
