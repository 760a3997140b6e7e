// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "domain/actionparameters.h"
#include "domain/guest.h"
#include "domain/guestaction.h"
#include "domain/storageindex.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace domcero {

// One thing in which a guest that runs is not as its config says. It lasts until the guest is started anew,
// is made permanent in the config, or is taken back in the guest.
struct ConfigDrift
{
    QByteArray key; // "name", "uuid", "type", "memory", "maxmem", "vcpus", "maxvcpus", "disk", "vif"
    QString device; // disk: its vdev; vif: the MAC address, empty where the config names none. Lossless
    Message what;
    Message configured; // the two values, for a table; empty: there is none
    Message live;

    // The config with what the guest has now, by an edit of the text it was compared with: two of them are
    // not put together, the second is made of what the first has given. None: a config cannot say it, or it
    // would be wrong to.
    std::optional<QByteArray> permanent;

    // What makes the guest as its config says while it runs. Whether that can be done at this moment is the
    // planner's word (plan/guestplans.h); a parameter that the config does not tell is empty. None: only a
    // restart does it, and `onlyRestart` says why.
    std::optional<GuestAction> action;
    ActionParameters with;
    Message onlyRestart;
};

// The config's text against the guest as it is, in the order of the struct's keys. Empty for a guest that is
// not there or is on its way out, and for a config that xl refuses. `storage` tells whether two paths lead to
// one disk; without it paths are compared as they are written.
//
// No drift: memory that differs by what balloon drivers and video memory make of it, vCPUs and memory of a
// guest that is only just starting, a MAC address or bridge that the config leaves to xl, "vg0/web" for
// "/dev/vg0/web", an old prefix ("phy:"), an empty drive that is empty.
QList<ConfigDrift> configDrift(const QByteArray &config, const QString &path, const Guest &live,
                               const StorageIndex *storage = nullptr);

} // namespace domcero
