// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"

#include <QList>
#include <QUuid>

namespace domcero {

// A backup that a host makes by itself, again and again, with nothing but what is on it: its service manager
// or cron starts a job of a plan that was kept there. The jobs are like all others.
struct BackupSchedule
{
    BackupRequest request; // neither paused nor asked to write: those name the very domain
    int hour = 2;          // of the host's own clock
    int minute = 30;
    QList<int> days; // of the week, 1 is Monday; empty: each day

    friend bool operator==(const BackupSchedule &, const BackupSchedule &) = default;
};

// One that is on a host, as it was read.
struct KnownSchedule
{
    BackupSchedule schedule;
    QString folder;       // where it is kept on the host
    QUuid lastJob;        // null: none yet
    bool byTimer = false; // systemd's; else cron's
    bool active = false;  // it will be started

    friend bool operator==(const KnownSchedule &, const KnownSchedule &) = default;
};

// Where they are kept.
inline constexpr char schedulesFolder[] = "/var/lib/domcero/schedules";
// The time that a plan which is kept says: a start puts its own in its place, in seconds and as the name of a
// folder ("9999-12-31T235959Z").
inline constexpr std::chrono::seconds scheduledTime{253402300799};

} // namespace domcero
