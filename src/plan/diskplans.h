// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionparameters.h"
#include "domain/hoststate.h"

namespace domcero {

// The next name that no disk of the guest has: xvdb for a guest with xvda. Empty when all are taken.
QString freeDiskName(const Guest &guest);
// "raw", or what the end of the file's name says.
QString formatOf(const QString &target);
// A MAC address of Xen's own range (00:16:3e) that no guest of the host has, made from `seed`.
QString freeMac(const HostState &host, quint32 seed);

} // namespace domcero
