// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape.h"

#include "base/hosttext.h"
#include "formats/host/configs.h"
#include "formats/host/facts.h"
#include "formats/xl/xentop.h"
#include "formats/xl/xlinfo.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xllistlong.h"
#include "formats/xl/xluptime.h"
#include "formats/xl/xlvcpulist.h"
#include "plan/toolerror.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace domcero::test {

namespace {

QByteArray text(const QString &string)
{
    return '"' + toHostBytes(string) + '"';
}

// Runs of digits, and of digits and letters that are ids, become one sign; trailing blanks go.
QByteArray masked(const QByteArray &output)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    QByteArrayList lines;
    for (const QByteArray &line : output.split('\n'))
        lines += toHostBytes(fromHostBytes(line).replace(digits, QStringLiteral("#"))).trimmed();
    return lines.join("\n  ");
}

QByteArray shapeOfState(const XlStateFlags &flags)
{
    const GuestState state = guestState(flags);
    return state == GuestState::Paused                                 ? "paused"
           : state == GuestState::Running || state == GuestState::Idle ? "up"
                                                                       : "ending";
}

QByteArray shapeOfGuest(const Guest &guest)
{
    QByteArray line = "guest " + text(guest.name) + ' ' + guest.uuid.toLatin1() +
                      " type=" + QByteArray::number(static_cast<int>(guest.type)) +
                      " vcpus=" + QByteArray::number(guest.vcpus) + '/' + QByteArray::number(guest.maxVcpus) +
                      " memory=" + QByteArray::number(guest.memory.wholeMiB()) + '/' +
                      QByteArray::number(guest.maxMemory.wholeMiB());
    for (const GuestDisk &disk : guest.disks) {
        line += " disk=" + text(disk.target) + ',' + disk.format.toLatin1() + ',' + disk.vdev.toLatin1() +
                (disk.readOnly ? ",ro" : ",rw");
    }
    for (const GuestNic &nic : guest.nics)
        line += " nic=" + nic.mac.toLatin1() + ',' + nic.bridge.toLatin1() + ',' + nic.model.toLatin1();
    return line;
}

// The keys of a JSON value and their kinds, whatever the order.
QByteArrayList shapeOfJson(const QJsonValue &value, const QByteArray &path = {})
{
    QByteArrayList lines;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            lines += shapeOfJson(it.value(), path + '/' + it.key().toUtf8());
        if (object.isEmpty())
            lines += path + " {}";
    } else if (value.isArray()) {
        for (const auto &item : value.toArray())
            lines += shapeOfJson(item, path + "/*");
    } else if (value.isString()) {
        lines += path + ' ' + value.toString().toUtf8();
    } else {
        lines += path + ' ' + QByteArray::number(value.toDouble(), 'g', 15);
    }
    return lines;
}

template <typename Rows, typename Line>
QByteArrayList rows(const Result<Rows> &parsed, Line line)
{
    if (!parsed)
        return {"unreadable: " + parsed.error().detail.toUtf8()};
    QByteArrayList lines;
    for (const auto &row : *parsed)
        lines += line(row);
    return lines;
}

QByteArrayList shapeOfRounds(const QByteArray &output)
{
    const auto rounds = parseXentop(output);
    if (!rounds)
        return {"unreadable: " + rounds.error().detail.toUtf8()};
    QByteArrayList lines;
    for (const XentopRound &round : *rounds) {
        lines += "round " + QByteArray::number(round.number);
        for (const XentopReading &reading : round.readings) {
            lines +=
                "  " + text(reading.name) + (reading.state == GuestState::Paused ? " paused" : " up") +
                " cpu=" + (reading.cpuPercent ? "yes" : "no") +
                " memory=" + QByteArray::number(reading.memory.wholeMiB()) + " max=" +
                (reading.maxMemory ? QByteArray::number(reading.maxMemory->wholeMiB()) : QByteArray("none")) +
                " vcpus=" + QByteArray::number(reading.maxVcpus);
        }
    }
    return lines;
}

QByteArrayList shapeOfInfo(const QByteArray &output)
{
    const auto info = parseXlInfo(output);
    if (!info)
        return {"unreadable: " + info.error().detail.toUtf8()};
    QByteArrayList lines{"xen " + info->xenVersion.toLatin1() + " on " + text(info->hostName) + ' ' +
                             info->machine.toLatin1() + ' ' + info->scheduler.toLatin1(),
                         "cpus " + QByteArray::number(info->cpus) + " memory " +
                             QByteArray::number(info->totalMemory.wholeMiB()),
                         "free " + QByteArray(info->freeMemory.isZero() ? "none" : "some"),
                         "caps " + info->virtCaps.join(u' ').toLatin1() + " / " +
                             info->xenCaps.join(u' ').toLatin1(),
                         "line " + info->commandLine.toLatin1()};
    for (const QByteArray &line : output.split('\n'))
        lines += "key " + line.left(line.indexOf(':')).trimmed();
    return lines;
}

