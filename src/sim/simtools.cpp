// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simtools.h"

#include "sim/contenttools.h"
#include "sim/filetools.h"
#include "sim/iscsitools.h"
#include "sim/lvmtools.h"
#include "sim/otherfilesystems.h"
#include "sim/parttools.h"
#include "sim/simbackups.h"
#include "sim/simconfigs.h"
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <QSet>

#include <algorithm>

namespace domcero {

namespace {

SimReply cat(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    if (arguments.isEmpty())
        return SimReply::done(0, input);
    QByteArray output;
    QByteArray errors;
    for (const QByteArray &path : simOptions(arguments, "").words) {
        if (host.isFolder(path))
            errors += "cat: " + path + ": Is a directory\n";
        else if (host.exists(path))
            output += host.contentOf(path);
        else
            errors += "cat: " + path + ": No such file or directory\n";
    }
    return SimReply::done(errors.isEmpty() ? 0 : 1, output, errors);
}

QByteArrayList entriesOf(const SimulatedHost &host, const QByteArray &folder)
{
    QSet<QByteArray> names;
    const QByteArray prefix = folder.endsWith('/') ? folder : folder + '/';
    for (const auto *entries : {&host.files(), &host.links()}) {
        for (auto it = entries->lowerBound(prefix); it != entries->end() && it.key().startsWith(prefix); ++it)
            names += it.key().mid(prefix.size()).split('/').first();
    }
    QByteArrayList sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

SimReply tee(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input)
{
    for (const QByteArray &path : arguments)
        host.addFile(path, input);
    return SimReply::done(0, input);
}

SimReply ls(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    QByteArray output;
    QByteArray errors;
    for (const QByteArray &path : simOptions(arguments, "1A").words) {
        if (host.isFolder(path)) {
            for (const QByteArray &name : entriesOf(host, path))
                output += name + '\n';
        } else if (host.exists(path)) {
            output += path + '\n';
        } else {
            errors += "ls: cannot access '" + path + "': No such file or directory\n";
        }
    }
    return SimReply::done(errors.isEmpty() ? 0 : 2, output, errors);
}

SimReply test(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray kind = arguments.value(0);
    const QByteArray path = arguments.value(1);
    bool holds = false;
    if (kind == "-e")
        holds = host.exists(path);
    else if (kind == "-f")
        holds = host.exists(path) && !host.isFolder(path) && !host.isDevice(path);
    else if (kind == "-d")
        holds = host.isFolder(path);
    else if (kind == "-b")
        holds = host.isDevice(path);
    else if (kind == "-L")
        holds = host.links().contains(path);
    else
        return SimReply::done(2, {}, "/bin/sh: 1: test: " + kind + ": unexpected operator\n");
    return SimReply::done(holds ? 0 : 1);
}

SimReply succeed(SimulatedHost & /*host*/, const QByteArrayList & /*arguments*/, const QByteArray & /*input*/)
{
    return SimReply::done(0);
}

SimReply fail(SimulatedHost & /*host*/, const QByteArrayList & /*arguments*/, const QByteArray & /*input*/)
{
    return SimReply::done(1);
}

SimReply hostname(SimulatedHost &host, const QByteArrayList & /*arguments*/, const QByteArray & /*input*/)
{
    return SimReply::done(0, host.machine().hostName + '\n');
}

SimReply uname(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimMachine &machine = host.machine();
    QByteArrayList words;
    const SimOptions options = simOptions(arguments, "asnrvmo");
    const auto take = [&](char flag, const QByteArray &word) {
        if (options.has('a') || options.has(flag) || (flag == 's' && options.flags.isEmpty()))
            words += word;
    };
    take('s', "Linux");
    take('n', machine.hostName);
    take('r', machine.kernel);
    take('v', machine.kernelVersion);
    take('m', "x86_64");
    take('o', "GNU/Linux");
    return SimReply::done(0, words.join(' ') + '\n');
}

SimReply readlink(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimOptions options = simOptions(arguments, "fenm");
    const QByteArray path = options.words.value(0);
    if (host.links().contains(path))
        return SimReply::done(0, (options.has('f') ? host.links() : host.linkTexts()).value(path) + '\n');
    return options.has('f') ? SimReply::done(0, path + '\n') : SimReply::done(1);
}

SimReply brctl(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    if (arguments.value(0) != "show")
        return SimReply::done(1, {}, "never heard of command [" + arguments.value(0) + "]\n");
    QByteArray text = "bridge name\tbridge id\t\tSTP enabled\tinterfaces\n";
    for (const QByteArray &bridge : host.machine().bridges) {
        QByteArrayList ports{"eth0"};
        for (const auto &[id, domain] : host.domains()) {
            for (qsizetype i = 0; i < domain.config.nics.size(); ++i) {
                if (domain.config.nics[i].bridge == bridge)
                    ports += "vif" + QByteArray::number(id) + '.' + QByteArray::number(i);
            }
        }
        text += bridge + "\t\t8000.2e51d417b51e\tno\t\t" + ports.join("\n\t\t\t\t\t\t\t") + '\n';
    }
    return SimReply::done(0, text);
}

} // namespace

QHash<QString, SimProgram> simTools()
{
    QHash<QString, SimProgram> all{
        {QStringLiteral("cat"), cat},
        {QStringLiteral("ls"), ls},
        {QStringLiteral("tee"), tee},
        {QStringLiteral("test"), test},
        {QStringLiteral("true"), succeed},
        {QStringLiteral("false"), fail},
        {QStringLiteral("hostname"), hostname},
        {QStringLiteral("uname"), uname},
        {QStringLiteral("readlink"), readlink},
        {QStringLiteral("brctl"), brctl},
        {QStringLiteral("vgs"), simVgs},
        {QStringLiteral("lvs"), simLvs},
        {QStringLiteral("pvs"), simPvs},
        {QStringLiteral("lvcreate"), simLvcreate},
        {QStringLiteral("lvextend"), simLvextend},
        {QStringLiteral("lvreduce"), simLvreduce},
        {QStringLiteral("lvchange"), simLvchange},
        {QStringLiteral("lvrename"), simLvrename},
        {QStringLiteral("lvremove"), simLvremove},
        {QStringLiteral("lvconvert"), simLvconvert},
        {QStringLiteral("pvcreate"), simPvcreate},
        {QStringLiteral("pvremove"), simPvremove},
        {QStringLiteral("pvresize"), simPvresize},
        {QStringLiteral("pvmove"), simPvmove},
        {QStringLiteral("vgcreate"), simVgcreate},
        {QStringLiteral("vgextend"), simVgextend},
        {QStringLiteral("vgreduce"), simVgreduce},
        {QStringLiteral("vgremove"), simVgremove},
        {QStringLiteral("vgchange"), simVgchange},
        {QStringLiteral("vgcfgbackup"), simVgcfgbackup},
        {QStringLiteral("iscsiadm"), simIscsiadm},
        {QStringLiteral("systemctl"), simSystemctl},
        {QStringLiteral("find"), simFind},
        {QStringLiteral("sed"), simSed},
        {QStringLiteral("install"), simInstall},
        {QStringLiteral("cp"), simCp},
        {QStringLiteral("dd"), simDd},
        {QStringLiteral("sha256sum"), simSha256sum},
        {QStringLiteral("mkdir"), simMkdir},
        {QStringLiteral("touch"), simTouch},
        {QStringLiteral("ln"), simLn},
        {QStringLiteral("mv"), simMv},
        {QStringLiteral("rm"), simRm},
        {QStringLiteral("df"), simDf},
        {QStringLiteral("grep"), simGrep},
        {QStringLiteral("tail"), simTail},
        {QStringLiteral("xenstore-read"), simXenstoreRead},
    };
    all.insert(simContentTools());
    all.insert(simPartTools());
    all.insert(simOtherFileSystems());
    return all;
}

} // namespace domcero
