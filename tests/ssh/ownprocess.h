// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loopbacksshd.h"

#include <QDir>

namespace domcero::test {

// What this process holds now.

inline qint64 residentMiB()
{
    return readFile(QStringLiteral("/proc/self/statm")).split(' ').value(1).toLongLong() * 4096 /
           (1024 * 1024);
}

inline int openFiles()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

} // namespace domcero::test
