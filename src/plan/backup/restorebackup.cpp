// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"
#include "formats/xlcfg/file.h"
#include "formats/xlcfg/guestfromconfig.h"
#include "plan/backup/backupplans.h"
#include "plan/backup/backupsteps.h"
#include "plan/backup/restoredisks.h"
#include "plan/config/configsecrets.h"
#include "plan/config/configsteps.h"
#include "plan/config/guestfileplans.h"
#include "plan/config/newguest.h"
#include "plan/config/usualcopy.h"
#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

const CopiedDisk *choiceOf(const RestoreRequest &request, const QString &vdev)
{
    const auto &disks = request.as.disks;
    const auto found =
        std::find_if(disks.begin(), disks.end(), [&](const CopiedDisk &one) { return one.vdev == vdev; });
    return found == disks.end() ? nullptr : &*found;
}

// One that something can be put in the place of.
const GuestDisk *diskOf(const QList<GuestDisk> &disks, const QString &vdev)
{
    const auto found = std::find_if(disks.begin(), disks.end(), [&](const GuestDisk &one) {
        return one.vdev == vdev && !one.cdrom && !one.target.isEmpty();
    });
    return found == disks.end() ? nullptr : &*found;
}

// Where its disk was, if that is free; else beside it; on a host without that group the roomiest one.
QString placeFor(const BackupDisk &disk, const QString &from, const QString &to, const StorageIndex &index,
                 const QStringList &taken)
{
    const QStringList parts = disk.source.split(u'/');
    if (parts.size() == 4 && parts[1] == u"dev") {
        const auto &groups = index.state().groups;
        const auto roomiest =
            std::max_element(groups.begin(), groups.end(),
                             [](const VolumeGroup &a, const VolumeGroup &b) { return a.free < b.free; });
        const VolumeGroup *group = index.group(parts[2]);
        if (!group && roomiest != groups.end())
            group = &*roomiest;
        if (group) {
            const auto path = [&](const QString &name) { return u"/dev/"_s + group->name + u'/' + name; };
            const auto isTaken = [&](const QString &name) {
                return index.volume(group->name, name) || taken.contains(path(name));
            };
            return path(from == to && !isTaken(parts[3]) ? parts[3] : freeAfter(parts[3], from, to, isTaken));
        }
    }
    const bool isFile = disk.source.startsWith(u'/') && !disk.source.startsWith(u"/dev/");
    const qsizetype slash = disk.source.lastIndexOf(u'/');
    const QString folder = isFile ? disk.source.first(slash + 1) : u"/var/lib/xen/images/"_s;
    const QString name = isFile ? disk.source.mid(slash + 1) : disk.vdev + u".img"_s;
    const auto isTaken = [&](const QString &one) {
        return index.image(folder + one) || taken.contains(QString(folder + one));
    };
    return folder + (isFile && from == to && !isTaken(name) ? name : freeAfter(name, from, to, isTaken));
}

// Of the writable disks in the text of a new guest's config that are not restored: which are another's too.
QList<Message> sharedDisks(const RestoreRequest &request, const Guest &made, const HostState &host,
                           const StorageState &storage)
{
    const StorageIndex index(storage);
    const StorageUses uses(index, host.guests);
    QList<Message> said;
    for (const GuestDisk &disk : made.disks) {
        const CopiedDisk *const choice = choiceOf(request, disk.vdev);
        const bool isNew = choice && choice->kind == CopiedDisk::Kind::Restored;
        if (isNew || disk.readOnly || disk.cdrom || disk.target.isEmpty())
            continue;
        const auto what = index.find(disk.target);
        for (const GuestDiskUse &use : uses.guestDisks()) {
            if (use.disk.target != disk.target && (!what || use.what != what))
                continue;
            said += Message(QT_TRANSLATE_NOOP("messages", "%1 and %2 have the disk %3 both: only one of them "
                                                          "may run at a time."),
                            {use.guest, request.as.name, disk.target});
        }
    }
    return said;
}

