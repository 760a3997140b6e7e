// SPDX-License-Identifier: GPL-3.0-or-later
#include "residentmemory.h"

#include <QFile>

#include <unistd.h>

namespace domcero::bench {

double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace domcero::bench
