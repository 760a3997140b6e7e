// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/host/backups.h"
#include "plan/backup/backupplans.h"
#include "plan/backup/backupsources.h"
#include "plan/backup/backupsteps.h"
#include "plan/guestplans.h"
#include "plan/guestwords.h"
#include "plan/plantextwords.h"
#include "plan/storage/partsteps.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

Error noGuest(const QString &name)
{
    return makeError(ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "There is no guest %1."), {name}));
}

// Before and behind the moment of the snapshots.
struct Moment
{
    QList<Step> before;
    QList<Step> after;
};

Result<Moment> momentOf(const BackupRequest &request, const Guest &guest)
{
    Moment moment;
    if (!isAlive(guest.state) || guest.state == GuestState::Paused)
        return moment;
    if (request.flush) {
        ActionParameters with;
        with.key = 's';
        const auto flush = planSendSysRq(guest, with);
        if (!flush)
            return flush.error();
        Step step = onlyStepOf(*flush);
        step.title = Message(
            QT_TRANSLATE_NOOP("messages", "Ask %1 to write everything to its disks (SysRq s)"), {guest.name});
        step.idempotent = true;
        step.nothingToUndo = true;
        moment.before += step;
    }
    if (request.pause) {
        const auto pause = planPause(guest);
        if (!pause)
            return pause.error();
        Guest paused = guest;
        paused.state = GuestState::Paused;
        const auto resume = planResume(paused);
        if (!resume)
            return resume.error();
        Step still = onlyStepOf(*pause);
        const Step on = onlyStepOf(*resume);
        still.idempotent = true;
        still.undo = Undo{on.command, {}, {}, on.verifies, on.verifyWithin, {}, true};
        moment.before += still;
        moment.after += on;
        moment.after.last().idempotent = true;
        moment.after.last().nothingToUndo = true;
    }
    return moment;
}

// What is given, up to where the guest goes on, and what is behind it.
struct Parts
{
    QList<Step> begin;  // snapshots
    QList<Step> still;  // what shows disks that are read while nobody writes to them
    QList<Step> goesOn; // the guest
    QList<Step> afterStill;
    QList<Step> end;
};

Parts partsOf(const BackupSources &sources, const Moment &moment)
{
    Parts parts;
    parts.begin = moment.before;
    if (!sources.still.paths.isEmpty()) {
        parts.begin += noteStillStep(sources.still);
        parts.goesOn += seeStillStep(sources.still);
    }
    parts.goesOn += moment.after;
    for (const BackupSource &source : sources.disks) {
        (source.isStill ? parts.still : parts.begin) += source.before;
        (source.isStill ? parts.afterStill : parts.end) += source.after;
    }
    return parts;
}

QString fileOf(const GuestDisk &disk, bool zstd)
{
    return disk.vdev + (zstd ? u".zst"_s : u".gz"_s);
}

Backup manifestOf(const BackupMaking &making, const Guest &guest, const BackupSources &sources)
{
    Backup backup;
    backup.guest = guest.name;
    backup.uuid = guest.uuid;
    backup.host = making.host;
    backup.takenAt = making.now;
    backup.moment = sources.moment;
    backup.configPath = guest.configPath;
    for (const BackupSource &source : sources.disks)
        backup.disks += BackupDisk{source.disk.vdev, source.disk.target, source.disk.format,
                                   fileOf(source.disk, making.zstd), source.size};
    return backup;
}

Step copyConfigStep(const QString &config, const QString &folder)
{
    const QString file = folder + u'/' + QString::fromLatin1(backupConfigFile);
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Copy the config %1"), {config});
    step.command = Command{u"cp"_s, {config, file}};
    step.guards = {Condition{Kind::FileExists, config}, Condition{Kind::FolderExists, folder}};
    step.flush = {file};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

std::optional<Error> refuseRequest(const BackupRequest &request)
{
    if (auto refused = refuseBadPath(request.folder))
        return refused;
    if (request.folder.startsWith(u"/dev/") || request.folder.startsWith(u"/proc/") ||
        request.folder.startsWith(u"/sys/") || request.folder.startsWith(u"/etc/xen")) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no place for backups."), {request.folder}));
    }
    if (request.keep < 0 || request.keep > 10000)
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "How many backups are kept is a number from 1 on.")));
    return std::nullopt;
}

