// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/sshconfig/sshhostconfig.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace domcero {

// OpenSSH's client configuration, ~/.ssh/config, read as OpenSSH 9.2 reads it (ssh_config(5), and `ssh -G` as
// the judge: tests/sshconfig). No I/O: files, the user and the environment are handed in.

// A file's name, for messages, and its content.
struct SshConfigText
{
    QString name;
    QByteArray text;
};

// Answers one word of an Include: an absolute path that may hold the shell's signs *, ? and [...]. The files
// that it fits, in the order of their names; none is no error. A file that is there and cannot be read is
// one.
using SshConfigIncluder = std::function<Result<QList<SshConfigText>>(const QString &pattern)>;

// What a config may refer to of the machine and the user that read it.
struct SshConfigEnvironment
{
    QString home; // for ~, %d and the Includes that are relative to ~/.ssh
    QString localUser;
    QString localHost;                                                   // as gethostname() says it
    qint64 uid = 0;                                                      // %i
    std::function<std::optional<QString>(const QString &name)> variable; // of the environment
};

// A config and all that it includes, cut in lines but not judged: what is wrong in it is said when a host is
// resolved, as it may depend on the host (IgnoreUnknown). An implicitly shared value.
struct SshConfigFile;
class SshConfig
{
public:
    SshConfig() = default; // an empty one
    explicit SshConfig(std::shared_ptr<const SshConfigFile> root) : m_root(std::move(root)) {}

    const SshConfigFile *root() const { return m_root.get(); }

private:
    std::shared_ptr<const SshConfigFile> m_root;
};

SshConfig parseSshConfig(const SshConfigText &file, const SshConfigEnvironment &environment,
                         const SshConfigIncluder &include);

// Whom to ask for: the name as given to ssh, and what was said beside it (user@alias, -p, a leg of
// ProxyJump), which goes before the config. `userIfUnsaid` is who logs in when nobody says; empty: the local
// user.
struct SshConfigRequest
{
    QString alias;
    QString user;
    std::optional<quint16> port;
    QString userIfUnsaid;
};

// Errors, with file and line: ParseFailed for what ssh refuses, in whatever block it stands; NotSupported for
// another user's home folder (~name/).
Result<SshHostConfig> resolveSshHost(const SshConfig &config, const SshConfigRequest &request,
                                     const SshConfigEnvironment &environment);

// The names to offer to a person: words of Host lines that are no patterns, each once, in the order of the
// files; not those of an Include in a block that does not hold for the name itself.
QStringList sshHostNames(const SshConfig &config, const SshConfigEnvironment &environment);

} // namespace domcero
