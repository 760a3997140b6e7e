// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/extentmap.h"

#include <QMap>

#include <algorithm>

namespace domcero {

namespace {

// The volume that people see of an inner one; empty: the group's own. Inner volumes may lie in inner ones (a
// pool on a raid); the bound is against an answer that goes in circles.
QString seenAs(const StorageIndex &index, const LogicalVolume &volume)
{
    const LogicalVolume *at = &volume;
    for (int depth = 0; at && at->inner && depth < 8; ++depth) {
        if (at->owner.isEmpty())
            return {};
        const LogicalVolume *owner = index.volume(at->group, at->owner);
        if (!owner)
            return at->owner;
        at = owner;
    }
    return at->name;
}

// The same volume goes on: one run, however its segments are cut.
bool continues(const ExtentRun &a, const ExtentRun &b)
{
    return a.first + a.count == b.first && a.volume == b.volume && a.inner == b.inner && a.spare == b.spare;
}

void append(QList<ExtentRun> &runs, const ExtentRun &run)
{
    if (run.count <= 0)
        return;
    if (!runs.isEmpty() && continues(runs.last(), run))
        runs.last().count += run.count;
    else
        runs.append(run);
}

} // namespace

QList<ExtentRun> extentMap(const StorageIndex &index, const PhysicalVolume &physicalVolume)
{
    QList<ExtentRun> taken;
    for (const LogicalVolume *volume : index.volumesOf(physicalVolume.group)) {
        for (const VolumeSegment &segment : volume->segments) {
            for (const ExtentRange &place : segment.places) {
                if (place.on != physicalVolume.device || place.on.isEmpty())
                    continue;
                ExtentRun run{place.first, place.count, seenAs(index, *volume),
                              volume->inner ? volume->name : QString(), false};
                run.spare = run.volume.isEmpty();
                taken.append(run);
            }
        }
    }
    std::sort(taken.begin(), taken.end(),
              [](const ExtentRun &a, const ExtentRun &b) { return a.first < b.first; });

    QList<ExtentRun> runs;
    if (physicalVolume.group.isEmpty() || physicalVolume.extents <= 0)
        return runs;
    qint64 next = 0;
    for (ExtentRun run : taken) {
        const qint64 end = std::min(run.first + run.count, physicalVolume.extents);
        run.first = std::max(run.first, next);
        run.count = end - run.first;
        append(runs, {next, run.first - next, {}, {}, false});
        append(runs, run);
        next = std::max(next, end);
    }
    append(runs, {next, physicalVolume.extents - next, {}, {}, false});
    return runs;
}

QList<VolumeShare> volumeShares(const StorageIndex &index, const QString &group)
{
    QMap<QString, qint64> extents;
    QStringList order;
    qint64 spare = 0;
    for (const LogicalVolume *volume : index.volumesOf(group)) {
        qint64 taken = 0;
        for (const VolumeSegment &segment : volume->segments) {
            for (const ExtentRange &place : segment.places) {
                if (!index.volume(group, place.on))
                    taken += place.count;
            }
        }
        if (!volume->inner)
            order.append(volume->name);
        const QString seen = seenAs(index, *volume);
        if (seen.isEmpty())
            spare += taken;
        else
            extents[seen] += taken;
    }
    QList<VolumeShare> shares;
    for (const QString &name : order) {
        if (const qint64 taken = extents.value(name); taken > 0)
            shares.append({name, taken});
    }
    if (spare > 0)
        shares.append({{}, spare});
    return shares;
}

} // namespace domcero
