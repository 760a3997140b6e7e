// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuredguests.h"

#include <QSet>

namespace domcero {

namespace {

QString fileName(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace

QList<Guest> configuredGuests(const ConfigListing &listing)
{
    QList<Guest> guests;
    for (const ConfigFile &file : listing.files) {
        Guest guest;
        guest.name = fileName(file.path);
        guest.configPath = file.path;
        guest.startsWithHost = file.startsWithHost;
        guests.append(guest);
    }
    return guests;
}

} // namespace domcero
