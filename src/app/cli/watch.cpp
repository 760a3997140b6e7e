// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connection.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "text/render.h"

#include <QDateTime>
#include <QMap>

#include <tuple>

namespace domcero::cli {

namespace {

// Working and waiting change many times a second: one word for both.
GuestState steady(GuestState state)
{
    return state == GuestState::Idle ? GuestState::Running : state;
}

// In whole MiB, as xl list says it; other tools know the rest, and the two are no change.
auto settings(const Guest &g)
{
    return std::make_tuple(g.vcpus, g.maxVcpus, g.memory.wholeMiB(), g.maxMemory.wholeMiB(), g.disks, g.nics,
                           g.configPath, g.configProblem.has_value(), g.startsWithHost);
}

// Prints the differences between what it was shown last and what it is shown now.
class Watcher
{
public:
    Watcher(Context &context, HostSession &session) : m_context(context), m_session(session) {}

    void look()
    {
        lookAtLink();
        lookAtProblem();
        QMap<QString, Guest> now;
        for (const Guest &guest : m_session.state().guests)
            now.insert(guest.name, guest);
        for (const Guest &guest : std::as_const(now)) {
            const auto before = m_guests.constFind(guest.name);
            if (before == m_guests.constEnd())
                guestEvent(m_first ? "present" : "appeared", guest, std::nullopt);
            else if (steady(before->state) != steady(guest.state) || before->domainId != guest.domainId)
                guestEvent("state", guest, before->state);
            else if (settings(*before) != settings(guest))
                guestEvent("changed", guest, before->state);
        }
        for (const Guest &guest : std::as_const(m_guests)) {
            if (!now.contains(guest.name))
                gone(guest);
        }
        m_guests = now;
        m_first = false;
    }

private:
    QString time() const
    {
        const QDateTime now = m_context.clock.now();
        return m_context.out.isJson() ? now.toString(Qt::ISODateWithMs)
                                      : now.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
    }

    void print(const char *event, QJsonObject fields, const QString &sentence)
    {
        if (!m_context.out.isJson()) {
            m_context.out.text(time() + QStringLiteral("  ") + sentence + u'\n');
            return;
        }
        fields.insert(QStringLiteral("time"), time());
        fields.insert(QStringLiteral("event"), QString::fromLatin1(event));
        m_context.out.jsonLine(fields);
    }

    void guestEvent(const char *event, const Guest &guest, std::optional<GuestState> before)
    {
        const QByteArray kind = event;
        const QString now = stateText(steady(guest.state));
        const QJsonObject fields{
            {QStringLiteral("guest"), guest.name},
            {QStringLiteral("state"), stateName(steady(guest.state))},
            {QStringLiteral("previousState"), before ? QJsonValue(stateName(steady(*before))) : QJsonValue()},
            {QStringLiteral("domainId"), guest.domainId ? QJsonValue(*guest.domainId) : QJsonValue()}};
        Message sentence(QT_TRANSLATE_NOOP("messages", "%1: %2"), {guest.name, now});
        if (kind == "appeared")
            sentence = Message(QT_TRANSLATE_NOOP("messages", "%1: new, %2"), {guest.name, now});
        else if (kind == "changed")
            sentence = Message::counted(
                QT_TRANSLATE_N_NOOP("messages", "%1: its settings have changed, %2 of memory, %n vCPU(s)"),
                guest.vcpus, {guest.name, guest.memory});
        else if (before && steady(*before) == steady(guest.state))
            sentence = Message(QT_TRANSLATE_NOOP("messages", "%1: restarted, %2"), {guest.name, now});
        else if (before)
            sentence = Message(QT_TRANSLATE_NOOP("messages", "%1: %2, was %3"),
                               {guest.name, now, stateText(steady(*before))});
        print(event, fields, render(sentence));
    }

    void gone(const Guest &guest)
    {
        print("gone",
              {{QStringLiteral("guest"), guest.name},
               {QStringLiteral("previousState"), stateName(steady(guest.state))}},
              render(Message(QT_TRANSLATE_NOOP("messages", "%1: gone"), {guest.name})));
    }

    // What was printed last holds no longer than the connection.
    void lookAtLink()
    {
        const LinkStatus link = m_session.link();
        const bool connected = link.stage == LinkStage::Connected;
        if (connected == m_connected)
            return;
        m_connected = connected;
        const QJsonObject fields{
            {QStringLiteral("connected"), connected},
            {QStringLiteral("error"), link.error ? QJsonValue(errorToJson(*link.error)) : QJsonValue()}};
        print("link", fields,
              QStringLiteral("-- ") + (link.error && !connected ? render(*link.error) : linkText(link)));
    }

    void lookAtProblem()
    {
        const auto &problem = m_session.state().problem;
        const QString sentence = problem ? render(*problem) : QString();
        if (sentence == m_problem)
            return;
        m_problem = sentence;
        if (problem)
            print("problem", {{QStringLiteral("error"), errorToJson(*problem)}},
                  QStringLiteral("-- ") + sentence);
        else
            print("problem", {{QStringLiteral("error"), QJsonValue()}},
                  QStringLiteral("-- ") + render(Message(QT_TRANSLATE_NOOP(
                                              "messages", "The state of the host can be read again."))));
    }

    Context &m_context;
    HostSession &m_session;
    QMap<QString, Guest> m_guests;
    QString m_problem;
    bool m_connected = true;
    bool m_first = true;
};

} // namespace

Exit watchHost(Context &context)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        HostSession &session = connection.session();
        Watcher watcher(context, session);
        // A link that dials no more ends it: a host key that has changed, a login that is refused now.
        const auto isOver = [&] { return session.link().stage == LinkStage::Disconnected; };
        const bool ended = connection.waitUntil([&] {
            watcher.look();
            return isOver() || context.out.isBroken();
        });
        return ended && isOver() ? Exit::NoConnection : Exit::Done;
    });
}

} // namespace domcero::cli
