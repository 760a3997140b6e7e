// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hostentry.h"

#include <QDir>

namespace domcero {

QString legOf(const HostEntry &entry)
{
    const QString address = entry.address.contains(QLatin1Char(':'))
                                ? QLatin1Char('[') + entry.address + QLatin1Char(']')
                                : entry.address;
    return QStringLiteral("%1@%2:%3").arg(entry.user, address, QString::number(entry.port));
}

QStringList identityFilesOf(const HostEntry &entry)
{
    if (!entry.identityFile.isEmpty())
        return {entry.identityFile};
    QStringList files;
    for (const char *name : {"id_ed25519", "id_ecdsa", "id_rsa"})
        files.append(QDir::homePath() + QLatin1String("/.ssh/") + QLatin1String(name));
    return files;
}

} // namespace domcero
