// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/quantized.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace domcero {

namespace {

constexpr double unit = 0.01;
constexpr double largest = 1e14;
constexpr int steps = noValue - 1;

double stepsPerNeper()
{
    static const double value = steps / std::log1p(largest / unit);
    return value;
}

} // namespace

quint16 quantize(double value)
{
    if (std::isnan(value))
        return noValue;
    const double clamped = std::clamp(value, 0.0, largest);
    return static_cast<quint16>(std::lround(std::log1p(clamped / unit) * stepsPerNeper()));
}

double fromQuantized(quint16 quantum)
{
    // A chart asks for some ten thousand values at once: looked up, not computed.
    static const std::vector<double> values = [] {
        std::vector<double> all(noValue + 1);
        for (int i = 0; i < noValue; ++i)
            all[static_cast<std::size_t>(i)] = unit * std::expm1(i / stepsPerNeper());
        all[noValue] = std::numeric_limits<double>::quiet_NaN();
        return all;
    }();
    return values[quantum];
}

} // namespace domcero
