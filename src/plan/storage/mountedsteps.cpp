// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/mountedsteps.h"

#include "plan/storage/resizesteps.h"

#include <limits>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

Step folderStep(const QString &folder)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Make the folder %1"), {folder});
    step.command = Command{u"mkdir"_s, {u"-p"_s, folder}};
    step.verifies = {Condition{Kind::FolderExists, folder}};
    step.idempotent = true;
    step.undo = Undo{Command{u"rmdir"_s, {folder}}};
    step.undo->guards = step.verifies;
    step.undo->verifies = {Condition{Kind::PathAbsent, folder}};
    step.undo->idempotent = true;
    return step;
}

Step mountStep(const Surface &on, const QString &folder)
{
    const QString loop = on.isFile ? u",loop"_s : QString();
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Mount %1 on %2"), {on.shown(), folder});
    step.command =
        Command{u"mount"_s, {u"-t"_s, on.type, u"-o"_s, u"nosuid,nodev,noexec"_s + loop, on.path, folder}};
    step.guards = on.alone + QList{Condition{Kind::ContentIs, on.path, u"TYPE="_s + on.type},
                                   Condition{Kind::FolderExists, folder}};
    // Of several devices the others would be written to, too.
    if (on.type == u"btrfs") {
        step.guards.append(Condition{Kind::FileSystemFits, on.path,
                                     u"btrfs "_s + QString::number(std::numeric_limits<qint64>::max())});
    }
    step.verifies = {Condition{Kind::FolderMounted, folder, on.type}};
    step.idempotent = true;
    step.undo = Undo{Command{u"umount"_s, {folder}}};
    step.undo->guards = step.verifies;
    step.undo->verifies = {Condition{Kind::FolderMounted, folder, {}}};
    step.undo->idempotent = true;
    return step;
}

Step sizeStep(const Surface &on, const QString &folder, std::optional<ByteSize> size)
{
    Step step;
    step.title =
        size ? Message(QT_TRANSLATE_NOOP("messages", "Shrink the file system on %1 to below %2"),
                       {on.shown(), *size})
             : Message(QT_TRANSLATE_NOOP("messages", "Let the file system on %1 take all of its room"),
                       {on.shown()});
    if (on.type == u"xfs")
        step.command = Command{u"xfs_growfs"_s, {u"-d"_s, folder}};
    else
        step.command = Command{
            u"btrfs"_s,
            {u"filesystem"_s, u"resize"_s,
             QString::number(on.number) + u':' + (size ? QString::number(size->bytes()) : u"max"_s), folder}};
    step.guards = on.away + QList{Condition{Kind::FolderMounted, folder, on.type}};
    step.timeout = 24h;
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

} // namespace

QList<Step> mountedSteps(const Surface &on, std::optional<ByteSize> size)
{
    const QString folder = keptName(u".mnt"_s);
    Step away;
    away.title = Message(QT_TRANSLATE_NOOP("messages", "Take %1 away from %2"), {on.shown(), folder});
    away.command = Command{u"umount"_s, {folder}};
    away.guards = {Condition{Kind::FolderMounted, folder, on.type}};
    // Polled: udev looks at a device that is closed.
    away.verifies = QList{Condition{Kind::FolderMounted, folder, {}}} + on.alone;
    if (size)
        away.verifies.append(
            Condition{Kind::FileSystemFits, on.path, u"btrfs "_s + QString::number(size->bytes())});
    away.idempotent = true;
    away.nothingToUndo = true;
    Step tidy;
    tidy.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the folder %1"), {folder});
    tidy.command = Command{u"rmdir"_s, {folder}};
    tidy.verifies = {Condition{Kind::PathAbsent, folder}};
    tidy.idempotent = true;
    tidy.nothingToUndo = true;
    return {folderStep(folder), mountStep(on, folder), sizeStep(on, folder, size), away, tidy};
}

} // namespace domcero
