// SPDX-License-Identifier: GPL-3.0-or-later
// What a session does with the configs of its guests.
#include "plan/config/configplans.h"
#include "plan/config/configsecrets.h"
#include "plan/config/guestfileplans.h"
#include "plan/config/usualcopy.h"
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

GuestCopy HostSession::usualCopy(const QString &guest, const QByteArray &text, const QString &name) const
{
    const Guest *const old = state().guest(guest);
    return old ? domcero::usualCopy(*old, text, name, state(), storage())
               : GuestCopy{guest, name, {}, {}, {}, {}};
}

Result<QByteArray> HostSession::configOfCopy(const GuestCopy &copy, const QByteArray &text) const
{
    return copiedConfig(text, copy, storage());
}

Result<Plan> HostSession::planFor(const GuestCopy &copy, const QByteArray &text) const
{
    return planCopyGuest(copy, text, state(), storage());
}

QFuture<Result<void>> HostSession::perform(const GuestCopy &copy, const QByteArray &text)
{
    return d->configActions.perform(
        {copy.path}, [&] { return planFor(copy, text); }, configSecrets(text), ActionJobs::AtFailure::Leave);
}

Result<Plan> HostSession::planFor(const GuestRename &rename) const
{
    return planRenameGuest(rename, state());
}

QFuture<Result<void>> HostSession::perform(const GuestRename &rename)
{
    const Guest *const guest = state().guest(rename.from);
    QStringList paths{rename.config.path};
    if (guest && renamedPath(rename, *guest) != rename.config.path)
        paths.append(renamedPath(rename, *guest));
    return d->configActions.perform(
        paths, [&] { return planFor(rename); }, configSecrets(renamedConfig(rename).valueOr({})));
}

Result<Plan> HostSession::planFor(const GuestRemoval &removal) const
{
    return planDeleteGuest(removal, state(), storage());
}

QFuture<Result<void>> HostSession::perform(const GuestRemoval &removal)
{
    return d->configActions.perform(
        {removal.config.path}, [&] { return planFor(removal); }, {}, ActionJobs::AtFailure::Leave);
}

} // namespace domcero
