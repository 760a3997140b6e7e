// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/toolerror.h"

#include "base/hosttext.h"
#include "formats/xl/xlerror.h"

#include <optional>

namespace domcero {

namespace {

// Of open-iscsi's iscsi_err.h.
std::optional<Error> errorFromIscsiadm(int status)
{
    switch (status) {
    case 4:  // connecting failed
    case 11: // the discovery gave up: refused, or no answer
        return makeError(
            ErrorCode::Unreachable,
            Message(QT_TRANSLATE_NOOP("messages", "The portal does not answer, or refuses the connection.")),
            Message(QT_TRANSLATE_NOOP("messages",
                                      "Check its address and port, and whether the target runs there.")));
    case 8:
        return makeError(
            ErrorCode::Timeout, Message(QT_TRANSLATE_NOOP("messages", "The portal did not answer in time.")),
            Message(QT_TRANSLATE_NOOP("messages", "Check the network between the host and the portal.")));
    case 15:
        return makeError(
            ErrorCode::Conflict,
            Message(QT_TRANSLATE_NOOP("messages", "The host is logged in to this target already.")));
    case 21:
        return makeError(
            ErrorCode::NotFound,
            Message(QT_TRANSLATE_NOOP("messages", "The host knows no such target, and has no such session.")),
            Message(QT_TRANSLATE_NOOP("messages", "Ask its portal for targets first.")));
    case 24:
        return makeError(ErrorCode::AuthenticationFailed,
                         Message(QT_TRANSLATE_NOOP(
                             "messages", "The target refused the login: CHAP user or password is wrong, "
                                         "or missing.")),
                         Message(QT_TRANSLATE_NOOP(
                             "messages", "Set user and password of the target, then log in again.")));
    default:
        return std::nullopt;
    }
}

// 4 and more: it has left something.
std::optional<Error> errorFromE2fsck(int status)
{
    if (status < 4 || status >= 128)
        return std::nullopt;
    return makeError(
        ErrorCode::CommandFailed,
        Message(QT_TRANSLATE_NOOP(
            "messages", "The file system has something that e2fsck does not mend without being told to.")),
        Message(QT_TRANSLATE_NOOP(
            "messages",
            "Repair it on the host by e2fsck -f, which asks before each change, and resume the job.")));
}

// -i without -f looks first whether Windows has nothing left to do.
std::optional<Error> errorFromNtfsresize(const Command &command)
{
    if (command.arguments.value(0) != QLatin1String("-i") || command.arguments.contains(QLatin1String("-f")))
        return std::nullopt;
    return makeError(
        ErrorCode::CommandFailed,
        Message(QT_TRANSLATE_NOOP(
            "messages",
            "Windows has not left the file system clean, or has not checked it since it was last resized.")),
        Message(QT_TRANSLATE_NOOP(
            "messages", "Start the guest, let Windows check the disk (chkdsk /f), shut it down without fast "
                        "startup, and resume the job.")));
}

// Of the tools of plans (resources/tools/README.md).
constexpr int toldToStop = 3;
constexpr int isAnother = 4; // it is no longer what it was
constexpr int noPacker = 5;

std::optional<Error> errorFromStepTool(const Command &command, int status)
{
    const QString &tool = command.program;
    const bool readsAll = tool == QLatin1String("check") || tool == QLatin1String("seal");
    const bool takesLong = readsAll || tool == QLatin1String("pack") || tool == QLatin1String("unpack") ||
                           tool == QLatin1String("matches");
    if (status == toldToStop && takesLong) {
        return makeError(ErrorCode::Cancelled,
                         Message(QT_TRANSLATE_NOOP("messages", "The command was cancelled.")));
    }
    if (status == noPacker && readsAll) {
        return makeError(
            ErrorCode::NotSupported,
            Message(QT_TRANSLATE_NOOP("messages", "The host has no program that unpacks this backup.")),
            Message(QT_TRANSLATE_NOOP("messages", "Install zstd on the host, then try again.")));
    }
    if (status != isAnother)
        return std::nullopt;
    if (command.program == QLatin1String("disks")) {
        return makeError(ErrorCode::Conflict,
                         Message(QT_TRANSLATE_NOOP(
                             "messages", "The config says other disks than when this backup was set up.")),
                         Message(QT_TRANSLATE_NOOP(
                             "messages", "Set up again that the host backs this guest up by itself.")));
    }
    if (command.program != QLatin1String("still") && command.program != QLatin1String("pack"))
        return std::nullopt;
    return makeError(ErrorCode::Conflict,
                     Message(QT_TRANSLATE_NOOP(
                         "messages", "Something has written to the disks since the backup was begun, "
                                     "or the host was started anew: what was read of them would not "
                                     "fit together.")),
                     Message(QT_TRANSLATE_NOOP("messages", "Take this backup back, and make another one.")));
}

std::optional<Error> errorFrom(const Command &command, int status)
{
    if (command.isScript)
        return errorFromStepTool(command, status);
    if (command.program == QLatin1String("ntfsresize"))
        return errorFromNtfsresize(command);
    if (command.program == QLatin1String("iscsiadm"))
        return errorFromIscsiadm(status);
    return command.program == QLatin1String("e2fsck") ? errorFromE2fsck(status) : std::nullopt;
}

} // namespace

Error toolError(const Command &command, const CommandResult &result)
{
    Error error;
    const auto known = errorFrom(command, result.exitStatus);
    if (command.program == QLatin1String("xl")) {
        error = errorFromXl(result.exitStatus, result.standardError);
    } else if (known) {
        error = *known;
        error.detail =
            fromHostBytes(result.standardError.isEmpty() ? result.standardOutput : result.standardError)
                .trimmed();
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
