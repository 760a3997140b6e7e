// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hostfacts.h"
#include "domain/hostinfo.h"
#include "domain/requirement.h"

#include <QList>

#include <optional>

namespace domcero {

// The manual's list of requirements, judged by what was read; in the order in which a person would put them
// right. What was not read is Unknown, never Good. Pure.
//
// Ids: booted-under-xen, xl, xl-version, hvm, dom0-memory, dom0-vcpus, free-memory, bridge, lvm, qemu-img,
// iscsi, xendomains.
QList<Requirement> requirements(const std::optional<HostFacts> &facts,
                                const std::optional<HypervisorInfo> &hypervisor, const Dom0Info &dom0);

} // namespace domcero
