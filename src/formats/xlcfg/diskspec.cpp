// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xlcfg/diskdevice.h"

namespace domcero {

Result<DiskSpec> parseDiskSpec(QByteArrayView spec)
{
    return readDisk({spec.toByteArray()}, DiskDialect::Documented).map([](const DiskReading &reading) {
        const DiskDevice &device = reading.device;
        DiskSpec disk;
        disk.hasTarget = device.target.has_value();
        disk.target = device.target.value_or(QByteArray());
        disk.format = *device.format;
        disk.vdev = *device.vdev;
        disk.readOnly = !device.readWrite;
        disk.cdrom = device.cdrom;
        disk.script = device.script.value_or(QByteArray());
        disk.backendDomain = device.backendDomain.value_or(QByteArray());
        disk.backendType = device.backendType;
        disk.specification = device.specification;
        disk.discard = device.discard;
        disk.directIoSafe = device.directIoSafe;
        disk.trusted = device.trusted;
        disk.grantUsage = device.grantUsage;
        disk.oldPrefix = device.oldPrefix;
        return disk;
    });
}

} // namespace domcero
