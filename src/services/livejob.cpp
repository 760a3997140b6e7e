// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/livejob.h"

#include "base/whendone.h"

#include <utility>

namespace domcero {

namespace {

constexpr qsizetype mostOutput = qsizetype{256} * 1024;

} // namespace

LiveJob::LiveJob(Clock &clock, Jobs &jobs, const QUuid &id, QObject *parent)
    : QObject(parent), m_jobs(jobs), m_id(id), m_follower(clock, jobs.transport(), id, jobs.root())
{
    connect(&m_follower, &JobFollower::recordRead, this, &LiveJob::adopt);
    connect(&m_follower, &JobFollower::aliveChanged, this, [this](bool alive) {
        m_detail->alive = alive;
        m_sawRunning |= alive;
        adopt();
    });
    connect(&m_follower, &JobFollower::attachedChanged, this, [this](bool attached) {
        m_attached = attached;
        Q_EMIT changed();
    });
    connect(&m_follower, &JobFollower::outputRead, this,
            [this](int step, bool inUndo, OutputStream, const QByteArray &bytes) {
                QByteArray &kept = m_output[{step, inUndo}];
                kept += bytes;
                if (kept.size() > mostOutput)
                    kept.remove(0, kept.size() - mostOutput);
                Q_EMIT outputChanged(step, inUndo);
            });
    connect(&m_follower, &JobFollower::over, this, [this] {
        m_following = false;
        m_attached = true;
        m_detail->alive = false;
        // Once more as a whole: by which answer a condition did not hold is no part of the journal.
        read();
    });
    connect(&m_follower, &JobFollower::failed, this, [this](const Error &error) {
        m_following = false;
        m_problem = error;
        Q_EMIT changed();
    });
    connect(&jobs.transport(), &Transport::statusChanged, this, [this](const LinkStatus &status) {
        if (status.stage == LinkStage::Connected && (m_problem || !m_detail))
            read();
    });
    read();
}

void LiveJob::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    whenDone(m_jobs.detail(m_id), this, [this](const Result<JobDetail> &detail) {
        m_reading = false;
        if (std::exchange(m_readAgain, false))
            read();
        else
            take(detail);
    });
}

void LiveJob::take(const Result<JobDetail> &detail)
{
    if (!detail) {
        m_problem = detail.error();
        Q_EMIT changed();
        return;
    }
    m_problem.reset();
    const bool first = !m_detail;
    m_detail = *detail;
    const bool runs = m_detail->alive || m_detail->state() == JobState::Waiting;
    const bool ended = !runs && std::exchange(m_sawRunning, false);
    m_sawRunning |= runs;
    // One that is over is followed as well until its output is here.
    const bool hasMore = m_detail->journal.records().size() > m_follower.journal().records().size();
    if ((first || runs || hasMore) && !m_following)
        follow();
    Q_EMIT changed();
    if (ended)
        Q_EMIT this->ended();
}

void LiveJob::follow()
{
    m_following = true;
    m_follower.start();
}

// The follower tells from the beginning; what was read before may be further yet.
void LiveJob::adopt()
{
    if (m_follower.journal().records().size() < m_detail->journal.records().size())
        return;
    m_detail->journal = m_follower.journal();
    Q_EMIT changed();
}

std::optional<Error> LiveJob::outcome() const
{
    if (!m_detail)
        return std::nullopt;
    const JobState state = m_detail->state();
    if (state == JobState::Done || state == JobState::Running || state == JobState::Waiting)
        return std::nullopt;
    CommandResult said;
    if (const auto failure = m_detail->journal.failure())
        said.standardError = output(failure->step, failure->inUndo);
    const Result<void> outcome = jobOutcome(*m_detail, said);
    return outcome ? std::nullopt : std::optional(outcome.error());
}

} // namespace domcero
