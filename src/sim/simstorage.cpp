// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simstorage.h"

#include "formats/host/sections.h"
#include "sim/iscsitools.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"
#include "sim/simvolumes.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr qint64 mebibyte = qint64{1024} * 1024;
constexpr int mapperMajor = 253;
constexpr int diskMajor = 8;

QByteArray section(const QByteArray &name, QByteArray content, int status = 0)
{
    while (content.endsWith('\n'))
        content.chop(1);
    return sectionText(Section{name, status, content});
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray doubled(QByteArray name)
{
    return name.replace('-', "--");
}

struct Mapped
{
    const SimVolumeGroup *group = nullptr;
    SimPlacedVolume volume;
    int minor = -1; // of those that are active
};

class StorageReport
{
public:
    explicit StorageReport(SimulatedHost &host) : m_host(host), m_devices(host.machine().blockDevices)
    {
        int minor = 0;
        for (const SimVolumeGroup &group : host.machine().volumeGroups) {
            for (const SimPlacedVolume &volume : simPlaced(host, group))
                m_volumes.append({&group, volume, volume.active ? minor++ : -1});
        }
    }

    QByteArray text(const QByteArrayList &paths) const
    {
        return blocks() + lvm() + section("blkid", blkid()) + mounts() + initiator() + known(paths);
    }

private:
    QByteArray numberOf(const QByteArray &name) const
    {
        const auto found = std::find_if(m_devices.begin(), m_devices.end(),
                                        [&](const SimBlockDevice &d) { return d.name == name; });
        return number(diskMajor) + ':' + number(found - m_devices.begin());
    }

    QByteArray blocks() const
    {
        QByteArray links;
        QByteArray attributes;
        QByteArray slaves;
        QByteArray byId = "by-id:\n";
        QByteArray byPath = "by-path:\n";
        const auto line = [&](const QByteArray &name, const char *attribute, const QByteArray &value) {
            if (!value.isEmpty())
                attributes += name + '/' + attribute + ':' + value + '\n';
        };
        for (const SimBlockDevice &device : m_devices) {
            const QByteArray place = device.disk.isEmpty() ? device.name : device.disk + '/' + device.name;
            links += "lrwxrwxrwx 1 0 0 0 Nov 23 00:41 " + device.name + " -> ../../devices/" + busOf(device) +
                     "/block/" + place + '\n';
            if (!device.byPath.isEmpty())
                byPath +=
                    "lrwxrwxrwx 1 0 0 9 Nov 23 00:41 " + device.byPath + " -> ../../" + device.name + '\n';
            line(device.name, "size", number(device.mebibytes * 2048));
            line(device.name, "dev", numberOf(device.name));
            line(device.name, "ro", "0");
            line(device.name, "queue/logical_block_size", device.disk.isEmpty() ? "512" : "");
            line(device.name, "device/model", device.model);
            line(device.name, "device/serial", device.serial);
            line(device.name, "device/wwid", device.wwn);
            if (!device.disk.isEmpty())
                line(device.name, "partition", device.name.mid(device.disk.size()));
            if (device.wwn.startsWith("naa."))
                byId += "lrwxrwxrwx 1 0 0 9 Nov 23 00:41 wwn-0x" + device.wwn.mid(4) + " -> ../../" +
                        device.name + '\n';
        }
        for (const Mapped &mapped : m_volumes) {
            if (mapped.minor < 0)
                continue;
            const QByteArray name = "dm-" + number(mapped.minor);
            links +=
                "lrwxrwxrwx 1 0 0 0 Nov 23 00:41 " + name + " -> ../../devices/virtual/block/" + name + '\n';
            line(name, "size", number(mapped.volume.mebibytes * 2048));
            line(name, "dev", number(mapperMajor) + ':' + number(mapped.minor));
            line(name, "dm/name", mapperName(mapped));
            line(name, "dm/uuid", "LVM-" + uuidOf(mapped));
            for (const SimExtents &piece : mapped.volume.pieces) {
                if (piece.on.startsWith("/dev/"))
                    slaves += name + "/slaves/" + piece.on.mid(5) + '\n';
            }
        }
        return section("block-links", links) + section("block", attributes) +
               section("block-slaves", slaves) + section("disk-links", byId + byPath);
    }

    QByteArray busOf(const SimBlockDevice &device) const
    {
        for (const SimTarget &target : m_host.machine().targets) {
            if (target.session > 0 && target.disk.name == device.name)
                return "platform/host2/session" + number(target.session) + "/target2:0:0/2:0:0:1";
        }
        return "pci0000:00/0000:03:00.0/host0/target0:0:0/0:0:0:0";
    }

    QByteArray initiator() const
    {
        const SimMachine &machine = m_host.machine();
        if (!machine.tools.contains("iscsiadm"))
            return section("iscsi-nodes", {}, 127);
        QByteArray sessions;
        QByteArray connections;
        for (const SimTarget &target : machine.targets) {
            if (target.session == 0)
                continue;
            const QByteArray name = "session" + number(target.session);
            const qsizetype colon = target.portal.lastIndexOf(':');
            sessions += name + "/targetname:" + target.name + '\n' + name + "/state:LOGGED_IN\n" + name +
                        "/ifacename:default\n";
            const QByteArray connection = "connection" + number(target.session) + ":0";
            connections += connection + "/persistent_address:" + target.portal.left(colon) + '\n' +
                           connection + "/persistent_port:" + target.portal.mid(colon + 1) + '\n';
        }
        const QByteArray records = simIscsiRecords(m_host);
        return section("iscsi-nodes", records, records.isEmpty() ? 21 : 0) +
               section("iscsi-sessions", sessions) + section("iscsi-connections", connections) +
               section("initiator", "InitiatorName=" + machine.initiator);
    }

    static QByteArray uuidOf(const Mapped &mapped)
    {
        return mapped.volume.uuid.isEmpty() ? simUuid(mapped.group->name + '/' + mapped.volume.name)
                                            : mapped.volume.uuid;
    }

    static QByteArray mapperName(const Mapped &mapped)
    {
        return doubled(mapped.group->name) + '-' + doubled(mapped.volume.name);
    }

    QByteArray lvm() const
    {
        QByteArray pvs;
        QByteArray vgs;
        QByteArray lvs;
        for (const SimVolumeGroup &group : m_host.machine().volumeGroups) {
            qint64 all = 0;
            qint64 used = 0;
            for (const QByteArray &path : group.physicalVolumes) {
                const qint64 each = simExtentsOf(group, path);
                all += each;
                qint64 here = 0;
                for (const Mapped &mapped : m_volumes) {
                    for (const SimExtents &piece : mapped.volume.pieces)
                        here += mapped.group == &group && piece.on == path ? piece.count : 0;
                }
                used += here;
                pvs += "  " + path + '|' + simUuid(path) + '|' + group.name + "|a--|" + bytes(each * 4) +
                       '|' + bytes((each - here) * 4) + '|' + bytes(each * 4 + 4) + "|1048576|" +
                       number(each) + '|' + number(here) + "|\n";
            }
            vgs += "  " + group.name + '|' + simUuid(group.name) + "|wz--n-|" + bytes(all * 4) + '|' +
                   bytes((all - used) * 4) + "|4194304|" + number(all) + '|' + number(all - used) + '|' +
                   number(group.physicalVolumes.size()) + "|\n";
        }
        for (const SimBlockDevice &device : m_devices) { // of no group
            const QByteArray path = "/dev/" + device.name;
            if (device.fileSystem == "LVM2_member" && !pvs.contains("  " + path + '|'))
                pvs += "  " + path + '|' + simUuid(path) + "||---|" + bytes(device.mebibytes) + '|' +
                       bytes(device.mebibytes) + '|' + bytes(device.mebibytes) + "|1048576|0|0|\n";
        }
        for (const Mapped &mapped : m_volumes)
            lvs += rowsOf(mapped);
        return section("pvs", pvs) + section("vgs", vgs) + section("lvs", lvs);
    }

    static QByteArray bytes(qint64 mebibytes) { return number(mebibytes * mebibyte); }

    static QByteArray rowsOf(const Mapped &mapped)
    {
        const SimPlacedVolume &volume = mapped.volume;
        const QByteArray minor = number(mapped.minor);
        const QByteArray head =
            "  " + mapped.group->name + '|' + (volume.inner ? '[' + volume.name + ']' : volume.name) + '|' +
            uuidOf(mapped) + '|' + volume.attributes + '|' + bytes(volume.mebibytes) + "|4194304|" +
            volume.origin + '|' + (volume.originMiB > 0 ? bytes(volume.originMiB) : QByteArray()) + '|' +
            volume.pool + '|' + volume.metadata + '|' + volume.dataPercent + '|' + volume.metadataPercent +
            "||" + (mapped.minor < 0 ? QByteArray("-1") : number(mapperMajor)) + '|' + minor + '|' +
            volume.tags.join(',') + '|' + volume.segmentType + '|';
        if (volume.pieces.isEmpty())
            return head + "0|0|" + bytes(volume.mebibytes) + "|\n";
        QByteArray rows;
        qint64 first = 0;
        for (const SimExtents &piece : volume.pieces) {
            rows += head + "1|" + number(first) + '|' + bytes(piece.count * 4) + '|' + piece.on + ':' +
                    number(piece.first) + '-' + number(piece.first + piece.count - 1) + '\n';
            first += piece.count;
        }
        return rows;
    }

    static QByteArray blkidLine(const QByteArray &path, const QByteArray &label, const QByteArray &type)
    {
        return path + ": " + (label.isEmpty() ? QByteArray() : "LABEL=\"" + label + "\" ") + "UUID=\"" +
               simUuid(path) + "\" TYPE=\"" + type + "\"\n";
    }

    QByteArray blkid() const
    {
        QByteArray text;
        for (const SimBlockDevice &device : m_devices) {
            if (!device.fileSystem.isEmpty())
                text += blkidLine("/dev/" + device.name, device.label, device.fileSystem);
        }
        for (const Mapped &mapped : m_volumes) {
            for (const SimVolume &volume : mapped.group->volumes) {
                if (volume.name == mapped.volume.name && !volume.parts.isEmpty())
                    text += "/dev/mapper/" + mapperName(mapped) + ": PTUUID=\"8f5f417e\" PTTYPE=\"gpt\"\n";
                else if (volume.name == mapped.volume.name && !volume.fileSystem.isEmpty())
                    text += blkidLine("/dev/mapper/" + mapperName(mapped), volume.label, volume.fileSystem);
            }
        }
        return text;
    }

    QByteArray mounts() const
    {
        QByteArray mountInfo = "20 30 0:20 / /proc rw,relatime - proc proc rw\n";
        QByteArray swaps = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
        QByteArray df = "Filesystem     1024-blocks   Used Available Capacity Mounted on\n";
        int id = 30;
        for (const SimBlockDevice &device : m_devices) {
            const QByteArray path = "/dev/" + device.name;
            if (device.fileSystem == "swap")
                swaps += path + "\tpartition\t" + number(device.mebibytes * 1024) + "\t0\t-2\n";
            if (device.mountedAt.isEmpty())
                continue;
            mountInfo += number(id++) + " 1 " + numberOf(device.name) + " / " + device.mountedAt +
                         " rw,relatime - " + device.fileSystem + ' ' + path + " rw\n";
            const qint64 size = device.mebibytes * 1024;
            const qint64 free =
                device.mountedAt == "/" ? std::min(m_host.machine().freeDiskKiB, size) : size / 2;
            df += path + ' ' + number(size) + ' ' + number(size - free) + ' ' + number(free) + " 50% " +
                  device.mountedAt + '\n';
        }
        return section("mounts", mountInfo) + section("swaps", swaps) + section("df", df);
    }

    // Devices among the paths that were asked for.
    QByteArray known(const QByteArrayList &paths) const
    {
        QByteArray text;
        for (const QByteArray &path : paths) {
            for (const Mapped &mapped : m_volumes) {
                if (mapped.minor >= 0 && path == "/dev/" + mapped.group->name + '/' + mapped.volume.name)
                    text += "fd:" + QByteArray::number(mapped.minor, 16) + ' ' + path + '\n';
            }
        }
        return text.isEmpty() ? QByteArray() : section("paths", text);
    }

    SimulatedHost &m_host;
    const QList<SimBlockDevice> m_devices;
    QList<Mapped> m_volumes;
};

} // namespace

SimReply simStorage(SimulatedHost &host, const QByteArrayList &arguments)
{
    return SimReply::done(0, StorageReport(host).text(arguments.mid(1)));
}

} // namespace domcero
