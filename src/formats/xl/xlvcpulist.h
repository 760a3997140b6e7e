// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace domcero {

struct XlVcpuRow
{
    QString name; // lossless host text; empty for "(null)"
    int domainId = 0;
    int vcpu = 0;
    std::optional<int> cpu; // the physical CPU it is on; none while it is offline
    bool online = false;
    bool running = false;
    bool blocked = false;
    double seconds = 0;
    QString hardAffinity; // "all", "none", "0-3,7"
    QString softAffinity; // empty before Xen 4.5, which had no such thing

    friend bool operator==(const XlVcpuRow &, const XlVcpuRow &) = default;
};

// The output of `xl vcpu-list`: "%-32s %5u %5u" CPU, state ("r--", "-b-", "--p": offline), "%9.1f" and the
// affinity, "HARD / SOFT" (xen.git tools/xl/xl_vcpu.c); before Xen 4.5 only one, with "any cpu" for all.
Result<QList<XlVcpuRow>> parseXlVcpuList(QByteArrayView output);

} // namespace domcero
