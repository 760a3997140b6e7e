// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simguest.h"
#include "sim/simreply.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QMap>

#include <functional>

namespace domcero {

struct Command;

// The programs of the simulated host. A command that none of them answers ends as a shell says it: 127, "not
// found".
SimReply runSimProgram(SimulatedHost &host, const Command &command);

SimReply simXl(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simXentop(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray &input);
SimReply simScript(SimulatedHost &host, const QByteArray &name, const QByteArrayList &arguments,
                   const QByteArray &input);

// What /proc says of dom0 at this moment.
double simLoadAverage(SimulatedHost &host);
qint64 simAvailableKiB(const SimulatedHost &host);
QByteArray simMemInfo(const SimulatedHost &host);

// Parts of xl, one file each.
SimReply simXlCreate(SimulatedHost &host, const QByteArrayList &arguments, bool dryRun);
SimReply simXlStop(SimulatedHost &host, const QByteArrayList &arguments, bool reboot);
SimReply simXlDestroy(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlSetPaused(SimulatedHost &host, const QByteArrayList &arguments, bool paused);
SimReply simXlAdjust(SimulatedHost &host, const QByteArray &verb, const QByteArrayList &arguments);
SimReply simXlSave(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlRestore(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlDisk(SimulatedHost &host, const QByteArray &verb, const QByteArrayList &arguments);
SimReply simXlNic(SimulatedHost &host, const QByteArray &verb, const QByteArrayList &arguments);
SimReply simXlInfo(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlList(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlUptime(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlVcpuList(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlBlockList(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlNetworkList(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlDomId(SimulatedHost &host, const QByteArrayList &arguments);
SimReply simXlDomName(SimulatedHost &host, const QByteArrayList &arguments);

// The JSON of `xl list -l` (living: with its id and what libxl adds) and of a dry run.
QByteArray simDomainJson(const SimDomain &domain, int depth);
QByteArray simConfigJson(const SimGuestConfig &config, int depth, bool living);

// xl's getopt: short flags of `known` are taken off the front ("-pn", "--" ends them), the rest stays. A flag
// that xl does not know is in `bad`.
struct SimOptions
{
    QByteArray flags;
    QByteArrayList words;
    QByteArray bad;
    bool has(char flag) const { return flags.contains(flag); }
};
SimOptions simOptions(const QByteArrayList &arguments, const QByteArray &known);

// Words of a program with long options: values of those that have one, the other options, and the operands.
struct SimWords
{
    QMap<QByteArray, QByteArray> values;
    QByteArrayList flags;
    QByteArrayList words;
    bool has(const QByteArray &flag) const { return flags.contains(flag); }
    QByteArray value(const QByteArray &option, const QByteArray &otherwise = {}) const
    {
        return values.value(option, otherwise);
    }
};
SimWords simWords(const QByteArrayList &arguments, const QByteArrayList &withValue);
// For a while it says how far it is, from 0 to 100, then it ends as `last` says.
SimReply simOverTime(SimulatedHost &host, const std::function<QByteArray(int percent)> &said,
                     const std::function<SimReply()> &last);

// What xl prints when operands of a verb are missing, and when there is no such domain.
SimReply simMissingOperand(const QByteArray &verb, int wanted = 1);
SimReply simInvalidDomain(const QByteArray &name);

// printf's %-40s and %5d, in bytes.
QByteArray padRight(const QByteArray &text, int width);
QByteArray padLeft(const QByteArray &text, int width);
inline QByteArray padLeft(qint64 number, int width)
{
    return padLeft(QByteArray::number(number), width);
}

} // namespace domcero
