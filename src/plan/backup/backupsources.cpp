// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/backup/backupsources.h"

#include "domain/storageindex.h"
#include "plan/captured.h"
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/partsteps.h"
#include "plan/storage/storageplans.h"
#include "plan/storage/storagewords.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// Room for what changes on the disk while it is read.
ByteSize usualRoom(ByteSize size)
{
    return std::max(ByteSize::fromBytes(size.bytes() / 5), ByteSize::fromMiB(64));
}

class Sources
{
public:
    Sources(const BackupRequest &request, const Guest &guest, const HostState &host,
            const StorageState &storage, const QString &stamp)
        : m_request(request), m_guest(guest), m_host(host), m_then(storage), m_stamp(stamp)
    {
    }

    Result<BackupSources> make()
    {
        for (const GuestDisk &disk : disks()) {
            if (disk.cdrom || disk.target.isEmpty() || m_request.without.contains(disk.vdev))
                continue;
            if (auto refused = add(disk))
                return *refused;
        }
        const PlanLock own{u"guest:"_s + m_guest.name};
        if (!m_made.locks.contains(own))
            m_made.locks.prepend(own);
        if (m_made.disks.isEmpty()) {
            return refusal(
                Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no disk that is to be backed up."),
                        {m_guest.name}));
        }
        say();
        return m_made;
    }

