// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "remote/commandresult.h"

namespace domcero {

// Why `xl` could not read the host, from how it ended: not there, no right, not under Xen, no xenstored. For
// a command that ended with a status other than 0. Its texts are read in the C locale. Pure.
Error xlProblem(const CommandResult &result);

} // namespace domcero