Message noConfig(const Guest &guest)
{
    return Message(QT_TRANSLATE_NOOP("messages",
                                     "The guest %1 has no config on the host: only its disks are backed up."),
                   {guest.name});
}

} // namespace

Result<Plan> planBackup(const BackupRequest &request, const HostState &host, const StorageState &storage,
                        const BackupMaking &making)
{
    const Guest *const guest = host.guest(request.guest);
    if (!guest)
        return noGuest(request.guest);
    if (auto refused = refuseRequest(request))
        return *refused;
    const QString stamp = backupFolderName(making.now);
    const auto sources = backupSources(request, *guest, host, storage, stamp);
    if (!sources)
        return sources.error();
    const auto moment = momentOf(request, *guest);
    if (!moment)
        return moment.error();

    const QString home = request.folder + u'/' + backupFolderOfGuest(guest->name);
    const QString folder = home + u'/' + stamp;
    const QString half = folder + QString::fromLatin1(halfBackupEnding);
    const QString packer = making.zstd ? u"zstd"_s : u"gzip"_s;
    const Parts parts = partsOf(*sources, *moment);
    QList<Step> packStill;
    QList<Step> pack;
    for (const BackupSource &source : sources->disks) {
        Step step = packStep(packer, source.read, source.size, half + u'/' + fileOf(source.disk, making.zstd),
                             source.guards);
        if (source.isStill)
            step.command.arguments += stillWords(sources->still);
        (source.isStill ? packStill : pack) += step;
    }
    Backup backup = manifestOf(making, *guest, *sources);
    backup.folder = half;

    QList<Step> steps{makeFolderStep(home), newBackupFolderStep(half, {Condition{Kind::PathAbsent, folder}})};
    if (!guest->configPath.isEmpty())
        steps += copyConfigStep(guest->configPath, half);
    steps += parts.begin + parts.still + packStill + parts.goesOn + parts.afterStill + pack + parts.end;
    steps += QList{writeManifestStep(backup), sealStep(half), nameBackupStep(half, folder)};
    if (request.keep > 0) {
        Step prune;
        prune.title = Message::counted(
            QT_TRANSLATE_N_NOOP("messages", "Keep the last %n backup(s) of %1, and remove the older ones"),
            request.keep, {guest->name});
        prune.command = Command::script(u"prune"_s, {home, QString::number(request.keep), stamp});
        prune.guards = {Condition{Kind::FolderExists, folder}};
        prune.timeout = 3600s;
        prune.idempotent = true;
        steps += prune;
    }
    noteNeeded(steps);
    Plan plan =
        planOf(Message(QT_TRANSLATE_NOOP("messages", "Back up the guest %1 to %2"), {guest->name, folder}),
               request.pause && isAlive(guest->state) ? Risk::Disruptive : Risk::Routine, steps);
    plan.losses = sources->losses;
    if (guest->configPath.isEmpty())
        plan.losses += noConfig(*guest);
    if (request.keep > 0) {
        plan.losses += Message::counted(
            QT_TRANSLATE_N_NOOP("messages", "Backups of %1 in that folder but the last %n go."), request.keep,
            {guest->name});
    }
    plan.locks = sources->locks;
    plan.locks += backupLock(folder);
    if (request.keep > 0)
        plan.locks += olderBackupsLock(home);
    return plan;
}

