// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/storagewords.h"

#include "text/render.h"

namespace domcero {

namespace {

QString said(const char *source, std::initializer_list<MessageArgument> arguments = {})
{
    return render(Message(source, arguments));
}

} // namespace

QString volumeKindText(const LogicalVolume &volume)
{
    switch (volume.kind) {
    case VolumeKind::Linear:
        return said(QT_TRANSLATE_NOOP("messages", "linear"));
    case VolumeKind::Striped:
        return said(QT_TRANSLATE_NOOP("messages", "striped"));
    case VolumeKind::Mirror:
        return said(QT_TRANSLATE_NOOP("messages", "mirror"));
    case VolumeKind::Raid:
        return volume.segments.isEmpty() ? QStringLiteral("raid") : volume.segments.first().type;
    case VolumeKind::ThinPool:
        return said(QT_TRANSLATE_NOOP("messages", "thin pool"));
    case VolumeKind::Thin:
        return volume.origin.isEmpty()
                   ? said(QT_TRANSLATE_NOOP("messages", "thin, in %1"), {volume.pool})
                   : said(QT_TRANSLATE_NOOP("messages", "thin snapshot of %1"), {volume.origin});
    case VolumeKind::Snapshot:
        return said(QT_TRANSLATE_NOOP("messages", "snapshot of %1"), {volume.origin});
    case VolumeKind::Cached:
        return said(QT_TRANSLATE_NOOP("messages", "cached"));
    case VolumeKind::CachePool:
        return said(QT_TRANSLATE_NOOP("messages", "cache pool"));
    case VolumeKind::Other:
        break;
    }
    return volume.segments.isEmpty() ? QString() : volume.segments.first().type; // LVM's own word
}

QString deviceKindText(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Disk:
        return said(QT_TRANSLATE_NOOP("messages", "disk"));
    case DeviceKind::Partition:
        return said(QT_TRANSLATE_NOOP("messages", "partition"));
    case DeviceKind::LogicalVolume:
        return said(QT_TRANSLATE_NOOP("messages", "logical volume"));
    case DeviceKind::Multipath:
        return said(QT_TRANSLATE_NOOP("messages", "multipath disk"));
    case DeviceKind::Crypt:
        return said(QT_TRANSLATE_NOOP("messages", "opened LUKS device"));
    case DeviceKind::Raid:
        return said(QT_TRANSLATE_NOOP("messages", "RAID"));
    case DeviceKind::Loop:
        return said(QT_TRANSLATE_NOOP("messages", "loop device"));
    case DeviceKind::NetworkBlock:
        return said(QT_TRANSLATE_NOOP("messages", "network block device"));
    case DeviceKind::Optical:
        return said(QT_TRANSLATE_NOOP("messages", "disc drive"));
    case DeviceKind::DeviceMapper:
    case DeviceKind::Other:
        break;
    }
    return said(QT_TRANSLATE_NOOP("messages", "other device"));
}

QString contentText(const Content &content)
{
    switch (content.kind) {
    case ContentKind::LvmMember:
        return said(QT_TRANSLATE_NOOP("messages", "physical volume of LVM"));
    case ContentKind::RaidMember:
        return said(QT_TRANSLATE_NOOP("messages", "part of a RAID"));
    case ContentKind::PartitionTable:
        return said(QT_TRANSLATE_NOOP("messages", "partition table (%1)"), {content.type});
    default:
        break;
    }
    return content.label.isEmpty()
               ? content.type
               : said(QT_TRANSLATE_NOOP("messages", "%1 “%2”"), {content.type, content.label});
}

QString useText(const StorageUse &use)
{
    switch (use.kind) {
    case UseKind::RunningGuest:
        return said(QT_TRANSLATE_NOOP("messages", "%1 (%2)"), {use.name, use.detail});
    case UseKind::ConfiguredGuest:
        return said(QT_TRANSLATE_NOOP("messages", "%1 (%2, by its config)"), {use.name, use.detail});
    case UseKind::Mounted:
        return said(QT_TRANSLATE_NOOP("messages", "mounted at %1"), {use.name});
    case UseKind::Swap:
        return said(QT_TRANSLATE_NOOP("messages", "swap of the host"));
    case UseKind::GroupMember:
        return said(QT_TRANSLATE_NOOP("messages", "in the group %1"), {use.name});
    case UseKind::Holder:
        return said(QT_TRANSLATE_NOOP("messages", "%1 lies on it"), {use.name});
    case UseKind::Partition:
        return said(QT_TRANSLATE_NOOP("messages", "partition %1"), {use.name});
    case UseKind::Loop:
        return said(QT_TRANSLATE_NOOP("messages", "bound to %1"), {use.name});
    case UseKind::Volume:
        return said(QT_TRANSLATE_NOOP("messages", "volume %1"), {use.name});
    case UseKind::PhysicalVolume:
        return said(QT_TRANSLATE_NOOP("messages", "physical volume %1"), {use.name});
    case UseKind::Snapshot:
        return said(QT_TRANSLATE_NOOP("messages", "snapshot %1"), {use.name});
    case UseKind::ThinVolume:
        return said(QT_TRANSLATE_NOOP("messages", "thin volume %1"), {use.name});
    case UseKind::PartOf:
        return said(QT_TRANSLATE_NOOP("messages", "part of %1"), {use.name});
    case UseKind::BackingFile:
        return said(QT_TRANSLATE_NOOP("messages", "%1 builds on it"), {use.name});
    case UseKind::Locked:
        return said(QT_TRANSLATE_NOOP("messages", "opened by a QEMU of the host"));
    case UseKind::Open:
        return said(QT_TRANSLATE_NOOP("messages", "opened by something unknown"));
    }
    return {};
}

} // namespace domcero
