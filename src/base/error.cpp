// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <utility>

namespace domcero {

Error makeError(ErrorCode code, Message what, const QString &detail)
{
    return Error{code, std::move(what), {}, detail, {}, {}};
}

Error makeError(ErrorCode code, Message what, Message remedy, const QString &detail)
{
    return Error{code, std::move(what), std::move(remedy), detail, {}, {}};
}

QByteArray errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "invalid-input";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::AlreadyExists:
        return "already-exists";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::PermissionDenied:
        return "permission-denied";
    case ErrorCode::NotSupported:
        return "not-supported";
    case ErrorCode::NoSpace:
        return "no-space";
    case ErrorCode::ParseFailed:
        return "parse-failed";
    case ErrorCode::CommandFailed:
        return "command-failed";
    case ErrorCode::GuardFailed:
        return "guard-failed";
    case ErrorCode::VerifyFailed:
        return "verify-failed";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::NameNotResolved:
        return "name-not-resolved";
    case ErrorCode::Unreachable:
        return "unreachable";
    case ErrorCode::ConnectionLost:
        return "connection-lost";
    case ErrorCode::HostKeyUnknown:
        return "host-key-unknown";
    case ErrorCode::HostKeyChanged:
        return "host-key-changed";
    case ErrorCode::AuthenticationFailed:
        return "authentication-failed";
    case ErrorCode::OutputTooLarge:
        return "output-too-large";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace domcero
