// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/hostargument.h"
#include "app/cli/verbs.h"
#include "remote/transport.h"

namespace domcero::cli {

Exit withHost(Context &context, Needs needs, const std::function<Exit(Connection &)> &work)
{
    auto entry = hostFromArgument(context.options.hostOperand(), context.registry, context.sshConfig);
    if (!entry) {
        context.out.error(entry.error());
        return Exit::Usage;
    }
    if (!context.options.identityFile.isEmpty())
        entry->identityFile = context.options.identityFile;
    if (!context.options.knownHostsFile.isEmpty())
        entry->knownHostsFile = context.options.knownHostsFile;

    Connection connection(*entry, context.makeTransport(*entry), context.options, context.interrupt,
                          context.clock, needs);
    const auto opened = connection.open();
    if (!opened) {
        const bool connected = connection.session().link().stage == LinkStage::Connected;
        context.out.error(opened.error());
        connection.close();
        return connected || opened.error().code == ErrorCode::Cancelled ? Exit::Failed : Exit::NoConnection;
    }
    const Exit exit = work(connection);
    connection.close();
    return exit;
}

bool complainedOfState(Context &context, Connection &connection)
{
    const auto &problem = connection.session().state().problem;
    if (problem)
        context.out.error(*problem);
    return problem.has_value();
}

} // namespace domcero::cli
