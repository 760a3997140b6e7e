// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conditioncheck.h"

#include "formats/xl/xllist.h"
#include "plan/toolerror.h"

#include <algorithm>

namespace domcero {

namespace {

using Kind = Condition::Kind;

ConditionVerdict holds()
{
    return ConditionVerdict{true, false, {}, {}};
}

ConditionVerdict fails(const Message &asGuard, const Message &asProof, bool final = false)
{
    return ConditionVerdict{false, final, asGuard, asProof};
}

ConditionVerdict fails(const Message &why)
{
    return fails(why, why);
}

ConditionVerdict judgeFile(const Condition &condition, bool exists)
{
    if (exists)
        return holds();
    return fails(
        Message(QT_TRANSLATE_NOOP("messages", "The file %1 is not on the host."), {condition.subject}));
}

ConditionVerdict judgeAbsent(const Condition &condition, const XlListRow *row)
{
    if (!row || (!condition.value.isEmpty() && QString::number(row->domainId) != condition.value))
        return holds();
    return fails(
        Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is running already."), {condition.subject}),
        Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is still there."), {condition.subject}));
}

// Present and of the right id, neither crashed nor shut down: what all the others build on.
ConditionVerdict judgeAlive(const Condition &condition, const XlListRow *row)
{
    const QString &name = condition.subject;
    if (!row) {
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is not running."), {name}),
                     Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is gone again."), {name}));
    }
    const bool restartWanted = condition.kind == Kind::DomainRestarted;
    if (!restartWanted && !condition.value.isEmpty() && QString::number(row->domainId) != condition.value)
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 was restarted in the meantime."), {name}));
    if (condition.kind == Kind::DomainPresent)
        return holds();
    if (restartWanted && QString::number(row->domainId) == condition.value)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has not restarted yet."), {name}));
    switch (guestState(row->flags)) {
    case GuestState::Crashed:
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has crashed."), {name}),
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 crashed right after it was started."),
                    {name}),
            true);
    case GuestState::ShuttingDown:
    case GuestState::Dying:
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is shutting down."), {name}));
    default:
        return holds();
    }
}

ConditionVerdict judgeDomain(const Condition &condition, const XlListRow *row)
{
    if (condition.kind == Kind::DomainAbsent)
        return judgeAbsent(condition, row);
    ConditionVerdict alive = judgeAlive(condition, row);
    if (!alive.holds)
        return alive;
    const QString &name = condition.subject;
    if (condition.kind == Kind::DomainPaused && !row->flags.paused)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is not paused."), {name}));
    if (condition.kind == Kind::DomainNotPaused && row->flags.paused)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is paused."), {name}));
    return holds();
}

} // namespace

Command readingOf(const Condition &condition)
{
    if (condition.kind == Kind::FileExists)
        return Command{QStringLiteral("test"), {QStringLiteral("-f"), condition.subject}};
    return Command{QStringLiteral("xl"), {QStringLiteral("list")}};
}

Result<ConditionVerdict> judge(const Condition &condition, const CommandResult &answer)
{
    if (condition.kind == Kind::FileExists) {
        if (answer.exitStatus > 1)
            return toolError(readingOf(condition), answer);
        return judgeFile(condition, answer.succeeded());
    }
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    return parseXlList(answer.standardOutput).map([&](const QList<XlListRow> &rows) {
        const auto named = [&](const XlListRow &row) { return row.name == condition.subject; };
        const auto found = std::find_if(rows.begin(), rows.end(), named);
        return judgeDomain(condition, found == rows.end() ? nullptr : &*found);
    });
}

} // namespace domcero
