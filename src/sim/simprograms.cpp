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
        return simScript(host, toHostBytes(command.program), arguments, command.standardInput);
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

SimWords simWords(const QByteArrayList &arguments, const QByteArrayList &withValue)
{
    SimWords given;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray &word = arguments[i];
        if (withValue.contains(word) && i + 1 < arguments.size())
            given.values[word] = arguments[++i];
        else if (word.size() > 1 && word.startsWith('-'))
            given.flags += word;
        else
            given.words += word;
    }
    return given;
}

namespace {

SimReply pieceOf(std::chrono::milliseconds pace, int percent, const std::function<QByteArray(int)> &said,
                 const std::function<SimReply()> &last)
{
    if (percent >= 100) {
        SimReply reply = last();
        if (reply.exitStatus == 0)
            reply.output = said(100) + reply.output;
        return reply;
    }
    return SimReply::later(
        pace, [=] { return pieceOf(pace, percent + 20, said, last); }, said(percent));
}

} // namespace

SimReply simOverTime(SimulatedHost &host, const std::function<QByteArray(int percent)> &said,
                     const std::function<SimReply()> &last)
{
    return pieceOf(host.pace().create / 2, 0, said, last);
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
