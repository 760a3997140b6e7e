// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hostinfo.h"

#include <algorithm>

namespace domcero {

bool HypervisorInfo::canRunHvm() const
{
    const auto isHvm = [](const QString &cap) { return cap.startsWith(QLatin1String("hvm")); };
    return std::any_of(virtCaps.begin(), virtCaps.end(), isHvm) ||
           std::any_of(xenCaps.begin(), xenCaps.end(), isHvm);
}

} // namespace domcero
