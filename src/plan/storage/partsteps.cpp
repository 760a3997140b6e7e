// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/partsteps.h"

#include "plan/captured.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

constexpr qint64 sector = 512; // other disks are refused

QString sectors(ByteSize size)
{
    return QString::number(size.bytes() / sector);
}

Condition loopShows(const PartOf &of, ByteSize size, const QString &loop)
{
    return Condition{Kind::LoopOf, of.disk,
                     captured(loop) + u' ' + QString::number(of.part.start.bytes()) + u' ' +
                         QString::number(size.bytes())};
}

} // namespace

Condition partIs(const PartOf &of, ByteSize size)
{
    return Condition{Kind::PartitionIs, of.disk,
                     QString::number(of.part.number) + u' ' + QString::number(of.part.start.bytes()) + u' ' +
                         QString::number(size.bytes())};
}

Step attachPartStep(const PartOf &of, ByteSize size, const QString &loop)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Show the partition %1 of %2 as a loop device"),
                         {qint64{of.part.number}, of.name});
    step.capture = Capture{loop, Capture::Kind::FreeLoop};
    step.command = Command{u"losetup"_s,
                           {u"-o"_s, QString::number(of.part.start.bytes()), u"--sizelimit"_s,
                            QString::number(size.bytes()), captured(loop), of.disk}};
    step.guards = of.alone + QList{partIs(of, size)};
    step.verifies = {loopShows(of, size, loop)};
    step.idempotent = true;
    step.undo = Undo{Command{u"losetup"_s, {u"-d"_s, captured(loop)}}};
    step.undo->guards = {loopShows(of, size, loop)};
    step.undo->verifies = {Condition{Kind::FileUnbound, of.disk}};
    step.undo->idempotent = true;
    return step;
}

Step detachPartStep(const PartOf &of, ByteSize size, const QString &loop)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Take the loop device of the partition %1 of %2 away"),
                         {qint64{of.part.number}, of.name});
    step.command = Command{u"losetup"_s, {u"-d"_s, captured(loop)}};
    step.guards = {loopShows(of, size, loop)}; // not somebody else's
    step.verifies = {Condition{Kind::FileUnbound, of.disk}};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Surface partSurface(const PartOf &of, ByteSize size, const QString &loop)
{
    Surface on = surfaceOf(captured(loop), *of.part.content, of.away + QList{loopShows(of, size, loop)});
    on.away = on.alone;
    on.name = of.name + u" ["_s + QString::number(of.part.number) + u']';
    return on;
}

// sfdisk reads its own table after it has written; the kernel is not told, for nothing of the disk is open.
Step sizePartStep(const PartOf &of, ByteSize from, ByteSize to)
{
    Step step;
    step.title = to > from
                     ? Message(QT_TRANSLATE_NOOP("messages", "Grow the partition %1 of %2 from %3 to %4"),
                               {qint64{of.part.number}, of.name, from, to})
                     : Message(QT_TRANSLATE_NOOP("messages", "Cut the partition %1 of %2 from %3 to %4"),
                               {qint64{of.part.number}, of.name, from, to});
    step.command =
        Command{u"sfdisk"_s,
                {u"--no-reread"_s, u"--no-tell-kernel"_s, u"-N"_s, QString::number(of.part.number), of.disk}};
    step.command.standardInput = ',' + sectors(to).toLatin1();
    step.guards = of.alone + QList{partIs(of, from)};
    step.verifies = {partIs(of, to)};
    step.idempotent = true;
    step.flush = {of.disk};
    return step;
}

