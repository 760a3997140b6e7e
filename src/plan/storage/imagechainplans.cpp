// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/storagewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// qemu-img finds a snapshot by its name or by its number.
std::optional<Error> refuseSnapshotName(const QString &name)
{
    static const QRegularExpression valid(u"\\A(?=.*[^0-9])[A-Za-z0-9_+.:][A-Za-z0-9_+.:-]{0,99}\\z"_s);
    if (name.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The name is missing.")));
    if (valid.match(name).hasMatch())
        return std::nullopt;
    return badParameter(
        Message(QT_TRANSLATE_NOOP("messages", "“%1” cannot be the name of a snapshot."), {name}),
        Message(QT_TRANSLATE_NOOP(
            "messages", "It has letters without accents, digits and _ + . : -, and not digits alone.")));
}

std::optional<Error> refuseChain(const StorageRequest &r)
{
    if (auto refused = refuseImage(r))
        return refused;
    if (r.image()->format != ImageFormat::Qcow2)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "Only a qcow2 can do this, and %1 is none."),
                               {r.image()->path}));
    return refuseInUse(r, r.what, StorageDeed::Shrink);
}

Step snapshotStep(const StorageRequest &r, const char16_t *how, Kind before, Kind after)
{
    const QString path = r.path();
    Step step;
    step.command = Command{u"qemu-img"_s, {u"snapshot"_s, QString::fromUtf16(how), r.with.name, path}};
    step.guards = aloneWith(r, r.what) + QList{Condition{before, path, r.with.name}};
    step.verifies = {Condition{after, path, r.with.name}};
    step.timeout = 1h;
    step.flush = {path};
    return step;
}

std::optional<Error> refuseSnapshot(const StorageRequest &r)
{
    if (auto refused = refuseChain(r))
        return refused;
    return refuseSnapshotName(r.with.name);
}

} // namespace

Result<Plan> planSnapshotImage(const StorageRequest &r)
{
    if (auto refused = refuseSnapshot(r))
        return *refused;
    Step step = snapshotStep(r, u"-c", Kind::ImageHasNoSnapshot, Kind::ImageHasSnapshot);
    const Step back = snapshotStep(r, u"-d", Kind::ImageHasSnapshot, Kind::ImageHasNoSnapshot);
    step.undo = Undo{back.command, {}, back.guards, back.verifies};
    return oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Make the snapshot %1 in %2"), {r.with.name, r.path()}),
        Risk::Routine, step);
}

Result<Plan> planRevertImage(const StorageRequest &r)
{
    if (auto refused = refuseSnapshot(r))
        return *refused;
    Step step = snapshotStep(r, u"-a", Kind::ImageHasSnapshot, Kind::ImageHasSnapshot);
    step.verifies.clear(); // it is there before and after
    step.idempotent = true;
    Plan plan = oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Take %1 back to its snapshot %2"), {r.path(), r.with.name}),
        Risk::Destructive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "What was written to %1 since then is lost."), {r.path()})};
    return plan;
}

Result<Plan> planDropImageSnapshot(const StorageRequest &r)
{
    if (auto refused = refuseSnapshot(r))
        return *refused;
    const Step step = snapshotStep(r, u"-d", Kind::ImageHasSnapshot, Kind::ImageHasNoSnapshot);
    Plan plan = oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Remove the snapshot %1 from %2"), {r.with.name, r.path()}),
        Risk::Destructive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "The state that %1 keeps is lost; %2 stays as it is."),
                {r.with.name, r.path()})};
    return plan;
}

