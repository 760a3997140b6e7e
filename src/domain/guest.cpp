// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guest.h"

#include <tuple>

namespace domcero {

namespace {

auto fields(const Guest &g)
{
    return std::tie(g.name, g.uuid, g.domainId, g.state, g.type, g.vcpus, g.maxVcpus, g.memory, g.maxMemory,
                    g.cpuSeconds, g.uptime, g.disks, g.nics, g.configuredDisks, g.configPath,
                    g.startsWithHost, g.autostartLinks);
}

QString problemText(const Guest &g)
{
    return g.configProblem ? QString::fromUtf8(g.configProblem->what.id()) + g.configProblem->detail
                           : QString();
}

} // namespace

bool operator==(const Guest &a, const Guest &b)
{
    return fields(a) == fields(b) && problemText(a) == problemText(b);
}

} // namespace domcero
