// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/block/sysblock.h"

#include "base/hosttext.h"
#include "base/naturalorder.h"
#include "formats/block/attributelines.h"
#include "formats/lines.h"
#include "formats/unreadable.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 sector = 512; // /sys counts in these, whatever the disk has

std::optional<DeviceNumber> deviceNumber(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    const auto major = smallNumber(text.first(colon));
    const auto minor = smallNumber(text.sliced(colon + 1));
    if (!major || !minor)
        return std::nullopt;
    return DeviceNumber{static_cast<unsigned>(*major), static_cast<unsigned>(*minor)};
}

DeviceKind kindOfMapper(const QString &uuid)
{
    if (uuid.startsWith(u"LVM-"))
        return DeviceKind::LogicalVolume;
    if (uuid.startsWith(u"mpath-"))
        return DeviceKind::Multipath;
    if (uuid.startsWith(u"CRYPT-"))
        return DeviceKind::Crypt;
    // "part1-mpath-...": kpartx
    return uuid.startsWith(u"part") ? DeviceKind::Partition : DeviceKind::DeviceMapper;
}

DeviceKind kindOf(const BlockDevice &device, bool scsiRom)
{
    static constexpr struct
    {
        const char *prefix;
        DeviceKind kind;
    } names[] = {{"md", DeviceKind::Raid},           {"loop", DeviceKind::Loop},
                 {"sr", DeviceKind::Optical},        {"nbd", DeviceKind::NetworkBlock},
                 {"drbd", DeviceKind::NetworkBlock}, {"rbd", DeviceKind::NetworkBlock},
                 {"ram", DeviceKind::Other},         {"zram", DeviceKind::Other},
                 {"zd", DeviceKind::Other},          {"fd", DeviceKind::Other},
                 {"mtdblock", DeviceKind::Other}};
    if (device.partition > 0)
        return DeviceKind::Partition;
    if (device.name.startsWith(u"dm-"))
        return kindOfMapper(device.dmUuid);
    if (scsiRom)
        return DeviceKind::Optical;
    for (const auto &entry : names) {
        const QLatin1String prefix(entry.prefix);
        if (device.name.startsWith(prefix) && device.name.size() > prefix.size() &&
            device.name.at(prefix.size()).isDigit())
            return entry.kind;
    }
    return DeviceKind::Disk;
}

qint64 numberIn(const AttributeLines &attributes, const QByteArray &device, const char *name)
{
    return wholeNumber(trimmed(attributes.value(device, name))).value_or(0);
}

QString textIn(const AttributeLines &attributes, const QByteArray &device, const char *name)
{
    return fromHostBytes(attributes.value(device, name)).simplified();
}

BlockDevice deviceFrom(const AttributeLines &attributes, const QByteArray &key)
{
    BlockDevice device;
    device.name = fromHostBytes(key);
    device.size = sizeFrom(trimmed(attributes.value(key, "size")), sector).value_or(ByteSize());
    device.start = sizeFrom(trimmed(attributes.value(key, "start")), sector).value_or(ByteSize());
    device.number = deviceNumber(trimmed(attributes.value(key, "dev"))).value_or(DeviceNumber());
    device.partition =
        static_cast<int>(std::clamp<qint64>(numberIn(attributes, key, "partition"), 0, 100000));
    device.logicalSectorSize = ByteSize::fromBytes(numberIn(attributes, key, "queue/logical_block_size"));
    device.readOnly = numberIn(attributes, key, "ro") != 0;
    device.removable = numberIn(attributes, key, "removable") != 0;
    device.vendor = textIn(attributes, key, "device/vendor");
    if (device.vendor.startsWith(u"0x")) // virtio's number
        device.vendor.clear();
    device.model = textIn(attributes, key, "device/model");
    device.serial = textIn(attributes, key, "device/serial");
    if (device.serial.isEmpty())
        device.serial = textIn(attributes, key, "serial");
    device.wwn = textIn(attributes, key, "device/wwid");
    if (device.wwn.isEmpty())
        device.wwn = textIn(attributes, key, "wwid");
    device.dmName = fromHostBytes(attributes.value(key, "dm/name"));
    device.dmUuid = fromHostBytes(attributes.value(key, "dm/uuid"));
    device.backingFile = fromHostBytes(attributes.value(key, "loop/backing_file"));
    device.kind = kindOf(device, numberIn(attributes, key, "device/type") == 5);
    // The kernel writes a slash of a name as "!" (cciss!c0d0).
    device.path = device.dmName.isEmpty() ? QLatin1String("/dev/") + QString(device.name).replace(u'!', u'/')
                                          : QLatin1String("/dev/mapper/") + device.dmName;
    return device;
}

// ".../host2/session1/target2:0:0/2:0:0:1/block/sde/sde1": sde1 hangs on sde.
void placeInTree(BlockDevice &device, const QString &target)
{
    const QStringList parts = target.split(u'/');
    if (device.partition > 0 && parts.size() >= 2)
        device.parents = {parts.at(parts.size() - 2)};
}

} // namespace

Result<QList<BlockDevice>> parseSysBlock(QByteArrayView links, QByteArrayView attributeText,
                                         QByteArrayView slaves)
{
    const AttributeLines attributes(attributeText);
    if (attributes.isEmpty())
        return outputTooShort("/sys/class/block");
    QHash<QString, QString> targets;
    for (const ListedLink &link : parseListedLinks(links))
        targets.insert(link.name, link.target);

    QList<BlockDevice> devices;
    for (const QByteArray &key : attributes.subjects()) {
        BlockDevice device = deviceFrom(attributes, key);
        if (device.size.isZero())
            continue;
        placeInTree(device, targets.value(device.name));
        devices.append(device);
    }
    std::sort(devices.begin(), devices.end(),
              [](const BlockDevice &a, const BlockDevice &b) { return naturalLess(a.name, b.name); });

    QHash<QString, qsizetype> positions;
    for (qsizetype i = 0; i < devices.size(); ++i)
        positions.insert(devices.at(i).name, i);
    Lines lines(slaves);
    while (const auto line = lines.next()) {
        const qsizetype at = line->indexOf("/slaves/");
        if (at < 0)
            continue;
        const auto upper = positions.constFind(fromHostBytes(line->first(at)));
        const QString lower = fromHostBytes(line->sliced(at + 8));
        if (upper != positions.constEnd() && positions.contains(lower))
            devices[*upper].parents.append(lower);
    }
    for (qsizetype i = 0; i < devices.size(); ++i) {
        const QStringList parents = devices.at(i).parents;
        for (const QString &parent : parents) {
            const auto lower = positions.constFind(parent);
            if (lower != positions.constEnd())
                devices[*lower].children.append(devices.at(i).name);
        }
    }
    return devices;
}

} // namespace domcero
