// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/deskname.h"

#include <QSysInfo>

namespace domcero {

QString deskName()
{
    QString user = qEnvironmentVariable("USER");
    if (user.isEmpty())
        user = qEnvironmentVariable("USERNAME"); // Windows
    return (user.isEmpty() ? QStringLiteral("unknown") : user) + QLatin1Char('@') +
           QSysInfo::machineHostName();
}

} // namespace domcero
