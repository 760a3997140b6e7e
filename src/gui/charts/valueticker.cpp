// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/valueticker.h"

#include <cmath>

namespace domcero {

double ValueTicker::getTickStep(const QCPRange &range)
{
    const double exact = range.size() / mTickCount;
    const double unit =
        m_kind == ChartKind::Cpu || exact < 1 ? 1 : std::pow(1024.0, std::floor(std::log2(exact) / 10));
    const double inUnit = exact / unit;
    const double power = std::pow(10.0, std::floor(std::log10(inUnit)));
    for (const double mantissa : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (inUnit <= mantissa * power * 1.0001)
            return mantissa * power * unit;
    }
    return 10 * power * unit;
}

QString ValueTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return chartValueText(m_kind, tick);
}

} // namespace domcero
