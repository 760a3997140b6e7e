// SPDX-License-Identifier: GPL-3.0-or-later
// The half of HostReader that listens to the stream, and polls where there is none.
#include "formats/xl/xentop.h"
#include "services/hostreader.h"
#include "services/reading.h"
#include "services/watchstream.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

using namespace std::chrono_literals;
using namespace reading;

constexpr Clock::Duration longestPollPeriod = 60s;
constexpr Clock::Duration eventsSettle = 150ms; // a reboot is several events
constexpr Clock::Duration firstReopen = 5s;
constexpr Clock::Duration longestReopen = 300s;
constexpr Clock::Duration attentionSettles = 500ms; // a user who walks through the tree is at many hosts
constexpr Clock::Duration shortestSilence = 30s;    // that ends a stream, and at least
constexpr int missesToSilence = 3;                  // so many periods

} // namespace

void HostReader::openStream()
{
    m_reopen.reset();
    auto lines =
        m_transport.openStream(Command::script(QStringLiteral("watch"), {QString::number(m_period / 1s)}));
    if (!lines) {
        m_reopen = m_clock.after(longestReopen, [this] { openStream(); });
        setPollTimer();
        return;
    }
    m_stream = std::make_unique<WatchStream>(std::move(lines), m_clock);
    connect(m_stream.get(), &WatchStream::domainsMayHaveChanged, this,
            [this] { m_event = m_clock.after(eventsSettle, [this] { askAfterEvent(); }); });
    connect(m_stream.get(), &WatchStream::roundRead, this, [this](const XentopRound &round) {
        m_reopenAfter = {};
        takeRound(round, m_clock.monotonic());
        publish();
    });
    connect(m_stream.get(), &WatchStream::loadRead, this, [this](double load) { m_inventory.setLoad(load); });
    connect(m_stream.get(), &WatchStream::availableMemoryRead, this,
            [this](ByteSize memory) { m_inventory.setAvailableMemory(memory); });
    connect(m_stream.get(), &WatchStream::toolLost, this, &HostReader::setPollTimer);
    connect(m_stream.get(), &WatchStream::ended, this, &HostReader::streamEnded);
    m_silence = m_clock.every(shortestSilence / 2, [this] {
        if (m_clock.monotonic() - m_stream->lastLineAt() >
            std::max(shortestSilence, missesToSilence * m_period))
            streamEnded();
    });
    m_poll.reset();
}

void HostReader::askAfterEvent()
{
    m_event.reset();
    ask(Need::Domains);
}

void HostReader::closeStream()
{
    m_silence.reset();
    if (!m_stream)
        return;
    // It may be its own signal that ends it. It must not outlive the transport, though: no deleteLater.
    m_stream->disconnect(this);
    m_finished.push_back(std::move(m_stream));
    QMetaObject::invokeMethod(
        this, [this] { m_finished.clear(); }, Qt::QueuedConnection);
}

void HostReader::streamEnded()
{
    closeStream();
    if (!m_active)
        return;
    m_reopenAfter = std::clamp(2 * m_reopenAfter, firstReopen, longestReopen);
    m_reopen = m_clock.after(m_reopenAfter, [this] { openStream(); });
    setPollTimer();
}

void HostReader::takeRound(const XentopRound &round, Clock::Duration at)
{
    bool stranger = false;
    const QSet<int> inTheMaking = m_inventory.pausedWithoutDetails();
    bool measured = false;
    for (const XentopReading &reading : round.readings) {
        const QString name = m_inventory.domainOf(reading.name);
        if (name.isEmpty() || !m_inventory.update(name, reading)) {
            stranger = stranger || !m_strangers.contains(reading.name);
            m_strangers.insert(reading.name);
            continue;
        }
        if (const auto usage = m_meter.measure(name, reading, at)) {
            m_usage.append(name, *usage);
            measured = true;
        }
    }
    takeNews();
    const QSet<int> made = inTheMaking - m_inventory.pausedWithoutDetails();
    for (const int id : made)
        m_newcomers[id].askAt = {};
    if (stranger || !made.isEmpty())
        ask(Need::Domains);
    if (measured)
        Q_EMIT usageChanged();
}

void HostReader::takeUsage(const Result<CommandResult> &answer)
{
    if (!answer)
        return;
    const auto rounds = valueOf(answer, parseXentop);
    if (!rounds) {
        // First without -f, which very old ones do not have.
        m_xentop =
            m_xentop == Xentop::WithFullNames && answer->exitStatus != 127 ? Xentop::Plain : Xentop::Missing;
        return;
    }
    const Clock::Duration now = m_clock.monotonic();
    // Rates come from one poll to the next; only where there was none before, from the first round to the
    // second.
    XentopRound first = rounds->first();
    first.readings.removeIf(
        [this](const XentopReading &r) { return m_meter.knows(m_inventory.domainOf(r.name)); });
    takeRound(first, now - xentopWaits);
    takeRound(rounds->last(), now);
}

void HostReader::measureByList()
{
    const Clock::Duration now = m_clock.monotonic();
    bool measured = false;
    for (const Inventory::Domain &domain : m_inventory.domains()) {
        if (const auto usage = m_meter.measure(domain.name, domain.cpuSeconds, domain.memory, now)) {
            m_usage.append(domain.name, *usage);
            measured = true;
        }
    }
    if (measured)
        Q_EMIT usageChanged();
}

bool HostReader::mustPoll() const
{
    return m_active && !(m_stream && m_stream->hasEvents() && m_stream->hasUsage());
}

void HostReader::setPollTimer()
{
    if (!mustPoll() || m_poll || m_busy)
        return;
    const Clock::Duration rest = m_begunAt + ownPeriod() - m_clock.monotonic();
    m_poll = m_clock.after(ownPeriod() > m_period ? std::max<Clock::Duration>(rest, 0s) : untilDue(m_period),
                           [this] {
                               m_poll.reset();
                               ask(Need::Poll);
                           });
}

// As often as the host is looked at, less often where its answers take long.
Clock::Duration HostReader::ownPeriod() const
{
    return std::max(m_period, mustPoll() ? std::min(shareOfPeriod * m_pollTook, longestPollPeriod) : 0s);
}

// From now to the host's next moment of that period that is not too close to the last reading.
Clock::Duration HostReader::untilDue(Clock::Duration period) const
{
    const Clock::Duration now = m_clock.monotonic();
    const auto phase = std::chrono::duration_cast<Clock::Duration>(m_phase * period);
    const Clock::Duration earliest = std::max(m_begunAt + period / 2 - phase, Clock::Duration{0});
    const Clock::Duration due = phase + (earliest + period - Clock::Duration{1}) / period * period;
    return std::max<Clock::Duration>(due - now, 0s);
}

void HostReader::setAttention(Attention attention)
{
    if (m_attention == attention)
        return;
    m_attention = attention;
    if (!m_active)
        return;
    // Hosts that come into view together are told one after the other; only one is selected.
    const auto spread = std::chrono::duration_cast<Clock::Duration>(m_phase * periodOf(attention));
    m_attend = m_clock.after(attention == Attention::Selected ? attentionSettles : attentionSettles + spread,
                             [this] { attend(); });
}

void HostReader::attend()
{
    m_attend.reset();
    if (m_period == periodOf(m_attention))
        return;
    m_period = periodOf(m_attention);
    if (m_stream)
        m_stream->setPeriod(m_period);
    m_poll.reset();
    setPollTimer();
    if (m_fresh)
        m_staleness = m_clock.after(missesToStale * ownPeriod(), [this] { setStale(true); });
}

} // namespace domcero
