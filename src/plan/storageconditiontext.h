// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/condition.h"

namespace domcero {

// conditionText() of the conditions of storage; empty for all others.
Message storageConditionText(Condition::Kind kind, const QString &subject, const QString &value);

} // namespace domcero
