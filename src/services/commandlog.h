// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandrecord.h"

#include <QList>
#include <QObject>

namespace domcero {

class Transport;

// Everything that was run on any host since the program began, the newest `capacity` of it, and no more of it
// than holds `byteCapacity` bytes of output. Main thread.
class CommandLog : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype defaultByteCapacity = qsizetype{64} * 1024 * 1024;

    explicit CommandLog(qsizetype capacity = 5000, QObject *parent = nullptr);
    CommandLog(qsizetype capacity, qsizetype byteCapacity, QObject *parent = nullptr);

    void follow(Transport &transport);
    const QList<CommandRecord> &records() const { return m_records; } // oldest first, by number

Q_SIGNALS:
    void aboutToAppend();
    void appended();
    void aboutToDropOldest(qsizetype count);
    void droppedOldest();
    void updated(qsizetype index);

private:
    void take(const CommandRecord &record);
    void dropWhatIsTooMuch();

    qsizetype m_capacity;
    qsizetype m_byteCapacity;
    qsizetype m_bytes = 0;
    QList<CommandRecord> m_records;
};

} // namespace domcero
