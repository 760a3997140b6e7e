// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace domcero {

// One command that was run on a host, for the Commands log: everything that Domcero does there can be read.
// No stdin, so no secret.
struct CommandRecord
{
    quint64 number = 0;       // counts up within the program's life
    QString host;             // the name of the saved host
    QString text;             // as a shell would take it: can be pasted into a terminal
    bool changesHost = false; // false: a reading
    QDateTime startedAt;      // UTC
    std::optional<std::chrono::milliseconds> duration; // empty: still running
    std::optional<int> exitStatus;                     // empty: still running, killed, lost
    QByteArray standardOutput;                         // cut to a bounded length
    QByteArray standardError;
    QString problem; // English, when there is no exit status: time-out, lost link, cancelled
};

} // namespace domcero
