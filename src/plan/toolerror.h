// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "remote/command.h"
#include "remote/commandresult.h"

namespace domcero {

// What it means that this command ended with this status, when that is not 0: as exactly as the tool's own
// text tells. `detail` is that text. CommandFailed where nothing better is known.
Error toolError(const Command &command, const CommandResult &result);

} // namespace domcero
