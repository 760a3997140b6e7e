// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/readingring.h"
#include "services/metrics/slottier.h"

namespace domcero {

// The past of one domain, finer the younger it is: the last 360 readings (half an hour at one in 5 s), the
// last 3 hours minute by minute, the last 25 hours by 5 minutes. Some 25 kB when all is full. Pure; one
// thread.
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
    ReadingRing m_readings{360};
    SlotTier m_minutes{60'000, 180};
    SlotTier m_fiveMinutes{300'000, 300};
};

} // namespace domcero
