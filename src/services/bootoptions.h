// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace domcero {

// What Xen's command line says of dom0 (xen.git docs/misc/xen-command-line.pandoc). Where an option stands
// more than once, the last one holds.
struct Dom0BootOptions
{
    std::optional<QString> memory;   // the whole value of dom0_mem: "512M,max:512M"
    QString memoryAmount;            // its bare amount: "512M"; empty: only min: or max:
    bool memoryHasMax = false;       // it has a max: part
    std::optional<QString> maxVcpus; // dom0_max_vcpus: "2", "1-4"
    bool pinned = false;             // dom0_vcpus_pin
};

Dom0BootOptions dom0BootOptions(QStringView xenCommandLine);

} // namespace domcero
