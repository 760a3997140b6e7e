// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/content.h"
#include "plan/plan.h"

#include <optional>

namespace domcero {

// Where a file system lies, for steps that change its size.
struct Surface
{
    QString path;           // of the device, or of a raw image
    QString type;           // blkid's
    QList<Condition> alone; // that nobody else has it, before each step
    QString name = {};      // for people, where it is not the path
    // What must hold while we have it mounted ourselves: that its guests do not run.
    QList<Condition> away = {};
    bool isFile = false; // a raw image itself, not a device
    int number = 1;      // btrfs: of the one device that it lies on

    const QString &shown() const { return name.isEmpty() ? path : name; }
};

Surface surfaceOf(const QString &path, const Content &content, const QList<Condition> &alone);
// What keeps its size from being changed, whichever way; `name`: of the disk.
std::optional<Error> refuseFileSystem(const QString &name, const Content &content);

// How thoroughly e2fsck is told to repair. The tools of other file systems only look: that of NTFS before a
// change whether Windows has left it clean, for only Windows repairs one.
enum class Repair {
    Nothing,    // -n: it only looks
    Safely,     // -p: of an original, and stops where a person must decide
    Everything, // -y: of a copy
};

// e2fsck -f: resize2fs demands it. By 4 and more it says that it has left something, and the plan stops.
Step checkStep(const Surface &on, Repair repair);
// The file system ends within so many bytes afterwards. `undoFile`: where e2fsprogs keeps what it overwrites;
// empty: nowhere. Its way back is to fill the device again.
Step shrinkStep(const Surface &on, ByteSize within, const QString &undoFile = {});
// It takes all of its device, which has so many bytes.
Step fillStep(const Surface &on, ByteSize device);

// From a device that has grown to a file system that takes all of it, and was looked at. Of one that is
// mounted for it (isResizedMounted), also the steps around.
QList<Step> growSteps(const Surface &on, ByteSize device);

// What is done before a disk is cut, what must hold then, and what is done after.
struct Shrinking
{
    QList<Step> before;
    QList<Condition> ready; // while the disk can be looked at
    QList<Step> after;
};
// Below `wanted` by a unit, filled out after the cut, and looked at between: LVM counts in extents, the file
// system in blocks, and neither is to be trusted to round as the other. `then`: the same after the cut, where
// another device shows it.
Shrinking shrinkingOf(const Surface &on, const Surface &then, ByteSize wanted, ByteSize unit,
                      const QString &undoFile = {});
QList<Step> shrinkSteps(const Shrinking &how, const Step &cut);

} // namespace domcero
