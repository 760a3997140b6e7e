// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guestaction.h"

namespace domcero {

QByteArray guestActionName(GuestAction action)
{
    switch (action) {
    case GuestAction::Start:
        return "start";
    case GuestAction::ShutDown:
        return "shutdown";
    case GuestAction::Reboot:
        return "reboot";
    case GuestAction::ForceOff:
        return "forceoff";
    case GuestAction::Pause:
        return "pause";
    case GuestAction::Resume:
        return "resume";
    case GuestAction::Save:
        return "save";
    case GuestAction::Restore:
        return "restore";
    case GuestAction::AutostartOn:
        return "autostart-on";
    case GuestAction::AutostartOff:
        return "autostart-off";
    case GuestAction::Rename:
        return "rename";
    case GuestAction::SetVcpus:
        return "set-vcpus";
    case GuestAction::SetMemory:
        return "set-memory";
    case GuestAction::SetMemoryLimit:
        return "set-memory-limit";
    case GuestAction::AttachDisk:
        return "attach-disk";
    case GuestAction::DetachDisk:
        return "detach-disk";
    case GuestAction::AttachNic:
        return "attach-nic";
    case GuestAction::DetachNic:
        return "detach-nic";
    case GuestAction::InsertDisc:
        return "insert-disc";
    case GuestAction::EjectDisc:
        return "eject-disc";
    case GuestAction::SendSysRq:
        return "sysrq";
    }
    return {};
}

std::optional<GuestAction> guestActionFromName(const QByteArray &name)
{
    for (const GuestAction action : allGuestActions) {
        if (guestActionName(action) == name)
            return action;
    }
    return std::nullopt;
}

bool wantsParameters(GuestAction action)
{
    switch (action) {
    case GuestAction::Start:
    case GuestAction::ShutDown:
    case GuestAction::Reboot:
    case GuestAction::ForceOff:
    case GuestAction::Pause:
    case GuestAction::Resume:
    case GuestAction::AutostartOn:
    case GuestAction::AutostartOff:
        return false;
    default:
        return true;
    }
}

bool canLast(GuestAction action)
{
    switch (action) {
    case GuestAction::SetVcpus:
    case GuestAction::SetMemory:
    case GuestAction::AttachDisk:
    case GuestAction::DetachDisk:
    case GuestAction::AttachNic:
    case GuestAction::DetachNic:
    case GuestAction::InsertDisc:
    case GuestAction::EjectDisc:
        return true;
    default:
        return false;
    }
}

bool suitsMany(GuestAction action)
{
    switch (action) {
    case GuestAction::Rename:
    case GuestAction::AttachDisk:
    case GuestAction::DetachDisk:
    case GuestAction::AttachNic:
    case GuestAction::DetachNic:
        return false;
    default:
        return true;
    }
}

} // namespace domcero
