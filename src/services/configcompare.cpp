// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configcompare.h"

#include <algorithm>

namespace domcero {

namespace {

using What = ConfigReading::What;

QString mebibytes(ByteSize size)
{
    return QString::number(size.wholeMiB());
}

QString typeName(GuestType type)
{
    switch (type) {
    case GuestType::Pv:
        return QStringLiteral("pv");
    case GuestType::Pvh:
        return QStringLiteral("pvh");
    case GuestType::Hvm:
        return QStringLiteral("hvm");
    case GuestType::Unknown:
        break;
    }
    return {};
}

QString diskText(const GuestDisk &disk)
{
    QStringList words{disk.target, disk.target.isEmpty() ? QString() : disk.format,
                      disk.readOnly ? QStringLiteral("ro") : QStringLiteral("rw"),
                      disk.cdrom ? QStringLiteral("cdrom") : QString()};
    words.removeAll(QString());
    return words.join(QLatin1String(", "));
}

const GuestDisk *diskOf(const Guest &guest, const QString &vdev)
{
    const auto found = std::find_if(guest.disks.begin(), guest.disks.end(),
                                    [&](const GuestDisk &disk) { return disk.vdev == vdev; });
    return found == guest.disks.end() ? nullptr : &*found;
}

void addDisks(QList<ConfigReading> &readings, const Guest &ours, const Guest &theirs)
{
    QStringList devices;
    for (const Guest *guest : {&ours, &theirs}) {
        for (const GuestDisk &disk : guest->disks) {
            if (!devices.contains(disk.vdev))
                devices.append(disk.vdev);
        }
    }
    for (const QString &device : std::as_const(devices)) {
        const GuestDisk *mine = diskOf(ours, device);
        const GuestDisk *other = diskOf(theirs, device);
        readings.append(
            {What::Disk, device, mine ? diskText(*mine) : QString(), other ? diskText(*other) : QString()});
    }
}

void addNics(QList<ConfigReading> &readings, const Guest &ours, const Guest &theirs)
{
    const auto text = [](const GuestNic &nic, const GuestNic &like) {
        return (like.mac.isEmpty() ? QString() : nic.mac.toLower() + QLatin1String(", ")) +
               (like.bridge.isEmpty() ? QString() : nic.bridge);
    };
    const qsizetype count = std::max(ours.nics.size(), theirs.nics.size());
    for (qsizetype i = 0; i < count; ++i) {
        const GuestNic mine = ours.nics.value(i);
        const bool isOurs = i < ours.nics.size();
        readings.append(
            {What::Nic, QString::number(i), isOurs ? text(mine, mine) : QString(),
             i < theirs.nics.size() ? text(theirs.nics[i], isOurs ? mine : theirs.nics[i]) : QString()});
    }
}

} // namespace

QList<ConfigReading> compareReadings(const Guest &ours, const Guest &theirs)
{
    QList<ConfigReading> readings;
    const auto add = [&](What what, const QString &mine, const QString &other) {
        readings.append({what, {}, mine, other});
    };
    add(What::Name, ours.name, theirs.name);
    if (!ours.uuid.isEmpty())
        add(What::Uuid, ours.uuid, theirs.uuid);
    add(What::Type, typeName(ours.type), typeName(theirs.type));
    add(What::Memory, mebibytes(ours.memory), mebibytes(theirs.memory));
    add(What::MaxMemory, mebibytes(ours.maxMemory), mebibytes(theirs.maxMemory));
    add(What::Vcpus, QString::number(ours.vcpus), QString::number(theirs.vcpus));
    add(What::MaxVcpus, QString::number(ours.maxVcpus), QString::number(theirs.maxVcpus));
    addDisks(readings, ours, theirs);
    addNics(readings, ours, theirs);
    return readings;
}

} // namespace domcero
