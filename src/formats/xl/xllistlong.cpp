// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xl/xllistlong.h"

#include "formats/hostjson.h"
#include "formats/unreadable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace domcero {

namespace {

constexpr const char *tool = "xl list -l";

// true, 1, "True", "1": versions differ.
bool isTrue(const QJsonValue &value)
{
    return value.toBool() || value.toDouble() != 0 ||
           value.toString().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

// KiB; the "not set" of libxl (all bits) and anything absurd is 0.
ByteSize sizeFromKiB(const QJsonValue &value)
{
    const double kib = value.toDouble();
    return kib > 0 && kib < 1e15 ? ByteSize::fromKiB(static_cast<qint64>(kib)) : ByteSize();
}

GuestType typeFrom(const QJsonObject &create, const QJsonObject &build)
{
    const QString type = create[QLatin1String("type")].toString();
    if (type == QLatin1String("hvm") || build.contains(QLatin1String("type.hvm")))
        return GuestType::Hvm;
    if (type == QLatin1String("pvh") || build.contains(QLatin1String("type.pvh")))
        return GuestType::Pvh;
    if (type == QLatin1String("pv") || build.contains(QLatin1String("type.pv")))
        return isTrue(create[QLatin1String("pvh")]) ? GuestType::Pvh : GuestType::Pv;
    return GuestType::Unknown;
}

GuestDisk diskFrom(const QJsonObject &json)
{
    GuestDisk disk;
    disk.target = json[QLatin1String("pdev_path")].toString();
    disk.format = json[QLatin1String("format")].toString();
    disk.vdev = json[QLatin1String("vdev")].toString();
    disk.readOnly = !isTrue(json[QLatin1String("readwrite")]);
    disk.cdrom = isTrue(json[QLatin1String("is_cdrom")]);
    return disk;
}

GuestNic nicFrom(const QJsonObject &json)
{
    GuestNic nic;
    nic.mac = json[QLatin1String("mac")].toString().toLower();
    nic.bridge = json[QLatin1String("bridge")].toString();
    nic.model = json[QLatin1String("model")].toString();
    return nic;
}

Guest configured(const QJsonObject &config)
{
    const QJsonObject create = config[QLatin1String("c_info")].toObject();
    const QJsonObject build = config[QLatin1String("b_info")].toObject();
    Guest guest;
    guest.name = create[QLatin1String("name")].toString();
    guest.uuid = create[QLatin1String("uuid")].toString().toLower();
    guest.type = typeFrom(create, build);
    guest.maxVcpus = std::max(0, build[QLatin1String("max_vcpus")].toInt());
    guest.vcpus = static_cast<int>(build[QLatin1String("avail_vcpus")].toArray().size());
    guest.memory = sizeFromKiB(build[QLatin1String("target_memkb")]);
    guest.maxMemory = sizeFromKiB(build[QLatin1String("max_memkb")]);
    const QJsonArray disks = config[QLatin1String("disks")].toArray();
    for (const QJsonValue disk : disks)
        guest.disks.append(diskFrom(disk.toObject()));
    const QJsonArray nics = config[QLatin1String("nics")].toArray();
    for (const QJsonValue nic : nics)
        guest.nics.append(nicFrom(nic.toObject()));
    return guest;
}

Guest guestFrom(const QJsonObject &domain)
{
    Guest guest = configured(domain[QLatin1String("config")].toObject());
    guest.domainId = domain[QLatin1String("domid")].toInt();
    guest.state = GuestState::Running;
    return guest;
}

Result<QJsonDocument> readJson(QByteArrayView output, const char *printedBy)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(validJson(output), &problem);
    if (problem.error == QJsonParseError::NoError)
        return document;
    Error error = outputTooShort(printedBy);
    if (problem.offset < output.size())
        error = lineNotUnderstood(
            printedBy, 1 + static_cast<int>(output.first(problem.offset).toByteArray().count('\n')),
            output.sliced(problem.offset).first(std::min<qsizetype>(80, output.size() - problem.offset)));
    error.detail += QLatin1String(" (") + problem.errorString() + QLatin1Char(')');
    return error;
}

} // namespace

Result<QList<Guest>> parseXlListLong(QByteArrayView output)
{
    const auto document = readJson(output, tool);
    if (!document)
        return document.error();
    // One domain asked for by name may come without the array around it.
    const QJsonArray domains = document->isArray() ? document->array() : QJsonArray{document->object()};
    QList<Guest> guests;
    for (const QJsonValue domain : domains) {
        const QJsonObject object = domain.toObject();
        if (!object[QLatin1String("domid")].isDouble() || !object[QLatin1String("config")].isObject())
            return fieldMissing(tool, "domid, config");
        guests.append(guestFrom(object));
    }
    return guests;
}

Result<Guest> parseXlDryRun(QByteArrayView output)
{
    const auto document = readJson(output, "xl -N create");
    if (!document)
        return document.error();
    const QJsonObject config = document->object();
    if (!config[QLatin1String("c_info")].isObject() || !config[QLatin1String("b_info")].isObject())
        return fieldMissing("xl -N create", "c_info, b_info");
    Guest guest = configured(config);
    guest.configuredDisks = guest.disks;
    // What the file does not say is left out, and libxl fills it in later (libxl_create.c).
    if (guest.memory.bytes() == 0)
        guest.memory = guest.maxMemory.bytes() > 0 ? guest.maxMemory : ByteSize::fromMiB(32);
    if (guest.maxMemory.bytes() == 0)
        guest.maxMemory = guest.memory;
    guest.maxVcpus = std::max(1, guest.maxVcpus);
    guest.vcpus = std::max(1, guest.vcpus);
    return guest;
}

} // namespace domcero
