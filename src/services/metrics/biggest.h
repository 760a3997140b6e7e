// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/metrics/metricsstore.h"

namespace domcero {

// dom0 and those domains that used most between two times, at most `count`, by number: a chart with more
// lines cannot be read. Of each of CPU, memory, network and disk a domain's share of the greatest user
// counts.
QStringList biggestDomains(const MetricsStore &store, qint64 from, qint64 until, qsizetype count);

} // namespace domcero
