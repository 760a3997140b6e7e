// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"
#include "domain/guestaction.h"
#include "domain/linkstatus.h"

#include <QString>

#include <optional>

namespace domcero {

// Which of the icons of resources/icons stands for a state. Models know names only; gui/icons.h draws them.
QString guestIconName(GuestState state, bool pending, bool configProblem);
QString hostIconName(const LinkStatus &link);

} // namespace domcero
