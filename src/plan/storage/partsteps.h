// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/content.h"
#include "plan/storage/filesystemsteps.h"

namespace domcero {

// A partition of a disk whose table is changed with it. Nothing but sfdisk writes a table: it edits the one
// entry and keeps boot code, names and UUIDs (measured, util-linux 2.38).
struct PartOf
{
    QString disk;           // the path of a device or a raw image, or the captured /dev/nbdN of another one
    QString name;           // of the disk, for people
    QString table;          // "gpt" or "dos"
    Partition part;         // as it is now
    QList<Condition> alone; // that nobody else has the disk
    QList<Condition> away = {}; // that its guests do not run: also while a device of ours shows a part of it
};

Condition partIs(const PartOf &of, ByteSize size);
// Shows the partition, of so many bytes, as a loop device, which later steps have as captured(LOOP); and
// away.
Step attachPartStep(const PartOf &of, ByteSize size, const QString &loop);
Step detachPartStep(const PartOf &of, ByteSize size, const QString &loop);
// The file system on it, between the two.
Surface partSurface(const PartOf &of, ByteSize size, const QString &loop);
Step sizePartStep(const PartOf &of, ByteSize from, ByteSize to);
// gpt: its second table behind the last partition before the disk is cut, at the end of a disk that has
// another size. `size`: of the partition.
enum class SecondTable { BehindPartitions, AtTheEnd };
Step secondTableStep(const PartOf &of, ByteSize size, SecondTable where);

// qemu-nbd: an image as the device captured(NBD), and away. `content`: what blkid says of it ("PTTYPE=gpt"),
// which shows that the device is ready.
QList<Step> connectImageSteps(const QString &image, const QString &content, const QList<Condition> &alone,
                              const QString &nbd);
Step disconnectImageStep(const QString &image, const QString &nbd);

// Says of each step whose effect may be gone when a job is resumed until where that is needed, once all steps
// are there: of one that shows a device, and of the check before a file system is resized, which one that was
// cut short wants again.
void noteNeeded(QList<Step> &steps);

} // namespace domcero
