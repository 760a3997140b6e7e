// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plantext.h"
#include "plan/storage/storageplans.h"
#include "support/storagestates.h"

namespace domcero::tests {

using namespace Qt::StringLiterals;

inline const StorageId sda = StorageId::device(u"sda"_s);
inline const StorageId sdb = StorageId::device(u"sdb"_s); // blank
inline const StorageId sdc = StorageId::device(u"sdc"_s); // bears an ext4
inline const StorageId vg0 = StorageId::group(u"vg0"_s);
inline const StorageId web = StorageId::volume(u"vg0"_s, u"web"_s);   // 400 MiB, with the snapshot web-snap
inline const StorageId mail = StorageId::volume(u"vg0"_s, u"mail"_s); // 200 MiB, blank
inline const StorageId swapVolume = StorageId::volume(u"vg0"_s, u"swap"_s); // 40 MiB
inline const StorageId webSnap = StorageId::volume(u"vg0"_s, u"web-snap"_s);
inline const StorageId pool = StorageId::volume(u"vg0"_s, u"pool"_s); // with the thin volume `thin`
inline const StorageId rawImage = StorageId::image(u"/srv/a.img"_s);
inline const StorageId baseImage = StorageId::image(u"/srv/base.qcow2"_s);
inline const StorageId qcowImage = StorageId::image(u"/srv/b.qcow2"_s); // builds on it

inline Content contentOfType(const QString &type, ContentKind kind = ContentKind::FileSystem)
{
    Content content;
    content.kind = kind;
    content.type = type;
    return content;
}

inline StorageState manyThings()
{
    StorageState state = twoVolumes();
    state.groups[0].uuid = u"vg0-uuid"_s;
    state.physicalVolumes[0].allocatedExtents = 300;
    BlockDevice disk = blockDevice(u"sdb"_s, {8, 16}, ByteSize::fromMiB(8000));
    state.devices.insert(1, disk);
    disk = blockDevice(u"sdc"_s, {8, 32}, ByteSize::fromMiB(8000));
    disk.content = contentOfType(u"ext4"_s);
    state.devices.insert(2, disk);
    LogicalVolume &snapshot = addVolume(state, u"vg0"_s, u"web-snap"_s, 2, {{u"/dev/sda"_s, 150, 10}});
    snapshot.kind = VolumeKind::Snapshot;
    snapshot.origin = u"web"_s;
    LogicalVolume &thinPool = addVolume(state, u"vg0"_s, u"pool"_s, 3, {{u"pool_tdata"_s, 0, 25}});
    thinPool.kind = VolumeKind::ThinPool;
    LogicalVolume &thin = addVolume(state, u"vg0"_s, u"thin"_s, 4, {{u"x"_s, 0, 10}});
    thin.kind = VolumeKind::Thin;
    thin.pool = u"pool"_s;
    addVolume(state, u"vg0"_s, u"swap"_s, 5, {{u"/dev/sda"_s, 200, 10}});
    state.devices.last().content = contentOfType(u"swap"_s, ContentKind::Swap);
    state.devices.last().content->uuid = u"5a-uuid"_s;
    state.devices.last().content->label = u"sw"_s;
    for (LogicalVolume &volume : state.volumes) {
        volume.uuid = volume.name + u"-uuid"_s;
        volume.isOrigin = volume.name == u"web";
    }
    ImageFile image;
    image.path = rawImage.name;
    image.format = ImageFormat::Raw;
    image.virtualSize = ByteSize::fromMiB(100);
    image.content = contentOfType(u"ext4"_s);
    state.images.append(image);
    image.content.reset();
    image.path = qcowImage.name;
    image.format = ImageFormat::Qcow2;
    image.backingFile = baseImage.name;
    state.images.append(image);
    image.path = baseImage.name;
    image.backingFile.clear();
    state.images.append(image);
    state.iscsi.installed = true;
    IscsiNode node;
    node.target = u"iqn.2024-01.lab.dom0:disk1"_s;
    node.portal = u"127.0.0.1:3260"_s;
    node.portalGroup = 1;
    node.interface = u"default"_s;
    node.startup = IscsiNode::Startup::Manual;
    state.iscsi.nodes.append(node);
    return state;
}

inline StorageParameters named(const QString &name, qint64 mebibytes = 0)
{
    StorageParameters with;
    with.name = name;
    with.size = ByteSize::fromMiB(mebibytes);
    return with;
}

inline StorageParameters ofTarget()
{
    StorageParameters with;
    with.target = u"iqn.2024-01.lab.dom0:disk1"_s;
    with.portal = u"127.0.0.1:3260"_s;
    with.user = u"xen"_s;
    return with;
}

inline Result<Plan> make(StorageAction action, const StorageId &id, const StorageParameters &with = {})
{
    return planStorage(action, id, manyThings(), {}, with);
}

inline QStringList commandsOf(const Result<Plan> &made)
{
    QStringList lines;
    if (made) {
        for (const Step &step : made->steps)
            lines.append(step.command.displayText());
    }
    return lines;
}

inline QByteArray idOf(const Result<Plan> &refused)
{
    return refused ? QByteArray("not refused") : refused.error().what.id();
}

inline bool has(const QList<Condition> &conditions, Condition::Kind kind, const QString &subject,
                const QString &value = {})
{
    return conditions.contains(Condition{kind, subject, value});
}

// A plan of each action that these things can have.
inline QList<Plan> allPlans()
{
    QList<Plan> plans;
    StorageParameters with = named(u"new"_s, 1000);
    with.format = u"qcow2"_s;
    with.file = u"/srv/new.qcow2"_s;
    with.target = ofTarget().target;
    with.portal = ofTarget().portal;
    with.user = ofTarget().user;
    with.backingFile = rawImage.name;
    for (const StorageAction action : allStorageActions) {
        for (const StorageId &id :
             {sda, sdb, sdc, vg0, web, mail, webSnap, pool, rawImage, qcowImage, swapVolume}) {
            StorageParameters each = with;
            each.typedName = id.name;
            if (action == StorageAction::CreateGroup || action == StorageAction::ExtendGroup)
                each.group = action == StorageAction::CreateGroup ? u"vg9"_s : u"vg0"_s;
            if (action == StorageAction::MakeFileSystem)
                each.format = u"ext4"_s;
            if (const auto plan = planStorage(action, id, manyThings(), {}, each))
                plans.append(*plan);
        }
    }
    return plans;
}

} // namespace domcero::tests
