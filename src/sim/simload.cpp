// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simload.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace domcero {

namespace {

// SplitMix64: a well-mixed number for each lattice point.
double latticeValue(quint64 seed, qint64 point)
{
    quint64 z = seed + 0x9E3779B97F4A7C15ULL * static_cast<quint64>(point + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    z ^= z >> 31;
    return static_cast<double>(z >> 11) / 9007199254740992.0;
}

} // namespace

double smoothNoise(quint64 seed, double x)
{
    const double floor = std::floor(x);
    const auto point = static_cast<qint64>(floor);
    const double t = x - floor;
    const double blend = t * t * (3 - 2 * t);
    const double a = latticeValue(seed, point);
    return a + (latticeValue(seed, point + 1) - a) * blend;
}

double loadAt(const SimLoad &load, quint64 seed, double seconds, double hourOfDay)
{
    // Offices work: the swell tops at eleven in the morning and is nothing at eleven at night.
    const double swell = (1 + std::cos((hourOfDay - 11.0) / 24.0 * 2 * std::numbers::pi)) / 2;
    const double wander =
        0.6 * smoothNoise(seed, seconds / 9.0) + 0.4 * smoothNoise(seed ^ 0x5555, seconds / 2.3);
    const double peak = smoothNoise(seed ^ 0xABCD, seconds / 23.0);
    const double bursting = std::clamp((peak - 0.82) / 0.1, 0.0, 1.0);
    return load.base + load.day * swell + load.restless * wander + load.burst * bursting;
}

} // namespace domcero
