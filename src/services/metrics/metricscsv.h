// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/metricsstore.h"

namespace domcero {

// The readings of some domains between two times as a table for other programs: RFC 4180, UTF-8, one line a
// domain and moment, times as ISO 8601 in UTC, decimal dots, four digits (that is how exact they are kept).
// The header names units and is the same in every language. Of a reading, mean, min and max are one value; of
// a slot of a minute or five they are its own. Empty cells mark a gap. A name that a spreadsheet would take
// for a formula gets an apostrophe in front.
QByteArray metricsCsv(const MetricsStore &store, const QStringList &domains, qint64 from, qint64 until);

} // namespace domcero
