// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/conditioncheck.h"
#include "plan/job.h"
#include "plan/plantextwords.h"
#include "plan/toolerror.h"

namespace domcero {

namespace {

Error error(ErrorCode code, const Message &what, const Message &remedy = {})
{
    return Error{code, what, remedy, {}, {}, {}};
}

QByteArray fileNameOf(const JobFailure &failure)
{
    return (failure.inUndo ? "u" : "") + QByteArray::number(failure.step).rightJustified(3, '0');
}

// The same answer, judged here for its sentence.
Error conditionError(const JobDetail &job, const JobFailure &failure, const Step &step)
{
    const bool guard = failure.kind == "guard";
    const QList<Condition> conditions = failure.inUndo && step.undo
                                            ? (guard ? step.undo->guards : step.undo->verifies)
                                            : (guard ? step.guards : step.verifies);
    Error result = error(
        guard ? ErrorCode::GuardFailed : ErrorCode::VerifyFailed, {},
        guard ? Message(QT_TRANSLATE_NOOP(
                    "messages", "This step was not begun. Look at what the host says now and decide again."))
              : step.unprovenRemedy);
    const auto reading = job.readings.find(fileNameOf(failure));
    if (failure.index >= 1 && failure.index <= conditions.size() && reading != job.readings.end()) {
        const auto verdict = judge(conditions[failure.index - 1], *reading);
        if (!verdict) {
            result.what = verdict.error().what;
            result.detail = verdict.error().detail;
        } else if (!verdict->holds) {
            result.what = guard ? verdict->asGuard : verdict->asProof;
        }
    }
    if (result.what.isEmpty()) {
        result.what = Message(QT_TRANSLATE_NOOP("messages", "What step %1 needs does not hold on the host."),
                              {qint64{failure.step}});
    }
    return result;
}

Error refusedError(const QByteArrayList &words)
{
    const QByteArray reason = words.value(0);
    if (reason == "lock")
        return lockedError(words.mid(1));
    if (reason == "no-space") {
        return error(ErrorCode::NoSpace,
                     Message(QT_TRANSLATE_NOOP("messages",
                                               "There is no room on the host for the journal of the job.")),
                     Message(QT_TRANSLATE_NOOP("messages", "Make room in /var and resume the job.")));
    }
    if (reason == "undo") {
        return error(ErrorCode::NotSupported,
                     Message(QT_TRANSLATE_NOOP("messages", "Step %1 cannot be taken back."),
                             {qint64{words.value(1).toInt()}}));
    }
    return error(ErrorCode::Conflict, Message(QT_TRANSLATE_NOOP("messages", "The host refused the job (%1)."),
                                              {fromHostBytes(reason)}));
}

Error failureError(const JobDetail &job, const CommandResult &output)
{
    const JobFailure failure = job.journal.failure().value_or(JobFailure());
    if (failure.kind == "refused")
        return refusedError(failure.words);
    if (failure.step < 1 || failure.step > job.plan.steps.size())
        return error(ErrorCode::Internal,
                     Message(QT_TRANSLATE_NOOP("messages", "The journal of the job is damaged.")));
    const Step &step = job.plan.steps[failure.step - 1];
    if (failure.kind == "guard" || failure.kind == "proof")
        return conditionError(job, failure, step);
    const Command command = failure.inUndo && step.undo ? step.undo->command : step.command;
    if (failure.kind == "status") {
        CommandResult result = output;
        result.exitStatus = failure.status;
        return toolError(command, result);
    }
    if (failure.kind == "secret") {
        return error(ErrorCode::InvalidInput,
                     Message(QT_TRANSLATE_NOOP("messages", "The value %1 was not handed over."),
                             {fromHostBytes(failure.words.value(0))}));
    }
    return error(
        ErrorCode::VerifyFailed,
        Message(QT_TRANSLATE_NOOP("messages", "Step %1 did not yield the value that later steps need."),
                {qint64{failure.step}}));
}

} // namespace

Message jobStateText(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return Message(QT_TRANSLATE_NOOP("messages", "waiting"));
    case JobState::Running:
        return Message(QT_TRANSLATE_NOOP("messages", "running"));
    case JobState::Done:
        return Message(QT_TRANSLATE_NOOP("messages", "done"));
    case JobState::Failed:
        return Message(QT_TRANSLATE_NOOP("messages", "failed"));
    case JobState::Cancelled:
        return Message(QT_TRANSLATE_NOOP("messages", "cancelled"));
    case JobState::RolledBack:
        return Message(QT_TRANSLATE_NOOP("messages", "rolled back"));
    case JobState::Settled:
        return Message(QT_TRANSLATE_NOOP("messages", "left as it is"));
    case JobState::Interrupted:
        return Message(QT_TRANSLATE_NOOP("messages", "interrupted"));
    case JobState::Unknown:
        return Message(QT_TRANSLATE_NOOP("messages", "unknown: verify"));
    }
    return {};
}

