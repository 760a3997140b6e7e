// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/blockdevice.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace domcero {

// /proc/self/mountinfo without the kernel's own file systems (proc, sysfs, tmpfs, ...). Blanks, tabs,
// newlines and backslashes of names come as octal and are given back; every other byte stands for itself.
// Sizes are not in it.
Result<QList<Mount>> parseMountInfo(QByteArrayView content);

// /proc/swaps.
Result<QList<SwapSpace>> parseSwaps(QByteArrayView content);

// `df -P -k DEVICE ...`: by the first column.
struct FileSystemUsage
{
    ByteSize size;
    ByteSize used;
};
QHash<QString, FileSystemUsage> parseDf(QByteArrayView output);

// Who locks what, from /proc/locks.
struct FileLock
{
    DeviceNumber device; // of the file system
    quint64 inode = 0;
    qint64 first = 0;      // bytes; the last one is meant too
    qint64 last = 0;       // -1: to the end
    bool openFile = false; // OFDLCK, which qemu takes
};
QList<FileLock> parseLocks(QByteArrayView content);

} // namespace domcero
