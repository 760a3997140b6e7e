// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loopbacksshd.h"

#include "remote/transport.h"

#include <QStringList>

#include <vector>

namespace domcero::bench {

double median(std::vector<double> values);

// CPU time in ms that a process, its children and the children they have waited for have used so far.
double cpuMs(qint64 process);

// OpenSSH's client to the same server, without the user's own configuration.
QStringList sshArguments(const test::LoopbackSshd &server, const HostEntry &entry);
// Wall time in ms of one program, -1 when it failed.
double timeProgram(const QString &program, const QStringList &arguments);

// Runs the event loop until the future has ended; false when it ended in an error.
bool finish(const QFuture<Result<CommandResult>> &future);
// ... until the transport is connected.
bool connectIt(Transport &transport);

// "pass" or "MISSED", for a ratio that is to be at most `goal`.
const char *verdict(double ratio, double goal);

} // namespace domcero::bench
