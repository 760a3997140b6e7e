// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "plan/journal.h"
#include "remote/transport.h"

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <memory>

namespace domcero {

// Hears what a job says from its first record on, without a gap and nothing twice, through lost links: it
// attaches again as soon as the transport is connected. By a stream; where the host gives none, by asking
// every second. Lives in the transport's owner thread; a transport that goes first is a link that does not
// come back.
class JobFollower : public QObject
{
    Q_OBJECT
public:
    JobFollower(Clock &clock, Transport &transport, const QUuid &job, const QString &root,
                QObject *parent = nullptr);
    ~JobFollower() override;

    void start();
    const Journal &journal() const { return m_journal; }
    bool isAlive() const { return m_alive; } // as last said
    qint64 journalBytes() const { return m_journalAt; }

Q_SIGNALS:
    void recordRead(const domcero::JournalRecord &record);
    void outputRead(int step, bool inUndo, domcero::OutputStream stream, const QByteArray &bytes);
    void attachedChanged(bool attached); // false: the link is down, what is shown is old
    void aliveChanged(bool alive);
    void over(); // no runner lives, and all is said; start() asks again after a resume
    void
    failed(const domcero::Error &error); // there is no such job, or the host cannot tell; no more is tried

private:
    void attach();
    void poll();
    void detach();
    void again(Clock::Duration pause);
    void take(const QByteArray &line);
    void takeOutput(const QByteArrayList &words, OutputStream stream);
    void streamEnded(const Error &error);
    void setAttached(bool attached);
    void end();
    QStringList arguments(const QString &how) const;

    Clock &m_clock;
    QPointer<Transport> m_transport;
    QString m_job;
    QString m_root;
    Journal m_journal;
    qint64 m_journalAt = 0;
    QByteArray m_step = "0";
    qint64 m_outAt = 0;
    qint64 m_errAt = 0;
    bool m_alive = false;
    bool m_attached = false;
    bool m_running = false; // between start() and its end
    bool m_over = false;    // said in this answer
    bool m_polling = false;
    quint64 m_asked = 0; // answers to older questions are dropped
    int m_failures = 0;
    std::unique_ptr<LineStream> m_stream;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace domcero
