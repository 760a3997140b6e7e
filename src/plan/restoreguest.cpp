// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"
#include "plan/savefile.h"

namespace domcero {

using namespace std::chrono_literals;

// The name stands in the file, and xl restore takes what it finds: so the file is asked for its guest first,
// and the host for a living one of that name, or of that UUID under another name (it was renamed).
Result<Plan> planRestore(const Guest &guest, const HostState &host, const ActionParameters &with)
{
    if (isAlive(guest.state))
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is running already."), {guest.name}));
    const QString file = saveFileOf(guest, with);
    if (auto refused = refuseBadPath(file))
        return *refused;
    if (host.hypervisor && guest.memory > host.hypervisor->freeMemory) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "%1 needs %2 of memory, and the host has %3 free."),
                    {guest.name, guest.memory, host.hypervisor->freeMemory}),
            Message(QT_TRANSLATE_NOOP("messages", "Shut another guest down, or take memory from one.")));
    }

    Step step;
    step.command = Command{QStringLiteral("xl"), {QStringLiteral("restore"), file}};
    step.guards = {Condition{Condition::Kind::FileExists, file},
                   Condition{Condition::Kind::DomainAbsent, guest.name},
                   Condition{Condition::Kind::SavedGuest, file, guest.name}};
    if (!guest.uuid.isEmpty())
        step.guards.append(Condition{Condition::Kind::UuidAbsent, guest.uuid});
    step.verifies = {Condition{Condition::Kind::DomainAlive, guest.name}};
    step.timeout = 30min;
    Plan plan = oneStep(Message(QT_TRANSLATE_NOOP("messages", "Restore %1 from %2"), {guest.name, file}),
                        Risk::Disruptive, step);
    plan.losses = {Message(QT_TRANSLATE_NOOP(
                               "messages", "If %1 has run since it was saved, its disks have changed and "
                                           "restoring damages their file systems. Nothing on the host tells "
                                           "whether it has."),
                           {guest.name}),
                   Message(QT_TRANSLATE_NOOP(
                               "messages", "The file %1 stays and must not be restored a second time: remove "
                                           "it when the guest runs."),
                           {file})};
    return plan;
}

} // namespace domcero
