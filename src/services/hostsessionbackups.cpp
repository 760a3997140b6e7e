// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does with backups of its guests.
#include "plan/backup/backupplans.h"
#include "plan/backup/scheduleplans.h"
#include "plan/config/configsecrets.h"
#include "services/backupreader.h"
#include "services/hostsessionprivate.h"

namespace domcero {

BackupMaking HostSession::Private::backupMaking() const
{
    const HostState &state = reader.state();
    BackupMaking making;
    making.host = entry.name;
    making.now = std::chrono::seconds(clock.now().toSecsSinceEpoch());
    making.zstd = state.tools && state.tools->contains(QStringLiteral("zstd"));
    return making;
}

QFuture<Result<BackupList>> HostSession::readBackups(const QString &folder)
{
    return domcero::readBackups(*d->transport, folder);
}

QFuture<Result<HostConfig>> HostSession::readBackupConfig(const Backup &backup)
{
    return domcero::readBackupConfig(*d->transport, backup);
}

Result<Plan> HostSession::planFor(const BackupRequest &request) const
{
    return planBackup(request, state(), storage(), d->backupMaking());
}

QFuture<Result<void>> HostSession::perform(const BackupRequest &request)
{
    return d->backupActions.perform({request.guest}, [&] { return planFor(request); }, {});
}

Result<Plan> HostSession::planFor(BackupDeed deed, const QList<Backup> &backups) const
{
    return deed == BackupDeed::Check ? planCheckBackup(backups.value(0)) : planDropBackups(backups);
}

QFuture<Result<void>> HostSession::perform(BackupDeed deed, const QList<Backup> &backups)
{
    QStringList folders;
    for (const Backup &backup : backups)
        folders += backup.folder;
    return d->backupActions.perform(
        folders, [&] { return planFor(deed, backups); }, {}, ActionJobs::AtFailure::Leave);
}

Result<Plan> HostSession::planToDropBackupSnapshots(const QStringList &volumes) const
{
    return planDropBackupSnapshots(volumes, storage());
}

QFuture<Result<void>> HostSession::dropBackupSnapshots(const QStringList &volumes)
{
    return d->backupActions.perform(
        volumes, [&] { return planToDropBackupSnapshots(volumes); }, {}, ActionJobs::AtFailure::Leave);
}

RestoreRequest HostSession::usualRestore(const Backup &backup, const QByteArray &text,
                                         const QString &name) const
{
    return domcero::usualRestore(backup, text, state(), storage(), name);
}

Result<QByteArray> HostSession::configOfRestore(const RestoreRequest &request, const QByteArray &text) const
{
    return restoredConfig(request, text, storage());
}

Result<Plan> HostSession::planFor(const RestoreRequest &request, const QByteArray &text,
                                  const HostConfig &present) const
{
    return planRestore(request, text, state(), storage(), present);
}

QFuture<Result<void>> HostSession::perform(const RestoreRequest &request, const QByteArray &text,
                                           const HostConfig &present)
{
    return d->backupActions.perform(
        {request.inPlace ? request.backup.guest : request.as.name},
        [&] { return planFor(request, text, present); }, configSecrets(text), ActionJobs::AtFailure::Leave);
}

QFuture<Result<QList<KnownSchedule>>> HostSession::readSchedules()
{
    return domcero::readSchedules(*d->transport);
}

Result<Plan> HostSession::planFor(const BackupSchedule &schedule) const
{
    return planSchedule(schedule, state(), storage(), d->backupMaking());
}

QFuture<Result<void>> HostSession::perform(const BackupSchedule &schedule)
{
    return d->backupActions.perform({schedule.request.guest}, [&] { return planFor(schedule); }, {});
}

Result<Plan> HostSession::planToUnschedule(const KnownSchedule &known) const
{
    return planUnschedule(known);
}

QFuture<Result<void>> HostSession::unschedule(const KnownSchedule &known)
{
    return d->backupActions.perform(
        {known.schedule.request.guest}, [&] { return planToUnschedule(known); }, {},
        ActionJobs::AtFailure::Leave);
}

bool HostSession::isBackupPending(const QString &what) const
{
    return d->backupActions.isPending(what);
}

} // namespace domcero
