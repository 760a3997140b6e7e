// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupreader.h"

#include "formats/host/backups.h"
#include "plan/toolerror.h"
#include "remote/transport.h"
#include "services/configreader.h"

namespace domcero {

QFuture<Result<BackupList>> readBackups(Transport &transport, const QString &folder)
{
    const Command command = Command::script(QStringLiteral("backups"), {folder});
    return transport.run(command).then(
        QtFuture::Launch::Sync, [command, folder](const Result<CommandResult> &answer) -> Result<BackupList> {
            if (!answer)
                return answer.error();
            if (!answer->succeeded())
                return toolError(command, *answer);
            Result<BackupList> list = parseBackups(answer->standardOutput);
            if (list)
                list->folder = folder;
            return list;
        });
}

QFuture<Result<HostConfig>> readBackupConfig(Transport &transport, const Backup &backup)
{
    return readConfig(transport, backup.folder + u'/' + QString::fromLatin1(backupConfigFile));
}

} // namespace domcero
