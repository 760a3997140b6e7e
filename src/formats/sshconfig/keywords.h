// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace domcero {

// The keywords of ssh_config(5), by what Domcero does with them.
enum class SshKeyword {
    Unknown,
    Host,
    Match,
    Include,
    IgnoreUnknown,

    AddressFamily,
    CASignatureAlgorithms,
    CertificateFile,
    Ciphers,
    ConnectTimeout,
    ConnectionAttempts,
    HostKeyAlgorithms,
    HostKeyAlias,
    HostName,
    IdentitiesOnly,
    IdentityAgent,
    IdentityFile,
    KbdInteractiveAuthentication,
    KexAlgorithms,
    Macs,
    PasswordAuthentication,
    Port,
    PreferredAuthentications,
    ProxyCommand,
    ProxyJump,
    PubkeyAcceptedAlgorithms,
    PubkeyAuthentication,
    ServerAliveCountMax,
    ServerAliveInterval,
    StrictHostKeyChecking,
    User,
    UserKnownHostsFile,

    Reaching, // known, not done, and it may decide how a host is reached, trusted or logged in to
    Comfort,  // known, not done, and of no weight for that: forwardings, terminals, multiplexing
    Ignored,  // OpenSSH itself reads and ignores it
};

// By the name in lower case. Sources of fact: ssh_config(5) and `strings` of OpenSSH 9.2 as in Debian 12,
// whose own aliases are in; of later releases only what they added, so that a config that ssh takes is not
// refused.
SshKeyword sshKeyword(QByteArrayView lowerCaseName);

// The name as the manual writes it, where the table knows better than lower case.
QByteArray sshKeywordName(QByteArrayView lowerCaseName);

// All names of the table, in lower case; with `later` also those that came after 9.2.
QList<QByteArray> sshKeywordNames(bool later);

} // namespace domcero
