// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storagelayers.h"

#include "base/hosttext.h"
#include "models/storagetext.h"
#include "text/storagewords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace domcero {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr qsizetype mostPartitions = 6; // the last ones
constexpr double mostToScale = 1.5; // a lower layer that is larger than so many times the thing is cut off

QString caption(StorageId::Kind kind)
{
    switch (kind) {
    case StorageId::Kind::Group:
        return Words::tr("Volume group");
    case StorageId::Kind::Volume:
        return Words::tr("Volume");
    case StorageId::Kind::Image:
        return Words::tr("Image");
    case StorageId::Kind::Device:
        break;
    }
    return Words::tr("Device");
}

StorageLayer below(const BlockDevice &device)
{
    StorageLayer layer;
    layer.caption = device.kind == DeviceKind::Partition ? Words::tr("Partition") : Words::tr("Disk");
    layer.what = displayText(device.path);
    layer.size = device.size;
    return layer;
}

// The physical volumes that hold it, or, of a partition, its disk.
QList<StorageLayer> lowerLayers(const StorageIndex &index, const StorageId &id)
{
    QList<StorageLayer> layers;
    if (id.kind == StorageId::Kind::Device) {
        const BlockDevice *device = index.device(id.name);
        for (const QString &parent : device ? device->parents : QStringList()) {
            if (const BlockDevice *disk = index.device(parent))
                layers.append(below(*disk));
        }
        return layers;
    }
    const LogicalVolume *volume = id.kind == StorageId::Kind::Volume ? index.volume(id.name) : nullptr;
    QSet<QString> seen;
    for (const VolumeSegment &segment : volume ? volume->segments : QList<VolumeSegment>()) {
        for (const ExtentRange &place : segment.places) {
            const auto found = index.find(place.on);
            if (!found || seen.contains(found->name))
                continue;
            seen.insert(found->name);
            if (const BlockDevice *device = index.deviceOf(*found))
                layers.append(below(*device));
        }
    }
    return layers;
}

StorageLayer own(const StoragePicture &picture, const StorageId &id)
{
    const StorageIndex &index = picture.index();
    StorageLayer layer;
    layer.caption = caption(id.kind);
    layer.what = id.kind == StorageId::Kind::Image ? storagetext::name(id) : displayText(index.pathOf(id));
    layer.size = index.sizeOf(id);
    const LogicalVolume *volume = id.kind == StorageId::Kind::Volume ? index.volume(id.name) : nullptr;
    const bool ofItself = (volume && volume->dataPercent) || id.kind == StorageId::Kind::Group ||
                          id.kind == StorageId::Kind::Image ||
                          (id.kind == StorageId::Kind::Device && index.physicalVolumeOn(id.name));
    if (const auto fill = fillOf(picture, id); fill && ofItself)
        layer.used = fill->used;
    return layer;
}

// Each with what is on it; those that hold others are left out.
QList<StorageLayer> partitionLayers(const Content &table)
{
    QList<StorageLayer> layers;
    const Partition *last = lastPartition(table);
    for (const Partition &one : table.partitions) {
        if (isExtended(one))
            continue;
        StorageLayer layer;
        layer.caption = Words::tr("Partition %1").arg(one.number);
        layer.size = one.size;
        layer.start = one.start;
        layer.moves = &one == last;
        layer.table = table.type;
        if (one.content) {
            layer.what = displayText(contentText(*one.content));
            layer.used = one.content->used;
            layer.minimum = one.content->minimum;
        }
        layers.append(layer);
    }
    return layers.size() <= mostPartitions ? layers : layers.last(mostPartitions);
}

QList<StorageLayer> contentLayers(const StoragePicture &picture, const StorageId &id)
{
    const Content *content = picture.index().contentOf(id);
    if (!content || content->kind == ContentKind::LvmMember)
        return {};
    if (!content->partitions.isEmpty())
        return partitionLayers(*content);
    StorageLayer layer;
    layer.size = content->size.value_or(picture.index().sizeOf(id));
    layer.what = displayText(contentText(*content));
    switch (content->kind) {
    case ContentKind::FileSystem:
        layer.caption = Words::tr("File system");
        layer.used = content->used;
        layer.minimum = content->minimum;
        break;
    case ContentKind::Swap:
        layer.caption = Words::tr("Swap");
        break;
    case ContentKind::Luks:
        layer.caption = Words::tr("Encrypted");
        break;
    case ContentKind::PartitionTable:
        layer.caption = Words::tr("Partition table");
        break;
    default:
        layer.caption = Words::tr("Content");
        break;
    }
    const auto fill = fillOf(picture, id);
    if (content->kind == ContentKind::FileSystem && !layer.used && id.kind != StorageId::Kind::Image &&
        fill && fill->of <= layer.size && !own(picture, id).used)
        layer.used = fill->used;
    return {layer};
}

} // namespace

StorageLayers layersOf(const StoragePicture &picture, const StorageId &id)
{
    StorageLayers all;
    if (!picture.index().exists(id))
        return all;
    all.layers = lowerLayers(picture.index(), id);
    const qsizetype lower = all.layers.size();
    all.layers.append(own(picture, id));
    all.layers.append(contentLayers(picture, id));
    ByteSize upper;
    for (qsizetype i = lower; i < all.layers.size(); ++i)
        upper = std::max(upper, all.layers[i].size);
    const auto most = static_cast<qint64>(mostToScale * static_cast<double>(upper.bytes()));
    for (const StorageLayer &layer : all.layers) {
        if (layer.size.bytes() <= most)
            all.scale = std::max(all.scale, layer.size);
    }
    for (StorageLayer &layer : all.layers)
        layer.whole = layer.size <= all.scale;
    // Where all below is cut off, some room at the right shows that it goes on.
    if (std::any_of(all.layers.begin(), all.layers.end(), [](const StorageLayer &one) { return !one.whole; }))
        all.scale = ByteSize::fromBytes(all.scale.bytes() + all.scale.bytes() / 8);
    return all;
}

StorageLayers upperLayersOf(const StoragePicture &picture, const StorageId &id)
{
    StorageLayers all;
    if (!picture.index().exists(id))
        return all;
    all.layers = {own(picture, id)};
    QList<StorageLayer::Other> others;
    for (StorageLayer layer : contentLayers(picture, id)) {
        if (layer.moves) {
            layer.others = others; // the last one comes last
            all.layers.append(layer);
        } else {
            others.append({layer.start, layer.size});
        }
    }
    all.scale = all.layers.first().size;
    return all;
}

} // namespace domcero
