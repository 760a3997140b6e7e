// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/storage/filesystemsteps.h"

#include <optional>

namespace domcero {

// A file system whose tools change its size only while it is mounted (xfs, btrfs): mounted in a folder of our
// own, resized there and taken away again. `size`: exactly so many bytes (btrfs); none: all of its device.
// The kernel of dom0 reads what a guest has written: nodev, nosuid and noexec keep programs from it, nothing
// keeps the kernel from a file system that was made to harm it.
QList<Step> mountedSteps(const Surface &on, std::optional<ByteSize> size);

} // namespace domcero
