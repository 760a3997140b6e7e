// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/threadends.h"

namespace domcero {

void keepThreadEndsSafe() {}

} // namespace domcero
