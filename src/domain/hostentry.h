// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUuid>

namespace domcero {

// A host as the user saved it: how to reach it and as whom. No secret is ever part of it.
// Jump hosts, sudo and algorithm choices will be further members; what is absent means "as the defaults say".
struct HostEntry
{
    enum class Kind { Ssh, Demo };

    QUuid id; // stable for the life of the entry
    Kind kind = Kind::Ssh;
    QString name;    // what the tree shows; never empty
    QString group;   // site or folder in the tree; may be empty
    QString address; // host name or IP address
    quint16 port = 22;
    QString user = QStringLiteral("root");
    QString identityFile;   // private key to offer first; empty: the agent, then ~/.ssh/id_*
    QString knownHostsFile; // empty: ~/.ssh/known_hosts

    friend bool operator==(const HostEntry &, const HostEntry &) = default;
};

// "root@dom0-a:22", an IPv6 address in brackets: how questions name a host, and what a kept password belongs
// to.
QString legOf(const HostEntry &entry);
// The private keys that are tried for it, in this order: its own, or those of ~/.ssh with OpenSSH's usual
// names. Not all of them need to exist.
QStringList identityFilesOf(const HostEntry &entry);

} // namespace domcero
