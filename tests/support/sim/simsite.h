// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simtransport.h"
#include "sim/simulatedhost.h"
#include "support/await.h"

#include <memory>

namespace domcero::test {

// A small simulated host under a manual clock, with a connection to it: "web" (PVH) and "mail" (PV) run,
// "w2012" (HVM, no PV drivers) runs, "spare" is stopped. Things take some time, all of it the clock's.
struct SimSite
{
    explicit SimSite(SimPace pace = somePace());
    static SimPace somePace();

    ManualClock clock;
    std::shared_ptr<SimulatedHost> host;
    std::unique_ptr<SimTransport> transport;

    // Runs a command to its end; the future's own error becomes exit status -1.
    CommandResult run(const QString &program, const QStringList &arguments);
    CommandResult xl(const QStringList &arguments) { return run(QStringLiteral("xl"), arguments); }
    int idOf(const char *guest) { return host->domainByName(guest) ? host->domainByName(guest)->id : -1; }
};

} // namespace domcero::test
