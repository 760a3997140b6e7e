// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/storage.h"
#include "remote/commandresult.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

namespace domcero {

class Transport;

// Reads the storage of one host when somebody asks for it: the scripts `storage` and `images`, then the files
// that images build on, until none is unknown. Main thread. HostSession owns it.
//
// One reading at a time; what is asked for meanwhile is read once afterwards. A state is replaced as a whole
// when all of a reading is there. When the reading fails the last state stays, with the `problem` of this
// one; when the link goes it stays as it is, and its age tells.
class StorageReader : public QObject
{
    Q_OBJECT
public:
    StorageReader(Transport &transport, Clock &clock, QObject *parent = nullptr);

    // `guests`: whose disks are to be found, also outside of the usual folders.
    void read(const QList<Guest> &guests);
    void stop(); // the link went

    const StorageState &state() const { return m_state; }
    bool isReading() const { return m_reading; }
    bool wasRead() const { return m_state.readAt > Clock::Duration{0}; }
    std::optional<Clock::Duration> age() const;

    // What was asked of one thing beyond the reading, to be shown until the next one.
    void setContent(const StorageId &id, const std::optional<Content> &content);
    void setImage(const ImageFile &image);

Q_SIGNALS:
    void stateChanged();
    void readingChanged();

private:
    using Answer = Result<CommandResult>;

    void begin();
    void takeStorage(const Answer &answer);
    void takeImages(const Answer &answer);
    void askForBackingFiles();
    void finish();
    void fail(const Error &error);
    void setReading(bool reading);

    Transport &m_transport;
    Clock &m_clock;
    StorageState m_state;
    StorageState m_next; // being read
    QStringList m_targets;
    QSet<QString> m_asked; // files
    bool m_reading = false;
    bool m_again = false;
    int m_rounds = 0;
    quint64 m_generation = 0; // counts readings: answers to one that was given up are dropped
    Clock::Duration m_begunAt{0};
};

} // namespace domcero
