// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/json.h"
#include "app/cli/maylose.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "plan/diskplans.h"
#include "plan/plan.h"
#include "text/render.h"

#include <QRandomGenerator>

#include <algorithm>

namespace domcero::cli {

namespace {

// One guest of the command line and what became of it.
struct Task
{
    QString guest;
    ActionParameters with;
    std::optional<Error> refusal; // nothing was done
    QList<Message> losses;
    Risk risk = Risk::Routine;
    bool started = false;
    std::optional<Result<void>> result;
};

class Run
{
public:
    Run(Context &context, Connection &connection, GuestAction action)
        : m_context(context), m_connection(connection), m_action(action)
    {
    }

    Exit run()
    {
        plan();
        if (!allowed())
            return Exit::Failed;
        QObject scope;
        QObject::connect(&session(), &HostSession::actionFinished, &scope,
                         [this](GuestAction action, const QString &guest, const Result<void> &result) {
                             if (action == m_action)
                                 finish(guest, result);
                         });
        m_connection.waitUntil([this] {
            startSome();
            return done();
        });
        return report();
    }

private:
    HostSession &session() { return m_connection.session(); }

    void plan()
    {
        QStringList guests = m_context.options.operands.mid(2);
        guests.removeDuplicates();
        for (const QString &guest : guests) {
            Task task;
            task.guest = guest;
            task.with = parametersFor(guest);
            const auto plan = session().planFor(m_action, guest, task.with);
            if (plan) {
                task.losses = plan->losses;
                task.risk = plan->risk;
            } else {
                task.refusal = plan.error();
            }
            m_tasks += task;
        }
    }

    // What was said, and a free name or address where none was.
    ActionParameters parametersFor(const QString &name)
    {
        ActionParameters with = m_context.options.with;
        const HostState &state = session().state();
        const Guest *guest = state.guest(name);
        if (with.device.isEmpty() && m_action == GuestAction::AttachDisk && guest)
            with.device = freeDiskName(*guest);
        if (with.device.isEmpty() && m_action == GuestAction::AttachNic)
            with.device = freeMac(state, QRandomGenerator::global()->generate());
        return with;
    }

    // The person's word where something would be lost.
    bool allowed()
    {
        const bool destructive = std::any_of(m_tasks.begin(), m_tasks.end(), [](const Task &task) {
            return !task.refusal && task.risk == Risk::Destructive;
        });
        QList<Message> losses;
        for (const Task &task : m_tasks)
            losses += task.losses;
        return !destructive || mayLose(m_context, losses);
    }

    // Guests are started, saved and restored one after the other, because each takes of the memory or the
    // disk that the next one is measured against; everything else goes on at the same time.
    void startSome()
    {
        const bool oneByOne = m_action == GuestAction::Start || m_action == GuestAction::Restore ||
                              m_action == GuestAction::Save;
        for (Task &task : m_tasks) {
            if (task.refusal || task.result)
                continue;
            if (!task.started) {
                task.started = true;
                const QFuture<Result<void>> future = session().perform(m_action, task.guest, task.with);
                if (future.isFinished() && future.resultCount() > 0)
                    finish(task.guest, future.result());
            }
            if (oneByOne && !task.result)
                return;
        }
    }

    void finish(const QString &guest, const Result<void> &result)
    {
        for (Task &task : m_tasks) {
            if (task.guest != guest || task.result)
                continue;
            task.result = result;
            if (!m_context.out.isJson())
                say(task);
        }
    }

    bool done() const
    {
        return std::all_of(m_tasks.begin(), m_tasks.end(),
                           [](const Task &task) { return task.refusal || task.result; });
    }

    QString stateNow(const QString &name)
    {
        const Guest *guest = session().state().guest(name);
        return guest ? stateText(guest->state) : render(Message(QT_TRANSLATE_NOOP("messages", "gone")));
    }

    void say(const Task &task)
    {
        if (task.result && *task.result) {
            m_context.out.text(
                render(Message(QT_TRANSLATE_NOOP("messages", "%1: %2: done, the guest is now: %3"),
                               {task.guest, actionText(m_action), stateNow(task.guest)})) +
                u'\n');
            return;
        }
        Error error = task.refusal ? *task.refusal : task.result ? task.result->error() : interrupted();
        m_context.out.note(displayText(task.guest) + QStringLiteral(": ") + render(error));
        for (const QString &line : error.detail.split(u'\n', Qt::SkipEmptyParts))
            m_context.out.note(QStringLiteral("  ") + displayText(line));
    }

    static Error interrupted()
    {
        Error error;
        error.code = ErrorCode::Cancelled;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "Interrupted."));
        error.remedy = Message(QT_TRANSLATE_NOOP(
            "messages", "What was already begun may go on on the host: read the state again."));
        return error;
    }

    static QString resultName(const Task &task)
    {
        if (task.refusal)
            return QStringLiteral("refused");
        if (!task.started)
            return QStringLiteral("not-begun");
        if (!task.result)
            return QStringLiteral("unknown");
        if (*task.result)
            return QStringLiteral("done");
        // The link went in the middle: the command may have worked.
        return task.result->error().code == ErrorCode::ConnectionLost ? QStringLiteral("unknown")
                                                                      : QStringLiteral("failed");
    }

    QJsonObject toJson(const Task &task)
    {
        const Guest *guest = session().state().guest(task.guest);
        QJsonObject object{
            {QStringLiteral("guest"), task.guest},
            {QStringLiteral("action"), QString::fromLatin1(guestActionName(m_action))},
            {QStringLiteral("result"), resultName(task)},
            {QStringLiteral("state"), guest ? QJsonValue(stateName(guest->state)) : QJsonValue()},
            {QStringLiteral("error"), QJsonValue()},
        };
        if (task.refusal)
            object[QStringLiteral("error")] = errorToJson(*task.refusal);
        else if (!task.result)
            object[QStringLiteral("error")] = errorToJson(interrupted());
        else if (!*task.result)
            object[QStringLiteral("error")] = errorToJson(task.result->error());
        return object;
    }

    Exit report()
    {
        bool allDone = true;
        QJsonArray array;
        for (const Task &task : m_tasks) {
            allDone = allDone && task.result && *task.result;
            if (m_context.out.isJson())
                array.append(toJson(task));
            else if (!task.result)
                say(task);
        }
        if (m_context.out.isJson())
            m_context.out.document(array);
        return allDone ? Exit::Done : Exit::Failed;
    }

    Context &m_context;
    Connection &m_connection;
    GuestAction m_action;
    QList<Task> m_tasks;
};

} // namespace

Exit runAction(Context &context)
{
    // The options were checked when they were read, so the action is one.
    const auto action = guestActionFromName(context.options.operands[1].toUtf8());
    return withHost(context, Needs::State, [&](Connection &connection) {
        if (complainedOfState(context, connection))
            return Exit::Failed;
        return Run(context, connection, *action).run();
    });
}

} // namespace domcero::cli
