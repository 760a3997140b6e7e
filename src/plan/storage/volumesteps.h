// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/storage/storagerequest.h"

namespace domcero {

// lvcreate of a linear volume of so many extents, guarded and proved. The name and the room are looked at by
// the caller.
Step createVolumeStep(const VolumeGroup &group, const QString &name, qint64 extents);
// What stands in the way of any change to a volume: inner, of LVM's own work, missing a physical volume.
std::optional<Error> refuseVolume(const StorageRequest &r, const LogicalVolume *volume);
// The way back of a step that made the volume.
Undo removeAgain(const QString &fullName, ByteSize size);
// Of a volume that nobody has open.
Step renameVolumeStep(const QString &group, const QString &from, const QString &to);
// The tag by which a disk that is kept is found again (oldDiskTag).
Step markOldStep(const QString &old, const QString &uuid);

} // namespace domcero
