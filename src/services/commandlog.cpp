// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/commandlog.h"

#include "remote/transport.h"

#include <algorithm>

namespace domcero {

namespace {

qsizetype outputBytes(const CommandRecord &record)
{
    return record.standardOutput.size() + record.standardError.size();
}

} // namespace

CommandLog::CommandLog(qsizetype capacity, QObject *parent)
    : CommandLog(capacity, defaultByteCapacity, parent)
{
}

CommandLog::CommandLog(qsizetype capacity, qsizetype byteCapacity, QObject *parent)
    : QObject(parent), m_capacity(capacity), m_byteCapacity(byteCapacity)
{
}

void CommandLog::follow(Transport &transport)
{
    connect(&transport, &Transport::commandChanged, this,
            [this](const CommandRecord &record) { take(record); });
}

void CommandLog::take(const CommandRecord &record)
{
    // The end of a command that is still here. Most end soon after they began: look from the newest.
    const auto known = std::find_if(m_records.rbegin(), m_records.rend(),
                                    [&](const CommandRecord &r) { return r.number <= record.number; });
    if (known != m_records.rend() && known->number == record.number) {
        const qsizetype index = std::distance(known, m_records.rend()) - 1;
        m_bytes += outputBytes(record) - outputBytes(*known);
        *known = record;
        Q_EMIT updated(index);
    } else if (!record.duration) {
        Q_EMIT aboutToAppend();
        m_records.append(record);
        m_bytes += outputBytes(record);
        Q_EMIT appended();
    }
    dropWhatIsTooMuch();
}

void CommandLog::dropWhatIsTooMuch()
{
    qsizetype count = std::max<qsizetype>(0, m_records.size() - m_capacity);
    qsizetype bytes = m_bytes;
    for (qsizetype i = 0; i < m_records.size() && (i < count || bytes > m_byteCapacity); ++i) {
        bytes -= outputBytes(m_records.at(i));
        count = std::max(count, i + 1);
    }
    if (count == 0)
        return;
    Q_EMIT aboutToDropOldest(count);
    m_records.remove(0, count);
    m_bytes = bytes;
    Q_EMIT droppedOldest();
}

} // namespace domcero
