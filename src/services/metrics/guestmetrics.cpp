// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/guestmetrics.h"

#include "services/metrics/bytestream.h"

#include <algorithm>
#include <limits>

namespace domcero {

namespace {

constexpr qint64 smallStepBack = 60'000;
// Polling may be as slow as one reading a minute, and late.
constexpr qint64 longestPause = 150'000;

} // namespace

void GuestMetrics::append(qint64 at, const MetricValues &values)
{
    if (at <= 0 || at > latestTime)
        return;
    if (const auto last = m_readings.last(); last && at <= *last) {
        if (*last - at < smallStepBack)
            return;
        m_readings.forgetAfter(at - 1);
        for (SlotTier &tier : m_tiers)
            tier.forgetAfter(at);
    }
    if (m_begin == 0 || m_begin > at)
        m_begin = at;
    m_readings.append(at, values);
    for (SlotTier &tier : m_tiers)
        tier.append(at, values);
}

bool GuestMetrics::markGap()
{
    const auto last = m_readings.last();
    if (!last || m_readings.endsWithGap())
        return false;
    MetricValues nothing;
    nothing.fill(std::numeric_limits<double>::quiet_NaN());
    m_readings.append(*last + 1, nothing);
    return true;
}

QList<MetricSample> GuestMetrics::samples(const QList<Metric> &sum, qint64 from, qint64 until) const
{
    const qint64 begin = from - m_tiers.back().period();
    const qint64 end = until + m_tiers.back().period();
    // Each tier tells what the finer ones no longer know: until then.
    std::array<qint64, std::tuple_size_v<decltype(m_tiers)>> untils{};
    qint64 known = m_readings.first().value_or(std::numeric_limits<qint64>::max());
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        untils[i] = known;
        known = std::min(known, m_tiers[i].first().value_or(known));
    }
    QList<MetricSample> all;
    // Two neighbours are joined unless more than this is between them: what the tier of the older one leaves.
    qint64 longestBetween = longestPause;
    const auto add = [&](const QList<MetricSample> &samples, qint64 longest) {
        for (const MetricSample &sample : samples) {
            if (!all.isEmpty() && !all.last().isGap() && !sample.isGap() &&
                sample.at - all.last().at > longestBetween)
                all.append(MetricSample::gap(all.last().at + 1));
            all.append(sample);
            longestBetween = longest;
        }
    };
    for (std::size_t i = m_tiers.size(); i-- > 0;) {
        QList<MetricSample> samples;
        m_tiers[i].collect(sum, begin, end, untils[i], samples);
        add(samples, std::max(longestPause, m_tiers[i].period() * 3 / 2));
    }
    QList<MetricSample> samples;
    m_readings.collect(sum, begin, end, samples);
    add(samples, longestPause);
    return all;
}

std::optional<qint64> GuestMetrics::first() const
{
    std::optional<qint64> first = m_readings.first();
    for (const SlotTier &tier : m_tiers) {
        if (const auto slot = tier.first())
            first = std::min(first.value_or(*slot), *slot);
    }
    // A slot may have begun before its first reading came.
    return first ? std::optional(std::max(*first, m_begin)) : std::nullopt;
}

std::optional<qint64> GuestMetrics::last() const
{
    return m_readings.last();
}

void GuestMetrics::write(ByteWriter &writer) const
{
    writer.put(m_begin);
    m_readings.write(writer);
    for (const SlotTier &tier : m_tiers)
        tier.write(writer);
}

bool GuestMetrics::read(ByteReader &reader)
{
    m_begin = reader.take<qint64>();
    // No slot is newer than the last reading: what comes next could not stand behind it.
    const auto readTier = [&](SlotTier &tier) {
        return tier.read(reader) && tier.last() <= m_readings.last();
    };
    if (m_begin >= 0 && m_begin <= latestTime && m_readings.read(reader) &&
        std::all_of(m_tiers.begin(), m_tiers.end(), readTier))
        return true;
    *this = GuestMetrics();
    return false;
}

} // namespace domcero
