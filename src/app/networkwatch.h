// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace domcero {

// Has `changed` called in the thread of `context` when the desktop says that the network is there again.
// Where no desktop says so (Qt finds no NetworkManager, no glib backend), the heartbeat alone tells.
void watchNetwork(QObject *context, const std::function<void()> &changed);

} // namespace domcero
