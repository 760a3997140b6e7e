// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/host/freespace.h"
#include "formats/unreadable.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <QRegularExpression>

#include <algorithm>

namespace domcero {

using namespace verdicts;

namespace {

using Kind = Condition::Kind;

ConditionVerdict judgeLink(const Condition &condition, const CommandResult &answer)
{
    // readlink adds one newline; the rest belongs to the text.
    if (answer.succeeded() && answer.standardOutput == toHostBytes(condition.value) + '\n')
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The link %1 to %2 is not on the host."),
                         {condition.subject, condition.value}));
}

Result<ConditionVerdict> judgeRoom(const Condition &condition, const CommandResult &answer)
{
    if (!answer.succeeded()) {
        return fails(Message(QT_TRANSLATE_NOOP("messages", "There is no folder %1 on the host."),
                             {condition.subject}));
    }
    return parseFreeSpace(answer.standardOutput).map([&](ByteSize free) {
        const ByteSize needed = ByteSize::fromBytes(condition.value.toLongLong());
        if (free >= needed)
            return holds();
        return fails(Message(QT_TRANSLATE_NOOP("messages", "In %1 there are %2 free, and %3 are needed."),
                             {condition.subject, free, needed}));
    });
}

ConditionVerdict judgeSaved(const Condition &condition, const CommandResult &answer)
{
    // One line of JSON: `  "name": "web",`.
    const QString line = fromHostBytes(answer.standardOutput).trimmed();
    const QString head = QStringLiteral("\"name\": \"");
    const qsizetype end = line.lastIndexOf(u'"');
    if (!answer.succeeded() || !line.startsWith(head) || end < head.size()) {
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The file %1 does not hold a saved guest."),
                             {condition.subject}));
    }
    const QString name = line.mid(head.size(), end - head.size());
    if (name == condition.value)
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The file %1 holds the guest %2, not %3."),
                         {condition.subject, name, condition.value}));
}

// A line "SUM  NAME", with a backslash before it where the name has one.
Result<ConditionVerdict> judgeSum(const Condition &condition, const CommandResult &answer)
{
    if (!answer.succeeded())
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 is not on the host."), {condition.subject}));
    QByteArray sum = answer.standardOutput;
    if (sum.startsWith('\\'))
        sum.remove(0, 1);
    sum.truncate(std::max<qsizetype>(0, sum.indexOf(' ')));
    static const QRegularExpression hexadecimal(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    if (!hexadecimal.match(QString::fromLatin1(sum)).hasMatch())
        return lineNotUnderstood("sha256sum", 1, answer.standardOutput);
    if (sum == condition.value.toLatin1())
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The file %1 was changed on the host meanwhile."),
                         {condition.subject}),
                 Message(QT_TRANSLATE_NOOP("messages", "The file %1 does not hold what it should."),
                         {condition.subject}));
}

} // namespace

ConditionVerdict judgePath(const Condition &condition, bool testHolds)
{
    const bool wanted = condition.kind != Kind::PathAbsent;
    if (testHolds == wanted)
        return holds();
    switch (condition.kind) {
    case Kind::FolderExists:
        // Each network interface of a Linux host is a folder there.
        if (const QString net = QStringLiteral("/sys/class/net/"); condition.subject.startsWith(net)) {
            return fails(Message(QT_TRANSLATE_NOOP("messages", "There is no bridge %1 on the host."),
                                 {condition.subject.mid(net.size())}));
        }
        return fails(Message(QT_TRANSLATE_NOOP("messages", "There is no folder %1 on the host."),
                             {condition.subject}));
    case Kind::DeviceExists:
        return fails(Message(QT_TRANSLATE_NOOP("messages", "There is no block device %1 on the host."),
                             {condition.subject}));
    case Kind::PathAbsent:
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 on the host already."),
                    {condition.subject}),
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 is still on the host."), {condition.subject}));
    default:
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 is not on the host."), {condition.subject}));
    }
}

Result<ConditionVerdict> judgeFileText(const Condition &condition, const CommandResult &answer)
{
    if (answer.exitStatus > 2) // 1 and 2 are the tools' "no such"
        return toolError(readingOf(condition), answer);
    switch (condition.kind) {
    case Kind::FileSumIs:
        return judgeSum(condition, answer);
    case Kind::FolderHasRoom:
        return judgeRoom(condition, answer);
    case Kind::SavedGuest:
        return judgeSaved(condition, answer);
    default:
        return judgeLink(condition, answer);
    }
}

} // namespace domcero
