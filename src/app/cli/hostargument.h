// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "base/result.h"
#include "domain/hostentry.h"

#include <QList>

#include <optional>

namespace domcero {
class HostRegistry;
struct LocalSshConfig;
} // namespace domcero

namespace domcero::cli {

// A host that can be named on the command line without its address.
struct NamedHost
{
    enum class Source { Saved, SshConfig, Demo };
    HostEntry entry;
    Source source = Source::Saved;
    QList<Message> notDone; // what ~/.ssh/config says of it and Domcero does not do
};
// Saved ones first, then those of ~/.ssh/config whose name is not taken yet, then the simulated one. A host
// of which the config cannot be read is left out, and the first such mistake is the `problem`.
QList<NamedHost> namedHosts(const HostRegistry &registry, const LocalSshConfig &sshConfig,
                            std::optional<Error> *problem = nullptr);

// HOST of the command line: one of those, or [user@]address[:port] with IPv6 in brackets.
// Errors: InvalidInput; a mistake in ~/.ssh/config.
Result<NamedHost> hostFromArgument(const QString &argument, const HostRegistry &registry,
                                   const LocalSshConfig &sshConfig);

} // namespace domcero::cli
