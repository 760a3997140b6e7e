// SPDX-License-Identifier: GPL-3.0-or-later
// backup make|list|check|drop|restore: backups of guests, on their host.
#include "app/cli/backupline.h"
#include "app/cli/connection.h"
#include "app/cli/interrupt.h"
#include "app/cli/json.h"
#include "app/cli/maylose.h"
#include "app/cli/planview.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "base/hosttext.h"
#include "plan/backup/backupplans.h"
#include "plan/jobs.h"
#include "plan/plan.h"
#include "plan/plantext.h"
#include "services/backups/backupcarry.h"
#include "text/render.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace domcero::cli {

namespace {

const char *momentName(BackupMoment moment)
{
    switch (moment) {
    case BackupMoment::Running:
        return "running";
    case BackupMoment::Paused:
        return "paused";
    case BackupMoment::Stopped:
        return "stopped";
    }
    return "";
}

QString timeText(std::chrono::seconds at)
{
    return QDateTime::fromSecsSinceEpoch(at.count(), QTimeZone::utc()).toString(Qt::ISODate);
}

class BackupVerb
{
public:
    // `onlyPlan`: printed, for plan apply.
    BackupVerb(Context &context, Connection &connection, bool onlyPlan)
        : m_context(context), m_connection(connection), m_onlyPlan(onlyPlan)
    {
    }

    Exit run()
    {
        const QString what = m_context.options.operands.first();
        if (what == QLatin1String("make") || what == QLatin1String("backup"))
            return make();
        if (what == QLatin1String("list"))
            return list();
        if (what == QLatin1String("restore"))
            return restore();
        if (what == QLatin1String("fetch"))
            return fetch();
        if (what == QLatin1String("send"))
            return carry(session().bringBackup(absoluteLocal(operand(2)), folderOf(operand(3))));
        if (what == QLatin1String("schedule"))
            return schedule();
        if (what == QLatin1String("schedules") || what == QLatin1String("unschedule"))
            return schedules(what == QLatin1String("unschedule"));
        return deed(what == QLatin1String("check") ? BackupDeed::Check : BackupDeed::Drop);
    }

private:
    HostSession &session() { return m_connection.session(); }
    QString operand(qsizetype at) const { return m_context.options.operands.value(at); }
    QStringList rest(qsizetype from) const { return m_context.options.operands.mid(from); }

    Exit make()
    {
        QStringList words = rest(3);
        const auto to = std::find_if(words.begin(), words.end(), [](const QString &word) {
            return word.startsWith(QLatin1String("to="));
        });
        const QString folder = to == words.end() ? QString() : to->mid(3);
        if (to != words.end())
            words.erase(to);
        const auto request = backupRequestFrom(operand(2), words);
        if (!request)
            return fail(request.error());
        if (!folder.isEmpty()) {
            if (request->pause &&
                !mayLose(m_context, session().carriedPlans(*request).valueOr({}).begin.losses))
                return Exit::Failed;
            return carry(session().carryBackup(*request, {nullptr, absoluteLocal(folder)}));
        }
        return perform(session().planFor(*request), [&] { return session().perform(*request); });
    }

    Exit list()
    {
        const bool hasFolder = operand(2).startsWith(QLatin1String("folder="));
        const QString guest = hasFolder ? QString() : operand(2);
        const QString said = hasFolder ? operand(2) : operand(3);
        const QString folder =
            said.isEmpty() ? QString::fromLatin1(usualBackupFolder) : said.section(u'=', 1);
        const Result<BackupList> list = wait(session().readBackups(folder));
        if (!list)
            return fail(list.error());
        QList<Backup> backups = list->backups;
        if (!guest.isEmpty())
            backups.removeIf([&](const Backup &one) { return one.guest != guest; });
        if (m_context.out.isJson())
            m_context.out.document(jsonOf(backups, *list));
        else
            m_context.out.text(tableOf(backups).text());
        return Exit::Done;
    }

    static Table tableOf(const QList<Backup> &backups)
    {
        Table table;
        if (!backups.isEmpty())
            table.headings = {render(Message(QT_TRANSLATE_NOOP("messages", "GUEST"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "TAKEN"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "TAKES"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "STATE"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "FOLDER")))};
        table.toTheRight = {2};
        for (const Backup &one : backups) {
            table.rows.append({one.guest, one.guest.isEmpty() ? QString() : timeText(one.takenAt),
                               sizeText(one.stored),
                               one.whole ? render(Message(QT_TRANSLATE_NOOP("messages", "whole")))
                                         : render(Message(QT_TRANSLATE_NOOP("messages", "half"))),
                               one.folder});
        }
        return table;
    }

