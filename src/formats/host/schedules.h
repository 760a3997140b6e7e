// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backupschedule.h"

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// What is kept of a schedule beside its plan, for people and for this program: JSON of ASCII alone.
QByteArray scheduleText(const BackupSchedule &schedule);
Result<BackupSchedule> parseScheduleText(QByteArrayView text);

// What the script `schedules` prints.
Result<QList<KnownSchedule>> parseSchedules(QByteArrayView output);

// "Mon,Thu *-*-* 02:30:00", systemd.time(7); "30 2 * * 1,4", crontab(5).
QByteArray calendarText(const BackupSchedule &schedule);
QByteArray cronTime(const BackupSchedule &schedule);

} // namespace domcero
