// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guestchange.h"
#include "domain/hoststate.h"
#include "domain/storage.h"

#include <functional>

namespace domcero {

// What a copy of a guest usually is: a config beside the old one, a UUID and MAC addresses that nobody has, a
// clone of each volume and image that it writes to, under a name that is free and follows the old one's
// ("web-root" of "web" is "shop-root" of "shop"); all other disks are the same. `text` is the old config.
GuestCopy usualCopy(const Guest &old, const QByteArray &text, const QString &name, const HostState &host,
                    const StorageState &storage);

// `base` with the name `to` where it has `from` ("web-root", "web", "shop": "shop-root"), else behind it; of
// characters that a file and a volume can have, and the first that is not taken.
QString freeAfter(const QString &base, const QString &from, const QString &to,
                  const std::function<bool(const QString &)> &isTaken);
QStringList newMacs(qsizetype count, const HostState &host);

} // namespace domcero