    static QJsonObject jsonOf(const QList<Backup> &backups, const BackupList &list)
    {
        QJsonArray array;
        for (const Backup &one : backups) {
            QJsonArray disks;
            for (const BackupDisk &disk : one.disks) {
                disks += QJsonObject{{QStringLiteral("vdev"), disk.vdev},
                                     {QStringLiteral("source"), disk.source},
                                     {QStringLiteral("bytes"), disk.size.bytes()}};
            }
            array += QJsonObject{{QStringLiteral("folder"), one.folder},
                                 {QStringLiteral("guest"), one.guest},
                                 {QStringLiteral("whole"), one.whole},
                                 {QStringLiteral("taken"), timeText(one.takenAt)},
                                 {QStringLiteral("moment"), QLatin1String(momentName(one.moment))},
                                 {QStringLiteral("bytes"), one.stored.bytes()},
                                 {QStringLiteral("disks"), disks}};
        }
        return QJsonObject{{QStringLiteral("folder"), list.folder},
                           {QStringLiteral("free"), list.free.bytes()},
                           {QStringLiteral("backups"), array}};
    }

    // By their whole paths; what is not listed there is not touched.
    Result<QList<Backup>> named(const QStringList &folders)
    {
        QList<Backup> found;
        for (const QString &folder : folders) {
            const QString home = folder.section(u'/', 0, -3); // of BASE/GUEST/BACKUP
            const Result<BackupList> list = wait(session().readBackups(home.isEmpty() ? folder : home));
            if (!list)
                return list.error();
            const auto one = std::find_if(list->backups.begin(), list->backups.end(),
                                          [&](const Backup &backup) { return backup.folder == folder; });
            if (one == list->backups.end()) {
                return makeError(ErrorCode::NotFound,
                                 Message(QT_TRANSLATE_NOOP("messages", "There is no backup %1."), {folder}));
            }
            found += *one;
        }
        return found;
    }

    Exit deed(BackupDeed deed)
    {
        const auto backups = named(rest(2));
        if (!backups)
            return fail(backups.error());
        return perform(session().planFor(deed, *backups), [&] { return session().perform(deed, *backups); });
    }

    Exit restore()
    {
        const auto line = restoreLineFrom(rest(3));
        if (!line)
            return fail(line.error());
        const auto backups = named({operand(2)});
        if (!backups)
            return fail(backups.error());
        const Backup &backup = backups->first();
        QByteArray text;
        if (!line->inPlace || line->withConfig) {
            const Result<HostConfig> config = wait(session().readBackupConfig(backup));
            if (!config)
                return fail(config.error());
            text = config->bytes;
        }
        RestoreRequest request = session().usualRestore(backup, text, line->name);
        request.inPlace = line->inPlace;
        request.withConfig = line->withConfig;
        HostConfig present;
        if (request.inPlace && request.withConfig) {
            const Guest *const guest = session().state().guest(backup.guest);
            const Result<HostConfig> config =
                wait(session().readConfig(guest ? guest->configPath : backup.configPath));
            if (!config)
                return fail(config.error());
            present = *config;
        }
        line->applyTo(request);
        const Result<QByteArray> made = session().configOfRestore(request, text);
        if (!made)
            return fail(made.error());
        return perform(session().planFor(request, *made, present),
                       [&] { return session().perform(request, *made, present); });
    }

    Exit fetch()
    {
        const auto backups = named({operand(2)});
        if (!backups)
            return fail(backups.error());
        return carry(session().carryBackup(backups->first(), {nullptr, absoluteLocal(operand(3))}));
    }

    static QString absoluteLocal(const QString &path)
    {
        return fromHostBytes(
            QFile::encodeName(QFileInfo(QFile::decodeName(toHostBytes(path))).absoluteFilePath()));
    }
    static QString folderOf(const QString &word)
    {
        return word.startsWith(QLatin1String("folder=")) ? word.mid(7)
                                                         : QString::fromLatin1(usualBackupFolder);
    }

    // To its end. A person who interrupts it waits until what was made for it is taken away, or interrupts
    // once more.
    Exit carry(const Result<BackupCarry *> &begun)
    {
        if (!begun)
            return fail(begun.error());
        BackupCarry *const carry = *begun;
        const auto isOver = [&] { return !carry->isRunning() || m_connection.isCut(); };
        if (!m_connection.waitUntil(isOver)) {
            const int heeded = Interrupt::requests();
            const bool isWhole = carry->stage() >= BackupCarry::Stage::Finishing;
            carry->stop();
            m_context.out.note(render(
                isWhole
                    ? Message(QT_TRANSLATE_NOOP("messages", "Interrupted, but all of it is there: it is only "
                                                            "proved and tidied up."))
                    : Message(QT_TRANSLATE_NOOP(
                          "messages", "Interrupted. What was made for the backup is being taken away."))));
            m_connection.waitUntil(isOver, heeded);
        }
        if (carry->leftovers())
            m_context.out.complaint(*carry->leftovers());
        if (carry->isRunning())
            return leave(*carry);
        if (carry->error())
            return fail(*carry->error());
        if (m_context.out.isJson())
            m_context.out.document(QJsonObject{{QStringLiteral("result"), QStringLiteral("done")},
                                               {QStringLiteral("folder"), carry->place()}});
        else
            m_context.out.text(
                render(Message(QT_TRANSLATE_NOOP("messages", "The backup is in %1."), {carry->place()})) +
                u'\n');
        return Exit::Done;
    }

