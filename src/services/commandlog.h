// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandrecord.h"

#include <QList>
#include <QObject>

namespace domcero {

class Transport;

// Everything that was run on any host since the program began, the newest `capacity` of it. Main thread.
class CommandLog : public QObject
{
    Q_OBJECT
public:
    explicit CommandLog(qsizetype capacity = 5000, QObject *parent = nullptr);

    void follow(Transport &transport);
    const QList<CommandRecord> &records() const { return m_records; } // oldest first

Q_SIGNALS:
    void aboutToAppend();
    void appended();
    void aboutToDropOldest(qsizetype count);
    void droppedOldest();
    void updated(qsizetype index);

private:
    void take(const CommandRecord &record);

    qsizetype m_capacity;
    QList<CommandRecord> m_records;
};

} // namespace domcero
