// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/storage/storagerequest.h"

namespace domcero {

// A new image file, which no command of ours may put over another's: it is made under a name that nobody has
// (`part`), and gets its own by a hard link, which fails where there is one.
QString partName(const QString &file);
// That nothing is at `file`, and its folder has so much room.
QList<Condition> roomFor(const QString &file, ByteSize size);
// The link, and the other name away.
QList<Step> stepsToFinish(const QString &file, const QString &part);
Undo removePart(const QString &part);
// A parameter that cannot be: the path, or the format.
std::optional<Error> refuseNewImage(const StorageRequest &r);
// "qcow2", or "qcow2 1073741824".
Condition imageIs(const QString &file, const QString &format, ByteSize size = {});
// The image that is asked about, with what stands in the way of any change to it.
std::optional<Error> refuseImage(const StorageRequest &r);

// What a copy of an image with all that it builds on takes at most; whatever its length, not more than what
// is written in them, and qcow2's own tables.
ByteSize dataOf(const StorageRequest &r, const ImageFile &image);
// A disk as qemu-img reads it, of what the request is about; convertdisk.cpp.
struct DiskSource
{
    QString path;
    QString format;
    ByteSize size;
};
// `isThere`: the target, which is then written over, zeros too.
Step copyStep(const StorageRequest &r, const DiskSource &from, const QString &to, const QString &format,
              bool isThere);
Step compareStep(const StorageRequest &r, const DiskSource &from, const QString &to, const QString &format);

} // namespace domcero