Error lockedError(const QByteArrayList &words)
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(words.value(2).toLongLong(), Qt::UTC);
    const QString since = at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
    const QString key = fromHostBytes(unescapeLockKey(words.value(0)).value_or(words.value(0)));
    const QString who = fromHostBytes(words.value(3));
    const QString guest = QStringLiteral("guest:");
    const bool isOfBackups =
        key.startsWith(QLatin1String("backup:")) || key.startsWith(QLatin1String("backups:"));
    Error result = error(
        ErrorCode::Conflict,
        key.startsWith(guest)
            ? Message(QT_TRANSLATE_NOOP(
                          "messages", "Another job is at work on the guest %1: it was started by %2 at %3."),
                      {key.mid(guest.size()), who, since})
        : isOfBackups
            ? Message(QT_TRANSLATE_NOOP("messages",
                                        "Another job is at work on the backups in %1: it was started "
                                        "by %2 at %3."),
                      {key.section(u':', 1), who, since})
            : Message(
                  QT_TRANSLATE_NOOP("messages", "Another job is at work on %1: it was started by %2 at %3."),
                  {key, who, since}),
        Message(
            QT_TRANSLATE_NOOP("messages", "Wait until it has ended, or look at it in the list of jobs.")));
    result.detail = fromHostBytes(words.value(1));
    return result;
}

Result<void> jobOutcome(const JobDetail &job, const CommandResult &output)
{
    Error result;
    const qint64 step = job.journal.failure() ? job.journal.failure()->step : job.openStep();
    switch (job.state()) {
    case JobState::Done:
        return {};
    case JobState::Failed:
        result = failureError(job, output);
        break;
    case JobState::Cancelled:
        result = error(ErrorCode::Cancelled,
                       Message(QT_TRANSLATE_NOOP("messages", "The job was cancelled at step %1."), {step}),
                       Message(QT_TRANSLATE_NOOP("messages", "It can be resumed.")));
        break;
    case JobState::Interrupted:
        if (job.journal.failure() && job.journal.failure()->words.value(0) == "no-space") {
            result = refusedError({"no-space"});
            break;
        }
        result = error(ErrorCode::ConnectionLost,
                       Message(QT_TRANSLATE_NOOP("messages", "The job was interrupted on the host.")),
                       Message(QT_TRANSLATE_NOOP(
                           "messages",
                           "Resume it: what was done is not done again, and an open step is proved first.")));
        break;
    case JobState::Unknown:
        result = error(
            ErrorCode::VerifyFailed,
            Message(QT_TRANSLATE_NOOP("messages", "Whether step %1 was done cannot be told from the host."),
                    {step}),
            Message(QT_TRANSLATE_NOOP(
                "messages", "Look at the host, then say whether it was done, or let it be done again.")));
        break;
    case JobState::RolledBack:
        result =
            error(ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "The job was rolled back.")));
        break;
    case JobState::Settled:
        result = error(ErrorCode::Cancelled,
                       Message(QT_TRANSLATE_NOOP("messages", "The job was ended by hand as it was.")));
        break;
    case JobState::Waiting:
    case JobState::Running:
        result = error(ErrorCode::Timeout, Message(QT_TRANSLATE_NOOP("messages", "The job still runs.")));
        break;
    }
    return result;
}

} // namespace domcero
