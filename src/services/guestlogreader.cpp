// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/guestlogreader.h"

#include "formats/host/guestlogs.h"
#include "plan/toolerror.h"
#include "remote/transport.h"

namespace domcero {

QFuture<Result<GuestLogs>> readGuestLogs(Transport &transport, const QString &guest)
{
    const Command command = Command::script(QStringLiteral("guestlogs"), {guest});
    return transport.run(command).then(
        QtFuture::Launch::Sync, [command, guest](const Result<CommandResult> &answer) -> Result<GuestLogs> {
            if (!answer)
                return answer.error();
            if (!answer->succeeded())
                return toolError(command, *answer);
            return parseGuestLogs(answer->standardOutput, guest);
        });
}

} // namespace domcero
