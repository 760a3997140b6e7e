// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/guestlogs.h"

#include "base/hosttext.h"
#include "formats/host/consoletext.h"
#include "formats/host/sections.h"

namespace domcero {

namespace {

// Of a log: the section that holds it, the one that holds its folder, and what its file's name begins with.
struct Place
{
    const char *section;
    const char *folder;
    const char *prefix;
};

Place placeOf(GuestLogKind kind)
{
    switch (kind) {
    case GuestLogKind::Console:
        return {"console", "console-folder", "/guest-"};
    case GuestLogKind::Xl:
        return {"xl", "folder", "/xl-"};
    case GuestLogKind::Qemu:
        return {"qemu", "folder", "/qemu-dm-"};
    }
    return {};
}

GuestLogs::ConsoleLogging loggingOf(QByteArrayView word)
{
    if (word == QByteArrayView("on"))
        return GuestLogs::ConsoleLogging::On;
    if (word == QByteArrayView("off"))
        return GuestLogs::ConsoleLogging::Off;
    return word == QByteArrayView("absent") ? GuestLogs::ConsoleLogging::NotRunning
                                            : GuestLogs::ConsoleLogging::Unknown;
}

Error unreadable(const QString &path, const QByteArray &reason)
{
    Error error;
    error.code = ErrorCode::PermissionDenied;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "The log %1 cannot be read."), {path});
    error.detail = fromHostBytes(reason).trimmed();
    return error;
}

} // namespace

Result<GuestLogs> parseGuestLogs(QByteArrayView output, const QString &guest)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    GuestLogs logs;
    for (const GuestLogKind kind : allGuestLogKinds) {
        const Place place = placeOf(kind);
        GuestLog &log = logs.log(kind);
        if (const Section *folder = findSection(*sections, place.folder))
            log.path =
                fromHostBytes(folder->content) + QLatin1String(place.prefix) + guest + QLatin1String(".log");
        const Section *found = findSection(*sections, place.section);
        log.exists = found && found->exitStatus != 1;
        if (!log.exists)
            continue;
        if (found->exitStatus == 0)
            log.text = consoleText(found->content);
        else
            log.problem = unreadable(log.path, found->content);
    }
    if (const Section *logging = findSection(*sections, "logging"))
        logs.consoleLogging = loggingOf(logging->content);
    return logs;
}

} // namespace domcero
