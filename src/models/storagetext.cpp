// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storagetext.h"

#include "base/hosttext.h"
#include "text/render.h"
#include "text/storagewords.h"

#include <QCoreApplication>

namespace domcero::storagetext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr qsizetype guestsNamed = 6;
constexpr double nearlyFull = 80; // percent, as services/storagehealth.cpp has it

QList<Remark> remarksOf(const VolumeGroup &group)
{
    QList<Remark> found;
    if (group.partial || group.missingPhysicalVolumes > 0)
        found.append(
            {Words::tr("%n disk(s) missing", nullptr, std::max(1, group.missingPhysicalVolumes)), true});
    if (group.exported)
        found.append({Words::tr("exported")});
    if (group.readOnly)
        found.append({Words::tr("read-only")});
    if (group.clustered)
        found.append({Words::tr("shared by a cluster")});
    return found;
}

QList<Remark> remarksOf(const LogicalVolume &volume)
{
    QList<Remark> found;
    if (volume.invalid)
        found.append({Words::tr("overflowed, what it held is lost"), true});
    if (volume.partial)
        found.append({Words::tr("lies on a missing disk"), true});
    if (volume.health == QLatin1String("F") || volume.health == QLatin1String("D"))
        found.append({Words::tr("failed"), true});
    if (volume.health == QLatin1String("M"))
        found.append({Words::tr("metadata full or damaged"), true});
    if (volume.health == QLatin1String("r"))
        found.append({Words::tr("to be refreshed or repaired"), true});
    if (volume.health == QLatin1String("X"))
        found.append({Words::tr("state unknown"), true});
    const bool fills = volume.kind == VolumeKind::Snapshot || volume.kind == VolumeKind::ThinPool;
    if (fills && !volume.invalid && volume.dataPercent.value_or(0) >= nearlyFull)
        found.append({Words::tr("nearly full"), true});
    if (volume.metadataPercent.value_or(0) >= nearlyFull)
        found.append({Words::tr("metadata nearly full"), true});
    if (volume.merging)
        found.append({Words::tr("being merged")});
    if (volume.locked)
        found.append({Words::tr("being moved")});
    if (volume.syncPercent && *volume.syncPercent < 100 && !volume.merging && !volume.locked)
        found.append({Words::tr("synchronized to %1").arg(percentText(*volume.syncPercent))});
    if (volume.suspended)
        found.append({Words::tr("suspended"), true});
    if (!volume.active)
        found.append({Words::tr("not active")});
    if (volume.readOnly)
        found.append({Words::tr("read-only")});
    return found;
}

QList<Remark> remarksOf(const ImageFile &image)
{
    QList<Remark> found;
    if (image.problem)
        found.append({render(image.problem->what), true});
    if (image.corrupt)
        found.append({Words::tr("marked as corrupt"), true});
    if (image.backingMissing)
        found.append({Words::tr("its base image is missing"), true});
    if (image.dirty)
        found.append({Words::tr("not closed in order")});
    if (image.encrypted)
        found.append({Words::tr("encrypted")});
    if (image.internalSnapshots > 0)
        found.append({Words::tr("%n snapshot(s) inside", nullptr, image.internalSnapshots)});
    return found;
}

QList<Remark> remarksOf(const StorageIndex &index, const BlockDevice &device)
{
    QList<Remark> found;
    if (const PhysicalVolume *physical = index.physicalVolumeOn(device.name)) {
        if (physical->duplicate)
            found.append({Words::tr("a copy of it is there, too"), true});
        if (!physical->allocatable && !physical->group.isEmpty())
            found.append({Words::tr("takes no new volumes")});
    }
    if (device.readOnly)
        found.append({Words::tr("read-only")});
    if (device.removable)
        found.append({Words::tr("removable")});
    return found;
}

QString lastPart(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

} // namespace

QList<Remark> remarks(const StoragePicture &picture, const StorageId &id)
{
    const StorageIndex &index = picture.index();
    switch (id.kind) {
    case StorageId::Kind::Group:
        if (const VolumeGroup *group = index.group(id.name))
            return remarksOf(*group);
        break;
    case StorageId::Kind::Volume:
        if (const LogicalVolume *volume = index.volume(id.name))
            return remarksOf(*volume);
        break;
    case StorageId::Kind::Image:
        if (const ImageFile *image = index.image(id.name))
            return remarksOf(*image);
        break;
    case StorageId::Kind::Device:
        if (const BlockDevice *device = index.device(id.name))
            return remarksOf(index, *device);
        break;
    }
    return {};
}

