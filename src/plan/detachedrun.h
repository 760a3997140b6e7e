// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/jobfollower.h"
#include "plan/jobs.h"
#include "plan/planrunner.h"

#include <QPromise>

namespace domcero {

// One plan on its way on a host, for DetachedRunner: start (again, when the answer was lost), follow,
// outcome.
class DetachedRun : public QObject
{
public:
    DetachedRun(Clock &clock, Transport &transport, const QString &who, const QString &root, Plan plan,
                std::function<void(const PlanEvent &)> onEvent);
    ~DetachedRun() override;

    QFuture<Result<void>> future() { return m_promise.future(); }
    void begin(const PlanSecrets &secrets, std::stop_token stop, std::function<void()> atEnd);
    void giveUp();

private:
    void send();
    void started(const Result<void> &result);
    void recordRead(const JournalRecord &record);
    void outputRead(int step, OutputStream stream, const QByteArray &bytes);
    void askOutcome();
    void logEnd(const Result<CommandResult> &result);
    void tell(PlanEvent::Kind kind, int step, const QByteArray &output = {});
    void end(Result<void> result);

    Clock &m_clock;
    QPointer<Transport> m_transport;
    const Plan m_plan;
    Jobs m_jobs;
    JobFollower m_follower;
    std::function<void(const PlanEvent &)> m_onEvent;
    std::function<void()> m_atEnd;
    QPromise<Result<void>> m_promise;
    PlanSecrets m_secrets;                 // until it is started
    CommandResult m_output;                // of the step that it is at, its end
    std::optional<CommandRecord> m_record; // of its command, for the log of commands
    bool m_sending = false;
    bool m_sent = false; // it may be on the host
    bool m_started = false;
    bool m_over = false;
    bool m_finished = false;
    std::unique_ptr<Clock::Timer> m_askAgain;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace domcero
