// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/iscsitools.h"

#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>
#include <iterator>

namespace domcero {

namespace {

constexpr const char *nodes = "/etc/iscsi/nodes/";
constexpr const char *passwordKey = "node.session.auth.password";

SimReply noRecords()
{
    return SimReply::done(21, {}, "iscsiadm: No records found\n");
}

QByteArray recordPath(const QByteArray &name, const QByteArray &portal)
{
    const qsizetype colon = portal.lastIndexOf(':');
    return nodes + name + '/' + portal.left(colon) + ',' + portal.mid(colon + 1) + ",1/default";
}

QByteArray newRecord(const SimTarget &target)
{
    const qsizetype colon = target.portal.lastIndexOf(':');
    return "# BEGIN RECORD 2.1.8\nnode.name = " + target.name +
           "\nnode.tpgt = 1\nnode.startup = manual\niface.iscsi_ifacename = default\n"
           "node.session.auth.authmethod = None\nnode.conn[0].address = " +
           target.portal.left(colon) + "\nnode.conn[0].port = " + target.portal.mid(colon + 1) +
           "\n# END RECORD\n";
}

QByteArray valueIn(const QByteArray &record, const QByteArray &key)
{
    for (const QByteArray &line : record.split('\n')) {
        if (line.startsWith(key + " = "))
            return line.mid(key.size() + 3);
    }
    return {};
}

QByteArray withValue(const QByteArray &record, const QByteArray &key, const QByteArray &value)
{
    QByteArrayList lines = record.split('\n');
    lines.removeIf([&](const QByteArray &line) { return line.startsWith(key + " = "); });
    lines.insert(std::max<qsizetype>(1, lines.indexOf("# END RECORD")), key + " = " + value);
    return lines.join('\n');
}

QByteArray shown(const QByteArray &record)
{
    return valueIn(record, passwordKey).isEmpty() ? record : withValue(record, passwordKey, "********");
}

SimTarget *targetOf(SimulatedHost &host, const SimWords &given)
{
    QList<SimTarget> &targets = host.machineToChange().targets;
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const SimTarget &target) {
        return target.name == given.value("-T") && target.portal == given.value("-p");
    });
    return found == targets.end() ? nullptr : &*found;
}

SimReply discover(SimulatedHost &host, const SimWords &given)
{
    QByteArray text;
    for (const SimTarget &target : host.machine().targets) {
        if (target.portal != given.value("-p"))
            continue;
        text += target.portal + ",1 " + target.name + '\n';
        const QByteArray path = recordPath(target.name, target.portal);
        if (!host.exists(path) || given.value("-o") != "new")
            host.addFile(path, newRecord(target));
    }
    if (!text.isEmpty())
        return SimReply::done(0, text);
    return SimReply::done(4, {},
                          "iscsiadm: cannot make connection to " + given.value("-p").split(':').first() +
                              ": Connection refused\niscsiadm: Could not perform SendTargets discovery: "
                              "encountered connection failure\n");
}

// "sdc": the name that it had, else the first that is free.
QByteArray nameFor(const SimMachine &machine, const SimBlockDevice &disk)
{
    const auto isFree = [&](const QByteArray &name) {
        return std::none_of(machine.blockDevices.begin(), machine.blockDevices.end(),
                            [&](const SimBlockDevice &other) { return other.name == name; });
    };
    if (!disk.name.isEmpty() && isFree(disk.name))
        return disk.name;
    for (char letter = 'a'; letter < 'z'; ++letter) {
        if (isFree(QByteArray("sd") + letter))
            return QByteArray("sd") + letter;
    }
    return "sdz";
}

SimReply logIn(SimulatedHost &host, SimTarget &target, const QByteArray &record)
{
    const QByteArray where = "[iface: default, target: " + target.name + ", portal: " + target.portal + "]";
    if (target.session > 0)
        return SimReply::done(15, {}, "iscsiadm: session already present " + where + '\n');
    const bool known =
        target.user.isEmpty() || (valueIn(record, "node.session.auth.authmethod") == "CHAP" &&
                                  valueIn(record, "node.session.auth.username") == target.user &&
                                  valueIn(record, passwordKey) == target.password);
    if (!known) {
        return SimReply::done(24, "Logging in to " + where + '\n',
                              "iscsiadm: Could not login to " + where +
                                  ".\niscsiadm: initiator reported error (24 - iSCSI login failed due to "
                                  "authorization failure)\niscsiadm: Could not log into all portals\n");
    }
    SimMachine &machine = host.machineToChange();
    for (const SimTarget &other : machine.targets)
        target.session = std::max(target.session, other.session + 1);
    target.disk.name = nameFor(machine, target.disk);
    target.disk.byPath = "ip-" + target.portal + "-iscsi-" + target.name + "-lun-1";
    machine.blockDevices += target.disk;
    for (SimVolumeGroup &group : target.away) {
        for (SimVolume &volume : group.volumes)
            volume.active = true; // LVM does, when it sees the disk
    }
    machine.volumeGroups += target.away;
    target.away.clear();
    return SimReply::done(0, "Logging in to " + where + "\nLogin to " + where + " successful.\n");
}