QString name(const StorageId &id)
{
    const bool part = id.kind == StorageId::Kind::Volume || id.kind == StorageId::Kind::Image;
    return displayText(part ? lastPart(id.name) : id.name);
}

QString kind(const StoragePicture &picture, const StorageId &id)
{
    const StorageIndex &index = picture.index();
    switch (id.kind) {
    case StorageId::Kind::Group:
        return Words::tr("volume group");
    case StorageId::Kind::Volume:
        if (const LogicalVolume *volume = index.volume(id.name))
            return volumeKindText(*volume);
        break;
    case StorageId::Kind::Image:
        if (const ImageFile *image = index.image(id.name))
            return displayName(image->format);
        break;
    case StorageId::Kind::Device:
        if (const BlockDevice *device = index.device(id.name))
            return device->iscsi ? Words::tr("iSCSI disk") : deviceKindText(device->kind);
        break;
    }
    return {};
}

QString usedBy(const StoragePicture &picture, const StorageId &id)
{
    const QList<StorageUse> uses = picture.uses().of(id);
    QStringList words;
    if (id.kind == StorageId::Kind::Group) {
        const QStringList guests = picture.guestsOf(id);
        for (const QString &guest : guests.mid(0, guestsNamed))
            words.append(displayText(guest));
        const QString named = words.join(QStringLiteral(", "));
        const int more = static_cast<int>(guests.size() - words.size());
        return more > 0 ? Words::tr("%1 and %n more", nullptr, more).arg(named) : named;
    }
    for (const StorageUse &use : uses) {
        // Partitions are rows below their disk.
        if (use.kind != UseKind::Partition)
            words.append(displayText(useText(use)));
    }
    return words.join(QStringLiteral(", "));
}

QString fill(const StorageFill &fill)
{
    const QString percent = percentText(100 * fill.share);
    return fill.used ? Words::tr("%1 (%2)").arg(sizeText(*fill.used), percent) : percent;
}

QString freeOfGroup(const VolumeGroup &group)
{
    return Words::tr("%1 free of %2").arg(sizeText(group.free), sizeText(group.size));
}

QString sentence(const StorageUse &use)
{
    const QString name = displayText(use.name);
    switch (use.kind) {
    case UseKind::RunningGuest:
        return Words::tr("%1 is running and has it as its disk %2.").arg(name, displayText(use.detail));
    case UseKind::ConfiguredGuest:
        return Words::tr("The config of %1 names it as its disk %2.").arg(name, displayText(use.detail));
    case UseKind::Mounted:
        return Words::tr("The host has it mounted at %1.").arg(name);
    case UseKind::Swap:
        return Words::tr("The host swaps to it.");
    case UseKind::GroupMember:
        return Words::tr("It is a physical volume of the group %1.").arg(name);
    case UseKind::Holder:
        return Words::tr("The device %1 lies on it.").arg(name);
    case UseKind::Partition:
        return Words::tr("It is divided: %1 is a partition of it.").arg(name);
    case UseKind::Loop:
        return Words::tr("It is bound to the loop device %1.").arg(name);
    case UseKind::Volume:
        return Words::tr("The volume %1 lies in it.").arg(name);
    case UseKind::PhysicalVolume:
        return Words::tr("%1 is a physical volume of it.").arg(name);
    case UseKind::Snapshot:
        return Words::tr("The snapshot %1 is made of it.").arg(name);
    case UseKind::ThinVolume:
        return Words::tr("The thin volume %1 needs it.").arg(name);
    case UseKind::PartOf:
        return Words::tr("It is a part of %1.").arg(name);
    case UseKind::BackingFile:
        return Words::tr("The image %1 builds on it.").arg(name);
    case UseKind::Locked:
        return Words::tr("A QEMU of the host has it open for writing.");
    case UseKind::Open:
        return Words::tr("Something has it open, and it is not known what.");
    }
    return {};
}

} // namespace domcero::storagetext
