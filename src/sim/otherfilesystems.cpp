// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/otherfilesystems.h"

#include "sim/simprograms.h"
#include "sim/simulatedhost.h"

#include <algorithm>

namespace domcero {

namespace {

QByteArray bytes(qint64 kib)
{
    return QByteArray::number(kib * 1024);
}

SimReply notOne(const char *tool, const QByteArray &path)
{
    return SimReply::done(1, {}, QByteArray(tool) + ": no such file system on " + path + '\n');
}

// ntfsresize -i | -c | -f [-s BYTES] DEVICE
SimReply ntfsresize(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-s"});
    const QByteArray path = given.words.value(0);
    const auto found = simSizedAt(host, path);
    if (!found || found->type != "ntfs")
        return notOne("ntfsresize", path);
    if (given.has("-i"))
        return SimReply::done(0, simNtfsText(*found));
    if (given.has("-c"))
        return SimReply::done(0, "ntfsresize v2022.10.3 (libntfs-3g)\n");
    const qint64 kib =
        given.values.contains("-s") ? given.value("-s").toLongLong() / 4096 * 4 : found->deviceKiB;
    if (kib > found->deviceKiB || kib < found->usedKiB)
        return SimReply::done(1, {}, "ERROR: New size can't be that.\n");
    return simOverTime(
        host, [](int percent) { return QByteArray::number(percent) + ".00 percent completed\r"; },
        [&host, path, kib] {
            simSetSize(host, path, kib);
            return SimReply::done(0, "Successfully resized NTFS on device '" + path + "'.\n");
        });
}

// btrfs inspect-internal dump-super DEVICE | filesystem resize 1:BYTES|1:max FOLDER | check --readonly DEVICE
SimReply btrfs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArrayList words = simWords(arguments, {}).words;
    const bool resizes = words.value(1) == "resize";
    const QByteArray path = resizes           ? host.machine().mounts.value(words.value(3))
                            : words.isEmpty() ? QByteArray()
                                              : words.last();
    const auto found = simSizedAt(host, path);
    if (!found || found->type != "btrfs")
        return notOne("btrfs", path);
    if (words.value(1) == "dump-super")
        return SimReply::done(0, simBtrfsText(*found));
    if (!resizes)
        return SimReply::done(0, "no error found\n");
    const QByteArray size = words.value(2).mid(words.value(2).indexOf(':') + 1);
    const qint64 kib = size == "max" ? found->deviceKiB : size.toLongLong() / 1024;
    if (kib > found->deviceKiB || kib < found->usedKiB)
        return SimReply::done(1, {}, "ERROR: unable to resize: No space left on device\n");
    simSetSize(host, path, kib);
    return SimReply::done(0, "Resize device id 1 (" + path + ")\n");
}

// xfs_growfs -d FOLDER
SimReply xfsGrowfs(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray folder = simWords(arguments, {}).words.value(0);
    const QByteArray path = host.machine().mounts.value(folder);
    const auto found = simSizedAt(host, path);
    if (!found || found->type != "xfs")
        return SimReply::done(1, {}, "xfs_growfs: " + folder + " is not a mounted XFS filesystem\n");
    simSetSize(host, path, found->deviceKiB);
    return SimReply::done(0, "data blocks changed\n");
}

SimReply xfsRepair(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray path = simWords(arguments, {}).words.value(0);
    const auto found = simSizedAt(host, path);
    return found && found->type == "xfs" ? SimReply::done(0) : notOne("xfs_repair", path);
}

void writeMounts(SimulatedHost &host)
{
    QByteArray text = "proc /proc proc rw,relatime 0 0\n";
    const auto &mounts = host.machine().mounts;
    for (auto it = mounts.begin(); it != mounts.end(); ++it) {
        const auto found = simSizedAt(host, it.value());
        text += it.value() + ' ' + it.key() + ' ' + (found ? found->type : QByteArray("ext4")) +
                " rw,nosuid,nodev,noexec,relatime 0 0\n";
    }
    host.addFile("/proc/mounts", text);
}

// mount -t TYPE -o OPTIONS DEVICE FOLDER
SimReply mount(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const SimWords given = simWords(arguments, {"-t", "-o"});
    const QByteArray path = given.words.value(0);
    const QByteArray folder = given.words.value(1);
    const auto found = simSizedAt(host, path);
    if (!host.isFolder(folder))
        return SimReply::done(32, {}, "mount: " + folder + ": mount point does not exist.\n");
    if (!found || found->type != given.value("-t") || host.isOpen(path))
        return SimReply::done(32, {}, "mount: " + folder + ": wrong fs type, or " + path + " is in use.\n");
    host.machineToChange().mounts.insert(folder, path);
    writeMounts(host);
    return SimReply::done(0);
}

SimReply umount(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray folder = arguments.value(0);
    if (host.machineToChange().mounts.remove(folder) == 0)
        return SimReply::done(32, {}, "umount: " + folder + ": not mounted.\n");
    writeMounts(host);
    return SimReply::done(0);
}

SimReply rmdir(SimulatedHost &host, const QByteArrayList &arguments, const QByteArray & /*input*/)
{
    const QByteArray folder = arguments.value(0);
    if (!host.isFolder(folder))
        return SimReply::done(1, {}, "rmdir: failed to remove '" + folder + "': No such file or directory\n");
    if (host.machine().mounts.contains(folder))
        return SimReply::done(1, {}, "rmdir: failed to remove '" + folder + "': Device or resource busy\n");
    host.removeFolder(folder);
    return SimReply::done(0);
}

} // namespace

QByteArray simNtfsText(const SimExt &found)
{
    return "ntfsresize v2022.10.3 (libntfs-3g)\nCluster size       : 4096 bytes\nCurrent volume size: " +
           bytes(found.kib) + " bytes (1 MB)\nCurrent device size: " + bytes(found.deviceKiB) +
           " bytes (1 MB)\nYou might resize at " + bytes(found.usedKiB) + " bytes or 1 MB (freeing 1 MB).\n";
}

QByteArray simBtrfsText(const SimExt &found)
{
    return "label\t\t\tnone\nbytes_used\t\t" + bytes(found.usedKiB) +
           "\nsectorsize\t\t4096\nnum_devices\t\t1\ndev_item.total_bytes\t" + bytes(found.kib) +
           "\ndev_item.bytes_used\t" + bytes(found.leastKiB()) + "\ndev_item.devid\t\t1\n";
}

QHash<QString, SimProgram> simOtherFileSystems()
{
    return {
        {QStringLiteral("ntfsresize"), ntfsresize}, {QStringLiteral("btrfs"), btrfs},
        {QStringLiteral("xfs_growfs"), xfsGrowfs},  {QStringLiteral("xfs_repair"), xfsRepair},
        {QStringLiteral("mount"), mount},           {QStringLiteral("umount"), umount},
        {QStringLiteral("rmdir"), rmdir},
    };
}

} // namespace domcero
