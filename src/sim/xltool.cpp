// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

namespace domcero {

SimReply simXl(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    // Flags before the subcommand: -v -f -N -t -T; only -N, the dry run, changes what happens here.
    qsizetype at = 0;
    bool dryRun = false;
    while (at < arguments.size() && arguments[at].startsWith('-'))
        dryRun = arguments[at++].contains('N') || dryRun;
    const QByteArray verb = arguments.value(at);
    const QByteArrayList rest = arguments.mid(at + 1);

    if (verb == "create")
        return simXlCreate(host, rest, dryRun);
    if (verb == "info")
        return simXlInfo(host, rest);
    if (verb == "list" || verb == "li")
        return simXlList(host, rest);
    if (verb == "uptime")
        return simXlUptime(host, rest);
    if (verb == "vcpu-list")
        return simXlVcpuList(host, rest);
    if (verb == "block-list")
        return simXlBlockList(host, rest);
    if (verb == "network-list")
        return simXlNetworkList(host, rest);
    if (verb == "domid")
        return simXlDomId(host, rest);
    if (verb == "domname")
        return simXlDomName(host, rest);
    if (verb == "shutdown" || verb == "reboot")
        return simXlStop(host, rest, verb == "reboot");
    if (verb == "destroy")
        return simXlDestroy(host, rest);
    if (verb == "pause" || verb == "unpause")
        return simXlSetPaused(host, rest, verb == "pause");
    if (verb == "vcpu-set" || verb == "mem-set" || verb == "mem-max" || verb == "rename" || verb == "sysrq")
        return simXlAdjust(host, verb, rest);
    if (verb == "save")
        return simXlSave(host, rest);
    if (verb == "restore")
        return simXlRestore(host, rest);
    if (verb == "block-attach" || verb == "block-detach" || verb == "cd-insert" || verb == "cd-eject")
        return simXlDisk(host, verb, rest);
    if (verb == "network-attach" || verb == "network-detach")
        return simXlNic(host, verb, rest);
    return SimReply::done(1, {}, "command not implemented\n");
}

// def_getopt of xl.
SimReply simMissingOperand(const QByteArray &verb, int wanted)
{
    const QByteArray plural = wanted == 1 ? " argument.\n\n" : " arguments.\n\n";
    return SimReply::done(2, {},
                          "'xl " + verb + "' requires at least " + QByteArray::number(wanted) + plural);
}

SimReply simInvalidDomain(const QByteArray &name)
{
    return SimReply::done(1, {}, name + " is an invalid domain identifier (rc=-6)\n");
}

} // namespace domcero
