// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/metric.h"

#include <optional>
#include <vector>

namespace domcero {

class ByteReader;
class ByteWriter;

// The past of one domain in slots of equal length, counted from 1970: of each slot the least, the greatest
// and the mean of every metric. The newest slot is open until a reading of the next one comes. An empty slot
// is a slot in which nothing was read.
class SlotTier
{
public:
    SlotTier(qint64 period, std::size_t capacity) : m_period(period), m_capacity(capacity) {} // period: ms

    void append(qint64 at, const MetricValues &values); // at: not before the reading before it
    void forgetAfter(qint64 at);                        // also what the slot of that moment holds

    // Adds the slots that touch from..until and end at `before` or earlier to `samples`; no sample for an
    // empty slot.
    void collect(const QList<Metric> &sum, qint64 from, qint64 until, qint64 before,
                 QList<MetricSample> &samples) const;
    std::optional<qint64> first() const; // when the oldest slot begins
    std::optional<qint64> last() const;  // and the newest
    qint64 period() const { return m_period; }

    void write(ByteWriter &writer) const;
    bool read(ByteReader &reader); // false: not what write() wrote; then it is empty

private:
    struct Open
    {
        qint64 slot = 0;
        qint64 lastAt = 0;
        quint32 count = 0; // of readings; 0: there is no open slot
        MetricValues low{};
        MetricValues high{};
        MetricValues sum{};
    };
    void close();
    void push(qint64 slot, const quint16 *values); // null: empty
    void clear();
    std::size_t place(std::size_t i) const { return (m_start + i) % m_count * perSlot; } // 0: the oldest
    void straighten();

    static constexpr std::size_t perSlot = 3 * metricCount; // low, high, mean
    qint64 m_period;
    std::size_t m_capacity;
    qint64 m_first = 0; // number of the oldest closed slot
    std::size_t m_count = 0;
    std::size_t m_start = 0;
    std::vector<quint16> m_slots;
    Open m_open;
};

} // namespace domcero
