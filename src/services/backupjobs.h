// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "plan/job.h"

#include <QStringList>

#include <optional>

namespace domcero {

class HostSession;

// A job of a host that has to do with backups, whoever has started it: known by the sentence that is its
// title (plan/backup). Strings are lossless host text.
struct BackupJob
{
    enum class Kind {
        Make,      // a new backup, or its snapshots alone, where a desk carries it away
        Check,     //
        Drop,      //
        Restore,   //
        Snapshots, // takes away what one has left
    };
    QUuid id;
    Kind kind = Kind::Make;
    QStringList guests; // whom it is about; of a restore also the new guest
    QString folder;     // the backup's whole path, under its own name; empty: none, or several
    JobState state = JobState::Waiting;
    bool hasBegun = false; // its first step, at least
    QString who;           // "name@desk"

    bool runs() const { return state == JobState::Running || state == JobState::Waiting; }
    // A backup or a restore that nobody works at, and that is neither done nor away: its snapshots, a half
    // backup or new disks are there.
    bool isUnfinished() const;
};

std::optional<BackupJob> backupJobOf(const JobSummary &job);
QList<BackupJob> backupJobs(const QList<JobSummary> &jobs); // in their order

// Whose backup it is: as its manifest says, else, of one that is half, by its folder. The same of when it
// was begun. Empty and zero: it cannot be told.
QString guestOfBackup(const Backup &backup);
std::chrono::seconds takenAtOf(const Backup &backup);
QString guestOfBackupFolder(const QString &folder); // "/var/backups/domcero/web/2026-11-29T231500Z": "web"

// Snapshots that are there for a backup while none is under way: by their full names, of the storage and the
// jobs as they were last read. `guest`: those of its disks alone; empty: all.
QStringList leftBackupSnapshots(const HostSession &session, const QString &guest = {});

} // namespace domcero
