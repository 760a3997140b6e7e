// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/watchstream.h"

#include "base/log.h"
#include "formats/host/proc.h"

namespace domcero {

namespace {

// All rows of a round come at once, from a busy host with some milliseconds between them; what comes after
// such a silence is another part of it.
constexpr Clock::Duration roundIsWritten{150};

} // namespace

WatchStream::WatchStream(std::unique_ptr<LineStream> lines, Clock &clock, QObject *parent)
    : QObject(parent), m_lines(std::move(lines)), m_clock(clock), m_lastLineAt(clock.monotonic())
{
    connect(m_lines.get(), &LineStream::lineReceived, this, &WatchStream::take);
    connect(m_lines.get(), &LineStream::ended, this, &WatchStream::ended);
}

void WatchStream::setPeriod(Clock::Duration period)
{
    m_lastLineAt = m_clock.monotonic();
    m_lines->sendLine("period " +
                      QByteArray::number(std::chrono::floor<std::chrono::seconds>(period).count()));
}

void WatchStream::startXentop()
{
    m_usage = true;
    const auto round = m_xentop.takePending();
    m_xentop = XentopStream();
    if (round)
        Q_EMIT roundRead(*round);
}

void WatchStream::take(const QByteArray &line)
{
    m_lastLineAt = m_clock.monotonic();
    if (line.startsWith("xentop period ")) {
        startXentop();
    } else if (line.startsWith("xentop ")) {
        if (const auto round = m_xentop.addLine(QByteArrayView(line).sliced(7)))
            Q_EMIT roundRead(*round);
        if (!m_endOfRound)
            waitForEndOfRound(roundIsWritten);
    } else if (line.startsWith("watch ")) {
        Q_EMIT domainsMayHaveChanged();
    } else if (line == "lost xenstore-watch") {
        m_events = false;
        Q_EMIT toolLost();
    } else if (line == "lost xentop") {
        m_usage = false;
        Q_EMIT toolLost();
    } else {
        takeOwnReading(line);
    }
}

void WatchStream::waitForEndOfRound(Clock::Duration rest)
{
    m_endOfRound = m_clock.after(rest, [this] {
        const Clock::Duration silent = m_clock.monotonic() - m_lastLineAt;
        if (silent < roundIsWritten) {
            waitForEndOfRound(roundIsWritten - silent);
            return;
        }
        m_endOfRound.reset();
        if (const auto round = m_xentop.takePending())
            Q_EMIT roundRead(*round);
    });
}

void WatchStream::takeOwnReading(const QByteArray &line)
{
    if (line.startsWith("load ")) {
        if (const auto load = parseLoadAverage(QByteArrayView(line).sliced(5)))
            Q_EMIT loadRead(load->oneMinute);
    } else if (line.startsWith("mem ")) {
        const QList<QByteArray> words = line.split(' ');
        bool ok = false;
        const qint64 available = words.value(2).toLongLong(&ok);
        if (ok)
            Q_EMIT availableMemoryRead(ByteSize::fromKiB(available));
    } else {
        qCDebug(logServices) << "watch said something unknown:" << line;
    }
}

} // namespace domcero