SimReply logOut(SimulatedHost &host, SimTarget &target)
{
    if (target.session == 0)
        return SimReply::done(21, {}, "iscsiadm: No matching sessions found\n");
    SimMachine &machine = host.machineToChange();
    const QByteArray path = "/dev/" + target.disk.name;
    const auto isOnIt = [&](const SimVolumeGroup &group) { return group.physicalVolumes.contains(path); };
    std::copy_if(machine.volumeGroups.begin(), machine.volumeGroups.end(), std::back_inserter(target.away),
                 isOnIt);
    machine.volumeGroups.removeIf(isOnIt);
    machine.blockDevices.removeIf([&](const SimBlockDevice &device) {
        if (device.name == target.disk.name)
            target.disk = device; // with what is on it now
        return device.name == target.disk.name;
    });
    target.session = 0;
    return SimReply::done(0, "Logging out of session\nLogout successful.\n");
}

SimReply onNode(SimulatedHost &host, const SimWords &given)
{
    const QByteArray path = recordPath(given.value("-T"), given.value("-p"));
    SimTarget *target = targetOf(host, given);
    if (!host.exists(path) || !target)
        return noRecords();
    const QByteArray record = host.contentOf(path);
    if (given.has("--login"))
        return logIn(host, *target, record);
    if (given.has("--logout"))
        return logOut(host, *target);
    if (given.value("-o") == "update") {
        host.addFile(path, withValue(record, given.value("-n"), given.value("-v")));
        return SimReply::done(0);
    }
    return SimReply::done(0, shown(record));
}

} // namespace

QByteArray simIscsiRecords(const SimulatedHost &host)
{
    QByteArray text;
    for (const SimTarget &target : host.machine().targets) {
        const QByteArray path = recordPath(target.name, target.portal);
        if (host.exists(path))
            text += shown(host.contentOf(path));
    }
    return text;
}

SimReply simIscsiadm(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-m", "-t", "-T", "-p", "-o", "-n", "-v"});
    if (given.value("-m") == "discovery")
        return discover(host, given);
    if (given.value("-m") == "node" && given.values.contains("-T"))
        return onNode(host, given);
    QByteArray text;
    for (const SimTarget &target : host.machine().targets) {
        const QByteArray place = target.portal + ",1 " + target.name;
        if (given.value("-m") == "session" && target.session > 0)
            text += "tcp: [" + QByteArray::number(target.session) + "] " + place + " (non-flash)\n";
        else if (given.value("-m") == "node" && host.exists(recordPath(target.name, target.portal)))
            text += place + '\n';
    }
    if (!text.isEmpty())
        return SimReply::done(0, text);
    return given.value("-m") == "session" ? SimReply::done(21, {}, "iscsiadm: No active sessions.\n")
                                          : noRecords();
}

// By the last -path, which ends with the path of the record.
SimReply simFind(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    QByteArray pattern = arguments.value(arguments.lastIndexOf("-path") + 1);
    if (pattern.startsWith('*'))
        pattern.remove(0, 1);
    const QByteArray path = "/etc" + pattern;
    return SimReply::done(0, host.files().contains(path) ? path + '\n' : QByteArray());
}

// -e /^KEY = /d -e '/^OTHER = /r /dev/stdin' FILE
SimReply simSed(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    const QByteArray path = arguments.isEmpty() ? QByteArray() : arguments.last();
    if (!host.files().contains(path))
        return SimReply::done(2, {}, "sed: can't read " + path + ": No such file or directory\n");
    QByteArrayList lines = host.contentOf(path).split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith(passwordKey); });
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].startsWith("node.session.auth.username = "))
            lines.insert(++i, input.trimmed());
    }
    host.addFile(path, lines.join('\n'));
    return SimReply::done(0);
}

} // namespace domcero
