// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backup.h"

#include <QByteArray>
#include <QByteArrayView>

namespace domcero {

// The manifest of a backup: JSON of ASCII alone, so that each byte of a name of the host stays what it is.
// `folder`, `whole` and `stored` are not in it. ParseFailed where it is none, or of a later version of this
// program.
QByteArray backupManifest(const Backup &backup);
Result<Backup> parseBackupManifest(QByteArrayView text);

// What the script `backups` lists. A folder whose manifest cannot be read is there with neither guest nor
// disks.
Result<BackupList> parseBackups(QByteArrayView output);

// The files of a whole one, its manifest first. Whatever else lies in its folder is not of it.
QStringList backupFiles(const Backup &backup);

// "2026-11-29T231500Z": the name of a backup's folder, in the order of time.
QString backupFolderName(std::chrono::seconds takenAt);

} // namespace domcero
