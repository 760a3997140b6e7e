// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/backup/backupplans.h"
#include "plan/backup/backupsteps.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Plan planReceiveBackup(const QString &folder, const QStringList &files)
{
    const QString half = folder + QString::fromLatin1(halfBackupEnding);
    QList<Step> steps{makeFolderStep(folder.first(folder.lastIndexOf(u'/'))),
                      newBackupFolderStep(half, {Condition{Condition::Kind::PathAbsent, folder}})};
    Step make;
    make.title = Message(QT_TRANSLATE_NOOP("messages", "Make its files, still empty"));
    make.command = Command{u"touch"_s, {}};
    for (const QString &file : files) {
        make.command.arguments += half + u'/' + file;
        make.verifies += Condition{Condition::Kind::FileExists, half + u'/' + file};
    }
    make.verifyWithin = 0s;
    make.idempotent = true;
    make.nothingToUndo = true;
    steps += make;
    Plan plan = planOf(Message(QT_TRANSLATE_NOOP("messages", "Make room for the backup %1"), {folder}),
                       Risk::Routine, steps);
    plan.locks = {backupLock(folder)};
    return plan;
}

Plan planReceivedBackup(const QString &folder, bool hasSums)
{
    const QString half = folder + QString::fromLatin1(halfBackupEnding);
    Step prove = sealStep(half);
    if (hasSums) {
        prove.title = Message(QT_TRANSLATE_NOOP("messages", "Check the sums of the backup that has come"));
        prove.command = Command::script(u"check"_s, {half});
        prove.progress = ProgressKind::Percent;
    }
    Plan plan =
        planOf(Message(QT_TRANSLATE_NOOP("messages", "Prove the backup %1, and give it its name"), {folder}),
               Risk::Routine, {prove, nameBackupStep(half, folder)});
    plan.locks = {backupLock(folder)};
    return plan;
}

} // namespace domcero
