// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/vifspec.h"
#include "services/configdocument.h"
#include "services/configtext.h"

namespace domcero {

namespace {

const QByteArray diskKey = "disk";
const QByteArray nicKey = "vif";

QString told(const std::optional<QByteArray> &bytes)
{
    return bytes ? configTextFrom(*bytes) : QString();
}

ConfigDisk diskFrom(int index, const QString &spec)
{
    ConfigDisk disk;
    disk.index = index;
    disk.spec = spec;
    const Result<DiskReading> reading = readDisk({bytesOfConfigText(spec)}, DiskDialect::Documented);
    if (!reading) {
        disk.problem = reading.error().what;
        return disk;
    }
    const DiskDevice &device = reading->device;
    disk.target = told(device.target);
    disk.format = QString::fromLatin1(diskFormatName(device.format.value_or(DiskSpec::Format::Raw)));
    disk.vdev = told(device.vdev);
    disk.readOnly = !device.readWrite;
    disk.cdrom = device.cdrom;
    return disk;
}

// A word of a card, and where a ConfigNic has it.
struct NicWord
{
    const char *key;
    QString ConfigNic::*member;
};
constexpr NicWord nicWords[] = {
    {"mac", &ConfigNic::mac}, {"bridge", &ConfigNic::bridge}, {"model", &ConfigNic::model}};

ConfigNic nicFrom(int index, const QString &spec)
{
    ConfigNic nic;
    nic.index = index;
    nic.spec = spec;
    const VifSpec read = parseVifSpec(bytesOfConfigText(spec));
    for (const NicWord &word : nicWords)
        nic.*word.member = configTextFrom(read.values.value(word.key));
    return nic;
}

Error missing(int index)
{
    return makeError(ErrorCode::NotFound,
                     Message(QT_TRANSLATE_NOOP("messages", "The list has no item %1."), {qint64(index + 1)}));
}

Error wantsDevice()
{
    return makeError(ErrorCode::InvalidInput,
                     Message(QT_TRANSLATE_NOOP("messages", "The disk has no device name in the guest.")),
                     Message(QT_TRANSLATE_NOOP("messages", "Write one, such as xvdb.")));
}

Result<QByteArray> freshSpec(const ConfigDisk &disk)
{
    if (disk.vdev.isEmpty())
        return wantsDevice();
    const bool isEmpty = disk.format == QLatin1String("empty");
    if (disk.target.isEmpty() != isEmpty) {
        return makeError(ErrorCode::InvalidInput,
                         isEmpty ? Message(QT_TRANSLATE_NOOP("messages", "An empty drive holds no image."))
                                 : Message(QT_TRANSLATE_NOOP("messages", "The volume or image is missing.")));
    }
    const QString target = fromHostBytes(bytesOfConfigText(disk.target));
    const QByteArray spec =
        diskSpecOf({target, disk.format, disk.vdev, disk.readOnly || disk.cdrom, disk.cdrom});
    if (spec.isEmpty())
        return makeError(ErrorCode::InvalidInput,
                         Message(QT_TRANSLATE_NOOP("messages", "A config cannot say such a disk: %1"),
                                 {disk.target + QLatin1Char(',') + disk.vdev}));
    return spec;
}

} // namespace

QList<ConfigDisk> ConfigDocument::disks() const
{
    QList<ConfigDisk> disks;
    const QStringList items = value(diskKey).items;
    for (int i = 0; i < items.size(); ++i)
        disks.append(diskFrom(i, items[i]));
    return disks;
}

QList<ConfigNic> ConfigDocument::nics() const
{
    QList<ConfigNic> nics;
    const QStringList items = value(nicKey).items;
    for (int i = 0; i < items.size(); ++i)
        nics.append(nicFrom(i, items[i]));
    return nics;
}

Result<ConfigEdit> ConfigDocument::withDisk(const ConfigDisk &wanted) const
{
    const QList<ConfigDisk> now = disks();
    if (wanted.index < 0 || wanted.index >= now.size())
        return missing(wanted.index);
    const ConfigDisk &old = now[wanted.index];
    if (wanted.vdev.isEmpty())
        return wantsDevice();
    if (old.cdrom && old.target.isEmpty() && !wanted.target.isEmpty()) { // "empty" has no place for a disc
        const Result<QByteArray> fresh = freshSpec(wanted);
        return fresh ? withItem(diskKey, wanted.index, configTextFrom(*fresh))
                     : Result<ConfigEdit>(fresh.error());
    }
    QByteArray spec = bytesOfConfigText(old.spec);
    const auto change = [&](DiskField field, const QString &from, const QString &to) -> std::optional<Error> {
        if (from == to)
            return std::nullopt;
        const Result<QByteArray> changed = withDiskField(spec, field, bytesOfConfigText(to));
        if (!changed)
            return changed.error();
        spec = *changed;
        return std::nullopt;
    };
    const auto access = [](bool readOnly) { return readOnly ? QStringLiteral("ro") : QStringLiteral("rw"); };
    // A drive is emptied by its format first, and filled by its target first: in between it is no spec.
    const bool empties = wanted.format == QLatin1String("empty");
    if (!empties) {
        if (auto error = change(DiskField::Target, old.target, wanted.target))
            return *error;
    }
    if (auto error = change(DiskField::Format, old.format, wanted.format))
        return *error;
    if (empties) {
        if (auto error = change(DiskField::Target, old.target, wanted.target))
            return *error;
    }
    if (auto error = change(DiskField::Vdev, old.vdev, wanted.vdev))
        return *error;
    if (auto error = change(DiskField::Access, access(old.readOnly), access(wanted.readOnly)))
        return *error;
    return withItem(diskKey, wanted.index, configTextFrom(spec));
}

Result<ConfigEdit> ConfigDocument::withNic(const ConfigNic &wanted) const
{
    const QList<ConfigNic> now = nics();
    if (wanted.index < 0 || wanted.index >= now.size())
        return missing(wanted.index);
    QByteArray spec = bytesOfConfigText(now[wanted.index].spec);
    for (const NicWord &word : nicWords) {
        if (now[wanted.index].*word.member == wanted.*word.member)
            continue;
        const Result<QByteArray> changed = withVifKey(spec, word.key, bytesOfConfigText(wanted.*word.member));
        if (!changed)
            return changed.error();
        spec = *changed;
    }
    return withItem(nicKey, wanted.index, configTextFrom(spec));
}

Result<ConfigEdit> ConfigDocument::withAddedDisk(const ConfigDisk &disk) const
{
    const Result<QByteArray> spec = freshSpec(disk);
    return spec ? withAddedItem(diskKey, configTextFrom(*spec)) : Result<ConfigEdit>(spec.error());
}

Result<ConfigEdit> ConfigDocument::withAddedNic(const ConfigNic &nic) const
{
    QByteArray spec;
    for (const NicWord &word : nicWords) {
        if ((nic.*word.member).isEmpty())
            continue;
        const Result<QByteArray> changed = withVifKey(spec, word.key, bytesOfConfigText(nic.*word.member));
        if (!changed)
            return changed.error();
        spec = *changed;
    }
    return withAddedItem(nicKey, configTextFrom(spec));
}

} // namespace domcero
