// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simguest.h"

#include "formats/xlcfg/vdev.h"
#include "sim/simcfg.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace domcero {

namespace {

QByteArray madeUpUuid(const QByteArray &name)
{
    return QUuid::createUuidV5(QUuid(), QByteArray("domcero-sim/" + name)).toByteArray(QUuid::WithoutBraces);
}

QByteArray madeUpMac(const QByteArray &name, qsizetype index)
{
    const QByteArray hash =
        QCryptographicHash::hash(name + QByteArray::number(index), QCryptographicHash::Md5);
    return "00:16:3e:" + hash.left(3).toHex(':');
}

SimNic nicFrom(const QByteArray &spec)
{
    SimNic nic;
    for (const QByteArray &raw : spec.split(',')) {
        const QByteArray item = raw.trimmed();
        if (item.startsWith("mac="))
            nic.mac = item.mid(4).toLower();
        else if (item.startsWith("bridge="))
            nic.bridge = item.mid(7);
        else if (item.startsWith("type="))
            nic.type = item.mid(5);
        else if (item.startsWith("model="))
            nic.model = item.mid(6);
    }
    return nic;
}

} // namespace

SimDisk simDiskFrom(const QByteArray &spec)
{
    SimDisk disk;
    QByteArrayList positional;
    // target= takes all that is left, commas and all.
    static const QRegularExpression targetKey(QStringLiteral("(^|,)\\s*target="));
    const auto found = targetKey.match(QString::fromLatin1(spec));
    const bool named = found.hasMatch();
    if (named)
        disk.target = spec.mid(found.capturedEnd());
    const QByteArray before = named ? spec.left(found.capturedStart()) : spec;
    const QList<QByteArray> items = named && before.isEmpty() ? QList<QByteArray>() : before.split(',');
    for (const QByteArray &raw : items) {
        const QByteArray item = raw.trimmed();
        const qsizetype equals = item.indexOf('=');
        const QByteArray key = equals < 0 ? QByteArray() : item.left(equals);
        const QByteArray value = item.mid(equals + 1);
        if (key.isEmpty() && item == "cdrom")
            disk.cdrom = true;
        else if (key.isEmpty())
            positional += item;
        else if (key == "format")
            disk.format = value;
        else if (key == "vdev")
            disk.vdev = value;
        else if (key == "access")
            disk.readOnly = value.startsWith('r') && value != "rw";
        else if (key == "devtype")
            disk.cdrom = value == "cdrom";
    }
    // Deprecated prefixes ("phy:", "tap:qcow2:") stack, name the format, and make the second field the vdev.
    QByteArray format;
    for (qsizetype colon = 0; !positional.isEmpty() && (colon = positional.first().indexOf(':')) > 0;) {
        const QByteArray prefix = positional.first().left(colon);
        if (prefix == "raw" || prefix == "qcow2" || prefix == "vhd")
            format = prefix;
        else if (!QByteArrayList{"phy", "file", "tap", "tap2", "aio", "ioemu", "tapdisk"}.contains(prefix))
            break;
        positional.first() = positional.first().mid(colon + 1);
        if (!positional.first().contains(':'))
            positional.insert(1, format.isEmpty() ? QByteArray("raw") : format);
    }
    if (!positional.isEmpty() && !named)
        disk.target = positional.value(0);
    if (!positional.value(1).isEmpty())
        disk.format = positional.value(1);
    if (!positional.value(2).isEmpty())
        disk.vdev = positional.value(2);
    if (!positional.value(3).isEmpty())
        disk.readOnly = positional.value(3).startsWith('r') && positional.value(3) != "rw";
    if (disk.vdev.endsWith(":cdrom")) {
        disk.vdev.chop(6);
        disk.cdrom = true;
    }
    disk.readOnly = disk.readOnly || disk.cdrom;
    return disk;
}

int simVdevNumber(const QByteArray &vdev)
{
    return virtualDeviceNumber(vdev).value_or(0);
}

SimGuestConfig SimGuestConfig::from(const SimCfg &cfg)
{
    SimGuestConfig guest;
    guest.name = cfg.string("name");
    guest.uuid = cfg.string("uuid", madeUpUuid(guest.name)).toLower();
    guest.type = cfg.string("type", cfg.string("builder") == "hvm" ? "hvm" : "pv");
    guest.vcpus = static_cast<int>(cfg.number("vcpus").value_or(1));
    guest.maxVcpus = static_cast<int>(std::max<qint64>(guest.vcpus, cfg.number("maxvcpus").value_or(0)));
    guest.memoryKiB = cfg.number("memory").value_or(128) * 1024;
    guest.maxMemoryKiB = std::max(guest.memoryKiB, cfg.number("maxmem").value_or(0) * 1024);
    guest.kernel = cfg.string("kernel");
    guest.ramdisk = cfg.string("ramdisk");
    guest.bootloader = cfg.string("bootloader");
    guest.commandLine = cfg.string("cmdline");
    if (guest.commandLine.isEmpty()) {
        guest.commandLine = cfg.string("root").isEmpty() ? QByteArray() : "root=" + cfg.string("root");
        if (!cfg.string("extra").isEmpty())
            guest.commandLine += (guest.commandLine.isEmpty() ? "" : " ") + cfg.string("extra");
    }
    guest.boot = cfg.string("boot");
    guest.serial = cfg.string("serial");
    guest.vfb = !cfg.list("vfb").isEmpty();
    guest.vncListen = cfg.string("vnclisten", "127.0.0.1");
    guest.onPoweroff = cfg.string("on_poweroff", guest.onPoweroff);
    guest.onReboot = cfg.string("on_reboot", guest.onReboot);
    guest.onCrash = cfg.string("on_crash", guest.onCrash);
    for (const QByteArray &spec : cfg.list("disk"))
        guest.disks += simDiskFrom(spec);
    for (const QByteArray &spec : cfg.list("vif")) {
        SimNic nic = nicFrom(spec);
        if (nic.mac.isEmpty())
            nic.mac = madeUpMac(guest.name, guest.nics.size());
        if (nic.model.isEmpty() && guest.type == "hvm")
            nic.model = "rtl8139";
        guest.nics += nic;
    }
    return guest;
}

} // namespace domcero
