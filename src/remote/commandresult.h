// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>

namespace domcero {

// How a command ended. A non-zero exit status is a result, not an Error: what it means is known to the
// caller.
struct CommandResult
{
    int exitStatus = 0; // 128 + signal when a signal ended it, as a shell says it
    QByteArray standardOutput;
    QByteArray standardError;
    std::chrono::milliseconds duration{0}; // on this machine's clock

    bool succeeded() const { return exitStatus == 0; }
};

} // namespace domcero
