// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"
#include "base/result.h"
#include "domain/hostentry.h"
#include "services/localsshconfig.h"

#include <QList>
#include <QString>

namespace domcero {

// What ~/.ssh/config says, made into what a saved host holds. It is asked when a host is named or written
// down, not when it is dialled: the values are saved, so what is seen is what is dialled, and the list of
// hosts says the same on a machine without that file.

// What the config says and Domcero does not do is in `notDone`, a sentence with file and line each; a line
// that may decide whether the host is reached comes before those that may not.
struct SshConfigHost
{
    HostEntry entry; // not saved: without an id
    QList<Message> notDone;
};
struct SshConfigJumps
{
    QList<JumpHost> jumps;
    QList<Message> notDone;
};

// A name as ssh takes it. Errors: a mistake in the config; InvalidInput for a way that repeats itself.
Result<SshConfigHost> hostFromSshConfig(const QString &alias, const LocalSshConfig &config);

// Jump hosts as a person writes them, "[user@]host[:port]" with commas between, in the order in which they
// are passed. Each is read through the config as ssh reads a leg of ProxyJump: `host` may be an alias, what
// is not said of it is as the config says, else the local user and port 22, and jump hosts of the first go
// before it. One that is written as jumpsText() writes one of `known` is that one, key and all.
// Errors: InvalidInput for what cannot be read; those of hostFromSshConfig().
Result<SshConfigJumps> jumpsFromText(const QString &text, const LocalSshConfig &config,
                                     const QList<JumpHost> &known = {});
QString jumpsText(const QList<JumpHost> &jumps);

} // namespace domcero
