// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/inventory.h"

#include "services/requirements.h"

#include <algorithm>

namespace domcero {

namespace {

constexpr qsizetype xentopNameLength = 10;

// Two domains of one name are there for a moment while one dies: the living one is meant, then the younger.
bool standsBefore(const Inventory::Domain &a, const Inventory::Domain &b)
{
    const bool aDies = a.state == GuestState::Dying;
    const bool bDies = b.state == GuestState::Dying;
    return aDies != bDies ? bDies : a.id > b.id;
}

} // namespace

void Inventory::setFacts(std::optional<HostFacts> facts, Clock::Duration now)
{
    m_facts = std::move(facts);
    if (!m_facts)
        return;
    if (m_facts->load1)
        m_load = m_facts->load1;
    if (!m_facts->availableMemory.isZero())
        m_availableMemory = m_facts->availableMemory;
    if (m_facts->uptime)
        m_startedAt.insert(0, now - *m_facts->uptime);
}

void Inventory::setDomains(const QList<XlListRow> &rows)
{
    QList<Domain> domains;
    QSet<int> ids;
    for (const XlListRow &row : rows) {
        ids.insert(row.domainId);
        if (row.name.isEmpty())
            continue;
        const Domain domain{row.name,   row.domainId, guestState(row.flags),
                            row.memory, row.vcpus,    row.cpuSeconds};
        const auto same = std::find_if(domains.begin(), domains.end(),
                                       [&](const Domain &d) { return d.name == domain.name; });
        if (same == domains.end())
            domains.append(domain);
        else if (standsBefore(domain, *same))
            *same = domain;
    }
    m_domains = domains;
    m_details.removeIf([&](const auto &entry) { return !ids.contains(entry.key()); });
    m_startedAt.removeIf([&](const auto &entry) { return !ids.contains(entry.key()); });
}

void Inventory::setDetails(const QList<Guest> &details)
{
    m_details.clear();
    addDetails(details);
}

void Inventory::addDetails(const QList<Guest> &details)
{
    for (const Guest &guest : details) {
        if (guest.domainId)
            m_details.insert(*guest.domainId, guest);
    }
}

void Inventory::setUptimes(const QList<XlUptimeRow> &rows, Clock::Duration now)
{
    for (const XlUptimeRow &row : rows)
        m_startedAt.insert(row.domainId, now - row.uptime);
}

bool Inventory::update(const QString &domain, const XentopReading &reading)
{
    const auto found =
        std::find_if(m_domains.begin(), m_domains.end(), [&](const Domain &d) { return d.name == domain; });
    if (found == m_domains.end())
        return false;
    found->state = reading.state;
    found->memory = reading.memory;
    // xentop tells whole seconds, xl list tenths.
    found->cpuSeconds = std::max(found->cpuSeconds, reading.cpuSeconds);
    return true;
}

QString Inventory::domainOf(const QString &xentopName) const
{
    QString match;
    for (const Domain &domain : m_domains) {
        if (domain.name == xentopName)
            return xentopName;
        if (xentopName.size() == xentopNameLength && domain.name.startsWith(xentopName)) {
            if (!match.isEmpty())
                return {};
            match = domain.name;
        }
    }
    return match;
}

QSet<QString> Inventory::names() const
{
    QSet<QString> names;
    for (const Domain &domain : m_domains)
        names.insert(domain.name);
    return names;
}

QList<int> Inventory::withoutDetails() const
{
    QList<int> ids;
    for (const Domain &domain : m_domains) {
        if (domain.id != 0 && domain.state != GuestState::Dying && !m_details.contains(domain.id))
            ids.append(domain.id);
    }
    return ids;
}

QSet<int> Inventory::pausedWithoutDetails() const
{
    QSet<int> ids;
    for (const Domain &domain : m_domains) {
        if (domain.id != 0 && domain.state == GuestState::Paused && !m_details.contains(domain.id))
            ids.insert(domain.id);
    }
    return ids;
}

Guest Inventory::living(const Domain &domain, Clock::Duration now) const
{
    const auto configured = std::find_if(m_configured.begin(), m_configured.end(),
                                         [&](const Guest &g) { return g.name == domain.name; });
    const bool hasConfig = configured != m_configured.end();
    const auto details = m_details.constFind(domain.id);
    // What the hypervisor does not say, the config is the best guess for.
    Guest guest = details != m_details.constEnd() ? *details : hasConfig ? *configured : Guest();
    guest.name = domain.name;
    guest.domainId = domain.id;
    guest.state = domain.state;
    guest.memory = domain.memory;
    guest.vcpus = domain.vcpus;
    guest.maxVcpus = std::max(guest.maxVcpus, domain.vcpus);
    guest.maxMemory = std::max(guest.maxMemory, domain.memory);
    guest.cpuSeconds = domain.cpuSeconds;
    const auto started = m_startedAt.constFind(domain.id);
    guest.uptime = std::nullopt;
    if (started != m_startedAt.constEnd())
        guest.uptime = std::chrono::duration_cast<std::chrono::seconds>(now - *started);
    guest.configuredDisks.clear();
    if (hasConfig) {
        guest.configuredDisks = configured->disks;
        guest.configPath = configured->configPath;
        guest.configProblem = configured->configProblem;
        guest.startsWithHost = configured->startsWithHost;
        guest.autostartLinks = configured->autostartLinks;
    }
    return guest;
}

Dom0Info Inventory::dom0(Clock::Duration now) const
{
    Dom0Info info;
    const auto zero =
        std::find_if(m_domains.begin(), m_domains.end(), [](const Domain &d) { return d.id == 0; });
    if (zero != m_domains.end()) {
        info.memory = zero->memory;
        info.vcpus = zero->vcpus;
        info.cpuSeconds = zero->cpuSeconds;
    }
    const auto started = m_startedAt.constFind(0);
    if (started != m_startedAt.constEnd())
        info.uptime = std::chrono::duration_cast<std::chrono::seconds>(now - *started);
    info.availableMemory = m_availableMemory;
    info.load = m_load;
    if (m_facts)
        info.osName = m_facts->osName;
    return info;
}

HostState Inventory::state(Clock::Duration now) const
{
    HostState state;
    state.hypervisor = m_hypervisor;
    state.dom0 = dom0(now);
    state.readAt = m_readAt;
    state.problem = m_problem;
    state.configsProblem = m_configsProblem;
    for (const Domain &domain : m_domains) {
        if (domain.id != 0)
            state.guests.append(living(domain, now));
    }
    const QSet<QString> alive = names();
    for (const Guest &guest : m_configured) {
        if (!alive.contains(guest.name)) {
            state.guests.append(guest);
            state.guests.last().configuredDisks = guest.disks;
        }
    }
    std::sort(state.guests.begin(), state.guests.end(),
              [](const Guest &a, const Guest &b) { return a.name < b.name; });
    if (m_facts) {
        state.bridges = m_facts->bridges;
        state.tools = m_facts->tools;
    }
    if (m_facts || m_hypervisor)
        state.requirements = requirements(m_facts, m_hypervisor, state.dom0);
    return state;
}

} // namespace domcero
