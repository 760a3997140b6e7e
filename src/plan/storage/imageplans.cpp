// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/guestwords.h"
#include "plan/storage/imagesteps.h"
#include "plan/storage/storagewords.h"

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

} // namespace

QString partName(const QString &file)
{
    return file + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u".part"_s;
}

QList<Condition> roomFor(const QString &file, ByteSize size)
{
    const qsizetype slash = file.lastIndexOf(u'/');
    const QString folder = slash <= 0 ? u"/"_s : file.first(slash);
    return {Condition{Kind::PathAbsent, file},
            Condition{Kind::FolderHasRoom, folder, QString::number(size.bytes())}};
}

Undo removePart(const QString &part)
{
    Undo undo{Command{u"rm"_s, {u"-f"_s, part}}};
    undo.verifies = {Condition{Kind::PathAbsent, part}};
    undo.idempotent = true;
    return undo;
}

QList<Step> stepsToFinish(const QString &file, const QString &part)
{
    Step link;
    link.title = Message(QT_TRANSLATE_NOOP("messages", "Give it its name, %1"), {file});
    link.command = Command{u"ln"_s, {part, file}};
    link.guards = {Condition{Kind::PathAbsent, file}, Condition{Kind::FileExists, part}};
    link.verifies = {Condition{Kind::FileExists, file}};
    link.flush = {file};
    link.undo = Undo{Command{u"rm"_s, {file}}};
    link.undo->guards = {Condition{Kind::FileUnbound, file}};
    link.undo->verifies = {Condition{Kind::PathAbsent, file}};
    Step rest;
    rest.title = Message(QT_TRANSLATE_NOOP("messages", "Remove the name that it had meanwhile"));
    rest.command = Command{u"rm"_s, {u"-f"_s, part}};
    rest.verifies = {Condition{Kind::PathAbsent, part}, Condition{Kind::FileExists, file}};
    rest.idempotent = true;
    rest.nothingToUndo = true;
    return {link, rest};
}

std::optional<Error> refuseNewImage(const StorageRequest &r)
{
    if (auto refused = refuseBadPath(r.with.file))
        return refused;
    if (r.with.file.startsWith(u"/dev/") || r.with.file.startsWith(u"/proc/") ||
        r.with.file.startsWith(u"/sys/")) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "%1 is no place for an image file."), {r.with.file}));
    }
    if (r.index.image(r.with.file)) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "There is a file %1 on the host already."), {r.with.file}));
    }
    if (r.with.format != u"raw" && r.with.format != u"qcow2") {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "A new image is raw or qcow2, not “%1”."),
                                    {r.with.format}));
    }
    return std::nullopt;
}

Condition imageIs(const QString &file, const QString &format, ByteSize size)
{
    return Condition{Kind::ImageIs, file,
                     size.bytes() > 0 ? format + u' ' + QString::number(size.bytes()) : format};
}

std::optional<Error> refuseImage(const StorageRequest &r)
{
    const ImageFile *image = r.image();
    if (!image)
        return nothingSuch(r.what);
    if (image->problem)
        return *image->problem;
    if (qemuName(image->format).isEmpty()) {
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The format of the image %1 is not known."),
                               {image->path}));
    }
    return std::nullopt;
}

