// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configonhost.h"

#include "domain/storageuse.h"
#include "formats/host/configtext.h"
#include "formats/xlcfg/lint.h"
#include "services/guestidentity.h"
#include "services/hostlint.h"
#include "services/hostmanager.h"
#include "services/hostsession.h"

#include <QRandomGenerator>

namespace domcero {

namespace {

QList<OtherHost> othersThan(const HostSession &session, const HostManager &manager)
{
    QList<OtherHost> others;
    for (const HostSession *other : manager.sessions()) {
        if (other != &session)
            others.append({other->entry().name, other->state().guests});
    }
    return others;
}

} // namespace

QList<ConfigMark> marksOnHost(const ConfigDocument &document, const ConfigPlace &place)
{
    const HostSession &session = place.session;
    const StorageIndex index(session.storage());
    LintSurroundings around{session.state(), place.guest, nullptr, othersThan(session, place.manager)};
    if (session.storageAge())
        around.storage = &index;
    return document.marksOf(lintOnHost(document.file(), place.path, around));
}

QList<ConfigDrift> driftOnHost(const ConfigDocument &document, const ConfigPlace &place)
{
    const Guest *live = place.session.state().guest(place.guest);
    if (!live || !isAlive(live->state) || document.problem())
        return {};
    const StorageIndex index(place.session.storage());
    return configDrift(document.bytes(), place.path, *live, place.session.storageAge() ? &index : nullptr);
}

QStringList freeDisks(const HostSession &session)
{
    if (!session.storageAge())
        return {};
    const StorageIndex index(session.storage());
    const StorageUses uses(index, session.state().guests);
    QStringList paths;
    for (const LogicalVolume &volume : session.storage().volumes) {
        const bool holds = volume.kind != VolumeKind::ThinPool && !volume.inner && volume.origin.isEmpty();
        if (holds && uses.of(StorageId::volume(volume)).isEmpty())
            paths.append(volume.path());
    }
    for (const ImageFile &image : session.storage().images) {
        if (!image.problem && uses.of(StorageId::image(image.path)).isEmpty())
            paths.append(image.path);
    }
    paths.sort();
    return paths;
}

QStringList freeMacs(qsizetype count, const ConfigDocument &document, const HostManager &manager)
{
    QList<Guest> guests;
    for (const HostSession *session : manager.sessions())
        guests += session->state().guests;
    const auto random = [] { return QRandomGenerator::global()->generate(); };
    return newMacs(count, guests, random, document.bytes());
}

HostConfig savedConfig(const ConfigChange &change)
{
    return {change.path, configSum(change.text), change.text};
}

} // namespace domcero
