// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backup.h"
#include "domain/backupschedule.h"

#include <QMap>
#include <QStringList>

namespace domcero::cli {

// The words behind `backup make HOST GUEST`. InvalidInput for what cannot be.
Result<BackupRequest> backupRequestFrom(const QString &guest, const QStringList &words);

// The words behind `backup schedule HOST GUEST`: those of make, and at=02:30, days=mon,thu.
Result<BackupSchedule> backupScheduleFrom(const QString &guest, const QStringList &words);

// The words behind `backup restore HOST FOLDER`: what is not said stays as it usually is.
struct RestoreLine
{
    bool inPlace = false;
    bool withConfig = false;
    QString name;
    QString path;
    QString uuid;
    QStringList macs;
    QMap<QString, QString> disks; // by vdev: where it goes

    // Changes a new guest's usual restore.
    void applyTo(RestoreRequest &request) const;
};
Result<RestoreLine> restoreLineFrom(const QStringList &words);

} // namespace domcero::cli
