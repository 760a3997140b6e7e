// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/backup.h"
#include "domain/guest.h"
#include "domain/storage.h"
#include "plan/plan.h"

#include <optional>

namespace domcero {

// The steps by which disks of a backup become volumes and images again, each compared with what was packed
// before anybody has it: of each what those before it leave.
class RestoreDisks
{
public:
    RestoreDisks(const Backup &backup, const StorageState &storage, const QList<Guest> &guests)
        : m_backup(backup), m_then(storage), m_guests(guests)
    {
    }

    // A new volume or image at `target`.
    std::optional<Error> addNew(const BackupDisk &disk, const QString &target);
    // In the place of `present`, the guest's disk as its config says it, which gets another name, once all of
    // those that were added are there (swaps()); where it is gone, a new one. Refused where another guest has
    // it too.
    std::optional<Error> addInPlace(const BackupDisk &disk, const GuestDisk &present);

    QList<Step> steps() const { return m_steps + m_swaps; }
    const QList<Message> &losses() const { return m_losses; }
    const QList<PlanLock> &locks() const { return m_locks; }

private:
    std::optional<Error> makeVolume(const BackupDisk &disk, const QString &group, const QString &name);
    std::optional<Error> makeImage(const BackupDisk &disk, const QString &file, const QString &part);
    std::optional<Error> refusePlace(const BackupDisk &disk, const GuestDisk &present) const;
    void unpack(const BackupDisk &disk, const QString &target, const std::optional<Undo> &undo,
                const QList<Condition> &guards);
    QString packed(const BackupDisk &disk) const { return m_backup.folder + u'/' + disk.file; }
    void lock(const StorageId &id);

    const Backup &m_backup;
    StorageState m_then;
    QList<Guest> m_guests;
    QList<Step> m_steps;
    QList<Step> m_swaps;
    QList<Message> m_losses;
    QList<PlanLock> m_locks;
};

} // namespace domcero
