// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/metric.h"

#include <optional>
#include <vector>

namespace domcero {

class ByteReader;
class ByteWriter;

// The last readings of one domain, each with its time; the finest tier. Grows to its capacity, then the
// oldest goes. Times ascend: whoever appends sees to it.
class ReadingRing
{
public:
    explicit ReadingRing(std::size_t capacity) : m_capacity(capacity) {}

    void append(qint64 at, const MetricValues &values); // NaN everywhere: a gap
    void forgetAfter(qint64 at);                        // what is later than this

    // Adds the readings with from <= time <= until to `samples`, gaps too.
    void collect(const QList<Metric> &sum, qint64 from, qint64 until, QList<MetricSample> &samples) const;
    std::optional<qint64> first() const;
    std::optional<qint64> last() const;
    bool endsWithGap() const;

    void write(ByteWriter &writer) const;
    bool read(ByteReader &reader); // false: not what write() wrote; then it is empty

private:
    std::size_t place(std::size_t i) const { return (m_start + i) % m_times.size(); } // 0: the oldest
    void straighten();

    std::size_t m_capacity;
    std::size_t m_start = 0;
    std::vector<qint64> m_times;
    std::vector<quint16> m_values; // metricCount a reading
};

} // namespace domcero