Result<CarriedBackup> planCarriedBackup(const BackupRequest &request, const HostState &host,
                                        const StorageState &storage, const BackupMaking &making)
{
    const Guest *const guest = host.guest(request.guest);
    if (!guest)
        return noGuest(request.guest);
    auto sources = backupSources(request, *guest, host, storage, backupFolderName(making.now));
    if (!sources)
        return sources.error();
    const auto still = std::find_if(sources->disks.begin(), sources->disks.end(),
                                    [](const BackupSource &one) { return one.isStill; });
    if (still != sources->disks.end() && (isAlive(guest->state) || !still->before.isEmpty())) {
        return refusal(
            Message(
                QT_TRANSLATE_NOOP(
                    "messages",
                    "The disk %1 of %2 can have no snapshot, so it is not carried away while it is read."),
                {still->disk.vdev, guest->name}),
            Message(QT_TRANSLATE_NOOP("messages", "Back the guest up on its host, then fetch the backup.")));
    }
    const auto moment = momentOf(request, *guest);
    if (!moment)
        return moment.error();
    CarriedBackup made;
    made.still = std::exchange(sources->still, {}); // whoever reads them looks
    const Parts parts = partsOf(*sources, *moment);
    made.manifest = manifestOf(making, *guest, *sources);
    for (qsizetype i = 0; i < sources->disks.size(); ++i)
        made.sources += CarriedBackup::Source{sources->disks[i].read, made.manifest.disks[i]};
    made.begin =
        planOf(Message(QT_TRANSLATE_NOOP("messages", "Make the snapshots for a backup of %1"), {guest->name}),
               request.pause ? Risk::Disruptive : Risk::Routine, parts.begin + parts.goesOn);
    made.begin.losses = sources->losses;
    if (guest->configPath.isEmpty())
        made.begin.losses += noConfig(*guest);
    made.end = planOf(
        Message(QT_TRANSLATE_NOOP("messages", "Remove the snapshots of a backup of %1"), {guest->name}),
        Risk::Routine, parts.end);
    made.begin.locks = sources->locks;
    made.end.locks = made.begin.locks;
    return made;
}

QString backupFolderOfGuest(const QString &guest)
{
    // The folder may be one of Windows as well.
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QByteArray name = escapeLockKey(toHostBytes(guest)).replace("..", "%2E.").replace(':', "%3A");
    if (name.endsWith('.'))
        name.replace(name.size() - 1, 1, "%2E");
    if (device.match(QString::fromLatin1(name)).hasMatch())
        name.replace(0, 1, QByteArray("%") + name.first(1).toHex().toUpper());
    return QString::fromLatin1(name);
}

Result<Plan> planCheckBackup(const Backup &backup)
{
    if (!backup.whole) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "%1 is only a half backup."), {backup.folder}),
                       Message(QT_TRANSLATE_NOOP("messages", "Remove it.")));
    }
    Step step;
    step.command = Command::script(u"check"_s, {backup.folder});
    step.guards = {Condition{Kind::FolderExists, backup.folder}};
    step.timeout = 48h;
    step.progress = ProgressKind::Percent;
    step.idempotent = true;
    step.nothingToUndo = true;
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Check the backup %1"), {backup.folder}),
                        Risk::Routine, step);
    plan.locks = readBackupLocks(backup);
    return plan;
}

Result<Plan> planDropBackups(const QList<Backup> &backups)
{
    if (backups.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "No backup was chosen.")));
    QList<Step> steps;
    QList<PlanLock> locks;
    for (const Backup &backup : backups) {
        if (auto refused = refuseBadPath(backup.folder))
            return *refused;
        steps += dropBackupStep(backup.folder);
        if (const PlanLock lock = backupLock(backup.folder); !locks.contains(lock))
            locks += lock;
    }
    const Message title =
        backups.size() == 1
            ? Message(QT_TRANSLATE_NOOP("messages", "Remove the backup %1"), {backups.first().folder})
            : Message::counted(QT_TRANSLATE_N_NOOP("messages", "Remove %n backup(s)"),
                               static_cast<int>(backups.size()), {});
    Plan plan = planOf(title, Risk::Destructive, steps);
    plan.losses = {Message(QT_TRANSLATE_NOOP("messages", "What they hold cannot be had back."))};
    plan.locks = locks;
    return plan;
}

Result<Plan> planDropBackupSnapshots(const QStringList &volumes, const StorageState &storage)
{
    QList<Step> steps;
    for (const LogicalVolume &volume : storage.volumes) {
        if (volumes.contains(volume.fullName()) && volume.tags.contains(QLatin1String(backupSnapshotTag)) &&
            !volume.origin.isEmpty()) {
            Step step = dropSnapshotStep(volume.fullName());
            step.guards = {Condition{Kind::VolumeIs, volume.fullName(), volume.uuid}};
            steps += step;
        }
    }
    if (steps.isEmpty())
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "No snapshot of a backup is left.")));
    return planOf(Message(QT_TRANSLATE_NOOP("messages", "Remove the snapshots that a backup has left")),
                  Risk::Routine, steps);
}

} // namespace domcero
