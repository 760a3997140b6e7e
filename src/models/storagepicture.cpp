// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storagepicture.h"

#include <algorithm>

namespace domcero {

namespace {

std::optional<StorageFill> fill(std::optional<ByteSize> used, ByteSize of)
{
    if (!used || of.isZero())
        return std::nullopt;
    const double share = static_cast<double>(used->bytes()) / static_cast<double>(of.bytes());
    return StorageFill{std::clamp(share, 0.0, 1.0), used, of, false};
}

StorageFill fillByPercent(double percent, ByteSize of)
{
    const double share = std::clamp(percent / 100, 0.0, 1.0);
    return {share, ByteSize::fromBytes(static_cast<qint64>(share * static_cast<double>(of.bytes()))), of};
}

std::optional<StorageFill> canRunFull(std::optional<StorageFill> found)
{
    if (found)
        found->canRunFull = true;
    return found;
}

// Of the file system on it, as dom0 sees it: mounted, or asked for.
std::optional<StorageFill> fillOfContent(const StoragePicture &picture, const StorageId &id)
{
    if (const BlockDevice *device = picture.index().deviceOf(id)) {
        for (const Mount &mount : picture.state().mounts) {
            if (mount.device == device->number && mount.size)
                return canRunFull(fill(mount.used, *mount.size));
        }
    }
    const Content *content = picture.index().contentOf(id);
    if (!content || !content->used)
        return std::nullopt;
    return canRunFull(fill(content->used, content->size.value_or(picture.index().sizeOf(id))));
}

} // namespace

StoragePicture::StoragePicture(StorageState state, QList<Guest> guests)
    : m_state(std::move(state)), m_guests(std::move(guests)), m_index(m_state), m_uses(m_index, m_guests)
{
    for (const VolumeGroup &group : m_state.groups) {
        const StorageId id = StorageId::group(group.name);
        m_behind.insert(id, m_uses.guestsBehind(id));
    }
    for (const BlockDevice &device : m_state.devices) {
        const StorageId id = m_index.idOf(device);
        if (id.kind == StorageId::Kind::Device)
            m_behind.insert(id, m_uses.guestsBehind(id));
    }
}

QStringList StoragePicture::guestsOf(const StorageId &id) const
{
    if (const auto found = m_behind.find(id); found != m_behind.end())
        return *found;
    return m_uses.guestsBehind(id);
}

bool StoragePicture::fits(const QList<Guest> &guests) const
{
    return std::equal(guests.begin(), guests.end(), m_guests.begin(), m_guests.end(),
                      [](const Guest &a, const Guest &b) {
                          return a.name == b.name && isAlive(a.state) == isAlive(b.state) &&
                                 a.disks == b.disks && a.configuredDisks == b.configuredDisks;
                      });
}

bool hasMoreToTell(const StoragePicture &picture, const StorageId &id)
{
    const Content *content = picture.index().contentOf(id);
    if (!content) {
        const ImageFile *image = id.kind == StorageId::Kind::Image ? picture.index().image(id.name) : nullptr;
        return image && image->format == ImageFormat::Qcow2 && !image->wasReadInto;
    }
    // The partitions of a disk of the host are devices of their own.
    if (content->kind == ContentKind::PartitionTable)
        return content->partitions.isEmpty() && id.kind != StorageId::Kind::Device;
    return content->kind == ContentKind::FileSystem && !content->used;
}

std::optional<StorageFill> fillOf(const StoragePicture &picture, const StorageId &id)
{
    const StorageIndex &index = picture.index();
    switch (id.kind) {
    case StorageId::Kind::Group:
        if (const VolumeGroup *group = index.group(id.name))
            return fill(group->size - group->free, group->size);
        break;
    case StorageId::Kind::Volume:
        if (const LogicalVolume *volume = index.volume(id.name); volume && volume->dataPercent) {
            StorageFill found = fillByPercent(*volume->dataPercent, volume->size);
            found.canRunFull = volume->kind == VolumeKind::Snapshot || volume->kind == VolumeKind::ThinPool;
            return found;
        }
        return fillOfContent(picture, id);
    case StorageId::Kind::Image:
        if (const ImageFile *image = index.image(id.name); image && !image->problem)
            return fill(image->onDisk, std::max(image->virtualSize, image->onDisk));
        break;
    case StorageId::Kind::Device:
        if (const PhysicalVolume *physical = index.physicalVolumeOn(id.name))
            return fill(physical->size - physical->free, physical->size);
        return fillOfContent(picture, id);
    }
    return std::nullopt;
}

} // namespace domcero
