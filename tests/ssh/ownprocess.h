// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loopbacksshd.h"

#include <QDir>

namespace domcero::test {

// What this process holds now.

// 0 beside a sanitizer, which keeps what was freed and shadows all of it.
inline qint64 residentMiB()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0;
#endif
    return readFile(QStringLiteral("/proc/self/statm")).split(' ').value(1).toLongLong() * 4096 /
           (1024 * 1024);
}

inline int openFiles()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

} // namespace domcero::test
