// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/schedules.h"

#include "base/hosttext.h"
#include "formats/asciijson.h"
#include "formats/host/sections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
constexpr std::array dayNames{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

QByteArray twoDigits(int number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

QByteArray joined(const QStringList &texts)
{
    QByteArrayList all;
    for (const QString &text : texts)
        all += asciiJsonString(text);
    return all.join(", ");
}

QByteArray joined(const QList<int> &numbers)
{
    QByteArrayList all;
    for (const int number : numbers)
        all += QByteArray::number(number);
    return all.join(',');
}

} // namespace

QByteArray scheduleText(const BackupSchedule &schedule)
{
    const BackupRequest &request = schedule.request;
    return "{\"domcero-schedule\": " + QByteArray::number(version) +
           ",\n \"guest\": " + asciiJsonString(request.guest) +
           ",\n \"folder\": " + asciiJsonString(request.folder) + ",\n \"without\": [" +
           joined(request.without) + "],\n \"room\": " + QByteArray::number(request.snapshotRoom.bytes()) +
           ",\n \"keep\": " + QByteArray::number(request.keep) +
           ",\n \"hour\": " + QByteArray::number(schedule.hour) +
           ", \"minute\": " + QByteArray::number(schedule.minute) + ", \"days\": [" + joined(schedule.days) +
           "]}\n";
}

Result<BackupSchedule> parseScheduleText(QByteArrayView text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toByteArray()).object();
    BackupSchedule schedule;
    BackupRequest &request = schedule.request;
    request.guest = object["guest"_L1].toString();
    request.folder = object["folder"_L1].toString();
    for (const QJsonValue &one : object["without"_L1].toArray())
        request.without += one.toString();
    request.snapshotRoom = ByteSize::fromBytes(object["room"_L1].toInteger());
    request.keep = object["keep"_L1].toInt();
    schedule.hour = object["hour"_L1].toInt(-1);
    schedule.minute = object["minute"_L1].toInt(-1);
    for (const QJsonValue &one : object["days"_L1].toArray())
        schedule.days += one.toInt();
    const bool goodDays =
        std::all_of(schedule.days.begin(), schedule.days.end(), [](int day) { return day >= 1 && day <= 7; });
    if (object["domcero-schedule"_L1].toInt() != version || request.guest.isEmpty() || schedule.hour < 0 ||
        schedule.hour > 23 || schedule.minute < 0 || schedule.minute > 59 || !goodDays) {
        return makeError(
            ErrorCode::ParseFailed,
            Message(QT_TRANSLATE_NOOP("messages", "What is kept of the schedule is not understood.")),
            fromHostBytes(text.first(std::min<qsizetype>(text.size(), 500))));
    }
    return schedule;
}

Result<QList<KnownSchedule>> parseSchedules(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    QList<KnownSchedule> all;
    for (const Section &section : *sections) {
        // "timer|cron active|inactive JOB", then the text.
        const qsizetype end = section.content.indexOf('\n');
        const QByteArrayList words = section.content.left(end).split(' ');
        const auto schedule = parseScheduleText(QByteArrayView(section.content).sliced(end + 1));
        if (!schedule)
            continue; // of another version, or half of one: its folder is not ours to judge
        KnownSchedule known;
        known.schedule = *schedule;
        known.folder = fromHostBytes(section.name);
        known.byTimer = words.value(0) == "timer";
        known.active = words.value(1) == "active";
        known.lastJob = QUuid::fromString(QLatin1String(words.value(2)));
        all += known;
    }
    return all;
}

QByteArray calendarText(const BackupSchedule &schedule)
{
    QByteArrayList names;
    for (const int day : schedule.days)
        names += dayNames[static_cast<std::size_t>(day - 1)];
    return (names.isEmpty() ? QByteArray() : names.join(',') + ' ') + "*-*-* " + twoDigits(schedule.hour) +
           ':' + twoDigits(schedule.minute) + ":00";
}

QByteArray cronTime(const BackupSchedule &schedule)
{
    return QByteArray::number(schedule.minute) + ' ' + QByteArray::number(schedule.hour) + " * * " +
           (schedule.days.isEmpty() ? QByteArray("*") : joined(schedule.days));
}

} // namespace domcero
