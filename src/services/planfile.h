// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/plan.h"

class QIODevice;

namespace domcero {

// A plan out of a file of this machine, under a new id: who applies the same file a second time means a
// second job. Errors: NotFound, PermissionDenied, OutputTooLarge (a plan has no megabyte), InvalidInput
// (plan/plantext.h).
Result<Plan> readPlanFile(const QString &path);
// The same from something that is open, standard input for one; `name` is what errors call it.
Result<Plan> readPlan(QIODevice &device, const QString &name);

} // namespace domcero
