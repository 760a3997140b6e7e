// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "plan/journal.h"
#include "plan/plan.h"
#include "remote/commandresult.h"

#include <QMap>

#include <map>

namespace domcero {

// Values for a plan's secret slots. Move-only.
using PlanSecrets = std::map<QString, Secret>;

// A job of a host, as a list shows it.
struct JobSummary
{
    QUuid id;
    QString who; // "name@desk", as the client called itself
    Message title;
    Risk risk = Risk::Routine;
    int stepCount = 0;
    Journal journal;
    qint64 journalSize = 0; // bytes
    bool alive = false;

    JobState state() const { return journal.state(alive); }
};

// A job as a whole.
struct JobDetail
{
    QUuid id;
    QString who;
    Plan plan;
    Journal journal;
    bool alive = false;
    QMap<QByteArray, CommandResult> readings; // "003", "u003": the answer by which a condition did not hold

    JobState state() const { return journal.state(alive); }
    // What a person can do with it now. Whether it works is the host's to say: it looks again.
    bool canResume() const;   // go on by proof
    bool canDecide() const;   // an open step is there: say that it is done, or give it again
    int openStep() const;     // that step; 0: none
    bool canRollBack() const; // no step that is done lacks a way back
    bool canCancel() const;   //
    bool canSettle() const;   // leave the rest as it is
};

// "running", "unknown: verify", ...
Message jobStateText(JobState state);

enum class ResumeHow { ByProof, StepIsDone, StepAgain, RollBack };

// What became of it, as PlanRunner::run() says it: nothing to say for a job that is done; else the Error
// whose sentence tells why not and what is known. `output` is of the step that failed.
Result<void> jobOutcome(const JobDetail &job, const CommandResult &output);

// Who holds what a job wants: KEY JOB SINCE WHO, as the host says it.
Error lockedError(const QByteArrayList &words);

// What planjobs is told so that it says only what is new: jobs that do not run.
QByteArray knownJobsText(const QList<JobSummary> &known);
// The answers of planjobs, read. Jobs that it did not tell of anew are those of `known`.
Result<QList<JobSummary>> parseJobList(QByteArrayView output, const QList<JobSummary> &known = {});
Result<JobDetail> parseJobDetail(const QUuid &id, QByteArrayView output);

} // namespace domcero
