// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

QStringList xlNameOf(const Guest &guest)
{
    const bool digits = std::all_of(guest.name.begin(), guest.name.end(),
                                    [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (digits && guest.domainId)
        return {QString::number(*guest.domainId)};
    if (guest.name.startsWith(QLatin1Char('-')))
        return {QStringLiteral("--"), guest.name};
    return {guest.name};
}

Condition sameDomain(Condition::Kind kind, const Guest &guest)
{
    return Condition{kind, guest.name, guest.domainId ? QString::number(*guest.domainId) : QString()};
}

Plan oneStep(const Message &title, Risk risk, Step step)
{
    step.title = title;
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.title = title;
    plan.risk = risk;
    plan.steps = {std::move(step)};
    return plan;
}

Error refusal(const Message &what, const Message &remedy)
{
    return Error{ErrorCode::Conflict, what, remedy, {}, {}, {}};
}

Error badParameter(const Message &what, const Message &remedy)
{
    return Error{ErrorCode::InvalidInput, what, remedy, {}, {}, {}};
}

QString idOf(const Guest &guest)
{
    return QString::number(guest.domainId.value_or(-1));
}

Plan planOf(const Message &title, Risk risk, QList<Step> steps)
{
    Plan plan;
    plan.id = QUuid::createUuid();
    plan.title = title;
    plan.risk = risk;
    plan.steps = std::move(steps);
    return plan;
}

std::optional<Error> refuseBadPath(const QString &path)
{
    if (path.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The path on the host is missing.")));
    const bool control = std::any_of(path.begin(), path.end(),
                                     [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    if (!path.startsWith(QLatin1Char('/')) || path.endsWith(QLatin1Char('/')) || control) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "“%1” is not the whole path of a file on the host."),
                    {path}),
            Message(QT_TRANSLATE_NOOP("messages", "A path begins with / and ends with the file's name.")));
    }
    return std::nullopt;
}

std::optional<Error> refuseUnlessAlive(const Guest &guest)
{
    if (!isAlive(guest.state))
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is not running."), {guest.name}));
    if (guest.name.isEmpty() || !guest.domainId)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "This guest is only just coming or going.")));
    return std::nullopt;
}

std::optional<Error> refuseUnlessListening(const Guest &guest)
{
    if (auto refused = refuseUnlessAlive(guest))
        return refused;
    switch (guest.state) {
    case GuestState::Paused:
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is paused."), {guest.name}),
                       Message(QT_TRANSLATE_NOOP("messages", "Resume it first.")));
    case GuestState::Crashed:
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has crashed."), {guest.name}),
                       Message(QT_TRANSLATE_NOOP("messages", "Force it off, then start it again.")));
    case GuestState::ShuttingDown:
    case GuestState::Dying:
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The guest %1 is shutting down."), {guest.name}));
    default:
        return std::nullopt;
    }
}

// xl takes nearly any name; these would make it impossible to name the guest to xl afterwards.
std::optional<Error> refuseGuestName(const QString &name)
{
    const auto is = [&](auto what) { return std::any_of(name.begin(), name.end(), what); };
    if (name.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The new name is missing.")));
    if (is([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f || c == QLatin1Char('/'); }) ||
        name != name.trimmed()) {
        return badParameter(Message(QT_TRANSLATE_NOOP(
            "messages", "A name has no “/”, no line break, and no blank at its beginning or end.")));
    }
    if (name.startsWith(QLatin1Char('-')))
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "A name does not begin with “-”.")));
    if (!is([](QChar c) { return c < QLatin1Char('0') || c > QLatin1Char('9'); })) {
        return badParameter(Message(
            QT_TRANSLATE_NOOP("messages", "A name of nothing but digits would be taken for a domain ID.")));
    }
    return std::nullopt;
}

} // namespace domcero
