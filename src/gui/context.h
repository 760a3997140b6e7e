// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

#include <functional>

namespace domcero {

class CommandLog;
class HostManager;
class MetricsKeeper;
class Settings;

// What the composition root gives to the window. All of it outlives the window.
struct GuiContext
{
    HostManager &manager;
    CommandLog &log;
    Settings &settings;
    MetricsKeeper &metrics;
    Clock &clock;
    std::function<QString()> sshLibrary; // "libssh 0.10.6", for About
};

} // namespace domcero
