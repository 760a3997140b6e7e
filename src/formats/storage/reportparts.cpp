// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/storage/reportparts.h"

#include "base/hosttext.h"
#include "formats/block/sysblock.h"
#include "formats/lines.h"

#include <QRegularExpression>

namespace domcero {

namespace {

// "b8:0:E:ID_SERIAL_SHORT=LAB-DISK1"
QHash<DeviceNumber, QString> serialsOf(QByteArrayView udev)
{
    QHash<DeviceNumber, QString> serials;
    Lines lines(udev);
    while (const auto line = lines.next()) {
        const qsizetype first = line->indexOf(':');
        const qsizetype second = first < 0 ? -1 : line->indexOf(':', first + 1);
        const qsizetype equals = second < 0 ? -1 : line->indexOf('=', second);
        if (equals < 0 || !line->startsWith('b'))
            continue;
        const auto major = smallNumber(line->sliced(1, first - 1));
        const auto minor = smallNumber(line->sliced(first + 1, second - first - 1));
        if (major && minor)
            serials.insert({static_cast<unsigned>(*major), static_cast<unsigned>(*minor)},
                           fromHostBytes(line->sliced(equals + 1)));
    }
    return serials;
}

bool isWholeDisk(const BlockDevice &device)
{
    return device.kind == DeviceKind::Disk || device.kind == DeviceKind::Multipath;
}

} // namespace

void nameDevices(QList<BlockDevice> &devices, QByteArrayView diskLinks, QByteArrayView udev)
{
    const QHash<QString, QStringList> names = parseStableNames(diskLinks);
    const QHash<DeviceNumber, QString> serials = serialsOf(udev);
    const QString wwnName = QStringLiteral("/dev/disk/by-id/wwn-0x");
    for (BlockDevice &device : devices) {
        device.stableNames = names.value(device.name);
        if (!isWholeDisk(device))
            continue;
        if (device.serial.isEmpty())
            device.serial = serials.value(device.number);
        for (const QString &name : std::as_const(device.stableNames)) {
            if (device.wwn.isEmpty() && name.startsWith(wwnName))
                device.wwn = QLatin1String("naa.") + name.sliced(wwnName.size());
        }
        // "mpath-3600...": a 3 for "by its NAA", then the number.
        if (device.wwn.isEmpty() && device.dmUuid.startsWith(u"mpath-3"))
            device.wwn = QLatin1String("naa.") + device.dmUuid.sliced(7);
    }
}

void placeOnIscsi(StorageState &state, QByteArrayView blockLinks)
{
    // ".../host2/session1/target2:0:0/2:0:0:1/block/sde"
    static const QRegularExpression place(
        QStringLiteral("/session(\\d+)/target[^/]*/\\d+:\\d+:\\d+:(\\d+)/block/([^/]+)$"));
    QHash<QString, QPair<int, int>> places; // by kernel name: session and LUN
    for (const ListedLink &link : parseListedLinks(blockLinks)) {
        const auto match = place.match(link.target);
        if (match.hasMatch())
            places.insert(match.captured(3), {match.captured(1).toInt(), match.captured(2).toInt()});
    }
    for (BlockDevice &device : state.devices) {
        if (device.kind != DeviceKind::Disk)
            continue;
        for (const QString &name : std::as_const(device.stableNames)) {
            if (!device.iscsi && name.contains(u"/by-path/"))
                device.iscsi = iscsiPathFrom(name);
        }
        const auto found = places.constFind(device.name);
        for (IscsiSession &session : state.iscsi.sessions) {
            const bool bySys = found != places.constEnd() && found->first == session.id;
            const bool byName = found == places.constEnd() && device.iscsi &&
                                device.iscsi->target == session.target &&
                                device.iscsi->portal == session.portal;
            if (!bySys && !byName)
                continue;
            session.devices.append(device.name);
            if (!device.iscsi)
                device.iscsi = IscsiPath{session.portal, session.target, found->second};
            break;
        }
    }
}

} // namespace domcero
