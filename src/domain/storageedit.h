// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storage.h"
#include "domain/storageparameters.h"

namespace domcero {

// A change of a disk's size that waits to be made with others of the same host. `now`: what it had when that
// was said; with another size by then it is not made.
struct StorageEdit
{
    StorageId what;
    ByteSize now;
    StorageParameters with;

    friend bool operator==(const StorageEdit &, const StorageEdit &) = default;
};

} // namespace domcero
