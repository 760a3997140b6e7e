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
    return SimReply::done(1, {}, "command not implemented\n");
}

// def_getopt of xl.
SimReply simMissingOperand(const QByteArray &verb)
{
    return SimReply::done(2, {}, "'xl " + verb + "' requires at least 1 argument.\n\n");
}

} // namespace domcero