// Without `force` qemu-img copies into the image what differs between the two backing files, so that what a
// guest sees stays; with it, only the name is written.
Result<Plan> planRebaseImage(const StorageRequest &r)
{
    if (auto refused = refuseChain(r))
        return *refused;
    const ImageFile &image = *r.image();
    const QString &base = r.with.backingFile;
    if (base == image.backingFile) {
        return badParameter(
            base.isEmpty()
                ? Message(QT_TRANSLATE_NOOP("messages", "The image %1 stands alone."), {image.path})
                : Message(QT_TRANSLATE_NOOP("messages", "The image %1 builds on %2."), {image.path, base}));
    }
    if (image.backingMissing && !r.with.force) {
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The backing file %1 is not there."), {image.backingFile}));
    }
    Step step;
    step.command = Command{u"qemu-img"_s, {u"rebase"_s}};
    step.command.arguments += r.with.force ? u"-u"_s : u"-p"_s;
    step.command.arguments += {u"-f"_s, u"qcow2"_s, u"-b"_s, base};
    step.guards = aloneWith(r, r.what);
    if (!base.isEmpty()) {
        const ImageFile *below = r.index.image(base);
        if (!below || base == image.path || qemuName(below->format).isEmpty())
            return nothingSuch(StorageId::image(base));
        step.command.arguments += {u"-F"_s, qemuName(below->format)};
        step.guards.append(imageIs(base, qemuName(below->format)));
    } else if (r.with.force) {
        return badParameter(Message(
            QT_TRANSLATE_NOOP("messages", "Without its backing file %1 would have holes."), {image.path}));
    }
    step.command.arguments += image.path;
    step.verifies = {Condition{Kind::ImageBuildsOn, image.path, base}};
    step.timeout = 24h;
    step.progress = r.with.force ? ProgressKind::None : ProgressKind::Percent;
    step.flush = {image.path};
    Plan plan = oneStep(
        base.isEmpty() ? Message(QT_TRANSLATE_NOOP("messages", "Make %1 stand alone"), {image.path})
                       : Message(QT_TRANSLATE_NOOP("messages", "Let %1 build on %2"), {image.path, base}),
        r.with.force ? Risk::Destructive : Risk::Routine, step);
    if (r.with.force) {
        plan.losses = {
            Message(QT_TRANSLATE_NOOP("messages", "If %1 does not hold the very same as the file before, "
                                                  "what is on the disk is destroyed."),
                    {base})};
    }
    return plan;
}

// Whatever else builds on that backing file would see it change under itself.
Result<Plan> planCommitImage(const StorageRequest &r)
{
    if (auto refused = refuseChain(r))
        return *refused;
    const ImageFile &image = *r.image();
    if (image.backingFile.isEmpty())
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The image %1 stands alone."), {image.path}));
    const StorageId base = StorageId::image(image.backingFile);
    const ImageFile *below = r.index.image(base.name);
    if (!below)
        return nothingSuch(base);
    for (const StorageUse &use : r.uses.obstacles(base, StorageDeed::Destroy)) {
        if (use.kind == UseKind::BackingFile && use.name == image.path)
            continue;
        if (use.kind == UseKind::BackingFile)
            return refusal(
                Message(QT_TRANSLATE_NOOP("messages", "The image %2 builds on %1."), {base.name, use.name}));
        return *refuseInUse(r, base, StorageDeed::Destroy);
    }
    Step step;
    step.command = Command{u"qemu-img"_s, {u"commit"_s, u"-p"_s, u"-f"_s, u"qcow2"_s, image.path}};
    step.guards = aloneWith(r, r.what) + aloneWith(r, base) +
                  QList{Condition{Kind::ImageBuildsOn, image.path, image.backingFile}};
    step.timeout = 24h;
    step.progress = ProgressKind::Percent;
    step.idempotent = true;
    step.flush = {base.name};
    Plan plan = oneStep(
        Message(QT_TRANSLATE_NOOP("messages", "Write the changes of %1 into %2"), {image.path, base.name}),
        Risk::Destructive, step);
    plan.losses = {
        Message(QT_TRANSLATE_NOOP("messages", "The state that %1 keeps is lost; %2 stays as it is."),
                {base.name, image.path})};
    return plan;
}

} // namespace domcero
