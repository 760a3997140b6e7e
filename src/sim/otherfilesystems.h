// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/extfilesystem.h"

#include <QHash>

namespace domcero {

// Programs of the file systems that are not ext, and what mounts them: ntfsresize, btrfs, xfs_growfs,
// xfs_repair, mount, umount, rmdir.
QHash<QString, SimProgram> simOtherFileSystems();

// What `ntfsresize -i` and `btrfs inspect-internal dump-super` print.
QByteArray simNtfsText(const SimExt &found);
QByteArray simBtrfsText(const SimExt &found);

} // namespace domcero
