// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/detachedrun.h"

#include "base/whendone.h"
#include "plan/interruption.h"

#include <utility>

namespace domcero {

namespace {

constexpr qsizetype keptOutput = qsizetype{64} * 1024;
constexpr auto askAgainAfter = std::chrono::seconds(5); // a host that is too busy to answer in time

} // namespace

DetachedRun::DetachedRun(Clock &clock, Transport &transport, const QString &who, const QString &root,
                         Plan plan, std::function<void(const PlanEvent &)> onEvent)
    : m_clock(clock), m_transport(&transport), m_plan(std::move(plan)), m_jobs(transport, who, root),
      m_follower(clock, transport, m_plan.id, root), m_onEvent(std::move(onEvent))
{
    m_promise.start();
    connect(&transport, &Transport::statusChanged, this, [this](const LinkStatus &status) {
        if (status.stage != LinkStage::Connected || m_finished)
            return;
        if (m_over)
            askOutcome();
        else if (m_sent && !m_started)
            send();
    });
    connect(&transport, &QObject::destroyed, this, [this] {
        end(interrupted(Error{ErrorCode::ConnectionLost, {}, {}, {}, {}, {}}, Progress::CommandUnderWay));
    });
    connect(&m_follower, &JobFollower::recordRead, this, &DetachedRun::recordRead);
    connect(&m_follower, &JobFollower::outputRead, this,
            [this](int step, bool, OutputStream stream, const QByteArray &bytes) {
                outputRead(step, stream, bytes);
            });
    connect(&m_follower, &JobFollower::over, this, &DetachedRun::askOutcome);
    connect(&m_follower, &JobFollower::failed, this, [this](const Error &error) { end(error); });
}

DetachedRun::~DetachedRun()
{
    giveUp();
}

void DetachedRun::begin(const PlanSecrets &secrets, std::stop_token stop, std::function<void()> atEnd)
{
    m_atEnd = std::move(atEnd);
    for (const auto &[name, secret] : secrets)
        m_secrets.emplace(name, secret.copy());
    send();
    m_onStop.emplace(std::move(stop), [this] {
        // In any thread. Before the next step; where there is no link, the job goes on.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_transport && !m_finished)
                    m_jobs.cancel(m_plan.id);
            },
            Qt::QueuedConnection);
    });
}

void DetachedRun::giveUp()
{
    m_atEnd = {};
    end(cancelledAt(m_sent ? Progress::CommandUnderWay : Progress::NothingDone));
}

void DetachedRun::send()
{
    if (std::exchange(m_sending, true) || !m_transport)
        return;
    whenDone(m_jobs.start(m_plan, m_secrets), this, [this](const Result<void> &result) { started(result); });
}

void DetachedRun::started(const Result<void> &result)
{
    m_sending = false;
    if (m_finished)
        return;
    if (!result &&
        (!leavesItOpen(result.error().code) || (!m_sent && result.error().code == ErrorCode::Unreachable))) {
        end(result.error());
        return;
    }
    m_sent = true;
    if (!result) {
        // The link may be back by now.
        if (m_transport && m_transport->status().stage == LinkStage::Connected)
            send();
        return;
    }
    m_started = true;
    m_secrets.clear();
    m_follower.start();
}

void DetachedRun::recordRead(const JournalRecord &record)
{
    const int step = record.fields.value(0).toInt() - 1;
    if (record.event == "begin") {
        m_output = {};
        if (m_transport && step >= 0 && step < m_plan.steps.size())
            m_record = m_transport->announce(m_plan.steps.at(step).command, true);
        tell(PlanEvent::Kind::StepStarted, step);
    } else if (record.event == "ended") {
        m_output.exitStatus = record.fields.value(1).toInt();
        logEnd(m_output);
        if (m_output.exitStatus == 0)
            tell(PlanEvent::Kind::StepVerifying, step);
    } else if (record.event == "done") {
        tell(PlanEvent::Kind::StepDone, step);
    }
}

void DetachedRun::outputRead(int step, OutputStream stream, const QByteArray &bytes)
{
    QByteArray &kept = stream == OutputStream::Standard ? m_output.standardOutput : m_output.standardError;
    kept = (kept + bytes).right(keptOutput);
    tell(PlanEvent::Kind::StepOutput, step - 1, bytes);
}

void DetachedRun::askOutcome()
{
    m_over = true;
    if (!m_transport)
        return;
    whenDone(m_jobs.detail(m_plan.id), this, [this](const Result<JobDetail> &job) {
        if (m_finished)
            return;
        if (!job && leavesItOpen(job.error().code)) {
            // When the link is back, or after a while where it never went, or is back by now.
            if (m_transport && m_transport->status().stage == LinkStage::Connected)
                m_askAgain = m_clock.after(askAgainAfter, [this] { askOutcome(); });
            return;
        }
        end(job ? jobOutcome(*job, m_output) : Result<void>(job.error()));
    });
}

void DetachedRun::logEnd(const Result<CommandResult> &result)
{
    if (m_record && m_transport)
        m_transport->announceEnd(*m_record, result);
    m_record.reset();
}

void DetachedRun::tell(PlanEvent::Kind kind, int step, const QByteArray &output)
{
    if (m_onEvent && !m_finished)
        m_onEvent(PlanEvent{kind, step, output});
}

void DetachedRun::end(Result<void> result)
{
    if (std::exchange(m_finished, true))
        return;
    m_onStop.reset();
    if (m_record)
        logEnd(result ? Result<CommandResult>(m_output) : Result<CommandResult>(result.error()));
    if (!result && result.error().host.isEmpty() && m_transport)
        result.error().host = m_transport->hostName();
    m_promise.addResult(result);
    m_promise.finish();
    if (const auto atEnd = std::exchange(m_atEnd, {}))
        atEnd();
}

} // namespace domcero
