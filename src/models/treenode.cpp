// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/treenode.h"

#include <algorithm>

namespace domcero {

std::optional<double> TreeNode::load() const
{
    if (!cpuPercent || cpus <= 0)
        return std::nullopt;
    return std::clamp(*cpuPercent / (100.0 * cpus), 0.0, 1.0);
}

int TreeNode::stateRank() const
{
    if (kind == Kind::Host)
        return static_cast<int>(link.stage == LinkStage::Connected ? LinkStage::Disconnected : link.stage);
    // Running and idle are one thing to people: sorted apart, rows would jump with every reading.
    return state == GuestState::Idle ? static_cast<int>(GuestState::Running) : static_cast<int>(state);
}

} // namespace domcero
