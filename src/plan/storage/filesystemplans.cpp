// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "plan/guestwords.h"
#include "plan/storage/filesystemsteps.h"
#include "plan/storage/physicalvolumesteps.h"
#include "plan/storage/storagewords.h"

#include <algorithm>

namespace domcero {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

// A volume that is active, a device, or a raw image, that nobody uses.
std::optional<Error> refuseSurface(const StorageRequest &r, StorageDeed deed)
{
    if (r.what.kind == StorageId::Kind::Image) {
        const ImageFile *image = r.image();
        if (!image)
            return nothingSuch(r.what);
        if (image->format != ImageFormat::Raw) {
            return refusal(Message(
                QT_TRANSLATE_NOOP("messages", "Of the image files, only a raw one can be used so: %1."),
                {image->path}));
        }
    } else if (!r.index.deviceOf(r.what)) {
        if (const LogicalVolume *volume = r.volume(); volume && !volume->active)
            return refusal(
                Message(QT_TRANSLATE_NOOP("messages", "The volume %1 is not active."), {volume->fullName()}));
        return nothingSuch(r.what);
    }
    return refuseInUse(r, r.what, deed);
}

// mke2fs's own choice changes with its version: what is named after `none` is all there is. Read by EL 6 and
// 7, their pygrub and their fsck: no 64bit, metadata_csum, metadata_csum_seed, orphan_file.
QStringList featuresFor(const QString &type, GuestAge age)
{
    if (type != u"ext4" || age == GuestAge::Current)
        return {};
    const QString common =
        u"none,has_journal,ext_attr,resize_inode,dir_index,filetype,sparse_super,large_file"_s;
    return {u"-O"_s, age == GuestAge::VeryOld
                         ? common + u",extent,uninit_bg"_s
                         : common + u",extent,flex_bg,huge_file,uninit_bg,dir_nlink,extra_isize"_s};
}

std::optional<Error> refuseLabel(const QString &type, const QString &label)
{
    const int longest = type == u"xfs" ? 12 : 16;
    const bool control = std::any_of(label.begin(), label.end(), [](QChar c) { return c.unicode() < 0x20; });
    if (!control && !label.startsWith(u'-') && label.trimmed() == label &&
        toHostBytes(label).size() <= longest)
        return std::nullopt;
    return badParameter(
        Message(QT_TRANSLATE_NOOP("messages", "“%1” cannot be the label of a file system of type %2."),
                {label, type}),
        Message(QT_TRANSLATE_NOOP(
                    "messages", "It has at most %1 bytes, no “-” at its beginning and no blank at its ends."),
                {qint64{longest}}));
}

// The step, behind one that takes away what was there.
Plan overwriting(const Message &title, Step step, const StorageRequest &r)
{
    step.title = title;
    QList<Step> steps;
    if (r.index.contentOf(r.what))
        steps.append(wipeStep(r));
    steps.append(step);
    return planWithWipe(title, steps, r);
}

Step onBlank(const StorageRequest &r, const Command &command, const QString &type)
{
    const QString path = r.path();
    Step step;
    step.command = command;
    step.guards = aloneWith(r, r.what) + QList{Condition{Kind::Blank, path}};
    step.verifies = {Condition{Kind::ContentIs, path, u"TYPE="_s + type}};
    step.timeout = 1h;
    step.flush = {path};
    return step;
}

const Content *extOf(const StorageRequest &r)
{
    const Content *content = r.index.contentOf(r.what);
    return content && isExt(content->type) ? content : nullptr;
}

} // namespace

// -F of mke2fs answers its questions about files and whole disks, not those about mounts.
Result<Plan> planMakeFileSystem(const StorageRequest &r)
{
    if (auto refused = refuseSurface(r, StorageDeed::Destroy))
        return *refused;
    const QString type = r.with.format.isEmpty() ? u"ext4"_s : r.with.format;
    if (!QStringList{u"ext2"_s, u"ext3"_s, u"ext4"_s, u"xfs"_s}.contains(type)) {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "A new file system is ext2, ext3, ext4 or xfs, not “%1”."),
                    {type}));
    }
    if (auto refused = refuseLabel(type, r.with.name))
        return *refused;
    if (r.index.contentOf(r.what)) {
        if (auto refused = refuseUntyped(r))
            return *refused;
    }
    Command command{u"mkfs."_s + type};
    if (type != u"xfs")
        command.arguments += u"-F"_s;
    command.arguments += featuresFor(type, r.with.age);
    if (!r.with.name.isEmpty())
        command.arguments += {u"-L"_s, r.with.name};
    command.arguments += r.path();
    return overwriting(
        Message(QT_TRANSLATE_NOOP("messages", "Make a file system of type %1 on %2"), {type, r.path()}),
        onBlank(r, command, type), r);
}

