// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storageuse.h"

#include <QString>

namespace domcero {

// Words for storage in the user's language, in the few words that a table has room for.

QString volumeKindText(const LogicalVolume &volume); // "linear", "snapshot of web", "thin, in pool0", ...
QString deviceKindText(DeviceKind kind);             // "disk", "partition", ...
QString contentText(const Content &content); // "ext4 “web”", "physical volume of LVM", ...; type and label
// Of a use: "web (xvda)", "mounted at /srv", "in the group vg0", "snapshot vg0/web-snap", ...
QString useText(const StorageUse &use);

} // namespace domcero
