// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupjobs.h"

#include "base/hosttext.h"
#include "domain/storageindex.h"
#include "services/backups/backupcarry.h"
#include "services/hostjobs.h"
#include "services/hostsession.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = BackupJob::Kind;

// A title's sentence, and which of its arguments are what (%1 is 0; -1: none).
struct Title
{
    const char *id;
    Kind kind;
    int guest;
    int folder;
    int newGuest;
};

constexpr std::array titles{
    Title{"Back up the guest %1 to %2", Kind::Make, 0, 1, -1},
    Title{"Make the snapshots for a backup of %1", Kind::Make, 0, -1, -1},
    Title{"Check the backup %1", Kind::Check, -1, 0, -1},
    Title{"Remove the backup %1", Kind::Drop, -1, 0, -1},
    Title{"Remove %n backup(s)", Kind::Drop, -1, -1, -1},
    Title{"Restore the disks of %1 from %2", Kind::Restore, 0, 1, -1},
    Title{"Restore %1 from %2 as the guest %3", Kind::Restore, 0, 1, 2},
    Title{"Remove the snapshots of a backup of %1", Kind::Snapshots, 0, -1, -1},
    Title{"Remove the snapshots that a backup has left", Kind::Snapshots, -1, -1, -1},
};

QString argument(const Message &title, int index)
{
    if (index < 0 || index >= title.arguments().size())
        return {};
    const auto *text = std::get_if<QString>(&title.arguments()[index]);
    return text ? *text : QString();
}

QString ownName(const QString &folder)
{
    const QLatin1String half(halfBackupEnding);
    return folder.endsWith(half) ? folder.chopped(half.size()) : folder;
}

bool hasDisk(const Guest &guest, const StorageIndex &index, const StorageId &id)
{
    const auto isIt = [&](const GuestDisk &disk) { return index.find(disk.target) == id; };
    return std::any_of(guest.disks.begin(), guest.disks.end(), isIt) ||
           std::any_of(guest.configuredDisks.begin(), guest.configuredDisks.end(), isIt);
}

} // namespace

bool BackupJob::isUnfinished() const
{
    const bool stopped = state == JobState::Failed || state == JobState::Cancelled ||
                         state == JobState::Interrupted || state == JobState::Unknown;
    return hasBegun && stopped && (kind == Kind::Make || kind == Kind::Restore);
}

std::optional<BackupJob> backupJobOf(const JobSummary &job)
{
    const auto *const title = std::find_if(titles.begin(), titles.end(),
                                           [&](const Title &one) { return job.title.id() == one.id; });
    if (title == titles.end())
        return std::nullopt;
    BackupJob made;
    made.id = job.id;
    made.kind = title->kind;
    made.folder = ownName(argument(job.title, title->folder));
    for (const int index : {title->guest, title->newGuest}) {
        if (const QString guest = argument(job.title, index); !guest.isEmpty())
            made.guests += guest;
    }
    if (made.guests.isEmpty() && !made.folder.isEmpty())
        made.guests += guestOfBackupFolder(made.folder);
    made.state = job.state();
    made.hasBegun = job.journal.currentStep() > 0;
    made.who = job.who;
    return made;
}

QList<BackupJob> backupJobs(const QList<JobSummary> &jobs)
{
    QList<BackupJob> found;
    for (const JobSummary &job : jobs) {
        if (const auto one = backupJobOf(job))
            found += *one;
    }
    return found;
}

QString guestOfBackupFolder(const QString &folder)
{
    const QByteArray name = toHostBytes(folder).split('/').value(folder.count(u'/') - 1);
    return fromHostBytes(QByteArray::fromPercentEncoding(name));
}

QString guestOfBackup(const Backup &backup)
{
    return backup.guest.isEmpty() ? guestOfBackupFolder(backup.folder) : backup.guest;
}

std::chrono::seconds takenAtOf(const Backup &backup)
{
    if (backup.takenAt.count() > 0)
        return backup.takenAt;
    const QString name = ownName(backup.folder).section(u'/', -1);
    QDateTime when = QDateTime::fromString(name, u"yyyy-MM-ddTHHmmss'Z'"_s);
    when.setTimeZone(QTimeZone::utc());
    return std::chrono::seconds(when.isValid() ? when.toSecsSinceEpoch() : 0);
}

QStringList leftBackupSnapshots(const HostSession &session, const QString &guest)
{
    if (!session.storageAge() || !session.jobs().isRead())
        return {};
    const QList<BackupJob> jobs = backupJobs(session.jobs().list());
    const QList<BackupCarry *> carries = session.carries();
    const auto isMade = [&](const Guest &one) {
        return session.isBackupPending(one.name) ||
               std::any_of(carries.begin(), carries.end(),
                           [&](const BackupCarry *carry) {
                               // While its snapshots are made it is not known whose it is.
                               return carry->isRunning() && session.sends(*carry) &&
                                      (carry->guest().isEmpty() || carry->guest() == one.name);
                           }) ||
               std::any_of(jobs.begin(), jobs.end(),
                           [&](const BackupJob &job) { return job.runs() && job.guests.contains(one.name); });
    };
    const StorageState &storage = session.storage();
    const StorageIndex index(storage);
    QStringList left;
    for (const LogicalVolume &volume : storage.volumes) {
        if (volume.origin.isEmpty() || !volume.tags.contains(QLatin1String(backupSnapshotTag)))
            continue;
        const StorageId origin = StorageId::volume(volume.group, volume.origin);
        const QList<Guest> &guests = session.state().guests;
        const auto isWanted = [&](const Guest &one) { return hasDisk(one, index, origin); };
        const bool isBusy = std::any_of(guests.begin(), guests.end(),
                                        [&](const Guest &one) { return isWanted(one) && isMade(one); });
        const Guest *asked = guest.isEmpty() ? nullptr : session.state().guest(guest);
        if (!isBusy && (guest.isEmpty() || (asked && isWanted(*asked))))
            left += volume.fullName();
    }
    return left;
}

} // namespace domcero
