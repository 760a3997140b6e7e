// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/socksproxy.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace domcero {

// A machine that is logged in to on the way to a host, as OpenSSH's ProxyJump has it. Its name is looked up
// by the machine before it.
struct JumpHost
{
    QString address; // host name or IP address
    quint16 port = 22;
    QString user;
    QString identityFile;   // as those of HostEntry
    QString knownHostsFile; //
    bool oldAlgorithms = false;

    friend bool operator==(const JumpHost &, const JumpHost &) = default;
};

// How the account that logs in comes to a shell of root's, which xl and LVM need.
enum class RootBy {
    Login, // it is root, or may do what is needed
    Sudo,  // with its password or, where sudoers says so, without
    Doas,  // without: over a channel that is no terminal doas asks for none
};

QString rootWayName(RootBy way);         // "login", "sudo", "doas": for files
RootBy rootWayFrom(const QString &name); // Login for any other

// A host as the user saved it: how to reach it and as whom. No secret is ever part of it.
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
    RootBy rootBy = RootBy::Login;
    QString identityFile;       // private key to offer first; empty: the agent, then ~/.ssh/id_*
    QString knownHostsFile;     // empty: ~/.ssh/known_hosts
    QList<JumpHost> jumps;      // in the order in which they are passed
    SocksProxy socks;           // the first machine of the way is reached through it
    bool oldAlgorithms = false; // oldSshAlgorithms() are offered, too; of this leg alone

    friend bool operator==(const HostEntry &, const HostEntry &) = default;
};

// "root@dom0-a:22", an IPv6 address in brackets: how questions name a host, and what a kept password belongs
// to.
QString legOf(const HostEntry &entry);
QString legOf(const JumpHost &jump);
// The machines that are logged in to, one behind the other; the host itself is the last. Each as a host
// without jumps.
QList<HostEntry> legsOf(const HostEntry &entry);
// InvalidInput when a leg stands in the way twice.
Result<void> checkWay(const HostEntry &entry);
Error wayRepeats(const QString &leg);
// "bastion", or "bastion:2222" where the port is not 22: how a stage names a jump host.
QString shortName(const JumpHost &jump);
// The private keys that are tried for it, in this order: its own, or those of ~/.ssh with OpenSSH's usual
// names. Not all of them need to exist.
QStringList identityFilesOf(const HostEntry &entry);

} // namespace domcero
