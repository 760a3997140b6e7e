// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lastingchange.h"

#include "base/whendone.h"
#include "plan/diskplans.h"
#include "services/configtext.h"
#include "services/hostsession.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace domcero {

namespace {

using Where = ActionParameters::Where;
using Promise = std::shared_ptr<QPromise<Result<void>>>;

Error notInConfig(const QString &what)
{
    return makeError(ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "The config does not have %1."), {what}));
}

// The ceiling moves where the value would pass it: xl refuses a guest whose value lies above.
Result<ConfigEdit> number(const ConfigDocument &config, const QByteArray &key, const QByteArray &ceiling,
                          qint64 value)
{
    const Result<ConfigEdit> edit = config.withNumber(key, QString::number(value));
    bool isNumber = false;
    const qint64 most = config.value(ceiling).text.toLongLong(&isNumber);
    if (!edit || !isNumber || most >= value)
        return edit;
    const ConfigDocument changed(edit->of(config.text()));
    return changed.withNumber(ceiling, QString::number(value)).map([&](const ConfigEdit &more) {
        return editBetween(config.text(), more.of(changed.text()));
    });
}

std::optional<ConfigDisk> diskOf(const ConfigDocument &config, const QString &vdev)
{
    const QList<ConfigDisk> disks = config.disks();
    const auto found = std::find_if(disks.begin(), disks.end(), [&](const ConfigDisk &disk) {
        return vdev.isEmpty() ? disk.cdrom : disk.vdev == vdev;
    });
    return found == disks.end() ? std::nullopt : std::optional(*found);
}

Result<ConfigEdit> withDisc(const ConfigDocument &config, const ActionParameters &with, const QString &target)
{
    std::optional<ConfigDisk> drive = diskOf(config, with.device);
    if (!drive)
        return notInConfig(with.device);
    drive->target = target;
    drive->format = target.isEmpty() ? QStringLiteral("empty") : QStringLiteral("raw");
    return config.withDisk(*drive);
}

Result<ConfigEdit> withoutNic(const ConfigDocument &config, const QString &mac)
{
    for (const ConfigNic &nic : config.nics()) {
        if (nic.mac.compare(mac, Qt::CaseInsensitive) == 0)
            return config.withoutItem("vif", nic.index);
    }
    return notInConfig(mac);
}

Error guestOnly(const Error &error)
{
    Error told = error;
    told.remedy = Message(
        QT_TRANSLATE_NOOP("messages", "The guest was changed, its config was not. On its page Config the "
                                      "difference is shown and can be made permanent."));
    return told;
}

void finish(const Promise &promise, const Result<void> &result)
{
    promise->addResult(result);
    promise->finish();
}

void changeConfig(HostSession &session, GuestAction action, const QString &path, const ActionParameters &with,
                  const Promise &promise)
{
    const auto failed = [promise, alone = with.where == Where::Config](const Error &error) {
        finish(promise, alone ? error : guestOnly(error));
    };
    HostSession *host = &session;
    whenDone(session.readConfig(path), host,
             [host, action, with, promise, failed](const Result<HostConfig> &config) {
                 if (!config)
                     return failed(config.error());
                 const ConfigDocument document = ConfigDocument::ofBytes(config->bytes);
                 const Result<ConfigEdit> edit = lastingEdit(document, action, with);
                 if (!edit)
                     return failed(edit.error());
                 const QByteArray bytes = bytesOfConfigText(edit->of(document.text()));
                 if (bytes == config->bytes)
                     return finish(promise, {});
                 whenDone(host->perform(ConfigChange{config->path, config->sum, bytes}), host,
                          [promise, failed](const Result<void> &saved) {
                              if (saved)
                                  finish(promise, saved);
                              else
                                  failed(saved.error());
                          });
             });
}

} // namespace

Result<ConfigEdit> lastingEdit(const ConfigDocument &config, GuestAction action, const ActionParameters &with)
{
    switch (action) {
    case GuestAction::SetVcpus:
        return number(config, "vcpus", "maxvcpus", with.vcpus);
    case GuestAction::SetMemory:
        return number(config, "memory", "maxmem", with.memory.wholeMiB());
    case GuestAction::AttachDisk: {
        ConfigDisk disk;
        disk.target = with.target;
        disk.format = with.format.isEmpty() ? formatOf(with.target) : with.format;
        disk.vdev = with.device;
        disk.readOnly = with.readOnly;
        return config.withAddedDisk(disk);
    }
    case GuestAction::DetachDisk: {
        const auto disk = diskOf(config, with.device);
        return disk ? config.withoutItem("disk", disk->index) : Result<ConfigEdit>(notInConfig(with.device));
    }
    case GuestAction::AttachNic: {
        ConfigNic nic;
        nic.mac = with.device.toLower();
        nic.bridge = with.bridge;
        return config.withAddedNic(nic);
    }
    case GuestAction::DetachNic:
        return withoutNic(config, with.device);
    case GuestAction::InsertDisc:
        return withDisc(config, with, with.target);
    case GuestAction::EjectDisc:
        return withDisc(config, with, {});
    default:
        break;
    }
    return makeError(ErrorCode::NotSupported,
                     Message(QT_TRANSLATE_NOOP("messages", "A config cannot say this.")));
}

QFuture<Result<void>> performWhere(HostSession &session, GuestAction action, const QString &guest,
                                   const ActionParameters &with)
{
    if (with.where == Where::Now || !canLast(action))
        return session.perform(action, guest, with);
    const Guest *known = session.state().guest(guest);
    if (!known || known->configPath.isEmpty()) {
        return QtFuture::makeReadyFuture(Result<void>(
            makeError(ErrorCode::NotFound,
                      Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has no config file."), {guest}))));
    }
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    HostSession *host = &session;
    const QString path = known->configPath;
    if (with.where == Where::Config) {
        changeConfig(session, action, path, with, promise);
    } else {
        whenDone(session.perform(action, guest, with), host,
                 [host, action, path, with, promise](const Result<void> &changed) {
                     if (changed)
                         changeConfig(*host, action, path, with, promise);
                     else
                         finish(promise, changed);
                 });
    }
    return promise->future();
}

} // namespace domcero
