// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/toolerror.h"

#include "base/hosttext.h"
#include "formats/xl/xlerror.h"

namespace domcero {

Error toolError(const Command &command, const CommandResult &result)
{
    Error error;
    if (command.program == QLatin1String("xl")) {
        error = errorFromXl(result.exitStatus, result.standardError);
    } else {
        error.code = ErrorCode::CommandFailed;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The command %1 failed with exit status %2."),
                             {command.program, qint64(result.exitStatus)});
        error.detail =
            fromHostBytes(result.standardError.isEmpty() ? result.standardOutput : result.standardError)
                .trimmed();
    }
    error.command = command.displayText();
    return error;
}

} // namespace domcero
