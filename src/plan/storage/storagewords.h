// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/storage/storagerequest.h"

namespace domcero {

// What several storage planners say and demand alike.

// Why it may not be done to this thing, in one sentence: of the first obstacle that StorageUses finds.
std::optional<Error> refuseInUse(const StorageRequest &r, const StorageId &id, StorageDeed deed);
// It is not there (any more), or not of the kind that the action is for.
Error nothingSuch(const StorageId &id);
// What is on it will be lost, and its name was not typed: "sda", "vg0/web", or the whole path.
std::optional<Error> refuseUntyped(const StorageRequest &r);
// A name that LVM takes for a volume or a group, and one that the group does not have yet.
std::optional<Error> refuseLvmName(const QString &name);
std::optional<Error> refuseVolumeName(const StorageRequest &r, const QString &group, const QString &name);
// A group that can be changed now, with so many free extents.
std::optional<Error> refuseGroup(const StorageRequest &r, const QString &group, qint64 extents = 0);
std::optional<Error> refuseSize(ByteSize size);

// Rounded up.
qint64 extentsOf(ByteSize size, ByteSize extentSize);

Condition volumeIs(const LogicalVolume &volume);
Condition groupIs(const VolumeGroup &group);
Condition bytesOf(const QString &fullName, ByteSize size);
// That nothing has it open, and no guest that has it as a disk is running: what must hold before something
// that needs the thing to itself.
QList<Condition> aloneWith(const StorageRequest &r, const StorageId &id);

// Configs that name it: "The config of %1 names it as %2."
QList<Message> configsThatName(const StorageRequest &r, const StorageId &id);
// A step that takes all signatures away.
Step wipeStep(const StorageRequest &r);

} // namespace domcero
