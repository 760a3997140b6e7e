// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "formats/xlcfg/diskdevice.h"
#include "formats/xlcfg/edit.h"
#include "formats/xlcfg/vdev.h"
#include "services/configdriftparts.h"

#include <QDir>

#include <algorithm>

namespace domcero::drift {

namespace {

QString resolved(const QString &target)
{
    if (target.isEmpty())
        return target;
    return QDir::cleanPath(target.startsWith(u'/') ? target : QLatin1String("/dev/") + target);
}

bool isSameTarget(const Compared &c, const QString &a, const QString &b)
{
    if (resolved(a) == resolved(b))
        return true;
    const auto one = c.storage ? c.storage->find(resolved(a)) : std::nullopt;
    return one && one == c.storage->find(resolved(b));
}

bool isSameDevice(const GuestDisk &a, const GuestDisk &b)
{
    const auto number = virtualDeviceNumber(toHostBytes(a.vdev));
    return number ? number == virtualDeviceNumber(toHostBytes(b.vdev)) : a.vdev == b.vdev;
}

bool isSameFormat(const GuestDisk &configured, const GuestDisk &live)
{
    return live.format.isEmpty() || live.format == QLatin1String("unknown") ||
           configured.format == live.format;
}

// A disc drive stays one disk while its discs change.
bool isDrive(const GuestDisk &configured, const GuestDisk &live)
{
    return configured.cdrom && live.cdrom;
}

bool isSame(const Compared &c, const GuestDisk &configured, const GuestDisk &live)
{
    if (!isSameTarget(c, configured.target, live.target))
        return false;
    return isDrive(configured, live) || (isSameFormat(configured, live) && configured.cdrom == live.cdrom &&
                                         configured.readOnly == live.readOnly);
}

// "/dev/vg0/web, raw, xvda, rw", the order of a spec.
Message shown(const GuestDisk &disk)
{
    QStringList words{disk.target, disk.format, disk.vdev,
                      disk.readOnly ? QStringLiteral("ro") : QStringLiteral("rw")};
    if (disk.cdrom)
        words.append(QStringLiteral("cdrom"));
    words.removeAll(QString());
    return value(words.join(QLatin1String(", ")));
}

QByteArray specOf(const XlcfgFile &file, qsizetype index)
{
    return file.strings("disk").value_or(QList<QByteArray>()).value(index);
}

// ",hdc:cdrom,r" has no place for a disc: a spec that says the same of the drive, and the disc too.
std::optional<QByteArray> withDisc(const QByteArray &spec, GuestDisk drive, const GuestDisk &live)
{
    drive.target = live.target;
    drive.format = live.format;
    const QByteArray fresh = diskSpecOf(drive);
    const auto before = readDisk({spec}, DiskDialect::Documented);
    auto after = readDisk({fresh}, DiskDialect::Documented);
    if (!before || !after)
        return std::nullopt;
    after->device.target = before->device.target;
    after->device.format = before->device.format;
    after->device.oldPrefix = before->device.oldPrefix;
    return after->device == before->device ? std::optional(fresh) : std::nullopt;
}

// What the guest has, said in the words of the config's own spec.
std::optional<QByteArray> withLive(const Compared &c, qsizetype index, const GuestDisk &live)
{
    const GuestDisk &configured = c.configured.disks[index];
    if (configured.cdrom != live.cdrom)
        return std::nullopt;
    Result<QByteArray> spec = specOf(c.file, index);
    const auto change = [&](DiskField field, const QByteArray &value) {
        if (spec)
            spec = withDiskField(QByteArray(*spec), field, value);
    };
    if (!isSameTarget(c, configured.target, live.target))
        change(DiskField::Target, toHostBytes(live.target));
    if (!isDrive(configured, live) && !isSameFormat(configured, live))
        change(DiskField::Format, live.format.toLatin1());
    if (!isDrive(configured, live) && configured.readOnly != live.readOnly)
        change(DiskField::Access, live.readOnly ? "ro" : "rw");
    if (!spec && isDrive(configured, live)) {
        if (const auto fresh = withDisc(specOf(c.file, index), configured, live))
            spec = *fresh;
    }
    return spec ? textOf(withXlcfgItem(c.file, "disk", index, *spec)) : std::nullopt;
}

// A volume that was renamed under its guest: the guest keeps it under the old name, which the config must not
// get back.
bool isOldName(const Compared &c, const GuestDisk &configured, const GuestDisk &live)
{
    return c.storage && !live.target.isEmpty() && !c.storage->find(resolved(live.target)) &&
           c.storage->find(resolved(configured.target));
}

void changedDisc(ConfigDrift &drift, const GuestDisk &configured, const GuestDisk &live)
{
    drift.with.device = live.vdev;
    if (configured.target.isEmpty()) {
        drift.what =
            Message(QT_TRANSLATE_NOOP("messages", "A disc is in the drive %1, which is empty in the config."),
                    {live.vdev});
        drift.action = GuestAction::EjectDisc;
        return;
    }
    drift.what =
        live.target.isEmpty()
            ? Message(QT_TRANSLATE_NOOP("messages", "The drive %1 is empty; in the config a disc is in it."),
                      {live.vdev})
            : Message(QT_TRANSLATE_NOOP("messages", "Another disc is in the drive %1 than in the config."),
                      {live.vdev});
    drift.action = GuestAction::InsertDisc;
    drift.with.target = resolved(configured.target);
}

ConfigDrift changedDisk(const Compared &c, qsizetype index, const GuestDisk &live)
{
    const GuestDisk &configured = c.configured.disks[index];
    ConfigDrift drift;
    drift.key = "disk";
    drift.device = configured.vdev;
    drift.configured = shown(configured);
    drift.live = shown(live);
    if (!isOldName(c, configured, live))
        drift.permanent = withLive(c, index, live);
    if (isDrive(configured, live)) {
        changedDisc(drift, configured, live);
        return drift;
    }
    if (isOldName(c, configured, live))
        drift.what = Message(
            QT_TRANSLATE_NOOP("messages", "The running guest has its disk %1 as %2, and nothing of that name "
                                          "is there any more."),
            {configured.vdev, live.target});
    else if (!isSameTarget(c, configured.target, live.target))
        drift.what = Message(
            QT_TRANSLATE_NOOP("messages", "The running guest has another disk as %1 than its config says."),
            {configured.vdev});
    else
        drift.what = Message(QT_TRANSLATE_NOOP("messages", "The running guest has its disk %1 otherwise than "
                                                           "its config says."),
                             {configured.vdev});
    drift.onlyRestart = Message(QT_TRANSLATE_NOOP(
        "messages", "A disk stays as it was attached. Detach and attach it, or restart the guest."));
    return drift;
}

// What `xl block-attach` is told by us is target, format, device and access.
bool isPlain(const QByteArray &spec)
{
    const auto reading = readDisk({spec}, DiskDialect::Documented);
    return reading && !reading->device.script && !reading->device.backendDomain &&
           reading->device.backendType.isEmpty() && reading->device.specification.isEmpty();
}

const Message &drivesStay()
{
    static const Message message(
        QT_TRANSLATE_NOOP("messages", "A disc drive comes and goes only when the guest is restarted."));
    return message;
}

ConfigDrift missingDisk(const Compared &c, qsizetype index)
{
    const GuestDisk &disk = c.configured.disks[index];
    ConfigDrift drift;
    drift.key = "disk";
    drift.device = disk.vdev;
    drift.what = Message(
        QT_TRANSLATE_NOOP("messages", "The disk %1 of the config is not in the running guest."), {disk.vdev});
    drift.configured = shown(disk);
    drift.permanent = textOf(withoutXlcfgItem(c.file, "disk", index));
    if (disk.cdrom) {
        drift.onlyRestart = drivesStay();
    } else if (!isPlain(specOf(c.file, index))) {
        drift.onlyRestart = Message(QT_TRANSLATE_NOOP(
            "messages", "The config says more of this disk than can be said when it is attached."));
    } else {
        drift.action = GuestAction::AttachDisk;
        drift.with.device = disk.vdev;
        drift.with.target = resolved(disk.target);
        drift.with.format = disk.format;
        drift.with.readOnly = disk.readOnly;
    }
    return drift;
}

ConfigDrift addedDisk(const Compared &c, const GuestDisk &disk)
{
    ConfigDrift drift;
    drift.key = "disk";
    drift.device = disk.vdev;
    drift.what =
        Message(QT_TRANSLATE_NOOP("messages", "The running guest has the disk %1, and its config does not."),
                {disk.vdev});
    drift.live = shown(disk);
    const QByteArray spec = diskSpecOf(disk);
    if (!spec.isEmpty() && (disk.cdrom || !disk.target.isEmpty()))
        drift.permanent = textOf(withAddedXlcfgItem(c.file, "disk", spec));
    if (disk.cdrom) {
        drift.onlyRestart = drivesStay();
    } else {
        drift.action = GuestAction::DetachDisk;
        drift.with.device = disk.vdev;
    }
    return drift;
}

} // namespace

void compareDisks(const Compared &c, QList<ConfigDrift> &found)
{
    QList<GuestDisk> left = c.live.disks;
    for (qsizetype i = 0; i < c.configured.disks.size(); ++i) {
        const GuestDisk &disk = c.configured.disks[i];
        const auto live = std::find_if(left.begin(), left.end(),
                                       [&](const GuestDisk &other) { return isSameDevice(disk, other); });
        if (live == left.end()) {
            found.append(missingDisk(c, i));
            continue;
        }
        if (!isSame(c, disk, *live))
            found.append(changedDisk(c, i, *live));
        left.erase(live);
    }
    for (const GuestDisk &disk : std::as_const(left))
        found.append(addedDisk(c, disk));
}

} // namespace domcero::drift
