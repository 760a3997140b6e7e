// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"

namespace domcero {

using namespace std::chrono_literals;

// The command names a file, and the proof names the guest: a file whose name= was changed since it was read
// starts another guest, and that is then said. A create that fails after seconds (a disk in use elsewhere: 16
// to 36 s) is why its time is long.
Result<Plan> planStart(const Guest &guest)
{
    if (isAlive(guest.state)) {
        if (guest.state == GuestState::Paused) {
            return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is paused."), {guest.name}),
                           Message(QT_TRANSLATE_NOOP("messages", "Resume it instead.")));
        }
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is running already."), {guest.name}));
    }
    if (guest.configPath.isEmpty())
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no config file."), {guest.name}));
    if (guest.configProblem) {
        Error error =
            refusal(Message(QT_TRANSLATE_NOOP("messages", "The config file %1 cannot be read by xl."),
                            {guest.configPath}),
                    Message(QT_TRANSLATE_NOOP(
                        "messages", "Correct the file on the host; the list reads it again by itself.")));
        error.code = ErrorCode::InvalidInput;
        error.detail = guest.configProblem->detail;
        return error;
    }

    Step step;
    step.command = Command{QStringLiteral("xl"), {QStringLiteral("create"), guest.configPath}};
    step.guards = {{Condition::Kind::FileExists, guest.configPath},
                   {Condition::Kind::DomainAbsent, guest.name}};
    step.verifies = {{Condition::Kind::DomainAlive, guest.name}};
    step.timeout = 180s;
    step.verifyWithin = 20s;
    step.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages",
        "xl reported success. Read the guest's log in /var/log/xen and its console to see why it ended."));
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Start the guest %1"), {guest.name}), Risk::Routine,
                   step);
}

} // namespace domcero
