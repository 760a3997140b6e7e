// SPDX-License-Identifier: GPL-3.0-or-later
// What BackupActions does with backups that go elsewhere, or come from there.
#include "base/hosttext.h"
#include "gui/backup/backupactions.h"
#include "services/backups/backupcarry.h"
#include "text/render.h"

#include <QPointer>

namespace domcero {

namespace {

// One message for each way that something goes.
QString keyOf(const HostSession &session, const QString &about, const HostSession::BackupPlace &to)
{
    const QString target = to.host ? to.host->entry().id.toString() : QString();
    return QStringList{QStringLiteral("carry"), session.entry().id.toString(), about, target, to.folder}.join(
        QLatin1Char('/'));
}

} // namespace

void BackupActions::carry(HostSession *session, const BackupRequest &request,
                          const HostSession::BackupPlace &to)
{
    const Result<BackupCarry *> begun = session->carryBackup(request, to);
    const QString key = keyOf(*session, request.guest, to);
    if (begun)
        followCarry(session, *begun, key);
    else
        Q_EMIT finished(key, Notice::fromError(begun.error()));
}

void BackupActions::carry(HostSession *session, const Backup &backup, const HostSession::BackupPlace &to)
{
    followCarry(session, session->carryBackup(backup, to), keyOf(*session, backup.folder, to));
}

void BackupActions::bring(HostSession *session, const QString &localFolder, const QString &folder)
{
    followCarry(session, session->bringBackup(localFolder, folder),
                keyOf(*session, localFolder, {session, folder}));
}

void BackupActions::followCarry(HostSession *session, BackupCarry *carry, const QString &key)
{
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
