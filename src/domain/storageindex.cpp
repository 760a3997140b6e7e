// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageindex.h"

#include <QDir>

namespace domcero {

namespace {

// device-mapper's name of a logical volume: a hyphen of the names is doubled.
QString mapperName(const LogicalVolume &volume)
{
    QString group = volume.group;
    QString name = volume.name;
    return group.replace(u'-', QLatin1String("--")) + u'-' + name.replace(u'-', QLatin1String("--"));
}

template <typename T, typename Key>
const T *at(const QList<T> &list, const QHash<Key, qsizetype> &positions, const Key &key)
{
    const auto found = positions.constFind(key);
    return found == positions.constEnd() ? nullptr : &list.at(*found);
}

} // namespace

StorageIndex::StorageIndex(const StorageState &state) : m_state(state)
{
    for (qsizetype i = 0; i < state.groups.size(); ++i)
        m_groups.insert(state.groups.at(i).name, i);
    for (qsizetype i = 0; i < state.volumes.size(); ++i) {
        const LogicalVolume &volume = state.volumes.at(i);
        m_volumes.insert(volume.fullName(), i);
        m_groupVolumes[volume.group].append(i);
        if (volume.number)
            m_volumeNumbers.insert(*volume.number, i);
        const StorageId id = StorageId::volume(volume);
        m_paths.insert(volume.path(), id);
        m_paths.insert(QLatin1String("/dev/mapper/") + mapperName(volume), id);
    }
    for (qsizetype i = 0; i < state.devices.size(); ++i) {
        const BlockDevice &device = state.devices.at(i);
        m_devices.insert(device.name, i);
        m_numbers.insert(device.number, i);
        const StorageId id = idOf(device);
        m_paths.insert(QLatin1String("/dev/") + device.name, id);
        m_paths.insert(device.path, id);
        if (!device.dmName.isEmpty())
            m_paths.insert(QLatin1String("/dev/mapper/") + device.dmName, id);
        for (const QString &name : device.stableNames)
            m_paths.insert(name, id);
    }
    for (qsizetype i = 0; i < state.images.size(); ++i) {
        m_images.insert(state.images.at(i).path, i);
        m_paths.insert(state.images.at(i).path, StorageId::image(state.images.at(i).path));
    }
    for (const KnownPath &known : state.paths) {
        if (known.leads)
            m_paths.insert(known.path, *known.leads);
    }
    for (qsizetype i = 0; i < state.physicalVolumes.size(); ++i) {
        const PhysicalVolume &physical = state.physicalVolumes.at(i);
        m_groupMembers[physical.group].append(i);
        if (physical.device.isEmpty())
            continue;
        const auto id = find(physical.device);
        const BlockDevice *on = id ? deviceOf(*id) : nullptr;
        if (on)
            m_physicalVolumes.insert(on->name, i);
    }
}

const BlockDevice *StorageIndex::device(const QString &kernelName) const
{
    return at(m_state.devices, m_devices, kernelName);
}

const BlockDevice *StorageIndex::device(DeviceNumber number) const
{
    return at(m_state.devices, m_numbers, number);
}

const VolumeGroup *StorageIndex::group(const QString &name) const
{
    return at(m_state.groups, m_groups, name);
}

const LogicalVolume *StorageIndex::volume(const QString &group, const QString &name) const
{
    return volume(group + u'/' + name);
}

const LogicalVolume *StorageIndex::volume(const QString &fullName) const
{
    return at(m_state.volumes, m_volumes, fullName);
}

const LogicalVolume *StorageIndex::volume(DeviceNumber number) const
{
    return at(m_state.volumes, m_volumeNumbers, number);
}

const ImageFile *StorageIndex::image(const QString &path) const
{
    return at(m_state.images, m_images, path);
}

const PhysicalVolume *StorageIndex::physicalVolumeOn(const QString &kernelName) const
{
    return at(m_state.physicalVolumes, m_physicalVolumes, kernelName);
}

QList<const PhysicalVolume *> StorageIndex::physicalVolumesOf(const QString &group) const
{
    QList<const PhysicalVolume *> members;
    for (const qsizetype i : m_groupMembers.value(group))
        members.append(&m_state.physicalVolumes.at(i));
    return members;
}

QList<const LogicalVolume *> StorageIndex::volumesOf(const QString &group) const
{
    QList<const LogicalVolume *> volumes;
    for (const qsizetype i : m_groupVolumes.value(group))
        volumes.append(&m_state.volumes.at(i));
    return volumes;
}

std::optional<StorageId> StorageIndex::find(const QString &path) const
{
    if (path.isEmpty())
        return std::nullopt;
    auto found = m_paths.constFind(path);
    if (found == m_paths.constEnd() && !path.startsWith(u'/')) // phy:vg0/web
        found = m_paths.constFind(QLatin1String("/dev/") + path);
    if (found == m_paths.constEnd())
        found = m_paths.constFind(QDir::cleanPath(path));
    return found == m_paths.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<StorageId> StorageIndex::idOf(DeviceNumber number) const
{
    if (const LogicalVolume *logical = volume(number))
        return StorageId::volume(*logical);
    if (const BlockDevice *found = device(number))
        return StorageId::device(found->name);
    return std::nullopt;
}

StorageId StorageIndex::idOf(const BlockDevice &device) const
{
    if (const LogicalVolume *logical = volume(device.number))
        return StorageId::volume(*logical);
    return StorageId::device(device.name);
}

const BlockDevice *StorageIndex::deviceOf(const StorageId &id) const
{
    if (id.kind == StorageId::Kind::Device)
        return device(id.name);
    if (id.kind != StorageId::Kind::Volume)
        return nullptr;
    const LogicalVolume *logical = volume(id.name);
    return logical && logical->number ? device(*logical->number) : nullptr;
}

const Content *StorageIndex::contentOf(const StorageId &id) const
{
    if (id.kind == StorageId::Kind::Image) {
        const ImageFile *file = image(id.name);
        return file && file->content ? &*file->content : nullptr;
    }
    const BlockDevice *on = deviceOf(id);
    return on && on->content ? &*on->content : nullptr;
}

ByteSize StorageIndex::sizeOf(const StorageId &id) const
{
    switch (id.kind) {
    case StorageId::Kind::Device:
        if (const BlockDevice *found = device(id.name))
            return found->size;
        break;
    case StorageId::Kind::Group:
        if (const VolumeGroup *found = group(id.name))
            return found->size;
        break;
    case StorageId::Kind::Volume:
        if (const LogicalVolume *found = volume(id.name))
            return found->kind == VolumeKind::Snapshot && !found->originSize.isZero() ? found->originSize
                                                                                      : found->size;
        break;
    case StorageId::Kind::Image:
        if (const ImageFile *found = image(id.name))
            return found->virtualSize;
        break;
    }
    return {};
}

bool StorageIndex::exists(const StorageId &id) const
{
    switch (id.kind) {
    case StorageId::Kind::Device:
        return device(id.name) != nullptr;
    case StorageId::Kind::Group:
        return group(id.name) != nullptr;
    case StorageId::Kind::Volume:
        return volume(id.name) != nullptr;
    case StorageId::Kind::Image:
        return image(id.name) != nullptr;
    }
    return false;
}

bool StorageIndex::isOfKnownFiles(const ImageFile &image) const
{
    const ImageFile *layer = &image;
    for (int depth = 0; layer && depth < 64; ++depth) {
        if (layer->hasDataFile)
            return false;
        if (layer->backingFile.isEmpty())
            return true;
        layer = this->image(layer->backingFile);
    }
    return false;
}

QString StorageIndex::pathOf(const StorageId &id) const
{
    switch (id.kind) {
    case StorageId::Kind::Device:
        if (const BlockDevice *found = device(id.name))
            return found->lastingPath();
        return QLatin1String("/dev/") + id.name;
    case StorageId::Kind::Volume:
        return QLatin1String("/dev/") + id.name;
    case StorageId::Kind::Group:
    case StorageId::Kind::Image:
        break;
    }
    return id.name;
}

} // namespace domcero
