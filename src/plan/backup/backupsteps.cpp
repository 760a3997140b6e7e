// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/backup/backupsteps.h"

#include "base/hosttext.h"
#include "formats/host/backups.h"
#include "plan/plantextwords.h"

#include <QCryptographicHash>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// The runner keeps each in a file of its name, with three letters for a "/": those have 255 at most.
PlanLock lockOf(const QString &kind, const QString &path)
{
    const QByteArray bytes = toHostBytes(path);
    if (escapeLockKey(bytes).size() <= 200)
        return PlanLock{kind + path};
    return PlanLock{kind +
                    QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())};
}

} // namespace

PlanLock backupLock(const QString &folder)
{
    const QLatin1String half(halfBackupEnding);
    return lockOf(u"backup:"_s, folder.endsWith(half) ? folder.chopped(half.size()) : folder);
}

PlanLock olderBackupsLock(const QString &home)
{
    return lockOf(u"backups:"_s, home);
}

QList<PlanLock> readBackupLocks(const Backup &backup)
{
    return {backupLock(backup.folder),
            olderBackupsLock(backup.folder.first(backup.folder.lastIndexOf(u'/')))};
}

Step makeFolderStep(const QString &folder)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Make the folder %1, if it is missing"), {folder});
    step.command = Command{u"mkdir"_s, {u"-p"_s, u"-m"_s, u"700"_s, folder}};
    step.verifies = {Condition{Kind::FolderExists, folder}};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Step newBackupFolderStep(const QString &folder, const QList<Condition> &guards)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Make the folder %1"), {folder});
    step.command = Command{u"mkdir"_s, {u"-m"_s, u"700"_s, folder}};
    step.guards = guards + QList{Condition{Kind::PathAbsent, folder}};
    step.verifies = {Condition{Kind::FolderExists, folder}};
    step.undo = Undo{Command::script(u"drop"_s, {folder})};
    step.undo->verifies = {Condition{Kind::PathAbsent, folder}};
    step.undo->idempotent = true;
    return step;
}

// Nothing but its own status proves it: half a file is a file.
Step packStep(const QString &packer, const QString &from, ByteSize size, const QString &file,
              const QList<Condition> &guards)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Pack %1, %2"), {from, size});
    step.command = Command::script(u"pack"_s, {packer, from, QString::number(size.bytes()), file});
    step.guards = guards;
    step.timeout = 48h;
    step.flush = {file, file + QLatin1String(packedIndexEnding)}; // none is of use without the other
    step.idempotent = true;                                       // it goes on behind what is whole
    step.progress = ProgressKind::Percent;
    step.nothingToUndo = true; // the folder goes as a whole
    return step;
}

Step writeManifestStep(const Backup &backup)
{
    const QString file = backup.folder + u'/' + QString::fromLatin1(backupManifestFile);
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Write down what the backup holds"));
    step.command = Command{u"dd"_s, {u"of="_s + file, u"conv=fsync"_s}};
    step.command.standardInput = backupManifest(backup);
    step.guards = {Condition{Kind::FolderExists, backup.folder}};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Step sealStep(const QString &folder)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Read the backup again, and write down its sums"));
    step.command = Command::script(u"seal"_s, {folder});
    step.guards = {Condition{Kind::FolderExists, folder}};
    step.timeout = 48h;
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Step nameBackupStep(const QString &half, const QString &folder)
{
    const QList<Condition> before{Condition{Kind::FolderExists, half}, Condition{Kind::PathAbsent, folder}};
    const QList<Condition> after{Condition{Kind::FolderExists, folder}, Condition{Kind::PathAbsent, half}};
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Give the backup its name, %1"), {folder});
    step.command = Command{u"mv"_s, {u"-f"_s, half, folder}};
    step.guards = before;
    step.verifies = after;
    step.verifyWithin = 0s;
    step.nothingToUndo = true; // whatever happens behind this, it is whole
    return step;
}

Step dropBackupStep(const QString &folder)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the backup %1"), {folder});
    step.command = Command::script(u"drop"_s, {folder});
    step.verifies = {Condition{Kind::PathAbsent, folder}};
    step.timeout = 600s;
    step.idempotent = true;
    step.nothingToUndo = true; // what is gone is gone
    return step;
}

Step onlyStepOf(const Plan &plan)
{
    Step step = plan.steps.first();
    step.title = plan.title;
    return step;
}

} // namespace domcero
