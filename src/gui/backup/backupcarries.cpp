// SPDX-License-Identifier: GPL-3.0-or-later
// What BackupActions does with backups that go elsewhere, or come from there.
#include "base/hosttext.h"
#include "gui/backup/backupactions.h"
#include "services/backups/backupcarry.h"
#include "text/render.h"

#include <QPointer>

namespace domcero {

void BackupActions::carry(HostSession *session, const BackupRequest &request,
                          const HostSession::BackupPlace &to)
{
    const Result<BackupCarry *> begun = session->carryBackup(request, to);
    if (begun)
        followCarry(session, *begun, request.guest);
    else
        Q_EMIT finished(QStringLiteral("carry/") + request.guest, Notice::fromError(begun.error()));
}

void BackupActions::carry(HostSession *session, const Backup &backup, const HostSession::BackupPlace &to)
{
    followCarry(session, session->carryBackup(backup, to), backup.folder);
}

void BackupActions::bring(HostSession *session, const QString &localFolder, const QString &folder)
{
    followCarry(session, session->bringBackup(localFolder, folder), localFolder);
}

void BackupActions::followCarry(HostSession *session, BackupCarry *carry, const QString &about)
{
    const QString key = QStringLiteral("carry/") + session->entry().id.toString() + QLatin1Char('/') + about;
    Q_EMIT started(key);
    connect(carry, &BackupCarry::ended, this, [this, host = QPointer(session), one = QPointer(carry), key] {
        if (one)
            carryEnded(*one, key);
        // Not while it speaks.
        QMetaObject::invokeMethod(
            this,
            [host, one] {
                if (host && one)
                    host->dropCarry(one);
            },
            Qt::QueuedConnection);
    });
}

void BackupActions::carryEnded(const BackupCarry &carry, const QString &key)
{
    Notice notice;
    const QString guest = displayText(carry.guest());
    const QString place = displayText(carry.place());
    if (carry.stage() == BackupCarry::Stage::Done) {
        notice.tone = theme::Tone::Good;
        notice.text = [guest, place] { return tr("The backup of %1 is in %2 now.").arg(guest, place); };
    } else if (carry.stage() == BackupCarry::Stage::Failed && carry.error()) {
        notice = Notice::fromError(*carry.error());
    } else {
        notice.text = [guest] {
            return guest.isEmpty() ? tr("The backup was stopped.")
                                   : tr("The backup of %1 was stopped.").arg(guest);
        };
    }
    if (const auto &left = carry.leftovers()) {
        notice.tone = theme::Tone::Warning;
        notice.remedy = [left = *left] { return domcero::render(left); };
    }
    Q_EMIT finished(key, notice);
}

} // namespace domcero
