// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/planlines.h"

namespace domcero {

// A plan as a POSIX shell script, to be read and then run by hand as root on the host. It stops at the first
// command that fails, and where a guard or a proof does not hold: what is about files it tests (a proof for
// as long as the step gives it), all else it asks of the person at the terminal, and without one it stops. It
// has no journal and no locks, and cannot be resumed. Secrets are asked for, and are in no argument. UTF-8,
// except for what came from the host in other bytes.
QByteArray planScript(const Plan &plan, const Say &say);

} // namespace domcero
