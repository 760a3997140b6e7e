// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/filesystem/sizes.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <algorithm>
#include <optional>

namespace domcero {

using namespace verdicts;
using namespace Qt::StringLiterals;

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

// "Sun Nov 15 09:12:41 2026" as 20261115091241; nothing: no such date ("n/a").
std::optional<qint64> stampOf(const std::optional<QString> &date)
{
    static const QStringList months{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s, u"Jun"_s,
                                    u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s, u"Dec"_s};
    const QStringList words = date.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 5 || !months.contains(words[1]) || words[2].size() > 2)
        return std::nullopt;
    QString time = words[3];
    const QString text = words[4] + QString::number(months.indexOf(words[1]) + 1).rightJustified(2, u'0') +
                         words[2].rightJustified(2, u'0') + time.remove(u':');
    const bool isStamp =
        text.size() == 14 && !text.startsWith(u'0') &&
        std::all_of(text.begin(), text.end(), [](QChar one) { return one >= u'0' && one <= u'9'; });
    return isStamp ? std::optional(text.toLongLong()) : std::nullopt;
}

} // namespace

Result<ConditionVerdict> judgeClean(const Condition &condition, const CommandResult &answer)
{
    if (!answer.succeeded())
        return toolError(readingOf(condition), answer);
    const auto mounted = stampOf(fieldOf(answer, "Last mount time:"));
    const auto checked = stampOf(fieldOf(answer, "Last checked:"));
    const bool isSince = condition.value != u"checked" || !mounted || !checked || *checked >= *mounted;
    if (fieldOf(answer, "Filesystem state:") == u"clean" && isSince)
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
                              : type == u"btrfs" ? readBtrfsSuper(answer.standardOutput, content)
                                                 : readDumpe2fs(answer.standardOutput, content);
    if (!read)
        return read.error();
    if (type == u"btrfs" && !content.onlyDevice) {
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 lies on several devices."),
                             {condition.subject}));
    }
    if (*content.size <= limit)
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The file system on %1 has %2, more than %3."),
                         {condition.subject, *content.size, limit}));
}

} // namespace domcero