// The disks that the guest had, and that neither the backup nor the new config has.
QList<Message> missingDisks(const RestoreRequest &request, const Guest &made)
{
    QList<Message> said;
    for (const CopiedDisk &one : request.as.disks) {
        const auto is = [&](const GuestDisk &disk) { return disk.vdev == one.vdev; };
        if (one.kind == CopiedDisk::Kind::Other && std::none_of(made.disks.begin(), made.disks.end(), is)) {
            said += Message(QT_TRANSLATE_NOOP(
                                "messages", "The disk %1 of %2 is not in the backup: %3 is made without it."),
                            {one.vdev, request.as.from, request.as.name});
        }
    }
    return said;
}

Result<Plan> planInPlace(const RestoreRequest &request, const QByteArray &text, const HostState &host,
                         const StorageState &storage, const HostConfig &present, const QString &kept)
{
    const Backup &backup = request.backup;
    const Guest *const guest = host.guest(backup.guest);
    if (guest && isAlive(guest->state)) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is running."), {backup.guest}),
            Message(QT_TRANSLATE_NOOP("messages", "Shut it down first, or restore it as a new guest.")));
    }
    if (!guest) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "There is no guest %1."), {backup.guest}),
                       Message(QT_TRANSLATE_NOOP("messages", "Restore it as a new guest, onto new disks.")));
    }
    RestoreDisks disks(backup, storage, host.guests);
    QList<Message> losses;
    const QList<GuestDisk> &now = guest->configuredDisks;
    const QList<GuestDisk> then =
        request.withConfig && !text.isEmpty() ? guestFromConfig(text, present.path).disks : now;
    for (const BackupDisk &disk : backup.disks) {
        const GuestDisk *const place = diskOf(then, disk.vdev);
        if (!place) {
            return refusal(
                Message(QT_TRANSLATE_NOOP("messages", "The config of %1 has no disk %2: it is not known what "
                                                      "the backup would be put in the place of."),
                        {backup.guest, disk.vdev}),
                Message(QT_TRANSLATE_NOOP("messages", "Restore it as a new guest, onto new disks.")));
        }
        if (auto refused = disks.addInPlace(disk, *place))
            return *refused;
        const GuestDisk *const other = diskOf(now, disk.vdev);
        if (other && other->target != place->target) {
            losses += Message(QT_TRANSLATE_NOOP("messages", "The config of the backup has %1 as the disk %2 "
                                                            "of %3: the present one, %4, stays as it is."),
                              {place->target, disk.vdev, backup.guest, other->target});
        }
    }
    QList<Step> steps = disks.steps();
    const bool changesConfig = request.withConfig && !text.isEmpty() && text != present.bytes;
    QStringList slots_;
    if (changesConfig) {
        const ConfigChange change{present.path, present.sum, text};
        if (auto refused = refuseChange(change))
            return *refused;
        steps += replaceSteps(change, keptFolderOf(present.path, kept));
        slots_ = configInput(text).slots_;
    }
    steps.first().guards += Condition{Kind::DomainAbsent, backup.guest};
    Plan plan = planOf(Message(QT_TRANSLATE_NOOP("messages", "Restore the disks of %1 from %2"),
                               {backup.guest, backup.folder}),
                       Risk::Disruptive, steps);
    plan.losses = disks.losses() + losses;
    plan.losses +=
        Message(QT_TRANSLATE_NOOP(
                    "messages",
                    "What %1 has written since the backup is on the disks that are kept, and nowhere else."),
                {backup.guest});
    const QList<PlanLock> locks = disks.locks();
    const auto isVolume = [](const PlanLock &lock) { return lock.key.startsWith(u"volume:"); };
    if (std::any_of(locks.begin(), locks.end(), isVolume)) { // its plan knows them by their UUIDs
        plan.losses += Message(
            QT_TRANSLATE_NOOP("messages", "If the host backs %1 up by itself, that has to be set up again "
                                          "afterwards: it knows the volumes of before, and would fail."),
            {backup.guest});
    }
    plan.locks = locks + readBackupLocks(backup);
    plan.locks.prepend(PlanLock{u"guest:"_s + backup.guest, true});
    if (changesConfig)
        plan.locks += configLock(present.path);
    plan.secretSlots = slots_;
    return plan;
}

} // namespace

