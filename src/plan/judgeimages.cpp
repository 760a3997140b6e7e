// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <algorithm>
#include <optional>

namespace domcero {

using namespace verdicts;

namespace {

using Kind = Condition::Kind;

struct Facts
{
    QByteArray bytes;
    QByteArray backingFile;
};

// The text that every qemu-img prints: "virtual size: 1 GiB (1073741824 bytes)".
std::optional<Facts> factsOf(const QByteArray &text)
{
    std::optional<Facts> facts;
    QByteArray backing;
    const QByteArray backs = "backing file: ";
    const QByteArray actually = " (actual path: "; // of a name that is not a whole path
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("virtual size: ") && line.endsWith(" bytes)") && line.contains('(')) {
            const qsizetype open = line.lastIndexOf('(');
            facts = Facts{line.mid(open + 1).chopped(7), {}};
        } else if (line.startsWith(backs)) {
            backing = line.mid(backs.size());
            const qsizetype actual = backing.lastIndexOf(actually);
            if (!backing.startsWith('/') && actual > 0 && backing.endsWith(')'))
                backing = backing.mid(actual + actually.size()).chopped(1);
        }
    }
    if (facts)
        facts->backingFile = backing;
    return facts;
}

ConditionVerdict failed(const Condition &condition, const CommandResult &answer)
{
    if (answer.standardError.contains("lock")) {
        return fails(Message(QT_TRANSLATE_NOOP("messages", "The image %1 is in use: a QEMU has it open."),
                             {condition.subject}));
    }
    if (answer.standardError.contains("No such file")) {
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "The file %1 is not on the host."), {condition.subject}));
    }
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The image %1 cannot be opened as %2."),
                         {condition.subject, readingOf(condition).arguments.at(2)}));
}

ConditionVerdict judgeFacts(const Condition &condition, const Facts &facts)
{
    if (condition.kind == Kind::ImageBuildsOn) {
        const QString found = fromHostBytes(facts.backingFile);
        if (found == condition.value)
            return holds();
        return found.isEmpty() ? fails(Message(QT_TRANSLATE_NOOP("messages", "The image %1 stands alone."),
                                               {condition.subject}))
                               : fails(Message(QT_TRANSLATE_NOOP("messages", "The image %1 builds on %2."),
                                               {condition.subject, found}));
    }
    const QString wanted = condition.value.section(QLatin1Char(' '), 1);
    if (!condition.value.contains(QLatin1Char(' ')) || fromHostBytes(facts.bytes) == wanted)
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "The image %1 has %2, not %3."),
                         {condition.subject, ByteSize::fromBytes(facts.bytes.toLongLong()),
                          ByteSize::fromBytes(wanted.toLongLong())}));
}

bool listsSnapshot(const QByteArray &text, const QString &name)
{
    for (QByteArray line : text.split('\n')) {
        const QByteArrayList words = line.replace('\t', ' ').simplified().split(' ');
        const bool isRow = words.size() >= 2 && !words.first().isEmpty() &&
                           std::all_of(words.first().begin(), words.first().end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
        if (isRow && fromHostBytes(words.at(1)) == name)
            return true;
    }
    return false;
}

} // namespace

Result<ConditionVerdict> judgeImage(const Condition &condition, const CommandResult &answer)
{
    const QString &name = condition.value;
    if (condition.kind == Kind::ImageHasSnapshot || condition.kind == Kind::ImageHasNoSnapshot) {
        if (!answer.succeeded())
            return toolError(readingOf(condition), answer);
        const bool found = listsSnapshot(answer.standardOutput, name);
        if (found == (condition.kind == Kind::ImageHasSnapshot))
            return holds();
        return found ? fails(Message(QT_TRANSLATE_NOOP("messages", "The image %1 holds a snapshot %2."),
                                     {condition.subject, name}))
                     : fails(Message(QT_TRANSLATE_NOOP("messages", "The image %1 holds no snapshot %2."),
                                     {condition.subject, name}));
    }
    if (answer.exitStatus == 1)
        return failed(condition, answer);
    const auto facts = answer.succeeded() ? factsOf(answer.standardOutput) : std::nullopt;
    if (!facts)
        return toolError(readingOf(condition), answer);
    return judgeFacts(condition, *facts);
}

} // namespace domcero
