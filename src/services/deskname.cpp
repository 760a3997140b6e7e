// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/deskname.h"

#include "services/localaccount.h"

#include <QSysInfo>

namespace domcero {

QString deskName()
{
    const QString user = localAccount().name;
    return (user.isEmpty() ? QStringLiteral("unknown") : user) + QLatin1Char('@') +
           QSysInfo::machineHostName();
}

} // namespace domcero
