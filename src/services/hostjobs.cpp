// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostjobs.h"

#include "base/whendone.h"
#include "services/livejob.h"

#include <QPointer>

#include <utility>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr auto listPeriod = 5000ms;

} // namespace

HostJobs::HostJobs(Transport &transport, Clock &clock, const QString &who, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock), m_jobs(transport, who)
{
    connect(&transport, &Transport::statusChanged, this, [this](const LinkStatus &status) {
        if (status.stage == LinkStage::Connected && m_timer)
            refresh();
    });
}

HostJobs::~HostJobs() = default;

void HostJobs::setWatched(const QObject *by, bool watched)
{
    if (watched == m_watchers.contains(by))
        return;
    if (!watched) {
        m_watchers.remove(by);
        if (m_watchers.isEmpty())
            m_timer.reset();
        return;
    }
    m_watchers.insert(by);
    if (!m_timer)
        m_timer = m_clock.every(listPeriod, [this] { refresh(); });
    refresh();
}

void HostJobs::refresh()
{
    if (m_transport.status().stage != LinkStage::Connected)
        return;
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    whenDone(m_jobs.list(m_list), this, [this](const Result<QList<JobSummary>> &list) {
        m_reading = false;
        take(list);
        if (std::exchange(m_readAgain, false))
            refresh();
    });
}

void HostJobs::take(const Result<QList<JobSummary>> &list)
{
    if (!list) {
        m_problem = list.error();
        Q_EMIT changed();
        return;
    }
    m_problem.reset();
    m_read = true;
    m_list = *list;
    QList<QUuid> ended;
    for (const JobSummary &job : std::as_const(m_list)) {
        if (job.alive)
            m_running.insert(job.id);
        else if (m_running.remove(job.id))
            ended.append(job.id);
    }
    Q_EMIT changed();
    for (const QUuid &job : std::as_const(ended))
        Q_EMIT jobEnded(job);
}

// A future has one continuation in Qt: the caller gets the one behind ours.
QFuture<Result<void>> HostJobs::watched(const QUuid &job, QFuture<Result<void>> asked)
{
    return asked.then(QtFuture::Launch::Sync, [guard = QPointer(this), job](const Result<void> &result) {
        if (guard) {
            if (result)
                guard->m_running.insert(job);
            guard->refresh();
        }
        return result;
    });
}

QFuture<Result<void>> HostJobs::start(const Plan &plan, const PlanSecrets &secrets)
{
    return watched(plan.id, m_jobs.start(plan, secrets));
}

QFuture<Result<void>> HostJobs::resume(const QUuid &job, ResumeHow how, int step, const PlanSecrets &secrets)
{
    return watched(job, m_jobs.resume(job, how, step, secrets));
}

QFuture<Result<void>> HostJobs::cancel(const QUuid &job)
{
    return watched(job, m_jobs.cancel(job));
}

QFuture<Result<void>> HostJobs::settle(const QUuid &job)
{
    return watched(job, m_jobs.settle(job));
}

LiveJob *HostJobs::follow(const QUuid &job)
{
    auto *live = new LiveJob(m_clock, m_jobs, job, this);
    connect(live, &LiveJob::ended, this, &HostJobs::refresh);
    return live;
}

} // namespace domcero
