// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/conditioncheck.h"

#include "formats/xl/xllist.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <algorithm>

namespace domcero {

using namespace verdicts;

namespace {

using Kind = Condition::Kind;

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
    const bool idMeant = condition.kind != Kind::DomainVcpus && condition.kind != Kind::DomainMemory;
    if (idMeant && !restartWanted && !condition.value.isEmpty() &&
        QString::number(row->domainId) != condition.value)
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
    // While it is built anew it is paused.
    if (condition.kind == Kind::DomainRestarted && row->flags.paused)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has not restarted yet."), {name}));
    if (condition.kind == Kind::DomainPaused && !row->flags.paused)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is not paused."), {name}));
    if (condition.kind == Kind::DomainNotPaused && row->flags.paused)
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is paused."), {name}));
    if (condition.kind == Kind::DomainVcpus)
        return judgeVcpus(condition, *row);
    if (condition.kind == Kind::DomainMemory)
        return judgeMemory(condition, *row);
    return holds();
}

} // namespace

Command readingOf(const Condition &condition)
{
    const auto xl = [](const QStringList &words) { return Command{QStringLiteral("xl"), words}; };
    const auto test = [&](const char *what) {
        return Command{QStringLiteral("test"), {QString::fromLatin1(what), condition.subject}};
    };
    const auto xenstore = [](const QString &path) {
        return Command{QStringLiteral("xenstore-read"), {path}};
    };
    switch (condition.kind) {
    case Kind::FileExists:
        return test("-f");
    case Kind::FolderExists:
        return test("-d");
    case Kind::DeviceExists:
        return test("-b");
    case Kind::PathAbsent:
        return Command{QStringLiteral("test"),
                       {QStringLiteral("-e"), condition.subject, QStringLiteral("-o"), QStringLiteral("-L"),
                        condition.subject}};
    case Kind::LinkTo:
        return Command{QStringLiteral("readlink"), {condition.subject}};
    case Kind::FolderHasRoom:
        return Command{QStringLiteral("df"), {QStringLiteral("-P"), QStringLiteral("-k"), condition.subject}};
    case Kind::FileSumIs:
        return Command{QStringLiteral("sha256sum"), {condition.subject}};
    case Kind::SavedGuest:
        // The config stands at the file's beginning as JSON; grep ends at the first line that fits.
        return Command{QStringLiteral("grep"),
                       {QStringLiteral("-a"), QStringLiteral("-m"), QStringLiteral("1"),
                        QStringLiteral("^ *\"name\": \""), condition.subject}};
    case Kind::UuidAbsent:
        return xl({QStringLiteral("list"), QStringLiteral("-v")});
    case Kind::DiskConnected:
    case Kind::DisksConnected:
    case Kind::DiskAbsent:
        return xl({QStringLiteral("block-list"), condition.subject});
    case Kind::NicConnected:
    case Kind::NicAbsent:
        return xl({QStringLiteral("network-list"), condition.subject});
    case Kind::DeviceModelRuns:
        return xenstore(QStringLiteral("/local/domain/0/device-model/%1/state").arg(condition.subject));
    case Kind::XenstoreHolds:
        return xenstore(condition.subject);
    default:
        if (isOfStorage(condition.kind))
            return storageReading(condition);
        return xl({QStringLiteral("list")});
    }
}

Result<ConditionVerdict> judge(const Condition &condition, const CommandResult &answer)
{
    switch (condition.kind) {
    case Kind::FileExists:
    case Kind::FolderExists:
    case Kind::DeviceExists:
    case Kind::PathAbsent:
        if (answer.exitStatus > 1)
            return toolError(readingOf(condition), answer);
        return judgePath(condition, answer.succeeded());
    case Kind::LinkTo:
    case Kind::FolderHasRoom:
    case Kind::FileSumIs:
    case Kind::SavedGuest:
        return judgeFileText(condition, answer);
    case Kind::DiskConnected:
    case Kind::DisksConnected:
    case Kind::DiskAbsent:
    case Kind::NicConnected:
    case Kind::NicAbsent:
        return judgeDevice(condition, answer);
    case Kind::DeviceModelRuns:
    case Kind::XenstoreHolds:
        return judgeXenstore(condition, answer);
    default:
        break;
    }
    if (isOfStorage(condition.kind))
        return judgeStorage(condition, answer);
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    return parseXlList(answer.standardOutput).map([&](const QList<XlListRow> &rows) {
        if (condition.kind == Kind::UuidAbsent)
            return judgeUuid(condition, rows);
        const auto named = [&](const XlListRow &row) { return row.name == condition.subject; };
        const auto found = std::find_if(rows.begin(), rows.end(), named);
        return judgeDomain(condition, found == rows.end() ? nullptr : &*found);
    });
}

} // namespace domcero
