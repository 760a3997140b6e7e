// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionform.h"

#include "base/hosttext.h"
#include "plan/diskplans.h"
#include "plan/savefile.h"
#include "plan/sysrqkeys.h"
#include "text/render.h"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace domcero {

namespace {

using Kind = FormField::Kind;
using Fields = QList<FormField>;
using With = std::shared_ptr<ActionParameters>;

FormField text(const char *name, std::function<QString()> label, const QString &value, const With &with,
               QString ActionParameters::*member)
{
    FormField field;
    field.name = name;
    field.label = std::move(label);
    field.value = value;
    if (member)
        field.take = [with, member](const QVariant &v) { with.get()->*member = v.toString(); };
    return field;
}

FormField choice(const char *name, std::function<QString()> label, const QList<FormField::Option> &options,
                 const With &with, QString ActionParameters::*member)
{
    FormField field =
        text(name, std::move(label), options.isEmpty() ? QString() : options.first().value, with, member);
    field.kind = Kind::Choice;
    field.options = options;
    return field;
}

FormField::Option shown(const QString &value, const QString &text)
{
    return {value, [text] { return displayText(text); }};
}

// Until the next start, from the next start on, or both.
FormField where(const Guest &guest, const With &with)
{
    using Where = ActionParameters::Where;
    const QString now = QStringLiteral("now");
    const QString config = QStringLiteral("config");
    const QString both = QStringLiteral("both");
    FormField field = choice(
        "where", [] { return ActionForm::tr("&Where"); },
        {{now, [] { return ActionForm::tr("in the running guest, until it is next started"); }},
         {both, [] { return ActionForm::tr("in the running guest and in its config"); }},
         {config, [] { return ActionForm::tr("in its config alone, from the next start on"); }}},
        with, nullptr);
    field.hint = [path = guest.configPath] { return displayText(path); };
    field.take = [with, config, both](const QVariant &value) {
        with->where = value == config ? Where::Config : value == both ? Where::Both : Where::Now;
    };
    return field;
}

int mebibytes(ByteSize size)
{
    return static_cast<int>(std::min<qint64>(size.wholeMiB(), 1 << 30));
}

} // namespace

