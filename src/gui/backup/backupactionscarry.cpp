// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that are carried, and what the host does by itself.
#include "base/hosttext.h"
#include "gui/backup/backupactions.h"
#include "services/backups/backupcarry.h"

#include <QPointer>

namespace domcero {

void BackupActions::follow(HostSession *session, BackupCarry *carry, const QString &key)
{
    Q_EMIT started(key);
    connect(carry, &BackupCarry::ended, this, [this, session = QPointer(session), carry, key] {
        const QString guest = displayText(carry->guest());
        Notice notice;
        if (carry->stage() == BackupCarry::Stage::Done) {
            notice.tone = theme::Tone::Good;
            notice.text = [guest, place = displayText(carry->place())] {
                return tr("The backup of %1 is in %2, and its sums were written down.").arg(guest, place);
            };
        } else if (carry->stage() == BackupCarry::Stage::Stopped) {
            notice.text = [] { return tr("The backup was stopped, and what had come is taken away again."); };
        } else {
            notice = Notice::fromError(*carry->error());
        }
        Q_EMIT finished(key, notice);
        if (carry->leftovers())
            Q_EMIT finished(key + QLatin1String("/left"), Notice::fromError(*carry->leftovers()));
        if (session) // not from within its own signal
            QMetaObject::invokeMethod(
                session, [session, carry] { session->dropCarry(carry); }, Qt::QueuedConnection);
    });
}

void BackupActions::makeAway(HostSession *session, const BackupRequest &request,
                             const HostSession::BackupPlace &to)
{
    const QString key = QStringLiteral("carry/") + session->entry().id.toString() + request.guest;
    const auto carry = session->carryBackup(request, to);
    if (carry)
        follow(session, *carry, key);
    else
        Q_EMIT finished(key, Notice::fromError(carry.error()));
}

void BackupActions::copyAway(HostSession *session, const Backup &backup, const HostSession::BackupPlace &to)
{
    follow(session, session->carryBackup(backup, to),
           QStringLiteral("carry/") + session->entry().id.toString() + backup.folder);
}

void BackupActions::bring(HostSession *session, const QString &localFolder, const QString &folder)
{
    follow(session, session->bringBackup(localFolder, folder),
           QStringLiteral("carry/") + session->entry().id.toString() + localFolder);
}

void BackupActions::schedule(HostSession *session, const BackupSchedule &schedule)
{
    About about;
    about.key = QStringLiteral("schedule/") + session->entry().id.toString() + schedule.request.guest;
    about.done = [guest = displayText(schedule.request.guest)] {
        return tr("The host now backs up %1 by itself.").arg(guest);
    };
    follow(session->perform(schedule), about);
}

void BackupActions::unschedule(HostSession *session, const KnownSchedule &known)
{
    About about;
    about.key = QStringLiteral("schedule/") + session->entry().id.toString() + known.schedule.request.guest;
    about.done = [guest = displayText(known.schedule.request.guest)] {
        return tr("The host no longer backs up %1 by itself. The backups that were made stay.").arg(guest);
    };
    follow(session->unschedule(known), about);
}

} // namespace domcero
