// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does with the configs of its guests.
#include "plan/config/configplans.h"
#include "plan/config/configsecrets.h"
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

Result<Plan> HostSession::planFor(const ConfigChange &change) const
{
    return planSaveConfig(change);
}

QFuture<Result<void>> HostSession::perform(const ConfigChange &change)
{
    return d->configActions.perform(
        {change.path}, [&change] { return planSaveConfig(change); }, configSecrets(change.text));
}

bool HostSession::isConfigPending(const QString &path) const
{
    return d->configActions.isPending(path);
}

} // namespace domcero
