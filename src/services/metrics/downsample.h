// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/metric.h"

#include <QPointF>

namespace domcero {

// Samples -> the points of a line over the window from..until that is `pixels` wide: at most two a pixel, and
// no peak is lost. Of each two pixels the line keeps where it comes in, its least, its greatest and where it
// goes out; a slot is a stroke from its least to its greatest at its mean. What lies outside the window is
// cut down in the same way to at most four points a side. A gap becomes one point without a value (NaN),
// unless it lies within two pixels. x: seconds since 1970.
QList<QPointF> downsampled(const QList<MetricSample> &samples, qint64 from, qint64 until, int pixels);

} // namespace domcero
