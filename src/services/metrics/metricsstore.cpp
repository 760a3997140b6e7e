// SPDX-License-Identifier: GPL-3.0-or-later
// What the blocks hold:
//     Name      number (16 bits), name (length 16 bits, bytes); again and again
//     Guest     number, name, then the tiers as GuestMetrics writes them
//     Readings  number, ms since 1970 (64 bits), one quantum (16 bits) a metric; all without value: a gap
#include "services/metrics/metricsstore.h"

#include "base/hosttext.h"
#include "services/metrics/metricsfile.h"
#include "services/metrics/quantized.h"

#include <algorithm>
#include <limits>

namespace domcero {

using metricsfile::BlockKind;

namespace {

constexpr std::size_t mostGuests = 4096;

} // namespace

MetricsStore::Guest *MetricsStore::guest(const QString &domain)
{
    const auto known = m_guests.find(domain);
    if (known != m_guests.end())
        return &*known;
    if (m_names.size() >= mostGuests)
        return nullptr;
    quint16 number = 0;
    while (m_names.count(number) != 0)
        ++number;
    m_names[number] = domain;
    m_pendingNames.put(number);
    m_pendingNames.putText(toHostBytes(domain));
    Guest made;
    made.number = number;
    return &*m_guests.insert(domain, made);
}

void MetricsStore::note(const Guest &guest, qint64 at, const MetricValues &values)
{
    m_pendingReadings.put(guest.number);
    m_pendingReadings.put(at);
    for (const double value : values)
        m_pendingReadings.put(quantize(value));
}

void MetricsStore::append(const QString &domain, qint64 at, const MetricValues &values)
{
    if (Guest *const found = guest(domain)) {
        found->metrics.append(at, values);
        note(*found, at, values);
    }
}

void MetricsStore::markGap(const QString &domain)
{
    const auto found = m_guests.find(domain);
    if (found == m_guests.end() || !found->metrics.markGap())
        return;
    MetricValues nothing;
    nothing.fill(std::numeric_limits<double>::quiet_NaN());
    note(*found, 0, nothing);
}

void MetricsStore::markGaps()
{
    for (const auto &[number, name] : m_names)
        markGap(name);
}

QStringList MetricsStore::domains() const
{
    QStringList names;
    for (const auto &[number, name] : m_names)
        names.append(name);
    return names;
}

int MetricsStore::number(const QString &domain) const
{
    const auto found = m_guests.constFind(domain);
    return found == m_guests.constEnd() ? -1 : found->number;
}

QList<MetricSample> MetricsStore::samples(const QString &domain, const QList<Metric> &sum, qint64 from,
                                          qint64 until) const
{
    const auto found = m_guests.constFind(domain);
    return found == m_guests.constEnd() ? QList<MetricSample>() : found->metrics.samples(sum, from, until);
}

std::optional<qint64> MetricsStore::first() const
{
    std::optional<qint64> earliest;
    for (const Guest &guest : m_guests) {
        if (const auto first = guest.metrics.first())
            earliest = std::min(earliest.value_or(*first), *first);
    }
    return earliest;
}

std::optional<qint64> MetricsStore::first(const QString &domain) const
{
    const auto found = m_guests.constFind(domain);
    return found == m_guests.constEnd() ? std::nullopt : found->metrics.first();
}

QByteArray MetricsStore::snapshot(qint64 forgetBefore)
{
    QByteArray file = metricsfile::header();
    for (auto it = m_names.begin(); it != m_names.end();) {
        const auto guest = m_guests.constFind(it->second);
        if (guest->metrics.last().value_or(0) < forgetBefore) {
            m_guests.erase(guest);
            it = m_names.erase(it);
            continue;
        }
        ByteWriter writer;
        writer.put(guest->number);
        writer.putText(toHostBytes(it->second));
        guest->metrics.write(writer);
        file += metricsfile::block(BlockKind::Guest, writer.bytes());
        ++it;
    }
    m_pendingNames = {};
    m_pendingReadings = {};
    return file;
}

QByteArray MetricsStore::takePending()
{
    QByteArray blocks;
    if (!m_pendingNames.bytes().isEmpty())
        blocks += metricsfile::block(BlockKind::Name, m_pendingNames.bytes());
    if (!m_pendingReadings.bytes().isEmpty())
        blocks += metricsfile::block(BlockKind::Readings, m_pendingReadings.bytes());
    m_pendingNames = {};
    m_pendingReadings = {};
    return blocks;
}

bool MetricsStore::takeName(ByteReader &reader, bool withMetrics)
{
    const auto number = reader.take<quint16>();
    const QString name = fromHostBytes(reader.takeText());
    if (!reader.good() || name.isEmpty() || m_names.size() >= mostGuests || m_guests.contains(name) ||
        m_names.count(number) != 0)
        return false;
    Guest guest;
    guest.number = number;
    if (withMetrics && !guest.metrics.read(reader))
        return false;
    m_names[number] = name;
    m_guests.insert(name, guest);
    return true;
}

bool MetricsStore::takeReadings(ByteReader &reader)
{
    bool good = true;
    while (!reader.atEnd()) {
        const auto name = m_names.find(reader.take<quint16>());
        const auto at = reader.take<qint64>();
        std::array<quint16, metricCount> quanta{};
        for (quint16 &quantum : quanta)
            quantum = reader.take<quint16>();
        if (!reader.good())
            return false;
        if (name == m_names.end()) {
            good = false; // of a domain whose name was in a block that is lost
            continue;
        }
        GuestMetrics &metrics = m_guests[name->second].metrics;
        if (quanta.front() == noValue) {
            metrics.markGap();
            continue;
        }
        MetricValues values;
        std::transform(quanta.begin(), quanta.end(), values.begin(), fromQuantized);
        metrics.append(at, values);
    }
    return good;
}

MetricsStore::Loaded MetricsStore::load(QByteArrayView file)
{
    const metricsfile::Contents contents = metricsfile::read(file);
    if (contents.header == metricsfile::Header::Newer)
        return Loaded::Newer;
    if (contents.header == metricsfile::Header::Missing)
        return Loaded::Unreadable;
    bool good = contents.damaged == 0;
    for (const metricsfile::Block &block : contents.blocks) {
        ByteReader reader(block.content);
        switch (block.kind) {
        case BlockKind::Name:
            while (!reader.atEnd() && reader.good())
                good = takeName(reader, false) && good;
            break;
        case BlockKind::Guest:
            good = takeName(reader, true) && good;
            break;
        case BlockKind::Readings:
            good = takeReadings(reader) && good;
            break;
        }
    }
    return good ? Loaded::Whole : Loaded::Damaged;
}

} // namespace domcero
