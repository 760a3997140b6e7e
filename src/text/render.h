// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"
#include "base/error.h"
#include "base/message.h"
#include "domain/guest.h"
#include "domain/guestaction.h"
#include "domain/linkstatus.h"

#include <QString>

#include <chrono>

namespace domcero {

// Values -> sentences in the language that is installed now (text/language.h), for gui, command line and
// runbooks alike. Main thread.
QString render(const Message &message);
// One sentence, and the remedy behind it when there is one.
QString render(const Error &error);

QString stateText(GuestState state);          // "running", "stopped", ...
QString typeText(GuestType type);             // "PV", "PVH", "HVM"
QString actionText(GuestAction action);       // "Start", "Shut down", ...
QString pendingText(GuestAction action);      // "Starting...", ...
QString linkText(const LinkStatus &status);   // "connected", "checking the host key", ...
QString sizeText(ByteSize size);              // "6.0 GiB", decimal sign of the language
QString rateText(double bytesPerSecond);      // "1.2 MiB/s"
QString percentText(double percent);          // "12 %"
QString durationText(std::chrono::seconds s); // "41 d", "3 h 12 min", "5 s"

} // namespace domcero
