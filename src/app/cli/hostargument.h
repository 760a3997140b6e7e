// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostentry.h"

#include <QByteArrayView>
#include <QList>

namespace domcero {
class HostRegistry;
}

namespace domcero::cli {

// A host that can be named on the command line without its address.
struct NamedHost
{
    enum class Source { Saved, SshConfig, Demo };
    HostEntry entry;
    Source source = Source::Saved;
};
// Saved ones first, then those of ~/.ssh/config whose name is not taken yet, then the simulated one.
QList<NamedHost> namedHosts(const HostRegistry &registry, QByteArrayView sshConfig);

// HOST of the command line: one of those, or [user@]address[:port] with IPv6 in brackets.
// Errors: InvalidInput.
Result<HostEntry> hostFromArgument(const QString &argument, const HostRegistry &registry,
                                   QByteArrayView sshConfig);

} // namespace domcero::cli
