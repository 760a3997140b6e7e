// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include "text/render.h"

#include <QJsonDocument>

namespace domcero::cli {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const std::optional<ByteSize> &size)
{
    return size ? QJsonValue(size->bytes()) : QJsonValue();
}

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

namespace {

QJsonArray disksToJson(const QList<GuestDisk> &disks)
{
    QJsonArray array;
    for (const GuestDisk &disk : disks)
        array.append(QJsonObject{{key("device"), disk.vdev},
                                 {key("target"), orNull(disk.target)},
                                 {key("format"), orNull(disk.format)},
                                 {key("readOnly"), disk.readOnly},
                                 {key("cdrom"), disk.cdrom}});
    return array;
}

QJsonArray nicsToJson(const QList<GuestNic> &nics)
{
    QJsonArray array;
    for (const GuestNic &nic : nics)
        array.append(QJsonObject{{key("mac"), orNull(nic.mac)},
                                 {key("bridge"), orNull(nic.bridge)},
                                 {key("model"), orNull(nic.model)}});
    return array;
}

QString typeName(GuestType type)
{
    switch (type) {
    case GuestType::Pv:
        return key("pv");
    case GuestType::Pvh:
        return key("pvh");
    case GuestType::Hvm:
        return key("hvm");
    case GuestType::Unknown:
        break;
    }
    return {};
}

} // namespace

QString stateName(GuestState state)
{
    switch (state) {
    case GuestState::Stopped:
        return key("stopped");
    case GuestState::Running:
        return key("running");
    case GuestState::Idle:
        return key("idle");
    case GuestState::Paused:
        return key("paused");
    case GuestState::ShuttingDown:
        return key("shutting-down");
    case GuestState::Crashed:
        return key("crashed");
    case GuestState::Dying:
        return key("dying");
    }
    return {};
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return key("good");
    case Verdict::Warning:
        return key("warning");
    case Verdict::Bad:
        return key("bad");
    case Verdict::Unknown:
        return key("unknown");
    }
    return {};
}

QJsonObject guestToJson(const Guest &guest)
{
    return {
        {key("name"), guest.name},
        {key("state"), stateName(guest.state)},
        {key("type"), orNull(typeName(guest.type))},
        {key("uuid"), orNull(guest.uuid)},
        {key("domainId"), guest.domainId ? QJsonValue(*guest.domainId) : QJsonValue()},
        {key("vcpus"), guest.vcpus},
        {key("maxVcpus"), guest.maxVcpus},
        {key("memoryBytes"), guest.memory.bytes()},
        {key("maxMemoryBytes"), guest.maxMemory.bytes()},
        {key("cpuSeconds"), guest.cpuSeconds},
        {key("uptimeSeconds"),
         guest.uptime ? QJsonValue(static_cast<qint64>(guest.uptime->count())) : QJsonValue()},
        {key("startsWithHost"), guest.startsWithHost},
        {key("configPath"), orNull(guest.configPath)},
        {key("configProblem"),
         guest.configProblem ? QJsonValue(errorToJson(*guest.configProblem)) : QJsonValue()},
        {key("disks"), disksToJson(guest.disks)},
        {key("nics"), nicsToJson(guest.nics)},
    };
}

QJsonObject errorToJson(const Error &error)
{
    return {
        {key("code"), QString::fromLatin1(errorCodeName(error.code))},
        {key("message"), render(error.what)},
        {key("remedy"), orNull(render(error.remedy))},
        {key("detail"), orNull(error.detail)},
        {key("command"), orNull(error.command)},
    };
}

QJsonObject requirementToJson(const Requirement &requirement)
{
    return {
        {key("id"), QString::fromLatin1(requirement.id)},
        {key("verdict"), verdictName(requirement.verdict)},
        {key("title"), render(requirement.title)},
        {key("finding"), render(requirement.finding)},
        {key("remedy"), orNull(render(requirement.remedy))},
    };
}

QByteArray jsonText(const QJsonArray &array)
{
    QByteArray out = "[";
    for (qsizetype i = 0; i < array.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        out += QJsonDocument(array[i].toObject()).toJson(QJsonDocument::Compact);
    }
    return out + "\n]\n";
}

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace domcero::cli
