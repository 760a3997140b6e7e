// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/json.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QStringList row(const Guest &guest)
{
    const bool alive = isAlive(guest.state);
    return {guest.name,
            stateText(guest.state),
            guest.type == GuestType::Unknown ? QStringLiteral("-") : typeText(guest.type),
            guest.domainId ? QString::number(*guest.domainId) : QStringLiteral("-"),
            guest.vcpus > 0 ? QString::number(guest.vcpus) : QStringLiteral("-"),
            guest.memory.isZero() ? QStringLiteral("-") : sizeText(guest.memory),
            alive && guest.uptime ? durationText(*guest.uptime) : QStringLiteral("-"),
            guest.startsWithHost ? render(Message(QT_TRANSLATE_NOOP("messages", "yes")))
                                 : render(Message(QT_TRANSLATE_NOOP("messages", "no"))),
            orDash(guest.configPath)};
}

void printTable(Context &context, const HostState &state)
{
    if (state.guests.isEmpty() && state.configsProblem)
        return;
    if (state.guests.isEmpty()) {
        context.out.text(render(Message(QT_TRANSLATE_NOOP("messages", "The host has no guests."))) + u'\n');
        return;
    }
    Table table;
    table.headings = {render(Message(QT_TRANSLATE_NOOP("messages", "NAME"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "STATE"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "TYPE"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "ID"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "VCPUS"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "MEMORY"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "UPTIME"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "AUTOSTART"))),
                      render(Message(QT_TRANSLATE_NOOP("messages", "CONFIG FILE")))};
    table.toTheRight = {3, 4, 5, 6};
    for (const Guest &guest : state.guests)
        table.rows.append(row(guest));
    context.out.text(table.text());
    for (const Guest &guest : state.guests) {
        if (guest.configProblem)
            context.out.text(u'\n' + displayText(guest.name) + QStringLiteral(": ") +
                             render(*guest.configProblem) + u'\n');
    }
}

// What was read is not what is, once the connection has gone.
void sayAge(Context &context, HostSession &session)
{
    const auto age = session.dataAge();
    if (session.link().stage == LinkStage::Connected || !age)
        return;
    context.out.note(
        render(Message(QT_TRANSLATE_NOOP("messages", "The connection was lost; this was read %1 ago."),
                       {durationText(std::chrono::duration_cast<std::chrono::seconds>(*age))})));
}

} // namespace

Exit listGuests(Context &context)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        if (complainedOfState(context, connection))
            return Exit::Failed;
        const HostState &state = connection.session().state();
        if (context.out.isJson()) {
            QJsonArray array;
            for (const Guest &guest : state.guests)
                array.append(guestToJson(guest));
            context.out.document(array);
        } else {
            printTable(context, state);
        }
        sayAge(context, connection.session());
        // The list is not whole, and a script must be able to tell.
        if (state.configsProblem)
            context.out.complaint(*state.configsProblem);
        return state.configsProblem ? Exit::Failed : Exit::Done;
    });
}

} // namespace domcero::cli
