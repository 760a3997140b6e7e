// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

namespace {

// A renamed guest gets its old name back: what is shown as stopped under it is its own config file.
bool isItsConfig(const Guest &other, const Guest &guest)
{
    return !isAlive(other.state) && !guest.uuid.isEmpty() && other.uuid == guest.uuid;
}

} // namespace

// Xen's name only. The config file still says the old one, so the next start is of the old name; and while
// the renamed guest runs, that start would use its disks a second time.
Result<Plan> planRename(const Guest &guest, const HostState &host, const ActionParameters &with)
{
    if (auto refused = refuseUnlessAlive(guest))
        return *refused;
    if (auto refused = refuseGuestName(with.name))
        return *refused;
    if (with.name == guest.name)
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "That is its name already.")));
    const Guest *other = host.guest(with.name);
    if (other && !isItsConfig(*other, guest)) {
        return badParameter(
            isAlive(other->state)
                ? Message(QT_TRANSLATE_NOOP("messages", "There is a guest %1 already."), {with.name})
                : Message(QT_TRANSLATE_NOOP("messages", "The config file %1 names its guest so."),
                          {other->configPath}));
    }

    Step step;
    step.command = Command{QStringLiteral("xl"), {QStringLiteral("rename"), idOf(guest), with.name}};
    step.guards = {sameDomain(Condition::Kind::DomainPresent, guest),
                   Condition{Condition::Kind::DomainAbsent, with.name}};
    step.verifies = {Condition{Condition::Kind::DomainPresent, with.name, idOf(guest)}};
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Rename %1 to %2"), {guest.name, with.name}),
                        Risk::Disruptive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "The new name lasts until the guest is next started."))};
    if (!guest.configPath.isEmpty()) {
        plan.losses.append(
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The config file %1 still says %2 and will be shown as a guest that is "
                                      "stopped. Do not start it: it has the same disks."),
                    {guest.configPath, guest.name}));
    }
    return plan;
}

} // namespace domcero