// The manual has the arguments the wrong way round, and qemu-img then empties the original: it puts its file
// over whatever has the name.
Result<Plan> planCreateImage(const StorageRequest &r)
{
    if (auto refused = refuseNewImage(r))
        return *refused;
    const QString part = partName(r.with.file);
    Step create;
    create.command = Command{u"qemu-img"_s, {u"create"_s, u"-f"_s, r.with.format}};
    create.guards = roomFor(r.with.file, r.with.format == u"raw" ? r.with.size : ByteSize::fromMiB(1));
    create.guards.append(Condition{Kind::PathAbsent, part});
    ByteSize size = r.with.size;
    if (!r.with.backingFile.isEmpty()) {
        const StorageId base = StorageId::image(r.with.backingFile);
        const ImageFile *image = r.index.image(r.with.backingFile);
        if (!image || qemuName(image->format).isEmpty())
            return nothingSuch(base);
        if (r.with.format != u"qcow2") {
            return badParameter(
                Message(QT_TRANSLATE_NOOP("messages", "Only a qcow2 can build on another image.")));
        }
        for (const StorageUse &use : r.uses.of(base)) {
            const bool written = use.kind == UseKind::RunningGuest || use.kind == UseKind::Locked ||
                                 use.kind == UseKind::Loop || use.kind == UseKind::Mounted;
            if (written && !use.readOnly) {
                return refusal(
                    Message(QT_TRANSLATE_NOOP("messages", "%1 is in use: what builds on it would break."),
                            {base.name}),
                    Message(QT_TRANSLATE_NOOP("messages", "Shut its guest down first.")));
            }
        }
        create.command.arguments += {u"-b"_s, image->path, u"-F"_s, qemuName(image->format)};
        create.guards += aloneWith(r, base);
        if (size.bytes() == 0)
            size = image->virtualSize;
    }
    if (auto refused = refuseSize(size))
        return *refused;
    create.command.arguments += {part, QString::number(size.bytes())};
    create.verifies = {imageIs(part, r.with.format, size)};
    create.idempotent = true; // nobody else has that name
    create.undo = removePart(part);
    create.title = Message(QT_TRANSLATE_NOOP("messages", "Create the image %1 of %2"), {r.with.file, size});
    Plan plan = planOf(create.title, Risk::Routine, QList{create} + stepsToFinish(r.with.file, part));
    if (!r.with.backingFile.isEmpty()) {
        plan.losses = {Message(
            QT_TRANSLATE_NOOP("messages", "From now on nobody may write to %1: the new image builds on it."),
            {r.with.backingFile})};
    }
    return plan;
}

// With the format, always: what a guest has written into a raw image may look like another format. Smaller is
// another matter: the file system goes first.
Result<Plan> planGrowImage(const StorageRequest &r)
{
    if (auto refused = refuseImage(r))
        return *refused;
    const ImageFile &image = *r.image();
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Shrink))
        return *refused;
    if (auto refused = refuseSize(r.with.size))
        return *refused;
    if (r.with.size <= image.virtualSize) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "%1 has %2 already; here it only grows."),
                                    {image.path, image.virtualSize}));
    }
    if (r.with.size.bytes() % 512 != 0)
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The size of an image is whole sectors of 512 bytes.")));
    const QString format = qemuName(image.format);
    Step step;
    step.command = Command{u"qemu-img"_s,
                           {u"resize"_s, u"-f"_s, format, image.path, QString::number(r.with.size.bytes())}};
    step.guards = aloneWith(r, r.what) + QList{imageIs(image.path, format, image.virtualSize)};
    step.verifies = {imageIs(image.path, format, r.with.size)};
    step.idempotent = true;
    step.flush = {image.path};
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Extend %1 from %2 to %3"),
                           {image.path, image.virtualSize, r.with.size}),
                   Risk::Routine, step);
}

Result<Plan> planCheckImage(const StorageRequest &r)
{
    if (auto refused = refuseImage(r))
        return *refused;
    const ImageFile &image = *r.image();
    if (image.format == ImageFormat::Raw || image.format == ImageFormat::Iso)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "In a raw image there is nothing to check.")));
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Shrink))
        return *refused;
    Step step;
    step.command = Command{u"qemu-img"_s, {u"check"_s, u"-f"_s, qemuName(image.format), image.path}};
    step.guards = aloneWith(r, r.what);
    step.timeout = 1h;
    step.idempotent = true;
    step.nothingToUndo = true;
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Check the image %1"), {image.path}), Risk::Routine,
                   step);
}

} // namespace domcero
