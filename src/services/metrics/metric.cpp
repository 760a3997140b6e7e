// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/metric.h"

#include <cstdlib>

namespace domcero {

const MetricSample *sampleNear(const QList<MetricSample> &samples, qint64 at)
{
    constexpr qint64 tooFar = 150 * 1000;
    constexpr qint64 tooFarFromGap = 5 * 1000; // for so long before it a reading speaks
    const auto after = std::lower_bound(samples.begin(), samples.end(), at,
                                        [](const MetricSample &sample, qint64 t) { return sample.at < t; });
    const MetricSample *best = nullptr;
    const auto consider = [&](const MetricSample &sample) {
        const qint64 distance = std::llabs(sample.at - at);
        if (!sample.isGap() && distance <= tooFar && (!best || distance < std::llabs(best->at - at)))
            best = &sample;
    };
    const bool inGap = after != samples.begin() && std::prev(after)->isGap();
    if (after != samples.end() && (!inGap || after->at - at <= tooFarFromGap))
        consider(*after);
    if (after != samples.begin())
        consider(*std::prev(after));
    return best;
}

} // namespace domcero
