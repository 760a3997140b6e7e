// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>
#include <functional>
#include <optional>

namespace domcero {

class SimulatedHost;

// What a simulated program does next: says something now, then ends with a status, or goes on after a while.
struct SimReply
{
    QByteArray output;
    QByteArray errors;
    std::optional<int> exitStatus;      // set: it ends here
    std::chrono::milliseconds delay{0}; // else: after this long
    std::function<SimReply()> next;     // comes this

    static SimReply done(int status, const QByteArray &output = {}, const QByteArray &errors = {})
    {
        return SimReply{output, errors, status, {}, {}};
    }
    static SimReply later(std::chrono::milliseconds delay, std::function<SimReply()> next,
                          const QByteArray &output = {}, const QByteArray &errors = {})
    {
        return SimReply{output, errors, std::nullopt, delay, std::move(next)};
    }
};

// One program of the simulated host; arguments are host bytes, without the program's own name.
using SimProgram = SimReply (*)(SimulatedHost &host, const QByteArrayList &arguments,
                                const QByteArray &input);

} // namespace domcero
