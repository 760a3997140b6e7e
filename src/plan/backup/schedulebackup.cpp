// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "domain/storageindex.h"
#include "formats/host/schedules.h"
#include "plan/backup/backupplans.h"
#include "plan/backup/backupsteps.h"
#include "plan/backup/scheduleplans.h"
#include "plan/guestwords.h"
#include "plan/plantext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// Of letters, digits, "-" and "_" alone, which cron demands of a file's name; no two guests have the same.
QString keyOf(const QString &guest)
{
    QString key;
    for (const QChar c : guest.left(40)) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        key += plain ? c : QChar(u'_');
    }
    const QByteArray sum = QCryptographicHash::hash(toHostBytes(guest), QCryptographicHash::Sha256).toHex();
    return key + u'-' + QString::fromLatin1(sum.first(8));
}

Step writeStep(const Message &title, const QString &file, const QByteArray &text)
{
    Step step;
    step.title = title;
    step.command = Command{u"dd"_s, {u"of="_s + file, u"conv=fsync"_s}};
    step.command.standardInput = text;
    step.verifies = {
        Condition{Kind::FileSumIs, file,
                  QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex())}};
    step.verifyWithin = 0s;
    step.idempotent = true;
    step.undo = Undo{Command{u"rm"_s, {u"-f"_s, file}}};
    step.undo->verifies = {Condition{Kind::PathAbsent, file}};
    step.undo->idempotent = true;
    return step;
}

