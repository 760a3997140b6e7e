// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/toolerror.h"

#include "base/hosttext.h"

namespace domcero {

Error toolError(const Command &command, const CommandResult &result)
{
    Error error;
    error.code = ErrorCode::CommandFailed;
    error.command = command.displayText();
    error.detail =
        fromHostBytes(result.standardError.isEmpty() ? result.standardOutput : result.standardError)
            .trimmed();
    error.what = Message(QT_TRANSLATE_NOOP("messages", "The command %1 failed with exit status %2."),
                         {command.program, qint64(result.exitStatus)});
    if (result.exitStatus == 127) {
        error.code = ErrorCode::NotFound;
        error.what =
            Message(QT_TRANSLATE_NOOP("messages", "The program %1 is not on the host."), {command.program});
    }
    return error;
}

} // namespace domcero
