// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "domain/backupschedule.h"

#include <QString>

#include <chrono>

namespace domcero {

struct JobSummary;

// What people read of a backup, in the language of now.
namespace backuptext {

QString when(const Backup &backup);                          // on this desk's clock; empty: not known
QString age(const Backup &backup, std::chrono::seconds now); // "3 h"; empty: not known
QString moment(const Backup &backup);                        // "while it ran", ...
QString momentMeaning(BackupMoment moment);                  // a sentence: how good that is
QString disks(const Backup &backup);                         // "xvda 12 GiB, xvdb 2.0 GiB"
// "whole", "being made", "half: it was cut short", "not understood".
QString state(const Backup &backup, bool isBeingMade);
QString schedule(const BackupSchedule &schedule); // "The host makes one by itself at 02:30, each day, ..."
QString days(const QList<int> &days);             // "each day", "Mon, Wed"
// What became of its last start. `job`: that start's, where the host still has it.
QString lastStart(const KnownSchedule &schedule, const JobSummary *job);
QString stateMeaning(const Backup &backup, bool isBeingMade);

} // namespace backuptext
} // namespace domcero
