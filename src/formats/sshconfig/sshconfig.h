// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace domcero {

// The simple part of OpenSSH's client configuration (ssh_config(5)): Host blocks whose words are plain names,
// with HostName, User, Port and IdentityFile. What stands before the first Host and under `Host *` holds for
// every name; of two values the first one counts, as in OpenSSH. Other patterns, Match and Include are not
// read, but named in `notRead`, so that a program can say why a host is not as `ssh` sees it; `ssh -G NAME`
// prints OpenSSH's own view.
struct SshConfigHost
{
    QString alias;
    QString hostName; // the alias when none is given; %h replaced
    QString user;     // empty: not said
    std::optional<quint16> port;
    QString identityFile; // as written, with ~ and % signs; empty: not said

    friend bool operator==(const SshConfigHost &, const SshConfigHost &) = default;
};

struct SshConfig
{
    QList<SshConfigHost> hosts; // in the order of the file, each alias once
    QStringList notRead;        // "line 12: Match host *.example"

    const SshConfigHost *host(const QString &alias) const;
};

SshConfig parseSshConfig(QByteArrayView text);

} // namespace domcero
