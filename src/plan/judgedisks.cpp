// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/block/partitiondump.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

#include <algorithm>

// How a part of a disk is reached: its partition table, loop devices, qemu-nbd.
namespace domcero {

using namespace verdicts;

namespace {

using Kind = Condition::Kind;

ByteSize bytesIn(const Condition &condition, int word)
{
    return ByteSize::fromBytes(condition.value.section(u' ', word, word).toLongLong());
}

// "/dev/loop0: [0005]:394 (/dev/dm-3), offset 1048576, sizelimit 8388608", one line each.
ConditionVerdict judgeLoop(const Condition &condition, const CommandResult &answer)
{
    const QByteArray device = toHostBytes(condition.value.section(u' ', 0, 0)) + ": ";
    const QByteArray part = "), offset " + toHostBytes(condition.value.section(u' ', 1, 1)) + ", sizelimit " +
                            toHostBytes(condition.value.section(u' ', 2, 2));
    for (const QByteArray &line : answer.standardOutput.split('\n')) {
        if (line.startsWith(device) && line.endsWith(part))
            return holds();
    }
    return fails(
        Message(QT_TRANSLATE_NOOP("messages", "The loop device %1 does not show the part of %2 at %3."),
                {condition.value.section(u' ', 0, 0), condition.subject, bytesIn(condition, 1)}));
}

Result<ConditionVerdict> judgePartition(const Condition &condition, const CommandResult &answer)
{
    const int number = condition.value.section(u' ', 0, 0).toInt();
    return parsePartitionDump(answer.standardOutput).map([&](const PartitionDump &dump) {
        const QList<Partition> &partitions = dump.partitions;
        const auto found = std::find_if(partitions.begin(), partitions.end(),
                                        [&](const Partition &one) { return one.number == number; });
        if (found == partitions.end()) {
            return fails(Message(QT_TRANSLATE_NOOP("messages", "%1 has no partition %2."),
                                 {condition.subject, qint64{number}}));
        }
        if (found->start == bytesIn(condition, 1) && found->size == bytesIn(condition, 2))
            return holds();
        return fails(Message(
            QT_TRANSLATE_NOOP("messages", "The partition %1 of %2 has %3 from %4 on, not %5 from %6 on."),
            {qint64{number}, condition.subject, found->size, found->start, bytesIn(condition, 2),
             bytesIn(condition, 1)}));
    });
}

// The command lines of all of them: "qemu-nbd -f qcow2 -c /dev/nbd0 /var/lib/xen/images/web.qcow2"
ConditionVerdict judgeNbd(const Condition &condition, const CommandResult &answer)
{
    const QByteArray device = ' ' + toHostBytes(condition.subject) + ' ';
    for (const QByteArray &line : answer.standardOutput.split('\n')) {
        if (!line.contains(device))
            continue;
        if (condition.kind == Kind::NbdServes && line.endsWith(' ' + toHostBytes(condition.value)))
            return holds();
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "A qemu-nbd uses %1 already."), {condition.subject}),
            Message(QT_TRANSLATE_NOOP("messages", "A qemu-nbd still uses %1."), {condition.subject}));
    }
    if (condition.kind == Kind::NbdFree)
        return holds();
    return fails(Message(QT_TRANSLATE_NOOP("messages", "No qemu-nbd shows the image %1 as %2."),
                         {condition.value, condition.subject}));
}

} // namespace

Command diskReading(const Condition &condition)
{
    switch (condition.kind) {
    case Kind::LoopOf:
        return Command{QStringLiteral("losetup"), {QStringLiteral("-j"), condition.subject}};
    case Kind::PartitionIs:
        return Command{QStringLiteral("sfdisk"), {QStringLiteral("-d"), condition.subject}};
    default:
        return Command{QStringLiteral("ps"),
                       {QStringLiteral("-w"), QStringLiteral("-w"), QStringLiteral("-o"),
                        QStringLiteral("args="), QStringLiteral("-C"), QStringLiteral("qemu-nbd")}};
    }
}

Result<ConditionVerdict> judgeDisk(const Condition &condition, const CommandResult &answer)
{
    const bool ofNbd = condition.kind == Kind::NbdServes || condition.kind == Kind::NbdFree;
    if (!answer.succeeded() && !(ofNbd && answer.exitStatus == 1)) // 1: no such process
        return toolError(readingOf(condition), answer);
    if (ofNbd)
        return judgeNbd(condition, answer);
    if (condition.kind == Kind::LoopOf)
        return judgeLoop(condition, answer);
    return judgePartition(condition, answer);
}

} // namespace domcero
