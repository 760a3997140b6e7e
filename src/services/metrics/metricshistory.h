// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/usage.h"
#include "services/metrics/metricsstore.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace domcero {

class HostSession;
class MetricsDisk;

// The past of one host as the program keeps it: fed by its session with the readings that UsageHistory gets,
// kept in a file when it has one. Main thread. MetricsKeeper makes it; it outlives its sessions.
//
// The file is read when it is first needed: by the first reading or by load(). What is new is put at its end
// every 10 s; it is written anew when it has grown to twice its size, and after anything that went wrong. A
// file that cannot be read at all is kept beside the new one.
class MetricsHistory : public QObject
{
    Q_OBJECT
public:
    using Past = std::function<QList<PastUsage>()>;
    struct Place
    {
        QString file;         // empty: not kept on disk
        bool mayWrite = true; // false: another program does
        Past past;            // of a simulated host, where there is no file
    };

    MetricsHistory(Place place, MetricsDisk &disk, Clock &clock, QObject *parent = nullptr);
    ~MetricsHistory() override;

    void follow(HostSession *session); // instead of the one before; null: none
    void load();
    const MetricsStore &store() const { return m_store; }
    qint64 now() const; // ms since 1970, as samples have it
    // What is to be said about the file: it was damaged, it cannot be written.
    const std::optional<Error> &problem() const { return m_problem; }
    void flush();      // hands what is new to the disk
    void removeFile(); // the host was removed: nothing is written any more

Q_SIGNALS:
    void changed(); // there are new readings
    void problemChanged();

private:
    void take();
    void takeLink();
    void replaceFile();
    void loadFile();
    void loadPast();
    void setProblem(std::optional<Error> problem);
    bool writes() const { return m_loaded && m_place.mayWrite && !m_place.file.isEmpty(); }

    Place m_place;
    MetricsDisk &m_disk;
    Clock &m_clock;
    QPointer<HostSession> m_session;
    MetricsStore m_store;
    QHash<QString, Clock::Duration> m_taken; // when the last reading of each living domain was
    std::optional<Error> m_problem;
    bool m_loaded = false;
    bool m_fileMustBeReplaced = false;
    bool m_writeFailed = false;
    qsizetype m_whole = 0;    // size of the file when it was written anew
    qsizetype m_appended = 0; // since then
    std::unique_ptr<Clock::Timer> m_flush;
};

} // namespace domcero
