// SPDX-License-Identifier: GPL-3.0-or-later
// PlanPanel: what is asked of the host, and what its answer means.
#include "gui/widgets/planpanel.h"

#include "base/whendone.h"
#include "services/hostjobs.h"
#include "services/livejob.h"
#include "ui_planpanel.h"

#include <algorithm>
#include <utility>

namespace domcero {

namespace {

Notice openStart()
{
    return {theme::Tone::Warning,
            [] {
                return PlanPanel::tr(
                    "It is not known whether the job was started: the host's answer was lost.");
            },
            [] {
                return PlanPanel::tr(
                    "The host's list of jobs will tell, as soon as the connection is back. To apply "
                    "it again is safe: it is not started twice.");
            },
            {}};
}

Notice startNotSeen()
{
    return {
        theme::Tone::Warning,
        [] { return PlanPanel::tr("The host's answer was lost, and the job is not in its list so far."); },
        [] { return PlanPanel::tr("Apply it again: a job that came after all is not started twice."); },
        {}};
}

} // namespace

void PlanPanel::say(const Notice &notice)
{
    m_isError = true;
    m_ui->panelBar->setDismissable(true);
    m_ui->panelBar->say(notice);
    m_ui->planScroll->ensureWidgetVisible(m_ui->panelBar);
}

void PlanPanel::await(QFuture<Result<void>> asked, bool isStart)
{
    m_asking = true;
    m_isError = false;
    m_start = Start::Told;
    m_ui->panelBar->hide();
    updateButtons();
    whenDone(std::move(asked), this, [this, isStart, shown = m_shown](const Result<void> &result) {
        if (shown != m_shown)
            return;
        m_asking = false;
        if (result && isStart) {
            becomeJob();
            return;
        }
        if (result) {
            m_ui->secretFields->clear();
        } else {
            m_cancelAsked = false;
            const bool isOpen = isStart && leavesItOpen(result.error().code);
            m_start = isOpen ? Start::Open : Start::Told;
            // The host keeps what it refused as a job of its own: given again, this is another.
            if (isStart && !isOpen)
                m_plan->id = QUuid::createUuid();
            say(isOpen ? openStart() : Notice::fromError(result.error()));
        }
        if (m_live)
            m_live->read();
        update();
    });
}

void PlanPanel::apply()
{
    if (m_session && m_isDraft)
        await(m_session->jobs().start(*m_plan, m_ui->secretFields->values()), true);
}

// A list that was read since the answer was lost. Where the job is not in it, it may come yet: Apply is
// offered, and the next list is looked at as well.
void PlanPanel::seeWhetherItStarted()
{
    if (m_start == Start::Told || m_session->jobs().problem() ||
        m_session->link().stage != LinkStage::Connected)
        return;
    const QList<JobSummary> &jobs = m_session->jobs().list();
    if (std::any_of(jobs.begin(), jobs.end(), [this](const JobSummary &job) { return job.id == m_plan->id; }))
        becomeJob();
    else if (std::exchange(m_start, Start::NotSeen) == Start::Open)
        say(startNotSeen());
}

void PlanPanel::becomeJob()
{
    const QUuid id = m_plan->id;
    showJob(id);
    Q_EMIT started(id);
}

void PlanPanel::cancel()
{
    if (!m_session || !m_live)
        return;
    m_cancelAsked = true;
    await(m_session->jobs().cancel(m_live->id()), false);
}

void PlanPanel::act(JobAction action)
{
    if (!m_session || !m_live || !m_live->detail())
        return;
    HostJobs &jobs = m_session->jobs();
    const QUuid id = m_live->id();
    m_cancelAsked = false;
    if (action == JobAction::Settle) {
        await(jobs.settle(id), false);
        return;
    }
    const bool decides = action == JobAction::StepIsDone || action == JobAction::StepAgain;
    const ResumeHow how = action == JobAction::StepIsDone  ? ResumeHow::StepIsDone
                          : action == JobAction::StepAgain ? ResumeHow::StepAgain
                          : action == JobAction::RollBack  ? ResumeHow::RollBack
                                                           : ResumeHow::ByProof;
    await(jobs.resume(id, how, decides ? m_live->detail()->openStep() : 0, m_ui->secretFields->values()),
          false);
}

} // namespace domcero
