// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/backup/restoredisks.h"

#include "domain/storageindex.h"
#include "domain/storageuse.h"
#include "plan/backup/backupsteps.h"
#include "plan/config/newdisks.h"
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/resizesteps.h"
#include "plan/storage/storagewords.h"
#include "plan/storage/volumesteps.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

Message asNew()
{
    return Message(QT_TRANSLATE_NOOP("messages", "Restore it as a new guest, onto new disks."));
}

bool isInFormat(const QString &format)
{
    return !format.isEmpty() && format != u"raw";
}

// A device in a format (a qcow2 on a volume); all else is packed as the guest saw it.
bool isPackedAsItIs(const BackupDisk &disk)
{
    return isInFormat(disk.format) && disk.source.startsWith(u"/dev/");
}

Step toolStep(const Message &title, const QString &tool, const QStringList &arguments)
{
    Step step;
    step.title = title;
    step.command = Command::script(tool, arguments);
    step.timeout = 48h;
    step.progress = ProgressKind::Percent;
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

// What was packed is what the guest saw; the image that it had was a qcow2.
QList<Step> toQcow2(const QString &raw, const QString &part, ByteSize size)
{
    Step convert;
    convert.title = Message(QT_TRANSLATE_NOOP("messages", "Make a qcow2 of it"));
    convert.command =
        Command{u"qemu-img"_s, {u"convert"_s, u"-p"_s, u"-f"_s, u"raw"_s, u"-O"_s, u"qcow2"_s, raw, part}};
    convert.guards = {Condition{Kind::FileUnbound, raw}};
    convert.timeout = 24h;
    convert.progress = ProgressKind::Percent;
    convert.flush = {part};
    convert.idempotent = true;
    convert.undo = removePart(part);
    Step compare;
    compare.title = Message(QT_TRANSLATE_NOOP("messages", "Compare the copy with %1"), {raw});
    compare.command =
        Command{u"qemu-img"_s, {u"compare"_s, u"-p"_s, u"-f"_s, u"raw"_s, u"-F"_s, u"qcow2"_s, raw, part}};
    compare.guards = {imageIs(part, u"qcow2"_s, size)};
    compare.timeout = 24h;
    compare.progress = ProgressKind::Percent;
    compare.idempotent = true;
    compare.nothingToUndo = true;
    Step remove;
    remove.title = Message(QT_TRANSLATE_NOOP("messages", "Remove %1"), {raw});
    remove.command = Command{u"rm"_s, {u"-f"_s, raw}};
    remove.verifies = {Condition{Kind::PathAbsent, raw}};
    remove.idempotent = true;
    remove.nothingToUndo = true;
    return {convert, compare, remove};
}

} // namespace

void RestoreDisks::lock(const StorageId &id)
{
    const StorageIndex index(m_then);
    const PlanLock lock{
        id.kind == StorageId::Kind::Volume ? u"volume:"_s + id.name : u"image:"_s + index.pathOf(id), false};
    if (!m_locks.contains(lock))
        m_locks += lock;
}

void RestoreDisks::unpack(const BackupDisk &disk, const QString &target, const std::optional<Undo> &undo,
                          const QList<Condition> &guards)
{
    const QStringList words{packed(disk), target, QString::number(disk.size.bytes())};
    Step step =
        toolStep(Message(QT_TRANSLATE_NOOP("messages", "Unpack the disk %1, %2"), {disk.vdev, disk.size}),
                 u"unpack"_s, words);
    step.guards = QList{Condition{Kind::FileExists, packed(disk)}} + guards;
    step.flush = {target};
    if (undo) {
        step.undo = undo;
        step.nothingToUndo = false;
    }
    m_steps += step;
    m_steps += toolStep(Message(QT_TRANSLATE_NOOP("messages", "Compare %1 with the backup"), {target}),
                        u"matches"_s, words);
}

std::optional<Error> RestoreDisks::makeVolume(const BackupDisk &disk, const QString &group,
                                              const QString &name)
{
    StorageParameters with;
    with.name = name;
    with.size = disk.size;
    const Result<Plan> plan =
        planStorage(StorageAction::CreateVolume, StorageId::group(group), m_then, m_guests, with);
    if (!plan)
        return plan.error();
    m_steps += onlyStepOf(*plan);
    const QString full = group + u'/' + name;
    unpack(disk, u"/dev/"_s + full, std::nullopt, {Condition{Kind::VolumeNotOpen, full}});
    // What the next one finds.
    const auto found = std::find_if(m_then.groups.begin(), m_then.groups.end(),
                                    [&](const VolumeGroup &one) { return one.name == group; });
    found->freeExtents -= extentsOf(disk.size, found->extentSize);
    LogicalVolume made;
    made.group = group;
    made.name = name;
    made.size = disk.size;
    m_then.volumes += made;
    lock(StorageId::volume(group, name));
    return std::nullopt;
}

// Made under a name that nobody has: `part`.
std::optional<Error> RestoreDisks::makeImage(const BackupDisk &disk, const QString &file, const QString &part)
{
    if (auto refused = refuseBadPath(file))
        return refused;
    if (file.startsWith(u"/dev/") || file.startsWith(u"/proc/") || file.startsWith(u"/sys/")) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no place for an image file."), {file}));
    }
    const bool isQcow2 = disk.format == u"qcow2" && !isPackedAsItIs(disk);
    const QString raw = isQcow2 ? part + u".raw"_s : part;
    const QString folder = file.first(std::max<qsizetype>(1, file.lastIndexOf(u'/')));
    unpack(disk, raw, removePart(raw), {Condition{Kind::FolderExists, folder}});
    if (isQcow2)
        m_steps += toQcow2(raw, part, disk.size);
    ImageFile made;
    made.path = file;
    made.virtualSize = disk.size;
    m_then.images += made;
    lock(StorageId::image(file));
    return std::nullopt;
}

