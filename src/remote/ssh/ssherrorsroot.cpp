// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/ssh/ssherrors.h"

// Becoming root.
namespace domcero::ssherror {

namespace {
QString userOf(const QString &leg)
{
    return leg.left(leg.lastIndexOf(u'@'));
}
} // namespace

Error sudoPasswordWrong(const QString &leg)
{
    return makeError(ErrorCode::AuthenticationFailed,
                     Message(QT_TRANSLATE_NOOP("messages", "sudo did not accept the password of %1."), {leg}),
                     Message(QT_TRANSLATE_NOOP(
                         "messages", "Connect again and type the password that sudo wants on that host, "
                                     "usually that of the account itself.")));
}

Error sudoAsksAgain(const QString &leg)
{
    return makeError(
        ErrorCode::AuthenticationFailed,
        Message(QT_TRANSLATE_NOOP("messages", "sudo now asks for a password of %1, which it did not when the "
                                              "connection was made."),
                {leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Disconnect the host and connect it again.")));
}

Error sudoWantsTerminal(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "sudo wants a terminal of %1, and this connection has none."),
                {leg}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Add the line “Defaults:%1 !requiretty” to the sudoers of the host "
                                  "(visudo), or log in as root."),
                {userOf(leg)}),
        detail);
}

Error doasWantsPassword(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::PermissionDenied,
        Message(
            QT_TRANSLATE_NOOP("messages", "doas asks %1 for a password, which it takes on a terminal only."),
            {leg}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Add the line “permit nopass %1” to /etc/doas.conf of the host, or use "
                                  "sudo, or log in as root."),
                {userOf(leg)}),
        detail);
}

Error rootNotAllowed(const QString &leg, const QString &tool, const QString &detail)
{
    return makeError(
        ErrorCode::PermissionDenied,
        Message(QT_TRANSLATE_NOOP("messages", "%1 may not become root with %2."), {leg, tool}),
        Message(QT_TRANSLATE_NOOP("messages", "Have the account allowed to run /bin/sh as root in the host's "
                                              "configuration of %1, or log in as root."),
                {tool}),
        detail);
}

Error rootToolMissing(const QString &leg, const QString &tool, const QString &detail)
{
    return makeError(
        ErrorCode::NotSupported,
        Message(QT_TRANSLATE_NOOP("messages", "The account %1 finds no %2 on the host."), {leg, tool}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Install it there, or change the host's settings to become root in "
                                  "another way or to log in as root.")),
        detail);
}

Error sudoTired(const QString &leg, const QString &detail)
{
    return makeError(
        ErrorCode::Timeout,
        Message(QT_TRANSLATE_NOOP("messages", "sudo on %1 waited no longer for the password."), {leg}),
        Message(QT_TRANSLATE_NOOP("messages", "Connect again.")), detail);
}

Error noRootShell(const QString &leg, const QString &tool, const QString &detail)
{
    return makeError(
        ErrorCode::NotSupported,
        Message(QT_TRANSLATE_NOOP("messages", "%2 gave %1 no shell of root."), {leg, tool}),
        Message(QT_TRANSLATE_NOOP("messages",
                                  "Log in there with ssh and run “%1 /bin/sh”: what it prints says "
                                  "why."),
                {tool}),
        detail);
}

} // namespace domcero::ssherror
