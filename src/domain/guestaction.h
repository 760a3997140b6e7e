// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace domcero {

enum class GuestAction {
    Start,
    ShutDown,
    Reboot,
    ForceOff,
    Pause,
    Resume,
    Save,
    Restore,
    AutostartOn,
    AutostartOff,
    Rename,
    SetVcpus,
    SetMemory,
    SetMemoryLimit,
    AttachDisk,
    DetachDisk,
    AttachNic,
    DetachNic,
    InsertDisc,
    EjectDisc,
    SendSysRq,
};

inline constexpr std::array allGuestActions{
    GuestAction::Start,       GuestAction::ShutDown,       GuestAction::Reboot,     GuestAction::ForceOff,
    GuestAction::Pause,       GuestAction::Resume,         GuestAction::Save,       GuestAction::Restore,
    GuestAction::AutostartOn, GuestAction::AutostartOff,   GuestAction::Rename,     GuestAction::SetVcpus,
    GuestAction::SetMemory,   GuestAction::SetMemoryLimit, GuestAction::AttachDisk, GuestAction::DetachDisk,
    GuestAction::AttachNic,   GuestAction::DetachNic,      GuestAction::InsertDisc, GuestAction::EjectDisc,
    GuestAction::SendSysRq};

// "start", "shutdown", "set-vcpus" ...: as the command line and JSON say it.
QByteArray guestActionName(GuestAction action);
std::optional<GuestAction> guestActionFromName(const QByteArray &name);

// Whether it needs to be told more than the guest: ActionParameters.
bool wantsParameters(GuestAction action);
// Whether its config can say the same, so that the change outlives the guest's next start.
bool canLast(GuestAction action);
// Whether one choice of parameters makes sense for several guests.
bool suitsMany(GuestAction action);

} // namespace domcero
