// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sshconfig/sshconfig.h"

namespace domcero {

// The user's own ~/.ssh/config, read from the disk with all that it includes, and what it may refer to.
// Reading blocks: a few small files.
struct LocalSshConfig
{
    SshConfig config;
    SshConfigEnvironment environment;

    Result<SshHostConfig> resolve(const SshConfigRequest &request) const
    {
        return resolveSshHost(config, request, environment);
    }
    QStringList hostNames() const { return sshHostNames(config, environment); }
};

// Of this machine and the user who runs the program; home is $HOME, where OpenSSH takes the account's own.
SshConfigEnvironment localSshEnvironment();

// Empty when there is no such file, or it cannot be read.
LocalSshConfig readLocalSshConfig();

// The files that an absolute path with *, ? or [...] in it fits, as glob() has it: in the order of bytes,
// names that begin with a dot only where the path says the dot. Errors: PermissionDenied.
Result<QList<SshConfigText>> readSshConfigFiles(const QString &pattern);

} // namespace domcero
