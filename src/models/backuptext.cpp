// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backuptext.h"

#include "base/hosttext.h"
#include "plan/job.h"
#include "services/backupjobs.h"
#include "text/render.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace domcero::backuptext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

} // namespace

QString when(const Backup &backup)
{
    const auto taken = takenAtOf(backup);
    if (taken.count() <= 0)
        return {};
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(taken.count()), QLocale::ShortFormat);
}

QString age(const Backup &backup, std::chrono::seconds now)
{
    const auto taken = takenAtOf(backup);
    if (taken.count() <= 0)
        return {};
    // A host's clock may be another: one of the future is new.
    return durationText(std::max(std::chrono::seconds(0), now - taken));
}

QString moment(const Backup &backup)
{
    if (backup.guest.isEmpty()) // no manifest yet, or none that is understood
        return {};
    switch (backup.moment) {
    case BackupMoment::Running:
        return Words::tr("while it ran");
    case BackupMoment::Paused:
        return Words::tr("while it was paused");
    case BackupMoment::Stopped:
        return Words::tr("while it was off");
    }
    return {};
}

QString momentMeaning(BackupMoment moment)
{
    switch (moment) {
    case BackupMoment::Running:
        return Words::tr("The disks are as a power cut would have left them, each at its own moment: file "
                         "systems replay their journals when the guest starts.");
    case BackupMoment::Paused:
        return Words::tr("The disks are as a power cut would have left them, all at the same moment: file "
                         "systems replay their journals when the guest starts.");
    case BackupMoment::Stopped:
        return Words::tr("The disks are as the guest left them when it was shut down.");
    }
    return {};
}

QString disks(const Backup &backup)
{
    QStringList disks;
    for (const BackupDisk &disk : backup.disks)
        disks += QStringLiteral("%1 %2").arg(displayText(disk.vdev), sizeText(disk.size));
    return disks.join(QStringLiteral(", "));
}

QString state(const Backup &backup, bool isBeingMade)
{
    if (isBeingMade)
        return Words::tr("being made");
    if (!backup.whole)
        return Words::tr("half");
    return backup.guest.isEmpty() ? Words::tr("not understood") : Words::tr("whole");
}

QString stateMeaning(const Backup &backup, bool isBeingMade)
{
    if (isBeingMade)
        return Words::tr("A job of the host is at work on it, or it is on its way here.");
    if (!backup.whole)
        return Words::tr("It was cut short, and nothing can be restored from it. Resume its job, or remove "
                         "it.");
    return backup.guest.isEmpty()
               ? Words::tr("What it holds cannot be read: another version of Domcero made it, or it is "
                           "damaged.")
               : Words::tr("All of it is there. Whether it can still be read is told by Check.");
}

QString days(const QList<int> &days)
{
    if (days.isEmpty() || days.size() == 7)
        return Words::tr("each day");
    QStringList names;
    for (const int day : days)
        names += QLocale().dayName(day, QLocale::ShortFormat);
    return names.join(QStringLiteral(", "));
}

QString schedule(const BackupSchedule &schedule)
{
    const QString time = QStringLiteral("%1:%2")
                             .arg(schedule.hour, 2, 10, QLatin1Char('0'))
                             .arg(schedule.minute, 2, 10, QLatin1Char('0'));
    const int keep = schedule.request.keep;
    return keep > 0
               ? Words::tr("The host makes one by itself at %1, %2, and keeps the last %n.", nullptr, keep)
                     .arg(time, days(schedule.days))
               : Words::tr("The host makes one by itself at %1, %2, and keeps all.")
                     .arg(time, days(schedule.days));
}

QString lastStart(const KnownSchedule &schedule, const JobSummary *job)
{
    if (!schedule.active)
        return Words::tr("Its timer is switched off.");
    if (schedule.lastJob.isNull())
        return Words::tr("It was not started yet.");
    if (!job)
        return Words::tr("Nothing is known of its last start: it began nothing, or its job is gone.");
    const QString when = QLocale().toString(job->journal.openedAt().toLocalTime(), QLocale::ShortFormat);
    switch (job->state()) {
    case JobState::Waiting:
    case JobState::Running:
        return Words::tr("One is being made now.");
    case JobState::Done:
        return Words::tr("The last one was made: %1.").arg(when);
    default:
        return Words::tr("The last one failed: %1.").arg(when);
    }
}

} // namespace domcero::backuptext
