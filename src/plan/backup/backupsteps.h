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

// The step of the plan for one action, with its title.
Step onlyStepOf(const Plan &plan);

} // namespace domcero
