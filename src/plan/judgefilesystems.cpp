// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/filesystem/sizes.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <optional>

namespace domcero {

using namespace verdicts;

namespace {

// What dumpe2fs -h says behind that label; nothing: it does not.
std::optional<QString> fieldOf(const CommandResult &answer, const QByteArray &label)
{
    for (const QByteArray &line : answer.standardOutput.split('\n')) {
        if (line.startsWith(label))
            return fromHostBytes(line.mid(label.size())).trimmed();
    }
    return std::nullopt;
}

} // namespace

Result<ConditionVerdict> judgeClean(const Condition &condition, const CommandResult &answer)
{
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    if (fieldOf(answer, "Filesystem state:") == u"clean")
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 must be checked."),
                         {condition.subject}));
}

// As text: a date that both have from the same tool.
Result<ConditionVerdict> judgeUnwritten(const Condition &condition, const CommandResult &answer)
{
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    const auto found = fieldOf(answer, "Last write time:");
    if (found == condition.value)
        return holds();
    if (found)
        return fails(Message(
            QT_TRANSLATE_NOOP("messages", "The file system on %1 was written to at %2, after it was copied."),
            {condition.subject, *found}));
    return fails(Message(
        QT_TRANSLATE_NOOP("messages", "The file system on %1 does not say when it was last written to."),
        {condition.subject}));
}

Result<ConditionVerdict> judgeFits(const Condition &condition, const CommandResult &answer)
{
    const QString type = condition.value.section(u' ', 0, 0);
    const ByteSize limit = ByteSize::fromBytes(condition.value.section(u' ', 1).toLongLong());
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    Content content;
    const Result<void> read = type == u"ntfs"    ? readNtfsResize(answer.standardOutput, content)
                              : type == u"btrfs" ? readBtrfsShow(answer.standardOutput, content)
                                                 : readDumpe2fs(answer.standardOutput, content);
    if (!read)
        return read.error();
    if (*content.size <= limit)
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 has %2, more than %3."),
                         {condition.subject, *content.size, limit}));
}

} // namespace domcero
