// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

namespace {

QString mebibytes(ByteSize size)
{
    // The unit is always said: the manual of xl names another default than its code has.
    return QString::number(size.wholeMiB()) + QLatin1Char('m');
}

// xl would take any number: a guest of the lab that was set to 0 gave all away and crashed. Less than this,
// and none that was tried booted.
constexpr ByteSize leastMemory = ByteSize::fromMiB(64);

std::optional<Error> refuseTooLittle(ByteSize memory)
{
    if (memory >= leastMemory)
        return std::nullopt;
    return badParameter(
        Message(QT_TRANSLATE_NOOP("messages", "A guest needs %1 of memory at least."), {leastMemory}));
}

} // namespace

// xl mem-set is a request to the guest's balloon driver: it succeeds, and nothing changes, where there is
// none.
Result<Plan> planSetMemory(const Guest &guest, const HostState &host, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    if (auto refused = refuseTooLittle(with.memory))
        return *refused;
    if (!guest.maxMemory.isZero() && with.memory > guest.maxMemory) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 was started for %2 at most."),
                    {guest.name, guest.maxMemory}),
            Message(QT_TRANSLATE_NOOP("messages", "Set maxmem in its config file, then start it "
                                                  "again.")));
    }
    if (with.memory.wholeMiB() == guest.memory.wholeMiB())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "It has that much already.")));
    if (host.hypervisor && with.memory > guest.memory &&
        with.memory - guest.memory > host.hypervisor->freeMemory) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "That is %1 more, and the host has %2 free."),
                    {with.memory - guest.memory, host.hypervisor->freeMemory}),
            Message(QT_TRANSLATE_NOOP("messages", "Shut another guest down, or take memory from one.")));
    }

    Step step;
    step.command =
        Command{QStringLiteral("xl"), {QStringLiteral("mem-set"), idOf(guest), mebibytes(with.memory)}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    step.verifies = {
        Condition{Condition::Kind::DomainMemory, guest.name, QString::number(with.memory.wholeMiB())}};
    step.verifyWithin = 60s;
    step.unprovenRemedy = Message(
        QT_TRANSLATE_NOOP("messages", "Xen has asked, and the guest has not followed. It needs the balloon "
                                      "driver of Xen, and gives back only what it does not use."));
    const bool less = with.memory < guest.memory;
    Plan plan = oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Set the memory of %1 to %2"), {guest.name, with.memory}),
        less ? Risk::Disruptive : Risk::Routine, step);
    if (less) {
        plan.losses = {
            Message(QT_TRANSLATE_NOOP("messages", "%1 gives back %2. If its programs use that memory, it "
                                                  "swaps, or kills some of them."),
                    {guest.name, guest.memory - with.memory})};
    }
    return plan;
}

// The hypervisor's own ceiling; the guest is not told. xl refuses one below what the guest was last given.
Result<Plan> planSetMemoryLimit(const Guest &guest, const ActionParameters &with)
{
    if (auto refused = refuseUnlessAlive(guest))
        return *refused;
    if (auto refused = refuseTooLittle(with.memory))
        return *refused;
    if (with.memory < guest.memory) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has %2 now; the ceiling cannot be lower."),
                    {guest.name, guest.memory}),
            Message(QT_TRANSLATE_NOOP("messages", "Set its memory to less first.")));
    }
    Step step;
    step.command =
        Command{QStringLiteral("xl"), {QStringLiteral("mem-max"), idOf(guest), mebibytes(with.memory)}};
    step.guards = {sameDomain(Condition::Kind::DomainPresent, guest)};
    step.verifies = {Condition{Condition::Kind::XenstoreHolds,
                               QStringLiteral("/local/domain/%1/memory/static-max").arg(idOf(guest)),
                               QString::number(with.memory.wholeMiB() * 1024)}};
    step.verifyWithin = 20s;
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Set the memory ceiling of %1 to %2"),
                                {guest.name, with.memory}),
                        Risk::Disruptive, step);
    plan.losses = {Message(QT_TRANSLATE_NOOP(
        "messages",
        "This changes what the hypervisor allows, not what the guest has, and the guest is not told. "
        "Below what it was started for, later requests for more memory fail."))};
    return plan;
}

} // namespace domcero