QByteArrayList shapeOfConfigs(const QByteArray &output)
{
    const auto listing = parseConfigs(output);
    if (!listing)
        return {"unreadable: " + listing.error().detail.toUtf8()};
    QByteArrayList lines{"folder " + text(listing->folderProblem)};
    for (const ConfigFile &file : listing->files) {
        lines += text(file.path) + " trouble=" + QByteArray::number(static_cast<int>(file.trouble)) +
                 (file.startsWithHost ? " auto " : " ") +
                 QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha1).toHex();
    }
    for (const QString &path : listing->autoElsewhere)
        lines += "elsewhere " + text(path);
    return lines;
}

QByteArrayList shapeOfFacts(const QByteArray &output)
{
    const auto facts = parseFacts(output);
    if (!facts)
        return {"unreadable: " + facts.error().detail.toUtf8()};
    const auto list = [](const std::optional<QStringList> &items) {
        return items ? items->join(u' ').toUtf8() : QByteArray("unknown");
    };
    return {"os " + text(facts->osName) + ' ' + text(facts->osId),
            "control " + QByteArray(facts->controlDomain ? *facts->controlDomain ? "yes" : "no" : "unknown"),
            "hypervisor " + text(facts->hypervisorType),
            "tools " + list(facts->tools),
            "bridges " + list(facts->bridges),
            "groups " + list(facts->volumeGroups),
            "xendomains " + QByteArray::number(static_cast<int>(facts->xendomains)),
            "memory " + QByteArray(facts->totalMemory.isZero() ? "unknown" : "known") + ' ' +
                (facts->availableMemory.isZero() ? "unknown" : "known"),
            "load " + QByteArray(facts->load1 ? "known" : "unknown"),
            "uptime " + QByteArray(facts->uptime ? "known" : "unknown"),
            "initiator " + QByteArray(facts->initiatorName.isEmpty() ? "none" : "some"),
            "autoballoon " + text(facts->autoballoon.value_or(QStringLiteral("-")))};
}

QByteArrayList body(Reader reader, const CommandResult &result)
{
    const QByteArray &output = result.standardOutput;
    const auto number = [](auto n) { return QByteArray::number(n); };
    switch (reader) {
    case Reader::Status:
        return {};
    case Reader::Text:
        return {masked(output)};
    case Reader::Xentop:
        return shapeOfRounds(output);
    case Reader::XlInfo:
        return shapeOfInfo(output);
    case Reader::XlList:
        return rows(parseXlList(output), [&](const XlListRow &row) {
            return "domain " + text(row.name) + ' ' + shapeOfState(row.flags) +
                   " memory=" + number(row.memory.wholeMiB()) + " vcpus=" + number(row.vcpus) + ' ' +
                   row.uuid.toLatin1();
        });
    case Reader::XlListLong:
        return rows(parseXlListLong(output), shapeOfGuest) +
               shapeOfJson(QJsonDocument::fromJson(output).array());
    case Reader::XlUptime:
        return rows(parseXlUptime(output), [](const XlUptimeRow &row) { return "domain " + text(row.name); });
    case Reader::XlVcpuList:
        return rows(parseXlVcpuList(output), [&](const XlVcpuRow &row) {
            return text(row.name) + ' ' + number(row.vcpu) + (row.online ? " online " : " offline ") +
                   row.hardAffinity.toLatin1() + " / " + row.softAffinity.toLatin1();
        });
    case Reader::DryRun:
        return shapeOfJson(QJsonDocument::fromJson(output).object());
    case Reader::Configs:
        return shapeOfConfigs(output);
    case Reader::Facts:
        return shapeOfFacts(output);
    }
    return {};
}

} // namespace

QByteArray shapeOf(const ConformanceStep &step, const CommandResult &result)
{
    QByteArrayList lines{"exit " + QByteArray::number(result.exitStatus)};
    if (result.exitStatus != 0) {
        const Error error = toolError(step.command, result);
        lines += "error " + errorCodeName(error.code) + ' ' + error.what.id();
    }
    QByteArrayList shape = body(step.reader, result);
    // Ids and counters of a living host stand in JSON too, and guests come in the order in which they
    // started.
    shape.removeIf([](const QByteArray &line) { return line.startsWith("/*/domid "); });
    if (step.reader != Reader::Xentop && step.reader != Reader::Text)
        std::sort(shape.begin(), shape.end());
    lines += shape;
    if (!result.standardError.isEmpty())
        lines += "stderr " + masked(result.standardError);
    return lines.join('\n') + '\n';
}

} // namespace domcero::test
