// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.h"

#include <QString>

namespace domcero {

// What kind of thing went wrong. Programs decide by the code; people read the message.
enum class ErrorCode {
    InvalidInput,         // what the user or a file said cannot be used
    NotFound,             // guest, file, host that is not there
    AlreadyExists,        //
    Conflict,             // somebody or something else uses it, or the state changed meanwhile
    PermissionDenied,     // the account on the host may not
    NotSupported,         // this host or version cannot
    NoSpace,              // memory or disk is short
    ParseFailed,          // a tool's output or a file was not understood
    CommandFailed,        // a tool ended with a non-zero status and nothing better is known
    GuardFailed,          // what must hold before a step did not hold; nothing was changed
    VerifyFailed,         // the step ran, and reading the host back does not prove it
    Timeout,              //
    Cancelled,            // by the user
    NameNotResolved,      // the host name has no address
    Unreachable,          // no route, refused, no answer to the dial
    ConnectionLost,       // there was a connection; a change that was under way has an unknown outcome
    HostKeyUnknown,       // not in known_hosts and nobody accepted it
    HostKeyChanged,       // differs from known_hosts: refused, no override
    AuthenticationFailed, // every way of logging in was refused
    OutputTooLarge,       // more output than the caller allows
    Internal,             // a defect of ours
};

// The stable English name of a code ("host-key-changed"), for JSON and logs.
QByteArray errorCodeName(ErrorCode code);

// An error is a value. `what` says in one sentence what is wrong and `remedy` what to do next (may be empty);
// `detail` is the raw text of the tool or library, never translated, never with a secret in it. `host` and
// `command` say where.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    Message what;
    Message remedy;
    QString detail;
    QString host;
    QString command;
};

Error makeError(ErrorCode code, Message what, const QString &detail = {});
Error makeError(ErrorCode code, Message what, Message remedy, const QString &detail = {});

} // namespace domcero
