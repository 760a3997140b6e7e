// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

// xl's own -w is not used: it returns before the domain is gone, and a create right after it would fail. A
// paused guest never acknowledges, and xl waits a minute for it to: hence the guard. A guest without PV
// drivers is refused by xl (exit 1), and its text becomes the error.
Result<Plan> planShutDown(const Guest &guest)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;

    Step step;
    step.command = Command{QStringLiteral("xl"), QStringList(QStringLiteral("shutdown")) + xlNameOf(guest)};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {sameDomain(Condition::Kind::DomainAbsent, guest)};
    step.timeout = 90s;
    step.verifyWithin = 300s;
    step.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages",
        "It was asked and has not finished. Look at its console; it can be forced off if it hangs."));
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Shut down the guest %1"), {guest.name}),
                        Risk::Disruptive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "What %1 serves is not available until it is started again."),
                {guest.name})};
    return plan;
}

} // namespace domcero
