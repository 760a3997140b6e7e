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

// Disks that are read as they are: nothing may write to them from before the first snapshot until all of
// them are read.
struct StillDisks
{
    QStringList paths;       // of the disks themselves
    QList<Condition> guards; // the guest is off, or paused
};
// The tool `still` notes what becomes another when somebody writes to them, and sees that it is the same.
Step noteStillStep(const StillDisks &still);
Step seeStillStep(const StillDisks &still);
// The words by which the tool `pack` does not go on when it is another.
QStringList stillWords(const StillDisks &still);

struct BackupSources
{
    QList<BackupSource> disks;
    StillDisks still;
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
