// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/host/configs.h"
#include "formats/host/sections.h"
#include "sim/parttools.h"
#include "sim/simbackups.h"
#include "sim/simconfigs.h"
#include "sim/simpieces.h"
#include "sim/simprograms.h"
#include "sim/simstorage.h"
#include "sim/simulatedhost.h"

// The named scripts of resources/scripts, answered in their format (README.md there). `watch` is a stream of
// its own.

namespace domcero {

namespace {

constexpr qsizetype logBytes = 65536; // of each log, as the script has it

QByteArray section(const QByteArray &name, QByteArray content, int status = 0)
{
    // A shell's $(cat) drops the newlines at the end.
    while (content.endsWith('\n'))
        content.chop(1);
    return sectionText(Section{name, status, content});
}

// The config files of the folder, those elsewhere that start with the host, and the targets of the links.
QByteArray configs(SimulatedHost &host, const QByteArray &folder)
{
    if (host.faults().configsShut)
        return section("folder", folder + ": permission denied", 1) + section("auto", {}, 1) +
               section("links", {}, 1);
    if (!host.isFolder(folder))
        return section("folder", folder + ": no such directory", 1) + section("auto", {}) +
               section("links", {});
    QByteArray text;
    const QByteArray prefix = folder + '/';
    for (auto it = host.files().lowerBound(prefix); it != host.files().end() && it.key().startsWith(prefix);
         ++it) {
        if (!it.key().mid(prefix.size()).contains('/') && mayBeGuestConfig(fromHostBytes(it.key())))
            text += sectionText(Section{it.key(), 0, it.value()});
    }
    QByteArrayList targets;
    QByteArrayList links;
    const QByteArray automatic = prefix + "auto/";
    for (auto it = host.links().lowerBound(automatic);
         it != host.links().end() && it.key().startsWith(automatic); ++it) {
        if (!host.exists(it.value()))
            continue;
        targets += it.value();
        links += {it.key(), host.linkTexts().value(it.key(), it.value()), it.value()};
        if (!it.value().startsWith(prefix))
            text += sectionText(Section{it.value(), 0, host.contentOf(it.value())});
    }
    return text + section("auto", targets.join('\n')) + section("links", links.join('\n'));
}

QByteArray facts(SimulatedHost &host)
{
    const SimMachine &machine = host.machine();
    QByteArrayList groups;
    for (const SimVolumeGroup &group : machine.volumeGroups)
        groups += group.name;
    QByteArrayList settings;
    for (const QByteArray &line : machine.xlConf.split('\n')) {
        if (!line.trimmed().startsWith('#'))
            settings += line;
    }
    const QByteArray average = QByteArray::number(simLoadAverage(host), 'f', 2);
    const double seconds = std::chrono::duration<double>(host.uptime()).count();
    const bool initiator = !machine.initiator.isEmpty();
    return section("os-release", machine.osRelease) + section("capabilities", "control_d") +
           section("hypervisor", "xen") + section("tools", machine.tools.join('\n')) +
           section("bridges", machine.bridges.join('\n')) + section("volume-groups", groups.join('\n')) +
           section("xendomains", machine.xendomains) + section("meminfo", simMemInfo(host)) +
           section("loadavg", average + ' ' + average + ' ' + average + " 1/142 2201") +
           section("uptime", QByteArray::number(seconds, 'f', 2) + ' ' +
                                 QByteArray::number(seconds * machine.dom0Vcpus * 0.93, 'f', 2)) +
           section("initiator", initiator ? "InitiatorName=" + machine.initiator : QByteArray(),
                   initiator ? 0 : 1) +
           section("xl-conf", settings.join('\n'), machine.xlConf.isEmpty() ? 1 : 0);
}

SimReply guestLogs(SimulatedHost &host, const QByteArray &guest, const QByteArray &folder)
{
    if (guest.isEmpty() || guest.contains('/'))
        return SimReply::done(1, {}, "no log is named after such a guest: " + guest + '\n');
    const auto log = [&](const QByteArray &name, const QByteArray &path) {
        const auto file = host.files().find(path);
        const bool there = file != host.files().end();
        return sectionText(Section{name, there ? 0 : 1, there ? file->right(logBytes) : QByteArray()});
    };
    return SimReply::done(0, section("console-folder", folder + "/console") + section("folder", folder) +
                                 log("console", folder + "/console/guest-" + guest + ".log") +
                                 log("xl", folder + "/xl-" + guest + ".log") +
                                 log("qemu", folder + "/qemu-dm-" + guest + ".log") +
                                 section("logging", host.faults().consolesUnlogged ? "off" : "on"));
}

} // namespace

constexpr qint64 kernelKiB = 96 * qint64{1024}; // of dom0's memory, never free

double simLoadAverage(SimulatedHost &host)
{
    return host.domains().begin()->second.cpuPercent / 100;
}

QByteArray simMemInfo(const SimulatedHost &host)
{
    const qint64 total = host.machine().dom0MiB * 1024 - kernelKiB;
    const auto line = [](const char *key, qint64 kib) {
        return padRight(QByteArray(key) + ':', 16) + padLeft(kib, 8) + " kB\n";
    };
    const qint64 available = simAvailableKiB(host);
    return line("MemTotal", total) + line("MemFree", available / 3) + line("MemAvailable", available) +
           line("Buffers", 61234) + line("Cached", available / 2) + line("SwapTotal", 1048572) +
           line("SwapFree", 1048572);
}

qint64 simAvailableKiB(const SimulatedHost &host)
{
    const qint64 total = host.machine().dom0MiB * 1024 - kernelKiB;
    const double wander =
        smoothNoise(host.seed() ^ 0x77, static_cast<double>(host.uptime().count()) / 30000.0);
    return static_cast<qint64>(static_cast<double>(total) * (0.62 + 0.06 * wander));
}

SimReply simScript(SimulatedHost &host, const QByteArray &name, const QByteArrayList &arguments,
                   const QByteArray &input)
{
    if (name == "configs")
        return SimReply::done(0, configs(host, arguments.value(0, "/etc/xen")));
    if (name == "config")
        return simConfig(host, arguments);
    if (name == "askxl")
        return simAskXl(host, input);
    if (name == "facts")
        return SimReply::done(0, facts(host));
    if (name == "guestlogs")
        return guestLogs(host, arguments.value(0), arguments.value(1, "/var/log/xen"));
    if (name == "storage")
        return simStorage(host, arguments);
    if (name == "images")
        return simImages(host, arguments);
    if (name == "partitions")
        return simPartitions(host, arguments);
    if (name == "filesystem")
        return simFileSystem(host, arguments);
    if (name == "backups")
        return simBackups(host, arguments);
    if (name == "schedules")
        return simSchedules(host, arguments);
    if (isSimTool(name))
        return simTool(host, name, arguments, input);
    if (name == "piece")
        return simPiece(host, arguments, input);
    if (name == "landing")
        return simLanding(host, arguments);
    if (name == "ranges")
        return simRanges(host, arguments);
    return SimReply::done(127, {}, "/bin/sh: 1: " + name + ": not found\n");
}

} // namespace domcero
