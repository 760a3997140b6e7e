// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopcolors.h"

namespace domcero {

void prepareDesktopColors() {}

void followDesktopColors() {}

} // namespace domcero
