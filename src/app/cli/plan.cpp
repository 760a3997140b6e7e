// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planview.h"

#include "app/cli/connection.h"
#include "app/cli/hostargument.h"
#include "app/cli/json.h"
#include "app/cli/maylose.h"
#include "app/cli/terminal.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "plan/jobfollower.h"
#include "plan/jobs.h"
#include "services/deskname.h"
#include "services/planfile.h"
#include "text/render.h"

#include <QEventLoop>
#include <QFile>

namespace domcero::cli {

namespace {

Result<Plan> planFrom(const QString &path)
{
    if (path != QLatin1String("-"))
        return readPlanFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "The file %1 cannot be read."), {path}),
                     {},
                     input.errorString(),
                     {},
                     {}};
    return readPlan(input, path);
}

Error noSuchJob()
{
    return Error{ErrorCode::NotFound,
                 Message(QT_TRANSLATE_NOOP("messages", "There is no such job on the host.")),
                 Message(QT_TRANSLATE_NOOP("messages", "domcero-cli plan jobs HOST lists them.")),
                 {},
                 {},
                 {}};
}

// The verbs of plan that need a host.
class PlanVerb
{
public:
    PlanVerb(Context &context, Connection &connection)
        : m_context(context), m_connection(connection), m_jobs(connection.session().transport(), deskName())
    {
    }

    Exit jobs()
    {
        const auto list = wait(m_jobs.list());
        if (!list)
            return fail(list.error());
        if (m_context.out.isJson()) {
            QJsonArray array;
            for (const JobSummary &job : *list)
                array.append(jobToJson(job));
            m_context.out.document(array);
        } else {
            m_context.out.text(jobTable(*list));
        }
        return Exit::Done;
    }

    Exit apply(const Plan &plan)
    {
        const auto secrets = secretsFor(plan);
        if (!secrets)
            return fail(secrets.error());
        const auto started = wait(m_jobs.start(plan, *secrets));
        if (!started)
            return fail(started.error());
        if (m_context.options.follow)
            return follow(plan.id);
        say(Message(QT_TRANSLATE_NOOP("messages", "The job %1 was started.")), plan.id);
        return Exit::Done;
    }

    Exit follow(const QUuid &id)
    {
        JobFollower follower(m_context.clock, m_connection.session().transport(), id, m_jobs.root());
        bool over = false;
        std::optional<Error> problem;
        CommandResult output;
        QObject scope;
        QObject::connect(&follower, &JobFollower::recordRead, &scope, [&](const JournalRecord &record) {
            if (record.event == "begin" || record.event == "undo-begin")
                output = {};
            if (m_context.out.isJson())
                m_context.out.jsonLine(recordToJson(record));
            else
                m_context.out.text(recordText(record) + u'\n');
        });
        QObject::connect(&follower, &JobFollower::outputRead, &scope,
                         [&](int step, bool undo, OutputStream stream, const QByteArray &bytes) {
                             (stream == OutputStream::Standard ? output.standardOutput
                                                               : output.standardError) += bytes;
                             if (m_context.out.isJson())
                                 m_context.out.jsonLine(outputToJson(step, undo, stream, bytes));
                             else
                                 m_context.out.bytes(bytes);
                         });
        QObject::connect(&follower, &JobFollower::attachedChanged, &scope, [&](bool attached) {
            if (!attached && !over)
                m_context.out.note(render(Message(QT_TRANSLATE_NOOP(
                    "messages",
                    "The connection was lost. The job goes on; following again as soon as it is back."))));
        });
        QObject::connect(&follower, &JobFollower::over, &scope, [&] { over = true; });
        QObject::connect(&follower, &JobFollower::failed, &scope,
                         [&](const Error &error) { problem = error; });
        follower.start();
        if (!m_connection.waitUntil([&] { return over || problem || m_context.out.isBroken(); })) {
            m_context.out.note(
                render(Message(QT_TRANSLATE_NOOP("messages", "Interrupted. The job goes on, on the host."))));
            return Exit::Failed;
        }
        if (problem)
            return fail(*problem);
        if (!over)
            return Exit::Failed;
        const auto job = wait(m_jobs.detail(id));
        if (!job)
            return fail(job.error());
        const auto outcome = jobOutcome(*job, output);
        return outcome ? Exit::Done : fail(outcome.error());
    }

    Exit goOn(const QUuid &id, ResumeHow how, int step)
    {
        const auto resumed = wait(m_jobs.resume(id, how, step));
        if (!resumed)
            return fail(resumed.error());
        if (m_context.options.follow)
            return follow(id);
        say(Message(QT_TRANSLATE_NOOP("messages", "The job %1 goes on.")), id);
        return Exit::Done;
    }

    Exit askFor(const QFuture<Result<void>> &future, const QUuid &id, const Message &done)
    {
        const auto result = wait(future);
        if (!result)
            return fail(result.error());
        say(done, id);
        return Exit::Done;
    }