RestoreRequest usualRestore(const Backup &backup, const QByteArray &text, const HostState &host,
                            const StorageState &storage, const QString &name)
{
    const StorageIndex index(storage);
    RestoreRequest request;
    request.backup = backup;
    GuestCopy &as = request.as;
    as.from = backup.guest;
    as.name = name.isEmpty() ? backup.guest : name;
    const Guest old = guestFromConfig(text, backup.configPath);
    const bool isGone = !host.guest(backup.guest);
    for (int number = 2; name.isEmpty() && host.guest(as.name); ++number)
        as.name = u"%1-%2"_s.arg(backup.guest).arg(number);
    const qsizetype slash = backup.configPath.lastIndexOf(u'/');
    as.path = isGone && slash > 0 && as.name == backup.guest
                  ? backup.configPath
                  : (slash > 0 ? backup.configPath.first(slash + 1) : u"/etc/xen/"_s) + as.name + u".cfg"_s;
    as.uuid = isGone && !old.uuid.isEmpty() ? old.uuid : QUuid::createUuid().toString(QUuid::WithoutBraces);
    const qsizetype cards = parseXlcfg(text).strings("vif").value_or(QList<QByteArray>()).size();
    as.macs = newMacs(cards, host);
    for (qsizetype i = 0; isGone && i < std::min(as.macs.size(), old.nics.size()); ++i) {
        if (!old.nics[i].mac.isEmpty())
            as.macs[i] = old.nics[i].mac;
    }
    QStringList taken;
    for (const BackupDisk &disk : backup.disks) {
        taken += placeFor(disk, backup.guest, as.name, index, taken);
        as.disks += CopiedDisk{disk.vdev, CopiedDisk::Kind::Restored, taken.last()};
    }
    // The old guest's own disk is no disk of the new one, which would write to it.
    for (const GuestDisk &disk : old.disks) {
        if (!choiceOf(request, disk.vdev) && !disk.readOnly && !disk.cdrom && !disk.target.isEmpty())
            as.disks += CopiedDisk{disk.vdev, CopiedDisk::Kind::Other, {}};
    }
    return request;
}

Result<QByteArray> restoredConfig(const RestoreRequest &request, const QByteArray &text,
                                  const StorageState &storage)
{
    return request.inPlace ? Result<QByteArray>(text) : copiedConfig(text, request.as, storage);
}

Result<Plan> planRestore(const RestoreRequest &request, const QByteArray &text, const HostState &host,
                         const StorageState &storage, const HostConfig &present, const QString &kept)
{
    const Backup &backup = request.backup;
    if (!backup.whole || backup.disks.isEmpty()) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "%1 is no whole backup."), {backup.folder}));
    }
    if (request.inPlace)
        return planInPlace(request, text, host, storage, present, kept);
    const GuestCopy &as = request.as;
    if (auto refused = refuseGuestName(as.name))
        return *refused;
    const ConfigChange change{as.path, {}, text};
    if (auto refused = refuseChange(change))
        return *refused;
    const Guest made = guestFromConfig(text, as.path);
    if (auto refused = refuseNewGuest(as.name, made, host))
        return *refused;
    RestoreDisks disks(backup, storage, host.guests);
    for (const BackupDisk &disk : backup.disks) {
        const CopiedDisk *const choice = choiceOf(request, disk.vdev);
        if (!choice || choice->kind != CopiedDisk::Kind::Restored)
            continue;
        const auto has = [&](const GuestDisk &one) { return one.target == choice->target; };
        if (std::none_of(made.disks.begin(), made.disks.end(), has)) {
            return badParameter(
                Message(QT_TRANSLATE_NOOP("messages", "The text has no disk %1."), {choice->target}));
        }
        if (auto refused = disks.addNew(disk, choice->target))
            return *refused;
    }
    const QList<Message> shared = sharedDisks(request, made, host, storage);
    Plan plan = planOf(Message(QT_TRANSLATE_NOOP("messages", "Restore %1 from %2 as the guest %3"),
                               {backup.guest, backup.folder, as.name}),
                       shared.isEmpty() ? Risk::Routine : Risk::Disruptive,
                       disks.steps() + createSteps(change, keptFolderOf(as.path, kept)));
    plan.losses = disks.losses() + missingDisks(request, made) + shared;
    plan.locks = disks.locks() + readBackupLocks(backup);
    plan.locks.prepend(PlanLock{u"guest:"_s + as.name});
    plan.locks += configLock(as.path);
    plan.secretSlots = configInput(text).slots_;
    return plan;
}

} // namespace domcero
