// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageaction.h"
#include "models/storagepicture.h"

namespace domcero {

// One row of the storage page that something can be done to: a thing on the disks, or an iSCSI target.
struct StorageThing
{
    std::optional<StorageId> id;
    QString target; // of iSCSI; lossless host text
    QString portal;

    bool isTarget() const { return !target.isEmpty(); }
    friend bool operator==(const StorageThing &, const StorageThing &) = default;
};

// The actions that make sense for a thing of its kind, the usual ones first, whether they can be done now or
// not: that the planner says (plan/storage/storageplans.h).
QList<StorageAction> storageOffer(const StoragePicture &picture, const StorageThing &thing);
// How many of them are the usual ones, to be shown without a menu.
inline constexpr qsizetype usualOffers = 3;

} // namespace domcero