Step removeStep(const QString &file)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Remove %1"), {file});
    step.command = Command{u"rm"_s, {u"-f"_s, file}};
    step.verifies = {Condition{Kind::PathAbsent, file}};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Step systemctlStep(const Message &title, const QStringList &words)
{
    Step step;
    step.title = title;
    step.command = Command{u"systemctl"_s, words};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

Step reloadStep()
{
    return systemctlStep(
        Message(QT_TRANSLATE_NOOP("messages", "Have the service manager read its units again")),
        {u"daemon-reload"_s});
}

// What is started, by both; the key is of harmless characters, and so are the places.
QByteArray startLine(const SchedulePlaces &places, const QString &folder)
{
    return "/bin/sh " + toHostBytes(folder) + "/runner again " + toHostBytes(places.jobs) + ' ' +
           toHostBytes(folder) + " schedule";
}

// What the guest is by then: whatever it does now, it runs.
HostState asItRuns(const HostState &host, const QString &name)
{
    HostState then = host;
    for (Guest &guest : then.guests) {
        if (guest.name != name)
            continue;
        if (!isAlive(guest.state))
            guest.disks = guest.configuredDisks;
        guest.state = GuestState::Running;
    }
    return then;
}

// Its config says other disks than it has.
bool hasOthersThanItsConfig(const Guest &guest, const StorageState &storage)
{
    const StorageIndex index(storage);
    const auto isIn = [&](const GuestDisk &disk, const QList<GuestDisk> &disks) {
        const auto id = index.find(disk.target);
        return disk.cdrom || std::any_of(disks.begin(), disks.end(), [&](const GuestDisk &one) {
                   return one.vdev == disk.vdev &&
                          (one.target == disk.target || (id && index.find(one.target) == id));
               });
    };
    const auto hasAll = [&](const QList<GuestDisk> &some, const QList<GuestDisk> &all) {
        return std::all_of(some.begin(), some.end(), [&](const GuestDisk &one) { return isIn(one, all); });
    };
    return !hasAll(guest.disks, guest.configuredDisks) || !hasAll(guest.configuredDisks, guest.disks);
}

// `what`: "note", when it is set up, or "same", before each backup: a disk that was added since would be in
// none, and nobody would know.
Step disksStep(const Message &title, const QString &what, const QString &config, const QString &file)
{
    Step step;
    step.title = title;
    step.command = Command::script(u"disks"_s, {what, config, file});
    step.guards = {Condition{Kind::FileExists, config}};
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

bool hasSystemd(const HostState &host)
{
    return host.tools && host.tools->contains(u"systemd-run"_s);
}

QList<Step> timerSteps(const BackupSchedule &schedule, const SchedulePlaces &places, const QString &key,
                       const QString &folder)
{
    const QString unit = u"domcero-backup-"_s + key;
    const QString service = places.units + u'/' + unit + u".service"_s;
    const QString timer = places.units + u'/' + unit + u".timer"_s;
    const QByteArray head =
        "# Made by Domcero, which also removes it.\n[Unit]\nDescription=Domcero: backup of a guest (" +
        toHostBytes(key) + ")\n";
    Step on = systemctlStep(Message(QT_TRANSLATE_NOOP("messages", "Start the timer, now and at each boot")),
                            {u"enable"_s, u"--now"_s, unit + u".timer"_s});
    on.verifies = {
        Condition{Kind::LinkTo, places.units + u"/timers.target.wants/"_s + unit + u".timer"_s, timer}};
    on.nothingToUndo = false;
    on.undo = Undo{Command{u"systemctl"_s, {u"disable"_s, u"--now"_s, unit + u".timer"_s}}};
    on.undo->verifies = {
        Condition{Kind::PathAbsent, places.units + u"/timers.target.wants/"_s + unit + u".timer"_s}};
    on.undo->idempotent = true;
    return {writeStep(Message(QT_TRANSLATE_NOOP("messages", "Write the unit that makes the backup")), service,
                      head + "\n[Service]\nType=oneshot\nExecStart=" + startLine(places, folder) + '\n'),
            writeStep(Message(QT_TRANSLATE_NOOP("messages", "Write the timer that starts it")), timer,
                      head + "\n[Timer]\nOnCalendar=" + calendarText(schedule) +
                          "\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n"),
            reloadStep(), on};
}

Step cronStep(const BackupSchedule &schedule, const SchedulePlaces &places, const QString &key,
              const QString &folder)
{
    return writeStep(Message(QT_TRANSLATE_NOOP("messages", "Write the line of cron that starts it")),
                     places.cron + u"/domcero-backup-"_s + key,
                     "# Made by Domcero, which also removes it.\n"
                     "PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin\n" +
                         cronTime(schedule) + " root " + startLine(places, folder) + " >/dev/null 2>&1\n");
}

} // namespace

Result<Plan> planSchedule(const BackupSchedule &schedule, const HostState &host, const StorageState &storage,
                          const BackupMaking &making, const SchedulePlaces &places)
{
    const bool goodDays =
        std::all_of(schedule.days.begin(), schedule.days.end(), [](int day) { return day >= 1 && day <= 7; });
    if (schedule.hour < 0 || schedule.hour > 23 || schedule.minute < 0 || schedule.minute > 59 || !goodDays)
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The time of the day goes from 00:00 to 23:59.")));
    BackupRequest request = schedule.request;
    request.pause = request.flush = false;
    BackupMaking later = making;
    later.now = scheduledTime;
    const HostState then = asItRuns(host, request.guest);
    Result<Plan> backup = planBackup(request, then, storage, later);
    if (!backup) {
        Error error = backup.error();
        if (!error.remedy.isEmpty()) // nobody pauses it, or shuts it down
            error.remedy = Message(QT_TRANSLATE_NOOP("messages", "Leave that disk out."));
        return error;
    }
    const QString key = keyOf(request.guest);
    const QString folder = places.schedules + u'/' + key;
    Plan plan =
        planOf(Message(QT_TRANSLATE_NOOP("messages", "Have the host back up %1 by itself"), {request.guest}),
               Risk::Routine, {});
    const QString own = places.jobs + u"/jobs/"_s + plan.id.toString(QUuid::WithoutBraces) + u"/runner"_s;
    Step runner;
    runner.title = Message(QT_TRANSLATE_NOOP("messages", "Keep this job's runner for the backups"));
    runner.command = Command{u"cp"_s, {own, folder + u"/runner"_s}};
    runner.guards = {Condition{Kind::FileExists, own}};
    runner.flush = {folder + u"/runner"_s};
    runner.idempotent = true;
    runner.nothingToUndo = true;
    const Guest &guest = *then.guest(request.guest);
    const QString disks = folder + u"/disks"_s;
    plan.steps = {makeFolderStep(folder), runner};
    if (!guest.configPath.isEmpty()) {
        backup->steps.prepend(
            disksStep(Message(QT_TRANSLATE_NOOP("messages", "See that %1 still says the same disks"),
                              {guest.configPath}),
                      u"same"_s, guest.configPath, disks));
        plan.steps +=
            disksStep(Message(QT_TRANSLATE_NOOP("messages", "Note which disks %1 says"), {guest.configPath}),
                      u"note"_s, guest.configPath, disks);
    }
    plan.steps += {writeStep(Message(QT_TRANSLATE_NOOP("messages", "Keep the plan of the backup")),
                             folder + u"/plan"_s, planText(*backup)),
                   writeStep(Message(QT_TRANSLATE_NOOP("messages", "Write down what is wanted and when")),
                             folder + u"/schedule.json"_s, scheduleText(schedule))};
    if (hasSystemd(host))
        plan.steps += timerSteps(schedule, places, key, folder);
    else
        plan.steps += cronStep(schedule, places, key, folder);
    plan.losses = backup->losses;
    if (!guest.configPath.isEmpty() && hasOthersThanItsConfig(guest, storage)) {
        plan.losses +=
            Message(QT_TRANSLATE_NOOP("messages", "%1 has other disks now than its config says: the "
                                                  "backup holds those that it has now."),
                    {request.guest});
    }
    plan.losses += Message(
        QT_TRANSLATE_NOOP("messages", "When a disk of %1 changes its size or is replaced, or its config gets "
                                      "or loses one, the backup fails until this is set up again."),
        {request.guest});
    plan.locks = {PlanLock{u"schedule:"_s + key}};
    return plan;
}

Result<Plan> planUnschedule(const KnownSchedule &known, const SchedulePlaces &places)
{
    const QString key = keyOf(known.schedule.request.guest);
    const QString folder = places.schedules + u'/' + key;
    if (known.folder != folder) {
        return makeError(
            ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "There is no such schedule: %1."), {known.folder}));
    }
    const QString unit = u"domcero-backup-"_s + key;
    QList<Step> steps;
    if (known.byTimer) {
        Step off = systemctlStep(Message(QT_TRANSLATE_NOOP("messages", "Stop the timer")),
                                 {u"disable"_s, u"--now"_s, unit + u".timer"_s});
        off.verifies = {
            Condition{Kind::PathAbsent, places.units + u"/timers.target.wants/"_s + unit + u".timer"_s}};
        steps = {off, removeStep(places.units + u'/' + unit + u".timer"_s),
                 removeStep(places.units + u'/' + unit + u".service"_s), reloadStep()};
    } else {
        steps = {removeStep(places.cron + u'/' + unit)};
    }
    for (const char *file : {"schedule.json", "plan", "disks", "runner", "last"})
        steps += removeStep(folder + u'/' + QLatin1String(file));
    Step last;
    last.title = Message(QT_TRANSLATE_NOOP("messages", "Remove %1"), {folder});
    last.command = Command{u"rmdir"_s, {folder}};
    last.verifies = {Condition{Kind::PathAbsent, folder}};
    last.idempotent = true;
    last.nothingToUndo = true;
    steps += last;
    Plan plan = planOf(Message(QT_TRANSLATE_NOOP("messages", "No longer have the host back up %1 by itself"),
                               {known.schedule.request.guest}),
                       Risk::Routine, steps);
    plan.losses = {Message(QT_TRANSLATE_NOOP("messages", "The backups that were made stay."))};
    plan.locks = {PlanLock{u"schedule:"_s + key}};
    return plan;
}

} // namespace domcero
