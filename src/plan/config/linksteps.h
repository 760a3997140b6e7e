// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"
#include "plan/plan.h"

namespace domcero {

// The links that start a guest with its host, made and removed so that each can be taken back.
Step removeLinkStep(const AutostartLink &link);
Step makeLinkStep(const AutostartLink &link);

} // namespace domcero
