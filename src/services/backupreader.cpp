// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupreader.h"

#include "formats/host/backups.h"
#include "formats/host/schedules.h"
#include "plan/toolerror.h"
#include "remote/transport.h"
#include "services/configreader.h"

#include <functional>

namespace domcero {

namespace {

template <typename T>
QFuture<Result<T>> read(Transport &transport, const Command &command,
                        std::function<Result<T>(QByteArrayView)> parse)
{
    return transport.run(command).then(
        QtFuture::Launch::Sync,
        [command, parse = std::move(parse)](const Result<CommandResult> &answer) -> Result<T> {
            if (!answer)
                return answer.error();
            if (!answer->succeeded())
                return toolError(command, *answer);
            return parse(answer->standardOutput);
        });
}

} // namespace

QFuture<Result<BackupList>> readBackups(Transport &transport, const QString &folder)
{
    return read<BackupList>(transport, Command::script(QStringLiteral("backups"), {folder}),
                            [folder](QByteArrayView output) {
                                Result<BackupList> list = parseBackups(output);
                                if (list)
                                    list->folder = folder;
                                return list;
                            });
}

QFuture<Result<QList<KnownSchedule>>> readSchedules(Transport &transport)
{
    return read<QList<KnownSchedule>>(
        transport, Command::script(QStringLiteral("schedules"), {QString::fromLatin1(schedulesFolder)}),
        parseSchedules);
}

QFuture<Result<HostConfig>> readBackupConfig(Transport &transport, const Backup &backup)
{
    return readConfig(transport, backup.folder + u'/' + QString::fromLatin1(backupConfigFile));
}

} // namespace domcero
