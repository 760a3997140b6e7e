// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

// The domain id changes at every reboot, which is what proves it. `on_reboot` of the config may say
// "destroy": then it does not come back, and the proof fails with that.
Result<Plan> planReboot(const Guest &guest)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;

    Step step;
    step.command = Command{QStringLiteral("xl"), QStringList(QStringLiteral("reboot")) + xlNameOf(guest)};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {sameDomain(Condition::Kind::DomainRestarted, guest)};
    step.timeout = 90s;
    step.verifyWithin = 300s;
    step.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages", "It was asked to restart. Look at its console, and start it if it stays away."));
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Reboot the guest %1"), {guest.name}),
                        Risk::Disruptive, step);
    plan.losses = {Message(
        QT_TRANSLATE_NOOP("messages", "What %1 serves is interrupted until it is up again."), {guest.name})};
    return plan;
}

} // namespace domcero
