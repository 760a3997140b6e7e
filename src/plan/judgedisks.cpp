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

// "/dev/mapper/vg0-web /var/lib/domcero/mnt xfs rw,... 0 0", one line each; the last of a folder is on top.
ConditionVerdict judgeMount(const Condition &condition, const CommandResult &answer)
{
    const QByteArray folder = toHostBytes(condition.subject);
    QByteArray type;
    for (const QByteArray &line : answer.standardOutput.split('\n')) {
        const QByteArrayList words = line.split(' ');
        if (words.size() > 2 && words[1] == folder)
            type = words[2];
    }
    if (type == toHostBytes(condition.value))
        return holds();
    return type.isEmpty()
               ? fails(
                     Message(QT_TRANSLATE_NOOP("messages", "Nothing is mounted on %1."), {condition.subject}))
               : fails(
                     Message(QT_TRANSLATE_NOOP("messages", "A file system of the type %2 is mounted on %1."),
                             {condition.subject, fromHostBytes(type)}));
}

// All of them by number and command line: "812 qemu-nbd -f qcow2 -c /dev/nbd0 /var/lib/xen/images/web.qcow2"
ConditionVerdict judgeNbd(const Condition &condition, const CommandResult &answer)
{
    const QByteArray device = ' ' + toHostBytes(condition.subject) + ' ';
    const QByteArray image = ' ' + toHostBytes(condition.value);
    bool shows = false;
    for (const QByteArray &line : answer.standardOutput.split('\n'))
        shows = shows || (line.contains(device) && line.endsWith(image));
    if (shows == (condition.kind == Kind::NbdServes))
        return holds();
    return shows ? fails(Message(QT_TRANSLATE_NOOP("messages", "qemu-nbd still shows the image %1 as %2."),
                                 {condition.value, condition.subject}))
                 : fails(Message(QT_TRANSLATE_NOOP("messages", "No qemu-nbd shows the image %1 as %2."),
                                 {condition.value, condition.subject}));
}

ConditionVerdict judgeNbdParts(const CommandResult &answer)
{
    if (answer.standardOutput == "0\n")
        return holds();
    const Message why(QT_TRANSLATE_NOOP("messages",
                                        "The driver nbd was loaded so that it shows partitions: volume "
                                        "groups of guests would appear on the host."));
    return fails(why, why, true);
}

} // namespace

Command diskReading(const Condition &condition)
{
    switch (condition.kind) {
    case Kind::LoopOf:
        return Command{QStringLiteral("losetup"), {QStringLiteral("-j"), condition.subject}};
    case Kind::PartitionIs:
        return Command{QStringLiteral("sfdisk"), {QStringLiteral("-d"), condition.subject}};
    case Kind::FolderMounted:
        return Command{QStringLiteral("cat"), {QStringLiteral("/proc/mounts")}};
    case Kind::NbdWithoutParts:
        return Command{QStringLiteral("cat"), {QStringLiteral("/sys/module/nbd/parameters/max_part")}};
    default:
        return Command{QStringLiteral("pgrep"),
                       {QStringLiteral("-a"), QStringLiteral("-x"), QStringLiteral("qemu-nbd")}};
    }
}

Result<ConditionVerdict> judgeDisk(const Condition &condition, const CommandResult &answer)
{
    const bool ofNbd = condition.kind == Kind::NbdServes || condition.kind == Kind::NbdGone;
    const bool isNone =
        ofNbd && answer.exitStatus == 1 && answer.standardError.isEmpty(); // of no such process
    if (!answer.succeeded() && !isNone)
        return toolError(readingOf(condition), answer);
    if (ofNbd)
        return judgeNbd(condition, answer);
    if (condition.kind == Kind::NbdWithoutParts)
        return judgeNbdParts(answer);
    if (condition.kind == Kind::FolderMounted)
        return judgeMount(condition, answer);
    if (condition.kind == Kind::LoopOf)
        return judgeLoop(condition, answer);
    return judgePartition(condition, answer);
}

} // namespace domcero
