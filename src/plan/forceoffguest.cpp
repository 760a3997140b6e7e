// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

// Only the very domain that was seen: one that was started anew meanwhile may be in the middle of something.
// A crashed domain that Xen preserved can be ended so, hence "present" and not "alive".
Result<Plan> planForceOff(const Guest &guest)
{
    if (auto refused = refuseUnlessAlive(guest))
        return *refused;
    if (guest.state == GuestState::Dying)
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is shutting down."), {guest.name}));

    Step step;
    step.command = Command{QStringLiteral("xl"), QStringList(QStringLiteral("destroy")) + xlNameOf(guest)};
    step.guards = {sameDomain(Condition::Kind::DomainPresent, guest)};
    step.verifies = {sameDomain(Condition::Kind::DomainAbsent, guest)};
    step.timeout = 60s;
    step.verifyWithin = 60s;
    step.unprovenRemedy = Message(
        QT_TRANSLATE_NOOP("messages", "Xen may need a while to take its devices away; read the list again."));
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Force off the guest %1"), {guest.name}),
                        Risk::Destructive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "What %1 has not yet written to its disks is lost."),
                {guest.name}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Its programs end without being asked, and its file systems are checked "
                                  "at the next start.")),
        Message(QT_TRANSLATE_NOOP("messages", "What %1 serves is not available until it is started again."),
                {guest.name}),
    };
    return plan;
}

} // namespace domcero
