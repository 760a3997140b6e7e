// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/job.h"
#include "remote/transport.h"

#include <QFuture>

namespace domcero {

// The answer to what was asked of a job may be lost, and it may have been done all the same.
bool leavesItOpen(ErrorCode code);

// The jobs of one host, over its transport: what a Jobs page and domcero-cli need. README.md in this folder
// has the protocol. Nothing is kept here; every answer is the host's. All in the transport's owner thread;
// the transport must outlive this, not the futures, which end with its ConnectionLost.
//
// Errors: those of the transport; NotFound (no such job); Conflict (another job holds a lock, with who and
// since when; or the job runs, or is at an end); NoSpace; InvalidInput (a secret is missing; a plan that
// cannot be carried out); CommandFailed (the runner could not be started; `detail`).
class Jobs
{
public:
    // `who`: as others shall see it ("ana@desk"). `root`: another folder for tests.
    Jobs(Transport &transport, const QString &who, QString root = defaultRoot());
    static QString defaultRoot() { return QStringLiteral("/var/lib/domcero"); }

    // Puts the plan on the host and starts it; returns when it runs there (it may have ended by then). The
    // job's id is the plan's. Safe to give again when the answer was lost: a job that is there is not made
    // twice.
    QFuture<Result<void>> start(const Plan &plan, const PlanSecrets &secrets = {});
    // The newest first. `known`, an answer before, spares the host what has not changed.
    QFuture<Result<QList<JobSummary>>> list(const QList<JobSummary> &known = {});
    QFuture<Result<JobDetail>> detail(const QUuid &job);
    // `step`: for StepIsDone and StepAgain, the one that JobDetail::openStep() says.
    QFuture<Result<void>> resume(const QUuid &job, ResumeHow how, int step = 0,
                                 const PlanSecrets &secrets = {});
    // Before the next step; a command under way is not ended.
    QFuture<Result<void>> cancel(const QUuid &job);
    // A job that does not run is left as it is: its locks go.
    QFuture<Result<void>> settle(const QUuid &job);

    Transport &transport() const { return m_transport; }
    const QString &root() const { return m_root; }

private:
    QFuture<Result<void>> ask(const Command &command);

    Transport &m_transport;
    QString m_who; // as one field
    QString m_root;
};

} // namespace domcero
