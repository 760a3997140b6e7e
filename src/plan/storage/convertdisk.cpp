// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/storagewords.h"
#include "plan/storage/volumesteps.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

struct Source : DiskSource
{
    ByteSize data; // what a copy takes at most: qemu-img leaves out what is zero
};

Result<Source> sourceOf(const StorageRequest &r)
{
    if (r.what.kind == StorageId::Kind::Image) {
        if (auto refused = refuseImage(r))
            return *refused;
        return Source{{r.image()->path, qemuName(r.image()->format), r.image()->virtualSize},
                      dataOf(r, *r.image())};
    }
    if (!r.index.deviceOf(r.what))
        return nothingSuch(r.what);
    return Source{{r.path(), u"raw"_s, r.index.sizeOf(r.what)}, r.index.sizeOf(r.what)};
}

} // namespace

ByteSize dataOf(const StorageRequest &r, const ImageFile &image)
{
    ByteSize data = ByteSize::fromMiB(16);
    const ImageFile *layer = &image;
    for (int depth = 0; layer && depth < 64; ++depth) {
        data = data + layer->onDisk;
        if (layer->backingFile.isEmpty())
            return data < image.virtualSize ? data : image.virtualSize;
        layer = r.index.image(layer->backingFile);
    }
    return image.virtualSize; // a layer that nobody has looked at
}

Step copyStep(const StorageRequest &r, const DiskSource &from, const QString &to, const QString &format,
              bool isThere)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Copy %1, %2"), {from.path, from.size});
    step.command = Command{u"qemu-img"_s, {u"convert"_s, u"-p"_s}};
    if (isThere)
        step.command.arguments += u"-n"_s;
    step.command.arguments += {u"-f"_s, from.format, u"-O"_s, format, from.path, to};
    step.guards = aloneWith(r, r.what);
    step.timeout = 24h;
    step.progress = ProgressKind::Percent;
    step.flush = {to};
    return step;
}

Step compareStep(const StorageRequest &r, const DiskSource &from, const QString &to, const QString &format)
{
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Compare the copy with %1"), {from.path});
    step.command =
        Command{u"qemu-img"_s, {u"compare"_s, u"-p"_s, u"-f"_s, from.format, u"-F"_s, format, from.path, to}};
    step.guards = aloneWith(r, r.what);
    step.timeout = 24h;
    step.progress = ProgressKind::Percent;
    step.idempotent = true;
    step.nothingToUndo = true;
    return step;
}

namespace {

Result<Plan> intoImage(const StorageRequest &r, const Source &from)
{
    if (auto refused = refuseNewImage(r))
        return *refused;
    const QString part = partName(r.with.file);
    const QString &format = r.with.format;
    Step copy = copyStep(r, from, part, format, false);
    copy.guards += roomFor(r.with.file, from.data);
    copy.idempotent = true; // it begins anew: a half one has its size, too, so only the comparison proves it
    copy.undo = removePart(part);
    const Message title(QT_TRANSLATE_NOOP("messages", "Copy %1 into the image %2"), {from.path, r.with.file});
    return planOf(title, Risk::Routine,
                  QList{copy, compareStep(r, from, part, format)} + stepsToFinish(r.with.file, part));
}

// qemu-img writes zeros too where the target is told to be there (-n).
Result<Plan> intoVolume(const StorageRequest &r, const Source &from)
{
    if (auto refused = refuseVolumeName(r, r.with.group, r.with.name))
        return *refused;
    if (auto refused = refuseGroup(r, r.with.group))
        return *refused;
    const VolumeGroup &group = *r.index.group(r.with.group);
    const qint64 extents = extentsOf(from.size, group.extentSize);
    if (auto refused = refuseGroup(r, r.with.group, extents))
        return *refused;
    const QString name = group.name + u'/' + r.with.name;
    const ByteSize size = ByteSize::fromBytes(extents * group.extentSize.bytes());
    const Step create = createVolumeStep(group, r.with.name, extents);
    Step copy = copyStep(r, from, u"/dev/"_s + name, u"raw"_s, true);
    copy.guards += {bytesOf(name, size), Condition{Kind::VolumeNotOpen, name}};
    copy.idempotent = true;
    copy.nothingToUndo = true; // the volume goes as a whole
    QList<Step> steps{create, copy};
    if (size == from.size) // else what lies behind its end is of no account
        steps.append(compareStep(r, from, u"/dev/"_s + name, u"raw"_s));
    const Message title(QT_TRANSLATE_NOOP("messages", "Copy %1 into the volume %2"), {from.path, name});
    return planOf(title, Risk::Routine, steps);
}

} // namespace

// A copy of a disk that is written to would be of no moment at all.
Result<Plan> planConvert(const StorageRequest &r)
{
    const Result<Source> from = sourceOf(r);
    if (!from)
        return from.error();
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Detach))
        return *refused;
    return r.with.group.isEmpty() ? intoImage(r, *from) : intoVolume(r, *from);
}

} // namespace domcero
