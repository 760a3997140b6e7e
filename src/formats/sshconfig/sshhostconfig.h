// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace domcero {

// Where something stands: a file as it was named when it was read, and a line from 1.
struct SshConfigPlace
{
    QString file;
    int line = 0;

    friend bool operator==(const SshConfigPlace &, const SshConfigPlace &) = default;
};

// One leg of ProxyJump. Where user and port are not said, they are what the config says of `host`, read as an
// alias of its own; OpenSSH starts another ssh for it.
struct SshJump
{
    QString user;
    QString host; // without brackets
    std::optional<quint16> port;

    friend bool operator==(const SshJump &, const SshJump &) = default;
};

enum class SshHostKeyChecking { Ask, Yes, AcceptNew, Off };
enum class SshAddressFamily { Any, Inet, Inet6 };

// Lists of algorithms as written, with the '+', '-' or '^' before them that refers to a program's own list.
// Names are not judged: OpenSSH refuses the ones that it lacks, but ours are those of another library. Empty:
// not said.
struct SshAlgorithmLists
{
    QString kex;
    QString hostKey;
    QString ciphers;
    QString macs;
    QString pubkeyAccepted;
    QString caSignature;

    friend bool operator==(const SshAlgorithmLists &, const SshAlgorithmLists &) = default;
};

// A line that holds, by its keyword as the manual writes it: "HostKeyAlias".
struct SshConfigWord
{
    SshConfigPlace place;
    QString keyword;

    friend bool operator==(const SshConfigWord &, const SshConfigWord &) = default;
};

// What the config says of a host and Domcero does not do.
struct SshUnsupported
{
    SshConfigPlace place;
    QString keyword; // as the manual writes it: "BindAddress", "Match exec"
    bool mayDecide =
        true; // how the host is reached, trusted or logged in to; false for forwardings and the like

    friend bool operator==(const SshUnsupported &, const SshUnsupported &) = default;
};

// All that a config says of one alias: the first value of each keyword, tokens replaced. What is absent,
// empty or false where no word says otherwise was not said, and a program's own default holds.
struct SshHostConfig
{
    QString alias;
    QString hostName; // the alias where none is given; lower case, unless it is an IPv6 address
    QString user;
    std::optional<quint16> port;
    std::optional<SshAddressFamily> addressFamily;

    // Absent: the usual ~/.ssh/id_*. Present and empty: IdentityFile none.
    std::optional<QStringList> identityFiles;
    QStringList certificateFiles;
    bool identitiesOnly = false;
    // The agent's socket. Absent: that of SSH_AUTH_SOCK. Present and empty: no agent.
    std::optional<QString> identityAgent;
    QString preferredAuthentications; // with commas
    std::optional<bool> pubkeyAuthentication;
    std::optional<bool> passwordAuthentication;
    std::optional<bool> kbdInteractiveAuthentication;

    // Absent: ~/.ssh/known_hosts and known_hosts2. Present and empty: UserKnownHostsFile none.
    std::optional<QStringList> userKnownHostsFiles;
    QString hostKeyAlias; // lower case
    std::optional<SshHostKeyChecking> strictHostKeyChecking;

    QList<SshJump> jumps; // in the order in which they are passed
    QString proxyCommand; // as written; not supported, so it is in `unsupported` as well

    std::optional<std::chrono::seconds> connectTimeout;
    std::optional<int> connectionAttempts; // at least 1
    std::optional<std::chrono::seconds> serverAliveInterval;
    std::optional<int> serverAliveCountMax;

    SshAlgorithmLists algorithms;

    QList<SshConfigWord> words; // the lines of all that, in the order of the files; later ones may not count
    QList<SshUnsupported> unsupported; // of this alias, in the order of the files, ProxyCommand last

    friend bool operator==(const SshHostConfig &, const SshHostConfig &) = default;
};

} // namespace domcero
