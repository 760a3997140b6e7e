// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/condition.h"

#include <QByteArray>

#include <optional>

namespace domcero {

// The name of a kind in the plan text ("domain-alive"), and back: nothing for a name that the runner does not
// know, with which a plan is refused.
QByteArray conditionName(Condition::Kind kind);
std::optional<Condition::Kind> conditionKind(const QByteArray &name);

} // namespace domcero
