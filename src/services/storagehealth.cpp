// SPDX-License-Identifier: GPL-3.0-or-later
// What fails by itself on one host.
#include "services/storagejudgements.h"

#include <algorithm>

namespace domcero::storagejudgements {

namespace {

using Kind = StorageFinding::Kind;
using Severity = StorageFinding::Severity;

constexpr double nearlyFull = 80; // percent
constexpr double almostFull = 95;

StorageFinding finding(Kind kind, Severity severity, const Judged &host,
                       const std::optional<StorageId> &thing, Message what, Message remedy)
{
    StorageFinding found;
    found.kind = kind;
    found.severity = severity;
    found.what = std::move(what);
    found.remedy = std::move(remedy);
    found.hosts = {host.host.id};
    if (thing)
        found.guests = host.uses.guestsBehind(*thing);
    found.thing = thing;
    return found;
}

void judgeGroups(const Judged &host, QList<StorageFinding> &findings)
{
    for (const VolumeGroup &group : host.host.storage.groups) {
        if (!group.partial && group.missingPhysicalVolumes == 0)
            continue;
        findings.append(
            finding(Kind::GroupPartial, Severity::Danger, host, StorageId::group(group.name),
                    Message(QT_TRANSLATE_NOOP("messages", "A disk of the volume group %1 on %2 is missing."),
                            {group.name, host.host.name}),
                    Message(QT_TRANSLATE_NOOP(
                        "messages",
                        "Look after the disk, its cable or its iSCSI session. Change nothing in the group "
                        "before it is back."))));
    }
}

void judgeSnapshot(const Judged &host, const LogicalVolume &volume, QList<StorageFinding> &findings)
{
    const StorageId id = StorageId::volume(volume);
    if (volume.invalid || volume.dataPercent.value_or(0) >= 100) {
        findings.append(
            finding(Kind::SnapshotFull, Severity::Danger, host, id,
                    Message(QT_TRANSLATE_NOOP("messages",
                                              "The snapshot %1 on %2 has overflowed: what it held is lost."),
                            {volume.fullName(), host.host.name}),
                    Message(QT_TRANSLATE_NOOP("messages", "Remove it. Its origin is not harmed."))));
        return;
    }
    const double fill = volume.dataPercent.value_or(0);
    if (fill < nearlyFull || volume.merging)
        return;
    findings.append(finding(
        Kind::SnapshotFull, fill >= almostFull ? Severity::Danger : Severity::Warning, host, id,
        Message(
            QT_TRANSLATE_NOOP("messages", "The snapshot %1 on %2 is %3 % full. When it is full it is lost."),
            {volume.fullName(), host.host.name, fill}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Extend it (lvextend), or remove it when it is no longer needed."))));
}

void judgePool(const Judged &host, const LogicalVolume &volume, QList<StorageFinding> &findings)
{
    const double data = volume.dataPercent.value_or(0);
    const double metadata = volume.metadataPercent.value_or(0);
    const double fill = std::max(data, metadata);
    if (fill < nearlyFull)
        return;
    const bool byMetadata = metadata > data;
    findings.append(finding(
        Kind::PoolFull, fill >= almostFull ? Severity::Danger : Severity::Warning, host,
        StorageId::volume(volume),
        byMetadata
            ? Message(QT_TRANSLATE_NOOP(
                          "messages",
                          "The metadata of the thin pool %1 on %2 are %3 % full. When they are full "
                          "its guests can write no more."),
                      {volume.fullName(), host.host.name, fill})
            : Message(QT_TRANSLATE_NOOP("messages",
                                        "The thin pool %1 on %2 is %3 % full. When it is full its guests can "
                                        "write no more."),
                      {volume.fullName(), host.host.name, fill}),
        Message(QT_TRANSLATE_NOOP(
            "messages", "Extend the pool (lvextend, or lvextend --poolmetadatasize) before that."))));
}

void judgeVolumes(const Judged &host, QList<StorageFinding> &findings)
{
    for (const LogicalVolume &volume : host.host.storage.volumes) {
        if (volume.inner)
            continue;
        if (volume.kind == VolumeKind::Snapshot)
            judgeSnapshot(host, volume, findings);
        else if (volume.kind == VolumeKind::ThinPool)
            judgePool(host, volume, findings);
    }
}

void judgeImages(const Judged &host, QList<StorageFinding> &findings)
{
    for (const ImageFile &image : host.host.storage.images) {
        const StorageId id = StorageId::image(image.path);
        if (image.backingMissing) {
            findings.append(finding(
                Kind::ImageBroken, Severity::Danger, host, id,
                image.backingFile.isEmpty()
                    ? Message(QT_TRANSLATE_NOOP(
                                  "messages",
                                  "The image %1 on %2 builds on something that is no file of the host."),
                              {image.path, host.host.name})
                    : Message(QT_TRANSLATE_NOOP("messages",
                                                "The image %1 on %2 builds on %3, which is not there."),
                              {image.path, host.host.name, image.backingFile}),
                Message(QT_TRANSLATE_NOOP(
                    "messages", "Bring it back to its place, or say where it is (qemu-img rebase -u)."))));
        } else if (image.corrupt) {
            findings.append(
                finding(Kind::ImageBroken, Severity::Danger, host, id,
                        Message(QT_TRANSLATE_NOOP("messages", "The image %1 on %2 is marked as corrupt."),
                                {image.path, host.host.name}),
                        Message(QT_TRANSLATE_NOOP(
                            "messages", "Copy the file, and only then repair it (qemu-img check -r)."))));
        }
    }
}

// The whole device is for extents, but for a little at its beginning and end.
void judgeGrown(const Judged &host, QList<StorageFinding> &findings)
{
    for (const PhysicalVolume &physical : host.host.storage.physicalVolumes) {
        const VolumeGroup *group = host.index.group(physical.group);
        if (!group || physical.missing || physical.deviceSize.isZero() || physical.size.isZero())
            continue;
        const ByteSize taken = physical.size + physical.dataStart + group->extentSize;
        if (physical.deviceSize <= taken)
            continue;
        findings.append(
            finding(Kind::DeviceGrown, Severity::Notice, host, host.index.find(physical.device),
                    Message(QT_TRANSLATE_NOOP(
                                "messages",
                                "The disk %1 of the volume group %2 on %3 is larger than the group knows."),
                            {physical.device, physical.group, host.host.name}),
                    Message(QT_TRANSLATE_NOOP("messages", "Take the new room in (pvresize)."))));
    }
}

// Paths alone say it: other kinds of disks are none of the host's files.
void judgeMissing(const Judged &host, QList<StorageFinding> &findings)
{
    const StorageState &state = host.host.storage;
    for (const GuestDiskUse &use : host.uses.guestDisks()) {
        const bool isDevice = use.disk.target.startsWith(u"/dev/");
        const bool unread = isDevice
                                ? state.hasProblem(StoragePart::Devices) || state.hasProblem(StoragePart::Lvm)
                                : state.hasProblem(StoragePart::Images);
        if (use.what || use.running || use.disk.cdrom || !use.disk.target.startsWith(u'/') || unread)
            continue;
        StorageFinding found = finding(
            Kind::DiskMissing, Severity::Warning, host, std::nullopt,
            Message(
                QT_TRANSLATE_NOOP("messages",
                                  "The config of the guest %1 on %2 names the disk %3, which is not there."),
                {use.guest, host.host.name, use.disk.target}),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The guest cannot start. Make the disk, or correct the config.")));
        found.guests = {use.guest};
        findings.append(found);
    }
}

// Volumes by their tag, image files by the name that they were given beside the small one.
void judgeOldDisks(const Judged &host, QList<StorageFinding> &findings)
{
    const auto add = [&](const StorageId &id, ByteSize takes) {
        if (!host.uses.guestsBehind(id).isEmpty()) // somebody has taken it back into use
            return;
        findings.append(finding(
            Kind::OldDisk, Severity::Notice, host, id,
            Message(QT_TRANSLATE_NOOP("messages",
                                      "%1 on %2 was kept when a smaller disk took its place. It takes %3."),
                    {id.name, host.host.name, takes}),
            Message(QT_TRANSLATE_NOOP(
                "messages", "Start the guest with the small one; when all is well, remove this one."))));
    };
    for (const LogicalVolume &volume : host.host.storage.volumes) {
        if (volume.tags.contains(QLatin1String(oldDiskTag)))
            add(StorageId::volume(volume), volume.size);
    }
    for (const ImageFile &image : host.host.storage.images) {
        const qsizetype end = image.path.lastIndexOf(QLatin1String(".old"));
        const QString number = image.path.mid(end + 4);
        const bool isOurs = end > 0 && std::all_of(number.begin(), number.end(),
                                                   [](QChar c) { return c >= u'0' && c <= u'9'; });
        const ImageFile *small = isOurs ? host.index.image(image.path.first(end)) : nullptr;
        if (small && small->virtualSize < image.virtualSize)
            add(StorageId::image(image.path), image.onDisk);
    }
}

} // namespace

void judgeHealth(const Judged &host, QList<StorageFinding> &findings)
{
    judgeGroups(host, findings);
    judgeVolumes(host, findings);
    judgeImages(host, findings);
    judgeGrown(host, findings);
    judgeMissing(host, findings);
    judgeOldDisks(host, findings);
}

} // namespace domcero::storagejudgements
