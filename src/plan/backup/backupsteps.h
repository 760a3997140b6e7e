// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backup.h"
#include "plan/plan.h"

namespace domcero {

// Steps that plans about backups have in common.

// A folder for root alone; one that is there already stays as it is.
Step makeFolderStep(const QString &folder);
// One that is new, and goes again with what a backup leaves in it.
Step newBackupFolderStep(const QString &folder, const QList<Condition> &guards);
Step packStep(const QString &packer, const QString &from, ByteSize size, const QString &file,
              const QList<Condition> &guards);
Step writeManifestStep(const Backup &backup);
Step sealStep(const QString &folder);
// From NAME.part to NAME.
Step nameBackupStep(const QString &half, const QString &folder);
Step dropBackupStep(const QString &folder);

// What no other plan may work on meanwhile: one backup, whole or half; and the older ones of a guest, in the
// folder where the backups of one lie, while a new one lets some of them go.
PlanLock backupLock(const QString &folder);
PlanLock olderBackupsLock(const QString &home);
// Of what reads a backup that is there: it stays until then.
QList<PlanLock> readBackupLocks(const Backup &backup);

// The step of the plan for one action, with its title.
Step onlyStepOf(const Plan &plan);

} // namespace domcero
