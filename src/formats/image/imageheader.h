// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/imagefile.h"

#include <QByteArrayView>

namespace domcero {

// How much of an image's beginning is read: the header and, where qemu-img made the file, the backing file's
// name.
inline constexpr qsizetype imageHeadBytes = 2048;
// And of its end: VHD keeps its footer there.
inline constexpr qsizetype imageTailBytes = 512;

// What an image's first bytes say of it, and its last ones where a fixed VHD is to be told from a raw disk
// (else empty): format, virtual size, backing file, marks. `path`, `fileSize` and `onDisk` of `image` are
// known already. A guest can write what it likes into its disk, so nothing here follows what it reads: no
// file is opened, no size is allocated.
void readImageHeader(QByteArrayView head, QByteArrayView tail, ImageFile &image);

// A backing file's name as it stands in an image at `imagePath`, as a whole path: relative to the image's
// folder, "." and ".." taken out, "file:" before it too. Empty for what is no file ("json:...", "nbd://...").
QString wholeBackingPath(const QString &written, const QString &imagePath);

} // namespace domcero
