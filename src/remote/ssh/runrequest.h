// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport.h"

namespace domcero {

// One command on its way through the I/O thread.
struct RunRequest
{
    quint64 id = 0;
    Command command;
    QByteArray scriptText; // of a script
    RunOptions::Purpose purpose = RunOptions::Purpose::Read;
    std::chrono::milliseconds timeout{0};
    qint64 maxOutput = 0;
    bool wantsOutput = false; // as it arrives, besides in the result
    bool ownChannel = false;

    bool isChange() const { return purpose == RunOptions::Purpose::Change; }
};

// Where the answers go; called in the I/O thread.
class RunEvents
{
public:
    virtual ~RunEvents() = default;
    virtual void runOutput(quint64 id, OutputStream stream, const QByteArray &bytes) = 0;
    virtual void runEnded(quint64 id, const Result<CommandResult> &result) = 0;
};

} // namespace domcero
