// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>

// xl's verbs on the devices of a living domain. Texts of 4.17 as recorded in the lab.

namespace domcero {

using namespace std::chrono_literals;

namespace {

const QByteArray unableToAdd =
    "libxl: error: libxl_device.c:1486:device_addrm_aocomplete: unable to add device\n";

SimDisk *diskOf(SimDomain &domain, const QByteArray &vdev)
{
    const auto found =
        std::find_if(domain.config.disks.begin(), domain.config.disks.end(),
                     [&](const SimDisk &d) { return simVdevNumber(d.vdev) == simVdevNumber(vdev); });
    return found == domain.config.disks.end() ? nullptr : &*found;
}

// What the hotplug script says when it refuses. The device itself stays in the guest, half made.
QByteArray scriptFailed(const QByteArray &script, const QByteArray &said, const QByteArray &device, int id)
{
    return "libxl: error: libxl_exec.c:117:libxl_report_child_exitstatus: /etc/xen/scripts/" + script +
           " [2075] exited with error status 1\n"
           "libxl: error: libxl_device.c:1337:device_hotplug_child_death_cb: script: " +
           said + "\nlibxl: error: libxl_device.c:1481:device_addrm_aocomplete: Domain " +
           QByteArray::number(id) + ":Unable to add " + device + '\n';
}

SimReply attachDisk(SimulatedHost &host, SimDomain &domain, const QByteArrayList &specs)
{
    SimDisk disk = simDiskFrom(specs.join(','));
    const QByteArray failed = "libxl_device_disk_add failed.\n";
    if (!host.exists(disk.target)) {
        return SimReply::done(
            1, {},
            "libxl: error: libxl_device.c:455:libxl__device_disk_set_backend: Disk vdev=" + disk.vdev +
                " failed to stat: " + disk.target + ": No such file or directory\n" + unableToAdd + failed);
    }
    if (diskOf(domain, disk.vdev)) {
        return SimReply::done(1, {},
                              "libxl: error: libxl_disk.c:343:device_disk_add: Domain " +
                                  QByteArray::number(domain.id) + ":device already exists in xenstore\n" +
                                  unableToAdd + failed);
    }
    const bool taken = disk.format == "raw" && !disk.readOnly && host.isOpen(disk.target);
    // What QEMU must serve is never connected where there is none.
    disk.state = taken ? 3 : disk.format != "raw" && !domain.hasDeviceModel ? 1 : 4;
    domain.config.disks += disk;
    if (!taken)
        return SimReply::done(0);
    const QByteArray device = "vbd with id " + QByteArray::number(simVdevNumber(disk.vdev));
    return SimReply::done(1, {},
                          scriptFailed("block add",
                                       "Device " + disk.target +
                                           " is mounted in a guest domain,\nand so cannot be mounted now.",
                                       device, domain.id) +
                              failed);
}

SimReply detachDisk(SimDomain &domain, const QByteArray &vdev)
{
    const QByteArray number = QByteArray::number(simVdevNumber(vdev));
    const QByteArray id = QByteArray::number(domain.id);
    const SimDisk *disk = diskOf(domain, vdev);
    if (!disk) {
        return SimReply::done(
            1, {},
            "libxl: error: libxl_disk.c:516:libxl__disk_from_xenstore: disk /libxl/" + id + "/device/vbd/" +
                number + " does not exist (no backend path\nError: Device " + vdev + " not connected.\n");
    }
    if (disk->state == 1) {
        const QByteArray said =
            "libxl: error: libxl_device.c:1181:device_backend_callback: Domain " + id +
            ":unable to remove device with path /local/domain/0/backend/qdisk/" + id + '/' + number +
            "\nlibxl: error: libxl_device.c:1481:device_addrm_aocomplete: Domain " + id +
            ":Unable to remove vbd with id " + number + "\nlibxl_device_disk_safe_remove failed.\n";
        return SimReply::later(10s, [said] { return SimReply::done(1, {}, said); });
    }
    domain.config.disks.removeIf([&](const SimDisk &d) { return &d == disk; });
    return SimReply::done(0);
}

SimReply changeDisc(SimulatedHost &host, SimDomain &domain, const QByteArray &vdev, const QByteArray &target)
{
    SimDisk *drive = diskOf(domain, vdev);
    if (domain.config.type != "hvm")
        return SimReply::done(
            1, {},
            "libxl: error: libxl_disk.c:1069:libxl_cdrom_insert: cdrom-insert requires an HVM domain\n");
    if (!drive || !drive->cdrom)
        return SimReply::done(
            1, {}, "libxl: error: libxl_disk.c:1098:libxl_cdrom_insert: Virtual device not found\n");
    if (!target.isEmpty() && !host.exists(target)) {
        return SimReply::done(1, {},
                              "libxl: error: libxl_device.c:455:libxl__device_disk_set_backend: Disk vdev=" +
                                  vdev + " failed to stat: " + target + ": No such file or directory\n");
    }
    drive->target = target;
    return SimReply::done(0);
}

SimReply attachNic(SimulatedHost &host, SimDomain &domain, const QByteArrayList &specs)
{
    SimNic nic;
    for (const QByteArray &spec : specs) {
        if (spec.startsWith("mac="))
            nic.mac = spec.mid(4).toLower();
        else if (spec.startsWith("bridge="))
            nic.bridge = spec.mid(7);
    }
    if (!nic.mac.isEmpty() && nic.mac.size() != 17)
        return SimReply::done(1, {}, "Invalid parameter `mac'.\n");
    int index = 0;
    int place = 0;
    for (const SimNic &other : std::as_const(domain.config.nics)) {
        index = std::max(index, (other.index < 0 ? place : other.index) + 1);
        ++place;
    }
    nic.index = index;
    domain.config.nics += nic; // whatever the script says below
    if (host.machine().bridges.contains(nic.bridge))
        return SimReply::done(0);
    return SimReply::done(1, {},
                          scriptFailed("vif-bridge online", "Could not find bridge device " + nic.bridge,
                                       "vif with id " + QByteArray::number(index), domain.id) +
                              "libxl_device_nic_add failed.\n");
}

SimReply detachNic(SimDomain &domain, const QByteArray &which)
{
    for (qsizetype i = 0; i < domain.config.nics.size(); ++i) {
        const SimNic &nic = domain.config.nics[i];
        const qsizetype index = nic.index < 0 ? i : nic.index;
        if (nic.mac == which || QByteArray::number(index) == which) {
            // The others keep the numbers they have.
            for (qsizetype k = i; k < domain.config.nics.size(); ++k)
                domain.config.nics[k].index =
                    domain.config.nics[k].index < 0 ? int(k) : domain.config.nics[k].index;
            domain.config.nics.removeAt(i);
            return SimReply::done(0);
        }
    }
    return SimReply::done(1, {}, "Unknown device " + which + ".\n");
}

} // namespace

SimReply simXlDisk(SimulatedHost &host, const QByteArray &verb, const QByteArrayList &arguments)
{
    const int wanted = verb == "cd-insert" ? 3 : 2;
    if (arguments.size() < wanted)
        return simMissingOperand(verb, wanted);
    const SimDomain *found = host.domain(arguments[0]);
    if (!found) { // block-attach has words of its own for it
        return verb == "block-attach"
                   ? SimReply::done(1, {}, arguments[0] + " is an invalid domain identifier\n")
                   : simInvalidDomain(arguments[0]);
    }
    SimDomain &domain = *host.domainById(found->id);
    if (verb == "block-attach")
        return attachDisk(host, domain, arguments.mid(1));
    if (verb == "block-detach")
        return detachDisk(domain, arguments[1]);
    return changeDisc(host, domain, arguments[1], verb == "cd-insert" ? arguments[2] : QByteArray());
}

SimReply simXlNic(SimulatedHost &host, const QByteArray &verb, const QByteArrayList &arguments)
{
    const int wanted = verb == "network-detach" ? 2 : 1;
    if (arguments.size() < wanted)
        return simMissingOperand(verb, wanted);
    const SimDomain *found = host.domain(arguments[0]);
    if (!found)
        return simInvalidDomain(arguments[0]);
    SimDomain &domain = *host.domainById(found->id);
    return verb == "network-attach" ? attachNic(host, domain, arguments.mid(1))
                                    : detachNic(domain, arguments[1]);
}

} // namespace domcero
