// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageuse.h"

namespace domcero {

// One reading of a host's storage with the guests of the moment, and what follows from both. Shared by
// pointer between the model, the bars and the details of a page, never changed; a new reading is a new
// picture.
class StoragePicture
{
public:
    StoragePicture(StorageState state, QList<Guest> guests);
    Q_DISABLE_COPY_MOVE(StoragePicture)

    const StorageState &state() const { return m_state; }
    const QList<Guest> &guests() const { return m_guests; }
    const StorageIndex &index() const { return m_index; }
    const StorageUses &uses() const { return m_uses; }

    // Guests whose disk it is, then those whose disks lie on it.
    QStringList guestsOf(const StorageId &id) const;
    // They have the same disks and live as those of the picture do: nothing here would be another.
    bool fits(const QList<Guest> &guests) const;

private:
    const StorageState m_state;
    const QList<Guest> m_guests;
    const StorageIndex m_index;
    const StorageUses m_uses;
    QHash<StorageId, QStringList> m_behind; // of groups and devices: asked for at each paint
};

// How much of a thing is taken: of a group by its volumes, of a snapshot or a pool as LVM says it, of a
// mounted file system as df says it, of an image the blocks of its disk.
struct StorageFill
{
    double share = 0; // 0 to 1
    std::optional<ByteSize> used;
    ByteSize of;
    bool canRunFull = false; // something breaks then: a file system, a snapshot, a pool. A group or an image
                             // that is given away whole is in good order
    bool nearlyFull() const { return canRunFull && share >= 0.8; }
};

// How full it is, or what its partitions hold, was not asked for yet, and a tool of the host could tell.
bool hasMoreToTell(const StoragePicture &picture, const StorageId &id);

std::optional<StorageFill> fillOf(const StoragePicture &picture, const StorageId &id);

} // namespace domcero