    // With the link gone for good, or a person who waits no more.
    Exit leave(const BackupCarry &carry)
    {
        const bool cut = m_connection.isCut();
        if (const auto why = session().link().error; cut && why)
            m_context.out.complaint(*why);
        const QString place = displayText(carry.place());
        fail(makeError(
            ErrorCode::Cancelled,
            Message(QT_TRANSLATE_NOOP("messages", "The backup was left in the middle.")),
            place.isEmpty()
                ? Message(QT_TRANSLATE_NOOP("messages", "Snapshots of the guest may be left: a window that "
                                                        "connects to the host tells of them."))
                : Message(QT_TRANSLATE_NOOP("messages", "Half of it may be left beside %1, and snapshots of "
                                                        "the guest: a window that connects to the host tells "
                                                        "of them."),
                          {place})));
        return cut ? Exit::NoConnection : Exit::Failed;
    }

    Exit schedule()
    {
        const auto schedule = backupScheduleFrom(operand(2), rest(3));
        if (!schedule)
            return fail(schedule.error());
        return perform(session().planFor(*schedule), [&] { return session().perform(*schedule); });
    }

    // Lists them, or removes that of one guest.
    Exit schedules(bool remove)
    {
        const Result<QList<KnownSchedule>> all = wait(session().readSchedules());
        if (!all)
            return fail(all.error());
        if (remove) {
            const auto one = std::find_if(all->begin(), all->end(), [&](const KnownSchedule &known) {
                return known.schedule.request.guest == operand(2);
            });
            if (one == all->end()) {
                return fail(makeError(
                    ErrorCode::NotFound,
                    Message(QT_TRANSLATE_NOOP("messages", "The host does not back up %1 by itself."),
                            {operand(2)})));
            }
            return perform(session().planToUnschedule(*one), [&] { return session().unschedule(*one); });
        }
        QHash<QUuid, QString> states;
        if (const auto jobs = wait(Jobs(session().transport(), QString()).list())) {
            for (const JobSummary &job : *jobs)
                states[job.id] = QString::fromLatin1(jobStateName(job.state()));
        }
        Table table;
        QJsonArray array;
        if (!all->isEmpty()) {
            table.headings = {render(Message(QT_TRANSLATE_NOOP("messages", "GUEST"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "WHEN"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "KEEPS"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "LAST JOB"))),
                              render(Message(QT_TRANSLATE_NOOP("messages", "STATE")))};
        }
        for (const KnownSchedule &known : *all) {
            const QString job =
                known.lastJob.isNull() ? QStringLiteral("-") : known.lastJob.toString(QUuid::WithoutBraces);
            const QString when = whenText(known.schedule);
            const int keep = known.schedule.request.keep;
            table.rows.append({known.schedule.request.guest, when,
                               keep > 0 ? QString::number(keep) : QStringLiteral("-"), job,
                               states.value(known.lastJob, QStringLiteral("-"))});
            array += QJsonObject{{QStringLiteral("guest"), known.schedule.request.guest},
                                 {QStringLiteral("when"), when},
                                 {QStringLiteral("active"), known.active},
                                 {QStringLiteral("keep"), keep},
                                 {QStringLiteral("lastJob"), job},
                                 {QStringLiteral("state"), states.value(known.lastJob)}};
        }
        if (m_context.out.isJson())
            m_context.out.document(array);
        else
            m_context.out.text(table.text());
        return Exit::Done;
    }

    static QString whenText(const BackupSchedule &schedule)
    {
        static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        QStringList days;
        for (const int day : schedule.days)
            days += QLatin1String(names[day - 1]);
        return QStringLiteral("%1:%2 %3")
            .arg(schedule.hour, 2, 10, QLatin1Char('0'))
            .arg(schedule.minute, 2, 10, QLatin1Char('0'))
            .arg(days.join(u','))
            .trimmed();
    }

    Exit perform(const Result<Plan> &plan, const std::function<QFuture<Result<void>>()> &begin)
    {
        if (!plan)
            return fail(plan.error());
        if (m_onlyPlan) {
            if (m_context.out.isJson())
                m_context.out.document(planToJson(*plan));
            else
                m_context.out.bytes(planText(*plan));
            return Exit::Done;
        }
        if (plan->risk != Risk::Routine && !mayLose(m_context, plan->losses))
            return Exit::Failed;
        const Result<void> result = wait(begin());
        if (!result)
            return fail(result.error());
        if (m_context.out.isJson())
            m_context.out.document(QJsonObject{{QStringLiteral("result"), QStringLiteral("done")},
                                               {QStringLiteral("title"), render(plan->title)}});
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
    bool m_onlyPlan;
};

Exit perform(Context &context, bool onlyPlan)
{
    return withHost(context, Needs::State, [&](Connection &connection) {
        if (complainedOfState(context, connection))
            return Exit::Failed;
        if (const auto problem = readStorageOf(connection)) {
            context.out.error(*problem);
            return Exit::Failed;
        }
        return BackupVerb(context, connection, onlyPlan).run();
    });
}

} // namespace

Exit backupVerb(Context &context)
{
    return perform(context, false);
}

Exit printBackupPlan(Context &context)
{
    return perform(context, true);
}

} // namespace domcero::cli
