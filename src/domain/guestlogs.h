// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <array>
#include <optional>

namespace domcero {

// Who logs something of a guest on its host: xenconsoled what its console says, xl what becomes of its
// domain, QEMU what its device model says.
enum class GuestLogKind { Console, Xl, Qemu };

inline constexpr std::array allGuestLogKinds{GuestLogKind::Console, GuestLogKind::Xl, GuestLogKind::Qemu};

// The last of one log, for people.
struct GuestLog
{
    bool exists = false;
    QString path;                 // on the host, lossless host text
    QString text;                 // plain, lines apart by \n
    std::optional<Error> problem; // it is there and could not be read
};

// The logs of one guest as they were read together.
struct GuestLogs
{
    // Whether xenconsoled logs what consoles say; NotRunning: none was seen.
    enum class ConsoleLogging { Unknown, On, Off, NotRunning };

    std::array<GuestLog, allGuestLogKinds.size()> logs;
    ConsoleLogging consoleLogging = ConsoleLogging::Unknown;

    const GuestLog &log(GuestLogKind kind) const { return logs[static_cast<std::size_t>(kind)]; }
    GuestLog &log(GuestLogKind kind) { return logs[static_cast<std::size_t>(kind)]; }
};

} // namespace domcero
