// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simpast.h"

#include "base/hosttext.h"
#include "sim/simulatedhost.h"

#include <algorithm>

namespace domcero {

namespace {

using namespace std::chrono_literals;

Usage usageAt(const SimulatedHost &host, const SimDomain &domain, Clock::Duration at, double sinceBegin,
              double hourOfDay)
{
    const SimLoad &load = domain.behaviour.load;
    const double percent =
        std::min(loadAt(load, host.seed() ^ qHash(domain.config.name, 0x51u), sinceBegin, hourOfDay),
                 domain.config.vcpus * 99.5);
    Usage usage;
    usage.at = at;
    usage.cpuPercent = percent;
    usage.memory = ByteSize::fromKiB(domain.memoryKiB());
    usage.netReceivedPerSecond = percent * load.receivedPerPercent;
    usage.netSentPerSecond = percent * load.sentPerPercent;
    usage.diskReadPerSecond = percent * load.readPerPercent;
    usage.diskWrittenPerSecond = percent * load.writtenPerPercent;
    return usage;
}

} // namespace

QList<PastUsage> pastOf(SimulatedHost &host, Clock::Duration span)
{
    const Clock::Duration now = host.clock().monotonic();
    const Clock::Duration began = now - (host.uptime() - host.machine().uptime);
    const QDateTime wallClock = host.clock().now();
    const auto &domains = host.domains();
    QList<PastUsage> past;
    for (Clock::Duration ago = span; ago > 0s; ago -= ago > 30min ? 20s : 5s) {
        const Clock::Duration at = now - ago;
        const double hour =
            static_cast<double>(
                wallClock.addMSecs(-ago.count()).toLocalTime().time().msecsSinceStartOfDay()) /
            3.6e6;
        const double sinceBegin = std::chrono::duration<double>(at - began).count();
        for (const auto &[id, domain] : domains) {
            if (domain.phase == SimDomain::Phase::Living && !domain.isPaused() && domain.startedAt <= at)
                past.append({fromHostBytes(domain.config.name), usageAt(host, domain, at, sinceBegin, hour)});
        }
    }
    return past;
}

} // namespace domcero
