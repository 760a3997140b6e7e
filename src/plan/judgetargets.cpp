// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <optional>

namespace domcero {

using namespace verdicts;

namespace {

using Kind = Condition::Kind;

constexpr int nothingThere = 21; // ISCSI_ERR_NO_OBJS_FOUND

// Rows: "tcp: [3] PORTAL,1 TARGET (non-flash)", or of nodes "PORTAL,1 TARGET".
std::optional<bool> lists(const QByteArray &text, const QString &target, const QString &portal)
{
    bool found = false;
    for (QByteArray line : text.split('\n')) {
        QByteArrayList words = line.replace('\t', ' ').simplified().split(' ');
        if (words.first().isEmpty())
            continue;
        if (words.first().endsWith(':') && words.size() > 2)
            words.remove(0, 2);
        const qsizetype comma = words.first().lastIndexOf(',');
        if (words.size() < 2 || comma < 0)
            return std::nullopt;
        found = found ||
                (fromHostBytes(words.first().first(comma)) == portal && fromHostBytes(words.at(1)) == target);
    }
    return found;
}

ConditionVerdict judgeRecord(const Condition &condition, const CommandResult &answer)
{
    const QString target = condition.subject.section(QLatin1Char(' '), 0, 0);
    if (answer.exitStatus == nothingThere)
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The host does not know the target %1."), {target}));
    if (('\n' + answer.standardOutput).contains('\n' + toHostBytes(condition.value) + '\n'))
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The record of the target %1 does not say “%2”."),
                         {target, condition.value}));
}

} // namespace

Result<ConditionVerdict> judgeTarget(const Condition &condition, const CommandResult &answer)
{
    if (!answer.succeeded() && answer.exitStatus != nothingThere)
        return toolError(readingOf(condition), answer);
    if (condition.kind == Kind::TargetHolds)
        return judgeRecord(condition, answer);
    const QString &target = condition.subject;
    const auto found = answer.succeeded() ? lists(answer.standardOutput, target, condition.value) : false;
    if (!found)
        return toolError(readingOf(condition), answer);
    if (*found == (condition.kind != Kind::TargetLoggedOut))
        return holds();
    switch (condition.kind) {
    case Kind::TargetKnown:
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The host does not know the target %1."), {target}));
    case Kind::TargetLoggedIn:
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The host is not logged in to the target %1 at %2."),
                    {target, condition.value}));
    default:
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The host is logged in to the target %1 at %2."),
                             {target, condition.value}));
    }
}

} // namespace domcero
