// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/metrics/downsample.h"

#include <algorithm>
#include <limits>

namespace domcero {

namespace {

// The points of one column, cut down to four.
class Column
{
public:
    void add(qint64 at, double value)
    {
        const QPointF point(static_cast<double>(at) / 1000.0, value);
        if (m_empty) {
            m_first = m_least = m_greatest = m_last = point;
            m_empty = false;
            return;
        }
        if (value < m_least.y()) {
            m_least = point;
            m_leastCameLast = true;
        }
        if (value > m_greatest.y()) {
            m_greatest = point;
            m_leastCameLast = false;
        }
        m_last = point;
    }
    bool isEmpty() const { return m_empty; }
    void flushTo(QList<QPointF> &points)
    {
        if (m_empty)
            return;
        const auto put = [&points](const QPointF &point) {
            if (points.isEmpty() || points.last() != point)
                points.append(point);
        };
        put(m_first);
        put(m_leastCameLast ? m_greatest : m_least);
        put(m_leastCameLast ? m_least : m_greatest);
        put(m_last);
        *this = Column();
    }

private:
    bool m_empty = true;
    bool m_leastCameLast = false;
    QPointF m_first;
    QPointF m_least;
    QPointF m_greatest;
    QPointF m_last;
};

} // namespace

QList<QPointF> downsampled(const QList<MetricSample> &samples, qint64 from, qint64 until, int pixels)
{
    const qint64 columns = std::max(1, pixels / 2);
    const qint64 span = std::max(qint64{1}, until - from);
    const auto columnOf = [&](qint64 at) {
        return at < from ? -1 : at > until ? columns : std::min(columns - 1, (at - from) * columns / span);
    };
    QList<QPointF> points;
    Column column;
    qint64 current = -2;
    bool gap = false;
    for (const MetricSample &sample : samples) {
        if (sample.isGap()) {
            gap = current != -2;
            continue;
        }
        const qint64 now = columnOf(sample.at);
        if (now != current) {
            const bool any = !column.isEmpty();
            column.flushTo(points);
            if (gap && any)
                points.append({points.last().x(), std::numeric_limits<double>::quiet_NaN()});
            current = now;
        }
        gap = false;
        column.add(sample.at, sample.mean);
        if (sample.low < sample.high) {
            column.add(sample.at, sample.low);
            column.add(sample.at, sample.high);
            column.add(sample.at, sample.mean);
        }
    }
    column.flushTo(points);
    return points;
}

} // namespace domcero
