// SPDX-License-Identifier: GPL-3.0-or-later
// guest copy|rename|delete: a guest as a whole.
#include "app/cli/connection.h"
#include "app/cli/json.h"
#include "app/cli/maylose.h"
#include "app/cli/verbs.h"
#include "plan/plan.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

class GuestVerb
{
public:
    GuestVerb(Context &context, Connection &connection) : m_context(context), m_connection(connection) {}

    Exit run()
    {
        const QString what = m_context.options.operands.first();
        const Guest *const guest = session().state().guest(name());
        if (!guest) {
            return fail(makeError(ErrorCode::NotFound,
                                  Message(QT_TRANSLATE_NOOP("messages", "There is no guest %1."), {name()})));
        }
        if (guest->configPath.isEmpty()) {
            return fail(makeError(
                ErrorCode::NotFound,
                Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no config file."), {name()})));
        }
        const Result<HostConfig> config = wait(session().readConfig(guest->configPath));
        if (!config)
            return fail(config.error());
        if (what == QLatin1String("copy"))
            return copy(*config);
        return what == QLatin1String("rename") ? rename(*config) : remove(*config);
    }

private:
    HostSession &session() { return m_connection.session(); }
    QString name() const { return m_context.options.operands.value(2); }
    QString newName() const { return m_context.options.operands.value(3); }

    Exit copy(const HostConfig &config)
    {
        const GuestCopy copy = session().usualCopy(name(), config.bytes, newName());
        const Result<QByteArray> text = session().configOfCopy(copy, config.bytes);
        if (!text)
            return fail(text.error());
        return perform(
            session().planFor(copy, *text), [&] { return session().perform(copy, *text); }, newName());
    }

    Exit rename(const HostConfig &config)
    {
        const GuestRename rename{name(), newName(), config};
        return perform(
            session().planFor(rename), [&] { return session().perform(rename); }, newName());
    }

    // That it is meant is asked for as for all that is lost.
    Exit remove(const HostConfig &config)
    {
        const GuestRemoval removal{name(), config, m_context.options.withDisks, name()};
        return perform(
            session().planFor(removal), [&] { return session().perform(removal); }, name());
    }

    Exit perform(const Result<Plan> &plan, const std::function<QFuture<Result<void>>()> &begin,
                 const QString &guest)
    {
        if (!plan)
            return fail(plan.error());
        if (plan->risk != Risk::Routine && !mayLose(m_context, plan->losses))
            return Exit::Failed;
        const Result<void> result = wait(begin());
        if (!result)
            return fail(result.error());
        if (m_context.out.isJson())
            m_context.out.document(QJsonObject{{QStringLiteral("guest"), guest},
                                               {QStringLiteral("result"), QStringLiteral("done")}});
        else
            m_context.out.text(
                render(Message(QT_TRANSLATE_NOOP("messages", "%1: done"), {render(plan->title)})) + u'\n');
        return Exit::Done;
    }

    template <typename T>
    Result<T> wait(const QFuture<Result<T>> &future)
    {
        return m_connection.waitFor(future);
    }

    Exit fail(const Error &error)
    {
        m_context.out.error(error);
        return Exit::Failed;
    }

    Context &m_context;
    Connection &m_connection;
};

} // namespace

Exit guestVerb(Context &context)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        if (complainedOfState(context, connection))
            return Exit::Failed;
        // Its disks are looked at too.
        if (context.options.operands.first() != QLatin1String("rename")) {
            if (const auto problem = readStorageOf(connection)) {
                context.out.error(*problem);
                return Exit::Failed;
            }
        }
        return GuestVerb(context, connection).run();
    });
}

} // namespace domcero::cli
