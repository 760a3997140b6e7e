// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/iscsi.h"

#include <algorithm>

namespace domcero {

// Of a list of nodes or sessions the one of this target at this portal; null: there is none.
template <typename T>
const T *ofTarget(const QList<T> &all, const QString &target, const QString &portal)
{
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const T &one) { return one.target == target && one.portal == portal; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace domcero
