// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/usage.h"
#include "formats/xl/xentop.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace domcero {

// Counters of the domains of one host -> what each used since its last reading. Main thread.
//
// Nothing comes out of a domain's first reading, nor out of one whose CPU time went back (a domain of the
// same name was made anew), nor out of one that comes within half a second of the last (a round that was held
// up), nor out of the first round of an xentop that was started anew: it tells no share of the CPU, and whole
// seconds of CPU time are too coarse for one.
class UsageMeter
{
public:
    std::optional<Usage> measure(const QString &domain, const XentopReading &reading, Clock::Duration at);
    // Where there is no xentop: CPU and memory only, from xl list.
    std::optional<Usage> measure(const QString &domain, double cpuSeconds, ByteSize memory,
                                 Clock::Duration at);

    bool knows(const QString &domain) const { return m_last.contains(domain); }
    void keepOnly(const QSet<QString> &domains);
    void clear() { m_last.clear(); }

private:
    struct Counters
    {
        Clock::Duration at{0};
        double cpuSeconds = 0;
        ByteSize netReceived;
        ByteSize netSent;
        ByteSize diskRead;
        ByteSize diskWritten;
    };
    std::optional<Usage> take(const QString &domain, const Counters &now, std::optional<double> cpuPercent,
                              ByteSize memory);

    QHash<QString, Counters> m_last;
};

} // namespace domcero
