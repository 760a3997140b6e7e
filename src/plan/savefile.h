// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionparameters.h"
#include "domain/guest.h"

namespace domcero {

// Where a guest is saved when nothing else is said. Not /var/lib/xen/save: what lies there xendomains
// restores at boot.
inline constexpr const char *usualSaveFolder = "/var/lib/xen";

// The file that `with` names for this guest: its `file`, or FOLDER/GUEST.save. A "/" in the guest's name
// becomes
// "_" there.
QString saveFileOf(const Guest &guest, const ActionParameters &with);

} // namespace domcero
