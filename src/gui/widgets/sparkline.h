// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

class QColor;
class QPainter;

namespace domcero {

// Draws the readings (0..1, oldest first, newest at the right edge) as a line over a faint area. `capacity`
// is how many readings the whole width holds: a short history stands at the right.
void paintSparkline(QPainter &painter, const QRectF &area, const QList<double> &values, int capacity,
                    const QColor &color);

} // namespace domcero
