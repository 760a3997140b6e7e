// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/sshconfig.h"

#include "base/hosttext.h"
#include "base/sshpatterns.h"
#include "formats/sshconfig/configerror.h"
#include "formats/sshconfig/configwalk.h"
#include "formats/sshconfig/values.h"

#include <QCryptographicHash>

namespace domcero {

namespace {

QString textOf(const std::optional<QByteArray> &said)
{
    return said ? fromHostBytes(*said) : QString();
}

std::optional<std::chrono::seconds> secondsOf(const std::optional<int> &said)
{
    return said ? std::optional(std::chrono::seconds(*said)) : std::nullopt;
}

// ssh_config(5), TOKENS: those of the names of files.
SshTokens tokensOf(const SshConfigWalk &walk, const SshConfigRequest &request,
                   const SshConfigEnvironment &environment)
{
    const QByteArray alias = toHostBytes(request.alias);
    const QByteArray localUser = toHostBytes(environment.localUser);
    const QByteArray localHost = toHostBytes(environment.localHost);
    const QByteArray port = QByteArray::number(walk.said.port.value_or(22));
    const QByteArray user = walk.said.user.value_or(
        request.userIfUnsaid.isEmpty() ? localUser : toHostBytes(request.userIfUnsaid));
    const QByteArray connection =
        QCryptographicHash::hash(localHost + walk.host + port + user, QCryptographicHash::Sha1).toHex();
    return {{'C', connection},
            {'L', localHost.split('.').first()},
            {'d', toHostBytes(environment.home)},
            {'h', walk.host},
            {'i', QByteArray::number(environment.uid)},
            {'k', walk.said.hostKeyAlias ? walk.said.hostKeyAlias->toLower() : alias},
            {'l', localHost},
            {'n', alias},
            {'p', port},
            {'r', user},
            {'u', localUser}};
}

// Names of files, without `none`.
Result<QStringList> filesOf(const QList<SaidText> &said, const SshTokens &tokens,
                            const SshConfigEnvironment &environment)
{
    QStringList files;
    for (const SaidText &file : said) {
        if (isSshNone(file.text))
            continue;
        const auto path = withTildeAndTokens(file, tokens, environment);
        if (!path)
            return path.error();
        files += fromHostBytes(*path);
    }
    return files;
}

Result<std::optional<QString>> agentOf(const SaidText &said, const SshTokens &tokens,
                                       const SshConfigEnvironment &environment)
{
    const auto path = withTildeAndTokens(said, tokens, environment);
    if (!path)
        return path.error();
    if (*path == "none")
        return std::optional(QString());
    if (*path == "SSH_AUTH_SOCK")
        return std::optional<QString>();
    if (!path->startsWith('$') || path->startsWith("${"))
        return std::optional(fromHostBytes(*path));
    const auto value =
        environment.variable ? environment.variable(fromHostBytes(path->mid(1))) : std::nullopt;
    return std::optional(value.value_or(QString()));
}

// What needs no tokens.
SshHostConfig plainValues(const SshConfigWalk &walk)
{
    const SshSaid &said = walk.said;
    SshHostConfig config;
    config.hostName = fromHostBytes(walk.host);
    config.user = textOf(said.user);
    config.port = said.port;
    config.addressFamily = said.addressFamily;
    config.identitiesOnly = said.identitiesOnly.value_or(false);
    config.preferredAuthentications = textOf(said.preferredAuthentications);
    config.pubkeyAuthentication = said.pubkeyAuthentication;
    config.passwordAuthentication = said.passwordAuthentication;
    config.kbdInteractiveAuthentication = said.kbdInteractiveAuthentication;
    config.hostKeyAlias = said.hostKeyAlias ? fromHostBytes(said.hostKeyAlias->toLower()) : QString();
    config.strictHostKeyChecking = said.strictHostKeyChecking;
    config.jumps = said.jumps.value_or(QList<SshJump>());
    config.connectTimeout = secondsOf(said.connectTimeout);
    config.connectionAttempts = said.connectionAttempts;
    config.serverAliveInterval = secondsOf(said.serverAliveInterval);
    config.serverAliveCountMax = said.serverAliveCountMax;
    config.algorithms = {textOf(said.kex),  textOf(said.hostKey),        textOf(said.ciphers),
                         textOf(said.macs), textOf(said.pubkeyAccepted), textOf(said.caSignature)};
    config.words = walk.words;
    config.unsupported = walk.unsupported;
    if (said.proxyCommand && !isSshNone(said.proxyCommand->text)) {
        config.proxyCommand = fromHostBytes(said.proxyCommand->text);
        config.unsupported += {said.proxyCommand->place, QStringLiteral("ProxyCommand"), true};
    }
    return config;
}

void addNames(const SshConfigFile &file, QStringList &names)
{
    for (const SshConfigEntry &entry : file.entries) {
        for (const SshConfigFile &included : entry.included)
            addNames(included, names);
        if (entry.keyword != SshKeyword::Host || entry.line.fault != ConfigLine::Fault::None)
            continue;
        for (const QByteArray &word : entry.line.words) {
            const QString name = fromHostBytes(word);
            if (!word.isEmpty() && !isSshPattern(word) && !names.contains(name))
                names += name;
        }
    }
}

} // namespace

Result<SshHostConfig> resolveSshHost(const SshConfig &config, const SshConfigRequest &request,
                                     const SshConfigEnvironment &environment)
{
    SshConfigWalk walk(request, environment);
    if (const auto walked = walk.run(config.root() ? *config.root() : SshConfigFile()); !walked)
        return walked.error();
    if (walk.said.connectionAttempts == 0)
        return sshconfigerror::badValue(walk.said.connectionAttemptsPlace, "connectionattempts", "0");
    SshHostConfig result = plainValues(walk);
    result.alias = request.alias;

    const SshTokens tokens = tokensOf(walk, request, environment);
    const auto identities = filesOf(walk.said.identityFiles, tokens, environment);
    if (!identities)
        return identities.error();
    if (!walk.said.identityFiles.isEmpty())
        result.identityFiles = *identities;
    const auto certificates = filesOf(walk.said.certificateFiles, tokens, environment);
    if (!certificates)
        return certificates.error();
    result.certificateFiles = *certificates;
    const auto knownHosts = filesOf(walk.said.userKnownHostsFiles, tokens, environment);
    if (!knownHosts)
        return knownHosts.error();
    if (!walk.said.userKnownHostsFiles.isEmpty())
        result.userKnownHostsFiles = *knownHosts;
    if (walk.said.identityAgent) {
        const auto agent = agentOf(*walk.said.identityAgent, tokens, environment);
        if (!agent)
            return agent.error();
        result.identityAgent = *agent;
    }
    return result;
}

QStringList sshHostNames(const SshConfig &config, const SshConfigEnvironment &environment)
{
    QStringList names;
    if (!config.root())
        return names;
    addNames(*config.root(), names);
    QStringList offered;
    for (const QString &name : names) {
        SshConfigWalk walk({name, {}, {}, {}}, environment);
        // A config with a mistake is told when the name is used.
        if (!walk.run(*config.root()) || walk.isNamed)
            offered += name;
    }
    return offered;
}

} // namespace domcero
