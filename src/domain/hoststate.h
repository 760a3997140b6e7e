// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"
#include "domain/hostinfo.h"
#include "domain/requirement.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace domcero {

// A snapshot of one host: a plain value, copied freely between threads, replaced as a whole and never changed
// in place.
struct HostState
{
    std::optional<HypervisorInfo> hypervisor;
    Dom0Info dom0;
    QList<Guest> guests;                // sorted by name, dom0 not among them
    std::optional<QStringList> bridges; // of dom0's network, Open vSwitch's too; empty: not known
    std::optional<QStringList> tools;   // programs of those that are looked for; empty: not known
    QList<Requirement> requirements;
    std::chrono::milliseconds readAt{0}; // Clock::monotonic of the last full reading; 0: never read
    std::optional<Error>
        problem; // the host is reachable, but its state could not be read (no xl, no right, ...)
    std::optional<Error> configsProblem; // /etc/xen could not be read: guests that are stopped are not known

    const Guest *guest(const QString &name) const;
};

} // namespace domcero
