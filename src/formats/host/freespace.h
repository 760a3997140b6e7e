// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/result.h"

#include <QByteArrayView>

namespace domcero {

// What a program of root could still write to a file system: the fourth column of `df -P -k FOLDER` (POSIX).
// The table is read from the right of the sign %, since the device on the left may hold blanks.
Result<ByteSize> parseFreeSpace(QByteArrayView output);

} // namespace domcero
