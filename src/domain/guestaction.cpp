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

} // namespace domcero
