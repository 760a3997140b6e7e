// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostconfig.h"
#include "plan/plan.h"

#include <optional>

namespace domcero {

// Steps that plans about configs have in common. `kept` is the folder that keeps the config's texts
// (keptFolderOf). A plan that writes a text has the slots of configInput() of it.

Condition fileSum(const QString &path, const QByteArray &sum);
QString folderOfFile(const QString &path);
QString formerFileOf(const QString &path); // lies beside it, to be put back in one moment
QString keptFile(const QString &kept, const QByteArray &sum);
PlanLock configLock(const QString &path);
// A path that can be a config's, and a text that one can have.
std::optional<Error> refuseChange(const ConfigChange &change);

// Keeps the text of sum `sum` that is at `path`.
QList<Step> keepSteps(const QString &path, const QByteArray &sum, const QString &kept,
                      const QList<Condition> &guards);
// Takes away what lay beside `path`, whose text of that sum is kept.
Step removeFormerStep(const QString &path, const QByteArray &sum, const QString &kept);
// The new text in the place of the former, which is kept.
QList<Step> replaceSteps(const ConfigChange &change, const QString &kept);
// A config where there is no file yet, for root alone.
QList<Step> createSteps(const ConfigChange &change, const QString &kept);

} // namespace domcero
