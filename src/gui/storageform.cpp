// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/storageform.h"

#include "base/hosttext.h"
#include "domain/iscsilookup.h"
#include "plan/storage/storageplans.h"
#include "text/render.h"

#include <algorithm>

namespace domcero {

namespace {

using Kind = FormField::Kind;
using Words = std::function<QString()>;
using With = std::shared_ptr<StorageParameters>;

FormField text(const char *name, const Words &label, const QString &value, const With &with,
               QString StorageParameters::*member)
{
    FormField field;
    field.name = name;
    field.label = label;
    field.value = value;
    field.take = [with, member](const QVariant &v) { with.get()->*member = v.toString(); };
    return field;
}

FormField choice(const char *name, const Words &label, const QList<FormField::Option> &options,
                 const With &with, QString StorageParameters::*member)
{
    FormField field = text(name, label, options.isEmpty() ? QString() : options.first().value, with, member);
    field.kind = Kind::Choice;
    field.options = options;
    return field;
}

FormField flag(const char *name, const Words &label, bool value, const With &with,
               bool StorageParameters::*member)
{
    FormField field;
    field.name = name;
    field.kind = Kind::Flag;
    field.label = label;
    field.value = value;
    field.take = [with, member](const QVariant &v) { with.get()->*member = v.toBool(); };
    return field;
}

FormField size(const Words &label, ByteSize value, ByteSize least, ByteSize most, const With &with)
{
    FormField field;
    field.name = "size";
    field.kind = Kind::Size;
    field.label = label;
    field.value = value.bytes();
    field.least = least.bytes();
    field.most = most.bytes();
    field.take = [with](const QVariant &v) { with->size = ByteSize::fromBytes(v.toLongLong()); };
    return field;
}

FormField::Option shown(const QString &value)
{
    return {value, [value] { return displayText(value); }};
}

// A tenth of what is free, in whole GiB where that is one; all of it where it is little.
ByteSize handful(ByteSize free)
{
    const qint64 gibibyte = ByteSize::fromGiB(1).bytes();
    if (free.bytes() < gibibyte)
        return free;
    return ByteSize::fromBytes(std::clamp<qint64>(free.bytes() / 10 / gibibyte, 1, 10) * gibibyte);
}

} // namespace

// The bodies follow the planners' parameters; src/plan/storage says what is refused.
QList<FormField> StorageForm::fieldsFor(StorageAction action, const StoragePicture &picture,
                                        const StorageThing &thing, const With &with)
{
    using P = StorageParameters;
    const StorageIndex &index = picture.index();
    const StorageId id = thing.id.value_or(StorageId{});
    const LogicalVolume *volume = id.kind == StorageId::Kind::Volume ? index.volume(id.name) : nullptr;
    const ImageFile *image = id.kind == StorageId::Kind::Image ? index.image(id.name) : nullptr;
    const VolumeGroup *group = index.group(volume ? volume->group : id.name);
    const ByteSize free = group ? group->free : ByteSize();
    with->target = thing.target;
    with->portal = thing.portal;

    QList<FormField> fields;
    const auto hint = [&](const Words &words) { fields.last().hint = words; };
    const auto freeHint = [free] { return tr("%1 are free in the group").arg(sizeText(free)); };
    const auto name = [&](const QString &proposed) {
        fields.append(text(
            "name", [] { return tr("&Name"); }, proposed, with, &P::name));
    };
    const auto newSize = [&] {
        fields.append(size([] { return tr("&Size"); }, handful(free), {}, free, with));
        hint(freeHint);
    };
    const auto typed = [&] {
        fields.append(text(
            "typedName", [] { return tr("&Type its name"); }, QString(), with, &P::typedName));
        hint([wanted = displayText(id.name)] {
            return tr("%1, to say that what is on it can go").arg(wanted);
        });
    };
    const auto typedIfFull = [&] {
        if (index.contentOf(id))
            typed();
    };
    const auto formats = [&] {
        fields.append(choice(
            "format", [] { return tr("&Format"); },
            {shown(QStringLiteral("qcow2")), shown(QStringLiteral("raw"))}, with, &P::format));
    };
    const auto bases = [&](const Words &label) {
        QList<FormField::Option> options{{QString(), [] { return tr("none: it stands alone"); }}};
        for (const ImageFile &one : picture.state().images) {
            if (one.path != id.name && !one.problem && one.format != ImageFormat::Iso)
                options.append(shown(one.path));
        }
        fields.append(choice("backingFile", label, options, with, &P::backingFile));
    };
    const auto snapshots = [&] {
        QList<FormField::Option> options;
        for (const ImageSnapshot &snapshot : image ? image->snapshots : QList<ImageSnapshot>())
            options.append(shown(snapshot.name));
        fields.append(choice(
            "name", [] { return tr("&Snapshot"); }, options, with, &P::name));
    };

    switch (action) {
    case StorageAction::CreateGroup:
        fields.append(text(
            "group", [] { return tr("&Name"); }, QString(), with, &P::group));
        hint([] { return tr("letters without accents, digits and + _ . -"); });
        typedIfFull();
        break;
    case StorageAction::ExtendGroup: {
        QList<FormField::Option> options;
        for (const VolumeGroup &one : picture.state().groups)
            options.append(shown(one.name));
        fields.append(choice(
            "group", [] { return tr("&Group"); }, options, with, &P::group));
        typedIfFull();
        break;
    }
    case StorageAction::CreatePhysicalVolume:
    case StorageAction::MakeSwap:
        typedIfFull();
        break;
    case StorageAction::CreateVolume:
    case StorageAction::CreateThinPool:
        name({});
        newSize();
        break;
    case StorageAction::CreateThinVolume:
        name({});
        fields.append(size([] { return tr("&Size"); }, handful(volume ? volume->size : free), {}, {}, with));
        if (volume)
            hint([room = volume->size] {
                return tr("as the guest sees it; the pool has %1 in all").arg(sizeText(room));
            });
        break;
    case StorageAction::ExtendVolume: {
        const ByteSize now = volume ? volume->size : ByteSize();
        fields.append(size([] { return tr("New &size"); }, now + handful(free), now, now + free, with));
        hint([now, free] {
            return tr("now %1; %2 are free in the group").arg(sizeText(now), sizeText(free));
        });
        break;
    }
    case StorageAction::Resize: {
        const ByteSize now = index.sizeOf(id);
        const ByteSize unit = volume && group ? group->extentSize : ByteSize::fromMiB(1);
        const ByteSize most = volume ? now + free : now + now + ByteSize::fromGiB(100);
        const Content *content = picture.index().contentOf(id);
        const ByteSize least = std::min(now, content ? leastDiskSize(*content, unit) : now);
        fields.append(size([] { return tr("New &size"); }, now, least, most, with));
        fields.last().bars = DiskBars{upperLayersOf(picture, id), now, unit};
        hint([now, least, most] {
            return tr("now %1; at least %2, at most %3").arg(sizeText(now), sizeText(least), sizeText(most));
        });
        if (const QList<Guest> running = picture.uses().guestsRunningFrom(id); !running.isEmpty()) {
            fields.append(flag(
                "stopGuests",
                [name = displayText(running.first().name)] {
                    return tr("Shut %1 &down first, and start it again").arg(name);
                },
                false, with, &P::stopGuests));
            hint([] {
                return tr("a smaller disk wants that; a larger one is grown inside by the guest otherwise");
            });
        }
        fields.append(flag(
            "inPlace", [] { return tr("Shrink without a copy, &in place"); }, false, with, &P::inPlace));
        fields.append(text(
            "typedName", [] { return tr("&Guest's name"); }, QString(), with, &P::typedName));
        hint([] { return tr("only for in place: a loss of power can damage the file system then"); });
        break;
    }
    case StorageAction::RenameVolume:
        name(volume ? volume->name : QString());
        break;
    case StorageAction::RemoveVolume:
        if (volume && volume->origin.isEmpty())
            typed();
        break;
    case StorageAction::CreateSnapshot:
        name(volume ? volume->name + QStringLiteral("-snap") : QString());
        if (volume && volume->kind != VolumeKind::Thin) {
            const ByteSize fifth = ByteSize::fromBytes(volume->size.bytes() / 5);
            fields.append(
                size([] { return tr("&Room for changes"); }, std::min(fifth, free), {}, free, with));
            hint([free] {
                return tr("it is lost when that is full; %1 are free in the group").arg(sizeText(free));
            });
        }
        break;
    case StorageAction::CreateImage: {
        const QString folder = picture.state().imageFolders.value(0, QStringLiteral("/var/lib/xen/images"));
        fields.append(text(
            "file", [] { return tr("&File on the host"); }, folder + QStringLiteral("/disk.qcow2"), with,
            &P::file));
        formats();
        fields.append(size([] { return tr("&Size"); }, ByteSize::fromGiB(10), {}, {}, with));
        bases([] { return tr("&Base image"); });
        break;
    }
    case StorageAction::GrowImage: {
        const ByteSize now = image ? image->virtualSize : ByteSize();
        fields.append(size([] { return tr("New &size"); }, now + ByteSize::fromGiB(1), now, {}, with));
        hint([now] { return tr("now %1, as a guest sees it").arg(sizeText(now)); });
        break;
    }
    case StorageAction::Convert: {
        QList<FormField::Option> options{{QString(), [] { return tr("an image file"); }}};
        for (const VolumeGroup &one : picture.state().groups) {
            options.append({one.name, [shownName = displayText(one.name)] {
                                return tr("a volume in %1").arg(shownName);
                            }});
        }
        fields.append(choice(
            "group", [] { return tr("&Into"); }, options, with, &P::group));
        const QString folder = picture.state().imageFolders.value(0, QStringLiteral("/var/lib/xen/images"));
        const QString own = id.name.mid(id.name.lastIndexOf(QLatin1Char('/')) + 1);
        FormField where = text(
            "name", [] { return tr("&Path or name"); },
            folder + QLatin1Char('/') + own + QStringLiteral("-copy"), with, &P::name);
        where.take = [with](const QVariant &v) {
            with->name = v.toString();
            with->file = with->group.isEmpty() ? with->name : QString();
        };
        fields.append(where);
        hint([] { return tr("of an image its whole path, of a volume its name"); });
        formats();
        break;
    }
    case StorageAction::SnapshotImage:
        name({});
        break;
    case StorageAction::RevertImage:
    case StorageAction::DropImageSnapshot:
        snapshots();
        break;
    case StorageAction::RebaseImage:
        bases([] { return tr("New &base"); });
        fields.append(flag(
            "force", [] { return tr("It holds the &same, and has another name"); }, false, with, &P::force));
        break;
    case StorageAction::MakeFileSystem: {
        fields.append(choice(
            "format", [] { return tr("&Type"); },
            {shown(QStringLiteral("ext4")), shown(QStringLiteral("ext3")), shown(QStringLiteral("ext2")),
             shown(QStringLiteral("xfs"))},
            with, &P::format));
        name({});
        fields.last().label = [] { return tr("&Label"); };
        FormField age = choice(
            "age", [] { return tr("&Guest's system"); },
            {{QStringLiteral("0"), [] { return tr("of these years"); }},
             {QStringLiteral("1"), [] { return tr("EL 7, Debian 8 and their time"); }},
             {QStringLiteral("2"), [] { return tr("EL 6 and older, or started by pygrub"); }}},
            with, &P::name);
        age.take = [with](const QVariant &v) { with->age = static_cast<GuestAge>(v.toInt()); };
        fields.append(age);
        typedIfFull();
        break;
    }
    case StorageAction::LabelFileSystem: {
        const Content *content = index.contentOf(id);
        name(content ? content->label : QString());
        fields.last().label = [] { return tr("&Label"); };
        break;
    }
    case StorageAction::Wipe:
        typed();
        break;
    case StorageAction::DiscoverTargets:
        fields.append(text(
            "portal", [] { return tr("&Portal"); }, QString(), with, &P::portal));
        hint([] { return tr("192.168.1.5, 192.168.1.5:3260 or a name"); });
        break;
    case StorageAction::SetTargetLogin: {
        fields.append(text(
            "user", [] { return tr("&User (CHAP)"); }, QString(), with, &P::user));
        FormField secret;
        secret.name = chapSecretSlot;
        secret.kind = Kind::Secret;
        secret.label = [] { return tr("&Password"); };
        fields.append(secret);
        break;
    }
    case StorageAction::SetTargetStartup: {
        const IscsiNode *node = ofTarget(picture.state().iscsi.nodes, thing.target, thing.portal);
        const bool isAutomatic = node && node->startup != IscsiNode::Startup::Manual;
        fields.append(flag(
            "automatic", [] { return tr("&Log in when the host starts"); }, !isAutomatic, with,
            &P::automatic));
        break;
    }
    default:
        break;
    }
    return fields;
}

} // namespace domcero
