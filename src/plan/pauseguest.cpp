// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

Result<Plan> planPause(const Guest &guest)
{
    if (guest.state == GuestState::Paused)
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is paused already."), {guest.name}));
    if (auto refused = refuseUnlessListening(guest))
        return *refused;

    Step step;
    step.command = Command{QStringLiteral("xl"), QStringList(QStringLiteral("pause")) + xlNameOf(guest)};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {sameDomain(Condition::Kind::DomainPaused, guest)};
    step.timeout = 30s;
    step.verifyWithin = 15s;
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Pause the guest %1"), {guest.name}), Risk::Routine,
                   step);
}

} // namespace domcero
