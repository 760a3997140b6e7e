// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/jobs.h"

#include "base/hosttext.h"
#include "plan/plantext.h"
#include "plan/plantextwords.h"
#include "plan/runnertext.h"
#include "plan/toolerror.h"

#include <QPromise>

namespace domcero {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds answerTimeout =
    90s; // the runner has 30 s for its first word, on a busy host

Error error(ErrorCode code, const Message &what, const QString &detail = {})
{
    return Error{code, what, {}, detail, {}, {}};
}

QByteArray secretLines(const PlanSecrets &secrets)
{
    QByteArray text;
    for (const auto &[name, secret] : secrets)
        text += "secret " + toHostBytes(name) + ' ' +
                escapeValue(QByteArrayView(secret.data(), secret.size())) + '\n';
    return text + "end\n";
}

// The one line that start, resume, cancel and settle answer with.
Result<void> answerFrom(const CommandResult &result)
{
    const QByteArrayList lines = result.standardOutput.trimmed().split('\n');
    const QByteArrayList words = lines.last().split(' ');
    const QByteArray &word = words.first();
    if (word == "started" || word == "already" || word == "asked" || word == "settled")
        return {};
    if (word == "locked") {
        QByteArrayList fields;
        for (const QByteArray &field : words.mid(1))
            fields += unescapeValue(field).value_or(field);
        return lockedError(fields);
    }
    const QByteArray reason = words.value(1);
    if (word != "refused") {
        return error(ErrorCode::CommandFailed,
                     Message(QT_TRANSLATE_NOOP("messages", "The job could not be started on the host.")),
                     fromHostBytes(result.standardOutput + result.standardError).trimmed());
    }
    if (reason == "no-job")
        return error(ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "There is no such job on the host.")));
    if (reason == "running")
        return error(ErrorCode::Conflict, Message(QT_TRANSLATE_NOOP("messages", "The job still runs.")));
    if (reason == "finished" || reason == "rolledback" || reason == "settled")
        return error(ErrorCode::Conflict, Message(QT_TRANSLATE_NOOP("messages", "The job is at its end.")));
    if (reason == "rolling-back")
        return error(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages", "The job is being rolled back: only that can go on.")));
    if (reason == "no-space")
        return error(ErrorCode::NoSpace,
                     Message(QT_TRANSLATE_NOOP("messages",
                                               "There is no room on the host for the journal of the job.")));
    if (reason == "secrets")
        return error(
            ErrorCode::InvalidInput,
            Message(QT_TRANSLATE_NOOP("messages", "The job needs a secret value that was not handed over.")));
    if (reason == "undo")
        return error(ErrorCode::NotSupported,
                     Message(QT_TRANSLATE_NOOP("messages", "Step %1 cannot be taken back."),
                             {qint64{words.value(2).toInt()}}));
    if (reason == "step")
        return error(ErrorCode::Conflict,
                     Message(QT_TRANSLATE_NOOP("messages", "Another step is the open one: step %1."),
                             {qint64{words.value(2).toInt()}}));
    return error(ErrorCode::Conflict, Message(QT_TRANSLATE_NOOP("messages", "The host refused the job (%1)."),
                                              {fromHostBytes(reason)}));
}

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QFuture<Result<void>> readyFuture(const Error &error)
{
    QPromise<Result<void>> promise;
    promise.start();
    promise.addResult(Result<void>(error));
    promise.finish();
    return promise.future();
}

} // namespace

bool leavesItOpen(ErrorCode code)
{
    return code == ErrorCode::ConnectionLost || code == ErrorCode::Timeout || code == ErrorCode::Unreachable;
}

Jobs::Jobs(Transport &transport, const QString &who, QString root)
    : m_transport(transport), m_who(fromHostBytes(escapeField(toHostBytes(who)))), m_root(std::move(root))
{
}

QFuture<Result<void>> Jobs::ask(const Command &command)
{
    RunOptions options;
    options.purpose = RunOptions::Purpose::Change;
    options.timeout = answerTimeout;
    return m_transport.run(command, options)
        .then(QtFuture::Launch::Sync, [](const Result<CommandResult> &result) {
            return result ? answerFrom(*result) : Result<void>(result.error());
        });
}

QFuture<Result<void>> Jobs::start(const Plan &plan, const PlanSecrets &secrets)
{
    if (const auto problem = planProblem(plan))
        return readyFuture(*problem);
    for (const QString &slot : plan.secretSlots) {
        if (!secrets.contains(slot)) {
            return readyFuture(
                error(ErrorCode::InvalidInput,
                      Message(QT_TRANSLATE_NOOP("messages", "The value %1 was not handed over."), {slot})));
        }
    }
    Command command = Command::script(QStringLiteral("planstart"), {m_root, idText(plan.id), m_who});
    command.standardInput = secretLines(secrets) + planText(plan) + runnerText();
    return ask(command);
}

QFuture<Result<void>> Jobs::resume(const QUuid &job, ResumeHow how, int step, const PlanSecrets &secrets)
{
    static const QHash<ResumeHow, QString> words{{ResumeHow::ByProof, QStringLiteral("resume")},
                                                 {ResumeHow::StepIsDone, QStringLiteral("done")},
                                                 {ResumeHow::StepAgain, QStringLiteral("again")},
                                                 {ResumeHow::RollBack, QStringLiteral("rollback")}};
    Command command = Command::script(QStringLiteral("planresume"),
                                      {m_root, idText(job), m_who, words.value(how), QString::number(step)});
    command.standardInput = secretLines(secrets);
    return ask(command);
}

QFuture<Result<void>> Jobs::cancel(const QUuid &job)
{
    return ask(
        Command::script(QStringLiteral("planask"), {m_root, idText(job), m_who, QStringLiteral("cancel")}));
}

QFuture<Result<void>> Jobs::settle(const QUuid &job)
{
    return ask(
        Command::script(QStringLiteral("planask"), {m_root, idText(job), m_who, QStringLiteral("settle")}));
}

QFuture<Result<QList<JobSummary>>> Jobs::list(const QList<JobSummary> &known)
{
    Command command = Command::script(QStringLiteral("planjobs"), {m_root});
    if (!known.isEmpty()) {
        command.arguments += QStringLiteral("-");
        command.standardInput = knownJobsText(known);
    }
    return m_transport.run(command).then(
        QtFuture::Launch::Sync,
        [command, known](const Result<CommandResult> &result) -> Result<QList<JobSummary>> {
            if (!result)
                return result.error();
            // The half of a list would say that jobs are gone.
            return result->succeeded() ? parseJobList(result->standardOutput, known)
                                       : toolError(command, *result);
        });
}

QFuture<Result<JobDetail>> Jobs::detail(const QUuid &job)
{
    const Command command = Command::script(QStringLiteral("planjobs"), {m_root, idText(job)});
    return m_transport.run(command).then(
        QtFuture::Launch::Sync, [command, job](const Result<CommandResult> &result) -> Result<JobDetail> {
            if (!result)
                return result.error();
            return result->succeeded() ? parseJobDetail(job, result->standardOutput)
                                       : toolError(command, *result);
        });
}

} // namespace domcero
