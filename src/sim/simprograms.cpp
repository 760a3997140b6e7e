// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simprograms.h"

#include "base/hosttext.h"
#include "remote/command.h"
#include "sim/simjobs.h"
#include "sim/simtools.h"
#include "sim/simulatedhost.h"

#include <QHash>

namespace domcero {

SimReply runSimProgram(SimulatedHost &host, const Command &command)
{
    static const QHash<QString, SimProgram> programs = [] {
        QHash<QString, SimProgram> all = simTools();
        all.insert(QStringLiteral("xl"), simXl);
        all.insert(QStringLiteral("xentop"), simXentop);
        return all;
    }();
    QByteArrayList arguments;
    for (const QString &argument : command.arguments)
        arguments += toHostBytes(argument);
    if (command.isScript && SimJobs::answers(toHostBytes(command.program)))
        return host.jobs().script(toHostBytes(command.program), arguments, command.standardInput);
    if (command.isScript)
        return simScript(host, toHostBytes(command.program), arguments);
    const SimProgram program = programs.value(command.program, host.program(command.program));
    if (!program)
        return SimReply::done(127, {}, "/bin/sh: 1: exec: " + toHostBytes(command.program) + ": not found\n");
    return program(host, arguments, command.standardInput);
}

SimOptions simOptions(const QByteArrayList &arguments, const QByteArray &known)
{
    SimOptions options;
    bool ended = false;
    for (const QByteArray &argument : arguments) {
        if (ended || argument.size() < 2 || argument[0] != '-') {
            options.words += argument;
        } else if (argument == "--") {
            ended = true;
        } else {
            for (const char flag : argument.mid(1)) {
                if (known.contains(flag))
                    options.flags += flag;
                else
                    options.bad = options.bad.isEmpty() ? QByteArray(1, flag) : options.bad;
            }
        }
    }
    return options;
}

QByteArray padRight(const QByteArray &text, int width)
{
    return text.leftJustified(width, ' ');
}

QByteArray padLeft(const QByteArray &text, int width)
{
    return text.rightJustified(width, ' ');
}

} // namespace domcero
