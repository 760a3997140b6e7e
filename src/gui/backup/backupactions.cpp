// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backupactions.h"

#include "base/hosttext.h"
#include "base/whendone.h"
#include "models/backuptext.h"
#include "plan/planlines.h"
#include "text/render.h"

#include <QPointer>

namespace domcero {

namespace {

// One message for each guest, and for each backup: news of it replaces what was said before.
QString keyOf(const HostSession &session, const QString &about)
{
    return QStringLiteral("backup/") + session.entry().id.toString() + QLatin1Char('/') + about;
}

QString shownName(const HostSession &session)
{
    return displayText(session.entry().name);
}

} // namespace

BackupActions::BackupActions(QObject *parent) : QObject(parent) {}

void BackupActions::follow(const QFuture<Result<void>> &outcome, const About &about)
{
    m_cancelled.remove(about.key);
    Q_EMIT started(about.key);
    whenDone(outcome, this, [this, about](const Result<void> &result) {
        const bool wasCancelled = m_cancelled.remove(about.key);
        if (result) {
            Notice notice;
            notice.tone = theme::Tone::Good;
            notice.text = about.done;
            Q_EMIT finished(about.key, notice);
            return;
        }
        const ErrorCode code = result.error().code;
        const bool toolSaidNo = code == ErrorCode::CommandFailed;
        // By somebody else, or on the page of its job: its tool has heard of it.
        const bool toolStopped = code == ErrorCode::Cancelled && !result.error().command.isEmpty();
        if (about.cancelled &&
            (toolStopped || (wasCancelled && (toolSaidNo || code == ErrorCode::Cancelled)))) {
            Notice notice;
            notice.text = about.cancelled;
            Q_EMIT finished(about.key, notice);
            return;
        }
        Notice notice = Notice::fromError(result.error());
        if (toolSaidNo && about.failed)
            notice.text = about.failed;
        if (toolSaidNo && about.failedRemedy)
            notice.remedy = about.failedRemedy;
        Q_EMIT finished(about.key, notice);
    });
}

void BackupActions::make(HostSession *session, const BackupRequest &request)
{
    About about;
    about.key = keyOf(*session, request.guest);
    const QString guest = displayText(request.guest);
    const QString host = shownName(*session);
    about.done = [guest, host, folder = displayText(request.folder)] {
        return tr("%1 was backed up on %2, below %3.").arg(guest, host, folder);
    };
    about.cancelled = [guest] {
        return tr("The backup of %1 was cancelled, and what it had made is taken away again.").arg(guest);
    };
    follow(session->perform(request), about);
}

void BackupActions::check(HostSession *session, const Backup &backup)
{
    About about;
    about.key = keyOf(*session, backup.folder);
    about.done = [backup] {
        return tr("The backup of %1 of %2 is good: all of it can be unpacked, and it is what was written.")
            .arg(displayText(guestOfBackup(backup)), backuptext::when(backup));
    };
    about.failed = [backup] {
        return tr("The backup of %1 of %2 did not pass: a file of it is damaged, or cannot be read.")
            .arg(displayText(guestOfBackup(backup)), backuptext::when(backup));
    };
    about.failedRemedy = [] { return tr("Make a new one. Keep this one until then."); };
    about.cancelled = [backup] {
        return tr("The check of the backup of %1 was cancelled.").arg(displayText(guestOfBackup(backup)));
    };
    follow(session->perform(BackupDeed::Check, {backup}), about);
}

void BackupActions::confirm(const Result<Plan> &plan, const Confirmation &asked, const QString &key)
{
    if (!plan) {
        Q_EMIT finished(key, Notice::fromError(plan.error()));
        return;
    }
    Confirmation confirmation = asked;
    confirmation.tone = plan->risk == Risk::Destructive ? theme::Tone::Bad : theme::Tone::Warning;
    QStringList commands;
    for (const Step &step : plan->steps)
        commands += displayText(fromHostBytes(shellText(step.command, step.input)));
    confirmation.command = commands.join(QLatin1Char('\n'));
    Q_EMIT confirmationNeeded(confirmation);
}

void BackupActions::askRemoval(HostSession *session, const QList<Backup> &backups)
{
    if (backups.isEmpty())
        return;
    const QPointer<HostSession> host = session;
    const int count = static_cast<int>(backups.size());
    const Backup &first = backups.first();
    Confirmation asked;
    asked.title = [count, first] {
        const QString guest = displayText(guestOfBackup(first));
        return count == 1 ? tr("Remove the backup of %1 of %2?").arg(guest, backuptext::when(first))
                          : tr("Remove %n backup(s)?", nullptr, count);
    };
    asked.losses = [backups] {
        QStringList lines{tr("What is in them cannot be had back:")};
        for (const Backup &one : backups) {
            lines += tr("%1, %2, %3: %4")
                         .arg(displayText(guestOfBackup(one)), backuptext::when(one),
                              backuptext::state(one, false), displayText(one.folder));
        }
        return lines.join(QLatin1Char('\n'));
    };
    asked.applyText = [] { return tr("&Remove"); };
    About about;
    about.key = keyOf(*session, first.folder);
    about.done = [count, first] {
        return count == 1 ? tr("The backup of %1 of %2 was removed.")
                                .arg(displayText(guestOfBackup(first)), backuptext::when(first))
                          : tr("%n backup(s) were removed.", nullptr, count);
    };
    asked.apply = [this, host, backups, about] {
        if (host)
            follow(host->perform(BackupDeed::Drop, backups), about);
    };
    confirm(session->planFor(BackupDeed::Drop, backups), asked, about.key);
}

void BackupActions::restore(HostSession *session, const RestoreRequest &request, const QByteArray &text,
                            const HostConfig &present)
{
    const QString from = displayText(guestOfBackup(request.backup));
    const QString guest = request.inPlace ? request.backup.guest : request.as.name;
    About about;
    about.key = keyOf(*session, guest);
    if (request.inPlace) {
        about.done = [from, backup = request.backup] {
            return tr("The disks of %1 are again as they were at %2. Those that it had are kept under "
                      "other names: start it, and when all is well, remove them on the page Storage.")
                .arg(from, backuptext::when(backup));
        };
    } else {
        about.done = [from, as = request.as] {
            return tr("The backup of %1 was restored as the guest %2, which is off. Its config is %3.")
                .arg(from, displayText(as.name), displayText(as.path));
        };
    }
    about.cancelled = [from] {
        return tr("The restore of %1 was cancelled. What it has made is still there: its job can be resumed "
                  "or rolled back.")
            .arg(from);
    };
    follow(session->perform(request, text, present), about);
}

void BackupActions::askToDropSnapshots(HostSession *session, const QStringList &volumes)
{
    const QPointer<HostSession> host = session;
    const int count = static_cast<int>(volumes.size());
    Confirmation asked;
    asked.title = [count] { return tr("Remove %n snapshot(s) that a backup has left?", nullptr, count); };
    asked.losses = [] {
        return tr("The disks that they were made of stay as they are. A backup that is still being copied "
                  "from them, by somebody else's Domcero, would fail.");
    };
    asked.applyText = [] { return tr("&Remove"); };
    About about;
    about.key = keyOf(*session, QStringLiteral("snapshots"));
    about.done = [count] { return tr("%n snapshot(s) were removed.", nullptr, count); };
    asked.apply = [this, host, volumes, about] {
        if (host)
            follow(host->dropBackupSnapshots(volumes), about);
    };
    confirm(session->planToDropBackupSnapshots(volumes), asked, about.key);
}

void BackupActions::noteCancelled(const HostSession &session, const BackupJob &job)
{
    const bool byFolder = job.kind == BackupJob::Kind::Check || job.kind == BackupJob::Kind::Drop;
    if (byFolder)
        m_cancelled.insert(keyOf(session, job.folder));
    else if (!job.guests.isEmpty()) // of a restore as a new guest, the new one
        m_cancelled.insert(keyOf(session, job.guests.last()));
}

QString BackupActions::removeThem()
{
    return tr("Remove them...");
}

Notice BackupActions::snapshotsNotice(const QStringList &volumes)
{
    Notice notice;
    notice.tone = theme::Tone::Warning;
    notice.text = [volumes] {
        return tr("A backup that was cut short has left %n snapshot(s): %1. They fill up, and slow their "
                  "disks down.",
                  nullptr, static_cast<int>(volumes.size()))
            .arg(displayText(volumes.join(QStringLiteral(", "))));
    };
    notice.remedy = [] { return tr("Remove them, unless the backup's job is to be resumed."); };
    return notice;
}

} // namespace domcero
