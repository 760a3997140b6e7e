// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/storage.h"

#include <QHash>

namespace domcero {

// Finds things in a StorageState in constant time. It points into the state it was made from, which must
// outlive it unchanged.
class StorageIndex
{
public:
    explicit StorageIndex(const StorageState &state);

    const StorageState &state() const { return m_state; }

    const BlockDevice *device(const QString &kernelName) const;
    const BlockDevice *device(DeviceNumber number) const;
    const VolumeGroup *group(const QString &name) const;
    const LogicalVolume *volume(const QString &group, const QString &name) const;
    const LogicalVolume *volume(const QString &fullName) const; // "vg0/web"
    const LogicalVolume *volume(DeviceNumber number) const;
    const ImageFile *image(const QString &path) const;
    // The physical volume that stands on this device.
    const PhysicalVolume *physicalVolumeOn(const QString &kernelName) const;
    QList<const PhysicalVolume *> physicalVolumesOf(const QString &group) const;
    QList<const LogicalVolume *> volumesOf(const QString &group) const; // inner ones too

    // What a path leads to: /dev/vg0/web, /dev/mapper/vg0-web, /dev/dm-3, a link of /dev/disk, an image, and
    // what the host itself said of other links. None: not known here.
    std::optional<StorageId> find(const QString &path) const;
    std::optional<StorageId> idOf(DeviceNumber number) const;
    // A Volume for a device that is an active logical volume, else the Device.
    StorageId idOf(const BlockDevice &device) const;
    // The device behind a thing; null for what has none (an image, a group, a volume that is not active).
    const BlockDevice *deviceOf(const StorageId &id) const;
    const Content *contentOf(const StorageId &id) const; // null: nothing known
    ByteSize sizeOf(const StorageId &id) const;          // as a guest would see it; zero: no such thing
    bool exists(const StorageId &id) const;
    // All that a tool would open with this image are image files of this host that are known: its header
    // names nothing else.
    bool isOfKnownFiles(const ImageFile &image) const;
    // How commands name it: "/dev/vg0/web", a device's lasting path, an image's path; a group's name.
    QString pathOf(const StorageId &id) const;

private:
    const StorageState &m_state;
    QHash<QString, qsizetype> m_devices;
    QHash<DeviceNumber, qsizetype> m_numbers;
    QHash<QString, qsizetype> m_groups;
    QHash<QString, qsizetype> m_volumes;
    QHash<DeviceNumber, qsizetype> m_volumeNumbers;
    QHash<QString, qsizetype> m_images;
    QHash<QString, qsizetype> m_physicalVolumes;     // by kernel name
    QHash<QString, QList<qsizetype>> m_groupMembers; // physical volumes by group
    QHash<QString, QList<qsizetype>> m_groupVolumes; // volumes by group
    QHash<QString, StorageId> m_paths;
};

} // namespace domcero