Step secondTableStep(const PartOf &of, ByteSize size, SecondTable where)
{
    const bool atTheEnd = where == SecondTable::AtTheEnd;
    Step step;
    step.title =
        atTheEnd ? Message(QT_TRANSLATE_NOOP("messages", "Put the second partition table of %1 at its end"),
                           {of.name})
                 : Message(QT_TRANSLATE_NOOP("messages", "Put the second partition table of %1 right behind "
                                                         "its last partition"),
                           {of.name});
    step.command = Command{u"sfdisk"_s,
                           {u"--no-reread"_s, u"--no-tell-kernel"_s, u"--relocate"_s,
                            atTheEnd ? u"gpt-bak-std"_s : u"gpt-bak-mini"_s, of.disk}};
    step.guards = of.alone + QList{partIs(of, size)};
    step.idempotent = true; // and nothing but its own word proves it
    step.flush = {of.disk};
    return step;
}

QList<Step> connectImageSteps(const QString &image, const QString &content, const QList<Condition> &alone,
                              const QString &nbd)
{
    const Condition serves{Kind::NbdServes, captured(nbd), image};
    const Condition gone{Kind::NbdGone, captured(nbd), image};
    Step load;
    load.title = Message(QT_TRANSLATE_NOOP("messages", "Load the driver of network block devices"));
    load.command = Command{u"modprobe"_s, {u"nbd"_s, u"max_part=0"_s}};
    // With partitions shown by the kernel, LVM would find a guest's own volume groups on them.
    load.verifies = {Condition{Kind::DeviceExists, u"/dev/nbd0"_s}, Condition{Kind::NbdWithoutParts, {}}};
    load.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages", "Unload the driver (rmmod nbd) when nobody uses it, and resume the job."));
    load.idempotent = true;
    load.nothingToUndo = true;
    Step connect;
    connect.title = Message(QT_TRANSLATE_NOOP("messages", "Show the image %1 as a device"), {image});
    connect.capture = Capture{nbd, Capture::Kind::FreeNbd};
    connect.command = Command{u"qemu-nbd"_s, {u"-f"_s, u"qcow2"_s, u"-c"_s, captured(nbd), image}};
    connect.guards = alone;
    connect.verifies = {serves, Condition{Kind::ContentIs, captured(nbd), content}};
    connect.idempotent = true;
    connect.undo = Undo{Command{u"qemu-nbd"_s, {u"-d"_s, captured(nbd)}}};
    connect.undo->guards = {serves};
    connect.undo->verifies = {gone};
    connect.undo->idempotent = true;
    return {load, connect};
}

Step disconnectImageStep(const QString &image, const QString &nbd)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Take the device of the image %1 away"), {image});
    step.command = Command{u"qemu-nbd"_s, {u"-d"_s, captured(nbd)}};
    step.guards = {Condition{Kind::NbdServes, captured(nbd), image}};
    step.verifies = {Condition{Kind::NbdGone, captured(nbd), image}};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

void noteNeeded(QList<Step> &steps)
{
    for (qsizetype at = 0; at < steps.size(); ++at) {
        const bool isResized = at + 1 < steps.size() && steps[at + 1].command.program == u"resize2fs";
        if (steps[at].command.program == u"e2fsck" && isResized && !steps[at].verifies.isEmpty())
            steps[at].neededUntil = static_cast<int>(at) + 2;
        if (steps[at].neededUntil > 0) { // and demands that it was since the last mount
            for (Condition &one : steps[at].verifies) {
                if (one.kind == Condition::Kind::FileSystemClean)
                    one.value = u"checked"_s;
            }
        }
        const bool mounts = steps[at].command.program == u"mount";
        if (!steps[at].capture && !mounts)
            continue;
        const QString value = mounts ? steps[at].command.arguments.last() : captured(steps[at].capture->name);
        for (qsizetype later = at + 1; later < steps.size(); ++later) {
            if (!steps[later].command.arguments.contains(value))
                continue;
            steps[at].neededUntil = static_cast<int>(later) + 1;
            if (mounts && steps[later].command.program == u"umount")
                break;
        }
        if (!mounts && steps[at].capture->kind == Capture::Kind::FreeNbd && at > 0) // and its driver
            steps[at - 1].neededUntil = steps[at].neededUntil;
    }
}

} // namespace domcero
