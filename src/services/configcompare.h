// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guest.h"

#include <QList>
#include <QString>

namespace domcero {

// One thing that two readings of the same config say: ours and that of the host's xl.
struct ConfigReading
{
    enum class What { Name, Uuid, Type, Memory, MaxMemory, Vcpus, MaxVcpus, Disk, Nic };
    What what = What::Name;
    QString device; // of a disk
    QString ours;   // lossless; sizes in MiB, a disk as "target, format, rw"
    QString theirs;

    bool isSame() const { return ours == theirs; }
    friend bool operator==(const ConfigReading &, const ConfigReading &) = default;
};

// Both readings side by side. What xl makes up at each start (a UUID and MAC addresses that the config does
// not say) is left out.
QList<ConfigReading> compareReadings(const Guest &ours, const Guest &theirs);

} // namespace domcero
