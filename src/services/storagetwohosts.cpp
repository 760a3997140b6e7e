// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that two hosts see, and both use.
#include "services/storagejudgements.h"

#include <QHash>

#include <algorithm>

namespace domcero::storagejudgements {

namespace {

using Kind = StorageFinding::Kind;
using Severity = StorageFinding::Severity;

// What a host does with a thing at this moment.
struct Live
{
    QStringList guests;
    bool mounted = false;
    bool writes = false;

    bool any() const { return mounted || !guests.isEmpty(); }
};

Live liveUse(const Judged &host, const StorageId &id)
{
    Live live;
    for (const StorageUse &use : host.uses.of(id)) {
        if (use.kind == UseKind::RunningGuest)
            live.guests.append(use.name);
        else if (use.kind == UseKind::Mounted || use.kind == UseKind::Swap)
            live.mounted = true;
        else
            continue;
        live.writes = live.writes || !use.readOnly;
    }
    return live;
}

using Key = QPair<QString, StorageId>; // what names it on every host, and what it is on this one

// The keys of the things of a host that it uses itself. A disk may have several.
QList<Key> keysOf(const Judged &host)
{
    QList<Key> keys;
    for (const LogicalVolume &volume : host.host.storage.volumes) {
        if (!volume.inner && !volume.uuid.isEmpty())
            keys.append({QLatin1String("lv ") + volume.uuid, StorageId::volume(volume)});
    }
    for (const BlockDevice &device : host.host.storage.devices) {
        if (device.kind != DeviceKind::Disk && device.kind != DeviceKind::Multipath)
            continue;
        const StorageId id = StorageId::device(device.name);
        // A "t10." is made of model and serial number, which emulated disks share.
        for (const char *prefix : {"naa.", "eui.", "uuid."}) {
            if (device.wwn.startsWith(QLatin1String(prefix)))
                keys.append({QLatin1String("wwn ") + device.wwn, id});
        }
        if (device.iscsi)
            keys.append({QStringLiteral("iscsi %1 %2").arg(device.iscsi->target).arg(device.iscsi->lun), id});
    }
    for (const ImageFile &image : host.host.storage.images) {
        const Mount *nearest = nullptr;
        for (const Mount &mount : host.host.storage.mounts) {
            const bool within = mount.target == u'/' || image.path.startsWith(mount.target + u'/');
            if (within && (!nearest || mount.target.size() >= nearest->target.size()))
                nearest = &mount;
        }
        if (nearest && nearest->type.startsWith(u"nfs"))
            keys.append({QLatin1String("nfs ") + nearest->source + image.path.sliced(nearest->target.size()),
                         StorageId::image(image.path)});
    }
    return keys;
}

bool judgeThing(const Judged &a, const StorageId &onA, const Judged &b, const StorageId &onB,
                QList<StorageFinding> &findings)
{
    const Live liveA = liveUse(a, onA);
    const Live liveB = liveUse(b, onB);
    if (!liveA.any() || !liveB.any() || (!liveA.writes && !liveB.writes))
        return false;
    StorageFinding found;
    found.kind = Kind::TwoHosts;
    found.severity = Severity::Danger;
    found.hosts = {a.host.id, b.host.id};
    found.guests = liveA.guests + liveB.guests;
    found.guests.removeDuplicates();
    found.thing = onA;
    found.what = Message(
        QT_TRANSLATE_NOOP("messages",
                          "The disk %1 of the host %2 is in use on the host %3 at the same time, as %4."),
        {a.index.pathOf(onA), a.host.name, b.host.name, b.index.pathOf(onB)});
    found.remedy = Message(QT_TRANSLATE_NOOP(
        "messages", "Shut down the guest, or unmount it, on one of the hosts now, and check the file "
                    "system before it is used again."));
    findings.append(found);
    return true;
}

bool isActive(const Judged &host, const QString &group)
{
    const QList<const LogicalVolume *> volumes = host.index.volumesOf(group);
    return std::any_of(volumes.begin(), volumes.end(), [](const LogicalVolume *v) { return v->active; });
}

void judgeGroups(const Judged &a, const Judged &b, QList<StorageFinding> &findings)
{
    for (const VolumeGroup &group : a.host.storage.groups) {
        const auto same = std::find_if(b.host.storage.groups.begin(), b.host.storage.groups.end(),
                                       [&](const VolumeGroup &other) { return other.uuid == group.uuid; });
        if (group.uuid.isEmpty() || same == b.host.storage.groups.end() || group.clustered ||
            same->clustered || !isActive(a, group.name) || !isActive(b, same->name))
            continue;
        StorageFinding found;
        found.kind = Kind::SharedGroup;
        found.severity = Severity::Warning;
        found.hosts = {a.host.id, b.host.id};
        found.thing = StorageId::group(group.name);
        found.what = Message(
            QT_TRANSLATE_NOOP("messages",
                              "The volume group %1 is active on %2 and on %3, and nothing keeps them from "
                              "changing it at the same time."),
            {group.name, a.host.name, b.host.name});
        found.remedy = Message(QT_TRANSLATE_NOOP(
            "messages", "Change it from one of the hosts only, and activate each volume where its "
                        "guest runs and nowhere else; or use lvmlockd."));
        findings.append(found);
    }
}

} // namespace

void judgeTwoHosts(const Judged &a, const Judged &b, QList<StorageFinding> &findings)
{
    QHash<QString, StorageId> ofB;
    for (const Key &key : keysOf(b))
        ofB.insert(key.first, key.second);
    QList<StorageId> said; // a disk has several keys
    for (const Key &key : keysOf(a)) {
        const auto other = ofB.constFind(key.first);
        if (other == ofB.constEnd() || said.contains(key.second))
            continue;
        if (judgeThing(a, key.second, b, *other, findings))
            said.append(key.second);
    }
    judgeGroups(a, b, findings);
}

} // namespace domcero::storagejudgements
