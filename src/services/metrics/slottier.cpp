// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/slottier.h"

#include "services/metrics/bytestream.h"
#include "services/metrics/quantized.h"

#include <algorithm>

namespace domcero {

void SlotTier::append(qint64 at, const MetricValues &values)
{
    const qint64 slot = at / m_period;
    if (m_open.count != 0 && m_open.slot != slot)
        close();
    if (m_open.count == 0)
        m_open = Open{slot, at, 0, values, values, {}};
    m_open.lastAt = at;
    ++m_open.count;
    for (std::size_t i = 0; i < metricCount; ++i) {
        m_open.low[i] = std::min(m_open.low[i], values[i]);
        m_open.high[i] = std::max(m_open.high[i], values[i]);
        m_open.sum[i] += values[i];
    }
}

void SlotTier::close()
{
    std::array<quint16, perSlot> values{};
    for (std::size_t i = 0; i < metricCount; ++i) {
        values[3 * i] = quantize(m_open.low[i]);
        values[3 * i + 1] = quantize(m_open.high[i]);
        values[3 * i + 2] = quantize(m_open.sum[i] / m_open.count);
    }
    const qint64 slot = m_open.slot;
    m_open = {};
    const auto missing = m_count == 0 ? 0 : slot - (m_first + static_cast<qint64>(m_count));
    if (missing >= static_cast<qint64>(m_capacity))
        clear();
    else
        for (qint64 i = 0; i < missing; ++i)
            push(slot - missing + i, nullptr);
    push(slot, values.data());
}

void SlotTier::push(qint64 slot, const quint16 *values)
{
    if (m_count == 0)
        m_first = slot;
    std::size_t at = m_start * perSlot;
    if (m_count < m_capacity) {
        straighten();
        at = m_slots.size();
        if (at == m_slots.capacity())
            m_slots.reserve(std::min(m_capacity, std::max<std::size_t>(16, 2 * m_count)) * perSlot);
        m_slots.resize(at + perSlot);
        ++m_count;
    } else {
        m_start = (m_start + 1) % m_count;
        ++m_first;
    }
    const auto to = m_slots.begin() + static_cast<std::ptrdiff_t>(at);
    if (values)
        std::copy_n(values, perSlot, to);
    else
        std::fill_n(to, perSlot, noValue);
}

void SlotTier::clear()
{
    m_count = m_start = 0;
    m_slots.clear();
}

void SlotTier::straighten()
{
    std::rotate(m_slots.begin(), m_slots.begin() + static_cast<std::ptrdiff_t>(m_start * perSlot),
                m_slots.end());
    m_start = 0;
}

void SlotTier::forgetAfter(qint64 at)
{
    const qint64 slot = at / m_period;
    if (m_open.slot >= slot)
        m_open = {};
    straighten();
    m_count = static_cast<std::size_t>(std::clamp(slot - m_first, qint64{0}, static_cast<qint64>(m_count)));
    m_slots.resize(m_count * perSlot);
}

void SlotTier::collect(const QList<Metric> &sum, qint64 from, qint64 until, qint64 before,
                       QList<MetricSample> &samples) const
{
    const auto wanted = [&](qint64 slot) {
        return (slot + 1) * m_period <= before && (slot + 1) * m_period > from && slot * m_period < until;
    };
    const auto total = [&](qint64 at, const auto &sampleOf) {
        MetricSample all = sampleOf(static_cast<std::size_t>(sum.first()));
        for (qsizetype i = 1; i < sum.size(); ++i)
            all = sumOf(all, sampleOf(static_cast<std::size_t>(sum.at(i))));
        all.at = at;
        samples.append(all);
    };
    const auto skipped = m_count == 0 ? 0 : std::max(qint64{0}, from / m_period - m_first);
    for (auto i = static_cast<std::size_t>(skipped); i < m_count; ++i) {
        const qint64 slot = m_first + static_cast<qint64>(i);
        const quint16 *const values = m_slots.data() + place(i);
        if (wanted(slot) && values[0] != noValue)
            total(slot * m_period + m_period / 2, [values](std::size_t metric) {
                return MetricSample{0, fromQuantized(values[3 * metric]),
                                    fromQuantized(values[3 * metric + 1]),
                                    fromQuantized(values[3 * metric + 2])};
            });
    }
    if (m_open.count != 0 && wanted(m_open.slot))
        total((m_open.slot * m_period + m_open.lastAt) / 2, [this](std::size_t metric) {
            return MetricSample{0, m_open.low[metric], m_open.high[metric],
                                m_open.sum[metric] / m_open.count};
        });
}

std::optional<qint64> SlotTier::first() const
{
    if (m_count != 0)
        return m_first * m_period;
    return m_open.count != 0 ? std::optional(m_open.slot * m_period) : std::nullopt;
}

std::optional<qint64> SlotTier::last() const
{
    if (m_open.count != 0)
        return m_open.slot * m_period;
    return m_count != 0 ? std::optional((m_first + static_cast<qint64>(m_count) - 1) * m_period)
                        : std::nullopt;
}

void SlotTier::write(ByteWriter &writer) const
{
    writer.put(m_first);
    writer.put(static_cast<quint32>(m_count));
    writer.put(m_slots, m_start * perSlot, m_slots.size() - m_start * perSlot);
    writer.put(m_slots, 0, m_start * perSlot);
    writer.put(m_open.slot);
    writer.put(m_open.lastAt);
    writer.put(m_open.count);
    for (const MetricValues &values : {m_open.low, m_open.high, m_open.sum})
        for (const double value : values)
            writer.put(value);
}

bool SlotTier::read(ByteReader &reader)
{
    clear();
    m_open = {};
    const auto first = reader.take<qint64>();
    const auto count = reader.take<quint32>();
    if (count > m_capacity)
        return false;
    reader.take(m_slots, count * perSlot);
    Open open;
    open.slot = reader.take<qint64>();
    open.lastAt = reader.take<qint64>();
    open.count = reader.take<quint32>();
    for (MetricValues *values : {&open.low, &open.high, &open.sum})
        for (double &value : *values)
            value = reader.take<double>();
    const qint64 latest = latestTime / m_period;
    const bool good = reader.good() && first >= 0 && first <= latest && open.slot >= 0 &&
                      open.slot <= latest && open.lastAt >= 0 && open.lastAt <= latestTime &&
                      (open.count == 0 || count == 0 || open.slot >= first + count);
    if (!good) {
        m_slots.clear();
        return false;
    }
    m_first = first;
    m_count = count;
    m_open = open;
    return true;
}

} // namespace domcero
