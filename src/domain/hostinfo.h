// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytesize.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace domcero {

// What `xl info` says of the hypervisor and the machine.
struct HypervisorInfo
{
    QString hostName;
    QString kernel;     // dom0's kernel release
    QString machine;    // x86_64
    QString xenVersion; // "4.17.7"
    int xenMajor = 0;
    int xenMinor = 0;
    int cpus = 0;
    int cpuMhz = 0;
    ByteSize totalMemory;
    ByteSize freeMemory;  // not given to any domain
    QStringList virtCaps; // "hvm", "pv", "hap", ... ; older hosts say it in xenCaps only
    QStringList xenCaps;  // "hvm-3.0-x86_64", ...
    QString scheduler;
    QString commandLine; // Xen's own

    bool canRunHvm() const;

    friend bool operator==(const HypervisorInfo &, const HypervisorInfo &) = default;
};

// dom0 itself, as a domain and as a Linux machine.
struct Dom0Info
{
    ByteSize memory;
    int vcpus = 0;
    double cpuSeconds = 0;
    std::chrono::seconds uptime{0};
    QString osName;             // "Debian GNU/Linux 12 (bookworm)"; empty: unknown
    ByteSize availableMemory;   // what its own programs could still use; zero: unknown
    std::optional<double> load; // load average of the last minute

    friend bool operator==(const Dom0Info &, const Dom0Info &) = default;
};

} // namespace domcero
