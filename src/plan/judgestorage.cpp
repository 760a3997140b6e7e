// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/judgements.h"
#include "plan/toolerror.h"

namespace domcero {

using namespace verdicts;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

Command lvmReport(const QString &tool, const QString &columns, const QStringList &of)
{
    return Command{tool, QStringList{u"--noheadings"_s, u"--nosuffix"_s, u"--units"_s, u"b"_s,
                                     u"--separator"_s, u"|"_s, u"-o"_s, columns} +
                             of};
}

ConditionVerdict judgeContent(const Condition &condition, const CommandResult &answer)
{
    const qsizetype sign = condition.value.indexOf(u'=');
    const QString tag = sign < 0 ? condition.value : condition.value.first(sign);
    const QString wanted = condition.value.mid(sign + 1);
    if (answer.succeeded() && answer.standardOutput == toHostBytes(wanted) + '\n')
        return holds();
    const QString found = answer.succeeded() ? fromHostBytes(answer.standardOutput).trimmed() : QString();
    if (found.isEmpty()) {
        return fails(
            Message(QT_TRANSLATE_NOOP("messages", "blkid finds no %1 on %2."), {tag, condition.subject}));
    }
    return fails(Message(QT_TRANSLATE_NOOP("messages", "blkid finds on %1 the %2 “%3”, not “%4”."),
                         {condition.subject, tag, found, wanted}));
}

// The device itself, then its partitions, none of them with a mount.
Result<ConditionVerdict> judgeUnused(const Condition &condition, const CommandResult &answer)
{
    bool first = true;
    for (QByteArray line : answer.standardOutput.split('\n')) {
        if (line.isEmpty())
            continue;
        const QByteArrayList words = line.replace('\t', ' ').simplified().split(' ');
        if (words.size() != 1 || words.first().isEmpty() || (!first && words.first() != "part")) {
            return fails(
                Message(QT_TRANSLATE_NOOP("messages",
                                          "%1 is in use: it is mounted, is swap, or something lies on it."),
                        {condition.subject}));
        }
        first = false;
    }
    if (first)
        return toolError(readingOf(condition), answer);
    return holds();
}

} // namespace

bool isOfStorage(Kind kind)
{
    return kind >= Kind::VolumeIs;
}

