// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/content.h"

#include <QByteArrayView>

namespace domcero {

// What a file system's own tool says of it, put into the content that blkid named: sizes, state, features.
// Each reads standard output alone; these tools print their version on standard error, or first.

Result<void> readDumpe2fs(QByteArrayView output, Content &content);      // dumpe2fs -h, tune2fs -l
Result<void> readXfsSuperblock(QByteArrayView output, Content &content); // xfs_db -r -c 'sb 0' -c p
// btrfs inspect-internal dump-super: of that device alone, where `filesystem show` looks for all of one UUID,
// and takes a copy for the original. With a minimum where it is the only one.
Result<void> readBtrfsSuper(QByteArrayView output, Content &content);
Result<void> readNtfsResize(QByteArrayView output, Content &content); // ntfsresize -i -f: with the minimum

// resize2fs -P: the smallest size that it would take, in blocks of `blockSize`.
Result<ByteSize> parseResize2fsMinimum(QByteArrayView output, ByteSize blockSize);

} // namespace domcero
