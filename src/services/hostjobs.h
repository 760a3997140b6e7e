// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/jobs.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace domcero {

class LiveJob;

// The jobs of one host, as its page shows them: the list, kept up to date while somebody looks, and what can
// be asked of a job. HostSession owns it. Main thread. Errors are those of plan/jobs.h.
class HostJobs : public QObject
{
    Q_OBJECT
public:
    HostJobs(Transport &transport, Clock &clock, const QString &who, QObject *parent = nullptr);
    ~HostJobs() override;

    const QList<JobSummary> &list() const { return m_list; } // the newest first
    bool isRead() const { return m_read; }
    const std::optional<Error> &problem() const { return m_problem; } // why the list is old or missing
    Clock &clock() const { return m_clock; }

    void refresh();
    // Others start jobs, too: while somebody watches, the list is read every 5 s.
    void setWatched(const QObject *by, bool watched);

    // As Jobs has them; the list is read again behind each.
    QFuture<Result<void>> start(const Plan &plan, const PlanSecrets &secrets);
    QFuture<Result<void>> resume(const QUuid &job, ResumeHow how, int step, const PlanSecrets &secrets);
    QFuture<Result<void>> cancel(const QUuid &job);
    QFuture<Result<void>> settle(const QUuid &job);

    // Owned by this; whoever asked lets it go by deleteLater() when nobody looks at it any more.
    LiveJob *follow(const QUuid &job);

Q_SIGNALS:
    void changed();
    void jobEnded(const QUuid &job); // one that was seen running: the host may be another now

private:
    QFuture<Result<void>> watched(const QUuid &job, QFuture<Result<void>> asked);
    void take(const Result<QList<JobSummary>> &list);

    Transport &m_transport;
    Clock &m_clock;
    Jobs m_jobs;
    QList<JobSummary> m_list;
    QSet<QUuid> m_running; // as last known here
    QSet<const QObject *> m_watchers;
    std::optional<Error> m_problem;
    std::unique_ptr<Clock::Timer> m_timer;
    bool m_read = false;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace domcero
