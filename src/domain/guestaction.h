// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace domcero {

enum class GuestAction { Start, ShutDown, Reboot, ForceOff, Pause, Resume };

inline constexpr std::array allGuestActions{GuestAction::Start,  GuestAction::ShutDown,
                                            GuestAction::Reboot, GuestAction::ForceOff,
                                            GuestAction::Pause,  GuestAction::Resume};

// "start", "shutdown", "reboot", "forceoff", "pause", "resume": as the command line and JSON say it.
QByteArray guestActionName(GuestAction action);
std::optional<GuestAction> guestActionFromName(const QByteArray &name);

} // namespace domcero
