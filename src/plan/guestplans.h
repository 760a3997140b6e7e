// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/actionparameters.h"
#include "domain/guestaction.h"
#include "domain/hoststate.h"
#include "plan/plan.h"

#include <optional>

namespace domcero {

// The planners of the actions on a guest: the guest as it was last read -> a plan, or the reason why not (the
// sentence that a disabled button shows). What xl really does is in knowledge/lab.md; each planner's body
// says which of its traps it guards against.
Result<Plan> planStart(const Guest &guest);    // xl create CONFIG
Result<Plan> planShutDown(const Guest &guest); // xl shutdown; done when the domain is gone
Result<Plan> planReboot(const Guest &guest);   // xl reboot; done when the guest lives under another domain id
Result<Plan> planForceOff(const Guest &guest); // xl destroy
Result<Plan> planPause(const Guest &guest);
Result<Plan> planResume(const Guest &guest);       // xl unpause
Result<Plan> planAutostartOn(const Guest &guest);  // a link in /etc/xen/auto
Result<Plan> planAutostartOff(const Guest &guest); // away with what links to it there

// Those that are told more. First they refuse for the guest's state, then, with InvalidInput, for a
// parameter.
Result<Plan> planSave(const Guest &guest, const ActionParameters &with);
Result<Plan> planRestore(const Guest &guest, const HostState &host, const ActionParameters &with);
Result<Plan> planRename(const Guest &guest, const HostState &host, const ActionParameters &with);
Result<Plan> planSetVcpus(const Guest &guest, const HostState &host, const ActionParameters &with);
Result<Plan> planSetMemory(const Guest &guest, const HostState &host, const ActionParameters &with);
Result<Plan> planSetMemoryLimit(const Guest &guest, const ActionParameters &with); // xl mem-max
Result<Plan> planAttachDisk(const Guest &guest, const HostState &host, const ActionParameters &with);
Result<Plan> planDetachDisk(const Guest &guest, const ActionParameters &with);
Result<Plan> planAttachNic(const Guest &guest, const HostState &host, const ActionParameters &with);
Result<Plan> planDetachNic(const Guest &guest, const ActionParameters &with);
Result<Plan> planInsertDisc(const Guest &guest, const ActionParameters &with);
Result<Plan> planEjectDisc(const Guest &guest, const ActionParameters &with);
Result<Plan> planSendSysRq(const Guest &guest, const ActionParameters &with);

// What takes away the rest of an attempt that failed: of an attach, for xl leaves a device half made, which
// stays in the guest's config and keeps it from being restored; of a save, the file. Empty for all other
// actions.
std::optional<Plan> planTakeBack(GuestAction action, const Guest &guest, const ActionParameters &with);

// The planner of an action, for a guest by its name.
Result<Plan> planAction(GuestAction action, const HostState &host, const QString &guest,
                        const ActionParameters &with = {});
// Why it cannot be done now, whatever it is told; empty: it can.
std::optional<Error> whyNot(GuestAction action, const HostState &host, const QString &guest);

} // namespace domcero
