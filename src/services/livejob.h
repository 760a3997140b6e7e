// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/jobfollower.h"
#include "plan/jobs.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace domcero {

// One job of a host as it is now: its plan, its journal, the output of its steps. Reads it, follows it
// through lost links for as long as it runs, and reads it once more at its end. Made by HostJobs::follow(),
// and goes with it at the latest. Main thread.
class LiveJob : public QObject
{
    Q_OBJECT
public:
    LiveJob(Clock &clock, Jobs &jobs, const QUuid &id, QObject *parent = nullptr);

    const QUuid &id() const { return m_id; }
    const std::optional<JobDetail> &detail() const { return m_detail; } // nothing: not read yet
    const std::optional<Error> &problem() const { return m_problem; }   // why not
    bool isAttached() const
    {
        return m_attached;
    } // false: what is shown may be old; true for a job that is over
    // What the step's command (or that of its undo) said, both streams as they came; at most the last 256
    // KiB.
    QByteArray output(int step, bool inUndo) const { return m_output.value({step, inUndo}); }
    // Nothing to say for a job that is done or runs; else the sentence why it does not go on.
    std::optional<Error> outcome() const;

    void read(); // again: after something was asked of it

Q_SIGNALS:
    void changed();
    void outputChanged(int step, bool inUndo);
    void ended(); // it ran, and does no more; the detail is of after that

private:
    void take(const Result<JobDetail> &detail);
    void follow();
    void adopt();

    Jobs &m_jobs;
    QUuid m_id;
    JobFollower m_follower;
    std::optional<JobDetail> m_detail;
    std::optional<Error> m_problem;
    QHash<std::pair<int, bool>, QByteArray> m_output;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_following = false;
    bool m_attached = true;
    bool m_sawRunning = false;
};

} // namespace domcero
