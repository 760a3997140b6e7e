// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backup.h"
#include "domain/hoststate.h"
#include "domain/storage.h"
#include "plan/config/configplaces.h"
#include "plan/plan.h"

namespace domcero {

// Plans for backups, of the host and its storage as they were last read. Refused with Conflict and NotFound
// for what stands in the way, InvalidInput for what was said.

// What a plan for a new one must know beside the request.
struct BackupMaking
{
    QString host;             // as the desk calls it, for the manifest
    std::chrono::seconds now; // since 1970: names the folder
    bool zstd = false;        // the host has it; else gzip packs
};

// A snapshot of each disk that can have one, packed into a folder that gets its name when all of it is
// there, was read again and has its sums; the snapshots go. A disk without one (an image, a device) is read
// while the guest is stopped, or stands still where the request says so. What is cut short can be resumed or
// taken back; neither touches the disks.
Result<Plan> planBackup(const BackupRequest &request, const HostState &host, const StorageState &storage,
                        const BackupMaking &making);

// One that is carried away piece by piece as it is read, by this program: the steps before, what is to be
// read, and the steps behind. `manifest` is whole but for its folder.
struct CarriedBackup
{
    struct Source
    {
        QString device; // to be read; its bytes are those of the disk
        BackupDisk disk;
    };
    Plan begin; // the snapshots
    Plan end;   // takes them away; without steps: nothing is to be done
    QList<Source> sources;
    Backup manifest;
};
Result<CarriedBackup> planCarriedBackup(const BackupRequest &request, const HostState &host,
                                        const StorageState &storage, const BackupMaking &making);

// The name of the folder that holds the backups of one guest: of characters that no system minds.
QString backupFolderOfGuest(const QString &guest);

// A backup that arrives from elsewhere at `folder`: half of it with these files, empty; and, when they are
// there, whether it is whole (`hasSums`: by the sums that came along, else they are made), and its name.
Plan planReceiveBackup(const QString &folder, const QStringList &files);
Plan planReceivedBackup(const QString &folder, bool hasSums);

// Whether all that was packed can be unpacked, and has its sums. Changes nothing.
Result<Plan> planCheckBackup(const Backup &backup);
// They go, whole or half.
Result<Plan> planDropBackups(const QList<Backup> &backups);
// A snapshot that an interrupted backup has left behind.
Result<Plan> planDropBackupSnapshots(const QStringList &volumes, const StorageState &storage);

// What a restore of this backup as a new guest usually is: to be changed. `text` is its config; without a
// name it gets its own, or one that is free. A writable disk that the backup does not hold is left out, for
// it would be the old guest's.
RestoreRequest usualRestore(const Backup &backup, const QByteArray &text, const HostState &host,
                            const StorageState &storage, const QString &name = {});
// The config of the restored guest: of a new one with its name, UUID, MACs and disks.
Result<QByteArray> restoredConfig(const RestoreRequest &request, const QByteArray &text,
                                  const StorageState &storage);
// New disks, each compared with the backup before anything depends on it, then the config. In place the disks
// that the guest's config names, whatever the backup says that they were, are kept under other names, and the
// guest must be stopped. `text` is the config's new text;
// `present` that which is there, in place.
Result<Plan> planRestore(const RestoreRequest &request, const QByteArray &text, const HostState &host,
                         const StorageState &storage, const HostConfig &present = {},
                         const QString &kept = QString::fromLatin1(keptConfigs));

} // namespace domcero
