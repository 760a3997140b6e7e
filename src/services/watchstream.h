// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "formats/xl/xentop.h"
#include "remote/transport.h"

#include <QObject>

#include <memory>

namespace domcero {

// The lines of the script `watch` (resources/scripts/README.md) as events. Main thread.
class WatchStream : public QObject
{
    Q_OBJECT
public:
    WatchStream(std::unique_ptr<LineStream> lines, Clock &clock, QObject *parent = nullptr);

    // False once the script has said that this tool of it is missing or ended.
    bool hasEvents() const { return m_events; }
    bool hasUsage() const { return m_usage; }
    // The script was heard last, or was told a new period since.
    Clock::Duration lastLineAt() const { return m_lastLineAt; }
    // Has the script read anew at once, and then so often; in whole seconds.
    void setPeriod(Clock::Duration period);

Q_SIGNALS:
    void domainsMayHaveChanged();
    // All rows of a round, or some more of the same.
    void roundRead(const domcero::XentopRound &round);
    void loadRead(double load);
    void availableMemoryRead(domcero::ByteSize memory);
    void toolLost();
    void ended(const domcero::Error &error);

private:
    void take(const QByteArray &line);
    void startXentop();
    void takeOwnReading(const QByteArray &line);
    void waitForEndOfRound(Clock::Duration rest);

    std::unique_ptr<LineStream> m_lines;
    Clock &m_clock;
    XentopStream m_xentop;
    std::unique_ptr<Clock::Timer> m_endOfRound;
    bool m_events = true;
    bool m_usage = true;
    Clock::Duration m_lastLineAt{0};
};

} // namespace domcero
