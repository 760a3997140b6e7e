// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hostproblem.h"

#include "base/hosttext.h"

namespace domcero {

namespace {

constexpr int commandNotFound = 127; // as a shell says it

} // namespace

Error xlProblem(const CommandResult &result)
{
    const QByteArray &text = result.standardError;
    Error error;
    error.detail = fromHostBytes(text.isEmpty() ? result.standardOutput : text).trimmed();
    if (result.exitStatus == commandNotFound) {
        error.code = ErrorCode::NotFound;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The command xl is missing on this host."));
        error.remedy = Message(QT_TRANSLATE_NOOP(
            "messages",
            "Install the tools of Xen (Debian: apt install xen-utils; Enterprise Linux: dnf install "
            "xen). If this host has them, check that it is the right host."));
    } else if (text.contains("Permission denied") || text.contains("not permitted") ||
               text.contains("must be root")) {
        error.code = ErrorCode::PermissionDenied;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "This account may not manage Xen on the host."));
        error.remedy =
            Message(QT_TRANSLATE_NOOP("messages", "Change the host's settings to connect as root."));
    } else if (text.contains("privileged command interface") || text.contains("libxenctrl") ||
               text.contains("not running under Xen") || text.contains("cannot open libxc handle")) {
        error.code = ErrorCode::NotSupported;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The host did not boot under Xen."));
        error.remedy = Message(QT_TRANSLATE_NOOP(
            "messages",
            "Choose the entry of Xen in the host's boot menu and reboot it. If there is none, install "
            "the hypervisor (Debian: apt install xen-system-amd64; Enterprise Linux: dnf install xen)."));
    } else if (text.contains("xenstore") || text.contains("xs_open")) {
        error.code = ErrorCode::NotSupported;
        error.what =
            Message(QT_TRANSLATE_NOOP("messages", "The xenstore daemon of the host does not answer."));
        error.remedy = Message(QT_TRANSLATE_NOOP(
            "messages",
            "Start it on the host: systemctl start xenstored, or on older hosts: service xencommons "
            "start."));
    } else {
        error.code = ErrorCode::CommandFailed;
        error.what =
            Message(QT_TRANSLATE_NOOP("messages", "The command xl failed on the host (exit status %1)."),
                    {qint64{result.exitStatus}});
        error.remedy =
            Message(QT_TRANSLATE_NOOP("messages", "Run \"xl list\" on the host: what it prints says more."));
    }
    return error;
}

} // namespace domcero
