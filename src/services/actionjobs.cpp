// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/actionjobs.h"

#include "base/whendone.h"
#include "plan/detachedrunner.h"
#include "plan/jobfollower.h"
#include "services/deskname.h"
#include "services/hostreader.h"

#include <algorithm>
#include <utility>

namespace domcero {

ActionJobs::ActionJobs(Transport &transport, HostReader &reader, Clock &clock, QObject *parent)
    : QObject(parent), m_transport(transport), m_reader(reader), m_clock(clock),
      m_jobs(transport, deskName()), m_runner(std::make_unique<DetachedRunner>(clock, deskName()))
{
}

ActionJobs::~ActionJobs()
{
    // Ends the plans, and by them the promises, while this is still whole.
    m_runner.reset();
    const auto rest = std::exchange(m_pending, {});
    for (const Action &action : rest) { // one that is being taken back
        action.promise->addResult(makeError(
            ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "The job goes on, on the host."))));
        action.promise->finish();
    }
}

bool ActionJobs::isPending(const QString &thing) const
{
    return std::any_of(m_pending.begin(), m_pending.end(),
                       [&](const Action &action) { return action.things.contains(thing); });
}

QFuture<Result<void>> ActionJobs::perform(const QStringList &things,
                                          const std::function<Result<Plan>()> &plan,
                                          const PlanSecrets &secrets, AtFailure atFailure)
{
    const auto refused = [](const Error &error) { return QtFuture::makeReadyFuture(Result<void>(error)); };
    for (const QString &thing : things) {
        if (isPending(thing)) {
            return refused(makeError(
                ErrorCode::Conflict,
                Message(QT_TRANSLATE_NOOP("messages", "Another action on %1 is still under way."), {thing}),
                Message(QT_TRANSLATE_NOOP("messages", "Wait until it has ended, then try again."))));
        }
    }
    const Result<Plan> made = plan();
    if (!made)
        return refused(made.error());
    const Action action{made->id, things, std::make_shared<QPromise<Result<void>>>(), atFailure};
    action.promise->start();
    m_pending.append(action);
    for (const QString &thing : things)
        Q_EMIT pendingChanged(thing);
    whenDone(m_runner->runWith(*made, secrets, m_transport), this,
             [this, action](const Result<void> &result) { ended(action, result); });
    return action.promise->future();
}

void ActionJobs::ended(const Action &action, const Result<void> &result)
{
    const ErrorCode code = result ? ErrorCode::Internal : result.error().code;
    // One that a person has cancelled is to leave nothing either; but what ends with this (and with its
    // runner) goes on.
    const bool goesOn = code == ErrorCode::Cancelled && !m_runner;
    const bool open = result || leavesItOpen(code) || goesOn;
    if (open || action.atFailure == AtFailure::Leave)
        readThenFinish(action, result);
    else
        takeBack(action, result.error());
}

// Where the host has no such job, or its command may still run, there is nothing to take back now.
void ActionJobs::takeBack(const Action &action, const Error &error)
{
    whenDone(m_jobs.resume(action.job, ResumeHow::RollBack, 0, {}), this,
             [this, action, error](const Result<void> &begun) {
                 if (!begun) {
                     readThenFinish(action, error);
                     return;
                 }
                 auto *const follower = new JobFollower(m_clock, m_transport, action.job, {}, this);
                 const auto end = [this, action, error, follower] {
                     follower->disconnect(this);
                     follower->deleteLater();
                     takenBack(action, error);
                 };
                 connect(follower, &JobFollower::over, this, end);
                 connect(follower, &JobFollower::failed, this, end);
                 follower->start();
             });
}

// Whether all of it was.
void ActionJobs::takenBack(const Action &action, const Error &error)
{
    whenDone(m_jobs.detail(action.job), this, [this, action, error](const Result<JobDetail> &job) {
        if (!job || job->state() == JobState::RolledBack) {
            readThenFinish(action, error);
            return;
        }
        Error left = error;
        left.code = ErrorCode::VerifyFailed;
        left.remedy = Message(QT_TRANSLATE_NOOP(
            "messages", "What it had made could not all be taken away: its job says what is "
                        "left, and how it can be ended."));
        readThenFinish(action, left);
    });
}

// Whoever hears of the end shall see the state after it.
void ActionJobs::readThenFinish(const Action &action, const Result<void> &result)
{
    m_reader.readEverythingThen([this, action, result] {
        if (m_pending.removeIf([&](const Action &one) { return one.job == action.job; }) == 0)
            return;
        Q_EMIT finished(); // the storage is being read again by the time that anybody looks
        for (const QString &thing : action.things)
            Q_EMIT pendingChanged(thing);
        action.promise->addResult(result);
        action.promise->finish();
    });
}

} // namespace domcero
