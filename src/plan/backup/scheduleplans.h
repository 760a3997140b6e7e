// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backupschedule.h"
#include "domain/hoststate.h"
#include "domain/storage.h"
#include "plan/plan.h"

namespace domcero {

struct BackupMaking;

// Where a host keeps what it starts by itself; tests have folders of their own.
struct SchedulePlaces
{
    QString jobs = QStringLiteral("/var/lib/domcero"); // root of the jobs
    QString schedules = QString::fromLatin1(schedulesFolder);
    QString units = QStringLiteral("/etc/systemd/system");
    QString cron = QStringLiteral("/etc/cron.d");
};

// The plan by which the host backs a guest up by itself: the backup's plan and the runner are kept there, and
// a timer of systemd or, where there is none, a line of cron starts them. One for each guest; a second takes
// the first one's place. Planned as of a guest that runs, whatever it does now: Conflict where a disk can have
// no snapshot. The backup fails once the config says other disks than now. `making.now` is not looked at.
Result<Plan> planSchedule(const BackupSchedule &schedule, const HostState &host, const StorageState &storage,
                          const BackupMaking &making, const SchedulePlaces &places = {});
// It goes; the backups that it has made stay.
Result<Plan> planUnschedule(const KnownSchedule &known, const SchedulePlaces &places = {});

} // namespace domcero
