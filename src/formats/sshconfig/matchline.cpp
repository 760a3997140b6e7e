// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sshconfig/matchline.h"

#include "base/sshpatterns.h"
#include "formats/sshconfig/configlexer.h"

#include <optional>

namespace domcero {

namespace {

bool isWord(const std::optional<QByteArray> &word)
{
    return word && !word->isEmpty() && !word->startsWith('#');
}

bool isNotJudged(QByteArrayView criterion)
{
    for (const char *name : {"exec", "tagged", "localnetwork", "sessiontype", "command", "version"}) {
        if (criterion == QByteArrayView(name))
            return true;
    }
    return false;
}

// Empty for a criterion that nobody knows.
std::optional<bool> isMet(QByteArrayView criterion, QByteArrayView argument, const MatchSubject &subject)
{
    if (criterion == QByteArrayView("host"))
        return matchesPatternList(subject.host.toLower(), argument, true);
    if (criterion == QByteArrayView("originalhost"))
        return matchesPatternList(subject.originalHost.toLower(), argument, true);
    if (criterion == QByteArrayView("user"))
        return matchesPatternList(subject.user, argument);
    if (criterion == QByteArrayView("localuser"))
        return matchesPatternList(subject.localUser, argument);
    return std::nullopt;
}

MatchVerdict bad()
{
    MatchVerdict verdict;
    verdict.isBad = true;
    return verdict;
}

} // namespace

MatchVerdict judgeMatch(QByteArrayView rest, const MatchSubject &subject)
{
    MatchVerdict verdict;
    verdict.holds = true;
    QByteArray notJudged;
    int criteria = 0;
    bool isAll = false;
    DelimitedWords words(rest);
    for (auto word = words.next(); word && !word->isEmpty(); word = words.next()) {
        if (word->startsWith('#')) {
            words.drop();
            break;
        }
        const bool isNegated = word->startsWith('!');
        const QByteArray criterion = word->mid(isNegated ? 1 : 0).toLower();
        if (criterion ==
            "all") { // the manual has it alone or after `canonical` or `final`; OpenSSH after any one
            const auto next = criteria > 1 ? std::nullopt : words.next();
            if (criteria > 1 || isWord(next))
                return bad();
            if (next && next->startsWith('#'))
                words.drop();
            verdict.holds = verdict.holds && !isNegated;
            isAll = true;
            break;
        }
        ++criteria;
        if (criterion == "canonical" || criterion == "final") {
            verdict.asksForFinalPass = verdict.asksForFinalPass || criterion == "final";
            verdict.holds = verdict.holds && subject.isFinalPass != isNegated;
            continue;
        }
        const auto argument = words.next();
        if (!isWord(argument))
            return bad();
        if (isNotJudged(criterion)) {
            notJudged = criterion;
            continue;
        }
        const auto met = isMet(criterion, *argument, subject);
        if (!met)
            return bad();
        verdict.holds = verdict.holds && *met != isNegated;
    }
    if (criteria == 0 && !isAll)
        return bad();
    verdict.hasMore = !words.rest().isEmpty();
    if (verdict.holds && !notJudged.isEmpty()) {
        verdict.notJudged = notJudged;
        verdict.holds = false;
    }
    return verdict;
}

} // namespace domcero
