// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stepprogress.h"

#include <cmath>

namespace domcero {

using Phase = StepProgress::Phase;

StepProgress stepProgress(const JobDetail &job, int step)
{
    StepProgress progress;
    bool ended = false;
    bool undoing = false;
    bool isTimed = false; // within one boot: another counts from another zero
    double begun = 0;
    for (const JournalRecord &record : job.journal.records()) {
        if (record.event == "opened")
            isTimed = false;
        if (record.fields.value(0).toInt() != step || record.event == "opened")
            continue;
        if (record.event == "begin" || record.event == "undo-begin") {
            begun = record.uptime;
            isTimed = true;
            ended = false;
            undoing = record.event == "undo-begin";
        } else if (record.event == "ended" || record.event == "undo-ended") {
            ended = true;
        } else if (record.event == "done" || record.event == "undone") {
            const QByteArray how = record.fields.value(1);
            progress.byWord = how == "told";
            progress.foundDone = how == "proved";
            progress.took.reset();
            if (isTimed)
                progress.took = std::chrono::seconds(std::lround(record.uptime - begun));
        }
    }
    const auto &failure = job.journal.failure();
    const bool isWhereItStopped = !job.alive && failure && failure->step == step && !failure->inUndo;
    switch (job.journal.stepState(step)) {
    case StepState::New:
        if (isWhereItStopped && failure->kind == "guard")
            progress.phase = Phase::Refused;
        return progress;
    case StepState::Open:
        progress.phase = !job.alive ? Phase::Open : ended ? Phase::Proving : Phase::Running;
        break;
    case StepState::Done:
        progress.phase = Phase::Done;
        break;
    case StepState::Failed:
        progress.phase = Phase::Failed;
        break;
    case StepState::Undone:
        progress.phase = Phase::TakenBack;
        return progress;
    }
    if (isWhereItStopped && failure->kind == "proof")
        progress.phase = Phase::Unproven;
    if (undoing)
        progress.phase = job.alive ? Phase::TakingBack : Phase::Open;
    return progress;
}

int stepsDone(const JobDetail &job)
{
    int done = 0;
    for (int step = 1; step <= job.plan.steps.size(); ++step)
        done += job.journal.stepState(step) == StepState::Done;
    return done;
}

} // namespace domcero
