// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sshconfig/configlexer.h"
#include "formats/sshconfig/keywords.h"
#include "formats/sshconfig/tokens.h"

namespace domcero {

// What a config says of an alias, collected line by line: of each keyword the first value, of IdentityFile
// and CertificateFile all, each once. Tokens are not replaced yet, for they refer to values that may still
// come.
struct SshSaid
{
    std::optional<SaidText> hostName;
    std::optional<QByteArray> user;
    std::optional<quint16> port;
    std::optional<SshAddressFamily> addressFamily;

    QList<SaidText> identityFiles;
    QList<SaidText> certificateFiles;
    std::optional<bool> identitiesOnly;
    std::optional<SaidText> identityAgent;
    std::optional<QByteArray> preferredAuthentications;
    std::optional<bool> pubkeyAuthentication;
    std::optional<bool> passwordAuthentication;
    std::optional<bool> kbdInteractiveAuthentication;

    QList<SaidText> userKnownHostsFiles;
    std::optional<QByteArray> hostKeyAlias;
    std::optional<SshHostKeyChecking> strictHostKeyChecking;

    std::optional<QList<SshJump>> jumps; // empty list: none
    std::optional<SaidText> proxyCommand;

    std::optional<int> connectTimeout;
    std::optional<int> connectionAttempts; // 0 is refused, but only after all lines
    SshConfigPlace connectionAttemptsPlace;
    std::optional<int> serverAliveInterval;
    std::optional<int> serverAliveCountMax;

    std::optional<QByteArray> kex;
    std::optional<QByteArray> hostKey;
    std::optional<QByteArray> ciphers;
    std::optional<QByteArray> macs;
    std::optional<QByteArray> pubkeyAccepted;
    std::optional<QByteArray> caSignature;

    std::optional<QByteArray> ignoreUnknown;

    // A line with the keyword of a value. It is judged in any case, but kept only when it `holds`.
    Result<void> take(const ConfigLine &line, SshKeyword keyword, const SshConfigPlace &place, bool holds,
                      const SshConfigEnvironment &environment);
};

} // namespace domcero
