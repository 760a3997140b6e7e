// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/configwalk.h"

#include "base/hosttext.h"
#include "base/sshpatterns.h"
#include "formats/sshconfig/configerror.h"
#include "formats/sshconfig/matchline.h"

namespace domcero {

SshConfigWalk::SshConfigWalk(const SshConfigRequest &request, const SshConfigEnvironment &environment)
    : host(toHostBytes(request.alias)), m_alias(host), m_localUser(toHostBytes(environment.localUser)),
      m_userIfUnsaid(request.userIfUnsaid.isEmpty() ? m_localUser : toHostBytes(request.userIfUnsaid)),
      m_environment(environment)
{
    if (!request.user.isEmpty())
        said.user = toHostBytes(request.user);
    said.port = request.port;
}

Result<void> SshConfigWalk::run(const SshConfigFile &root)
{
    if (const auto taken = takeFile(root, true, true); !taken)
        return taken;
    const auto name = hostSoFar();
    if (!name)
        return name.error();
    host = name->contains(':') ? *name : name->toLower();
    if (!m_wantsFinalPass)
        return {};
    said.hostName = SaidText{host, "hostname", {}};
    m_isFinalPass = true;
    return takeFile(root, true, true);
}

Result<void> SshConfigWalk::takeFile(const SshConfigFile &file, bool holds, bool mayMatch)
{
    for (const SshConfigEntry &entry : file.entries) {
        if (const auto taken = takeEntry(entry, {file.name, entry.line.number}, holds, mayMatch); !taken)
            return taken;
    }
    return {};
}

Result<void> SshConfigWalk::takeEntry(const SshConfigEntry &entry, const SshConfigPlace &place, bool &holds,
                                      bool mayMatch)
{
    const ConfigLine &line = entry.line;
    if (line.fault == ConfigLine::Fault::NoArgument)
        return sshconfigerror::noValue(place, line.keyword);
    if (line.fault == ConfigLine::Fault::OpenQuote)
        return sshconfigerror::openQuote(place);
    switch (entry.keyword) {
    case SshKeyword::Unknown:
        if (said.ignoreUnknown && matchesPatternList(line.keyword, *said.ignoreUnknown, true))
            return {};
        return sshconfigerror::unknownKeyword(place, line.keyword);
    case SshKeyword::Host:
        return takeHost(line, place, holds, mayMatch);
    case SshKeyword::Match:
        return takeMatch(line, place, holds, mayMatch);
    case SshKeyword::Include:
        return takeInclude(entry, holds);
    case SshKeyword::Reaching:
    case SshKeyword::Comfort:
        if (holds)
            note({place, fromHostBytes(sshKeywordName(line.keyword)), entry.keyword == SshKeyword::Reaching});
        return {};
    case SshKeyword::Ignored:
        return {};
    default:
        if (const SshConfigWord word{place, fromHostBytes(sshKeywordName(line.keyword))};
            holds && !words.contains(word)) // the final pass comes by again
            words += word;
        return said.take(line, entry.keyword, place, holds, m_environment);
    }
}

Result<void> SshConfigWalk::takeHost(const ConfigLine &line, const SshConfigPlace &place, bool &holds,
                                     bool mayMatch)
{
    holds = false;
    bool hasAlias = false;
    for (const QByteArray &word : line.words) {
        if (word.isEmpty())
            return sshconfigerror::noValue(place, line.keyword);
        if (!mayMatch)
            break;
        const bool isNegated = word.startsWith('!');
        if (!matchesPattern(host, QByteArrayView(word).sliced(isNegated ? 1 : 0)))
            continue;
        holds = !isNegated;
        if (isNegated)
            break;
        hasAlias = hasAlias || word == m_alias;
    }
    isNamed = isNamed || (holds && hasAlias && !isSshPattern(m_alias));
    return {};
}

Result<void> SshConfigWalk::takeMatch(const ConfigLine &line, const SshConfigPlace &place, bool &holds,
                                      bool mayMatch)
{
    const auto name = hostSoFar();
    if (!name)
        return name.error();
    const MatchVerdict verdict = judgeMatch(
        line.rest, {*name, m_alias, said.user.value_or(m_userIfUnsaid), m_localUser, m_isFinalPass});
    if (verdict.isBad)
        return sshconfigerror::badMatch(place, line.rest);
    if (verdict.hasMore)
        return sshconfigerror::tooManyValues(place, line.keyword);
    m_wantsFinalPass = m_wantsFinalPass || verdict.asksForFinalPass;
    holds = mayMatch && verdict.holds;
    if (mayMatch && !verdict.notJudged.isEmpty())
        note({place, QStringLiteral("Match ") + fromHostBytes(verdict.notJudged), true});
    return {};
}

// The blocks of an included file end with it, and in a block that does not hold none of them does.
Result<void> SshConfigWalk::takeInclude(const SshConfigEntry &entry, bool holds)
{
    for (const SshConfigFile &file : entry.included) {
        if (const auto taken = takeFile(file, holds, holds); !taken)
            return taken;
    }
    return entry.problem ? Result<void>(*entry.problem) : Result<void>();
}

Result<QByteArray> SshConfigWalk::hostSoFar() const
{
    if (!said.hostName)
        return host;
    if (m_isFinalPass)
        return said.hostName->text;
    return withTokens(*said.hostName, {{'h', host}});
}

void SshConfigWalk::note(const SshUnsupported &what)
{
    if (!unsupported.contains(what)) // the final pass comes by again
        unsupported += what;
}

} // namespace domcero
