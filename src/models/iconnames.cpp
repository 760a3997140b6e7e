// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/iconnames.h"

namespace domcero {

QString guestIconName(GuestState state, bool pending, bool configProblem)
{
    if (pending)
        return QStringLiteral("guest-busy");
    switch (state) {
    case GuestState::Stopped:
        return configProblem ? QStringLiteral("guest-problem") : QStringLiteral("guest-stopped");
    case GuestState::Running:
    case GuestState::Idle:
        return QStringLiteral("guest-running");
    case GuestState::Paused:
        return QStringLiteral("guest-paused");
    case GuestState::ShuttingDown:
    case GuestState::Dying:
        return QStringLiteral("guest-busy");
    case GuestState::Crashed:
        return QStringLiteral("guest-crashed");
    }
    return {};
}

QString hostIconName(const LinkStatus &link)
{
    if (link.waitingForUser)
        return QStringLiteral("host-question");
    switch (link.stage) {
    case LinkStage::Connected:
        return QStringLiteral("host-connected");
    case LinkStage::Waiting:
        return QStringLiteral("host-unreachable");
    case LinkStage::Disconnected:
        return link.error ? QStringLiteral("host-refused") : QStringLiteral("host-disconnected");
    default:
        return QStringLiteral("host-connecting");
    }
}

} // namespace domcero
