// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/chartkind.h"
#include "gui/charts/plotlibrary.h"

namespace domcero {

// The scale at the left of a chart: labels in the unit of its kind, as the rest of the program writes it, at
// round values of that unit (1024 to the next).
class ValueTicker : public QCPAxisTicker
{
public:
    explicit ValueTicker(ChartKind kind) : m_kind(kind) { setTickCount(5); }

protected:
    double getTickStep(const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    ChartKind m_kind;
};

} // namespace domcero
