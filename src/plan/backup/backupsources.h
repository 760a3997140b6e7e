// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backup.h"
#include "domain/hoststate.h"
#include "domain/storage.h"
#include "plan/plan.h"

namespace domcero {

// A disk that is to be read as it is at one moment.
struct BackupSource
{
    GuestDisk disk;
    ByteSize size;
    QString read;                 // the path that is read: a snapshot, the disk itself, or a captured device
    bool isStill = false;         // only while nobody writes to it: the guest must be off, or paused
    QList<Step> before = {};      // makes the snapshot, or shows the image as a device
    QList<Step> after = {};       // and takes it away again
    QList<Condition> guards = {}; // while it is read
};

struct BackupSources
{
    QList<BackupSource> disks;
    QList<Message> losses; // what the person should know
    QList<PlanLock> locks;
    BackupMoment moment = BackupMoment::Running;
};

// The disks of the request's guest but CD drives, shared ones that are read only and those left out, in
// their order. `stamp` ends the names of snapshots.
Result<BackupSources> backupSources(const BackupRequest &request, const Guest &guest, const HostState &host,
                                    const StorageState &storage, const QString &stamp);

// Removes a snapshot that a backup has made.
Step dropSnapshotStep(const QString &fullName);

} // namespace domcero
