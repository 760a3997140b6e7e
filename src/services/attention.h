// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace domcero {

// How closely somebody looks at a host, and so how often its usage is read: for a dom0 that is alone with its
// work, each reading is a cost.
enum class Attention {
    Background, // nobody sees it
    InView,     // one of many on the screen
    Selected,   // its page, or that of a guest of it, is shown
};

constexpr Clock::Duration periodOf(Attention attention)
{
    using namespace std::chrono_literals;
    switch (attention) {
    case Attention::Selected:
        return 2s;
    case Attention::InView:
        return 5s;
    case Attention::Background:
        break;
    }
    return 30s;
}

} // namespace domcero
