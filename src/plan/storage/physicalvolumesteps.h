// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/storage/storagerequest.h"

namespace domcero {

// Null: there is none on it.
const PhysicalVolume *physicalVolumeOf(const StorageRequest &r);
// Of a device that is none yet: its signatures away, where their loss was agreed to, and pvcreate.
Result<QList<Step>> stepsToPhysicalVolume(const StorageRequest &r);
// Destructive, with its loss, where the device bears something.
Plan planWithWipe(const Message &title, const QList<Step> &steps, const StorageRequest &r);

} // namespace domcero
