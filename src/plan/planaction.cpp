// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

namespace {

Result<Plan> planFor(GuestAction action, const Guest &guest, const HostState &host,
                     const ActionParameters &with)
{
    switch (action) {
    case GuestAction::Start:
        return planStart(guest);
    case GuestAction::ShutDown:
        return planShutDown(guest);
    case GuestAction::Reboot:
        return planReboot(guest);
    case GuestAction::ForceOff:
        return planForceOff(guest);
    case GuestAction::Pause:
        return planPause(guest);
    case GuestAction::Resume:
        return planResume(guest);
    case GuestAction::Save:
        return planSave(guest, with);
    case GuestAction::Restore:
        return planRestore(guest, host, with);
    case GuestAction::AutostartOn:
        return planAutostartOn(guest);
    case GuestAction::AutostartOff:
        return planAutostartOff(guest);
    case GuestAction::Rename:
        return planRename(guest, host, with);
    case GuestAction::SetVcpus:
        return planSetVcpus(guest, host, with);
    case GuestAction::SetMemory:
        return planSetMemory(guest, host, with);
    case GuestAction::SetMemoryLimit:
        return planSetMemoryLimit(guest, with);
    case GuestAction::AttachDisk:
        return planAttachDisk(guest, host, with);
    case GuestAction::DetachDisk:
        return planDetachDisk(guest, with);
    case GuestAction::AttachNic:
        return planAttachNic(guest, host, with);
    case GuestAction::DetachNic:
        return planDetachNic(guest, with);
    case GuestAction::InsertDisc:
        return planInsertDisc(guest, with);
    case GuestAction::EjectDisc:
        return planEjectDisc(guest, with);
    case GuestAction::SendSysRq:
        return planSendSysRq(guest, with);
    }
    return Error{};
}

// One at a time on a guest, whoever asks for it.
Result<Plan> locked(Result<Plan> plan, const QString &guest)
{
    if (plan)
        plan->locks = {PlanLock{QStringLiteral("guest:") + guest, false}};
    return plan;
}

} // namespace

Result<Plan> planAction(GuestAction action, const HostState &host, const QString &guest,
                        const ActionParameters &with)
{
    if (const Guest *const known = host.guest(guest))
        return locked(planFor(action, *known, host, with), guest);
    if (action == GuestAction::Restore) { // a guest without a config in /etc/xen is known by its file alone
        Guest unknown;
        unknown.name = guest;
        return locked(planRestore(unknown, host, with), guest);
    }
    return Error{ErrorCode::NotFound,
                 Message(QT_TRANSLATE_NOOP("messages", "There is no guest named %1 on this host."), {guest}),
                 {},
                 {},
                 {},
                 {}};
}

std::optional<Error> whyNot(GuestAction action, const HostState &host, const QString &guest)
{
    const Result<Plan> plan = planAction(action, host, guest);
    // A parameter can be told; all else stands in the way now. Only these actions refuse a parameter so.
    if (plan || (wantsParameters(action) && plan.error().code == ErrorCode::InvalidInput))
        return std::nullopt;
    return plan.error();
}

} // namespace domcero
