// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/storage/storagewords.h"

#include "plan/guestwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace domcero {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;

Message obstacle(const QString &path, const StorageUse &use)
{
    const auto two = [&](const char *of) { return Message(of, {path, use.name}); };
    switch (use.kind) {
    case UseKind::RunningGuest:
    case UseKind::ConfiguredGuest:
        return Message(QT_TRANSLATE_NOOP("messages", "The running guest %2 has %1 as its disk %3."),
                       {path, use.name, use.detail});
    case UseKind::Mounted:
        return two(QT_TRANSLATE_NOOP("messages", "%1 is mounted at %2 in dom0."));
    case UseKind::Swap:
        return two(QT_TRANSLATE_NOOP("messages", "The host swaps to %1."));
    case UseKind::GroupMember:
        return two(QT_TRANSLATE_NOOP("messages", "%1 is a physical volume of the group %2."));
    case UseKind::Holder:
    case UseKind::Partition:
        return two(QT_TRANSLATE_NOOP("messages", "The device %2 lies on %1."));
    case UseKind::Loop:
        return two(QT_TRANSLATE_NOOP("messages", "%1 is bound to the loop device %2."));
    case UseKind::Volume:
        return two(QT_TRANSLATE_NOOP("messages", "The volume %2 lies on %1."));
    case UseKind::PhysicalVolume:
        return two(QT_TRANSLATE_NOOP("messages", "%1 has the physical volume %2."));
    case UseKind::Snapshot:
        return two(QT_TRANSLATE_NOOP("messages", "%1 is the origin of the snapshot %2."));
    case UseKind::ThinVolume:
        return two(QT_TRANSLATE_NOOP("messages", "The thin volume %2 lies in %1."));
    case UseKind::PartOf:
        return two(QT_TRANSLATE_NOOP("messages", "%1 is a part of %2."));
    case UseKind::BackingFile:
        return two(QT_TRANSLATE_NOOP("messages", "The image %2 builds on %1."));
    case UseKind::Locked:
        return two(QT_TRANSLATE_NOOP("messages", "A QEMU of the host has %1 open for writing."));
    case UseKind::Open:
        return two(QT_TRANSLATE_NOOP("messages", "Something on the host has %1 open."));
    }
    return {};
}

} // namespace

std::optional<Error> refuseInUse(const StorageRequest &r, const StorageId &id, StorageDeed deed)
{
    QList<StorageUse> found = r.uses.obstacles(id, deed);
    if (r.with.stopGuests)
        found.removeIf([](const StorageUse &use) { return use.kind == UseKind::RunningGuest; });
    if (found.isEmpty())
        return std::nullopt;
    return refusal(obstacle(r.index.pathOf(id), found.first()));
}

Error nothingSuch(const StorageId &id)
{
    Error error =
        refusal(Message(QT_TRANSLATE_NOOP("messages", "There is no %1 for this on the host."), {id.name}),
                Message(QT_TRANSLATE_NOOP("messages", "Read the storage again.")));
    error.code = ErrorCode::NotFound;
    return error;
}

std::optional<Error> refuseUntyped(const StorageRequest &r)
{
    const QString path = r.path();
    const QString &typed = r.with.typedName;
    const BlockDevice *device = r.index.deviceOf(r.what);
    if (!typed.isEmpty() && (typed == r.what.name || typed == path || (device && typed == device->path)))
        return std::nullopt;
    const Content *content = r.index.contentOf(r.what);
    const Message what =
        content
            ? Message(QT_TRANSLATE_NOOP("messages", "There is something on %1: %2."), {path, content->type})
            : Message(QT_TRANSLATE_NOOP("messages", "What is on %1 will be lost."), {path});
    return badParameter(
        what,
        Message(QT_TRANSLATE_NOOP("messages", "Type its name, %1, to say that it can go."), {r.what.name}));
}

// lvm(8), "VALID NAMES". What begins and ends so is LVM's own.
std::optional<Error> refuseLvmName(const QString &name)
{
    static const QRegularExpression valid(u"\\A[A-Za-z0-9_+.][A-Za-z0-9_+.-]*\\z"_s);
    static const QRegularExpression reserved(
        u"\\A(snapshot|pvmove)|_(cdata|cmeta|corig|cpool|cvol|iorig|mimage|mlog|pmspare|rimage|rmeta|tdata|"
        "tmeta|vdata|vorigin|wcorig|imeta)"_s);
    if (name.isEmpty())
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The name is missing.")));
    if (!valid.match(name).hasMatch() || name == u"." || name == u"..") {
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "“%1” cannot be a name for LVM."), {name}),
            Message(QT_TRANSLATE_NOOP(
                "messages",
                "LVM takes letters without accents, digits and + _ . -, the last not at the beginning.")));
    }
    if (name.size() > 127)
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "A name for LVM has at most 127 characters.")));
    if (reserved.match(name).hasMatch())
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "LVM keeps names like “%1” for itself."), {name}));
    return std::nullopt;
}

