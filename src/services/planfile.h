// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "plan/plan.h"

namespace domcero {

// A plan out of a file of this machine, under a new id: who applies the same file a second time means a
// second job. Errors: NotFound, PermissionDenied, OutputTooLarge (a plan has no megabyte), InvalidInput
// (plan/plantext.h).
Result<Plan> readPlanFile(const QString &path);

} // namespace domcero
