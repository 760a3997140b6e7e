// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/filltrend.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;

std::optional<std::chrono::minutes> fullIn(const QList<FillReading> &readings)
{
    constexpr qsizetype fewest = 3;
    constexpr auto farthest = std::chrono::minutes(30 * 24h);
    qsizetype first = 0;
    for (qsizetype i = 1; i < readings.size(); ++i) {
        if (readings[i].percent < readings[i - 1].percent)
            first = i;
    }
    const qsizetype count = readings.size() - first;
    if (count < fewest || readings.last().at - readings[first].at < 1min)
        return std::nullopt;
    if (readings.last().percent >= 100)
        return 0min;

    // The line with the least squares, time in minutes behind the first reading.
    const auto minutesAt = [&](qsizetype i) {
        return std::chrono::duration<double, std::ratio<60>>(readings[i].at - readings[first].at).count();
    };
    double sumT = 0;
    double sumP = 0;
    for (qsizetype i = first; i < readings.size(); ++i) {
        sumT += minutesAt(i);
        sumP += readings[i].percent;
    }
    const double meanT = sumT / static_cast<double>(count);
    const double meanP = sumP / static_cast<double>(count);
    double above = 0;
    double below = 0;
    for (qsizetype i = first; i < readings.size(); ++i) {
        above += (minutesAt(i) - meanT) * (readings[i].percent - meanP);
        below += (minutesAt(i) - meanT) * (minutesAt(i) - meanT);
    }
    const double aMinute = below > 0 ? above / below : 0;
    if (aMinute <= 0)
        return std::nullopt;
    const double left = (100 - readings.last().percent) / aMinute;
    if (left > static_cast<double>(farthest.count()))
        return std::nullopt;
    return std::chrono::minutes(static_cast<qint64>(left));
}

} // namespace domcero
