// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/readingring.h"

#include "services/metrics/bytestream.h"
#include "services/metrics/quantized.h"

#include <algorithm>

namespace domcero {

void ReadingRing::append(qint64 at, const MetricValues &values)
{
    std::size_t i = m_start;
    if (m_times.size() < m_capacity) {
        straighten();
        if (m_times.size() == m_times.capacity()) {
            const std::size_t room = std::min(m_capacity, std::max<std::size_t>(16, 2 * m_times.size()));
            m_times.reserve(room);
            m_values.reserve(room * metricCount);
        }
        i = m_times.size();
        m_times.push_back(at);
        m_values.resize(m_values.size() + metricCount);
    } else {
        m_times[i] = at;
        m_start = (m_start + 1) % m_times.size();
    }
    std::transform(values.begin(), values.end(),
                   m_values.begin() + static_cast<std::ptrdiff_t>(i * metricCount), quantize);
}

void ReadingRing::straighten()
{
    if (m_start == 0)
        return;
    const auto start = static_cast<std::ptrdiff_t>(m_start);
    std::rotate(m_times.begin(), m_times.begin() + start, m_times.end());
    std::rotate(m_values.begin(), m_values.begin() + start * static_cast<std::ptrdiff_t>(metricCount),
                m_values.end());
    m_start = 0;
}

void ReadingRing::forgetAfter(qint64 at)
{
    straighten();
    const auto end = std::upper_bound(m_times.begin(), m_times.end(), at);
    m_times.erase(end, m_times.end());
    m_values.resize(m_times.size() * metricCount);
}

void ReadingRing::collect(const QList<Metric> &sum, qint64 from, qint64 until,
                          QList<MetricSample> &samples) const
{
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        const std::size_t at = place(i);
        if (m_times[at] < from || m_times[at] > until)
            continue;
        double value = 0;
        for (const Metric metric : sum)
            value += fromQuantized(m_values[at * metricCount + static_cast<std::size_t>(metric)]);
        samples.append({m_times[at], value, value, value});
    }
}

std::optional<qint64> ReadingRing::first() const
{
    return m_times.empty() ? std::nullopt : std::optional(m_times[place(0)]);
}

std::optional<qint64> ReadingRing::last() const
{
    return m_times.empty() ? std::nullopt : std::optional(m_times[place(m_times.size() - 1)]);
}

bool ReadingRing::endsWithGap() const
{
    return !m_times.empty() && m_values[place(m_times.size() - 1) * metricCount] == noValue;
}

void ReadingRing::write(ByteWriter &writer) const
{
    writer.put(static_cast<quint32>(m_times.size()));
    for (std::size_t i = 0; i < m_times.size(); ++i)
        writer.put(m_times[place(i)]);
    writer.put(m_values, m_start * metricCount, m_values.size() - m_start * metricCount);
    writer.put(m_values, 0, m_start * metricCount);
}

bool ReadingRing::read(ByteReader &reader)
{
    const auto count = reader.take<quint32>();
    std::vector<qint64> times;
    std::vector<quint16> values;
    if (count <= m_capacity) {
        for (quint32 i = 0; i < count; ++i)
            times.push_back(reader.take<qint64>());
        reader.take(values, count * metricCount);
    }
    const bool good = count <= m_capacity && reader.good() && std::is_sorted(times.begin(), times.end()) &&
                      (times.empty() || (times.front() > 0 && times.back() <= latestTime));
    m_start = 0;
    m_times = good ? std::move(times) : std::vector<qint64>();
    m_values = good ? std::move(values) : std::vector<quint16>();
    return good;
}

} // namespace domcero
