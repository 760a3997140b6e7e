// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/storage/filesystemsteps.h"
#include "plan/storage/partsteps.h"
#include "plan/storage/storagerequest.h"

#include <functional>

namespace domcero {

// The ways of making a disk smaller, of one that can be. `wanted` is whole units.
// A copy of the whole is shrunk and checked, and takes the name; the old disk is kept under another one. It
// survives the loss of power at every step.
Result<Plan> shrinkByCopy(const StorageRequest &r, ByteSize wanted);
Result<Plan> shrinkImageByCopy(const StorageRequest &r, ByteSize wanted);
// The disk itself, when the guest's name is typed: quick, and no room is needed.
Result<Plan> shrinkInPlace(const StorageRequest &r, ByteSize wanted);
Result<Plan> shrinkImageInPlace(const StorageRequest &r, ByteSize wanted);
// Nothing is on it that would be kept, but its UUID and label.
Result<Plan> shrinkSwap(const StorageRequest &r, ByteSize wanted);

// A disk that is divided into partitions, with the last of them (resizedivided.cpp). `plan` grows the disk
// alone.
Result<Plan> growDivided(const StorageRequest &r, ByteSize now, ByteSize wanted, Plan plan);
std::optional<Error> refuseShrinkDivided(const StorageRequest &r, ByteSize wanted);
PartOf partOf(const StorageRequest &r, const QString &disk, const QList<Condition> &alone);
// Of a copy, like shrinkingOf(). `then`: the same disk after the cut, where another device shows it.
Shrinking shrinkingOfDivided(const PartOf &of, const PartOf &then, ByteSize wanted);
// Whichever it is, of a copy that shows as `disk` and, after the cut, as `then`: a check, then that.
Shrinking shrinkingOfCopy(const StorageRequest &r, const Surface &disk, const Surface &then, ByteSize wanted,
                          ByteSize unit);
// A copy is taken back as a whole, once nothing shows it any more.
QList<Step> ofCopy(QList<Step> steps);

// A raw image that is as long as that: resize2fs cuts a regular file to its file system, which may leave out
// the last blocks. (shrinkimage.cpp)
Step lengthStep(const Surface &on, ByteSize wanted);

// What they have in common (resizesteps.cpp).
// qemu-img convert of a volume onto another one, which is written over.
Step copyDiskStep(const StorageRequest &r, const QString &to);
Step compareDiskStep(const StorageRequest &r, const QString &with);
Plan copyPlan(const StorageRequest &r, const QList<Step> &steps, ByteSize now, ByteSize wanted,
              const QString &oldName);
// A check, then these (shrinkSteps), and in the end the undo file of e2fsprogs goes.
Plan inPlacePlan(const StorageRequest &r, const Surface &on, ByteSize now, ByteSize wanted,
                 const QString &undoFile, const QList<Step> &shrinking);
// The name that a person must have typed: of the guest, or of the thing that none has.
std::optional<Error> refuseInPlaceUntyped(const StorageRequest &r);
// A new path where what may be needed again is kept on the host.
QString keptName(const QString &ending);
// "web-old", "web-old2", ...: the first that is not taken.
QString freeName(const QString &name, const std::function<bool(const QString &)> &isTaken);
// That an ext file system was not written to since that step: of the original, until the copy takes its
// place, and of the copy, for the way back, for somebody may have used it. Others do not tell.
struct Unwritten
{
    std::optional<Capture> capture = {}; // of the step from which on
    QList<Condition> conditions = {};    // later
};
// `now`, `later`: the disk's path then.
Unwritten unwrittenSince(const StorageRequest &r, const QString &now, const QString &later,
                         const QString &name);
// A disk that has grown stays so when the rest is taken back, as long as its file system has not begun to
// grow: nothing is lost by that, and what shows it goes.
void keepGrown(QList<Step> &steps);
// Of a disk that is all NTFS: whether Windows has left it clean, before anything is done for it.
QList<Step> lookFirst(const StorageRequest &r);
// What such a file system does by itself after a change of its size, for the person to know.
QList<Message> whatFollows(const QString &type);
// The plan with these guests shut down before it and started again behind it, those whose config is known.
// `alone`: their disks are free a moment after they are gone. (betweenruns.cpp)
Result<Plan> betweenRuns(const QList<Guest> &guests, const QList<Condition> &alone, Plan plan);
bool isDivided(const StorageRequest &r);
QList<Condition> guestsAway(const StorageRequest &r);

} // namespace domcero
