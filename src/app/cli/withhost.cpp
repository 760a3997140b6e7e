// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/hostargument.h"
#include "app/cli/verbs.h"
#include "remote/transport.h"
#include "services/sshconfighost.h"

namespace domcero::cli {

Exit withHost(Context &context, Needs needs, const std::function<Exit(Connection &)> &work)
{
    const auto host = hostFromArgument(context.options.hostOperand(), context.registry, context.sshConfig);
    if (!host) {
        context.out.error(host.error());
        return Exit::Usage;
    }
    for (const Message &notDone : host->notDone)
        context.out.complaint(Error{ErrorCode::NotSupported, notDone, {}, {}, {}, {}});
    // Of the host itself, as ssh -i: its jump hosts are as saved, or as given.
    HostEntry entry = host->entry;
    if (!context.options.identityFile.isEmpty())
        entry.identityFile = context.options.identityFile;
    if (!context.options.jumpHosts.isEmpty()) {
        const auto jumps = jumpsFromText(context.options.jumpHosts, context.sshConfig);
        if (!jumps) {
            context.out.error(jumps.error());
            return Exit::Usage;
        }
        entry.jumps = jumps->jumps;
    }
    if (!context.options.socksProxy.isEmpty())
        entry.socks = socksFromText(context.options.socksProxy).value_or(SocksProxy());
    if (context.options.sudo)
        entry.rootBy = RootBy::Sudo;
    else if (context.options.doas)
        entry.rootBy = RootBy::Doas;
    entry.oldAlgorithms = entry.oldAlgorithms || context.options.oldAlgorithms;
    if (!context.options.knownHostsFile.isEmpty())
        entry.knownHostsFile = context.options.knownHostsFile;

    Connection connection(entry, context.makeTransport(entry), context.options, context.interrupt,
                          context.clock, needs);
    const auto opened = connection.open();
    if (!opened) {
        const bool connected = connection.session().link().stage == LinkStage::Connected;
        context.out.error(opened.error());
        connection.close();
        return connected || opened.error().code == ErrorCode::Cancelled ? Exit::Failed : Exit::NoConnection;
    }
    if (const QStringList old = connection.session().link().oldAlgorithms; !old.isEmpty()) {
        Error warning;
        warning.code = ErrorCode::NotSupported;
        warning.what =
            Message(QT_TRANSLATE_NOOP("messages", "The encryption of this connection is outdated: %1."),
                    {old.join(QStringLiteral(", "))});
        context.out.complaint(warning);
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
