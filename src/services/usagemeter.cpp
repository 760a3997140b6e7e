// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/usagemeter.h"

namespace domcero {

namespace {

constexpr Clock::Duration shortest{500};

// A device that was taken away takes its counters with it: no negative rate.
double rate(ByteSize before, ByteSize now, double seconds)
{
    return static_cast<double>((now - before).bytes()) / seconds;
}

} // namespace

std::optional<Usage> UsageMeter::measure(const QString &domain, const XentopReading &reading,
                                         Clock::Duration at)
{
    const auto last = m_last.constFind(domain);
    if (!reading.cpuPercent && last != m_last.constEnd() && reading.cpuSeconds >= last->cpuSeconds)
        return std::nullopt;
    return take(domain,
                Counters{at, reading.cpuSeconds, reading.netReceived, reading.netSent, reading.diskRead,
                         reading.diskWritten},
                reading.cpuPercent, reading.memory);
}

std::optional<Usage> UsageMeter::measure(const QString &domain, double cpuSeconds, ByteSize memory,
                                         Clock::Duration at)
{
    return take(domain, Counters{at, cpuSeconds, {}, {}, {}, {}}, std::nullopt, memory);
}

std::optional<Usage> UsageMeter::take(const QString &domain, const Counters &now,
                                      std::optional<double> cpuPercent, ByteSize memory)
{
    const auto last = m_last.constFind(domain);
    if (last == m_last.constEnd() || now.cpuSeconds < last->cpuSeconds) {
        m_last.insert(domain, now);
        return std::nullopt;
    }
    if (now.at - last->at < shortest)
        return std::nullopt;
    const double seconds = std::chrono::duration<double>(now.at - last->at).count();
    Usage usage;
    usage.at = now.at;
    usage.cpuPercent = cpuPercent.value_or(100.0 * (now.cpuSeconds - last->cpuSeconds) / seconds);
    usage.memory = memory;
    usage.netReceivedPerSecond = rate(last->netReceived, now.netReceived, seconds);
    usage.netSentPerSecond = rate(last->netSent, now.netSent, seconds);
    usage.diskReadPerSecond = rate(last->diskRead, now.diskRead, seconds);
    usage.diskWrittenPerSecond = rate(last->diskWritten, now.diskWritten, seconds);
    m_last.insert(domain, now);
    return usage;
}

void UsageMeter::keepOnly(const QSet<QString> &domains)
{
    m_last.removeIf([&](const auto &entry) { return !domains.contains(entry.key()); });
}

} // namespace domcero
