// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

Result<Plan> planResume(const Guest &guest)
{
    if (auto refused = refuseUnlessAlive(guest))
        return *refused;
    if (guest.state != GuestState::Paused)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is not paused."), {guest.name}));

    Step step;
    step.command = Command{QStringLiteral("xl"), QStringList(QStringLiteral("unpause")) + xlNameOf(guest)};
    step.guards = {sameDomain(Condition::Kind::DomainPaused, guest)};
    step.verifies = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.timeout = 30s;
    step.verifyWithin = 15s;
    // Xen counts: a guest that was paused twice runs again after the second unpause.
    step.unprovenRemedy =
        Message(QT_TRANSLATE_NOOP("messages", "It may have been paused more than once: resume it again."));
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Resume the guest %1"), {guest.name}), Risk::Routine,
                   step);
}

} // namespace domcero
