// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"
#include "plan/savefile.h"

namespace domcero {

using namespace std::chrono_literals;

// xl save overwrites a file without a word, and leaves half of one when the disk is full: both are looked for
// before. The file holds all that the guest had in memory, passwords too, so it is made before xl writes to
// it, for root alone (xl's own would be open to every account).
Result<Plan> planSave(const Guest &guest, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    const QString file = saveFileOf(guest, with);
    if (auto refused = refuseBadPath(file))
        return *refused;
    const qsizetype slash = file.lastIndexOf(QLatin1Char('/'));
    const QString folder = slash == 0 ? QStringLiteral("/") : file.left(slash);
    // Beside the memory: the config, page types and the device model's state. 8 MiB was more than enough for
    // each guest of the lab.
    const ByteSize room = guest.memory + ByteSize::fromMiB(32);

    Step make;
    make.title = Message(QT_TRANSLATE_NOOP("messages", "Make the file %1, for root alone"), {file});
    make.command = Command{QStringLiteral("install"),
                           {QStringLiteral("-m"), QStringLiteral("600"), QStringLiteral("/dev/null"), file}};
    make.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest),
                   Condition{Condition::Kind::FolderHasRoom, folder, QString::number(room.bytes())},
                   Condition{Condition::Kind::PathAbsent, file}};
    if (guest.type == GuestType::Pv || guest.type == GuestType::Pvh)
        make.guards.append(Condition{Condition::Kind::DisksConnected, idOf(guest)});
    make.verifies = {Condition{Condition::Kind::FileExists, file}};

    Step save;
    save.title = Message(QT_TRANSLATE_NOOP("messages", "Save %1 to %2"), {guest.name, file});
    save.command = Command{QStringLiteral("xl"), {QStringLiteral("save"), idOf(guest), file}};
    save.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    save.verifies = {sameDomain(Condition::Kind::DomainAbsent, guest),
                     Condition{Condition::Kind::SavedGuest, file, guest.name}};
    save.timeout = 30min;

    Plan plan = planOf(save.title, Risk::Disruptive, {make, save});
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages",
                                  "%1 stops where it is; its services are away until it is restored."),
                {guest.name}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Do not start %1 before it is restored: the saved file would no "
                                  "longer fit its disks."),
                {guest.name})};
    return plan;
}

} // namespace domcero
