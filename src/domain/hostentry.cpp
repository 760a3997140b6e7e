// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hostentry.h"

#include <QDir>

namespace domcero {

namespace {

QString legName(const QString &user, const QString &address, quint16 port)
{
    const QString place =
        address.contains(QLatin1Char(':')) ? QLatin1Char('[') + address + QLatin1Char(']') : address;
    return user + QLatin1Char('@') + place + QLatin1Char(':') + QString::number(port);
}

} // namespace

QString rootWayName(RootBy way)
{
    switch (way) {
    case RootBy::Login:
        break;
    case RootBy::Sudo:
        return QStringLiteral("sudo");
    case RootBy::Doas:
        return QStringLiteral("doas");
    }
    return QStringLiteral("login");
}

RootBy rootWayFrom(const QString &name)
{
    for (const RootBy way : {RootBy::Sudo, RootBy::Doas}) {
        if (name == rootWayName(way))
            return way;
    }
    return RootBy::Login;
}

QString legOf(const HostEntry &entry)
{
    return legName(entry.user, entry.address, entry.port);
}

QString legOf(const JumpHost &jump)
{
    return legName(jump.user, jump.address, jump.port);
}

QList<HostEntry> legsOf(const HostEntry &entry)
{
    QList<HostEntry> legs;
    for (const JumpHost &jump : entry.jumps) {
        HostEntry leg;
        leg.name = jump.address;
        leg.address = jump.address;
        leg.port = jump.port;
        leg.user = jump.user;
        leg.identityFile = jump.identityFile;
        leg.knownHostsFile = jump.knownHostsFile;
        leg.oldAlgorithms = jump.oldAlgorithms;
        legs.append(leg);
    }
    legs.append(entry);
    legs.last().jumps.clear();
    legs.last().socks = {};
    legs.first().socks = entry.socks;
    return legs;
}

Result<void> checkWay(const HostEntry &entry)
{
    QStringList seen;
    const QList<HostEntry> legs = legsOf(entry);
    for (const HostEntry &leg : legs) {
        const QString name = legName(leg.user, leg.address.toLower(), leg.port);
        if (seen.contains(name))
            return wayRepeats(legOf(leg));
        seen.append(name);
    }
    return {};
}

Error wayRepeats(const QString &leg)
{
    Error error;
    error.code = ErrorCode::InvalidInput;
    error.what = Message(QT_TRANSLATE_NOOP("messages", "The way to the host passes %1 twice."), {leg});
    error.remedy = Message(
        QT_TRANSLATE_NOOP("messages", "Correct the jump hosts of the host, or ProxyJump in ~/.ssh/config."));
    return error;
}

QString shortName(const JumpHost &jump)
{
    const QString place = legName(QString(), jump.address, jump.port).mid(1);
    return jump.port == HostEntry().port ? place.left(place.lastIndexOf(QLatin1Char(':'))) : place;
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
