// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simmachine.h"

namespace domcero {

// What a path of the simulated host leads to: a disk or partition (by its lasting name too), an active volume
// or an image file.
struct SimPlace
{
    QByteArray path; // "/dev/sdb", "/dev/vg0/web"; empty: none of them
    bool isDevice = false;
    qint64 mebibytes = 0;
    QByteArray fileSystem;
    QByteArray label;
    QByteArray uuid;       // of what is on it
    QByteArray group;      // whose physical volume it is
    QByteArrayList tree;   // as lsblk prints it, TYPE and MOUNTPOINT: itself, and what lies on it
    bool hasParts = false; // partitions
};
SimPlace simPlaceAt(const SimMachine &machine, const QByteArray &path);
// What is on it from now on; empty: nothing.
void simSetContent(SimMachine &machine, const QByteArray &path, const QByteArray &fileSystem,
                   const QByteArray &label = {});
// "/dev/mapper/vg0-web--root"
QByteArray simMapperPath(const QByteArray &group, const QByteArray &volume);
SimVolumeGroup *simGroup(SimMachine &machine, const QByteArray &name);
// "vg0/web", "/dev/vg0/web"
SimVolume *simVolume(SimMachine &machine, const QByteArray &path, SimVolumeGroup **group = nullptr);
SimImage *simImage(SimMachine &machine, const QByteArray &path);

} // namespace domcero
