// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/guestmetrics.h"

#include <algorithm>
#include <limits>

namespace domcero {

namespace {

constexpr qint64 smallStepBack = 60'000;
// Polling may be as slow as one reading a minute, and late.
constexpr qint64 longestPause = 150'000;

// Two neighbours of a chart with more than this between them are not joined.
qint64 longestBetween(qint64 at, qint64 fineSince, qint64 coarsePeriod)
{
    return at < fineSince ? std::max(longestPause, coarsePeriod * 3 / 2) : longestPause;
}

} // namespace

void GuestMetrics::append(qint64 at, const MetricValues &values)
{
    if (at <= 0 || at > latestTime)
        return;
    if (const auto last = m_readings.last(); last && at <= *last) {
        if (*last - at < smallStepBack)
            return;
        m_readings.forgetAfter(at - 1);
        m_minutes.forgetAfter(at);
        m_fiveMinutes.forgetAfter(at);
    }
    m_readings.append(at, values);
    m_minutes.append(at, values);
    m_fiveMinutes.append(at, values);
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
    const qint64 coarse = m_fiveMinutes.period();
    const qint64 begin = from - coarse;
    const qint64 end = until + coarse;
    // Each tier tells what the finer one no longer knows.
    const qint64 readingsFrom = m_readings.first().value_or(std::numeric_limits<qint64>::max());
    const qint64 minutesFrom = std::min(readingsFrom, m_minutes.first().value_or(readingsFrom));
    QList<MetricSample> known;
    m_fiveMinutes.collect(sum, begin, end, minutesFrom, known);
    m_minutes.collect(sum, begin, end, readingsFrom, known);
    m_readings.collect(sum, begin, end, known);

    QList<MetricSample> all;
    all.reserve(known.size());
    for (const MetricSample &sample : std::as_const(known)) {
        if (!all.isEmpty() && !all.last().isGap() && !sample.isGap() &&
            sample.at - all.last().at > longestBetween(all.last().at, minutesFrom, coarse))
            all.append(MetricSample::gap(all.last().at + 1));
        all.append(sample);
    }
    return all;
}

std::optional<qint64> GuestMetrics::first() const
{
    const auto readings = m_readings.first();
    if (!readings)
        return std::nullopt;
    const auto minutes = m_minutes.first();
    const auto fiveMinutes = m_fiveMinutes.first();
    // A slot may have begun before its first reading came.
    if (minutes && *minutes / m_minutes.period() == *readings / m_minutes.period() && fiveMinutes &&
        *fiveMinutes / m_fiveMinutes.period() == *readings / m_fiveMinutes.period())
        return readings;
    return std::min({*readings, minutes.value_or(*readings), fiveMinutes.value_or(*readings)});
}

std::optional<qint64> GuestMetrics::last() const
{
    return m_readings.last();
}

void GuestMetrics::write(ByteWriter &writer) const
{
    m_readings.write(writer);
    m_minutes.write(writer);
    m_fiveMinutes.write(writer);
}

bool GuestMetrics::read(ByteReader &reader)
{
    if (m_readings.read(reader) && m_minutes.read(reader) && m_fiveMinutes.read(reader))
        return true;
    *this = GuestMetrics();
    return false;
}

} // namespace domcero
