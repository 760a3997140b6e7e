// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/localaccount.h"

namespace domcero {

LocalAccount localAccount()
{
    return {qEnvironmentVariable("USERNAME"), 0};
}

} // namespace domcero
