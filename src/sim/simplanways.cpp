// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways through a plan: forward, and back.
#include "sim/simplanrun.h"

#include <utility>

namespace domcero {

namespace {

StepState undoState(const Journal &journal, int step)
{
    StepState state = StepState::New;
    for (const JournalRecord &record : journal.records()) {
        if (record.fields.value(0).toInt() != step)
            continue;
        if (record.event == "undo-begin")
            state = StepState::Open;
        else if (record.event == "undone")
            state = StepState::Done;
        else if (record.event == "undo-failed" && record.fields.value(1) == "status" &&
                 record.fields.value(2).toInt() < 128)
            state = StepState::Failed;
    }
    return state;
}

} // namespace

void SimPlanRun::forward()
{
    const Journal journal = m_job.read();
    int next = 1;
    while (next <= m_job.plan.steps.size() && journal.stepState(next) == StepState::Done)
        ++next;
    // The command of the step that is open may still run: nothing is looked for or given again beside it.
    if (!m_doubted && m_job.tool != 0 && journal.stepState(next) == StepState::Open) {
        select(next, false);
        if (m_job.toolKey == key()) {
            awaitTool([this] { forward(); });
            return;
        }
    }
    if (!std::exchange(m_doubted, true)) {
        doubt(doubtful(journal, next));
        return;
    }
    if (next > m_job.plan.steps.size()) {
        record({"finished"});
        end();
        return;
    }
    select(next, false);
    const StepState state = journal.stepState(next);
    if (std::exchange(m_asked, m_asked == next ? 0 : m_asked) == next) {
        if (m_how == "done")
            complete("told");
        else
            perform();
    } else if (state == StepState::New) {
        perform();
    } else {
        reopen(state == StepState::Failed);
    }
}

// Of the steps before `next`: after a reboot what was done just before may not have reached the disk, and
// what does not outlive one may be gone.
QList<int> SimPlanRun::doubtful(const Journal &journal, int next) const
{
    const bool isOpen = journal.stepState(next) == StepState::Open;
    QList<int> steps;
    for (int number = 1; number < next; ++number) {
        const int until = m_job.plan.steps[number - 1].neededUntil;
        if ((number == next - 1 && !isOpen && !m_sameBoot) ||
            (until > 0 && journal.stepState(until) != StepState::Done))
            steps.append(number);
    }
    return steps;
}

void SimPlanRun::doubt(QList<int> steps)
{
    if (steps.isEmpty()) {
        forward();
        return;
    }
    select(steps.takeFirst(), false);
    allHold(verifies(), [this, steps](int, int verdict) {
        if (verdict != 0)
            step({"reopened"});
        doubt(steps);
    });
}

// The undo of what is done; what is open is taken back only where a look decides.
void SimPlanRun::back()
{
    const Journal journal = m_job.read();
    if (!m_job.read().inUndo()) {
        for (int number = static_cast<int>(m_job.plan.steps.size()); number > 0; --number) {
            if (!wayBack(number)) {
                end();
                return;
            }
        }
    }
    for (int number = static_cast<int>(m_job.plan.steps.size()); number > 0; --number) {
        const StepState state = journal.stepState(number);
        if (state == StepState::New || state == StepState::Undone)
            continue;
        const Step &planned = m_job.plan.steps[number - 1];
        select(number, true);
        if (!mayBegin()) {
            end();
        } else if (!planned.undo) {
            step({"done", "nothing"});
            back();
        } else if (const StepState undo = undoState(journal, number); undo != StepState::New) {
            reopen(undo == StepState::Failed);
        } else if (verifies().isEmpty()) {
            perform();
        } else {
            allHold(verifies(), [this](int, int verdict) {
                if (verdict == 0)
                    complete("nothing");
                else
                    perform();
            });
        }
        return;
    }
    record({"rolledback"});
    end();
}

bool SimPlanRun::wayBack(int number)
{
    const StepState state = m_job.read().stepState(number);
    const Step &planned = m_job.plan.steps[number - 1];
    if (state == StepState::New || state == StepState::Undone || planned.undo || planned.nothingToUndo)
        return true;
    // A tool that says that it failed has changed nothing that its guards would not show.
    if (state == StepState::Failed && !planned.guards.isEmpty())
        return true;
    record({"refused", state == StepState::Done ? "undo" : "unknown", QByteArray::number(number)});
    return false;
}

} // namespace domcero
