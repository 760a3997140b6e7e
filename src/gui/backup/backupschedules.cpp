// SPDX-License-Identifier: GPL-3.0-or-later
// What BackupActions asks about backups that a host makes by itself.
#include "base/hosttext.h"
#include "gui/backup/backupactions.h"
#include "models/backuptext.h"
#include "text/render.h"

#include <QPointer>
#include <QTime>

#include <memory>

namespace domcero {

namespace {

using FieldKind = FormField::Kind;

constexpr int usuallyKept = 7;

QString nameOf(const QList<int> &days)
{
    QStringList numbers;
    for (const int day : days)
        numbers += QString::number(day);
    return numbers.join(QLatin1Char(','));
}

QList<int> daysOf(const QString &name)
{
    QList<int> days;
    for (const QString &number : name.split(QLatin1Char(','), Qt::SkipEmptyParts))
        days += number.toInt();
    return days;
}

// What can be chosen, and first what is.
QList<FormField::Option> dayOptions(const QList<int> &now)
{
    QList<QList<int>> choices{now, {}, {1, 2, 3, 4, 5}};
    for (int day = 1; day <= 7; ++day)
        choices += QList<int>{day};
    QList<FormField::Option> options;
    for (const QList<int> &days : std::as_const(choices)) {
        if (options.isEmpty() || days != now)
            options += FormField::Option{nameOf(days), [days] { return backuptext::days(days); }};
    }
    return options;
}

QString keyOf(const HostSession &session, const QString &guest)
{
    return QStringLiteral("schedule/") + session.entry().id.toString() + QLatin1Char('/') + guest;
}

} // namespace

void BackupActions::askSchedule(HostSession *session, const QString &guest, const QString &folder,
                                const std::optional<KnownSchedule> &known)
{
    const auto wish = std::make_shared<BackupSchedule>();
    if (known)
        *wish = known->schedule;
    else
        wish->request.keep = usuallyKept;
    wish->request.guest = guest;
    wish->request.folder = folder;
    if (!session->isReadingStorage())
        session->readStorage();
    ActionQuestion question;
    question.title = [guest] { return tr("Have the host back up %1 by itself").arg(displayText(guest)); };
    question.applyText = [] { return tr("Set up"); };
    FormField time;
    time.name = "scheduleTime";
    time.label = [] { return tr("At"); };
    time.hint = [] { return tr("By the clock of the host, such as 02:30"); };
    time.value = QTime(wish->hour, wish->minute).toString(QStringLiteral("HH:mm"));
    time.take = [wish](const QVariant &value) {
        const QTime at = QTime::fromString(value.toString().trimmed(), QStringLiteral("H:mm"));
        wish->hour = at.isValid() ? at.hour() : -1; // which the planner refuses
        wish->minute = at.isValid() ? at.minute() : -1;
    };
    FormField days;
    days.name = "scheduleDays";
    days.kind = FieldKind::Choice;
    days.label = [] { return tr("On"); };
    days.options = dayOptions(wish->days);
    days.value = nameOf(wish->days);
    days.take = [wish](const QVariant &value) { wish->days = daysOf(value.toString()); };
    FormField keep;
    keep.name = "scheduleKeep";
    keep.kind = FieldKind::Number;
    keep.label = [] { return tr("Keep the last"); };
    keep.hint = [folder] { return tr("Below %1; 0: all").arg(displayText(folder)); };
    keep.least = 0;
    keep.most = 999;
    keep.value = wish->request.keep;
    keep.take = [wish](const QVariant &value) { wish->request.keep = value.toInt(); };
    question.fields = {time, days, keep};
    const QPointer<HostSession> host = session;
    question.check = [host, wish] {
        ActionVerdict verdict;
        if (const auto problem = host ? host->storageUnread() : std::nullopt)
            verdict.problems.append(domcero::render(problem->what));
        if (!host || !host->storageAge())
            return verdict; // until it is read
        const Result<Plan> plan = host->planFor(*wish);
        if (plan)
            verdict.add(*plan);
        else
            verdict.problems.append(domcero::render(plan.error()));
        return verdict;
    };
    About about;
    about.key = keyOf(*session, guest);
    about.done = [wish] { return backuptext::schedule(*wish); };
    question.accept = [this, host, wish, about](const PlanSecrets &) {
        if (host)
            follow(host->perform(*wish), about);
    };
    Q_EMIT questionNeeded(session, question);
}

void BackupActions::askUnschedule(HostSession *session, const KnownSchedule &known)
{
    const QPointer<HostSession> host = session;
    const QString guest = known.schedule.request.guest;
    Confirmation asked;
    asked.title = [guest] { return tr("No longer have the host back up %1?").arg(displayText(guest)); };
    asked.losses = [] { return tr("The backups that it has made stay."); };
    asked.applyText = [] { return tr("&No longer"); };
    About about;
    about.key = keyOf(*session, guest);
    about.done = [guest] { return tr("The host backs up %1 by itself no longer.").arg(displayText(guest)); };
    asked.apply = [this, host, known, about] {
        if (host)
            follow(host->unschedule(known), about);
    };
    confirm(session->planToUnschedule(known), asked, about.key);
}

} // namespace domcero
