// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestplans.h"
#include "plan/guestwords.h"
#include "plan/sysrqkeys.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

const QList<SysRqKey> &sysRqKeys()
{
    static const QList<SysRqKey> keys{
        {'s',
         Message(QT_TRANSLATE_NOOP("messages", "Write everything to the disks (sync)")),
         Risk::Routine,
         {}},
        {'h', Message(QT_TRANSLATE_NOOP("messages", "List the keys on the console")), Risk::Routine, {}},
        {'m',
         Message(QT_TRANSLATE_NOOP("messages", "Show the use of memory on the console")),
         Risk::Routine,
         {}},
        {'t', Message(QT_TRANSLATE_NOOP("messages", "Show the tasks on the console")), Risk::Routine, {}},
        {'w',
         Message(QT_TRANSLATE_NOOP("messages", "Show the blocked tasks on the console")),
         Risk::Routine,
         {}},
        {'f', Message(QT_TRANSLATE_NOOP("messages", "Kill the program that uses the most memory")),
         Risk::Destructive,
         Message(
             QT_TRANSLATE_NOOP("messages", "One program of %1 is killed; what it had not saved is lost."))},
        {'e', Message(QT_TRANSLATE_NOOP("messages", "Ask all programs to end (SIGTERM)")), Risk::Destructive,
         Message(QT_TRANSLATE_NOOP("messages", "All programs of %1 but the first are ended."))},
        {'i', Message(QT_TRANSLATE_NOOP("messages", "Kill all programs (SIGKILL)")), Risk::Destructive,
         Message(QT_TRANSLATE_NOOP("messages",
                                   "All programs of %1 but the first are killed; what they had not saved "
                                   "is lost."))},
        {'u', Message(QT_TRANSLATE_NOOP("messages", "Mount all file systems read only")), Risk::Destructive,
         Message(QT_TRANSLATE_NOOP("messages", "Nothing in %1 can write to its disks any more until it is "
                                               "restarted."))},
        {'b', Message(QT_TRANSLATE_NOOP("messages", "Reboot at once")), Risk::Destructive,
         Message(QT_TRANSLATE_NOOP("messages", "What %1 has not yet written to its disks is lost."))},
        {'o', Message(QT_TRANSLATE_NOOP("messages", "Power off at once")), Risk::Destructive,
         Message(QT_TRANSLATE_NOOP("messages", "What %1 has not yet written to its disks is lost."))},
    };
    return keys;
}

// xl only leaves the letter in xenstore. The guest's kernel takes it away as it obeys, which is the proof;
// one without Xen's drivers, or with kernel.sysrq = 0, never does.
Result<Plan> planSendSysRq(const Guest &guest, const ActionParameters &with)
{
    if (auto refused = refuseUnlessListening(guest))
        return *refused;
    const QList<SysRqKey> &keys = sysRqKeys();
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const SysRqKey &k) { return k.letter == with.key; });
    if (key == keys.end()) {
        QStringList letters;
        for (const SysRqKey &k : keys)
            letters.append(QString(QLatin1Char(k.letter)));
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The key is one of %1."),
                                    {letters.join(QStringLiteral(", "))}));
    }
    const QString letter{QLatin1Char(key->letter)};
    Step step;
    step.command = Command{QStringLiteral("xl"), {QStringLiteral("sysrq"), idOf(guest), letter}};
    step.guards = {sameDomain(Condition::Kind::DomainNotPaused, guest)};
    const bool ends = key->letter == 'b' || key->letter == 'o';
    step.verifies = {ends ? sameDomain(Condition::Kind::DomainAbsent, guest)
                          : Condition{Condition::Kind::XenstoreHolds,
                                      QStringLiteral("/local/domain/%1/control/sysrq").arg(idOf(guest)),
                                      QString()}};
    step.timeout = 30s;
    step.verifyWithin = ends ? 60s : 15s;
    step.unprovenRemedy = Message(QT_TRANSLATE_NOOP(
        "messages", "The guest has not taken the key: its system has no drivers for Xen, or "
                    "does not allow it (kernel.sysrq)."));
    Plan plan =
        oneStep(Message(QT_TRANSLATE_NOOP("messages", "Send %1 the key SysRq-%2"), {guest.name, letter}),
                key->risk, step);
    if (!key->loss.isEmpty())
        plan.losses = {Message(key->loss.id().constData(), {guest.name})};
    return plan;
}

} // namespace domcero