Command storageReading(const Condition &condition)
{
    const QString &subject = condition.subject;
    switch (condition.kind) {
    case Kind::VolumeIs:
    case Kind::VolumeBytes:
    case Kind::VolumeNotOpen:
    case Kind::VolumeMerging:
    case Kind::VolumeAbsent:
    case Kind::GroupNotActive:
        return lvmReport(u"lvs"_s, u"lv_name,lv_uuid,lv_attr,lv_size"_s,
                         {u"-a"_s, subject.section(u'/', 0, 0)});
    case Kind::GroupIs:
    case Kind::GroupAbsent:
    case Kind::GroupHasExtents:
        return lvmReport(u"vgs"_s, u"vg_name,vg_uuid,vg_free_count"_s, {});
    case Kind::PhysicalVolumeIs:
    case Kind::PhysicalVolumeIn:
    case Kind::PhysicalVolumeEmpty:
        return lvmReport(u"pvs"_s, u"pv_uuid,pv_pe_alloc_count,vg_name"_s, {subject});
    case Kind::Blank:
        return Command{u"wipefs"_s, {subject}};
    case Kind::DeviceUnused:
        return Command{u"lsblk"_s, {u"-n"_s, u"-r"_s, u"-o"_s, u"TYPE,MOUNTPOINT"_s, subject}};
    case Kind::ContentIs:
        return Command{u"blkid"_s,
                       {u"-p"_s, u"-s"_s, condition.value.section(u'=', 0, 0), u"-o"_s, u"value"_s, subject}};
    case Kind::FileUnbound:
        return Command{u"losetup"_s, {u"-j"_s, subject}};
    case Kind::LoopOf:
    case Kind::PartitionIs:
    case Kind::FolderMounted:
    case Kind::NbdServes:
    case Kind::NbdGone:
    case Kind::NbdWithoutParts:
        return diskReading(condition);
    case Kind::FileSystemClean:
    case Kind::FileSystemUnwritten:
        return Command{u"dumpe2fs"_s, {u"-h"_s, subject}};
    case Kind::FileSystemFits: {
        const QString type = condition.value.section(u' ', 0, 0);
        if (type == u"ntfs")
            return Command{u"ntfsresize"_s, {u"-i"_s, u"-f"_s, subject}};
        if (type == u"btrfs")
            return Command{u"btrfs"_s, {u"inspect-internal"_s, u"dump-super"_s, subject}};
        return Command{u"dumpe2fs"_s, {u"-h"_s, subject}};
    }
    case Kind::ImageIs: // it fails where a QEMU has the image open for writing, unless `-U` is given
        return Command{u"qemu-img"_s, {u"info"_s, u"-f"_s, condition.value.section(u' ', 0, 0), subject}};
    case Kind::ImageBuildsOn:
        return Command{u"qemu-img"_s, {u"info"_s, u"-f"_s, u"qcow2"_s, subject}};
    case Kind::ImageHasSnapshot:
    case Kind::ImageHasNoSnapshot:
        return Command{u"qemu-img"_s, {u"snapshot"_s, u"-l"_s, subject}};
    case Kind::TargetKnown:
        return Command{u"iscsiadm"_s, {u"-m"_s, u"node"_s}};
    case Kind::TargetHolds:
        return Command{
            u"iscsiadm"_s,
            {u"-m"_s, u"node"_s, u"-T"_s, subject.section(u' ', 0, 0), u"-p"_s, subject.section(u' ', 1)}};
    default:
        return Command{u"iscsiadm"_s, {u"-m"_s, u"session"_s}};
    }
}

Result<ConditionVerdict> judgeStorage(const Condition &condition, const CommandResult &answer)
{
    switch (condition.kind) {
    case Kind::Blank:
    case Kind::DeviceUnused:
    case Kind::FileUnbound:
        if (!answer.succeeded())
            return toolError(readingOf(condition), answer);
        if (condition.kind == Kind::DeviceUnused)
            return judgeUnused(condition, answer);
        if (answer.standardOutput.isEmpty())
            return holds();
        return condition.kind == Kind::Blank
                   ? fails(Message(QT_TRANSLATE_NOOP("messages", "There is something on %1 already."),
                                   {condition.subject}),
                           Message(QT_TRANSLATE_NOOP("messages", "There is still something on %1."),
                                   {condition.subject}))
                   : fails(Message(QT_TRANSLATE_NOOP("messages", "A loop device is bound to the file %1."),
                                   {condition.subject}));
    case Kind::ContentIs:
        if (answer.exitStatus != 0 && answer.exitStatus != 2) // 2: nothing of that name
            return toolError(readingOf(condition), answer);
        return judgeContent(condition, answer);
    case Kind::LoopOf:
    case Kind::PartitionIs:
    case Kind::FolderMounted:
    case Kind::NbdServes:
    case Kind::NbdGone:
    case Kind::NbdWithoutParts:
        return judgeDisk(condition, answer);
    case Kind::FileSystemClean:
        return judgeClean(condition, answer);
    case Kind::FileSystemUnwritten:
        return judgeUnwritten(condition, answer);
    case Kind::FileSystemFits:
        return judgeFits(condition, answer);
    case Kind::ImageIs:
    case Kind::ImageBuildsOn:
    case Kind::ImageHasSnapshot:
    case Kind::ImageHasNoSnapshot:
        return judgeImage(condition, answer);
    case Kind::TargetLoggedIn:
    case Kind::TargetLoggedOut:
    case Kind::TargetKnown:
    case Kind::TargetHolds:
        return judgeTarget(condition, answer);
    default:
        return judgeLvm(condition, answer);
    }
}

} // namespace domcero
