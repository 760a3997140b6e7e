// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guest.h"
#include "plan/plan.h"

namespace domcero {

// The planners of the first actions: a guest as it was last read -> a plan, or the reason why not (the
// sentence that a disabled button shows). What xl really does is in knowledge/lab.md; each planner's body
// says which of its traps it guards against.
Result<Plan> planStart(const Guest &guest);    // xl create CONFIG
Result<Plan> planShutDown(const Guest &guest); // xl shutdown; done when the domain is gone
Result<Plan> planReboot(const Guest &guest);   // xl reboot; done when the guest lives under another domain id
Result<Plan> planForceOff(const Guest &guest); // xl destroy
Result<Plan> planPause(const Guest &guest);
Result<Plan> planResume(const Guest &guest); // xl unpause

} // namespace domcero
