// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/storage/resizesteps.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

// As it was before: once its disk is whole again. Where that cannot be, the person is told.
void startAgain(Plan &plan, Guest guest)
{
    guest.state = GuestState::Stopped;
    const Result<Plan> start = planStart(guest);
    if (!start) {
        plan.losses.append(Message(
            QT_TRANSLATE_NOOP("messages", "The guest %1 is not started again: its config is not known."),
            {guest.name}));
        return;
    }
    Step step = start->steps.first();
    step.title = start->title;
    // Somebody else may have started it by then: xl says so, and that it lives is proof enough on a resume.
    step.guards.removeIf([](const Condition &one) { return one.kind == Condition::Kind::DomainAbsent; });
    plan.steps.append(step);
}

} // namespace

Result<Plan> betweenRuns(const QList<Guest> &guests, const QList<Condition> &alone, Plan plan)
{
    bool isLast = true; // of those that are shut down: then nobody has the disks
    for (const Guest &guest : guests) {
        const Result<Plan> stop = planShutDown(guest);
        if (!stop)
            return stop.error();
        Step step = stop->steps.first();
        step.title = stop->title;
        if (std::exchange(isLast, false))
            step.verifies += alone;
        step.nothingToUndo = true; // when the rest is taken back it is started by whoever wants it
        plan.steps.prepend(step);
        plan.losses = stop->losses + plan.losses;
        plan.risk = std::max(plan.risk, stop->risk);
        startAgain(plan, guest);
    }
    return plan;
}

} // namespace domcero
