// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/readingring.h"
#include "services/metrics/slottier.h"

#include <array>

namespace domcero {

// The past of one domain, finer the younger it is: the last 180 readings (a quarter of an hour at one in 5 s,
// six minutes at one in 2 s), an hour and a quarter minute by minute, six and a half hours by 5 minutes, 25
// hours by a quarter of an hour: each span that a chart offers has some 60 to 100 points. 13 kB when all is
// full, so that 25,000 guests stay within 400 MB. Pure; one thread.
//
// Time is the wall clock's, which may be set back: a reading that is up to a minute older than the last is
// dropped; one that is older still shows that the last ones had a wrong time, and they are forgotten.
class GuestMetrics
{
public:
    void append(qint64 at, const MetricValues &values); // at: ms since 1970, UTC
    // What comes next does not follow on what was: nothing was read in between. False: that is marked
    // already.
    bool markGap();

    // What is known of the sum of some metrics between two times and just outside of them, oldest first. A
    // gap stands wherever readings are missing, also where none was marked: 150 s without one are one.
    QList<MetricSample> samples(const QList<Metric> &sum, qint64 from, qint64 until) const;
    std::optional<qint64> first() const; // since when there is anything
    std::optional<qint64> last() const;  // the last reading

    void write(ByteWriter &writer) const;
    bool read(ByteReader &reader); // false: not what write() wrote; then it is empty

private:
    qint64 m_begin = 0; // the first reading ever
    ReadingRing m_readings{180};
    std::array<SlotTier, 3> m_tiers{SlotTier{60'000, 75}, SlotTier{300'000, 78}, SlotTier{900'000, 100}};
};

} // namespace domcero
