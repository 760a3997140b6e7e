// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/facts.h"

#include "base/hosttext.h"
#include "formats/host/proc.h"
#include "formats/host/sections.h"
#include "formats/lines.h"
#include "formats/xlcfg/file.h"

namespace domcero {

namespace {

// The value of KEY=value in a file of shell assignments (os-release, initiatorname.iscsi); quotes taken off.
QString shellValue(QByteArrayView file, QByteArrayView key)
{
    Lines lines(file);
    while (const auto line = lines.next()) {
        const QByteArrayView text = trimmed(*line);
        if (!text.startsWith(key) || text.size() <= key.size() || text[key.size()] != '=')
            continue;
        QByteArrayView value = text.sliced(key.size() + 1);
        if (value.size() >= 2 && value.front() == value.back() &&
            (value.front() == '"' || value.front() == '\''))
            value = value.sliced(1).chopped(1);
        return fromHostBytes(value);
    }
    return {};
}

QStringList nonEmptyLines(QByteArrayView content)
{
    QStringList all;
    Lines lines(content);
    while (const auto line = lines.next()) {
        const QByteArrayView text = trimmed(*line);
        if (!text.isEmpty())
            all.append(fromHostBytes(text));
    }
    return all;
}

void readOsRelease(QByteArrayView content, HostFacts &facts)
{
    facts.osId = shellValue(content, "ID");
    facts.osName = shellValue(content, "PRETTY_NAME");
    if (facts.osName.isEmpty()) {
        facts.osName = shellValue(content, "NAME") + QLatin1Char(' ') + shellValue(content, "VERSION");
        facts.osName = facts.osName.trimmed();
    }
}

HostFacts::Service serviceState(QByteArrayView word)
{
    if (word == QByteArrayView("enabled"))
        return HostFacts::Service::Enabled;
    if (word == QByteArrayView("disabled"))
        return HostFacts::Service::Disabled;
    return word == QByteArrayView("absent") ? HostFacts::Service::Absent : HostFacts::Service::Unknown;
}

// xl.conf has the grammar of xl.cfg; autoballoon is "auto", "on" or "off", in older files 0 or 1 (man
// xl.conf).
std::optional<QString> autoballoonFrom(QByteArrayView xlConf)
{
    const auto value = parseXlcfg(xlConf).string("autoballoon");
    if (!value)
        return std::nullopt;
    if (*value == "0")
        return QStringLiteral("off");
    return *value == "1" ? QStringLiteral("on") : fromHostBytes(*value);
}

} // namespace

Result<HostFacts> parseFacts(QByteArrayView output)
{
    const auto sections = parseSections(output);
    if (!sections)
        return sections.error();
    // The content of a section that was read, else nothing.
    const auto content = [&](const char *name) -> std::optional<QByteArrayView> {
        const Section *section = findSection(*sections, name);
        if (!section || section->exitStatus != 0)
            return std::nullopt;
        return QByteArrayView(section->content);
    };
    const auto linesOf = [&](const char *name) -> std::optional<QStringList> {
        const auto found = content(name);
        return found ? std::optional(nonEmptyLines(*found)) : std::nullopt;
    };

    HostFacts facts;
    if (const auto found = content("os-release"))
        readOsRelease(*found, facts);
    if (const auto found = content("capabilities"))
        facts.controlDomain = found->contains("control_d");
    if (const auto found = content("hypervisor"))
        facts.hypervisorType = nonEmptyLines(*found).value(0);
    facts.tools = linesOf("tools");
    facts.bridges = linesOf("bridges");
    facts.volumeGroups = linesOf("volume-groups");
    if (const auto found = linesOf("xendomains"))
        facts.xendomains = serviceState(found->value(0).toLatin1());
    if (const auto found = content("meminfo")) {
        if (const auto memory = parseMemoryInfo(*found)) {
            facts.totalMemory = memory->total;
            facts.availableMemory = memory->available;
        }
    }
    if (const auto found = content("loadavg")) {
        if (const auto load = parseLoadAverage(*found))
            facts.load1 = load->oneMinute;
    }
    if (const auto found = content("uptime")) {
        if (const auto uptime = parseProcUptime(*found))
            facts.uptime = *uptime;
    }
    if (const auto found = content("initiator"))
        facts.initiatorName = shellValue(*found, "InitiatorName");
    if (const auto found = content("xl-conf"))
        facts.autoballoon = autoballoonFrom(*found);
    return facts;
}

} // namespace domcero
