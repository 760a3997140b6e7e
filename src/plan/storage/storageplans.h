// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/storageaction.h"
#include "domain/storageedit.h"
#include "domain/storageparameters.h"
#include "domain/storageuse.h"
#include "plan/plan.h"

#include <optional>

namespace domcero {

// The one secret slot that a storage plan has, of SetTargetLogin.
inline constexpr const char *chapSecretSlot = "CHAP_PASSWORD";

// The plan of an action on one thing of a host's storage, as it was last read, or the reason why not:
// Conflict and NotFound for what stands in the way, InvalidInput for a parameter. `guests` are those of the
// same host. Actions of iSCSI have no use for `what`.
//
// Plans name things as people do and prove who they are by UUID, size and use, so that one made before
// somebody else's change stops with a sentence. Sizes are whole extents, rounded up. What xl, LVM, qemu-img
// and iscsiadm really do is in knowledge/lab.md; each planner's body says against which trap it guards.
Result<Plan> planStorage(StorageAction action, const StorageId &what, const StorageState &state,
                         const QList<Guest> &guests, const StorageParameters &with = {});
// The same for whoever has made both already, of this state.
Result<Plan> planStorage(StorageAction action, const StorageId &what, const StorageState &state,
                         const StorageIndex &index, const StorageUses &uses, const StorageParameters &with);
// A change of size that was kept, of a thing that has the size of then.
Result<Plan> planEdit(const StorageEdit &edit, const StorageState &state, const QList<Guest> &guests);
// What several would do one after the other, each with what those before it leave; each thing once.
Result<QList<Plan>> planEdits(const QList<StorageEdit> &edits, const StorageState &state,
                              const QList<Guest> &guests);
// Why it cannot be done now, whatever it is told; empty: it can.
std::optional<Error> whyNotStorage(StorageAction action, const StorageId &what, const StorageState &state,
                                   const StorageIndex &index, const StorageUses &uses,
                                   const StorageParameters &with);

} // namespace domcero