// A swap that is made anew, after its disk has grown, keeps its UUID and label: the guest's fstab names them.
Result<Plan> planMakeSwap(const StorageRequest &r)
{
    if (auto refused = refuseSurface(r, StorageDeed::Destroy))
        return *refused;
    const Content *content = r.index.contentOf(r.what);
    const QString path = r.path();
    const Message title(QT_TRANSLATE_NOOP("messages", "Make a swap area on %1"), {path});
    if (!content || content->kind != ContentKind::Swap) {
        if (content) {
            if (auto refused = refuseUntyped(r))
                return *refused;
        }
        return overwriting(title, onBlank(r, Command{u"mkswap"_s, {path}}, u"swap"_s), r);
    }
    Step step;
    step.command = Command{u"mkswap"_s};
    step.guards = aloneWith(r, r.what) + QList{Condition{Kind::ContentIs, path, u"TYPE=swap"_s}};
    step.verifies = {Condition{Kind::ContentIs, path, u"TYPE=swap"_s}};
    if (!content->uuid.isEmpty()) {
        const Condition same{Kind::ContentIs, path, u"UUID="_s + content->uuid};
        step.command.arguments += {u"-U"_s, content->uuid};
        step.guards.append(same);
        step.verifies.append(same);
    }
    if (!content->label.isEmpty())
        step.command.arguments += {u"-L"_s, content->label};
    step.command.arguments += path;
    step.idempotent = true;
    step.flush = {path};
    return oneStep(title, Risk::Routine, step);
}

Result<Plan> planCheckFileSystem(const StorageRequest &r, bool repair)
{
    if (auto refused = refuseSurface(r, StorageDeed::Shrink))
        return *refused;
    const QString path = r.path();
    const Content *content = extOf(r);
    if (!content)
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "There is no ext2, ext3 or ext4 on %1."), {path}));
    const Step step = checkStep(Surface{path, content->type, aloneWith(r, r.what)},
                                repair ? Repair::Safely : Repair::Nothing);
    return planOf(step.title, Risk::Routine, {step});
}

Result<Plan> planLabelFileSystem(const StorageRequest &r)
{
    if (auto refused = refuseSurface(r, StorageDeed::Shrink))
        return *refused;
    const QString path = r.path();
    const Content *content = r.index.contentOf(r.what);
    const QString &label = r.with.name;
    Command command;
    if (content && isExt(content->type))
        command = Command{u"e2label"_s, {path, label}};
    else if (content && content->type == u"xfs")
        command = Command{u"xfs_admin"_s, {u"-L"_s, label, path}};
    else if (content && content->kind == ContentKind::Swap)
        command = Command{u"swaplabel"_s, {u"-L"_s, label, path}};
    else
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "There is nothing on %1 that gets a label here."), {path}));
    if (label.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The label is missing.")));
    if (auto refused = refuseLabel(content->type, label))
        return *refused;
    Step step;
    step.command = command;
    step.guards = aloneWith(r, r.what) + QList{Condition{Kind::ContentIs, path, u"TYPE="_s + content->type}};
    step.verifies = {Condition{Kind::ContentIs, path, u"LABEL="_s + label}};
    step.idempotent = true;
    step.flush = {path};
    return oneStep(Message(QT_TRANSLATE_NOOP("messages", "Label %1 “%2”"), {path, label}), Risk::Routine,
                   step);
}

Result<Plan> planWipe(const StorageRequest &r)
{
    if (r.what.kind == StorageId::Kind::Image || !r.index.deviceOf(r.what))
        return nothingSuch(r.what);
    if (auto refused = refuseInUse(r, r.what, StorageDeed::Destroy))
        return *refused;
    if (!r.index.contentOf(r.what))
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "There is no signature on %1."), {r.path()}));
    if (auto refused = refuseUntyped(r))
        return *refused;
    const Step step = wipeStep(r);
    return planWithWipe(step.title, {step}, r);
}

} // namespace domcero