// The bodies follow the planners' parameters; src/plan says what is refused.
QList<FormField> ActionForm::fieldsFor(GuestAction action, const Guest &guest, const HostState &host,
                                       bool many, const std::shared_ptr<ActionParameters> &with)
{
    Fields fields;
    const auto vcpus = [&] {
        FormField field;
        field.name = "vcpus";
        field.kind = Kind::Number;
        field.label = [] { return tr("v&CPUs"); };
        const int cpus = host.hypervisor ? host.hypervisor->cpus : 0;
        field.hint = [most = guest.maxVcpus, cpus] {
            return tr("at most %1, as the guest was started; the host has %n CPU(s)", nullptr, cpus)
                .arg(QLocale().toString(most));
        };
        field.value = guest.vcpus;
        field.least = 1;
        field.most = std::max(1, guest.maxVcpus);
        field.take = [with](const QVariant &v) { with->vcpus = v.toInt(); };
        return field;
    };
    const auto memory = [&](bool ceiling) {
        FormField field;
        field.name = "memory";
        field.kind = Kind::Number;
        field.label = ceiling ? std::function<QString()>([] { return tr("&Ceiling"); })
                              : std::function<QString()>([] { return tr("&Memory"); });
        const ByteSize free = host.hypervisor ? host.hypervisor->freeMemory : ByteSize();
        field.hint = [most = guest.maxMemory, free, ceiling] {
            return ceiling ? tr("the guest was started for %1").arg(sizeText(most))
                           : tr("at most %1, as the guest was started; the host has %2 free")
                                 .arg(sizeText(most), sizeText(free));
        };
        field.value = mebibytes(ceiling ? guest.maxMemory : guest.memory);
        field.least = 1;
        field.most = ceiling ? 1 << 30 : std::max(1, mebibytes(guest.maxMemory));
        field.suffix = QStringLiteral(" MiB");
        field.take = [with](const QVariant &v) { with->memory = ByteSize::fromMiB(v.toInt()); };
        return field;
    };
    const auto drives = [&] {
        QList<FormField::Option> options;
        for (const GuestDisk &disk : guest.disks) {
            if (disk.cdrom)
                options.append(shown(disk.vdev, disk.vdev + QStringLiteral("  ") + disk.target));
        }
        return choice(
            "device", [] { return tr("&Drive"); }, options, with, &ActionParameters::device);
    };

    switch (action) {
    case GuestAction::Save:
    case GuestAction::Restore:
        if (many) {
            fields.append(text(
                "folder", [] { return tr("&Folder on the host"); }, QString::fromLatin1(usualSaveFolder),
                with, &ActionParameters::folder));
            fields.last().hint = [] { return tr("each guest in a file of its own: NAME.save"); };
        } else {
            fields.append(text(
                "file", [] { return tr("&File on the host"); }, saveFileOf(guest, {}), with,
                &ActionParameters::file));
        }
        break;
    case GuestAction::Rename:
        fields.append(text(
            "name", [] { return tr("New &name"); }, guest.name, with, &ActionParameters::name));
        break;
    case GuestAction::SetVcpus:
        fields.append(vcpus());
        break;
    case GuestAction::SetMemory:
    case GuestAction::SetMemoryLimit:
        fields.append(memory(action == GuestAction::SetMemoryLimit));
        break;
    case GuestAction::AttachDisk: {
        fields.append(text(
            "target", [] { return tr("&Volume or image"); }, QString(), with, &ActionParameters::target));
        fields.last().hint = [] { return tr("its whole path on the host: /dev/vg0/data, /srv/data.qcow2"); };
        fields.append(text(
            "device", [] { return tr("&Name in the guest"); }, freeDiskName(guest), with,
            &ActionParameters::device));
        const QList<FormField::Option> formats{{QString(), [] { return tr("as the name of the file says"); }},
                                               shown(QStringLiteral("raw"), QStringLiteral("raw")),
                                               shown(QStringLiteral("qcow2"), QStringLiteral("qcow2")),
                                               shown(QStringLiteral("vhd"), QStringLiteral("vhd"))};
        fields.append(choice(
            "format", [] { return tr("F&ormat"); }, formats, with, &ActionParameters::format));
        FormField readOnly;
        readOnly.name = "readOnly";
        readOnly.kind = Kind::Flag;
        readOnly.label = [] { return tr("&Read only"); };
        readOnly.value = false;
        readOnly.take = [with](const QVariant &v) { with->readOnly = v.toBool(); };
        fields.append(readOnly);
        break;
    }
    case GuestAction::DetachDisk: {
        QList<FormField::Option> options;
        for (const GuestDisk &disk : guest.disks) {
            if (!disk.cdrom)
                options.prepend(shown(disk.vdev, disk.vdev + QStringLiteral("  ") + disk.target));
        }
        fields.append(choice(
            "device", [] { return tr("&Disk"); }, options, with, &ActionParameters::device));
        break;
    }
    case GuestAction::AttachNic: {
        // A bridge that a guest is on already; the planner asks the host whether there is such a one.
        QString bridge = guest.nics.isEmpty() ? QString() : guest.nics.first().bridge;
        for (const Guest &other : host.guests) {
            if (bridge.isEmpty() && !other.nics.isEmpty())
                bridge = other.nics.first().bridge;
        }
        fields.append(text(
            "bridge", [] { return tr("&Bridge"); }, bridge, with, &ActionParameters::bridge));
        fields.append(text(
            "device", [] { return tr("M&AC address"); },
            freeMac(host, QRandomGenerator::global()->generate()), with, &ActionParameters::device));
        break;
    }
    case GuestAction::DetachNic: {
        QList<FormField::Option> options;
        for (const GuestNic &nic : guest.nics)
            options.prepend(shown(nic.mac, nic.mac + QStringLiteral("  ") + nic.bridge));
        fields.append(choice(
            "device", [] { return tr("&Interface"); }, options, with, &ActionParameters::device));
        break;
    }
    case GuestAction::InsertDisc:
        fields.append(text(
            "target", [] { return tr("Disc &image"); }, QString(), with, &ActionParameters::target));
        fields.last().hint = [] { return tr("its whole path on the host: /srv/install.iso"); };
        if (!many)
            fields.append(drives());
        break;
    case GuestAction::EjectDisc:
        if (!many)
            fields.append(drives());
        break;
    case GuestAction::SendSysRq: {
        QList<FormField::Option> options;
        for (const SysRqKey &key : sysRqKeys()) {
            options.append(
                {QString(QLatin1Char(key.letter)),
                 [key] { return tr("%1: %2").arg(QString(QLatin1Char(key.letter)), render(key.meaning)); }});
        }
        FormField field = choice(
            "key", [] { return tr("&Key"); }, options, with, nullptr);
        field.take = [with](const QVariant &v) {
            with->key = v.toString().isEmpty() ? char(0) : v.toString().at(0).toLatin1();
        };
        fields.append(field);
        break;
    }
    default:
        break;
    }
    if (canLast(action) && !many && !guest.configPath.isEmpty())
        fields.append(where(guest, with));
    return fields;
}

} // namespace domcero