std::optional<Error> refuseVolumeName(const StorageRequest &r, const QString &group, const QString &name)
{
    if (auto refused = refuseLvmName(name))
        return refused;
    // The device-mapper's name has each "-" twice, and at most 127 characters.
    const qsizetype length = group.size() + group.count(u'-') + 1 + name.size() + name.count(u'-');
    if (length > 127 - 20)
        return badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "The names of group and volume are too long together.")));
    if (r.index.volume(group, name)) {
        return badParameter(Message(QT_TRANSLATE_NOOP("messages", "There is a volume %1 already."),
                                    {QString(group + u'/' + name)}));
    }
    return std::nullopt;
}

std::optional<Error> refuseGroup(const StorageRequest &r, const QString &name, qint64 extents)
{
    const VolumeGroup *group = r.index.group(name);
    if (!group)
        return nothingSuch(StorageId::group(name));
    if (group->exported)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The group %1 is exported."), {name}));
    if (group->partial || group->missingPhysicalVolumes > 0)
        return refusal(
            Message(QT_TRANSLATE_NOOP("messages", "The group %1 lacks a physical volume."), {name}));
    if (group->readOnly)
        return refusal(Message(QT_TRANSLATE_NOOP("messages", "The group %1 is read-only."), {name}));
    if (group->freeExtents < extents) {
        Error error = badParameter(
            Message(QT_TRANSLATE_NOOP("messages", "In the group %1 there are %2 free, and %3 are needed."),
                    {name, ByteSize::fromBytes(group->freeExtents * group->extentSize.bytes()),
                     ByteSize::fromBytes(extents * group->extentSize.bytes())}),
            Message(
                QT_TRANSLATE_NOOP("messages", "Add a physical volume to the group, or remove a volume.")));
        return error;
    }
    return std::nullopt;
}

std::optional<Error> refuseSize(ByteSize size)
{
    if (size.bytes() > 0)
        return std::nullopt;
    return badParameter(Message(QT_TRANSLATE_NOOP("messages", "The size is missing.")));
}

qint64 extentsOf(ByteSize size, ByteSize extentSize)
{
    const qint64 each = std::max<qint64>(1, extentSize.bytes());
    return size.bytes() / each + (size.bytes() % each > 0 ? 1 : 0);
}

Condition volumeIs(const LogicalVolume &volume)
{
    return Condition{Kind::VolumeIs, volume.fullName(), volume.uuid};
}

Condition groupIs(const VolumeGroup &group)
{
    return Condition{Kind::GroupIs, group.name, group.uuid};
}

Condition bytesOf(const QString &fullName, ByteSize size)
{
    return Condition{Kind::VolumeBytes, fullName, QString::number(size.bytes())};
}

QList<Condition> aloneWith(const StorageRequest &r, const StorageId &id)
{
    QList<Condition> conditions;
    const QString path = r.index.pathOf(id);
    if (const LogicalVolume *volume =
            id.kind == StorageId::Kind::Volume ? r.index.volume(id.name) : nullptr) {
        conditions = {volumeIs(*volume), Condition{Kind::VolumeNotOpen, id.name}};
    } else if (const ImageFile *image =
                   id.kind == StorageId::Kind::Image ? r.index.image(id.name) : nullptr) {
        conditions = {Condition{Kind::ImageIs, path, qemuName(image->format)},
                      Condition{Kind::FileUnbound, path}};
    } else if (id.kind == StorageId::Kind::Device) {
        conditions = {Condition{Kind::DeviceUnused, path}};
    }
    for (const QString &guest : r.uses.guestsBehind(id))
        conditions.append(Condition{Kind::DomainAbsent, guest});
    return conditions;
}

QList<Message> configsThatName(const StorageRequest &r, const StorageId &id)
{
    QList<Message> said;
    for (const StorageUse &use : r.uses.of(id)) {
        if (use.kind == UseKind::ConfiguredGuest || use.kind == UseKind::RunningGuest) {
            said.append(Message(QT_TRANSLATE_NOOP("messages", "The guest %1 has it as its disk %2."),
                                {use.name, use.detail}));
        }
    }
    return said;
}

Step wipeStep(const StorageRequest &r)
{
    const QString path = r.path();
    Step step;
    step.title = Message(QT_TRANSLATE_NOOP("messages", "Remove all signatures from %1"), {path});
    step.command = Command{u"wipefs"_s, {u"-a"_s, path}};
    step.guards = aloneWith(r, r.what);
    step.verifies = {Condition{Kind::Blank, path}};
    step.idempotent = true;
    step.flush = {path};
    return step;
}

} // namespace domcero
