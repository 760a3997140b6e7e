// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backupline.h"

#include "app/cli/storagerequestline.h"

#include <QRegularExpression>

#include <optional>

namespace domcero::cli {

namespace {

Error wrong(Message what)
{
    return Error{ErrorCode::InvalidInput,
                 std::move(what),
                 Message(QT_TRANSLATE_NOOP("messages", "See domcero-cli --help.")),
                 {},
                 {},
                 {}};
}

struct Pair
{
    QString key;
    QString value;
};
std::optional<Pair> pairOf(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals <= 0 || equals == word.size() - 1)
        return std::nullopt;
    return Pair{word.first(equals), word.mid(equals + 1)};
}

std::optional<bool> yesOrNo(const QString &value)
{
    if (value == QLatin1String("yes"))
        return true;
    return value == QLatin1String("no") ? std::optional(false) : std::nullopt;
}

Error notUnderstood(const QString &word)
{
    return wrong(Message(QT_TRANSLATE_NOOP("messages", "“%1” is not understood here."), {word}));
}

bool takeFlag(bool &flag, const QString &value)
{
    const auto said = yesOrNo(value);
    flag = said.value_or(flag);
    return said.has_value();
}

} // namespace

Result<BackupRequest> backupRequestFrom(const QString &guest, const QStringList &words)
{
    BackupRequest request;
    request.guest = guest;
    for (const QString &word : words) {
        const auto pair = pairOf(word);
        bool good = pair.has_value();
        if (!good)
            return notUnderstood(word);
        const auto &[key, value] = *pair;
        if (key == QLatin1String("folder")) {
            request.folder = value;
        } else if (key == QLatin1String("without")) {
            request.without += value.split(u',', Qt::SkipEmptyParts);
        } else if (key == QLatin1String("pause")) {
            good = takeFlag(request.pause, value);
        } else if (key == QLatin1String("flush")) {
            good = takeFlag(request.flush, value);
        } else if (key == QLatin1String("keep")) {
            request.keep = value.toInt(&good);
            good = good && request.keep > 0;
        } else if (key == QLatin1String("room")) {
            const auto size = sizeFromWord(value);
            good = size.has_value();
            request.snapshotRoom = size.value_or(ByteSize());
        } else {
            good = false;
        }
        if (!good)
            return notUnderstood(word);
    }
    return request;
}

Result<BackupSchedule> backupScheduleFrom(const QString &guest, const QStringList &words)
{
    static const QStringList dayNames{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                      QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                      QStringLiteral("sun")};
    static const QRegularExpression time(QStringLiteral("\\A([01][0-9]|2[0-3]):([0-5][0-9])\\z"));
    BackupSchedule schedule;
    QStringList rest;
    for (const QString &word : words) {
        const auto match = time.match(word.mid(3));
        if (word.startsWith(QLatin1String("at=")) && match.hasMatch()) {
            schedule.hour = match.captured(1).toInt();
            schedule.minute = match.captured(2).toInt();
        } else if (word.startsWith(QLatin1String("days="))) {
            for (const QString &day : word.mid(5).toLower().split(u',')) {
                if (!dayNames.contains(day))
                    return notUnderstood(word);
                schedule.days += static_cast<int>(dayNames.indexOf(day)) + 1;
            }
        } else if (word.startsWith(QLatin1String("pause=")) || word.startsWith(QLatin1String("flush="))) {
            return notUnderstood(word); // they name the very domain that runs now
        } else {
            rest += word;
        }
    }
    return backupRequestFrom(guest, rest)
        .andThen([&](const BackupRequest &request) -> Result<BackupSchedule> {
            schedule.request = request;
            return schedule;
        });
}

Result<RestoreLine> restoreLineFrom(const QStringList &words)
{
    RestoreLine line;
    for (const QString &word : words) {
        const auto pair = pairOf(word);
        bool good = pair.has_value();
        if (!good)
            return notUnderstood(word);
        const auto &[key, value] = *pair;
        if (key == QLatin1String("in-place"))
            good = takeFlag(line.inPlace, value);
        else if (key == QLatin1String("config"))
            good = takeFlag(line.withConfig, value);
        else if (key == QLatin1String("name"))
            line.name = value;
        else if (key == QLatin1String("path"))
            line.path = value;
        else if (key == QLatin1String("uuid"))
            line.uuid = value;
        else if (key == QLatin1String("mac"))
            line.macs += value.split(u',', Qt::SkipEmptyParts);
        else if (value.startsWith(u'/'))
            line.disks[key] = value;
        else
            good = false;
        if (!good)
            return notUnderstood(word);
    }
    return line;
}

void RestoreLine::applyTo(RestoreRequest &request) const
{
    GuestCopy &as = request.as;
    if (!path.isEmpty())
        as.path = path;
    if (!uuid.isEmpty())
        as.uuid = uuid;
    if (!macs.isEmpty())
        as.macs = macs;
    for (CopiedDisk &disk : as.disks)
        disk.target = disks.value(disk.vdev, disk.target);
}

} // namespace domcero::cli
