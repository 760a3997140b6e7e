// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>
#include <optional>

namespace domcero {

// How full a snapshot or a thin pool was at a moment of the monotonic clock.
struct FillReading
{
    std::chrono::milliseconds at{0};
    double percent = 0; // 0 to 100
};

// In how long it will be full, if it goes on as in these readings (the oldest first); rounded down to
// minutes. Of what came before it was last given more room (the fill fell) nothing counts. Empty: it does not
// fill, or there are fewer than three readings or less than a minute to judge by, or it is more than 30 days.
std::optional<std::chrono::minutes> fullIn(const QList<FillReading> &readings);

} // namespace domcero
