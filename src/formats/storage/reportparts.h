// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storage.h"

#include <QByteArrayView>

namespace domcero {

// Between the files of this folder.

// Stable names from the links of /dev/disk, serial numbers from udev ("b8:0:E:ID_SERIAL_SHORT=..."), and what
// of the WWN those tell where the kernel is too old to.
void nameDevices(QList<BlockDevice> &devices, QByteArrayView diskLinks, QByteArrayView udev);

// Which disks hang on which session of state.iscsi, by their place in the tree of /sys, else by their names.
void placeOnIscsi(StorageState &state, QByteArrayView blockLinks);

} // namespace domcero
