// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storage.h"

#include <algorithm>

namespace domcero {

bool StorageState::hasProblem(StoragePart part) const
{
    return problem || std::any_of(problems.begin(), problems.end(),
                                  [part](const StorageProblem &p) { return p.part == part; });
}

} // namespace domcero