    Jobs &host() { return m_jobs; }

    // The job that was named, or the newest one.
    Result<QUuid> chosenJob()
    {
        const QString name = m_context.options.operands.value(2);
        const auto list = wait(m_jobs.list());
        if (!list)
            return list.error();
        QList<QUuid> fitting;
        for (const JobSummary &job : *list) {
            if (name.isEmpty() || job.id.toString(QUuid::WithoutBraces).startsWith(name))
                fitting += job.id;
        }
        if (fitting.isEmpty() || (!name.isEmpty() && fitting.size() > 1))
            return noSuchJob();
        return fitting.first();
    }

private:
    // Typed on the terminal; a plan never holds one.
    Result<PlanSecrets> secretsFor(const Plan &plan)
    {
        PlanSecrets secrets;
        const auto terminal = plan.secretSlots.isEmpty() ? nullptr : Terminal::open();
        for (const QString &slot : plan.secretSlots) {
            auto secret = terminal ? terminal->askSecret(render(Message(
                                         QT_TRANSLATE_NOOP("messages", "Secret %1 of the plan:"), {slot})))
                                   : std::nullopt;
            if (!secret)
                return Error{ErrorCode::Cancelled,
                             Message(QT_TRANSLATE_NOOP("messages", "The plan needs the secret %1."), {slot}),
                             Message(QT_TRANSLATE_NOOP("messages", "It is asked for on a terminal only.")),
                             {},
                             {},
                             {}};
            secrets.emplace(slot, std::move(*secret));
        }
        return secrets;
    }

    template <typename T>
    Result<T> wait(const QFuture<Result<T>> &future)
    {
        if (m_connection.waitUntil([&] { return future.isFinished(); }) && future.resultCount() > 0)
            return future.result();
        return Error{
            ErrorCode::Cancelled, Message(QT_TRANSLATE_NOOP("messages", "Interrupted.")), {}, {}, {}, {}};
    }

    Exit fail(const Error &error)
    {
        m_context.out.error(error);
        return Exit::Failed;
    }

    void say(const Message &sentence, const QUuid &id)
    {
        const QString name = id.toString(QUuid::WithoutBraces);
        if (m_context.out.isJson())
            m_context.out.document(QJsonObject{{QStringLiteral("id"), name}});
        else
            m_context.out.text(render(Message::of(sentence.id(), {name}, std::nullopt)) + u'\n');
    }

    Context &m_context;
    Connection &m_connection;
    Jobs m_jobs;
};

Exit showPlan(Context &context)
{
    const auto plan = planFrom(context.options.operands.value(1));
    if (!plan) {
        context.out.error(plan.error());
        return Exit::Failed;
    }
    if (context.out.isJson())
        context.out.document(planToJson(*plan));
    else
        context.out.text(planAsText(*plan));
    return Exit::Done;
}

} // namespace

Exit planVerb(Context &context)
{
    const QString what = context.options.operands.value(0);
    if (what == QLatin1String("show"))
        return showPlan(context);
    if (what == QLatin1String("storage") || what == QLatin1String("resize"))
        return printStoragePlan(context);
    if (what == QLatin1String("backup") || what == QLatin1String("restore"))
        return printBackupPlan(context);
    std::optional<Plan> plan;
    if (what == QLatin1String("apply")) {
        const auto read = planFrom(context.options.operands.value(2));
        if (!read) {
            context.out.error(read.error());
            return Exit::Failed;
        }
        plan = *read;
        if (plan->risk == Risk::Destructive && !mayLose(context, plan->losses))
            return Exit::Failed;
    }
    return withHost(context, Needs::Link, [&](Connection &connection) {
        PlanVerb verb(context, connection);
        if (plan)
            return verb.apply(*plan);
        if (what == QLatin1String("jobs"))
            return verb.jobs();
        const auto id = verb.chosenJob();
        if (!id) {
            context.out.error(id.error());
            return Exit::Failed;
        }
        if (what == QLatin1String("follow"))
            return verb.follow(*id);
        if (what == QLatin1String("cancel"))
            return verb.askFor(
                verb.host().cancel(*id), *id,
                Message(QT_TRANSLATE_NOOP("messages", "The job %1 was asked to stop before its next step.")));
        if (what == QLatin1String("settle"))
            return verb.askFor(verb.host().settle(*id), *id,
                               Message(QT_TRANSLATE_NOOP("messages", "The job %1 is left as it is.")));
        if (what == QLatin1String("rollback"))
            return verb.goOn(*id, ResumeHow::RollBack, 0);
        const int done = context.options.stepDone;
        const int again = context.options.stepAgain;
        return verb.goOn(*id,
                         done    ? ResumeHow::StepIsDone
                         : again ? ResumeHow::StepAgain
                                 : ResumeHow::ByProof,
                         done ? done : again);
    });
}

} // namespace domcero::cli
