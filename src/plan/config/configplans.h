// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/hostconfig.h"
#include "plan/config/configplaces.h"
#include "plan/plan.h"

namespace domcero {

// The plan that gives a config its new text, in place of the one of sum `before`, or makes a new file. The
// former text and the new one are kept on the host (configplaces.h); xl must accept the new one there before
// it takes the file's place, in one moment. Mode and owner stay as they are; a new file is for root alone.
// Where the file is another by then a guard does not hold, and nothing was changed: "changed on the host".
// What may be a password is a slot of the plan; its values are configSecrets() of the text.
//
// InvalidInput for a path or a text that cannot be, or that changes nothing; ParseFailed for a text that xl
// would refuse as a whole, with the line. `kept` is another folder in tests.
Result<Plan> planSaveConfig(const ConfigChange &change,
                            const QString &kept = QString::fromLatin1(keptConfigs));

} // namespace domcero
