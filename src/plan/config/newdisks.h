// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"
#include "domain/guestchange.h"
#include "plan/storage/storageplans.h"

#include <optional>

namespace domcero {

// "vg0" and "web" of "/dev/vg0/web", where the host has that group: a volume, not an image.
struct VolumeTarget
{
    QString group;
    QString name;
};
std::optional<VolumeTarget> volumeTarget(const QString &target, const StorageIndex &index);

// As a config names the format of a new disk: "raw", "qcow2".
QString newDiskFormat(const GuestDisk &old, const CopiedDisk &choice, const StorageIndex &index);

// The steps that make a guest's new disks, by the plans of storage: each of what those before it leave.
class NewDisks
{
public:
    NewDisks(const StorageState &storage, const QList<Guest> &guests) : m_then(storage), m_guests(guests) {}

    // A clone of `old`, or an empty one as large. Why it cannot be.
    std::optional<Error> add(const GuestDisk &old, const CopiedDisk &choice);

    const QList<Step> &steps() const { return m_steps; }
    const QList<Message> &losses() const { return m_losses; }
    const QList<PlanLock> &locks() const { return m_locks; }

private:
    StorageState m_then;
    QList<Guest> m_guests;
    QList<Step> m_steps;
    QList<Message> m_losses;
    QList<PlanLock> m_locks;
};

} // namespace domcero
