// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace domcero {

// How far the plan had come when it ended early: decides what can be said of the host.
enum class Progress { NothingDone, CommandUnderWay, CommandDone };

// An error of the transport, said with what it means for the plan: what is known of the host and what is not.
Error interrupted(Error error, Progress progress);
Error cancelledAt(Progress progress);

} // namespace domcero
