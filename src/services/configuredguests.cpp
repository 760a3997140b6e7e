// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuredguests.h"

#include "formats/xlcfg/guestfromconfig.h"

#include <QHash>

namespace domcero {

namespace {

QString fileName(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

Error unreadable(const ConfigFile &file)
{
    Error error;
    error.detail = file.detail;
    switch (file.trouble) {
    case ConfigFile::Trouble::TooLarge:
        error.code = ErrorCode::OutputTooLarge;
        error.what =
            Message(QT_TRANSLATE_NOOP("messages",
                                      "The file %1 is longer than 256 KiB, too long for a guest's config."),
                    {file.path});
        error.remedy =
            Message(QT_TRANSLATE_NOOP("messages", "If it is something else, move it out of /etc/xen."));
        break;
    case ConfigFile::Trouble::HoldsNul:
        error.code = ErrorCode::ParseFailed;
        error.what = Message(QT_TRANSLATE_NOOP("messages", "The file %1 holds a NUL byte: it is no text."),
                             {file.path});
        error.remedy =
            Message(QT_TRANSLATE_NOOP("messages", "If it is something else, move it out of /etc/xen."));
        break;
    case ConfigFile::Trouble::Unreadable:
    case ConfigFile::Trouble::None:
        error.code = ErrorCode::PermissionDenied;
        error.what =
            Message(QT_TRANSLATE_NOOP("messages", "The config %1 cannot be read on the host."), {file.path});
        error.remedy =
            Message(QT_TRANSLATE_NOOP("messages", "Connect as root, or let this account read the file."));
        break;
    }
    return error;
}

Error second(const QString &name, const QString &firstPath)
{
    Error error;
    error.code = ErrorCode::AlreadyExists;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "This config names its guest %1, as %2 does already."),
                         {name, firstPath});
    error.remedy = Message(QT_TRANSLATE_NOOP(
        "messages",
        "Give each guest a name of its own, or move the config that is not used out of /etc/xen."));
    return error;
}

Guest guestOf(const ConfigFile &file)
{
    Guest guest;
    if (file.trouble == ConfigFile::Trouble::None) {
        guest = guestFromConfig(file.bytes, file.path);
    } else {
        guest.name = nameFromConfigPath(file.path);
        guest.configProblem = unreadable(file);
    }
    guest.configPath = file.path;
    guest.startsWithHost = file.startsWithHost;
    guest.autostartLinks = file.autostartLinks;
    return guest;
}

} // namespace

QList<Guest> configuredGuests(const ConfigListing &listing)
{
    QList<Guest> guests;
    QHash<QString, QString> paths; // by name
    QList<Guest> troubled;         // take what name is left: a readable config has the first right to one
    for (const ConfigFile &file : listing.files) {
        Guest guest = guestOf(file);
        if (guest.configProblem) {
            troubled.append(guest);
        } else if (paths.contains(guest.name)) {
            guest.configProblem = second(guest.name, paths.value(guest.name));
            troubled.append(guest);
        } else {
            paths.insert(guest.name, guest.configPath);
            guests.append(guest);
        }
    }
    for (Guest &guest : troubled) {
        if (paths.contains(guest.name))
            guest.name = fileName(guest.configPath);
        if (paths.contains(guest.name))
            guest.name = guest.configPath;
        paths.insert(guest.name, guest.configPath);
        guests.append(guest);
    }
    return guests;
}

std::optional<Error> configsProblem(const ConfigListing &listing)
{
    if (listing.folderProblem.isEmpty())
        return std::nullopt;
    Error error;
    error.detail = listing.folderProblem;
    if (listing.folderMissing) {
        error.code = ErrorCode::NotFound;
        error.what = Message(QT_TRANSLATE_NOOP(
            "messages", "The host has no folder /etc/xen: guests that are not running are not known."));
        error.remedy = Message(QT_TRANSLATE_NOOP(
            "messages",
            "Install Xen's tools, which make it, or make it by hand (mkdir /etc/xen), and put the "
            "guests' configs there."));
    } else {
        error.code = ErrorCode::PermissionDenied;
        error.what = Message(QT_TRANSLATE_NOOP(
            "messages", "The folder /etc/xen of the host cannot be read: guests that are not "
                        "running are not known."));
        error.remedy =
            Message(QT_TRANSLATE_NOOP("messages", "Connect as root, or let this account read the folder."));
    }
    return error;
}

} // namespace domcero
