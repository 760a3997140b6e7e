// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/hostfacts.h"
#include "domain/hoststate.h"
#include "formats/xl/xentop.h"
#include "formats/xl/xllist.h"
#include "formats/xl/xluptime.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace domcero {

// What is known of one host, reading by reading, and the state that follows from it. No I/O, no clock of its
// own: `now` is Clock::monotonic. Main thread.
class Inventory
{
public:
    // A domain as the hypervisor has it now; dom0 is one of them.
    struct Domain
    {
        QString name; // never empty: what has no name yet, or none any more, is left out
        int id = 0;
        GuestState state = GuestState::Running;
        ByteSize memory;
        int vcpus = 0;
        double cpuSeconds = 0;
    };

    void setHypervisor(std::optional<HypervisorInfo> hypervisor) { m_hypervisor = std::move(hypervisor); }
    void setFacts(std::optional<HostFacts> facts, Clock::Duration now);
    void setConfigured(QList<Guest> guests, std::optional<Error> problem)
    {
        m_configured = std::move(guests);
        m_configsProblem = std::move(problem);
    }
    void setDomains(const QList<XlListRow> &rows);
    // What `xl list -l` says: of all domains, or of some more.
    void setDetails(const QList<Guest> &details);
    void addDetails(const QList<Guest> &details);
    void setUptimes(const QList<XlUptimeRow> &rows, Clock::Duration now);
    void setProblem(std::optional<Error> problem) { m_problem = std::move(problem); }
    void setReadAt(Clock::Duration at) { m_readAt = at; }

    // A row of xentop. False when no domain of that name is known: something came, and xl list must be read.
    bool update(const QString &domain, const XentopReading &reading);
    void setLoad(double load) { m_load = load; }
    void setAvailableMemory(ByteSize memory) { m_availableMemory = memory; }

    const QList<Domain> &domains() const { return m_domains; }
    // The living domain that xentop means: a name that it cut after ten characters stands for the only domain
    // that begins so. Empty when there is none.
    QString domainOf(const QString &xentopName) const;
    QSet<QString> names() const;
    // Living, and `xl list -l` has not been read since they came.
    QList<int> withoutDetails() const;
    // Of these, those that are paused, as a domain is while xl makes it.
    QSet<int> pausedWithoutDetails() const;
    bool isEmpty() const { return m_domains.isEmpty(); }

    HostState state(Clock::Duration now) const;

private:
    Guest living(const Domain &domain, Clock::Duration now) const;
    Dom0Info dom0(Clock::Duration now) const;

    std::optional<HypervisorInfo> m_hypervisor;
    std::optional<HostFacts> m_facts;
    QList<Domain> m_domains; // at most one of a name
    QList<Guest> m_configured;
    QHash<int, Guest> m_details;             // by domain id
    QHash<int, Clock::Duration> m_startedAt; // by domain id
    std::optional<Error> m_problem;
    std::optional<Error> m_configsProblem;
    Clock::Duration m_readAt{0};
    std::optional<double> m_load;
    ByteSize m_availableMemory;
};

} // namespace domcero
