// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backup.h"
#include "domain/backupschedule.h"
#include "domain/hostconfig.h"

#include <QFuture>

namespace domcero {

class Transport;

// The backups below a folder of a host, read now, not kept; the future ends in the transport's thread.
QFuture<Result<BackupList>> readBackups(Transport &transport, const QString &folder);
// What the host backs up by itself, likewise.
QFuture<Result<QList<KnownSchedule>>> readSchedules(Transport &transport);
// The config that is in one. It may hold passwords: the log of commands keeps none of it. NotFound: it has
// none.
QFuture<Result<HostConfig>> readBackupConfig(Transport &transport, const Backup &backup);

} // namespace domcero