private:
    bool isAlive_() const { return isAlive(m_guest.state); }
    const QList<GuestDisk> &disks() const { return isAlive_() ? m_guest.disks : m_guest.configuredDisks; }

    std::optional<Error> add(const GuestDisk &disk)
    {
        const StorageIndex index(m_then);
        const auto id = index.find(disk.target);
        if (!id) {
            return makeError(ErrorCode::NotFound,
                             Message(QT_TRANSLATE_NOOP("messages", "The disk %1 is not known on the host."),
                                     {disk.target}),
                             Message(QT_TRANSLATE_NOOP("messages", "Read the storage again.")));
        }
        if (const LogicalVolume *volume =
                id->kind == StorageId::Kind::Volume ? index.volume(id->name) : nullptr) {
            if (addSnapshot(disk, *volume))
                return std::nullopt;
        }
        return addStill(disk, *id, index);
    }

    // What the manifest says of the moment is true only while the guest does what it did.
    QList<Condition> asItStands() const
    {
        if (!isAlive_())
            return {Condition{Kind::DomainAbsent, m_guest.name}};
        if (m_request.pause || m_guest.state == GuestState::Paused)
            return {sameDomain(Kind::DomainPaused, m_guest)};
        return {};
    }

    // False: it can have none now.
    bool addSnapshot(const GuestDisk &disk, const LogicalVolume &origin)
    {
        const StorageIndex index(m_then);
        const VolumeGroup *group = index.group(origin.group);
        StorageParameters with;
        with.name = origin.name.left(60) + u'-' + m_stamp;
        const bool thin = origin.kind == VolumeKind::Thin;
        if (!thin && group) {
            with.size = m_request.snapshotRoom.bytes() > 0 ? m_request.snapshotRoom : usualRoom(origin.size);
            const ByteSize free = ByteSize::fromBytes(group->freeExtents * group->extentSize.bytes());
            // Rather a smaller one than none, as long as it is no toy.
            if (m_request.snapshotRoom.bytes() == 0 && free < with.size &&
                free.bytes() * 20 >= origin.size.bytes())
                with.size = free;
        }
        const Result<Plan> plan = planStorage(StorageAction::CreateSnapshot, StorageId::volume(origin),
                                              m_then, m_host.guests, with);
        if (!plan) {
            m_whyNoSnapshot = plan.error();
            return false;
        }
        BackupSource source;
        source.disk = disk;
        source.size = origin.size;
        const QString name = origin.group + u'/' + with.name;
        source.read = u"/dev/"_s + name;
        Step step = plan->steps.first();
        step.title =
            Message(QT_TRANSLATE_NOOP("messages", "Make the snapshot %1 of %2"), {name, origin.fullName()});
        QStringList marks{u"--addtag"_s, QString::fromLatin1(backupSnapshotTag)};
        if (thin) // which LVM would not activate
            marks += {u"-kn"_s, u"-ay"_s};
        step.guards += bytesOf(origin.fullName(), origin.size); // or less than all of it would be read
        step.guards += asItStands();
        step.command.arguments = step.command.arguments.first(1) + marks + step.command.arguments.mid(1);
        source.before = {step};
        source.after = {dropSnapshotStep(name)};
        source.guards = {Condition{Kind::DeviceExists, source.read}};
        m_made.disks += source;
        for (const PlanLock &lock : plan->locks) {
            if (!m_made.locks.contains(lock))
                m_made.locks += lock;
        }
        note(origin, with);
        return true;
    }

    // What the next one finds.
    void note(const LogicalVolume &origin, const StorageParameters &with)
    {
        LogicalVolume made = origin;
        const QString groupName = origin.group;
        made.name = with.name;
        made.origin = origin.name;
        if (origin.kind != VolumeKind::Thin) {
            made.kind = VolumeKind::Snapshot;
            const auto group = std::find_if(m_then.groups.begin(), m_then.groups.end(),
                                            [&](const VolumeGroup &one) { return one.name == groupName; });
            group->freeExtents -=
                std::min(extentsOf(with.size, group->extentSize), extentsOf(made.size, group->extentSize));
        }
        m_then.volumes.append(made);
    }

    // Read as it is, with nobody writing to it.
    std::optional<Error> addStill(const GuestDisk &disk, const StorageId &id, const StorageIndex &index)
    {
        if (isAlive_() && !m_request.pause && m_guest.state != GuestState::Paused && !disk.readOnly) {
            Error error = refusal(
                Message(
                    QT_TRANSLATE_NOOP("messages",
                                      "There can be no snapshot of the disk %1 of %2 while the guest runs."),
                    {disk.vdev, m_guest.name}),
                Message(QT_TRANSLATE_NOOP("messages",
                                          "Let the guest be paused while that disk is read, leave the disk "
                                          "out, or shut the guest down first.")));
            if (m_whyNoSnapshot)
                error.detail = QString::fromLatin1(m_whyNoSnapshot->what.id());
            return error;
        }
        BackupSource source;
        source.disk = disk;
        source.isStill = true;
        source.size = index.sizeOf(id);
        source.read = index.pathOf(id);
        if (source.size.bytes() <= 0)
            return nothingSuch(id);
        const ImageFile *image = id.kind == StorageId::Kind::Image ? index.image(id.name) : nullptr;
        if (image && image->format != ImageFormat::Raw) {
            if (image->format != ImageFormat::Qcow2 || !index.isOfKnownFiles(*image)) {
                return refusal(
                    Message(QT_TRANSLATE_NOOP("messages", "The format of the image %1 is not known."),
                            {image->path}));
            }
            if (isAlive_()) {
                return refusal(
                    Message(QT_TRANSLATE_NOOP("messages",
                                              "The image %1 cannot be read while its guest has it open."),
                            {image->path}),
                    Message(
                        QT_TRANSLATE_NOOP("messages", "Shut the guest down first, or leave the disk out.")));
            }
            showImage(source, *image);
        } else {
            source.guards = {Condition{image ? Kind::FileExists : Kind::DeviceExists, source.read}};
        }
        if (!disk.readOnly || !isAlive_()) {
            const QList<Condition> stands = asItStands();
            source.guards += stands;
            m_made.still.guards = stands;
        }
        m_made.still.paths += image ? image->path : source.read;
        m_made.disks += source;
        return std::nullopt;
    }

    // qemu-nbd shows what its guest would see, whatever it builds on; for reading.
    void showImage(BackupSource &source, const ImageFile &image)
    {
        const QString nbd = u"NBD%1"_s.arg(m_made.disks.size() + 1);
        const QList<Condition> alone{imageIs(image.path, u"qcow2"_s),
                                     Condition{Kind::DomainAbsent, m_guest.name}};
        source.before = connectImageSteps(image.path, {}, alone, nbd);
        Step &connect = source.before.last();
        connect.command.arguments.prepend(u"--read-only"_s);
        connect.verifies.removeIf([](const Condition &one) { return one.kind == Kind::ContentIs; });
        source.after = {disconnectImageStep(image.path, nbd)};
        source.read = captured(nbd);
        source.guards = {Condition{Kind::NbdServes, source.read, image.path}};
    }

    void say()
    {
        const bool still = std::any_of(m_made.disks.begin(), m_made.disks.end(),
                                       [](const BackupSource &one) { return one.isStill; });
        if (!isAlive_()) {
            m_made.moment = BackupMoment::Stopped;
            return;
        }
        if (m_request.pause || m_guest.state == GuestState::Paused) {
            m_made.moment = BackupMoment::Paused;
            if (still && m_guest.state != GuestState::Paused) {
                m_made.losses += Message(
                    QT_TRANSLATE_NOOP(
                        "messages", "The guest %1 stands still while its disks without a snapshot are read."),
                    {m_guest.name});
            }
        }
        m_made.losses += Message(
            QT_TRANSLATE_NOOP("messages",
                              "The backup holds the disks as a power cut would have left them: what %1 had "
                              "not written yet is not in it, and its file systems replay their journals "
                              "when it starts."),
            {m_guest.name});
        if (m_made.moment == BackupMoment::Running && m_made.disks.size() > 1) {
            m_made.losses += Message(QT_TRANSLATE_NOOP(
                "messages", "Its disks are not caught at the same moment, but one after the other. To "
                            "pause the guest for the snapshots mends that."));
        }
    }

    const BackupRequest &m_request;
    const Guest &m_guest;
    const HostState &m_host;
    StorageState m_then;
    QString m_stamp;
    BackupSources m_made;
    std::optional<Error> m_whyNoSnapshot;
};

} // namespace

Step dropSnapshotStep(const QString &fullName)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the snapshot %1"), {fullName});
    step.command = Command{u"lvremove"_s, {u"-f"_s, fullName}};
    step.verifies = {Condition{Kind::VolumeAbsent, fullName}};
    step.timeout = 300s;
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Step noteStillStep(const StillDisks &still)
{
    Step step;
    step.title =
        Message(QT_TRANSLATE_NOOP("messages", "Note how the disks are that are read without a snapshot"));
    step.command = Command::script(u"still"_s, QStringList{u"note"_s} + still.paths);
    step.guards = still.guards;
    step.timeout = 120s;
    step.capture = Capture{u"STILL"_s, Capture::Kind::OutputLine};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Step seeStillStep(const StillDisks &still)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "See that nothing has written to them meanwhile"));
    step.command = Command::script(u"still"_s, QStringList{u"same"_s} + stillWords(still));
    step.guards = still.guards;
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

QStringList stillWords(const StillDisks &still)
{
    return QStringList{captured(u"STILL"_s)} + still.paths;
}

Result<BackupSources> backupSources(const BackupRequest &request, const Guest &guest, const HostState &host,
                                    const StorageState &storage, const QString &stamp)
{
    return Sources(request, guest, host, storage, stamp).make();
}

} // namespace domcero
