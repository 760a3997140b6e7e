// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does with the configs of its guests.
#include "services/configreader.h"
#include "services/hostsessionprivate.h"

namespace domcero {

QFuture<Result<HostConfig>> HostSession::readConfig(const QString &path)
{
    return domcero::readConfig(*d->transport, path);
}

QFuture<Result<QList<ConfigVersion>>> HostSession::readConfigVersions(const QString &path)
{
    return domcero::readConfigVersions(*d->transport, path);
}

QFuture<Result<HostConfig>> HostSession::readConfigVersion(const QString &path, const QByteArray &sum)
{
    return domcero::readConfigVersion(*d->transport, path, sum);
}

QFuture<Result<ConfigWord>> HostSession::askXl(const QByteArray &text)
{
    return domcero::askXl(*d->transport, text);
}

} // namespace domcero
