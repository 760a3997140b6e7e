// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/backups.h"

#include "base/hosttext.h"
#include "formats/asciijson.h"
#include "formats/host/freespace.h"
#include "formats/host/sections.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;

constexpr std::array moments{std::pair{BackupMoment::Running, "running"},
                             std::pair{BackupMoment::Paused, "paused"},
                             std::pair{BackupMoment::Stopped, "stopped"}};

QByteArray nameOf(BackupMoment moment)
{
    const auto *const found =
        std::find_if(moments.begin(), moments.end(), [&](const auto &one) { return one.first == moment; });
    return found->second;
}

QByteArray diskText(const BackupDisk &disk)
{
    return "    {\"vdev\": " + asciiJsonString(disk.vdev) + ", \"file\": " + asciiJsonString(disk.file) +
           ", \"bytes\": " + QByteArray::number(disk.size.bytes()) +
           ",\n     \"source\": " + asciiJsonString(disk.source) +
           ", \"format\": " + asciiJsonString(disk.format) + "}";
}

// Of a packed disk: a name and nothing more, wherever the folder is.
bool isFileName(const QString &name)
{
    static const QRegularExpression good(u"^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}\\.(zst|gz)$"_s);
    return good.match(name).hasMatch();
}

std::optional<BackupDisk> diskOf(const QJsonObject &object)
{
    BackupDisk disk;
    disk.vdev = object["vdev"_L1].toString();
    disk.file = object["file"_L1].toString();
    disk.source = object["source"_L1].toString();
    disk.format = object["format"_L1].toString();
    disk.size = ByteSize::fromBytes(object["bytes"_L1].toInteger(-1));
    if (disk.vdev.isEmpty() || !isFileName(disk.file) || disk.size.bytes() < 0)
        return std::nullopt;
    return disk;
}

} // namespace

QByteArray backupManifest(const Backup &backup)
{
    QByteArrayList disks;
    for (const BackupDisk &disk : backup.disks)
        disks += diskText(disk);
    return "{\"domcero-backup\": " + QByteArray::number(version) +
           ",\n \"guest\": " + asciiJsonString(backup.guest) +
           ",\n \"uuid\": " + asciiJsonString(backup.uuid) + ",\n \"host\": " + asciiJsonString(backup.host) +
           ",\n \"taken\": " + QByteArray::number(qint64{backup.takenAt.count()}) + ",\n \"moment\": \"" +
           nameOf(backup.moment) + "\",\n \"config\": " + asciiJsonString(backup.configPath) +
           ",\n \"disks\": [\n" + disks.join(",\n") + "\n ]}\n";
}

Result<Backup> parseBackupManifest(QByteArrayView text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toByteArray()).object();
    const auto wrong = [&] {
        return makeError(
            ErrorCode::ParseFailed,
            Message(QT_TRANSLATE_NOOP("messages", "The manifest of the backup is not understood.")),
            fromHostBytes(text.first(std::min<qsizetype>(text.size(), 500))));
    };
    if (object["domcero-backup"_L1].toInt() != version)
        return wrong();
    Backup backup;
    backup.guest = object["guest"_L1].toString();
    backup.uuid = object["uuid"_L1].toString();
    backup.host = object["host"_L1].toString();
    backup.takenAt = std::chrono::seconds(object["taken"_L1].toInteger());
    backup.configPath = object["config"_L1].toString();
    const QByteArray moment = object["moment"_L1].toString().toLatin1();
    const auto *const known =
        std::find_if(moments.begin(), moments.end(), [&](const auto &one) { return one.second == moment; });
    if (known == moments.end() || backup.guest.isEmpty())
        return wrong();
    backup.moment = known->first;
    for (const QJsonValue &value : object["disks"_L1].toArray()) {
        const auto disk = diskOf(value.toObject());
        if (!disk)
            return wrong();
        backup.disks += *disk;
    }
    return backup;
}

Result<BackupList> parseBackups(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    BackupList list;
    for (const Section &section : *sections) {
        if (section.name == "free") {
            // A section has no newline at its end.
            list.free = parseFreeSpace(section.content + '\n').valueOr({});
            continue;
        }
        // The bytes that its files take, then the manifest.
        const qsizetype end = section.content.indexOf('\n');
        Backup backup =
            end < 0 ? Backup{} : parseBackupManifest(section.content.mid(end + 1)).valueOr(Backup{});
        backup.folder = fromHostBytes(section.name);
        backup.whole = section.exitStatus == 0;
        backup.stored = ByteSize::fromBytes(section.content.left(end).toLongLong());
        list.backups += backup;
    }
    std::stable_sort(list.backups.begin(), list.backups.end(),
                     [](const Backup &a, const Backup &b) { return a.takenAt > b.takenAt; });
    return list;
}

QStringList backupFiles(const Backup &backup)
{
    QStringList names{QString::fromLatin1(backupManifestFile), QString::fromLatin1(backupSumsFile)};
    if (!backup.configPath.isEmpty())
        names += QString::fromLatin1(backupConfigFile);
    for (const BackupDisk &disk : backup.disks)
        names += {disk.file, disk.file + QLatin1String(packedIndexEnding)};
    return names;
}

QString backupFolderName(std::chrono::seconds takenAt)
{
    return QDateTime::fromSecsSinceEpoch(takenAt.count(), QTimeZone::utc()).toString(u"yyyy-MM-ddTHHmmss"_s) +
           u'Z';
}

} // namespace domcero
