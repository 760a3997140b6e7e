// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transports.h"

#include "remote/ssh/sshengine.h"
#include "remote/transport.h"
#include "sim/demosite.h"

namespace domcero {

TransportFactory transportFactory(Clock &clock)
{
    auto engine = std::make_shared<SshEngine>(1, SshLimits{}, clock);
    return [engine, &clock](const HostEntry &entry) -> std::unique_ptr<Transport> {
        if (entry.kind == HostEntry::Kind::Demo)
            return makeDemoTransport(clock);
        return engine->makeTransport(entry);
    };
}

MetricsKeeper::PastOf pastOfHosts(Clock &clock)
{
    return [&clock](const HostEntry &entry) {
        return entry.kind == HostEntry::Kind::Demo ? demoPast(clock) : QList<PastUsage>();
    };
}

} // namespace domcero
