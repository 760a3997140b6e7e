// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/guestchange.h"
#include "domain/hoststate.h"
#include "domain/storage.h"
#include "plan/config/configplaces.h"
#include "plan/plan.h"

namespace domcero {

// Plans for a guest as a whole, of the host and its storage as they were last read. Refused with Conflict and
// NotFound for what stands in the way, InvalidInput for what was said. `kept` is another folder in tests.

// The old config's text for the new guest: name, UUID, MAC addresses and disks as the copy says, all else as
// it is. To be shown, changed further, and given to planCopyGuest.
Result<QByteArray> copiedConfig(const QByteArray &text, const GuestCopy &copy, const StorageState &storage);

// The new disks, each proved, then the new config with `text`, which must say what the copy says. Until it is
// through, all of it can be taken back. The slots are those of configSecrets(text).
Result<Plan> planCopyGuest(const GuestCopy &copy, const QByteArray &text, const HostState &host,
                           const StorageState &storage,
                           const QString &kept = QString::fromLatin1(keptConfigs));

// The config says the new name, its file is NEW.cfg where it was OLD.cfg, the links that start it with the
// host lead there, and while the guest runs Xen has the new name too. The slots are those of
// configSecrets(renamedConfig()).
Result<Plan> planRenameGuest(const GuestRename &rename, const HostState &host,
                             const QString &kept = QString::fromLatin1(keptConfigs));
// The text with the new name.
Result<QByteArray> renamedConfig(const GuestRename &rename);
// Where the config will be.
QString renamedPath(const GuestRename &rename, const Guest &guest);

// The config is kept as a version, then goes with its links; the disks, which nothing brings back, go last.
Result<Plan> planDeleteGuest(const GuestRemoval &removal, const HostState &host, const StorageState &storage,
                             const QString &kept = QString::fromLatin1(keptConfigs));
// What would go with the guest, and what stays because somebody else uses it or it is no volume or image.
struct RemovedDisks
{
    QList<StorageId> gone;
    QList<Message> staying; // a sentence for each
};
RemovedDisks disksToRemove(const Guest &guest, const HostState &host, const StorageState &storage);

} // namespace domcero
