// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace domcero {

// What the script `facts` (resources/scripts/README.md) finds on a host: dom0 as a Linux machine, for the
// requirement checks. An empty optional means "could not be read", which is not the same as "there is none".
struct HostFacts
{
    QString osName;                          // PRETTY_NAME of os-release, else its NAME and VERSION
    QString osId;                            // ID: "debian", "centos", ...
    std::optional<bool> controlDomain;       // /proc/xen/capabilities holds "control_d"
    QString hypervisorType;                  // /sys/hypervisor/type: "xen"; empty: none
    std::optional<QStringList> tools;        // of those that were looked for, the ones found
    std::optional<QStringList> bridges;      // network bridges
    std::optional<QStringList> volumeGroups; // LVM; empty list: none
    enum class Service { Unknown, Enabled, Disabled, Absent };
    Service xendomains = Service::Unknown;      // starts the guests of /etc/xen/auto at boot
    ByteSize totalMemory;                       // as dom0's kernel sees it; zero: unknown
    ByteSize availableMemory;                   // MemAvailable, or free + buffers + cached on old kernels
    std::optional<double> load1;                // load average of one minute
    std::optional<std::chrono::seconds> uptime; // of dom0
    QString initiatorName;                      // iSCSI; empty: none
    std::optional<QString> autoballoon;         // xl.conf: "on", "off", "auto"; empty: not set or not read

    friend bool operator==(const HostFacts &, const HostFacts &) = default;
};

} // namespace domcero
