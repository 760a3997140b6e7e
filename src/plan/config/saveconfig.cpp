// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/config/configplans.h"
#include "plan/config/configsecrets.h"
#include "plan/config/configsteps.h"
#include "plan/guestwords.h"

namespace domcero {

Result<Plan> planSaveConfig(const ConfigChange &change, const QString &kept)
{
    if (auto refused = refuseChange(change))
        return *refused;
    const bool isNew = change.before.isEmpty();
    const QString folder = keptFolderOf(change.path, kept);
    Plan plan = planOf(isNew ? Message(QT_TRANSLATE_NOOP("messages", "Create the config %1"), {change.path})
                             : Message(QT_TRANSLATE_NOOP("messages", "Save the config %1"), {change.path}),
                       Risk::Routine, isNew ? createSteps(change, folder) : replaceSteps(change, folder));
    plan.fingerprint = QString::fromLatin1(change.before);
    plan.locks = {configLock(change.path)};
    plan.secretSlots = configInput(change.text).slots_;
    return plan;
}

} // namespace domcero
