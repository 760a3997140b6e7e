// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/hostentry.h"
#include "services/hostmanager.h"
#include "services/localsshconfig.h"

#include <functional>

namespace domcero {
class HostRegistry;
}

namespace domcero::cli {

class Connection;
enum class Needs;
class Interrupt;

// What every verb works with; lives in main().
struct Context
{
    const Options &options;
    Output &out;
    Interrupt &interrupt;
    Clock &clock;
    HostRegistry &registry;
    TransportFactory makeTransport;
    LocalSshConfig sshConfig;
};

// One verb of the command line each. They print, and say how the program is to end.
Exit listHosts(Context &context);
Exit checkHost(Context &context);
Exit listGuests(Context &context);
Exit showStorage(Context &context);
Exit runAction(Context &context);
Exit guestVerb(Context &context);
Exit backupVerb(Context &context);
Exit watchHost(Context &context);
Exit recordHost(Context &context);
Exit planVerb(Context &context);
Exit printStoragePlan(Context &context); // plan storage
Exit printBackupPlan(Context &context);  // plan backup, plan restore
Exit completeLine(Context &context);
// These two need no host and read no list of hosts.
Exit configVerb(const Options &options, Output &out);
Exit lintFiles(const Options &options, Output &out);

// For those that need a host: finds it, connects, does `work`, closes. What goes wrong before `work` is
// printed and decides the exit status.
Exit withHost(Context &context, Needs needs, const std::function<Exit(Connection &)> &work);
// The state of the host could not be read: printed; true when so.
bool complainedOfState(Context &context, Connection &connection);
// Waits for a whole reading of the storage; why there is none.
std::optional<Error> readStorageOf(Connection &connection);

} // namespace domcero::cli