std::optional<Error> RestoreDisks::addNew(const BackupDisk &disk, const QString &target)
{
    const StorageIndex index(m_then);
    if (const auto volume = volumeTarget(target, index))
        return makeVolume(disk, volume->group, volume->name);
    if (index.image(target)) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 on the host already."), {target}));
    }
    const QString part = partName(target);
    if (auto refused = makeImage(disk, target, part))
        return refused;
    m_steps += stepsToFinish(target, part);
    return std::nullopt;
}

std::optional<Error> RestoreDisks::refusePlace(const BackupDisk &disk, const GuestDisk &present) const
{
    const StorageIndex index(m_then);
    const StorageUses uses(index, m_guests);
    const auto id = index.find(present.target);
    for (const GuestDiskUse &use : uses.guestDisks()) {
        if (use.guest != m_backup.guest &&
            (use.disk.target == present.target || (id.has_value() && use.what == id))) {
            return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %2 has %1 as its disk %3 too: "
                                                                 "nothing is put in its place."),
                                   {present.target, use.guest, use.disk.vdev}),
                           asNew());
        }
    }
    const bool isDevice = present.target.startsWith(u"/dev/");
    const bool fits = isPackedAsItIs(disk)
                          ? isDevice && present.format == disk.format
                          : !isInFormat(present.format) || (!isDevice && present.format == u"qcow2");
    if (fits)
        return std::nullopt;
    return refusal(Message(QT_TRANSLATE_NOOP("messages", "The config of %1 says the format %2 of the disk "
                                                         "%3, which the backup cannot be put in."),
                           {m_backup.guest, present.format, present.target}),
                   asNew());
}

std::optional<Error> RestoreDisks::addInPlace(const BackupDisk &packed, const GuestDisk &present)
{
    if (auto refused = refusePlace(packed, present))
        return refused;
    const StorageIndex index(m_then);
    const auto id = index.find(present.target);
    BackupDisk disk = packed;
    disk.source = present.target;
    disk.format = present.format;
    if (!id)
        return addNew(disk, disk.source);
    const StorageUses uses(index, m_guests);
    const StorageParameters with;
    const StorageRequest r{m_then, index, uses, *id, with};
    if (auto refused = refuseInUse(r, *id, StorageDeed::Destroy))
        return refused;
    const QList<Condition> alone = aloneWith(r, *id);
    const QList<Condition> away = guestsAway(r);
    if (id->kind == StorageId::Kind::Volume) {
        const LogicalVolume old = *index.volume(id->name);
        const auto isTaken = [&](const QString &name) { return index.volume(old.group, name) != nullptr; };
        const QString made = freeName(old.name + u"-new"_s, isTaken);
        const QString aside = freeName(old.name + u"-old"_s, isTaken);
        if (auto refused = refuseVolume(r, &old))
            return refused;
        Step keep = renameVolumeStep(old.group, old.name, aside);
        keep.guards += alone;
        Step put = renameVolumeStep(old.group, made, old.name);
        put.guards += away;
        put.undo->guards += away; // not once its guest uses it
        m_swaps += QList{keep, put, markOldStep(old.group + u'/' + aside, old.uuid)};
        m_losses += Message(
            QT_TRANSLATE_NOOP("messages",
                              "The present disk is kept as %1 and takes its room, %2, until it is removed."),
            {QString(old.group + u'/' + aside), old.size});
        lock(*id);
        return makeVolume(disk, old.group, made);
    }
    if (id->kind != StorageId::Kind::Image) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages",
                                      "%1 is neither a volume nor an image: nothing is put in its place."),
                    {disk.source}),
            asNew());
    }
    const ImageFile image = *index.image(id->name);
    const QString aside =
        freeName(image.path + u".old"_s, [&](const QString &path) { return index.image(path); });
    const QString part = partName(image.path);
    Step keep;
    keep.title = Message(QT_TRANSLATE_NOOP("messages", "Keep the old one as %1"), {aside});
    keep.command = Command{u"ln"_s, {image.path, aside}};
    keep.guards = alone + QList{Condition{Kind::PathAbsent, aside}};
    keep.verifies = {Condition{Kind::FileExists, aside}};
    keep.flush = {aside};
    keep.undo = Undo{Command{u"rm"_s, {u"-f"_s, aside}}};
    keep.undo->guards = {Condition{Kind::FileExists, image.path}};
    keep.undo->verifies = {Condition{Kind::PathAbsent, aside}};
    Step put;
    put.title = Message(QT_TRANSLATE_NOOP("messages", "Put the copy in its place, %1"), {image.path});
    put.command = Command{u"mv"_s, {u"-f"_s, part, image.path}};
    put.guards = away + QList{Condition{Kind::FileExists, aside}, Condition{Kind::FileExists, part}};
    put.verifies = {Condition{Kind::PathAbsent, part}, Condition{Kind::FileExists, image.path}};
    put.flush = {image.path};
    put.undo = Undo{Command{u"ln"_s, {u"-f"_s, aside, image.path}}};
    put.undo->guards =
        away + QList{Condition{Kind::FileUnbound, image.path}, Condition{Kind::FileExists, aside}};
    // By its status alone: a file of that name is there before it, too, and would be taken for the old one,
    // of which the next undo then removed the last name.
    put.undo->idempotent = true;
    m_swaps += QList{keep, put};
    m_losses += Message(
        QT_TRANSLATE_NOOP("messages",
                          "The present disk is kept as %1 and takes its room, %2, until it is removed."),
        {aside, image.virtualSize});
    return makeImage(disk, image.path, part);
}

} // namespace domcero
