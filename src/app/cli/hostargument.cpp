// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hostargument.h"

#include "services/hostregistry.h"
#include "services/sshconfighost.h"

#include <algorithm>
#include <optional>

namespace domcero::cli {

namespace {

Error unusable(const QString &argument)
{
    Error error;
    error.code = ErrorCode::InvalidInput;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "“%1” is no host."), {argument});
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages",
        "A host is the name of a saved one, a Host of ~/.ssh/config, demo, or [user@]address[:port]; an "
        "IPv6 address stands in brackets."));
    return error;
}

bool isAddress(const QString &text, bool inBrackets)
{
    const auto fits = [&](QChar c) {
        return (c.isLetterOrNumber() && c.unicode() < 0x80) || c == u'.' || c == u'-' || c == u'_' ||
               (inBrackets && (c == u':' || c == u'%'));
    };
    return !text.isEmpty() && !text.startsWith(u'-') && std::all_of(text.begin(), text.end(), fits) &&
           (!inBrackets || text.contains(u':'));
}

std::optional<quint16> portFrom(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    const bool onlyDigits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber || !onlyDigits || port < 1 || port > 65535)
        return std::nullopt;
    return static_cast<quint16>(port);
}

// [user@]address[:port]
Result<HostEntry> fromAddress(const QString &argument)
{
    HostEntry entry;
    entry.name = argument;
    QString rest = argument;
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        entry.user = rest.left(at);
        rest = rest.mid(at + 1);
        if (entry.user.isEmpty())
            return unusable(argument);
    }
    QString port;
    const bool inBrackets = rest.startsWith(u'[');
    if (inBrackets) {
        const qsizetype end = rest.indexOf(u']');
        if (end < 0 || (end + 1 < rest.size() && rest[end + 1] != u':'))
            return unusable(argument);
        port = rest.mid(end + 2);
        if (port.isEmpty() && end + 1 < rest.size())
            return unusable(argument);
        rest = rest.mid(1, end - 1);
    } else if (const qsizetype colon = rest.indexOf(u':'); colon >= 0) {
        port = rest.mid(colon + 1);
        rest = rest.left(colon);
        if (port.isEmpty())
            return unusable(argument);
    }
    if (!isAddress(rest, inBrackets))
        return unusable(argument);
    entry.address = rest;
    if (port.isEmpty())
        return entry;
    const auto number = portFrom(port);
    if (!number)
        return unusable(argument);
    entry.port = *number;
    return entry;
}

Result<NamedHost> fromSshConfig(const QString &alias, const LocalSshConfig &sshConfig)
{
    const auto host = hostFromSshConfig(alias, sshConfig);
    if (!host)
        return host.error();
    return NamedHost{host->entry, NamedHost::Source::SshConfig, host->notDone};
}

} // namespace

QList<NamedHost> namedHosts(const HostRegistry &registry, const LocalSshConfig &sshConfig,
                            std::optional<Error> *problem)
{
    QList<NamedHost> hosts;
    for (const HostEntry &entry : registry.hosts())
        hosts.append({entry, NamedHost::Source::Saved, {}});
    const auto isTaken = [&](const QString &name) {
        return std::any_of(hosts.begin(), hosts.end(),
                           [&](const NamedHost &host) { return host.entry.name == name; });
    };
    for (const QString &name : sshConfig.hostNames()) {
        if (isTaken(name))
            continue;
        const auto host = fromSshConfig(name, sshConfig);
        if (host)
            hosts.append(*host);
        else if (problem && !*problem)
            *problem = host.error();
    }
    hosts.append({demoHostEntry(), NamedHost::Source::Demo, {}});
    return hosts;
}

Result<NamedHost> hostFromArgument(const QString &argument, const HostRegistry &registry,
                                   const LocalSshConfig &sshConfig)
{
    const QList<NamedHost> hosts = namedHosts(registry, sshConfig);
    const auto named = std::find_if(hosts.begin(), hosts.end(),
                                    [&](const NamedHost &host) { return host.entry.name == argument; });
    if (named != hosts.end())
        return *named;
    if (sshConfig.hostNames().contains(argument))
        return fromSshConfig(argument, sshConfig); // why not
    const auto entry = fromAddress(argument);
    if (!entry)
        return entry.error();
    return NamedHost{*entry, NamedHost::Source::Saved, {}};
}

} // namespace domcero::cli
