// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simcfg.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>
#include <functional>
#include <optional>

// `xl create`: the checks in the order of libxl, the texts of 4.17 as recorded in the lab. The cause of a
// failure is the first libxl or xc line; what follows is the noise of the teardown.

namespace domcero {

namespace {

using Failure = std::optional<QByteArray>;

QByteArray teardown(const QByteArray &id)
{
    return "libxl: error: libxl_domain.c:1183:libxl__destroy_domid: Domain " + id +
           ":Non-existant domain\n"
           "libxl: error: libxl_domain.c:1137:domain_destroy_callback: Domain " +
           id +
           ":Unable to destroy guest\n"
           "libxl: error: libxl_domain.c:1064:domain_destroy_cb: Domain " +
           id + ":Destruction of domain failed\n";
}

// What libxl refuses before it makes anything but a domain id.
Failure refusedAtOnce(const SimulatedHost &host, const SimGuestConfig &config, const QByteArray &id)
{
    if (host.domainByName(config.name)) {
        QByteArray text = "libxl: error: libxl_domain.c:81:libxl__domain_rename: Domain " + id +
                          ":Domain with name \"" + config.name +
                          "\" already exists.\n"
                          "libxl: error: libxl_create.c:1296:initiate_domain_create: Domain " +
                          id + ":cannot make domain: -6\n";
        if (config.type == "hvm") {
            text +=
                "libxl: error: libxl_xshelp.c:206:libxl__xs_read_mandatory: xenstore read failed: `/libxl/" +
                id +
                "/type': No such file or directory\n"
                "libxl: warning: libxl_dom.c:49:libxl__domain_type: unable to get domain type for domid=" +
                id + ", assuming HVM\n";
        }
        return text;
    }
    for (qsizetype i = 0; i < config.disks.size(); ++i) {
        const SimDisk &disk = config.disks[i];
        if (!disk.target.isEmpty() && !host.exists(disk.target)) {
            return "libxl: error: libxl_device.c:455:libxl__device_disk_set_backend: Disk vdev=" + disk.vdev +
                   " failed to stat: " + disk.target +
                   ": No such file or directory\n"
                   "libxl: error: libxl_create.c:1318:initiate_domain_create: Domain " +
                   id + ":Unable to set disk defaults for disk " + QByteArray::number(i) + '\n';
        }
    }
    return std::nullopt;
}

Failure refusedByBuilder(const SimulatedHost &host, const SimGuestConfig &config, const QByteArray &id)
{
    QByteArray text;
    if (!config.kernel.isEmpty() && !host.exists(config.kernel)) {
        text = "xc: error: panic: xg_dom_core.c:205: failed to open file '" + config.kernel +
               "': No such file or directory: Internal error\n"
               "libxl: error: libxl_dom.c:646:libxl__build_pv: xc_dom_kernel_file failed: No such file or "
               "directory\n";
    } else if (config.memoryKiB + 4096 > host.freeKiB()) {
        text = "xc: error: panic: xg_dom_boot.c:119: xc_dom_boot_mem_init: can't allocate low memory for "
               "domain: Out "
               "of memory\n"
               "libxl: error: libxl_dom.c:586:libxl__build_dom: xc_dom_boot_mem_init failed: Cannot allocate "
               "memory\n";
    } else {
        return std::nullopt;
    }
    return text + "libxl: error: libxl_create.c:1640:domcreate_rebuild_done: Domain " + id +
           ":cannot (re-)build domain: -3\n";
}

// What only the hotplug scripts find out, seconds later.
Failure refusedByDevices(const SimulatedHost &host, const SimGuestConfig &config, const QByteArray &id)
{
    const QByteArray report =
        "libxl: error: libxl_exec.c:117:libxl_report_child_exitstatus: /etc/xen/scripts/";
    const QByteArray script = "libxl: error: libxl_device.c:1337:device_hotplug_child_death_cb: script: ";
    for (const SimDisk &disk : config.disks) {
        if (!disk.readOnly && host.isOpen(disk.target)) {
            return report + "block add [1380] exited with error status 1\n" + script + "Device " +
                   disk.target +
                   " is mounted in a guest domain,\nand so cannot be mounted now.\n"
                   "libxl: error: libxl_create.c:1672:domcreate_launch_dm: Domain " +
                   id + ":unable to add disk devices\n";
        }
    }
    for (const SimNic &nic : config.nics) {
        if (!host.machine().bridges.contains(nic.bridge)) {
            const QByteArray missing = script + "Could not find bridge device " + nic.bridge + '\n';
            return report + "vif-bridge online [1566] exited with error status 1\n" + missing +
                   "libxl: error: libxl_create.c:1921:domcreate_attach_devices: Domain " + id +
                   ":unable to add vif devices\n" + report +
                   "vif-bridge offline [1600] exited with error status 1\n" + missing;
        }
    }
    return std::nullopt;
}

SimReply create(SimulatedHost &host, const SimGuestConfig &config, bool paused, const QByteArray &said)
{
    const int domainId = host.takeDomainId();
    const QByteArray id = QByteArray::number(domainId);
    Failure failure = refusedAtOnce(host, config, id);
    if (!failure)
        failure = refusedByBuilder(host, config, id);
    if (failure)
        return SimReply::done(3, {}, said + *failure + teardown(id));
    if (const Failure late = refusedByDevices(host, config, id)) {
        const QByteArray text = *late + teardown(id);
        return SimReply::later(
            host.pace().create, [text] { return SimReply::done(3, {}, text); }, {}, said);
    }
    host.introduce(domainId, config);
    const auto finish = [&host, domainId, paused] {
        host.startRunning(domainId, paused);
        return SimReply::done(0);
    };
    return SimReply::later(host.pace().create, finish, {}, said);
}

} // namespace

SimReply simXlCreate(SimulatedHost &host, const QByteArrayList &arguments, bool dryRun)
{
    const SimOptions options = simOptions(arguments, "pncCqedFVAh");
    QByteArray path;
    QByteArray extra;
    for (const QByteArray &word : options.words) {
        if (path.isEmpty() && !word.contains('='))
            path = word;
        else
            extra += '\n' + word + '\n';
    }
    if (!host.exists(path) || host.isFolder(path)) {
        return SimReply::done(3, {}, "Failed to read config file: " + path + ": No such file or directory\n");
    }
    const QByteArray said = options.has('q') ? QByteArray() : "Parsing config from " + path + '\n';
    const SimCfg cfg = SimCfg::parse(host.contentOf(path) + extra, path);
    if (!cfg.ok())
        return SimReply::done(1, {}, said + cfg.errors() + "Failed to parse config: Invalid argument\n");
    const SimGuestConfig config = SimGuestConfig::from(cfg);
    if (config.name.isEmpty())
        return SimReply::done(1, {}, said + "Domain name must be specified.\n");
    if (config.type != "hvm" && config.kernel.isEmpty() && config.bootloader.isEmpty())
        return SimReply::done(1, {}, said + "Neither kernel nor bootloader specified\n");
    if (dryRun || options.has('n'))
        return SimReply::done(0, simConfigJson(config, 0, false) + '\n', said);
    return create(host, config, options.has('p'), said);
}

} // namespace domcero
