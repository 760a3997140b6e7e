// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "plan/condition.h"

namespace domcero {

// What a condition demands, as a sentence for who reads a plan: "The guest web is running." Captured values
// stand in it as $NAME.
Message conditionText(const Condition &condition);

} // namespace domcero
