// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/metric.h"
#include "text/render.h"

#include <QString>

namespace domcero {

// What a chart shows; also its unit.
enum class ChartKind { Cpu, Memory, Network, Disk };

inline QString chartValueText(ChartKind kind, double value)
{
    switch (kind) {
    case ChartKind::Cpu:
        return percentText(value);
    case ChartKind::Memory:
        return sizeText(ByteSize::fromBytes(static_cast<qint64>(value)));
    case ChartKind::Network:
    case ChartKind::Disk:
        break;
    }
    return rateText(value);
}

// One line of a chart.
struct ChartLine
{
    QString name;  // as people read it
    int color = 0; // of theme::chartColor
    QList<MetricSample> samples;
};

} // namespace domcero
