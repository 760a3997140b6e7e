// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
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

QByteArray diskSpecOf(const GuestDisk &disk)
{
    const QByteArray format = disk.format.isEmpty() || disk.format == QLatin1String("unknown")
                                  ? QByteArray("raw")
                                  : disk.format.toLatin1();
    const QByteArray target = toHostBytes(disk.target);
    const QByteArray vdev = toHostBytes(disk.vdev);
    const QByteArray access = disk.readOnly ? "ro" : "rw";
    for (const QByteArray &spec :
         {QByteArray(target + ',' + format + ',' + vdev + ',' + access + (disk.cdrom ? ",cdrom" : "")),
          QByteArray("format=" + format + ",vdev=" + vdev + ",access=" + access +
                     (disk.cdrom ? ",devtype=cdrom" : "") + ",target=" + target)}) {
        const auto read = parseDiskSpec(spec);
        if (read && read->target == target && read->vdev == vdev && !read->oldPrefix &&
            read->readOnly == disk.readOnly && read->cdrom == disk.cdrom &&
            diskFormatName(read->format) == format && read->script.isEmpty())
            return spec;
    }
    return {};
}

} // namespace domcero
