// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/sparkline.h"

#include <QColor>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace domcero {

void paintSparkline(QPainter &painter, const QRectF &area, const QList<double> &values, int capacity,
                    const QColor &color)
{
    if (values.isEmpty() || capacity < 2)
        return;
    const double step = area.width() / (capacity - 1);
    const double height = area.height() - 1.5;
    QPolygonF line;
    line.reserve(values.size() + 2);
    double x = area.right() - step * static_cast<double>(values.size() - 1);
    for (const double value : values) {
        line.append({x, area.bottom() - 0.75 - height * std::clamp(value, 0.0, 1.0)});
        x += step;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area);
    QPolygonF ground = line;
    ground.append({line.last().x(), area.bottom()});
    ground.append({line.first().x(), area.bottom()});
    QColor faint = color;
    faint.setAlpha(50);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faint);
    painter.drawPolygon(ground);
    painter.setPen(QPen(color, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

} // namespace domcero
