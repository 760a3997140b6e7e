// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/storagejson.h"

#include "app/cli/json.h"
#include "text/render.h"

namespace domcero::cli {

namespace {

QString kindName(VolumeKind kind)
{
    static const char *const names[] = {"linear", "striped",  "mirror", "raid",       "thin-pool",
                                        "thin",   "snapshot", "cached", "cache-pool", "other"};
    return key(names[static_cast<int>(kind)]);
}

QString kindName(DeviceKind kind)
{
    static const char *const names[] = {"disk",          "partition",     "logical-volume", "multipath",
                                        "crypt",         "device-mapper", "raid",           "loop",
                                        "network-block", "optical",       "other"};
    return key(names[static_cast<int>(kind)]);
}

QString kindName(UseKind kind)
{
    static const char *const names[] = {"running-guest", "configured-guest", "mounted",   "swap",
                                        "group-member",  "holder",           "partition", "loop",
                                        "volume",        "physical-volume",  "snapshot",  "thin-volume",
                                        "part-of",       "backing-file",     "locked",    "open"};
    return key(names[static_cast<int>(kind)]);
}

QString kindName(StorageFinding::Kind kind)
{
    static const char *const names[] = {
        "two-guests",         "mounted-and-guest", "two-hosts",     "base-written",  "two-configs",
        "mounted-and-config", "shared-group",      "group-partial", "snapshot-full", "pool-full",
        "image-broken",       "disk-missing",      "device-grown"};
    return key(names[static_cast<int>(kind)]);
}

QString severityName(StorageFinding::Severity severity)
{
    static const char *const names[] = {"notice", "warning", "danger"};
    return key(names[static_cast<int>(severity)]);
}

QString partName(StoragePart part)
{
    static const char *const names[] = {"devices", "content", "lvm", "images", "mounts", "iscsi"};
    return key(names[static_cast<int>(part)]);
}

QJsonValue contentToJson(const Content *content)
{
    if (!content)
        return {};
    return QJsonObject{{key("type"), content->type},
                       {key("label"), orNull(content->label)},
                       {key("uuid"), orNull(content->uuid)},
                       {key("usedBytes"), orNull(content->used)}};
}

QJsonArray usesToJson(const QList<StorageUse> &uses)
{
    QJsonArray array;
    for (const StorageUse &use : uses)
        array.append(QJsonObject{{key("kind"), kindName(use.kind)},
                                 {key("name"), orNull(use.name)},
                                 {key("detail"), orNull(use.detail)},
                                 {key("readOnly"), use.readOnly}});
    return array;
}

QJsonObject groupToJson(const VolumeGroup &group, const StorageIndex &index)
{
    QJsonArray members;
    for (const PhysicalVolume *physical : index.physicalVolumesOf(group.name))
        members.append(QJsonObject{{key("path"), orNull(physical->device)},
                                   {key("uuid"), physical->uuid},
                                   {key("sizeBytes"), physical->size.bytes()},
                                   {key("freeBytes"), physical->free.bytes()},
                                   {key("missing"), physical->missing}});
    return {{key("name"), group.name},
            {key("uuid"), group.uuid},
            {key("sizeBytes"), group.size.bytes()},
            {key("freeBytes"), group.free.bytes()},
            {key("extentBytes"), group.extentSize.bytes()},
            {key("readOnly"), group.readOnly},
            {key("physicalVolumes"), members}};
}

QJsonObject volumeToJson(const LogicalVolume &volume, const StorageIndex &index, const StorageUses &uses)
{
    const StorageId id = StorageId::volume(volume);
    return {{key("group"), volume.group},
            {key("name"), volume.name},
            {key("path"), volume.path()},
            {key("uuid"), volume.uuid},
            {key("kind"), kindName(volume.kind)},
            {key("sizeBytes"), volume.size.bytes()},
            {key("active"), volume.active},
            {key("open"), volume.open},
            {key("readOnly"), volume.readOnly},
            {key("origin"), orNull(volume.origin)},
            {key("pool"), orNull(volume.pool)},
            {key("dataPercent"), orNull(volume.dataPercent)},
            {key("metadataPercent"), orNull(volume.metadataPercent)},
            {key("content"), contentToJson(index.contentOf(id))},
            {key("uses"), usesToJson(uses.of(id))}};
}

QJsonObject deviceToJson(const BlockDevice &device, const StorageIndex &index, const StorageUses &uses)
{
    return {{key("name"), device.name},
            {key("path"), device.path},
            {key("lastingPath"), device.lastingPath()},
            {key("kind"), kindName(device.kind)},
            {key("sizeBytes"), device.size.bytes()},
            {key("readOnly"), device.readOnly},
            {key("model"), orNull(device.model)},
            {key("serial"), orNull(device.serial)},
            {key("wwn"), orNull(device.wwn)},
            {key("target"), device.iscsi ? QJsonValue(device.iscsi->target) : QJsonValue()},
            {key("portal"), device.iscsi ? QJsonValue(device.iscsi->portal) : QJsonValue()},
            {key("lun"), device.iscsi ? QJsonValue(device.iscsi->lun) : QJsonValue()},
            {key("content"), contentToJson(device.content ? &*device.content : nullptr)},
            {key("uses"), usesToJson(uses.of(index.idOf(device)))}};
}

QJsonObject imageToJson(const ImageFile &image, const StorageUses &uses)
{
    return {{key("path"), image.path},
            {key("format"), orNull(qemuName(image.format))},
            {key("sizeBytes"), image.virtualSize.bytes()},
            {key("onDiskBytes"), image.onDisk.bytes()},
            {key("backingFile"), orNull(image.backingFile)},
            {key("backingMissing"), image.backingMissing},
            {key("internalSnapshots"), image.internalSnapshots},
            {key("corrupt"), image.corrupt},
            {key("content"), contentToJson(image.content ? &*image.content : nullptr)},
            {key("uses"), usesToJson(uses.of(StorageId::image(image.path)))}};
}

} // namespace

QJsonObject storageToJson(const QString &host, const StorageIndex &index, const StorageUses &uses,
                          const QList<StorageFinding> &findings)
{
    const StorageState &state = index.state();
    QJsonArray groups;
    for (const VolumeGroup &group : state.groups)
        groups.append(groupToJson(group, index));
    QJsonArray volumes;
    for (const LogicalVolume &volume : state.volumes) {
        if (!volume.inner)
            volumes.append(volumeToJson(volume, index, uses));
    }
    QJsonArray devices;
    for (const BlockDevice &device : state.devices) {
        if (device.kind != DeviceKind::LogicalVolume)
            devices.append(deviceToJson(device, index, uses));
    }
    QJsonArray images;
    for (const ImageFile &image : state.images)
        images.append(imageToJson(image, uses));
    QJsonArray found;
    for (const StorageFinding &finding : findings)
        found.append(QJsonObject{{key("kind"), kindName(finding.kind)},
                                 {key("severity"), severityName(finding.severity)},
                                 {key("what"), render(finding.what)},
                                 {key("remedy"), render(finding.remedy)},
                                 {key("guests"), QJsonArray::fromStringList(finding.guests)}});
    QJsonObject problems;
    for (const StorageProblem &problem : state.problems)
        problems.insert(partName(problem.part), errorToJson(problem.error));
    return {{key("host"), host},        {key("groups"), groups}, {key("volumes"), volumes},
            {key("devices"), devices},  {key("images"), images}, {key("findings"), found},
            {key("problems"), problems}};
}

} // namespace domcero::cli
