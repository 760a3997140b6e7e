// SPDX-License-Identifier: GPL-3.0-or-later
// The config of a guest, changed into that of its copy, or of its new name.
#include "base/hosttext.h"
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/vifspec.h"
#include "plan/config/guestfileplans.h"
#include "plan/config/newdisks.h"
#include "plan/guestwords.h"

#include <algorithm>

namespace domcero {

namespace {

Result<QByteArray> withText(const QByteArray &text, const QByteArray &key, const QString &value)
{
    return withXlcfgText(parseXlcfg(text), key, toHostBytes(value));
}

Result<QByteArray> withMacs(const QByteArray &text, const QStringList &macs)
{
    const QList<QByteArray> specs = parseXlcfg(text).strings("vif").value_or(QList<QByteArray>());
    if (specs.size() != macs.size()) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The guest has %1 network cards, and %2 MAC addresses were "
                                                  "given."),
                    {qint64{specs.size()}, qint64{macs.size()}}));
    }
    QByteArray now = text;
    for (qsizetype i = 0; i < specs.size(); ++i) {
        const auto changed =
            withVifKey(specs[i], "mac", macs[i].toLatin1()).andThen([&](const QByteArray &spec) {
                return withXlcfgItem(parseXlcfg(now), "vif", i, spec);
            });
        if (!changed)
            return changed.error();
        now = *changed;
    }
    return now;
}

Result<QByteArray> withDisk(const QByteArray &spec, const DiskDevice &device, const CopiedDisk &choice,
                            const StorageIndex &index)
{
    GuestDisk old;
    old.target = fromHostBytes(device.target.value_or(QByteArray()));
    old.format = QString::fromLatin1(diskFormatName(device.format.value_or(DiskSpec::Format::Raw)));
    const QByteArray format = newDiskFormat(old, choice, index).toLatin1();
    auto changed = withDiskField(spec, DiskField::Target, toHostBytes(choice.target));
    if (!changed || choice.target.isEmpty() || old.format.toLatin1() == format)
        return changed;
    return withDiskField(*changed, DiskField::Format, format);
}

Result<QByteArray> withDisks(const QByteArray &text, const QList<CopiedDisk> &disks,
                             const StorageIndex &index)
{
    const QList<QByteArray> specs = parseXlcfg(text).strings("disk").value_or(QList<QByteArray>());
    QByteArray now = text;
    for (qsizetype i = specs.size() - 1; i >= 0; --i) { // from the end: one may go
        const auto read = readDisk({specs[i]}, DiskDialect::Documented);
        if (!read)
            return read.error();
        const QString vdev = fromHostBytes(read->device.vdev.value_or(QByteArray()));
        const auto choice =
            std::find_if(disks.begin(), disks.end(), [&](const CopiedDisk &one) { return one.vdev == vdev; });
        if (choice == disks.end() || choice->kind == CopiedDisk::Kind::Same)
            continue;
        const XlcfgFile file = parseXlcfg(now);
        const bool goes = choice->target.isEmpty() && !read->device.cdrom;
        const auto changed =
            goes ? withoutXlcfgItem(file, "disk", i)
                 : withDisk(specs[i], read->device, *choice, index).andThen([&](const QByteArray &spec) {
                       return withXlcfgItem(file, "disk", i, spec);
                   });
        if (!changed)
            return changed.error();
        now = *changed;
    }
    return now;
}

} // namespace

Result<QByteArray> copiedConfig(const QByteArray &text, const GuestCopy &copy, const StorageState &storage)
{
    const StorageIndex index(storage);
    return withText(text, "name", copy.name)
        .andThen([&](const QByteArray &now) { return withText(now, "uuid", copy.uuid); })
        .andThen([&](const QByteArray &now) { return withMacs(now, copy.macs); })
        .andThen([&](const QByteArray &now) { return withDisks(now, copy.disks, index); });
}

Result<QByteArray> renamedConfig(const GuestRename &rename)
{
    return withText(rename.config.bytes, "name", rename.to);
}

} // namespace domcero
