// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>

namespace domcero {

struct XlUptimeRow
{
    QString name; // lossless host text; empty for "(null)"
    int domainId = 0;
    std::chrono::seconds uptime{0};

    friend bool operator==(const XlUptimeRow &, const XlUptimeRow &) = default;
};

// The output of `xl uptime`: "%-33s %4d " and " H:MM:SS", "1 day,  H:MM:SS" or "N days, HH:MM:SS" (xen.git
// tools/xl/xl_info.c). Dom0 is among the rows.
Result<QList<XlUptimeRow>> parseXlUptime(QByteArrayView output);

} // namespace domcero
