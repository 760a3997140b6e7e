// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hoststate.h"

#include <algorithm>

namespace domcero {

const Guest *HostState::guest(const QString &name) const
{
    const auto found =
        std::find_if(guests.begin(), guests.end(), [&](const Guest &g) { return g.name == name; });
    return found == guests.end() ? nullptr : &*found;
}

} // namespace domcero
